"""A server on this machine that means harm: each path misbehaves in a way of its own."""

import socket
import threading
import time
import zlib
from collections.abc import Callable
from contextlib import suppress

DRIP = 0.05  # seconds between two bytes
OPEN = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
PAGE = b"<p>" + b"The minister said that duties would be answered. " * 40 + b"</p>"
Answer = Callable[[socket.socket], None]


def packed(size: int) -> bytes:
    """Zeros of a size, as gzip."""
    packer = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    return packer.compress(b"\0" * size) + packer.flush()


def said(content: bytes) -> Answer:
    """An answer of these bytes."""
    return lambda visitor: visitor.sendall(content)


def redirect(to: str) -> Answer:
    return said(f"HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n".encode())


def dripping(start: bytes, drop: bytes) -> Answer:
    """An answer that goes on for ever, a little at a time and never so slowly that it seems dead."""

    def drip(visitor: socket.socket) -> None:
        visitor.sendall(start)
        while True:
            visitor.sendall(drop)
            time.sleep(DRIP)

    return drip


def endless(visitor: socket.socket) -> None:
    visitor.sendall(OPEN + b"\r\n")
    while True:
        visitor.sendall(b"<p>more and more</p>" * 5000)


def silent(visitor: socket.socket) -> None:
    time.sleep(60)


class HostileServer:
    """Listens on the loopback; `answers` says what is done by path, and `asked` lists the paths and Host headers."""

    def __init__(self, answers: dict[str, Answer]) -> None:
        self.answers, self.asked = answers, list[tuple[str, str]]()
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port = self.listening.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def address(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def _serve(self) -> None:
        with suppress(OSError):  # it was closed
            while True:
                visitor, _ = self.listening.accept()
                threading.Thread(target=self._answer, args=(visitor,), daemon=True).start()

    def _answer(self, visitor: socket.socket) -> None:
        with visitor, suppress(OSError):
            request = visitor.recv(65_536).decode("latin-1")
            if not request.startswith("GET "):  # TLS, which is not spoken here
                silent(visitor)
            host = next((line[6:] for line in request.splitlines() if line.startswith("Host: ")), "")
            path = request.split()[1]
            self.asked.append((path, host))
            self.answers.get(path, said(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"))(visitor)
