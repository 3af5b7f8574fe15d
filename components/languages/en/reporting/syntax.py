"""Shared by the modules on reporting clauses: names of relations and tags, subtrees, finite verbs."""

from collections.abc import Iterable

from components.languages.parsed import Parsed, Token

ACTIVE_SUBJECTS = ("nsubj", "csubj")
CLAUSAL = ("ccomp", "xcomp", "parataxis")
NOMINAL = ("dobj", "oprd", "attr")
FINITE = ("VBD", "VBZ", "VBP", "MD")  # tags of finite verbs
CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december morning night evening""".split()
)


def subtree(token: Token) -> range:
    """The tokens of a word and of everything that depends on it."""
    return range(token.left_edge.i, token.right_edge.i + 1)


def worded(tokens: Iterable[int], parsed: Parsed) -> frozenset[int]:
    """The tokens without unquoted punctuation at either end."""
    order = sorted(tokens)
    doc, quoted = parsed.doc, parsed.quoted
    while order and doc[order[0]].is_punct and not quoted[order[0]]:
        order.pop(0)
    while order and doc[order[-1]].is_punct and not quoted[order[-1]]:
        order.pop()
    return frozenset(order)


def has_finite(tokens: Iterable[int], parsed: Parsed) -> bool:
    """Whether a finite verb is among some tokens."""
    return any(parsed.doc[i].tag_ in FINITE for i in tokens)


def clause_start(end: int, parsed: Parsed) -> int:
    """The token after the last semicolon or colon before a token, where a finite verb stands on both sides; else 0."""
    for index in range(end - 1, 0, -1):
        if parsed.doc[index].text in (";", ":") and not parsed.quoted[index]:
            return index + 1 if has_finite(range(index), parsed) else 0
    return 0
