"""A process within limits: what exceeds them ends it, is told, and the next thing is done as if nothing had been."""

import os
import signal
import time
from collections.abc import Iterator

import pytest

from components.limits.budget import Budget
from components.limits.process import Exceeded, Process, lent
from components.models import Analysis, Article
from components.pipeline import analyse_all
from components.pools import Processes
from components.readers.base import Unreadable

SMALL = Budget(1.0, 100_000_000)


@pytest.fixture
def process() -> Iterator[Process]:
    found = Process()
    yield found
    found.close()


def busy(count: int) -> Iterator[int]:
    yield from range(count)
    while True:
        pass


def greedy() -> int:
    return len(bytes(10**9))


def ended() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def refusing() -> None:
    raise Unreadable("it is no article")


def test_what_takes_too_long_is_ended_after_its_first_results(process: Process) -> None:
    found = process.results(SMALL, busy, 2)
    assert [next(found), next(found)] == [0, 1]
    with pytest.raises(Exceeded, match="1 s"):
        next(found)
    assert process.call(SMALL, len, "next") == 4


@pytest.mark.parametrize(("function", "why"), [(greedy, "100 MB of memory"), (ended, "100 MB of memory")])
def test_what_takes_too_much_memory_or_breaks_the_process_is_told(process: Process, function: object, why: str) -> None:
    with pytest.raises(Exceeded, match=why):
        process.call(SMALL, function)  # type: ignore[arg-type]
    assert process.call(SMALL, len, "next") == 4


def test_what_a_function_raises_is_raised_here(process: Process) -> None:
    with pytest.raises(Unreadable, match="it is no article"):
        process.call(SMALL, refusing)
    assert process.call(SMALL, len, "next") == 4


def test_results_that_nobody_wants_are_left(process: Process) -> None:
    found = process.results(SMALL, busy, 2)
    assert next(found) == 0
    found.close()  # type: ignore[attr-defined]
    assert process.call(SMALL, len, "next") == 4


def test_waiting_costs_no_time(process: Process) -> None:
    process.call(SMALL, time.sleep, 1.5)


def test_a_server_is_lent_a_process_that_outlives_what_it_ends() -> None:
    with lent() as process:
        assert process.call(SMALL, len, "first") == 5
        relay = process
        with pytest.raises(Exceeded, match="1 s"):
            list(process.results(SMALL, busy, 0))
        assert process.call(SMALL, len, "next") == 4
    with lent() as process:
        assert process is relay
    process.close()


def hanging(articles: list[Article]) -> list[Analysis]:
    while any(article.title == "hangs" for article in articles):
        pass
    return [Analysis(article) for article in articles]


def test_an_article_that_hangs_costs_itself_alone(process: Process, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("components.pools.of_analysing", lambda letters: SMALL)
    monkeypatch.setattr("components.pipeline._analyse", hanging)
    articles = [
        Article(article_id=str(n), title="hangs" if n == 1 else None, text="words", language="xx") for n in (0, 1, 2)
    ]
    pool = Processes([process])
    found = [analysis.error for analysis in analyse_all(articles, pool)]
    pool.close()
    assert found == [None, "its analysis takes more than 1 s", None]


def test_an_article_that_breaks_the_analysis_costs_itself_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaking(articles: list[Article]) -> list[Analysis]:
        if any(article.title == "breaks" for article in articles):
            raise KeyError("words of the article")
        return [Analysis(article) for article in articles]

    monkeypatch.setattr("components.pipeline._together", breaking)
    articles = [Article(article_id=str(n), title="breaks" if n == 1 else None, text="words") for n in (0, 1, 2)]
    first, second, third = (analysis.error for analysis in analyse_all(articles))
    assert (first, third) == (None, None)
    assert second is not None
    assert "KeyError" in second
    assert "words of the article" not in second
