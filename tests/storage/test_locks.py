"""A lock ends with the work under it, also where a process was forked meanwhile, and keeps others out until then."""

import fcntl
import os
import signal
import time
from pathlib import Path

import pytest

from components.storage.place import locked


def test_a_process_that_was_forked_meanwhile_does_not_keep_the_lock(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    with file.open("wb") as held, locked(held):
        child = os.fork()
        if child == 0:
            time.sleep(60)
            os._exit(0)
        with file.open("wb") as other, pytest.raises(BlockingIOError):
            fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    try:
        with file.open("wb") as other:
            fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
