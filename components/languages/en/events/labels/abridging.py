"""What a predicate can do without: of the phrases that are only added to it as many are kept as there is room for.

What bears on whether a clause is true is never left out: a denial and what it is limited to, a condition, an
alternative, 'only'.
"""

from collections.abc import Callable, Iterator

from components.languages.en.events.clauses import CONDITIONS
from components.languages.en.events.labels.needs import is_added, needs
from components.languages.en.events.labels.omitting import ADDITIONS, NARROWING
from components.languages.en.events.phrases import LabelDraft
from components.languages.parsed import Token

CLAUSES = frozenset("ccomp xcomp".split())
PHRASES = ADDITIONS | {"agent", "conj", "dative"}
OF_NOUNS = frozenset("of to between than against as like".split())  # prepositions that their nouns need
OF_VERBS = frozenset("to into of as from with for on against about onto toward towards upon over than by".split())
ALWAYS = frozenset("into of as about than".split())  # of those, the ones that no verb can spare
PAIRED = frozenset("between both either neither".split())


def compressed(
    verb: Token, kept: list[int], draft: LabelDraft, fits: Callable[[list[int]], bool]
) -> Iterator[list[int]]:
    """The tokens of a predicate without the additions for which there is no room, the longest first.

    `fits` tells whether there is room for some tokens. None is kept after the first that is left out, so that no phrase
    seems to belong to another word than its own.
    """
    for lenient in (False, True):
        core, open_ = _phrase(verb, {*kept}, draft, lenient)
        grown = [core]
        while open_:
            phrase, more = _phrase(open_.pop(0), {*kept}, draft, lenient)
            if not fits(sorted(grown[-1] | phrase)):
                break
            grown.append(grown[-1] | phrase)
            open_ = sorted((*open_, *more), key=lambda token: token.i)
        yield from (sorted(tokens) for tokens in reversed(grown) if len(tokens) < len(kept) and fits(sorted(tokens)))


def _phrase(top: Token, inside: set[int], draft: LabelDraft, lenient: bool) -> tuple[set[int], list[Token]]:
    """The tokens that a word cannot do without, and the words whose phrases are only added to them."""
    core, added, waiting = {top.i, *_joining(top, inside)}, list[Token](), [top]
    while waiting:
        here = waiting.pop()
        for child in here.children:
            if child.i not in inside or child.dep_ in ("cc", "punct"):
                core |= {child.i} & inside if child.text == "-" else set()
            elif _is_spare(child, here, draft, lenient):
                added.append(child)
            else:
                core |= {child.i, *_joining(child, inside)}
                waiting.append(child)
    if top.dep_ in PHRASES and any(child.i < max(core) for child in added):
        return {token.i for token in top.subtree} & inside | core, []  # nothing is left out of its middle
    return core, sorted(added, key=lambda token: token.i)


def _joining(joined: Token, inside: set[int]) -> set[int]:
    """The 'and' and the comma that stand between a word and the one it is joined to, right before it."""
    first = joined.left_edge.i
    while joined.dep_ == "conj" and (joined.doc[first - 1].dep_ == "cc" or joined.doc[first - 1].text == ","):
        first -= 1
    return {*range(first, joined.left_edge.i)} & inside


def _is_spare(child: Token, word: Token, draft: LabelDraft, lenient: bool) -> bool:
    """Whether a word is only told more of by what depends on it."""
    quoted, after_comma = draft.parsed.quoted, word.doc[child.left_edge.i - 1].text == ","
    if child.i < word.i or (quoted[child.i] and quoted[word.i]) or _narrows(child) or child.dep_ == word.dep_ == "conj":
        return False
    verbal = word.tag_[:2] in ("VB", "MD")
    if child.dep_ == "conj":
        return not (verbal or _is_paired(word))
    if after_comma and child.dep_ not in CLAUSES:
        return True
    if (
        child.dep_ not in PHRASES
        or _precedes_clause(child, word)
        or any(c.dep_ == "neg" and verbal for c in word.lefts)
    ):
        return False
    if child.dep_ == "acl":
        return not any(c.tag_ == "TO" or c.lower_ == "that" for c in child.lefts) and not needs(word, child)
    if child.dep_ in ("prep", "dative", "agent") and child.tag_ in ("IN", "TO"):
        return _may_lose_prep(child, word, lenient)
    return (child.dep_ == "npadvmod" and verbal) or is_added(child)


def _precedes_clause(phrase: Token, word: Token) -> bool:
    """Whether a clause follows that may belong to a phrase: 'a dig at the claim | that women should be punished'."""
    return any(child.dep_ in CLAUSES and child.i > phrase.i and child.tag_ != "VB" for child in word.rights)


def _narrows(phrase: Token) -> bool:
    """Whether a phrase says under what limit something is true: 'only in May', 'or the mill', 'if it rains'."""
    first = {phrase.lower_, phrase.left_edge.lower_, *(c.lower_ for c in phrase.lefts)}
    before = phrase.doc[phrase.left_edge.i - 1].lower_
    return not first.isdisjoint(NARROWING | CONDITIONS) or before in NARROWING


def _is_paired(word: Token) -> bool:
    """Whether what is joined to a word cannot be left out: 'between the mill and the dairy', 'both Roe and Poole'."""
    around = (word.head, *word.children)
    return any(other.lower_ in PAIRED for other in around) or any(c.lower_ in ("or", "nor") for c in word.children)


def _may_lose_prep(prep: Token, word: Token, lenient: bool) -> bool:
    """Whether a word can do without a preposition: not the first of a verb without object, nor of an adjective."""
    if (prep.dep_ == "prep" and needs(word, prep)) or (prep.lower_ == "to" and not any(prep.children)):
        return False
    if word.tag_[:2] == "NN":
        return prep.lower_ not in OF_NOUNS
    if word.tag_[:2] != "VB":
        return False
    complete = any(c.dep_ in ("dobj", "attr", "acomp", "xcomp", "ccomp", "oprd", "prt") for c in word.rights)
    first = next((child for child in word.rights if child.dep_ in ("prep", "agent")), prep)
    if first.i == prep.i and not complete:
        return False
    return prep.lower_ not in (ALWAYS if lenient else OF_VERBS)
