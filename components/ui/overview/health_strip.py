"""draw(): the state of the corpus in a quiet strip, each with a link to the page that mends it."""

from dataclasses import dataclass

import streamlit as st

from components import wording
from components.messages import _
from components.query.selection import Selection
from components.query.story.health import CorpusState
from components.storage import feeds
from components.storage.feeds import LastPoll
from components.ui.overview import computed
from components.ui.state import access, filters, load
from components.ui.widgets.plain import heading
from components.wording.visible import escaped

ARTICLES, ADDING = "pages/explore/articles.py", "pages/manage/add_articles.py"
STATEMENTS = {"articles_view": "Statements"}
POLLS = 60  # seconds for which the record of polls is kept


@dataclass(frozen=True, slots=True)
class StripItem:
    """A finding: its number, what it counts, and the page where something can be done about it ('': nothing)."""

    number: str
    words: str
    page: str = ""
    link: str = ""
    query: tuple[tuple[str, str], ...] = ()


def draw() -> None:
    """Shows the strip, for the whole corpus whatever the filters."""
    heading(_("The state of the corpus"), _("All articles, whatever the filters"), level=3)
    with st.container(key="health", horizontal=True, gap="medium"):
        for place, one in enumerate(_findings(computed.state(), _polled(str(load.store().place)))):
            with st.container(key=f"finding-{place}", gap="xxsmall"):
                st.html(f'<p class="finding"><strong>{escaped(one.number)}</strong> {escaped(one.words)}</p>')
                if one.link and (one.page != ADDING or access.may_change()):
                    st.page_link(one.page, label=one.link, query_params=dict(one.query))


def _findings(found: CorpusState, polled: LastPoll | None) -> list[StripItem]:
    return [_days(found), _undated(found), _unresolved(found), _analysed(found), _added(found, polled)]


def _days(found: CorpusState) -> StripItem:
    silent = [
        _("{outlet} silent for {days}", outlet=outlet, days=wording.plural(days, "day"))
        for outlet, days in found.silent
    ]
    words = _("of {days} without an article", days=wording.plural(found.days, "day"))
    if silent:
        words += f"; {wording.listed(silent)}"
    return StripItem(wording.number(found.without), words, *((ADDING, _("Add articles")) if found.without else ()))


def _undated(found: CorpusState) -> StripItem:
    words = _("of {articles} without a day", articles=wording.plural(found.articles, "article"))
    return StripItem(
        wording.number(found.undated), words, *((ARTICLES, _("Look at the articles")) if found.undated else ())
    )


def _unresolved(found: CorpusState) -> StripItem:
    share = found.unresolved / found.statements if found.statements else 0.0
    words = _("of {statements} without a known speaker", statements=wording.plural(found.statements, "statement"))
    without = STATEMENTS | filters.linked(Selection(speakers=(wording.UNRESOLVED,)))
    if not found.unresolved:
        return StripItem(wording.share(share), words)
    return StripItem(wording.share(share), words, ARTICLES, _("Name the speakers"), tuple(without.items()))


def _analysed(found: CorpusState) -> StripItem:
    count = found.not_analysed + found.earlier_method
    words = _("articles not analysed, or by an earlier method")
    if found.not_analysed and found.earlier_method:
        counts = [wording.number(found.not_analysed), wording.number(found.earlier_method)]
        words += f" ({wording.listed(counts)})"
    link = _("Analyse again") if found.earlier_method else _("Look at the articles")
    return StripItem(wording.number(count), words, *((ARTICLES, link) if count else ()))


def _added(found: CorpusState, polled: LastPoll | None) -> StripItem:
    words = _("last addition") if found.added else _("added yet besides the samples")
    if polled is not None:
        words += _("; feeds polled on {day}", day=wording.day(polled.at))
        words += _(", {names} failed", names=wording.listed(polled.failed)) if polled.failed else ""
    return StripItem(
        wording.day(found.added) or _("nothing"), words, ADDING, _("Poll feeds") if polled else _("Add articles")
    )


@st.cache_resource(show_spinner=False, ttl=POLLS, max_entries=2)
def _polled(place: str) -> LastPoll | None:
    try:
        return feeds.last_poll(load.store().place)
    except ValueError:  # the list of feeds is damaged, which the page of feeds reports
        return None
