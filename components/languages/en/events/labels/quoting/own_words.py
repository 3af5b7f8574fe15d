"""The label of an event whose clause gives none: words of its sentence in quotation marks."""

import re
from collections.abc import Iterator
from dataclasses import replace

from components.languages.en.events.clauses import (
    BE,
    SUBJECT_RELATIONS,
    clause_verb,
    has_tense,
    head_token,
    subject_before,
    tokens_in,
)
from components.languages.en.events.labels.assertions import (
    QUESTIONS,
    VIEWS,
    announced,
    is_main,
    stands_alone,
)
from components.languages.en.events.labels.plain_clauses import plain_clause
from components.languages.en.events.labels.quoting.own_clauses import ClauseWords
from components.languages.en.events.labels.quoting.quotations import own_words_label
from components.languages.en.events.labels.quoting.reports import clause_words, content_subject, reported, said_around
from components.languages.en.events.labels.wording import MOST
from components.languages.en.events.phrases import Resolve
from components.languages.en.events.subjects import RELATIVES
from components.languages.en.reporting.cues import verbs
from components.languages.parsed import Parsed, Token
from components.models import Span

MISREAD = frozenset("VB VBN NN NNS".split())
LEADS_TO_DATE = re.compile(r"(?:(?:and|but|so|then|back|early|late|on|in|by|at|since|during|until|as of)\s+)*", re.I)
AFTER_DATE = re.compile(
    r"(?:, (?:though|however|meanwhile))?,?\s+(?=(?:he|she|they|it|we|I|you|the)\b)|,\s+(?=[^\W\d])"
)
CLOSE = frozenset("xcomp advcl relcl acl pcomp".split())  # clauses within another that is told of its day
BESIDE = frozenset("when after because although though while".split())  # open clauses that are told as facts
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
    verbs_of_clauses = [*clauses(parsed, token)]
    own = _clause_of(token, date)
    alone = [verb for verb in verbs_of_clauses if own is None or not _is_joined_without_date(verb, own, date, parsed)]
    words = ClauseWords(parsed, text, resolve, date)
    first_is_own = len(alone) == len(verbs_of_clauses) or (own is not None and own.dep_ != "conj")
    tried = (alone,) if first_is_own else (alone, verbs_of_clauses)
    labels = (_of_clauses(verbs, words, root) for verbs in tried)
    return next(filter(None, labels), whole_sentence)


def _of_clauses(verbs_of_clauses: list[Token], words: ClauseWords, root: Token | None) -> str:
    """The label of the first of some clauses, or of those beside them, that gives one; "" if none does."""
    main_first = sorted(verbs_of_clauses, key=lambda verb: not is_main(verb))
    beside = [*_told_beside(words.parsed, verbs_of_clauses)]
    own = root and content_subject(root)
    first = [] if own is None or stands_alone(own) else beside
    for pointing, loose in ((False, False), (True, False), (True, True)):
        for verb in main_first if loose else (*verbs_of_clauses, *([] if pointing else first)):
            subject = content_subject(verb)
            if subject is None or (subject.tag_ == "EX" and not is_main(verb)):
                continue  # 'suspicions persist that there was a leak'
            if label := clause_words(verb, subject, replace(words, pointing=pointing, loose=loose)):
                return label
    labels = (clause_words(verb, subject, words) for verb in beside if (subject := subject_before(verb)))
    return next(filter(None, labels), "")


def _clause_of(token: Token | None, date: Span | None) -> Token | None:
    """The verb of the clause that may be joined to others, in which a date stands; None if there is no date."""
    own = clause_verb(token) if token is not None and date is not None else None
    while own is not None and own.dep_ in CLOSE:
        own = clause_verb(own.head)
    return own


def _is_joined_without_date(verb: Token, own: Token, date: Span | None, parsed: Parsed) -> bool:
    """Whether a clause is only joined to that of the event, whose date it does not share: 'They met in May, but [...]'.

    A date that opens the first of them is also that of the others, and so is one that stands alone: 'It was May, and'.
    """
    if date is None or own.i == verb.i:
        return False
    inside = tokens_in(parsed, date)
    if verb.dep_ == "conj" and verb.head.i == own.i:
        return own.lower_ not in (*BE, "came") and not any(i < own.i for i in inside)
    joined = own.dep_ == "conj" and own.head.i == verb.i and content_subject(own) is not None
    return joined and any(i > verb.i for i in inside)


def _after_date(date: Span | None, sentence: Span, text: str) -> int:
    """Where a sentence begins to tell something: after the event's date at its beginning, 'In May, | they left'."""
    if date is None or not LEADS_TO_DATE.fullmatch(text, sentence[0], date[0]):
        return sentence[0]
    found = AFTER_DATE.match(text, date[1], sentence[1])
    return found.end() if found else sentence[0]


def _reads_whole(root: Token) -> bool:
    """Whether a sentence can be read without those around it, and does more than report what was said."""
    subject = subject_before(root)
    said = root.lower_ in verbs() and (reported(root) is not None or said_around(root) is not None)
    return not said and (subject is None or stands_alone(subject))


def clauses(parsed: Parsed, token: Token | None) -> Iterator[Token]:
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
    subject = content_subject(verb)
    return (
        subject is not None and _opens_well(subject) and not _is_aside(verb) and (has_tense(verb) or _is_misread(verb))
    )


def _is_misread(verb: Token) -> bool:
    """Whether a verb of a main clause was taken for another form or a noun: 'The mills plan to close'."""
    said = verb.dep_ == "ccomp" and verb.i < verb.head.i and verb.tag_ == "VBN"  # 'The fee doubled, the board said'
    return (said or (verb.dep_ == "ROOT" and verb.tag_ in MISREAD)) and subject_before(verb) is not None


def _told_beside(parsed: Parsed, tried: list[Token]) -> Iterator[Token]:
    """The verbs of clauses that tell of a past deed beside the main clause: 'It began when [Roe sailed]'.

    None within what somebody says, nor one whose subject is a pronoun.
    """
    for verb in parsed.doc:
        opened = verb.dep_ == "advcl" and verb not in tried and any(child.lower_ in BESIDE for child in verb.lefts)
        subject = subject_before(verb) if opened and verb.tag_ == "VBD" and verb.lower_ not in BE else None
        named = subject is not None and subject.tag_[:2] == "NN" and stands_alone(subject)
        if named and not any(above.lower_ in verbs() or above.lower_ in VIEWS for above in verb.ancestors):
            yield verb


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
    alone = stands_alone(subject) or announced(subject, subject.head) is not None
    return subject.left_edge.lower_ not in (*RELATIVES, "whose") and (not joined or alone)
