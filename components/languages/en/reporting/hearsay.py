"""Reporting clause -> whether the reporter vouches for it: 'reportedly told', 'is said to have warned'."""

from components.languages.parsed import Parsed
from components.languages.results import Clause

ADVERBS = frozenset("reportedly allegedly supposedly purportedly".split())
HEARD = frozenset("said reported alleged understood believed thought claimed rumored rumoured".split())


def is_unconfirmed(clause: Clause, parsed: Parsed) -> bool:
    """Whether it is only reported that something was said: by an adverb beside the cue, or 'is said to have' before."""
    cue = parsed.doc[clause.cue]
    beside = [*cue.children, *(parsed.doc[at] for at in range(max(0, clause.cue - 1), clause.cue))]
    if any(token.lower_ in ADVERBS and not parsed.quoted[token.i] for token in beside):
        return True
    passive = any(token.dep_ == "auxpass" for token in cue.head.children)
    return cue.dep_ == "xcomp" and cue.head.lower_ in HEARD and passive
