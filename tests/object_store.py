"""ObjectStore: the server of an object store on this machine, for the tests of stores at an address."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from urllib.error import URLError
from urllib.request import Request, urlopen

ENVIRONMENT = {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret", "AWS_REGION": "us-east-1"}


class ObjectStore:
    """The server of an object store, which a test can halt and let go on; what it holds stays."""

    def __init__(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.endpoint = f"http://127.0.0.1:{port}"
        command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
        nowhere = subprocess.DEVNULL
        self.process = subprocess.Popen(command, env={**os.environ, **ENVIRONMENT}, stdout=nowhere, stderr=nowhere)
        self._wait()

    def _wait(self) -> None:
        end = time.monotonic() + 60
        while time.monotonic() < end:
            with suppress(URLError, ConnectionError):
                urlopen(Request(f"{self.endpoint}/bucket", method="PUT"), timeout=5).close()
                return
            time.sleep(0.1)
        raise TimeoutError("the object store does not start")

    def halt(self) -> None:
        """Makes the server answer nothing any more."""
        self.process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Makes the server answer again, with all that it held."""
        self.process.send_signal(signal.SIGCONT)
