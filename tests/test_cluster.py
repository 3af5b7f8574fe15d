"""Analysis on a cluster: a real scheduler and two workers on this machine, of which one is killed during the run."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from components import pipeline, pools
from components.__main__ import main
from components.ingest import SAMPLES, add, readings_of
from components.models import METHOD_VERSION, Article, Statement
from components.pools import cluster
from components.pools.cluster import Cluster, UnusableCluster
from components.readers import Reading
from components.storage.store import Store

ROOT = Path(__file__).parents[1]
OURS = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}  # a worker finds what its folder has
QUIET = {**OURS, "OMP_NUM_THREADS": "1", "DASK_DISTRIBUTED__WORKER__MULTIPROCESSING_METHOD": "spawn"}
LISTENING = re.compile(r"tcp://127\.0\.0\.1:\d+")


def started(module: str, *options: str, folder: Path = ROOT) -> subprocess.Popen[str]:
    """A process of the scheduler or of a worker, on this machine alone."""
    command = [sys.executable, "-m", f"distributed.cli.{module}", "--host", "127.0.0.1", "--no-dashboard", *options]
    return subprocess.Popen(command, cwd=folder, env=QUIET, stderr=subprocess.PIPE, text=True)


def worker_of(scheduler: str, folder: Path = ROOT) -> subprocess.Popen[str]:
    return started("dask_worker", scheduler, "--nthreads", "1", "--no-nanny", folder=folder)


def said(process: subprocess.Popen[str], words: str) -> str:
    """The line in which a process says some words."""
    assert process.stderr
    return next(line for line in process.stderr if words in line)


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """The address of a scheduler that has no worker yet."""
    pytest.importorskip("distributed", reason="distributed is not installed: the tests of a cluster are left out")
    process = started("dask_scheduler", "--port", "0")
    found = LISTENING.search(said(process, "Scheduler at"))
    assert found
    yield found[0]
    process.kill()
    process.wait()


@pytest.fixture(scope="module")
def sample_readings() -> list[Reading]:
    return [r for r in readings_of([SAMPLES]) if r.article and r.article.language == "en"][:6]


def test_a_scheduler_without_workers_and_one_that_is_not_there_are_told(
    scheduler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UnusableCluster, match=f"The scheduler {scheduler} has no workers"):
        Cluster(scheduler)
    monkeypatch.setattr(cluster, "ANSWER", 1.0)
    with pytest.raises(UnusableCluster, match="No scheduler answers at tcp://"):
        Cluster("tcp://127.0.0.1:1")


def test_a_worker_without_the_program_or_with_another_method_is_refused(
    scheduler: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    worker = worker_of(scheduler, tmp_path)
    try:
        said(worker, "Registered to")
        assert main(["add", str(SAMPLES), "--store", str(tmp_path / "store"), "--scheduler", scheduler]) == 2
        assert "cannot import this program (No module named 'components')" in capsys.readouterr().err
        (tmp_path / "components").mkdir()
        (tmp_path / "components" / "models.py").write_text('METHOD_VERSION = "0"')
        with pytest.raises(UnusableCluster, match=f"has method version 0, and this program {METHOD_VERSION}: install"):
            Cluster(scheduler)
    finally:
        worker.kill()
        worker.wait()


def test_a_lost_workers_batches_are_done_again(
    scheduler: str, sample_readings: list[Reading], sample_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workers = [worker_of(scheduler), worker_of(scheduler)]

    class Losing(Cluster):
        """A cluster that loses a worker as soon as both have something to do."""

        def map(self, function: Callable[[Any], Any], items: Iterable[Any], /) -> Iterator[Any]:
            results = super().map(function, items)
            while not all(busy := self._client.processing().values()) or len(busy) < 2:
                time.sleep(0.01)
            workers[0].send_signal(signal.SIGKILL)
            return results

    monkeypatch.setattr(pipeline, "BATCH", 1)
    monkeypatch.setattr(pools, "Cluster", Losing)
    store = Store(tmp_path / "store")
    try:
        for worker in workers:
            said(worker, "Registered to")
        outcomes = [outcome.status for outcome in add(sample_readings, store, scheduler)]
        assert workers[0].wait() == -signal.SIGKILL
    finally:
        for worker in workers:
            worker.kill()
            worker.wait()
    assert outcomes == ["added"] * len(sample_readings)
    ids = store.table(Article)["article_id"].tolist()
    assert len(ids) == len(sample_readings)
    for row_type in (Article, Statement):
        ours, local = (of.rows(row_type, "article_id", ids) for of in (store, sample_store))
        assert len(ours) > 0
        dropped = ["added_at"] if row_type is Article else []
        # not the categories: the other store has more names
        pd.testing.assert_frame_equal(ours.drop(columns=dropped), local.drop(columns=dropped), check_categorical=False)


def test_without_the_package_the_command_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UnusableCluster, match=r"not installed; pip install '\.\[cluster\]'"):
        Cluster("tcp://127.0.0.1:1")
