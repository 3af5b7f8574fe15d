"""The label of an event whose clause gives none: words of its sentence in quotation marks."""

import re
from collections.abc import Iterator

from components.languages.en.events.clauses import (
    CONDITIONS,
    RELATIVES,
    SUBJECT_RELATIONS,
    clause_verb,
    has_tense,
    head_token,
    subject_before,
)
from components.languages.en.events.labels.assertions import (
    ASKING_HOW,
    NOT_SO,
    OWN_VOICE,
    QUESTIONS,
    VIEWS,
    announces,
    is_main,
    means_nobody,
    stands_alone,
)
from components.languages.en.events.labels.own_clauses import ClauseWords, own_clause, whole
from components.languages.en.events.labels.plain_clauses import clause_as_told, plain_clause
from components.languages.en.events.labels.wording import LEAST, MOST, own_words_label
from components.languages.en.events.phrases import Resolve, means_person
from components.languages.en.reporting.cues import plain_verbs, verbs
from components.languages.parsed import Parsed, Token
from components.models import Span

MISREAD = frozenset("VB VBN NN NNS".split())
LONG_NAME = 4  # words of a speaker in a label
CONTESTED = frozenset("charge claim allege suggest argue insist contend assert accuse complain".split())  # not as facts
LEADS_TO_DATE = re.compile(r"(?:(?:and|but|so|then|back|early|late|on|in|by|at|since|during|until|as of)\s+)*", re.I)
AFTER_DATE = re.compile(
    r"(?:, (?:though|however|meanwhile))?,?\s+(?=(?:he|she|they|it|we|I|you|the)\b)|,\s+(?=[^\W\d])"
)
SEES = frozenset("do does did put puts see sees saw".split())  # 'as she puts it', 'as he saw it'


def own_words(
    parsed: Parsed | None, place: Span, date: Span | None, sentence: Span, text: str, resolve: Resolve
) -> str:
    """The label where no clause gives one: a short sentence, or the clause that can be read alone.

    The clauses are tried from that of the event outwards, then the others of the sentence. What is needed to read them
    decides whether the label stands in quotation marks.
    """
    short = len(text[slice(*sentence)].split()) <= MOST
    whole_sentence = own_words_label(text[sentence[0] if short else _after_date(date, sentence, text) : sentence[1]])
    if parsed is None:
        return whole_sentence
    token = head_token(parsed, place)
    root = next((token for token in parsed.doc if token.dep_ == "ROOT"), None)
    if short and root is not None and _reads_whole(root):
        subject = subject_before(root)
        return (subject and plain_clause(root, subject, ClauseWords(parsed, text, resolve, date))) or whole_sentence
    verbs_of_clauses = [*_clauses(parsed, token)]
    main_first = sorted(verbs_of_clauses, key=lambda verb: not is_main(verb))
    for pointing, loose in ((False, False), (True, False), (True, True)):
        for verb in main_first if loose else verbs_of_clauses:
            subject, words = subject_before(verb), ClauseWords(parsed, text, resolve, date, pointing, loose)
            if subject is not None and (label := _clause_words(verb, subject, words)):
                return label
    return whole_sentence


def _after_date(date: Span | None, sentence: Span, text: str) -> int:
    """Where a sentence begins to tell something: after the event's date at its beginning, 'In May, | they left'."""
    if date is None or not LEADS_TO_DATE.fullmatch(text, sentence[0], date[0]):
        return sentence[0]
    found = AFTER_DATE.match(text, date[1], sentence[1])
    return found.end() if found else sentence[0]


def _reads_whole(root: Token) -> bool:
    """Whether a sentence can be read without those around it, and does more than report what was said."""
    subject = subject_before(root)
    said = root.lower_ in verbs() and (reported(root) is not None or _said_around(root) is not None)
    return not said and (subject is None or stands_alone(subject))


def _clauses(parsed: Parsed, token: Token | None) -> Iterator[Token]:
    """The verbs of the clauses that have a tense and a subject: from that of a token outwards, then the main ones."""
    verb, tried = clause_verb(token) if token is not None else None, set[int]()
    while verb is not None:
        if _opens_clause(verb):
            tried.add(verb.i)
            yield verb
        verb = clause_verb(verb.head) if verb.head.i != verb.i else None
    main = (verb for verb in parsed.doc if verb.i not in tried and is_main(verb))
    yield from (verb for verb in main if (_is_misread(verb) or clause_verb(verb) == verb) and _opens_clause(verb))


def _opens_clause(verb: Token) -> bool:
    """Whether a verb has a tense and a subject of its own that is no relative pronoun, and is no aside."""
    subject = subject_before(verb)
    return (
        subject is not None and _opens_well(subject) and not _is_aside(verb) and (has_tense(verb) or _is_misread(verb))
    )


def _is_misread(verb: Token) -> bool:
    """Whether a verb of a main clause was taken for another form or a noun: 'The mills plan to close'."""
    said = verb.dep_ == "ccomp" and verb.i < verb.head.i and verb.tag_ == "VBN"  # 'The fee doubled, the board said'
    return (said or (verb.dep_ == "ROOT" and verb.tag_ in MISREAD)) and subject_before(verb) is not None


def _clause_words(verb: Token, subject: Token, words: ClauseWords) -> str:
    """The label of a clause in its own words, or of what it reports; "" if it cannot be read alone."""
    if (clause := reported(verb)) is not None:
        return _reported_words(clause, subject, words)
    if verb.lower_ in verbs() and (said := _said_around(verb)) is not None:
        own = subject_before(said)
        return _reported_words(said, subject, words) if own is None or said.i < verb.i else own_clause(said, own, words)
    views = (verb.head.lower_ in verbs() or verb.head.lower_ in VIEWS) and verb.head.lower_ not in NOT_SO
    claims = subject_before(verb.head) if verb.dep_ == "ccomp" and views else None
    if claims is not None and reported(verb.head) in (None, verb):
        if verb.left_edge.lower_ in ASKING_HOW:
            return ""
        return _reported_words(verb, claims, words)
    if verbs().get(verb.lower_) in plain_verbs() and not _has_object(verb):
        return ""  # 'the agency said on Friday' is no event
    return ("" if words.pointing else plain_clause(verb, subject, words)) or own_clause(verb, subject, words)


def _said_around(verb: Token) -> Token | None:
    """The verb of the clause around which a verb of saying stands: 'Prices rose, the agency said'; else None."""
    if verb.dep_ == "parataxis" and has_tense(verb.head):
        return verb.head
    return next((child for child in verb.lefts if child.dep_ in ("ccomp", "parataxis") and has_tense(child)), None)


def _has_object(verb: Token) -> bool:
    """Whether a verb of saying has an object or a topic, so that its clause tells something: 'said little of it'."""
    return any(
        child.dep_ in ("dobj", "xcomp", "attr", "acomp", "oprd", "agent", "nsubjpass")
        or (child.dep_ == "prep" and child.lower_ in ("for", "about", "against", "of"))
        for child in verb.children
    )


def reported(verb: Token) -> Token | None:
    """The verb of the clause that a verb of saying reports; None for other verbs, and for those that deny or hope."""
    if verb.lower_ not in verbs() or verb.lower_ in NOT_SO or any(child.dep_ == "auxpass" for child in verb.lefts):
        return None  # nor for 'was told that', whose subject only hears it
    clauses = (c for c in verb.rights if c.dep_ == "ccomp" and has_tense(c) and not _is_no_statement(c))
    return next((clause for clause in clauses if _content_subject(clause) is not None), None)


def _content_subject(verb: Token) -> Token | None:
    """The subject of a reported clause, or the 'there' in its place: 'said there were two polls'."""
    there = (child for child in verb.lefts if child.dep_ == "expl" and child.tag_ == "EX")
    return subject_before(verb) or next(there, None)


def _is_no_statement(verb: Token) -> bool:
    """Whether a verb follows 'to', 'whether', 'if' or 'what': 'asked whether he knew' does not report that he did."""
    if verb.left_edge.lower_ in ASKING_HOW:
        return True  # 'told her how surprised he was'
    return any(child.tag_ in ("TO", "WP") or child.lower_ in ("whether", *CONDITIONS) for child in verb.lefts)


def _reported_words(clause: Token, speaker: Token, words: ClauseWords) -> str:
    """What somebody said as a label: 'The agency “will hire”', 'The agency: “Prices will rise”'; "" if unreadable."""
    own, speaker = _content_subject(clause), _outermost(speaker)
    if own is None or speaker.lower_ in OWN_VOICE:  # nobody who could be named
        return own_clause(clause, own, words) if own is not None else ""
    name, known = _named(speaker, words)
    if not name:
        return ""  # 'they'
    single = own.whitespace_ and own.left_edge.i == own.i and not any(child.dep_ == "conj" for child in own.children)
    if own.tag_ == "PRP" and single and not means_nobody(own, clause):
        meant = words.resolve(words.parsed.spans[own.i], None) or ""
        beside = bool(meant) and meant.split()[-1] in words.of(speaker.left_edge.i, speaker.right_edge.i + 1)
        one = known or (means_person(speaker) and speaker.tag_ != "NNS")
        if beside or own.lower_ in (("he", "she") if one else ("it", "they")):
            said = words.of(own.i + 1, clause.right_edge.i + 1)
            return own_words_label(said, meant if beside else name) if len(said.split()) >= LEAST else ""
    opens = f"{name}:" if len(name.split()) <= LONG_NAME else ""
    told = clause_as_told(clause, own, words, opens) if opens and not words.pointing else ""
    return told or own_clause(
        clause, own, words, "" if name in words.text[slice(*words.parsed.spans[own.i])] else opens
    )


def _outermost(speaker: Token) -> Token:
    """The speaker, for a pronoun that of the clause that reports its own: 'the mayor said he believed it was hard'."""
    verb = speaker.head
    above = subject_before(verb.head) if verb.dep_ == "ccomp" and verb.head.lower_ in verbs() else None
    return above if above is not None and speaker.lower_ in ("he", "she") else speaker


def _named(speaker: Token, words: ClauseWords) -> tuple[str, bool]:
    """Who a speaker is, and whether it is a person known by name; "" where it cannot be told."""
    first, last = speaker.left_edge.i, whole(speaker).i
    if any(word.tag_ in QUESTIONS for word in speaker.doc[first : last + 1]):
        return "", False  # 'the results of which'
    known = words.resolve(words.parsed.span(first, last + 1), None)
    beside = next((c for c in speaker.rights if c.dep_ == "appos" and c.tag_ == "NNP"), None)  # 'A clerk, | Ann Roe'
    if not known and beside is not None:
        known = words.resolve(words.parsed.span(beside.left_edge.i, beside.i + 1), None)
    if known or not stands_alone(speaker):
        return known or "", bool(known)
    owner = words.resolve(words.parsed.spans[first], None) if speaker.doc[first].tag_ == "PRP$" else None
    if owner and first < last:
        return f"{owner}’s {words.of(first + 1, last + 1)}", False
    return ("" if speaker.doc[first].tag_ == "PRP$" else words.of(first, last + 1)), False


def _is_aside(verb: Token) -> bool:
    """Whether a clause only says who says so or what is asked, or is a subject: 'as she put it', 'what he said'."""
    if verb.dep_ in ("csubj", "csubjpass"):
        return True
    if verb.dep_ == "relcl" and not any(child.tag_ == "WRB" for child in verb.lefts):
        return True  # 'something the minister denied on Friday'
    if any(c.tag_ == "WP" and c.dep_ not in SUBJECT_RELATIONS for above in (verb, verb.head) for c in above.lefts):
        return True  # 'what he thought the mayor could do'
    marks = {child.lower_ for child in verb.lefts if child.dep_ in ("mark", "advmod")}
    return "whether" in marks or ("as" in marks and (verb.lower_ in verbs() or verb.lower_ in SEES))


def _opens_well(subject: Token) -> bool:
    """Whether a quotation may begin at a subject: no relative pronoun, none joined to its verb, as "she's"."""
    if any(noun.tag_ in QUESTIONS for prep in subject.rights if prep.dep_ == "prep" for noun in prep.rights):
        return False  # 'the results of which'
    joined = subject.tag_ == "PRP" and not subject.whitespace_
    alone = stands_alone(subject) or announces(subject, subject.head)
    return subject.left_edge.lower_ not in (*RELATIVES, "whose") and (not joined or alone)
