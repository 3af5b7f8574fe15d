"""run(): makes ready what pages show of a store, in a process of its own (`preparing`)."""

import os
import subprocess
import sys
from pathlib import Path

from components.storage.place import VARIABLE, Place

PROGRAM = "components.ui.server.preparing"
ROOT = Path(__file__).parents[3]


def run(place: Place, complaints: int | None = None) -> int:
    """The exit code of the program, which is run on the store at a place; `complaints` is where it writes these."""
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    own = {VARIABLE: str(place), "PYTHONPATH": path}
    command = [sys.executable, "-m", PROGRAM]
    return subprocess.run(command, env=os.environ | own, stderr=complaints, check=False).returncode
