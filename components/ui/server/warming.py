"""begin(), wait(), follow(), catch_up(): import what the pages need and read the tables before anybody waits for them.

That is while the server starts, before the first visit, and while people are at work, when something was stored. Only
the standard library is imported here at first: the server itself must not wait.
"""

import gc
import logging
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib import import_module

MODULES = ("overview.hero", "timeline.views", "speakers.views", "topics.views", "advice.views")  # of components.ui

NAME = "warming"
LOOKS = 1.0  # seconds from one look for newly stored data to the next
PATIENCE = 10  # quiet looks after which what was stored is read though its results across articles are still missing
LONGEST = 60  # looks, or seconds, after which it is read though more is being stored, or shown
SLOWER = 6  # times as many looks over very many articles, of which what holds across articles takes long to be stored
AT_WORK = 600.0  # seconds after the last visit; later the next one reads what was stored meanwhile
AFTER = 2.0  # seconds after which all else is read, and after a visit: the first page is to be shown by then
LATER = 20.0  # seconds after which the fonts of exported images are cut: no first visitor is to wait for that

_warming: list[threading.Thread] = []
_catching_up = threading.Lock()


def begin() -> None:
    """Begins to import and read, in a thread of its own; app.py calls it when the server starts."""
    _warming.append(_begun(_warm))
    fonts = threading.Timer(LATER, lambda: import_module("components.typefaces").as_plain())
    fonts.daemon = True
    fonts.start()


def wait() -> None:
    """Waits until all is imported and what the first page needs is read.

    A visit calls it first, so that no two threads import at once.
    """
    for thread in _warming:
        thread.join()


def follow(until: threading.Event) -> None:
    """Begins to read what is stored while people are at work, in a thread of its own, until it is told to end."""
    _begun(partial(_follow, until))


def _begun(work: Callable[[], object]) -> threading.Thread:
    """A thread that does some work for no session."""
    complaints = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")
    complaints.addFilter(_is_of_a_session)
    thread = threading.Thread(target=work, name=NAME, daemon=True)
    thread.start()
    return thread


def _is_of_a_session(record: logging.LogRecord) -> bool:
    return record.threadName != NAME


def _warm() -> None:
    with suppress(Exception):  # a store that cannot be used is told of when a page is opened
        if not import_module("components.ui.state.access").asks_who():  # else it waits for who may change things
            import_module("components.ui.state.samples").begin()
    for module in MODULES:
        import_module(f"components.ui.{module}")
    gc.collect()
    gc.freeze()  # what was imported stays: to look through it all would hold up a page for 70 ms now and then
    with suppress(Exception):
        from components.ui.server import last_version

        with last_version.begin():
            _read(_what_the_first_page_needs)
    rest = threading.Timer(AFTER, partial(_begun, _read_the_rest))
    rest.daemon = True
    rest.start()


def read_all() -> None:
    """Reads and computes, here and now, what a server that starts does; where that is many it then lies ready.

    So does what the page People needs, which a server computes at its first visit only: over 100,000 articles 11 s.
    """
    from components.ui.server import last_version

    _read(_what_the_first_page_needs, _what_the_others_need, _what_people_needs, last_version.remember)


def catch_up() -> None:
    """Begins to read what was stored, in a thread of its own, unless that is being done."""
    if not _catching_up.locked():
        _begun(_catch_up)


def _follow(until: threading.Event) -> None:
    """Reads what is stored while people are at work."""
    wait()
    from components.ui.state import load

    read: object = None
    with suppress(Exception):
        read = load.newest()  # what the first page needs was read, and the rest will be
    while not until.wait(LOOKS):
        with suppress(Exception):  # as above
            if load.since_last_visit() > AT_WORK or not load.store().place.is_folder:  # elsewhere a look costs requests
                continue
            if load.newest() != read:
                read = _catch_up()


def _catch_up() -> object:
    """Reads what was stored, once an addition has ended or takes long; the version of the store that was read."""
    from components.ui.state import load

    looked: object = None
    with _catching_up, suppress(Exception):
        quiet = 0  # looks since something was stored
        slower = SLOWER if load.is_far_behind() else 1
        for _ in range(LONGEST * slower):
            before, looked = looked, load.newest()
            quiet = quiet + 1 if looked == before else 0
            if quiet >= (1 if load.is_settled() else PATIENCE * slower):
                break
            time.sleep(LOOKS)
        try:
            _read_aside()
        except Exception:
            load.move_on()  # so that the next page tells why
    return looked


def _read_the_rest() -> None:
    """Reads all else, once no page is being shown, or after LONGEST; and puts the store in order."""
    from components.ui.state import load

    latest = time.monotonic() + LONGEST
    while load.since_last_visit() < AFTER and time.monotonic() < latest:
        time.sleep(AFTER / 4)
    with _catching_up:
        for work in (_read_aside, load.clean):
            with suppress(Exception):  # as above
                work()


def _read_aside() -> None:
    """Reads all that pages show; where computing it would hold them up, a process of its own makes it ready first.

    That process also gives the memory back that it takes. If it fails, this one computes all. What is stored meanwhile
    is not read here.
    """
    from components.ui.server import aside
    from components.ui.state import load

    now = load.newest()
    if load.is_far_behind():
        aside.run(load.store().place, subprocess.DEVNULL)
    with load.fixed(now):
        _read()


def _read(*what: Callable[[], None]) -> None:
    """Computes what the pages need of the whole store, without filters; or some of it."""
    from components.ui.server import last_version
    from components.ui.state import load

    with load.ahead() as is_used:
        if is_used:
            for compute in what or (_what_the_first_page_needs, _what_the_others_need, last_version.remember):
                compute()


def _what_the_first_page_needs() -> None:
    from components.models import Advice
    from components.query.selection import FILTERS
    from components.ui.advice import compared
    from components.ui.filtering import bar
    from components.ui.state import load
    from components.ui.state.counted import counted_rows
    from components.ui.timeline import told

    offered = load.choices()
    for a_filter in FILTERS:
        bar.counted_values(a_filter, offered[a_filter.field])
    bar.counted_articles(load.titles())
    told.key_pins(load.events())
    counted_rows(Advice).get(compared.register)
    compared.opposed()


def _what_the_others_need() -> None:
    from components.models import Statement
    from components.query.summaries import speakers
    from components.ui.overview import computed
    from components.ui.state import load
    from components.ui.state.counted import counted_rows
    from components.ui.timeline import views

    views.on_sides(load.events().head())  # finds the lanes of all
    statements = counted_rows(Statement)
    statements.get(speakers.by_group, "speaker")
    statements.get(speakers.distribution, "speaker")
    computed.all_of_it()


def _what_people_needs() -> None:
    from components.ui.people import corpus

    corpus.read()
