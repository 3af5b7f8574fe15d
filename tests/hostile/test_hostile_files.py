"""Hostile files cost no more than a file may: each is read and analysed within its limits, or refused in a sentence."""

import os
import re
import resource
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from components.limits.process import Process
from components.pipeline import analyse_all
from components.pools import Processes
from components.readers import limited
from tests.hostile.files import FILES

SECONDS, MEGABYTES = 5.0, 500  # of processor time, and of memory beyond the start
ANALYSED = 20  # articles of a file
RAW = re.compile(r"Traceback|\w+Error\b(?! in \w+/)|<[a-z_.]+ object at|\bNone\b")  # what a user should never see


def seconds(*workers: Process) -> float:
    """The processor time of the processes that run and of those that have ended."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime + sum(map(_seconds, workers))


def _seconds(worker: Process) -> float:
    found = Path(f"/proc/{worker.pid}/stat")
    fields = found.read_text().rpartition(")")[2].split() if worker.pid and found.exists() else [0] * 13
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def megabytes(*workers: Process) -> float:
    """The largest memory that the processes that run have had."""
    found = (Path(f"/proc/{worker.pid}/status").read_text() for worker in workers if worker.pid)
    return sum(int(size) / 1000 for status in found for size in re.findall(r"VmHWM:\s+(\d+)", status))


@pytest.fixture(scope="module")
def processes() -> Iterator[tuple[Process, Process]]:
    """A process that reads and one that analyses."""
    reading, analysing = Process(), Process()
    yield reading, analysing
    Processes([analysing]).close()
    reading.close()


@pytest.fixture
def workers(processes: tuple[Process, Process]) -> tuple[Process, Process]:
    """The processes with their models; one that exceeded its limits begins anew, which is no cost of the next file."""
    reading, analysing = processes
    plain = [r.article for r in limited.read(reading, "a.txt", b"The premier said on Monday that it would rain.")]
    assert not any(a.error for a in analyse_all([article for article in plain if article], Processes([analysing])))
    return processes


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="the system does not tell what a process takes")
@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_read_or_refused_within_its_limits(name: str, workers: tuple[Process, Process]) -> None:
    reading, analysing = workers
    used, held = seconds(*workers), megabytes(*workers)
    readings = list(limited.read(reading, name, FILES[name]))
    articles = [reading.article for reading in readings if reading.article]
    analyses = list(analyse_all(islice(articles, ANALYSED), Processes([analysing])))
    assert readings
    told = [*(r.error for r in readings if r.error), *(a.error for a in analyses if a.error)]
    assert not [words for words in told if RAW.search(words) or "does not know" in words]
    assert seconds(*workers) - used < SECONDS
    assert megabytes(*workers) - held < MEGABYTES


def test_there_are_hundreds_of_them() -> None:
    assert len(FILES) > 400
