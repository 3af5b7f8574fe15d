"""The commands `check` and `repair`, in sentences."""

import argparse
from collections.abc import Iterator, Mapping, Sequence

from components import wording
from components.storage.care import Checked, Finding, Repaired, check, repair
from components.storage.store import Store

LISTED = 20  # articles of one finding


def check_store(options: argparse.Namespace) -> int:
    """Prints what a store holds and what is wrong with it; returns 1 if it is damaged."""
    store = Store(options.store)
    found = check(store)
    print("\n".join(_checked(str(store.place), found)))
    return int(found.damaged)


def repair_store(options: argparse.Namespace) -> int:
    """Takes out what is damaged and prints what has to be done again; returns 0."""
    store = Store(options.store)
    print("\n".join(_repaired(repair(store))))
    return 0


def _checked(place: str, found: Checked) -> Iterator[str]:
    schema = f"schema {found.written.schema}, last written by version {found.written.program}"
    yield f"{place}: {schema}" if any(found.rows.values()) or found.findings else f"{place}: nothing is stored here"
    for table, count in found.rows.items():
        if found.commits.get(table, -1) >= 0:
            yield f"  {table}: {_counted(count, 'row')}, commit {found.commits[table]}"
    if found.written.is_newer:
        yield "It was written by a newer version of the program: it is read here, and never changed."
    for one in found.findings:
        yield from _finding(one)
    if found.damaged:
        yield "`repair` takes out what is damaged and lists what must be added again."
    elif found.findings:
        yield "Nothing is damaged."
    else:
        yield "Nothing is wrong."


def _finding(one: Finding) -> Iterator[str]:
    where = f"{one.file} {one.what}" if one.file else one.what
    yield f"{one.table}: {_counted(len(one.articles), 'article') + ' ' if one.articles else ''}{where}"
    yield from _listed(one.articles)


def _repaired(done: Repaired) -> Iterator[str]:
    if not done.before.findings:
        yield "Nothing was wrong."
        return
    for name in done.moved:
        yield f"moved to the folder `damaged` of the store: {name}"
    yield from _again(done.to_add, "lost: to be added again")
    yield from _again(done.to_analyse, "lost rows; `reanalyse` finds them again, or adding what they were read from")
    yield "The store is sound again. The corrections were not touched."


def _again(articles: Mapping[str, str], what: str) -> Iterator[str]:
    if articles:
        yield f"{_counted(len(articles), 'article')} {what}:"
        yield from _listed([f"{ident} ({words})" for ident, words in sorted(articles.items())], len(articles))


def _listed(articles: Sequence[str], most: int = LISTED) -> Iterator[str]:
    yield from (f"  {article}" for article in articles[:most])
    if len(articles) > most:
        yield f"  and {len(articles) - most} more"


def _counted(count: int, noun: str) -> str:
    return wording.plural(count, noun).replace(wording.FIXED, " ")
