"""Nouns of saying -> reporting clauses: 'Sa mise en garde: ...', 'L'avertissement de X est net: ...'."""

from collections.abc import Iterator

from components.languages.fr.reporting import cues
from components.languages.fr.reporting.contents import worded
from components.languages.fr.reporting.words import CLITICS, POSSESSIVES, QUE, is_finite, is_infinitive
from components.languages.parsed import Parsed, Range
from components.languages.results import Clause

OF = ("de", "du", "des", "d'")
FARTHEST = 16  # tokens between the noun and what is said
IS = ("est", "était", "reste", "demeure", "tient", "sont")


def of_nouns(parsed: Parsed, low: list[str]) -> Iterator[Clause]:
    """The clauses of the nouns of saying in a sentence."""
    for index in range(len(low)):
        if parsed.quoted[index]:
            continue
        length = next((n for n in (3, 2, 1) if tuple(low[index : index + n]) in cues.nouns("saying")), 0)
        if not length and (low[index],) in cues.nouns("vowing"):
            clause = _of_vow(parsed, low, index)
            if clause is not None:
                yield clause
        if length:
            clause = _clause(parsed, low, index, index + length)
            if clause is not None:
                yield clause


def _clause(parsed: Parsed, low: list[str], index: int, after: int) -> Clause | None:
    """The clause of a noun whose owner stands before it ('sa') or after it ('de X'); None if nobody owns it."""
    owner, at = _owner(parsed, low, index, after)
    if owner is None:
        return None
    content = _content(parsed, low, at)
    if not content:
        return None
    lemma = f"{low[index]} (noun)"
    return Clause(index, lemma, "noun is", owner, content, features=("speaker name",))


def _of_vow(parsed: Parsed, low: list[str], index: int) -> Clause | None:
    """The clause of a threat or promise with an infinitive: 'la menace de Donald Trump d'imposer des droits'."""
    owner, at = _owner(parsed, low, index, index + 1, vows=True)
    if owner is None or at + 1 >= len(low) or low[at] not in OF:
        return None
    verb = at + 1
    while verb < len(low) and low[verb] in CLITICS:
        verb += 1
    if verb >= len(low) or not is_infinitive(parsed, verb):
        return None
    ends = (i for i in range(verb + 1, len(low)) if low[i] in (",", ";", ".") or is_finite(parsed, i))
    stop = next(ends, len(low))
    content = worded(parsed, range(at, stop))
    return Clause(index, f"{low[index]} (noun)", "noun is", owner, content, features=("speaker name",))


def _owner(parsed: Parsed, low: list[str], index: int, after: int, vows: bool = False) -> tuple[Range | None, int]:
    """The owner of a noun of saying, and the token after the phrase."""
    if index and low[index - 1] in POSSESSIVES:
        return (index - 1, index), after
    at = after
    while at < len(low) and parsed.doc[at].pos_ == "ADJ" and low[at] not in OF:
        at += 1
    if at + 1 >= len(low) or low[at] not in OF:
        return None, at
    stop = at + 1
    while stop < len(low) and low[stop] not in (",", ":", ";", ".", "qui", *QUE) and not is_finite(parsed, stop):
        if (
            parsed.quoted[stop]
            or low[stop] in IS
            or (vows and stop > at + 1 and low[stop] in OF and _acts(parsed, stop))
        ):
            break
        stop += 1
    first = at + 1
    named = (
        any(parsed.words[i][:1].isupper() for i in range(first, stop)) or low[at] == "du" or low[first] in ("la", "l'")
    )
    return ((first, stop) if named and stop > first else None), stop


def _acts(parsed: Parsed, of: int) -> bool:
    """Whether an infinitive follows 'de', perhaps after its pronoun."""
    return any(is_infinitive(parsed, i) for i in range(of + 1, min(of + 3, len(parsed.words))))


def _content(parsed: Parsed, low: list[str], at: int) -> frozenset[int]:
    """What is said: after a colon, or after 'est que', 'est de' with an infinitive."""
    for index in range(at, min(at + FARTHEST, len(low))):
        if parsed.quoted[index] and low[index - 1] != ":":
            return frozenset()
        if low[index] == ":":
            return worded(parsed, range(index + 1, len(low)))
        if low[index] in QUE and low[index - 1] in IS:
            return worded(parsed, range(index + 1, len(low)))
        if low[index] in (";", ","):
            return frozenset()
    return frozenset()
