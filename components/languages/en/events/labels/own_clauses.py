"""A clause of a sentence in its own words: where it begins, whether it can be read alone, and where it may be cut."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from components.languages.en.events.clauses import CONDITIONS, HELPERS
from components.languages.en.events.labels.abridging import omissions
from components.languages.en.events.labels.assertions import (
    announces,
    condition_of,
    is_asserted,
    means_nobody,
    stands_alone,
)
from components.languages.en.events.labels.needs import can_spare, needs
from components.languages.en.events.labels.wording import ENOUGH, LEAST, MOST, own_words_label
from components.languages.en.events.phrases import Resolve
from components.languages.parsed import Parsed, Token
from components.models import Span

DOTS = 1  # words that three dots must save a label
FREE = frozenset("punct ROOT".split())
NO_END = frozenset("cc punct mark det".split())  # a clause does not end in them


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """A parsed sentence with its text, from which labels are quoted; `resolve` names who is meant by some words.

    `pointing` tells whether a label may begin with 'their' or 'this', though nobody knows whose or which; `loose`,
    whether it may be cut where only its wording allows, not its grammar. `date` is that of the event.
    """

    parsed: Parsed
    text: str
    resolve: Resolve
    date: Span | None = None
    pointing: bool = False
    loose: bool = False

    def of(self, first: int, end: int) -> str:
        """The text from one token to another (excluded)."""
        return self.text[slice(*self.parsed.span(first, end))]

    def kept(self, tokens: list[int]) -> str:
        """The text of some tokens in order, with three dots where others between them are left out."""
        breaks = [n for n in range(1, len(tokens)) if tokens[n] != tokens[n - 1] + 1]
        runs = (tokens[a:b] for a, b in pairwise((0, *breaks, len(tokens))))
        return " … ".join(filter(None, (self.of(run[0], run[-1] + 1).strip(" ,;:—–-―") for run in runs)))


def own_clause(verb: Token, subject: Token, words: ClauseWords, opens: str = "") -> str:
    """The label of a clause in its own words, at least to its verb and what that needs; "" if it cannot be read alone.

    A pronoun at its beginning gives way to the name of the person meant. `opens` is the name of who says so.
    """
    first, named = _opening(verb, subject, words)
    if named is None or not is_asserted(verb):
        return ""
    if named:
        opens = f"{opens} {named}" if opens and not named.startswith(opens[:-1]) else named
    end = clause_end(verb, subject)
    condition = condition_of(verb)
    if condition is not None and condition.right_edge.i < first and not opens:
        both = len(words.of(condition.left_edge.i, end).split()) <= MOST
        first = condition.left_edge.i if both else first
    few = len(words.of(first, end).split()) < (LEAST if opens else ENOUGH)
    return "" if few else _quoted(first, end, verb, words, opens)


def _opening(verb: Token, subject: Token, words: ClauseWords) -> tuple[int, str | None]:
    """The index at which the words of a clause begin, and the name that stands before them; None if nobody is named."""
    doc, first = subject.doc, subject.left_edge.i
    if announces(subject, verb):
        return first, ""
    if subject.tag_ == "PRP" and not stands_alone(subject):
        listed = any(child.dep_ == "conj" for child in subject.children)  # 'neither he nor she'
        known = not listed and not means_nobody(subject, verb) and words.resolve(words.parsed.spans[subject.i], None)
        return subject.i + 1, known or None
    if doc[first].tag_ == "PRP$" and doc[first].lower_ not in ("my", "our", "your") and not words.pointing:
        owner = words.resolve(words.parsed.spans[first], None)
        return first + 1, f"{owner}’s" if owner else None
    return first, "" if stands_alone(subject) or (words.pointing and subject.tag_[:2] == "NN") else None


def _quoted(first: int, end: int, verb: Token, words: ClauseWords, opens: str) -> str:
    """The words from `first` to `end` in quotation marks, without some that they can do without if they are many."""
    variants = [[i for i in range(first, end) if i not in left_out] for left_out in omissions(verb, first)]
    for cuts in (_anywhere,) if words.loose else (_cuts, partial(_cuts, sparing=True)):
        labels = [_label(kept, frozenset(cuts(kept, words)), verb, words, opens) for kept in variants]
        if best := max(filter(None, labels), default=None):
            return best[1]
    return ""


def _label(
    kept: list[int], ends: frozenset[int], verb: Token, words: ClauseWords, opens: str
) -> tuple[int, str] | None:
    """A quotation of some tokens, and how much it tells: words after its verb, less for what is left out."""
    shortest = len(words.kept([i for i in kept if i <= verb.i]).split())
    tried = (own_words_label(words.kept(kept), opens, least, ends, True) for least in (shortest + 1, shortest))
    label = next(filter(None, tried), "")
    told = len(label.split()) - len(opens.split()) - shortest
    return (told - DOTS * label.count("…"), label) if label else None


def _anywhere(kept: list[int], words: ClauseWords) -> Iterator[int]:
    """All numbers of words."""
    return iter(range(MOST + 1))


def _cuts(kept: list[int], words: ClauseWords, sparing: bool = False) -> Iterator[int]:
    """The numbers of words after which a clause may be cut."""
    return (len(words.kept(kept[:n]).split()) for n in cuts(kept, words, sparing))


def cuts(kept: list[int], words: ClauseWords, sparing: bool = False) -> Iterator[int]:
    """The numbers of tokens after which a clause may be cut: no word before the cut needs one after it.

    If `sparing`, a noun does not need its 'of' nor an object what it is to do: 'asked the mayor | to speak'.
    """
    doc, reach, inside = words.parsed.doc, kept[0], {*kept}
    for n, i in enumerate(kept[:-1]):
        after = (c for c in doc[i].rights if c.i in inside and needs(doc[i], c))
        needed = [c.i for c in after if not (sparing and can_spare(doc[i], c))]
        head = doc[i].head.i if doc[i].dep_ not in FREE and doc[i].head.i in inside else i
        reach = max(reach, head, *needed)
        if reach <= i and doc[i].dep_ not in ("cc", "mark") and not _goes_on(doc[i], doc[kept[n + 1]]):
            yield n + 1


def _goes_on(last: Token, following: Token) -> bool:
    """Whether a word belongs closely to the one after it: 'bailing | on', 'has called | for', 'rich | if it sold'."""
    if following.lower_ in CONDITIONS:
        return True
    if last.tag_[:2] in ("VB", "MD") or last.dep_ in HELPERS:
        return not any(child.i < last.i for child in last.rights) and following.dep_ not in ("punct", "cc", "npadvmod")
    return following.dep_ == "prt" or (following.tag_ == "TO" and last.tag_[:2] != "NN")


def clause_end(verb: Token, subject: Token) -> int:
    """The index after the last word of a clause, without the words that join another to it."""
    doc, end = verb.doc, verb.right_edge.i + 1
    while end - 1 > max(verb.i, subject.i) and doc[end - 1].dep_ in NO_END and doc[end - 1].text != "%":
        end -= 1
    return end


def whole(part: Token) -> Token:
    """The noun of which a word names a part: 'voters' in '8% of the voters'; the word itself if there is none."""
    return next((noun for child in part.rights if child.lower_ == "of" for noun in child.rights), part)
