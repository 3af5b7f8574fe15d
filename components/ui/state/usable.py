"""or_say_why(): shows one calm page instead of a traceback if the store cannot be used, or a message if not written."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from components import permission
from components.messages import _
from components.storage import manifest
from components.storage.faults import DamagedStore, NewerStore
from components.storage.place import NotWritten, UnusablePlace
from components.storage.remote import Unreachable
from components.storage.snapshot import Moved
from components.ui.state import load
from components.wording.told import told


@contextmanager
def or_say_why() -> Iterator[None]:
    """Context in which an unusable store stops the page with a message on the reason and what to do.

    What could not be stored is said beneath what the page shows, and the session goes on. If another program moved the
    files that this run reads, the page runs again on the store as it is then.
    """
    try:
        yield
    except Moved:
        load.move_on()
        st.rerun()
    except (NotWritten, NewerStore) as error:
        st.error(told(str(error)))
        st.stop()
    except DamagedStore as error:
        _page(_("Some of the stored articles cannot be read"), error)
        st.markdown(_("What you corrected is kept apart and is not affected. After a repair, reload this page."))
        st.stop()
    except Unreachable as error:
        _page(_("The articles cannot be read now"), error)
        st.markdown(_("Reload this page to try again."))
        st.stop()
    except UnusablePlace as error:
        _page(_("The articles cannot be read"), error)
        st.markdown(
            _("Set the environment variable `PARALLEL49_STORE` to another folder, and start the dashboard again.")
        )
        st.stop()


def note_if_read_only() -> None:
    """Says above the page if the store can only be read: a newer version wrote it, or its folder may not be written."""
    place = load.store().place
    written = manifest.read(place)
    if permission.is_read_only():
        return
    if written.is_newer:
        st.info(told(str(NewerStore(place, written.program))))
    elif not place.is_writable():
        st.info(_("The store {place} can only be read here: what you add or correct cannot be kept.", place=place))


def _page(title: str, error: UnusablePlace) -> None:
    st.title(title, anchor=False)
    st.error(told(str(error)))
