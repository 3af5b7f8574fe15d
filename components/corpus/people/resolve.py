"""Names as articles write them -> the person that each means."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import pandas as pd

from components import lexicons
from components.corpus.people.alike import compared
from components.corpus.people.forms import Form, Use, forms_of, role_words
from components.corpus.people.grouping import SAME, Grouping, grouped
from components.corpus.people.names import ParsedName, block_of
from components.corpus.people.words import folded, given_names

NAMES = ("name", "article_id", "n", "role", "country")  # the columns of what `resolve` is given
RESOLVED = ("name", "article_id", "person", "why")  # ... and of what it gives back; article_id "": in every article
OFTEN = 2  # articles with the full name, from which a family name alone may mean a person whom its article never names

PROMINENT = 10  # times as many articles as with all others of that family name, and at least as many articles

Person = tuple[str, list[Form]]


def blocks(names: Iterable[str]) -> frozenset[str]:
    """The blocks that some names are compared in."""
    return frozenset(block for name in set(names) if (block := block_of(name)))


def resolve(names: pd.DataFrame) -> pd.DataFrame:
    """The person that each name means, with the reason: a row a full name, and a row an article for family names alone.

    `names` has the columns NAMES: a name as an article writes it, how often, and the role and country given with it
    (None where none is), in any order, a row for each that differs. A name that is missing in the result is that of an
    institution, or means nobody that can be told. Of a block either all names must be given, or none.
    """
    by_block: dict[str, list[Use]] = defaultdict(list)
    columns = [names[column].astype(object).where(names[column].notna(), None) for column in NAMES]
    for name, article_id, n, role, country in zip(*columns, strict=True):
        if block := block_of(name):
            by_block[block].append(Use(name, article_id, int(n), role, country))
    rows = [row for block in sorted(by_block) for row in _rows(by_block[block])]
    return pd.DataFrame(rows, columns=list(RESOLVED), dtype=object)


def _rows(uses: list[Use]) -> Iterator[tuple[str, str, str, str]]:
    """The rows of RESOLVED of a block."""
    forms, alone = forms_of(uses)
    found = grouped(forms)
    people: list[Person] = []
    for group in found.groups:
        members = [forms[name] for name in group]
        person, called = _label(members, found)
        people.append((person, members))
        for form in members:
            why = _reason(form.name, called, found)
            yield from ((written, "", person, why) for written in sorted(form.written))
    known = sorted(((_articles(forms), person) for person, forms in people), reverse=True)
    named: dict[str, list[str]] = defaultdict(list)
    for person, members in people:
        for article_id in {ident for form in members for ident in form.articles}:
            named[article_id].append(person)
    resolved = {
        (use.name, use.article_id, *meant)
        for use in alone
        if (meant := _alone(use, people, named.get(use.article_id, []), known))
    }
    yield from sorted(resolved)


def _alone(use: Use, people: list[Person], here: list[str], known: Sequence[tuple[int, str]]) -> tuple[str, str] | None:
    """Whom a family name alone means, and why: by its own article, else the only one of that name; None in doubt.

    `here` are the people of that name whom the article names in full; `known` says in how many articles each stands,
    the best known first.
    """
    if len(here) == 1:
        return here[0], "the only one of that name in the article"
    if here:
        return None
    said = role_words(use.role)
    by_role = [person for person, forms in people if any(said & form.role_words for form in forms)]
    if len(by_role) == 1:
        return by_role[0], "the role"
    if folded(use.name) in given_names():
        return None
    most, person = known[0] if known else (0, "")
    if len(known) == 1 and most >= OFTEN:
        return person, "the only one of that name"
    if most >= PROMINENT and most >= PROMINENT * sum(articles for articles, _ in known[1:]):
        return person, "by far the best known of that name"
    return None


def _articles(forms: list[Form]) -> int:
    """In how many articles a person stands."""
    return len({ident for form in forms for ident in form.articles})


def _reason(name: ParsedName, called: ParsedName, found: Grouping) -> str:
    """Why a form means the person who is called by another one."""
    if name == called:
        return SAME
    return found.why[name] if name in found.meant else compared(name, called) or found.why.get(name, SAME)


def _label(forms: list[Form], found: Grouping) -> tuple[str, ParsedName]:
    """What a person is called: as the register has it, else by the full name that most articles use; and that form."""
    sound = [form for form in forms if form.name not in found.meant and not form.name.is_initial_only] or forms
    best = max(sound, key=lambda form: (len(form.articles), len(form.name.words), form.name))
    registered = {_registered().get(folded(name)) for form in forms for name in form.written} - {None}
    if registered:
        return min(filter(None, registered)), best.name
    return min(best.written, key=lambda name: (len(name.split()), -best.written[name], name)), best.name


@cache
def _registered() -> dict[str, str]:
    """The names of the people in the register by what they are also called, folded."""
    rows = lexicons.tree("people")["people"]
    return {folded(name): row["name"] for row in rows for name in (row["name"], *row.get("also", ()))}
