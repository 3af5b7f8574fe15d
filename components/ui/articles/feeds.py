"""each(): the feeds that are polled, with what the last poll brought; to poll, add or take out."""

from collections.abc import Sequence
from contextlib import suppress

import streamlit as st

from components.limits.process import lent
from components.messages import _
from components.readers.fetch import is_address
from components.storage import feeds
from components.storage.feeds import Feed
from components.ui import undoing
from components.ui.articles import adding
from components.ui.state import load
from components.ui.widgets.plain import caption, heading
from components.wording.told import told
from components.wording.visible import escaped

ADDRESS, NAME = "feeds.address", "feeds.name"
WRONG, REMOVED = "feeds.wrong", "feeds.removed"  # why the last feed was not added; the feed that was taken out


def each() -> None:
    """Shows the feeds, each with its last poll, a button to poll all, and fields for another feed."""
    try:
        known = feeds.read(load.store().place)
    except ValueError as error:
        st.error(_("The list of feeds cannot be read: {why}.", why=error))
        return
    caption(
        _(
            "Each poll asks a feed for what has changed since, as its host allows, and stores the new articles. "
            "On the command line “feeds poll” does the same."
        )
    )
    if known and st.button(
        _("Poll all feeds") if len(known) > 1 else _("Poll the feed"), type="primary", key="feeds.poll"
    ):
        _poll(list(known.values()))
    for feed in known.values():
        _line(feed)
    undoing.offer(REMOVED, _removed, _restore)
    _another()


def _line(feed: Feed) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"listed-feed-{feed.address}"):
        state = "failed" if feed.failure else "quiet"
        st.html(
            f'<p class="taken"><strong>{escaped(feed.name)}</strong> <span class="quiet">{escaped(feed.address)}</span>'
            f'<span class="{state}">{escaped(feeds.in_words(feed))}</span></p>'
        )
        with st.container(horizontal=True, width="content"):
            alone = _("Poll {feed} alone", feed=feed.name)
            if st.button(_("Poll"), key=f"feeds.poll.{feed.address}", type="tertiary", help=alone):
                _poll([feed])
            st.button(_("Remove"), key=f"feeds.remove.{feed.address}", type="tertiary", on_click=_remove, args=(feed,))


def _poll(asked: Sequence[Feed]) -> None:
    """Polls some feeds with a progress bar; `adding.report` shows what came."""
    from components.polling import poll  # only here: who looks at the page is not to wait for it
    from components.pools import Processes

    bar, begun = st.progress(0.0, _("Asking …")), list[Feed]()

    def asking(feed: Feed) -> None:
        said = _("Asking {feed}, {n} of {of} …", feed=feed.name, n=len(begun) + 1, of=len(asked))
        bar.progress(len(begun) / len(asked), said)
        begun.append(feed)

    with lent() as process:
        polled = poll(asked, load.store(), process, Processes([process]), asking)
    bar.empty()
    adding.write_news()
    adding.tell(outcome for one in polled for outcome in one.outcomes if outcome.status != "skipped")
    st.rerun()


def _another() -> None:
    heading(_("Another feed"), level=4)
    with st.form("feeds.another", border=False):
        where, called = st.columns([2, 1])
        where.text_input(_("Address of a feed"), key=ADDRESS, placeholder="https://…")
        called.text_input(_("Name"), key=NAME, placeholder=_("The outlet's"), max_chars=feeds.LONGEST_NAME)
        st.form_submit_button(_("Add the feed"), on_click=_add)
    if wrong := st.session_state.pop(WRONG, None):
        st.warning(wrong)


def _add() -> None:
    """Adds the feed that was typed and empties the fields; where it cannot be added they stay and a line says why."""
    address = str(st.session_state[ADDRESS]).strip()
    try:
        if not is_address(address):
            raise ValueError(_("A feed has a web address (https://…)"))
        feeds.keep(load.store().place, address, str(st.session_state[NAME]))
    except ValueError as error:
        st.session_state[WRONG] = f"{told(str(error))}."
    else:
        st.session_state[ADDRESS] = st.session_state[NAME] = ""


def _remove(feed: Feed) -> None:
    feeds.remove(load.store().place, feed.address)
    undoing.note(REMOVED, feed)


def _restore(feed: Feed) -> None:
    with suppress(ValueError):  # its name was given to another meanwhile
        feeds.keep(load.store().place, feed.address, feed.name)
    feeds.note(load.store().place, feed)


def _removed(feed: Feed) -> str:
    return _("“{name}” is taken out of the list; its articles stay.", name=feed.name)
