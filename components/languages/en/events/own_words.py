"""The label of an event whose clause gives none: words of its sentence in quotation marks."""

from components.languages.en.events.clauses import (
    CONDITIONS,
    HELPERS,
    RELATIVES,
    SUBJECT_RELATIONS,
    clause_verb,
    has_tense,
    head_token,
    subject_before,
)
from components.languages.en.events.label_wording import ENOUGH, LEAST, MOST, own_words_label
from components.languages.en.events.phrases import Resolve
from components.languages.en.reporting.cues import plain_verbs, verbs
from components.languages.parsed import Parsed, Token
from components.models import Span

MUCH_BETWEEN = 4  # tokens between a subject and its verb that are left out of a quotation
LONG_NAME = 4  # words of a speaker in a label
LONG_LEAD = 8  # words up to the verb of a clause, beyond which its subject is cut
OWN_VOICE = frozenset("i we you".split())  # 'we asked which side won': nobody who could be named
CONTESTED = frozenset("charge claim allege suggest argue insist contend assert accuse complain".split())  # not as facts
NEEDED = frozenset(
    "dobj ccomp attr acomp xcomp oprd pobj pcomp prt neg dative agent".split()
)  # by the word before them
FREE = frozenset("punct ROOT".split())
BE = frozenset("be is are was were been".split())
SEES = frozenset("do does did put puts see sees saw".split())  # 'as she puts it', 'as he saw it'


def own_words(parsed: Parsed | None, place: Span, sentence: Span, text: str, resolve: Resolve) -> str:
    """The label where no clause gives one: the words of the event's clause, else of its sentence, in quotation marks.

    Where they would begin with a pronoun, they begin after it, with the name of the person meant if it is known.
    """
    token = head_token(parsed, place) if parsed else None
    verb = _finite_above(clause_verb(token)) if token is not None else None
    subject = subject_before(verb) if verb else None
    if parsed is None or verb is None or subject is None:
        return _sentence_words(parsed, sentence, text, resolve)
    if subject.tag_ == "PRP" and not resolve(parsed.spans[subject.i], None) and verb.head.i != verb.i:
        above = _finite_above(clause_verb(verb.head))
        main = subject_before(above) if above else None
        if above is not None and main is not None and main.tag_ != "PRP":
            verb, subject = above, main
    if (clause := reported(verb)) is not None and subject.lower_ not in OWN_VOICE:
        return _reported_words(clause, subject, parsed, text, resolve) or _sentence_words(
            parsed, sentence, text, resolve
        )
    if verb.lower_ in verbs() and (said := _said_around(verb)) is not None:
        own = subject_before(said)
        if own is None or said.i < verb.i:
            return _reported_words(said, subject, parsed, text, resolve) or _sentence_words(
                parsed, sentence, text, resolve
            )
        return _clause_words(said, own, parsed, sentence, text, resolve)
    claims = subject_before(verb.head) if verb.dep_ == "ccomp" else None
    if claims is not None and verbs().get(verb.head.lower_) in CONTESTED and claims.lower_ not in OWN_VOICE:
        return _reported_words(verb, claims, parsed, text, resolve) or _sentence_words(parsed, sentence, text, resolve)
    if verbs().get(verb.lower_) in plain_verbs() and not _has_object(verb):
        return _sentence_words(parsed, sentence, text, resolve)  # 'the agency said on Friday' is no event
    return _clause_words(verb, subject, parsed, sentence, text, resolve)


def _sentence_words(parsed: Parsed | None, sentence: Span, text: str, resolve: Resolve) -> str:
    """The first words of a sentence; where its verb comes too late for them, those from the verb's subject on."""
    root = next((token for token in parsed.doc if token.dep_ == "ROOT"), None) if parsed else None
    subject = subject_before(root) if root and root.tag_[:2] in ("VB", "MD") else None  # if without a tense: misread
    if parsed is None or root is None or subject is None or subject.tag_ == "PRP":
        return own_words_label(text[slice(*sentence)])
    frame = root.lower_ in verbs() and not (
        _has_object(root) or any(child.dep_ == "ccomp" for child in root.rights)
    )  # 'the agency said'
    if (clause := reported(root)) is not None and subject.lower_ not in OWN_VOICE:
        return _reported_words(clause, subject, parsed, text, resolve) or own_words_label(text[slice(*sentence)])
    opens = subject.left_edge.i > 2 and len(text[slice(*sentence)].split()) > MOST  # 'By Friday, the fee'
    if frame or (not opens and len(text[sentence[0] : parsed.spans[root.i][1]].split()) < MOST - 1):
        return own_words_label(text[slice(*sentence)])
    return _clause(root, subject, parsed, text) or own_words_label(text[slice(*sentence)])


def _clause_words(verb: Token, subject: Token, parsed: Parsed, sentence: Span, text: str, resolve: Resolve) -> str:
    """The label of a clause in its own words, with the name of a person in the place of a pronoun."""
    opens = ""
    listed = any(child.dep_ == "conj" for child in subject.children)  # 'neither he nor she'
    if subject.tag_ == "PRP" and _condition(verb) is None and not listed and not means_nobody(subject, verb):
        opens = resolve(parsed.spans[subject.i], None) or ""
        if not opens and parsed.spans[subject.i][0] > sentence[0]:
            return _sentence_words(parsed, sentence, text, resolve)
    return _clause(verb, subject, parsed, text, opens) or _sentence_words(parsed, sentence, text, resolve)


def _clause(verb: Token, subject: Token, parsed: Parsed, text: str, opens: str = "") -> str:
    """The words of a clause at least to its verb, a long subject cut: 'The agency … will hire'; "" if they are few."""
    condition, start = _condition(verb), _verb_group(verb)
    first = (condition or subject.left_edge).i
    if subject.tag_ == "PRP" and condition is None and opens and opens[-1] != ":":
        first = subject.i + 1  # its name stands before
    last, end = max(start, verb.i) + 1, max(first, verb.right_edge.i) + 1
    lead = text[slice(*parsed.span(first, last))]
    between = start - _end_of(subject) > MUCH_BETWEEN or len(lead.split()) > LONG_LEAD
    if between and subject.dep_[:1] == "n" and subject.tag_ != "PRP" and parsed.words[start][:1] not in "'’":
        named = text[slice(*parsed.span(_name_start(subject, first), _end_of(_whole(subject)) + 1))]
        kept = f"{named} … {text[slice(*parsed.span(start, end))]}"
        return own_words_label(
            kept, opens, len(named.split()) + 1 + (last - start), _ends(parsed, text, start, end, named)
        )
    words = text[slice(*parsed.span(first, end))]
    few = len(words.split()) < (LEAST if opens else ENOUGH)
    return "" if few else own_words_label(words, opens, len(lead.split()), _ends(parsed, text, first, end))


def _ends(parsed: Parsed, text: str, first: int, end: int, named: str = "") -> frozenset[int]:
    """The numbers of words after which a clause may be cut: no word before the cut needs one after it.

    `named` is the cut subject that stands before the words.
    """
    doc, begins, found, reach = parsed.doc, parsed.spans[first][0], set[int](), first
    more = len(named.split()) + 1 if named else 0
    for i in range(first, end - 1):
        needed = [c.i for c in doc[i].rights if c.dep_ in NEEDED or c.lower_ == "of"]
        reach = max(reach, doc[i].head.i if doc[i].dep_ not in FREE else i, *needed)
        if reach <= i and doc[i].dep_ != "cc":
            found.add(more + len(text[begins : parsed.spans[i][1]].split()))
    return frozenset(found)


def means_nobody(subject: Token, verb: Token) -> bool:
    """Whether an 'it' may only announce what follows: 'how important it is to win', 'it would be hard'."""
    return subject.lower_ == "it" and (verb.lower_ in BE or any(child.dep_ == "acomp" for child in verb.children))


def _condition(verb: Token) -> Token | None:
    """The word that makes a clause a condition: 'if', 'unless'."""
    return next((child for child in verb.lefts if child.lower_ in CONDITIONS), None)


def _name_start(subject: Token, first: int) -> int:
    """The index where a cut subject begins: its first word, or its head with the words that belong to it."""
    head = _end_of(subject)
    if head - first < LONG_LEAD:
        return first
    if head != subject.i and head - first < LONG_LEAD + 2:
        return first  # 'the primary and the contests that follow'
    near = [
        child.i for child in subject.lefts if child.dep_ in ("compound", "amod", "nummod") and subject.i - child.i < 3
    ]
    return min(near, default=subject.i)


def _said_around(verb: Token) -> Token | None:
    """The verb of the clause around which a verb of saying stands: 'Prices rose, the agency said'; else None."""
    if verb.dep_ == "parataxis" and has_tense(verb.head):
        return verb.head
    return next((child for child in verb.lefts if child.dep_ in ("ccomp", "parataxis") and has_tense(child)), None)


def _has_object(verb: Token) -> bool:
    """Whether a verb of saying has an object or a topic, so that its clause tells something: 'said little of it'."""
    return any(
        child.dep_ in ("dobj", "xcomp", "attr", "acomp", "oprd", "agent", "nsubjpass") for child in verb.children
    )


def reported(verb: Token) -> Token | None:
    """The verb of the clause that a verb of saying reports; None for other verbs."""
    if verb.lower_ not in verbs():
        return None
    clauses = (c for c in verb.rights if c.dep_ == "ccomp" and has_tense(c) and not _is_no_statement(c))
    return next((clause for clause in clauses if subject_before(clause) is not None), None)


def _is_no_statement(verb: Token) -> bool:
    """Whether a verb follows 'to', 'whether', 'if' or 'what': 'asked whether he knew' does not report that he did."""
    return any(child.tag_ in ("TO", "WP") or child.lower_ in ("whether", *CONDITIONS) for child in verb.lefts)


def _reported_words(clause: Token, speaker: Token, parsed: Parsed, text: str, resolve: Resolve) -> str:
    """What somebody said as a label: 'The agency “will hire”', 'The agency: “Prices will rise”'; "" if it is short."""
    span = parsed.span(speaker.left_edge.i, _whole(speaker).i + 1)
    name = resolve(span, None) or text[slice(*span)]
    own = subject_before(clause)
    if own is not None and own.tag_ == "PRP" and own.whitespace_ and not means_nobody(own, clause):
        words = text[slice(*parsed.span(own.i + 1, clause.right_edge.i + 1))]
        return own_words_label(words, name) if len(words.split()) >= LEAST else ""
    opens = f"{name}:" if len(name.split()) <= LONG_NAME else ""
    if clause.i > speaker.i and own is not None and name not in text[slice(*parsed.spans[own.i])]:
        return _clause(clause, own, parsed, text, opens)
    said = (token for token in clause.subtree if token.dep_ not in ("mark", "punct") and token.tag_ != "IN")
    first = next((token.i for token in said), clause.i)
    end = speaker.left_edge.i if first < speaker.i <= clause.right_edge.i else clause.right_edge.i + 1
    words = text[slice(*parsed.span(first, end))]  # up to 'the agency said' in 'Prices rose, the agency said'
    return own_words_label(words, "" if name in words else opens)


def _end_of(subject: Token) -> int:
    """The index of the last head of a subject: of 'the agency and its board' that of 'board'."""
    joined = next((child for child in subject.children if child.dep_ == "conj"), None)
    return subject.i if joined is None else _end_of(joined)


def _whole(part: Token) -> Token:
    """The noun of which a word names a part: 'voters' in '8% of the voters'; the word itself if there is none."""
    return next((noun for child in part.rights if child.lower_ == "of" for noun in child.rights), part)


def _verb_group(verb: Token) -> int:
    """The index of the first helper of a verb, or of the verb itself."""
    return min((child.i for child in verb.lefts if child.dep_ in HELPERS), default=verb.i)


def _finite_above(verb: Token | None) -> Token | None:
    """The verb, or the nearest above it, that has a tense and a subject of its own that is no relative pronoun."""
    while verb is not None:
        subject = subject_before(verb)
        if subject is not None and _opens_well(subject) and has_tense(verb) and not _is_aside(verb):
            return verb
        verb = clause_verb(verb.head) if verb.head.i != verb.i else None
    return None


def _is_aside(verb: Token) -> bool:
    """Whether a clause only says who says so or what is asked, or is a subject: 'as she put it', 'what he said'."""
    if verb.dep_ in ("csubj", "csubjpass"):
        return True
    if verb.dep_ == "relcl" and verb.lower_ in verbs() and not _has_object(verb) and reported(verb) is None:
        return True  # 'something the minister denied on Friday'
    if any(c.tag_ == "WP" and c.dep_ not in SUBJECT_RELATIONS for above in (verb, verb.head) for c in above.lefts):
        return True  # 'what he thought the mayor could do'
    marks = {child.lower_ for child in verb.lefts if child.dep_ in ("mark", "advmod")}
    return "whether" in marks or ("as" in marks and (verb.lower_ in verbs() or verb.lower_ in SEES))


def _opens_well(subject: Token) -> bool:
    """Whether a quotation may begin at a subject: no relative pronoun, none joined to its verb, as "she's"."""
    return subject.left_edge.lower_ not in (*RELATIVES, "whose") and (
        subject.tag_ != "PRP" or bool(subject.whitespace_)
    )
