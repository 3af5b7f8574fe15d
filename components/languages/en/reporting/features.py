"""Reporting clause -> its features, which the confidence model weighs, and whether the reporter vouches for it."""

from collections.abc import Iterator

from components.languages.en.reporting.syntax import CLAUSAL
from components.languages.parsed import Parsed, Token
from components.languages.results import Clause

ADVERBS = frozenset("reportedly allegedly supposedly purportedly".split())
HEARD = frozenset("said reported alleged understood believed thought claimed rumored rumoured".split())


def verb_features(verb: Token, children: list[Token], subject: Token | None) -> Iterator[str]:
    """The features of a clause for the confidence model: tag, auxiliaries, complements and place of its verb."""
    yield f"tag {verb.tag_}"
    yield f"place {verb.dep_}"
    for child in children:
        if child.dep_ in ("aux", "auxpass"):
            yield f"aux {child.lower_}"
        elif child.dep_ in ("neg", "prt"):
            yield f"{child.dep_} {child.lower_ if child.dep_ == 'prt' else ''}"
        elif child.dep_ == "mark" or (child.dep_ == "advmod" and child.tag_ == "WRB"):
            yield f"mark {child.lower_}"
        elif child.dep_ in CLAUSAL:
            yield from (f"that {c.lower_}" for c in child.children if c.dep_ == "mark" or c.tag_[0] == "W")
            yield f"clause {child.tag_}"
    if verb.dep_ == "xcomp":
        yield f"under {verb.head.lower_}"
    yield from _speaker_features(subject, verb)


def _speaker_features(subject: Token | None, verb: Token) -> Iterator[str]:
    """The features of the speaker: its part of speech, and whether it is the verb's own subject."""
    if subject is None:
        yield "speaker none"
        return
    yield f"speaker {subject.tag_}"
    yield "own subject" if subject.head.i == verb.i else f"shared subject {verb.dep_}"
    if subject.tag_ in ("PRP", "WP", "DT", "WDT", "EX", "CD"):
        yield f"speaker {subject.lower_}"


def is_unconfirmed(clause: Clause, parsed: Parsed) -> bool:
    """Whether it is only reported that something was said: by an adverb beside the cue, or 'is said to have' before."""
    cue = parsed.doc[clause.cue]
    beside = [*cue.children, *(parsed.doc[at] for at in range(max(0, clause.cue - 1), clause.cue))]
    if any(token.lower_ in ADVERBS and not parsed.quoted[token.i] for token in beside):
        return True
    passive = any(token.dep_ == "auxpass" for token in cue.head.children)
    return cue.dep_ == "xcomp" and cue.head.lower_ in HEARD and passive
