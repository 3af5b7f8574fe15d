"""What the words of a clause can do without, so that its subject, its verb and what that needs stand in a label."""

from collections.abc import Iterator

from components.languages.en.events.clauses import CONDITIONS, HELPERS
from components.languages.en.events.labels.needs import needs
from components.languages.parsed import Token

ADDITIONS = frozenset("relcl appos acl prep advcl parataxis npadvmod".split())
OPENING, CLOSING = frozenset(", — – -- ( ; :".split()), frozenset(", — – -- ) ; :".split())


def omissions(verb: Token, first: int) -> Iterator[frozenset[int]]:
    """What a quotation of a clause may leave out before its verb: nothing, asides, all that is added to its subject."""
    added = [token for token in verb.doc[first : verb.i] if token.dep_ in ADDITIONS and _may_go(token, verb, first)]
    asides = frozenset(i for token in added if _is_aside(token) for i in _with_marks(token))
    additions = frozenset(i for token in added if not _is_needed(token) for i in _with_marks(token))
    yield from dict.fromkeys((frozenset(), asides, asides | additions))


def _may_go(token: Token, verb: Token, first: int) -> bool:
    """Whether a clause stays true without a phrase that is added to one of its words: no condition, no denial."""
    if token.left_edge.i <= first or token.right_edge.i >= verb.i:
        return False
    one_word = token.left_edge.i == token.right_edge.i and token.doc[token.i - 1].text != ","
    unreal = any(t.lower_ in CONDITIONS or t.dep_ == "neg" for t in (token, *token.children))
    limits = token.head.i == verb.i and any(c.dep_ == "neg" for c in verb.lefts)  # 'will not by themselves decide it'
    before_its_noun = token.i < token.head.i and token.head.i < verb.i  # 'several dozen paid employees', 'one-on-one'
    return not (unreal or one_word or limits or before_its_noun) and token.head.dep_ not in HELPERS


def _is_needed(token: Token) -> bool:
    """Whether the word that a phrase is added to needs it."""
    return token.head.i < token.i and needs(token.head, token)


def _is_aside(token: Token) -> bool:
    """Whether a phrase stands between two marks: ', who had run it,', '— a first —'."""
    doc = token.doc
    return doc[token.left_edge.i - 1].text in OPENING and doc[token.right_edge.i + 1].text in CLOSING


def _with_marks(token: Token) -> Iterator[int]:
    """The tokens of a phrase, and the marks around it if it is an aside."""
    yield from (below.i for below in token.subtree)
    if _is_aside(token):
        yield from (token.left_edge.i - 1, token.right_edge.i + 1)
