"""The label of an event whose clause gives none: words of its sentence in quotation marks."""

from components.languages.en.events.clauses import (
    HELPERS,
    RELATIVES,
    SUBJECT_RELATIONS,
    clause_verb,
    has_tense,
    head_token,
)
from components.languages.en.events.label_wording import ENOUGH, LEAST, own_words_label
from components.languages.en.events.phrases import Resolve
from components.languages.en.reporting.cues import plain_verbs, verbs
from components.languages.parsed import Parsed, Token
from components.models import Span

MUCH_BETWEEN = 4  # tokens between a subject and its verb that are left out of a quotation
LONG_QUOTE = 40  # characters of a sentence before 'the minister said'


def own_words(parsed: Parsed | None, place: Span, sentence: Span, text: str, resolve: Resolve) -> str:
    """The label where no clause gives one: the words of the event's clause, else of its sentence, in quotation marks.

    Where they would begin with a pronoun, they begin after it, with the name of the person meant if it is known.
    """
    token = head_token(parsed, place) if parsed else None
    verb = _finite_above(clause_verb(token)) if token is not None else None
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECT_RELATIONS), None) if verb else None
    if parsed is None or verb is None or subject is None:
        return own_words_label(text[slice(*sentence)])
    if subject.tag_ == "PRP" and not resolve(parsed.spans[subject.i], None) and verb.head.i != verb.i:
        above = _finite_above(clause_verb(verb.head))
        main = next((child for child in above.lefts if child.dep_ in SUBJECT_RELATIONS), None) if above else None
        if above is not None and main is not None and main.tag_ != "PRP":
            verb, subject = above, main
    told_last = _follows_what_is_said(verb, text[sentence[0]]) and verbs().get(verb.lower_) in plain_verbs()
    if told_last and parsed.spans[subject.i][0] - sentence[0] > LONG_QUOTE:
        return own_words_label(text[slice(*sentence)])  # what is said comes first
    if (clause := reported(verb)) is not None:
        return _reported_words(clause, subject, parsed, text, resolve)
    first, opens, start = subject.left_edge.i, "", _verb_group(verb)
    if subject.tag_ == "PRP":
        opens, first = resolve(parsed.spans[subject.i], None) or "", subject.i + 1
    elif (
        start - _end_of(subject) > MUCH_BETWEEN and subject.dep_[:1] == "n" and parsed.words[start][:1] not in "'’"
    ):  # 'the agency … will hire'
        lead = f"{text[slice(*parsed.span(first, _end_of(subject) + 1))]} …"
        return own_words_label(f"{lead} {text[slice(*parsed.span(start, verb.right_edge.i + 1))]}")
    words = text[slice(*parsed.span(first, max(first, verb.right_edge.i) + 1))]
    enough = len(words.split()) >= (LEAST if opens else ENOUGH)
    return own_words_label(words, opens) if enough else own_words_label(text[slice(*sentence)])


def reported(verb: Token) -> Token | None:
    """The verb of the clause that a verb of saying reports; None for other verbs."""
    if verb.lower_ not in verbs():
        return None
    clauses = (c for c in verb.rights if c.dep_ == "ccomp" and has_tense(c) and not _is_infinitive(c))
    return next((c for c in clauses if any(child.dep_ in SUBJECT_RELATIONS for child in c.lefts)), None)


def _is_infinitive(verb: Token) -> bool:
    """Whether a verb follows 'to'."""
    return any(child.tag_ == "TO" for child in verb.lefts)


def _reported_words(clause: Token, speaker: Token, parsed: Parsed, text: str, resolve: Resolve) -> str:
    """The label of what somebody said, in these words: 'The agency “will hire”', 'The agency: “Prices will rise”'."""
    span = parsed.span(speaker.left_edge.i, speaker.i + 1)
    name = resolve(span, None) or text[slice(*span)]
    own = next((child for child in clause.lefts if child.dep_ in SUBJECT_RELATIONS), None)
    if own is not None and own.tag_ == "PRP" and own.whitespace_:
        return own_words_label(text[slice(*parsed.span(own.i + 1, clause.right_edge.i + 1))], name)
    first = next((t.i for t in clause.subtree if t.dep_ != "mark"), clause.i)
    return own_words_label(text[slice(*parsed.span(first, clause.right_edge.i + 1))], f"{name}:")


def _follows_what_is_said(verb: Token, opening: str) -> bool:
    """Whether what is said stands before a verb of saying: a clause, or a quotation that opens the sentence."""
    return opening in "“\"'`" or any(child.dep_ in ("ccomp", "parataxis") for child in verb.lefts)


def _end_of(subject: Token) -> int:
    """The index of the last head of a subject: of 'the agency and its board' that of 'board'."""
    joined = next((child for child in subject.children if child.dep_ == "conj"), None)
    return subject.i if joined is None else _end_of(joined)


def _verb_group(verb: Token) -> int:
    """The index of the first helper of a verb, or of the verb itself."""
    return min((child.i for child in verb.lefts if child.dep_ in HELPERS), default=verb.i)


def _finite_above(verb: Token | None) -> Token | None:
    """The verb, or the nearest above it, that has a tense and a subject of its own that is no relative pronoun."""
    while verb is not None:
        subject = next((child for child in verb.lefts if child.dep_ in SUBJECT_RELATIONS), None)
        if subject is not None and _opens_well(subject) and has_tense(verb):
            return verb
        verb = clause_verb(verb.head) if verb.head.i != verb.i else None
    return None


def _opens_well(subject: Token) -> bool:
    """Whether a quotation may begin at a subject: no relative pronoun, none joined to its verb, as "she's"."""
    return subject.left_edge.lower_ not in (*RELATIVES, "whose") and (
        subject.tag_ != "PRP" or bool(subject.whitespace_)
    )
