"""The forms of a block -> groups of forms that are one person's, with the reason for each form."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from components.corpus.people import words
from components.corpus.people.alike import WEAK, compared, given_alike, is_exchange, is_slip
from components.corpus.people.forms import Form
from components.corpus.people.names import ParsedName

TOGETHER = 0.3  # share of the rarer form's articles in which the other stands too, from which they are father and son
SAME = "the same name"

Near = dict[ParsedName, set[ParsedName]]


@dataclass(slots=True)
class Grouping:
    """The groups of forms, each of one person; `meant` are the forms that are a slip for another."""

    groups: list[list[ParsedName]]
    meant: dict[ParsedName, ParsedName] = field(default_factory=dict)
    why: dict[ParsedName, str] = field(default_factory=dict)


def grouped(forms: Mapping[ParsedName, Form]) -> Grouping:
    """The forms that can all be one person's, together; a form that could be several people's stays alone."""
    meant, why, unclear = _incomplete(forms)
    for name, (other, reason) in _misspelled(forms).items():
        if name not in meant and other not in meant:
            meant[name], why[name] = other, reason
    names = [name for name in forms if name not in meant]
    near = _near(names, forms, why)
    unclear |= {name for name in names if any(b not in near[a] for a, b in combinations(sorted(near[name]), 2))}
    groups = _connected(names, near, unclear)
    place = {name: group for group in groups for name in group}
    for name in sorted(meant):
        other = name
        while other in meant:
            other = meant[other]
        place[other].append(name)
    return Grouping(groups, meant, why)


def _incomplete(forms: Mapping[ParsedName, Form]) -> tuple[dict, dict, set[ParsedName]]:  # type: ignore[type-arg]
    """The forms with words before the name ("Rival Hillary Clinton"), and those that are the end of a fuller one.

    Both with the form that is meant, and the reason; and the forms that are the end of several others.
    """
    longer_by_tail: dict[tuple[str, ...], list[ParsedName]] = defaultdict(list)
    for name in forms:
        for start in range(1, len(name.words) - 1):
            longer_by_tail[(*name.words[start:], name.ending)].append(name)
    meant: dict[ParsedName, ParsedName] = {}
    why: dict[ParsedName, str] = {}
    unclear = set()
    for name in forms:
        longer = longer_by_tail[(*name.words, name.ending)]
        for one in longer:
            if name.has_known_given and not one.has_known_given:
                meant[one], why[one] = name, "words before the name"
        if longer and (not name.has_known_given or name.is_initial_only):
            fuller = [one for one in longer if one.has_known_given] or longer
            least = min(len(one.given) for one in fuller)
            nearest = [one for one in fuller if len(one.given) == least]
            if len(nearest) == 1:
                meant.setdefault(name, nearest[0])
                why.setdefault(name, "the end of the full name")
            else:
                unclear.add(name)
    return meant, why, unclear


def _misspelled(forms: Mapping[ParsedName, Form]) -> dict[ParsedName, tuple[ParsedName, str]]:
    """The forms with a slip in the given name, each with the more frequent form that is meant."""
    by_letters: dict[str, set[ParsedName]] = defaultdict(set)
    for name in forms if len(forms) > 1 else ():
        first = name.given[0]
        for key in {first, *(first[:i] + first[i + 1 :] for i in range(len(first)))}:
            by_letters[key].add(name)
    found: dict[ParsedName, set[ParsedName]] = defaultdict(set)
    for group in by_letters.values():
        for name in group if len(group) > 1 else ():
            found[name] |= {other for other in group if _is_slip(forms[name], forms[other])}
    return {name: (others.pop(), "a slip in the given name") for name, others in found.items() if len(others) == 1}


def _is_slip(rare: Form, often: Form) -> bool:
    """Whether a form is another with a slip in the given name: rarer, in other articles, and no given name itself."""
    name, other = rare.name, often.name
    if (name.given[1:], name.family, name.ending) != (other.given[1:], other.family, other.ending):
        return False
    one, two = name.given[0], other.given[0]
    if not is_slip(one, two) or given_alike(one, two) or rare.articles & often.articles:
        return False
    one_known, two_known = one in words.given_names(), two in words.given_names()
    if one_known and two_known and is_exchange(one, two) and name.family not in words.frequent("families"):
        return len(rare.articles) < len(often.articles)
    if len(rare.articles) >= len(often.articles) and (one_known or not two_known):
        return False
    return not one_known or (two_known and bool(rare.role_words & often.role_words))


def _near(names: list[ParsedName], forms: Mapping[ParsedName, Form], why: dict[ParsedName, str]) -> Near:
    """For each form the others that can be the same person's; adds the reasons."""
    near: Near = {name: set() for name in names}
    for one, other in sorted(set(_candidates(names))):
        reason = compared(one, other)
        if reason and _agree(forms[one], forms[other], reason):
            near[one].add(other)
            near[other].add(one)
            for name in (one, other):
                why.setdefault(name, reason)
    return near


def _candidates(names: list[ParsedName]) -> Iterator[tuple[ParsedName, ParsedName]]:
    """The pairs of forms whose given names may agree: by what they may stand for, or by an initial."""
    by_key: dict[str, set[ParsedName]] = defaultdict(set)
    initials = set()
    for name in names:
        first = name.given[0]
        if len(first) == 1:
            initials.add(name)
            for second in name.given[1:2]:
                by_key[second].add(name)
        for full in words.full_names(first):
            by_key[full].add(name)
            by_key[f"{full[0]}."].add(name)
    for key, group in by_key.items():
        if key.endswith("."):
            yield from ((min(a, b), max(a, b)) for a in group & initials for b in group if a != b)
        else:
            yield from combinations(sorted(group), 2)


def _agree(one: Form, other: Form, why: str) -> bool:
    """Whether what is known of two forms leaves no doubt that they are one person's."""
    if one.countries and other.countries and not one.countries & other.countries:
        return False
    shared = bool(one.role_words & other.role_words)
    endings = {one.name.ending, other.name.ending}
    if len(endings) > 1 and not shared and not _may_drop(endings, one, other):
        return False
    if why not in WEAK and len(endings) == 1:
        return True
    return shared or not (_is_frequent(one.name) or _is_frequent(other.name))


def _is_frequent(name: ParsedName) -> bool:
    """Whether two people may well share the family name and the given name."""
    given = words.full_names(name.given[0]) & words.frequent("given")
    return name.words[-1] in words.frequent("families") and (bool(given) or len(name.given[0]) == 1)


def _may_drop(endings: set[str], one: Form, other: Form) -> bool:
    """Whether an ending may be left out in one of two forms: not where both stand in the same articles."""
    if "sr" in endings:
        return False
    together = len(one.articles & other.articles)
    return "jr" not in endings or together < TOGETHER * min(len(one.articles), len(other.articles))


def _connected(names: list[ParsedName], near: Near, unclear: set[ParsedName]) -> list[list[ParsedName]]:
    """The groups of forms that are near each other, directly or through others; an unclear one is a group alone."""
    groups, placed = [], set[ParsedName]()
    for name in names:
        if name in placed:
            continue
        group, waiting = [], [name]
        placed.add(name)
        while waiting:
            one = waiting.pop()
            group.append(one)
            further = set() if one in unclear else near[one] - unclear - placed
            placed |= further
            waiting += sorted(further)
        groups.append(sorted(group))
    return groups
