"""Adds articles: reads what was typed or uploaded, asks about doubtful ones, stores them and reports the result."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from components.export import watch_folder
from components.limits.process import Process, lent
from components.messages import N_, _
from components.models import Article
from components.readers import Reading
from components.readers.fetch import is_address
from components.storage.place import UnusablePlace
from components.text.line_breaks import level
from components.ui.state import filters, load
from components.ui.state.filters import READ
from components.ui.widgets.plain import heading
from components.wording.told import told
from components.wording.visible import escaped, sound, visible

if TYPE_CHECKING:
    from components.ingest import Outcome

WAITING = "adding.waiting"  # readings that a person should look at before they are stored
REPORT = "adding.report"  # the latest outcomes: what was stored or refused
READING_VIEW, TIMELINE = "pages/explore/articles.py", "pages/explore/timeline.py"
PASTED = "adding.pasted"
ADDRESSES = "adding.addresses"
LEFT = "adding.left"  # what the boxes are to hold in the next run, by their keys
SHOWN_LINES = 6
MOST_LISTED = 30  # articles or refusals that are listed above the table, which has all
IN_WORDS = {
    "added": N_("Added"),
    "replaced": N_("Analysed again"),
    "skipped": N_("Already there"),
    "refused": N_("Refused"),
}


def take_in(files: Iterable[tuple[str, bytes]]) -> None:
    """Reads files and stores their articles; doubtful ones wait for a look."""
    from components.readers import limited  # only here: who looks at the page is not to wait for it

    with lent() as process:
        _take_in((r for name, content in files for r in limited.read(process, sound(name), content)), process)


def take_in_pasted(words: str) -> None:
    """Reads a pasted article and stores it; the box is emptied unless it was refused."""
    before = len(_outcomes())
    take_in([("pasted text.txt", words.encode("utf-8", errors="replace"))])
    _leave(PASTED, words if _refused(before) else "")


def take_in_addresses(words: str) -> None:
    """Fetches the addresses in a text, a feed's articles one by one, and stores them; doubtful ones wait for a look.

    In the box stay those of which nothing came.
    """
    before, places = len(_outcomes()), words.split()
    _fetch(places)
    came = {outcome.reading.file for outcome in _outcomes()[before:] if outcome.status != "refused"}
    came |= {reading.file for reading in waiting()}
    failed = {outcome.reading.file for outcome in _refused(before)} - came
    _leave(ADDRESSES, "\n".join(place for place in places if place in failed))


def fill_boxes() -> None:
    """Empties the boxes of what was stored in the run before; call it before they are drawn."""
    for key, words in st.session_state.pop(LEFT, {}).items():
        st.session_state[key] = words


def _leave(key: str, words: str) -> None:
    st.session_state[LEFT] = {key: words}
    st.rerun()


def _outcomes() -> "list[Outcome]":
    return st.session_state.setdefault(REPORT, [])  # type: ignore[no-any-return]


def _refused(since: int) -> "list[Outcome]":
    return [outcome for outcome in _outcomes()[since:] if outcome.status == "refused"]


def _fetch(places: Sequence[str]) -> None:
    from components.ingest import readings_from

    wrong = [Reading(place, error="it is no web address (https://…)") for place in places if not is_address(place)]
    with lent() as process:
        _take_in(chain(wrong, readings_from(filter(is_address, places), load.store(), process)), process)


def _take_in(readings: Iterable[Reading], process: Process) -> None:
    """Stores the readings without doubts, which a process analyses; the others wait for a look."""
    plain, progress = list[Reading](), st.empty()
    for number, reading in enumerate(readings, 1):
        progress.caption(_("Reading … {n}", n=number))
        (waiting() if _lacks(reading) else plain).append(reading)
    progress.empty()
    store(plain, process)


def store(readings: Sequence[Reading], process: Process) -> None:
    """Analyses and stores readings, in a process, with a progress bar; `report` shows the outcomes."""
    from components.ingest import add
    from components.pools import Processes

    report = _outcomes()
    if not readings:
        return
    bar = st.progress(0.0, _("Analysing …"))

    def listener(analysed: int) -> None:
        said = _("{n} of {of} analysed", n=analysed, of=len(readings))
        bar.progress(min(1.0, analysed / len(readings)), said)

    report.extend(add(readings, load.store(), Processes([process]), listener))
    bar.empty()
    write_news()


def write_news() -> None:
    """Writes what is new in the saved views where the environment names a folder; says so if it cannot."""
    try:
        watch_folder.write_if_configured(load.store())
    except UnusablePlace as error:
        st.toast(told(str(error)), duration="infinite")


def tell(outcomes: "Iterable[Outcome]") -> None:
    """Adds outcomes to those that `report` shows."""
    _outcomes().extend(outcomes)


def waiting() -> list[Reading]:
    """The readings that wait for a look before they are stored."""
    return st.session_state.setdefault(WAITING, [])  # type: ignore[no-any-return]


def look(number: int, reading: Reading) -> None:
    """Shows a card for one doubtful reading: its first lines, fields for date and title, two buttons."""
    article = reading.article
    if article is None:
        return
    with st.container(border=True):
        heading(_where(reading), level=4)
        st.text(visible("\n".join(_story_lines(article)[:SHOWN_LINES])))
        left, right = st.columns([1, 2])
        day = left.date_input(_("Published on"), article.published, key=f"adding.day.{article.article_id}")
        title = right.text_input(_("Title"), article.title or "", key=f"adding.title.{article.article_id}")
        st.caption(" · ".join(map(told, reading.doubts)))
        keep, drop = st.columns([1, 1, 3])[:2]
        if keep.button(_("Store"), key=f"adding.keep.{article.article_id}", type="primary"):
            from components.readers.doubts import reading as as_read

            with lent() as process:
                store([as_read(reading.file, completed(article, day, title), reading.row)], process)
            waiting().pop(number)  # only now: where it cannot be stored it goes on waiting
            st.rerun()
        if drop.button(_("Leave out"), key=f"adding.drop.{article.article_id}"):
            waiting().pop(number)
            st.rerun()


def completed(article: Article, day: date | None, title: str) -> Article:
    """The article with the date and title that the analyst filled in."""
    given = day if isinstance(day, date) else None
    basis = article.published_basis if given == article.published else "given"
    return replace(article, published=given, published_basis=basis, title=title.strip() or None)


def report() -> None:
    """Shows what came of all files, pastes and feeds: a sentence, links to what was added, every refusal in full."""
    outcomes = _outcomes()
    if not outcomes:
        return
    counts = pd.Series([o.status for o in outcomes]).value_counts()
    sentence = " · ".join(f"{_(IN_WORDS[str(status)])}: {number}" for status, number in counts.items())
    (st.warning if "refused" in counts else st.success)(sentence)
    _links([outcome for outcome in outcomes if outcome.status in ("added", "replaced")])
    _refusals([outcome for outcome in outcomes if outcome.status == "refused"])
    st.dataframe(
        _as_table(outcomes),
        hide_index=True,
        width="stretch",
        column_config={_("Article"): st.column_config.LinkColumn(display_text=_("Read it"))},
    )
    added = [o.reading.article.article_id for o in outcomes if o.status == "added" and o.reading.article]
    undo, clear = st.columns([1, 1, 3])[:2]
    if added and undo.button(_("Take the {n} added out again", n=len(added))):
        load.store().remove(added)
        load.move_on()
        st.session_state[REPORT] = []
        st.rerun()
    if clear.button(_("Clear this report")):
        st.session_state[REPORT] = []
        st.rerun()


def _links(added: "Sequence[Outcome]") -> None:
    """Shows a link to each article that was added, and one to its timeline, the newest first."""
    for outcome in added[: -MOST_LISTED - 1 : -1]:
        if article := outcome.reading.article:
            title = visible(article.title or _where(outcome.reading))
            with st.container(horizontal=True):
                st.page_link(
                    READING_VIEW, label=_literal(title), query_params={**filters.query(), READ: article.article_id}
                )
                only = filters.linked_article(article.article_id)
                st.page_link(TIMELINE, label=_("Its timeline"), query_params=only)


def _refusals(refused: "Sequence[Outcome]") -> None:
    """Shows of each refusal from where it came and the whole reason."""
    lines = (
        f"<li><strong>{escaped(_where(outcome.reading))}</strong>: {escaped(told(outcome.why))}</li>"
        for outcome in refused[: -MOST_LISTED - 1 : -1]
    )
    if items := "".join(lines):
        st.html(f'<ul class="refused">{items}</ul>')


def _literal(words: str) -> str:
    """The words for a label, in which nothing is read as Markdown."""
    return re.sub(r"([\\`*_{}\[\]()#+.!|~<>$:-])", r"\\\1", words)


def _as_table(outcomes: "Sequence[Outcome]") -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("Outcome"): [_(IN_WORDS[o.status]) for o in outcomes],
            _("File"): [visible(_where(o.reading)) for o in outcomes],
            _("Title"): [visible(o.reading.article.title or "") if o.reading.article else None for o in outcomes],
            _("Published"): [o.reading.article.published if o.reading.article else None for o in outcomes],
            _("Note"): [told(o.why) for o in outcomes],
            _("Article"): [_address(o) for o in outcomes],
        }
    )


def _address(outcome: "Outcome") -> str | None:
    article = outcome.reading.article
    return f"articles?article={article.article_id}" if article and outcome.status != "refused" else None


def _where(reading: Reading) -> str:
    return reading.file if reading.row is None else _("{file}, entry {n}", file=reading.file, n=reading.row + 1)


def _lacks(reading: Reading) -> bool:
    """Whether title or date are missing (a caption's is none yet), or most of the story is hidden by a paywall."""
    from components.readers.doubts import is_stub

    article = reading.article
    return article is not None and (
        article.published is None or article.published_basis == "caption" or article.title is None or is_stub(article)
    )


def _story_lines(article: Article) -> list[str]:
    """The first lines of the story, without the furniture."""
    text, kept, last = level(article.text), [], 0
    for start, end in (*sorted(article.furniture), (len(text), len(text))):
        kept += text[last:start].splitlines()
        last = max(last, end)
    return [line.strip()[:300] for line in kept if line.strip()]
