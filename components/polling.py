"""poll(): asks feeds for what is new in them, stores it, and records what each poll brought."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from components import wording
from components.ingest import Outcome, add, addresses_in
from components.limits.process import Process
from components.pools import Pool
from components.readers import Reading, web
from components.readers.base import Unreadable
from components.readers.fetch import Edition, Unchanged
from components.readers.fetch.robots import Robots
from components.storage import feeds as known_feeds
from components.storage.feeds import Feed
from components.storage.store import Store


@dataclass(frozen=True, slots=True)
class Polled:
    """What a poll brought: the feed as it is recorded, the outcome of each entry, and whether it was unchanged."""

    feed: Feed
    outcomes: Sequence[Outcome]
    unchanged: bool = False


def poll(
    feeds: Iterable[Feed],
    store: Store,
    process: Process | None = None,
    workers: int | Pool = 1,
    asking: Callable[[Feed], None] = lambda _: None,
) -> list[Polled]:
    """Asks each feed once and stores its new articles; what came of each, recorded in the list of feeds too.

    A feed that cannot be read is one with a failure, and the others go on. `asking` is called with each feed before it
    is asked. Raises NotAllowed, before any feed is asked, where nothing may be changed.
    """
    store.place.refuse_if_not_allowed()
    round_ = _Round(store, process)
    outcomes = list(add(round_.readings(feeds, asking), store, workers))
    done = [answer.polled([o for o in outcomes if o.reading.file == answer.feed.address]) for answer in round_.answers]
    for one in done:
        known_feeds.note(store.place, one.feed)
    return done


def in_words(polled: Polled) -> str:
    """What a poll brought, in a sentence."""
    if polled.unchanged:
        return "nothing has changed since the last poll"
    skipped = sum(outcome.status == "skipped" for outcome in polled.outcomes)
    new = wording.plural(polled.feed.added, "new article")
    there = f", {skipped} known or left out" if skipped else ""
    return f"{new}{there}" + (f"; {polled.feed.failure}" if polled.feed.failure else "")


@dataclass(frozen=True, slots=True)
class _Answer:
    """How a feed answered: the edition that it has now, or why it could not be read."""

    feed: Feed
    at: datetime
    edition: Edition
    failure: str | None = None
    unchanged: bool = False

    def polled(self, outcomes: Sequence[Outcome]) -> Polled:
        """The poll with what came of the entries.

        Where one was refused, the edition is forgotten: the next poll tries the entry again.
        """
        refused = [outcome for outcome in outcomes if outcome.status == "refused"]
        edition = Edition() if refused else self.edition
        feed = replace(
            self.feed,
            polled=self.at,
            added=sum(outcome.status == "added" for outcome in outcomes),
            failure=self.failure or _in_a_sentence(refused, len(outcomes)),
            etag=edition.etag,
            modified=edition.modified,
        )
        return Polled(feed, outcomes, self.unchanged)


class _Round:
    """One round of asking feeds: their answers, and the addresses of articles that are known by then."""

    def __init__(self, store: Store, process: Process | None) -> None:
        self.answers = list[_Answer]()
        self.known, self.robots, self.process = addresses_in(store), Robots(), process

    def readings(self, feeds: Iterable[Feed], asking: Callable[[Feed], None]) -> Iterator[Reading]:
        """Yields the readings of all feeds, one after the other; an article that two of them have is fetched once."""
        for feed in feeds:
            asking(feed)
            for reading in self._of(feed):
                if reading.article and reading.article.url:
                    self.known.add(reading.article.url)
                yield reading

    def _of(self, feed: Feed) -> Iterator[Reading]:
        at, before = datetime.now(UTC), Edition(feed.etag, feed.modified)
        try:
            found = web.feed_at(feed.address, self.robots, before)
            yield from web.readings_of_feed(feed.address, found, self.known, self.process)
        except Unchanged:
            self.answers.append(_Answer(feed, at, before, unchanged=True))
        except Unreadable as error:
            self.answers.append(_Answer(feed, at, before, failure=str(error)))
        else:
            self.answers.append(_Answer(feed, at, found.edition))


def _in_a_sentence(refused: Sequence[Outcome], entries: int) -> str | None:
    """The first refusal among the entries of a feed, and how many there are; None if there is none."""
    if not refused:
        return None
    return f"{len(refused)} of {entries} entries could not be read; the first: {refused[0].why}"
