"""A dashboard on a store of its own, and a browser without network to use it with."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from components.storage.place import VARIABLE

if TYPE_CHECKING:
    from playwright import sync_api
else:
    sync_api = pytest.importorskip("playwright.sync_api")

ROOT = Path(__file__).parents[2]
INSTALLED = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")
NO_NETWORK = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"  # names and addresses alike
LEFT: dict[str, list["sync_api.BrowserContext"]] = {}  # what visitors left, by its options: its cache has the program
START_SECONDS = 90
SCREENSHOTS = "PARALLEL49_SCREENSHOTS"  # the environment variable that names the folder for them
LONGEST_NAME, LONGEST_PAGE = 120, 3000  # letters of the name of a screenshot, and its pixels
QUIET_FOR, QUIET_AT_MOST = 400, 15_000  # milliseconds without a change of the page, and how long to wait for them
QUIETENS = """([still, atMost]) => new Promise(done => {
  const end = () => { watcher.disconnect(); done() }
  const watcher = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(end, still) })
  let timer = setTimeout(end, still)
  setTimeout(end, atMost)
  watcher.observe(document.body, {childList: true, subtree: true})
})"""
SEEN = """[innerWidth, document.querySelector('[data-testid=stMain]')?.scrollHeight ?? innerHeight,
  matchMedia('(prefers-color-scheme: dark)').matches]"""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def serving(folder: Path, *options: str, port: int | None = None, **environment: str) -> Iterator[str]:
    """The address of a dashboard on the store in a folder, with options of Streamlit and variables of its own."""
    port = port or free_port()
    variables = os.environ | {VARIABLE: str(folder / "store")} | environment
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port), *options]
    address = f"http://127.0.0.1:{port}"
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=variables, stdout=log, stderr=log)
        try:
            _wait_for(f"{address}/_stcore/health")
            yield address
        finally:
            process.terminate()
            process.wait(20)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard that starts with an empty store, as on a fresh machine; it may ask its own host."""
    with serving(tmp_path_factory.mktemp("dashboard"), PARALLEL49_INTRANET="127.0.0.1") as address:
        yield address


def _wait_for(address: str) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        try:
            with urlopen(address, timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.3)
    pytest.fail(f"the dashboard did not start within {START_SECONDS} s")


@pytest.fixture(scope="session")
def browser() -> "Iterator[sync_api.Browser]":
    """An installed Chromium or Chrome, or Playwright's own; the tests skip where there is none."""
    path = next(filter(None, map(shutil.which, INSTALLED)), None)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_api.sync_playwright() as playwright:
        if path is None and not Path(playwright.chromium.executable_path).exists():
            pytest.skip("no Chromium or Chrome is installed")
        arguments = [*QUIET, NO_NETWORK, *(["--no-sandbox"] if root else [])]
        found = playwright.chromium.launch(executable_path=path, args=arguments)
        yield found
        found.close()


class Visit:
    """One visitor: a page, what the console complained of, which other hosts were asked for, and what was said."""

    def __init__(self, browser: "sync_api.Browser", address: str, also: tuple[str, ...] = (), **options: Any) -> None:
        self.address, self.allowed = address, (address, "data:", "blob:", *also)
        self.errors: list[str] = []
        self.elsewhere: list[str] = []
        self.sent: list[bytes] = []
        self.received: list[bytes] = []
        self.left = LEFT.setdefault(repr(sorted(options.items())), [])
        self.context = self.left.pop() if self.left else browser.new_context(accept_downloads=True, **options)
        self.context.on("request", self._request)
        self.page = self.context.new_page()
        self.page.on("websocket", self._socket)
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _socket(self, socket: "sync_api.WebSocket") -> None:
        """Keeps what goes over a connection."""
        socket.on("framesent", lambda frame: self.sent.append(frame if isinstance(frame, bytes) else frame.encode()))
        socket.on("framereceived", lambda frame: self.received.append(frame if isinstance(frame, bytes) else b""))

    def _console(self, message: "sync_api.ConsoleMessage") -> None:
        """Keeps an error; not those of Streamlit's search for its server below a page's own address, where none is."""
        if message.type == "error" and "/_stcore/" not in message.location["url"]:
            self.errors.append(message.text)

    def _request(self, request: "sync_api.Request") -> None:
        """Keeps what another host was asked for; intercepting requests would turn off the browser's cache."""
        if not request.url.startswith(self.allowed):
            self.elsewhere.append(request.url)

    def open(self, path: str = "") -> "sync_api.Page":
        """Opens a page of the dashboard and waits until it has been drawn."""
        self._keep_screenshot()
        self.page.goto(f"{self.address}/{path}")
        self.settle()
        return self.page

    def settle(self) -> None:
        """Waits until the script has run and nothing is being drawn any more."""
        self.page.wait_for_selector("[data-testid=stApp] h1", timeout=90_000)
        self.page.wait_for_selector("[data-testid=stStatusWidget]", state="detached", timeout=120_000)
        self.page.evaluate(QUIETENS, [QUIET_FOR, QUIET_AT_MOST])

    def leave(self, pictured: bool = True) -> None:
        """Ends the visit, with a screenshot or without one; the next visitor finds only the browser's cache."""
        if pictured:
            self._keep_screenshot()
        if self.page.url.startswith(self.address):
            self.page.evaluate("localStorage.clear()")
        self.context.clear_cookies()
        self.context.remove_listener("request", self._request)
        for page in self.context.pages:
            page.close()
        self.left.append(self.context)

    def _keep_screenshot(self) -> None:
        """Writes the page that is left, in its whole length, into the folder that the environment names, if any.

        The file is called after the address, the width and the colours, so that two runs can be laid side by side;
        what is there is not written again.
        """
        folder, address = os.environ.get(SCREENSHOTS), self.page.url.removeprefix(self.address)
        if not folder or address == self.page.url:
            return
        width, length, dark = self.page.evaluate(SEEN)
        page = re.sub(r"[^a-z0-9]+", "-", address.casefold()).strip("-")[:LONGEST_NAME] or "overview"
        file = Path(folder, f"{page}-{width}-{'dark' if dark else 'light'}.png")
        if not file.exists():
            window = self.page.viewport_size
            self.page.set_viewport_size({"width": width, "height": min(length, LONGEST_PAGE)})
            self.page.wait_for_timeout(500)
            self.page.screenshot(path=file)
            self.page.set_viewport_size(window or {"width": width, "height": length})

    def assert_clean(self) -> None:
        """No error box, no complaint in the console, no request to another host."""
        assert self.page.locator("[data-testid=stException]").count() == 0
        assert self.errors == []
        assert self.elsewhere == []


@pytest.fixture(scope="session")
def opened(browser: "sync_api.Browser", server: str) -> str:
    """The address of the dashboard once its first visitor has seen the samples being read."""
    first = Visit(browser, server)
    first.open()
    first.assert_clean()
    first.leave()
    return server


@pytest.fixture
def welcome(browser: "sync_api.Browser", opened: str) -> "Iterator[Callable[..., Visit]]":
    """Lets in visitors who share nothing: `welcome(width=390, color_scheme="dark")`."""
    here: list[Visit] = []

    def let_in(width: int = 1440, **options: Any) -> Visit:
        here.append(Visit(browser, opened, viewport={"width": width, "height": 900}, **options))
        return here[-1]

    yield let_in
    for visitor in here:
        visitor.leave()


@pytest.fixture
def visit(welcome: "Callable[..., Visit]") -> Visit:
    """A visitor with a wide window."""
    return welcome()
