"""each(): the saved views with what is new in each, to open, take away as a feed or digest, or delete."""

from datetime import UTC, datetime

import streamlit as st

from components import export, wording
from components.export import watch_folder, watching
from components.export.watching import News
from components.messages import N_, _
from components.models import Article, Event, Statement
from components.query import selection
from components.storage import views
from components.storage.place import UnusablePlace
from components.storage.views import SavedView
from components.ui import undoing
from components.ui.state import access, filters, load
from components.ui.state.filters import READ
from components.ui.widgets.evidence import ROW
from components.ui.widgets.plain import caption, heading
from components.wording.told import told

DELETED, OPENED = "watch_deleted", "watch_opened"
FORMATS = {
    N_("Digest"): ("html", "text/html", watching.html),
    N_("Text for e-mail"): ("txt", "text/plain", watching.plain_text),
    N_("Atom feed"): ("xml", "application/atom+xml", watching.atom),
}


def each(saved: views.Views) -> None:
    """Shows the views, the one saved last first."""
    undoing.offer(DELETED, _deleted, _restore)
    if saved and (folder := watch_folder.configured()):
        caption(_("After each addition the feeds and digests are written to {folder} too.", folder=folder))
    for view in reversed(saved.values()):
        news = _news(view)
        with st.container(key=f"view-{list(saved).index(view.name)}", gap="xxsmall"):
            heading(view.name, f"{_title(view.page)}: {news.filters}", level=3)
            caption(
                _(
                    "{statements}, {events} since it was opened on {day}",
                    statements=wording.plural(len(news.statements), "new statement"),
                    events=wording.plural(len(news.events), "new event"),
                    day=wording.day(view.opened),
                )
            )
            _actions(view, news)


def _actions(view: SavedView, news: News) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        if st.button(_("Open"), on_click=_open, args=(view,), key=f"open-{view.name}", type="primary"):
            st.switch_page(f"pages/explore/{view.page}.py", query_params=_reading(view))
        for label, (ending, mime, made) in FORMATS.items():
            name = f"{export.file_name('new in ' + view.name, news.filters)}.{ending}"
            key = f"{ending}-{view.name}"
            st.download_button(_(label), made(news), name, mime, key=key, type="tertiary", on_click="ignore")
        if access.may_change():
            st.button(_("Delete"), on_click=_delete, args=(view,), key=f"delete-{view.name}", type="tertiary")


def _open(view: SavedView) -> None:
    """Sets the filters and the page's view, and notes the moment where things may be changed."""
    known = load.titles()
    chosen = selection.from_query(view.query)
    filters.narrow(**{name: getattr(chosen, name) for name in chosen.__slots__ if name != "articles"})
    filters.narrow(articles=tuple(one for one in chosen.articles if one in known))
    for name, values in view.query.items():
        if name.endswith("_view") and values:
            st.session_state[name] = values[0]
    if access.may_change():
        views.mark_opened(load.store().place, view.name, datetime.now(UTC))


def _reading(view: SavedView) -> dict[str, str]:
    """The parameters of the address that name the article that was open in a view, and the row in it."""
    return {name: view.query[name][0] for name in (READ, ROW) if view.query.get(name)}


def _delete(view: SavedView) -> None:
    """Takes a view out, and its files out of the folder for feeds and digests."""
    before = views.read(load.store().place)
    views.remove(load.store().place, view.name)
    undoing.note(DELETED, view)
    try:
        watch_folder.clear_if_configured(before, views.read(load.store().place))
    except UnusablePlace as error:
        st.toast(told(str(error)), duration="infinite")


def _restore(view: SavedView) -> None:
    views.keep(load.store().place, view)


def _deleted(view: SavedView) -> str:
    return _("“{name}” is deleted.", name=view.name)


def _news(view: SavedView) -> News:
    """What is new in a view since it was opened."""
    chosen, articles = selection.from_query(view.query), load.table(Article)
    statements, events = load.selected(Statement, chosen), load.selected(Event, chosen)
    return watch_folder.news_in(view, statements, events, articles, selection.words(chosen, load.titles()))


def _title(page: str) -> str:
    return _(page.replace("_", " ").capitalize())
