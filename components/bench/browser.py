"""What a visitor waits for, in a real browser: from the start of the server to the first chart, and at a new visit.

A page with two charts and nothing else is measured beside it. Without Playwright and Chromium there are no figures.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

from components.bench.figures import Figure
from components.storage.place import VARIABLE

ROOT = Path(__file__).parents[2]
INSTALLED = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHART = ".js-plotly-plot .main-svg"
WAITING = 120_000  # milliseconds for a chart
BARE = """
import plotly.express as px
import streamlit as st
st.plotly_chart(px.bar(x=[1, 2], y=[3, 4]), key="one")
st.plotly_chart(px.line(x=[1, 2], y=[3, 4]), key="two")
"""


def figures() -> list[Figure]:
    """The figures in the browser; none where no browser can be driven."""
    browser = next(filter(None, map(shutil.which, INSTALLED)), None)
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return []
    if browser is None:
        return []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE)
        environment = os.environ | {VARIABLE: str(Path(folder) / "store")}
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        named = (("a bare page", bare), ("very first start, samples", ROOT / "app.py"), ("samples", ROOT / "app.py"))
        return [figure for name, script in named for figure in _of_a_server(name, script, environment, chromium)]


def _of_a_server(name: str, script: Path, environment: dict[str, str], chromium: Any) -> Iterator[Figure]:
    began = time.perf_counter()
    with served(script, environment) as (address, _):
        _first_chart(chromium, address)
        yield Figure(f"{name}: start of the server to the first chart", time.perf_counter() - began, "s")
        _first_chart(chromium, address)
        began = time.perf_counter()
        _first_chart(chromium, address)
        yield Figure(f"{name}: a new visitor to the first chart", time.perf_counter() - began, "s")


def _first_chart(chromium: Any, address: str) -> None:
    """Opens a page as a new visitor and waits until a chart is drawn."""
    context = chromium.new_context()
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(CHART, timeout=WAITING)
    context.close()


@contextmanager
def served(script: Path, environment: dict[str, str]) -> Iterator[tuple[str, int]]:
    """The address of a server that runs a script, and the id of its process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.headless", "true"]
    command += ["--server.port", str(port), "--browser.gatherUsageStats", "false"]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=quiet, stderr=quiet)
    try:
        while process.poll() is None:
            try:
                urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=5).close()
                break
            except (URLError, OSError):
                time.sleep(0.05)
        yield f"http://127.0.0.1:{port}", process.pid
    finally:
        process.terminate()
        process.wait(20)
