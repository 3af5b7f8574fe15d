"""The words of a clause as a label, or of what it reports, after the name of who says so."""

from components.languages.en.events.clauses import CONDITIONS, has_tense, is_subjunctive, subject_before
from components.languages.en.events.labels.assertions import (
    ASKING_HOW,
    NOT_SO,
    OWN_VOICE,
    QUESTIONS,
    VIEWS,
    means_nobody,
    stands_alone,
)
from components.languages.en.events.labels.plain_clauses import clause_as_told, plain_clause
from components.languages.en.events.labels.quoting.own_clauses import ClauseWords, own_clause, whole
from components.languages.en.events.labels.quoting.quotations import own_words_label
from components.languages.en.events.labels.wording import LEAST
from components.languages.en.events.subjects import lost_subject
from components.languages.en.people.names import means_person
from components.languages.en.reporting.cues import plain_verbs, verbs
from components.languages.parsed import Token

LONG_NAME = 4  # words of a speaker in a label
TOPICS = frozenset("for about against of upon".split())


def clause_words(verb: Token, subject: Token, words: ClauseWords) -> str:
    """The label of a clause in its own words, or of what it reports; "" if it cannot be read alone."""
    if (clause := reported(verb)) is not None:
        return _reported_words(clause, subject, words)
    if verb.lower_ in verbs() and (said := said_around(verb)) is not None:
        own = subject_before(said)
        return _reported_words(said, subject, words) if own is None or said.i < verb.i else own_clause(said, own, words)
    views = (verb.head.lower_ in verbs() or verb.head.lower_ in VIEWS) and verb.head.lower_ not in NOT_SO
    claims = subject_before(verb.head) if verb.dep_ == "ccomp" and views else None
    if claims is not None and any(child.dep_ == "auxpass" for child in verb.head.lefts) and claims.tag_ != "PRP":
        return ""  # 'the board was told that', of which it only heard
    if claims is not None and reported(verb.head) in (None, verb):
        if verb.left_edge.lower_ in ASKING_HOW:
            return ""
        return _reported_words(verb, claims, words)
    if verbs().get(verb.lower_) in plain_verbs() and not _has_object(verb):
        return ""  # 'the agency said on Friday' is no event
    return ("" if words.pointing else plain_clause(verb, subject, words)) or own_clause(verb, subject, words)


def said_around(verb: Token) -> Token | None:
    """The verb of the clause around which a verb of saying stands: 'Prices rose, the agency said'; else None."""
    if verb.dep_ == "parataxis" and has_tense(verb.head):
        return verb.head
    return next((child for child in verb.lefts if child.dep_ in ("ccomp", "parataxis") and has_tense(child)), None)


def _has_object(verb: Token) -> bool:
    """Whether a verb of saying has an object or a topic, so that its clause tells something: 'said little of it'."""
    return any(
        child.dep_ in ("dobj", "xcomp", "attr", "acomp", "oprd", "agent", "nsubjpass")
        or (child.dep_ == "prep" and (child.lower_ in TOPICS or _is_means(child)))
        for child in verb.children
    )


def _is_means(prep: Token) -> bool:
    """Whether a preposition tells by what deed somebody answers: 'responded by selling the ferry'."""
    return prep.lower_ == "by" and any(child.dep_ == "pcomp" for child in prep.rights)


def reported(verb: Token) -> Token | None:
    """The verb of the clause that a verb of saying reports; None for other verbs, and for those that deny or hope."""
    if verb.lower_ not in verbs() or verb.lower_ in NOT_SO or any(child.dep_ == "auxpass" for child in verb.lefts):
        return None  # nor for 'was told that', whose subject only hears it
    clauses = (c for c in verb.rights if c.dep_ == "ccomp" and has_tense(c) and not _is_no_statement(c))
    return next((clause for clause in clauses if content_subject(clause) is not None), None)


def content_subject(verb: Token) -> Token | None:
    """The subject of a reported clause, or the 'there' in its place: 'said there were two polls'."""
    there = (child for child in verb.lefts if child.dep_ == "expl" and child.tag_ == "EX")
    return subject_before(verb) or next(there, None) or (lost_subject(verb) if verb.dep_ == "ROOT" else None)


def _is_no_statement(verb: Token) -> bool:
    """Whether a verb follows 'to', 'whether', 'if' or 'what': 'asked whether he knew' does not report that he did."""
    if verb.left_edge.lower_ in ASKING_HOW:
        return True  # 'told her how surprised he was'
    return is_subjunctive(verb) or any(
        child.tag_ in ("TO", "WP") or child.lower_ in ("whether", *CONDITIONS) for child in verb.lefts
    )


def _reported_words(clause: Token, speaker: Token, words: ClauseWords) -> str:
    """What somebody said as a label: 'The agency “will hire”', 'The agency: “Prices will rise”'; "" if unreadable."""
    own, speaker = content_subject(clause), _outermost(speaker)
    if own is None or speaker.lower_ in OWN_VOICE:  # nobody who could be named
        return own_clause(clause, own, words) if own is not None else ""
    name, known = _named(speaker, words)
    if not name:
        return ""  # 'they'
    single = own.whitespace_ and own.left_edge.i == own.i and not any(child.dep_ == "conj" for child in own.children)
    if own.tag_ == "PRP" and single and not means_nobody(own, clause):
        meant = words.resolve(words.parsed.spans[own.i], None) or ""
        beside = bool(meant) and meant.split()[-1] in words.of(speaker.left_edge.i, speaker.right_edge.i + 1)
        one = known or (means_person(speaker.lower_) and speaker.tag_ != "NNS")
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
