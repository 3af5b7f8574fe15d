"""The commands `feeds list`, `feeds add`, `feeds remove` and `feeds poll`."""

import argparse
import sys
from collections.abc import Callable
from contextlib import closing

from components import polling, wording
from components.commands import watch
from components.commands.options import of_store
from components.limits.process import Process
from components.readers.web import is_address
from components.storage import feeds
from components.storage.feeds import Feed
from components.storage.store import Store
from components.wording.visible import visible

Run = Callable[[argparse.Namespace], int]


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the parsers of the commands."""
    all_of_them = commands.add_parser("feeds", help="list, add, remove or poll the feeds of a store")
    own = all_of_them.add_subparsers(required=True, metavar="list|add|remove|poll")
    _command(own, "list", _list, "print the feeds, when each was polled and what came of it")
    adding = _command(own, "add", _add, "add a feed to the list; it is asked at the next poll")
    adding.add_argument("address", metavar="URL")
    adding.add_argument("--name", default="", help="what to call it (default: its host and path)")
    removing = _command(own, "remove", _remove, "take a feed out of the list; its articles stay")
    removing.add_argument("feed", metavar="NAME|URL")
    asking = _command(own, "poll", _poll, "ask the feeds for what is new and store it")
    asking.add_argument("feeds", nargs="*", metavar="NAME|URL", help="those to ask (default: all)")


def _command(
    own: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, run: Run, words: str
) -> argparse.ArgumentParser:
    command = own.add_parser(name, help=words)
    of_store(command)
    command.set_defaults(run=_told(run))
    return command


def _told(run: Run) -> Run:
    """The command, which says on standard error what is wrong with the list or the call, and returns 2."""

    def told(options: argparse.Namespace) -> int:
        try:
            return run(options)
        except ValueError as error:
            print(f"{error}.", file=sys.stderr)
            return 2

    return told


def _list(options: argparse.Namespace) -> int:
    known = feeds.read(Store(options.store).place)
    for feed in known.values():
        print(visible(f"{feed.name}: {feed.address}\n  {feeds.in_words(feed)}"))
    if not known:
        print("No feed is listed yet: `feeds add URL` adds one.")
    return 0


def _add(options: argparse.Namespace) -> int:
    if not is_address(options.address):
        raise ValueError(f"{options.address} is no web address (https://…)")
    kept = feeds.keep(Store(options.store).place, options.address, options.name)
    print(visible(f"{kept.name} is listed; `feeds poll` asks it."))
    return 0


def _remove(options: argparse.Namespace) -> int:
    place = Store(options.store).place
    feed = _named(feeds.read(place), options.feed)
    feeds.remove(place, feed.address)
    print(visible(f"{feed.name} is taken out of the list; its articles stay."))
    return 0


def _poll(options: argparse.Namespace) -> int:
    store = Store(options.store)
    known = feeds.read(store.place)
    wanted = [_named(known, name) for name in options.feeds] or list(known.values())
    with closing(Process()) as process:
        polled = polling.poll(wanted, store, process, asking=_asking)
    watch.write_after_adding(store)
    for one in polled:
        print(visible(f"{one.feed.name}: {polling.in_words(one)}"))
    if not known:
        print("No feed is listed yet: `feeds add URL` adds one.")
    return int(any(one.feed.failure for one in polled))


def _asking(feed: Feed) -> None:
    if sys.stderr.isatty():
        print(visible(f"asking {feed.name} …"), file=sys.stderr, flush=True)


def _named(known: feeds.Feeds, name: str) -> Feed:
    """The feed that a call names; raises ValueError if it is not listed."""
    if feed := feeds.called(known, name):
        return feed
    listed = f"; listed are {wording.listed([one.name for one in known.values()])}" if known else ""
    raise ValueError(f"No feed is called {name}{listed}")
