"""Visitor: a session of a running dashboard over its connection, as a browser has it, without one.

It opens pages and sets filters by the messages that a browser sends, and waits for the end of each run.
"""

import time
from contextlib import ExitStack, suppress
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

LONGEST = 300.0  # seconds that a run may take
WORDS, TOPIC = "Words", "Topic"  # the labels of the filters that are set


class Visitor:
    """A session; `failures` counts the runs that ended with an error on the page."""

    def __init__(self, address: str) -> None:
        self.failures = 0
        self.pages: dict[str, str] = {}  # their names in the address -> the ids of their scripts
        self.widgets: dict[str, str] = {}  # the labels of widgets -> their ids
        self.page = ""
        self.values: dict[str, Any] = {}
        self.visit = ExitStack()
        connected = connect(
            f"ws://{address.removeprefix('http://')}/_stcore/stream",
            subprotocols=[Subprotocol("streamlit")],
            origin=Origin(address),
            max_size=None,
            ping_timeout=None,
        )
        self.connection = self.visit.enter_context(connected)

    def run(self, page: str = "", query: str = "", **values: Any) -> float:
        """Opens a page, with what its address says after "?" and some filters set; the seconds until it has run.

        Raises TimeoutError after LONGEST.
        """
        self.page = page
        self.values = values
        message = BackMsg()
        message.rerun_script.query_string = query
        message.rerun_script.page_script_hash = self.pages.get(page, "")
        message.rerun_script.page_name = page
        for label, value in values.items():
            if label in self.widgets:
                _set(message.rerun_script.widget_states.widgets.add(), self.widgets[label], value)
        began = time.perf_counter()
        self.connection.send(message.SerializeToString())
        self._finished(began + LONGEST)
        return time.perf_counter() - began

    def leave(self) -> None:
        """Ends the session, as a closed window does."""
        with suppress(OSError):
            self.visit.close()

    def _finished(self, until: float) -> None:
        failed = False
        while True:
            content = self.connection.recv(timeout=max(0.01, until - time.perf_counter()))
            message = ForwardMsg.FromString(content if isinstance(content, bytes) else content.encode())
            kind = message.WhichOneof("type")
            if kind == "navigation":
                self.pages = {page.url_pathname: page.page_script_hash for page in message.navigation.app_pages}
            elif kind == "delta":
                failed |= self._noted(message.delta.new_element)
            elif kind == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                self.failures += failed
                return

    def _noted(self, element: Any) -> bool:
        """Keeps the ids of the filters; whether an element is an error."""
        kind = element.WhichOneof("type")
        if kind in ("multiselect", "text_input"):
            found = getattr(element, kind)
            self.widgets[found.label] = found.id
        return bool(kind == "exception" or (kind == "alert" and element.alert.format == element.alert.ERROR))


def _set(state: Any, ident: str, value: Any) -> None:
    state.id = ident
    if isinstance(value, str):
        state.string_value = value
    else:
        state.string_array_value.data.extend(value)
