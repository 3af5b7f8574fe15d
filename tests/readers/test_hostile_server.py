"""Addresses of a hostile server on this machine: each is refused in good time, and with a sentence."""

import gzip
import socket
import time
from collections.abc import Iterator

import pytest

from components.readers import web
from components.readers.base import Unreadable
from components.readers.fetch import INTRANET, asking, connecting, fetch, guard
from tests.readers import hostile
from tests.readers.hostile import OPEN, PAGE, HostileServer, dripping, endless, packed, redirect, said, silent

LIMIT = 1_000_000
PUBLIC = "93.184.216.34"

ANSWERS = {
    "/slow-headers": dripping(OPEN + b"X-Long: ", b"a"),
    "/slow-body": dripping(OPEN + b"\r\n", b"a"),
    "/slow-chunks": dripping(OPEN + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n"),
    "/silent": silent,
    "/endless": endless,
    "/many-headers": said(OPEN + b"X-More: a\r\n" * 200 + b"\r\n"),
    "/long-header": said(OPEN + b"X-Long: " + b"a" * 100_000 + b"\r\n\r\n"),
    "/claims-much": dripping(OPEN + b"Content-Length: 99999999999\r\n\r\n", b"a"),
    "/bomb": said(OPEN + b"Content-Encoding: gzip\r\n\r\n" + packed(500_000_000)),
    "/packed-twice": said(OPEN + b"Content-Encoding: gzip, gzip\r\n\r\n" + gzip.compress(gzip.compress(PAGE))),
    "/packed-otherwise": said(OPEN + b"Content-Encoding: br\r\n\r\n" + PAGE),
    "/no-http": said(b"\0\xff\0 SSH-2.0\r\n"),
    "/cut": said(OPEN + b"Content-Length: 5000\r\n\r\n" + PAGE[:500]),
    "/circle": redirect("/circle"),
    "/circle-of-two": redirect("/back"),
    "/back": redirect("/circle-of-two"),
    **{f"/chain{n}": redirect(f"/chain{n + 1}") for n in range(20)},
    "/to-mail": redirect("http://mail.example:25/"),
    "/to-user": redirect("http://admin:secret@paper.example/"),
    "/to-file": redirect("file:///etc/hostname"),
    "/to-private": redirect("http://10.0.0.1/"),
    "/to-decimal": redirect("http://167772161/"),
    "/to-octal": redirect("http://012.0.0.01/"),
    "/to-link-local": redirect("http://[fe80::1]/"),
    "/to-carried": redirect("http://[64:ff9b::7f00:1]/"),
}


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[HostileServer]:
    """A hostile server that the guard lets through, and little patience."""
    monkeypatch.setenv(INTRANET, "127.0.0.1")
    monkeypatch.setattr(asking, "SECONDS_IN_ALL", 1.5)
    for proxy in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(proxy, raising=False)
    found = HostileServer(ANSWERS)
    yield found
    found.listening.close()


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/slow-headers", "it takes more than 1.5 seconds to come"),
        ("/slow-body", "it takes more than 1.5 seconds to come"),
        ("/slow-chunks", "it takes more than 1.5 seconds to come"),
        ("/silent", "it takes more than 1.5 seconds to come"),
        ("/claims-much", "it takes more than 1.5 seconds to come"),
        ("/endless", "it has more than 1 MB"),
        ("/bomb", "it has more than 1 MB"),
        ("/packed-twice", "it is packed as gzip, gzip, which is not read"),
        ("/packed-otherwise", "it is packed as br, which is not read"),
        ("/many-headers", "cannot be fetched: got more than 100 headers"),
        ("/long-header", "cannot be fetched: got more than 65536 bytes when reading header line"),
        ("/no-http", "cannot be fetched"),
        ("/circle", "cannot be fetched: its redirects lead in a circle"),
        ("/circle-of-two", "cannot be fetched: its redirects lead in a circle"),
        ("/chain0", "cannot be fetched: it is redirected more than 5 times"),
        ("/to-mail", "cannot be fetched: port 25 is not asked; pages stand at 80, 443, 8080, 8443"),
        ("/to-user", "cannot be fetched: the address names a user before its host"),
        ("/to-file", "is not allowed"),
        ("/to-private", "10.0.0.1 is on a private network and is not asked"),
        ("/to-decimal", "167772161 is on a private network and is not asked"),
        ("/to-octal", "012.0.0.01 is on a private network and is not asked"),
        ("/to-link-local", "fe80::1 is on a private network and is not asked"),
        ("/to-carried", "64:ff9b::7f00:1 is on a private network and is not asked"),
    ],
)
def test_each_is_refused_with_a_sentence(server: HostileServer, path: str, sentence: str) -> None:
    before = time.monotonic()
    with pytest.raises(Unreadable) as refused:
        fetch(server.address(path), LIMIT)
    assert sentence in str(refused.value)
    assert time.monotonic() - before < 5
    assert len(server.asked) <= connecting.REDIRECTS + 1


def test_a_tls_handshake_that_never_ends_is_given_up(server: HostileServer) -> None:
    with pytest.raises(Unreadable, match=r"more than 1\.5 seconds"):
        fetch(server.address("/", "127.0.0.1").replace("http:", "https:"), LIMIT)


def test_an_answer_that_is_cut_short_is_read_as_far_as_it_comes(server: HostileServer) -> None:
    assert fetch(server.address("/cut"), LIMIT).content == PAGE[:500]


class Resolver:
    """A name server that answers each question about a host with the next of some addresses."""

    def __init__(self, *numbers: str) -> None:
        self.numbers, self.questions, self.reached = list(numbers), 0, list[str]()

    def getaddrinfo(self, host: str, port: int, *_: object, **__: object) -> list[tuple[object, ...]]:
        if host == "127.0.0.1":
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, port))]
        number = self.numbers[min(self.questions, len(self.numbers) - 1)]
        self.questions += 1
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port))]

    def create_connection(self, address: tuple[str, int], *_: object) -> socket.socket:
        """Connects; the public address stands for the hostile server on this machine."""
        self.reached.append(address[0])
        made = socket.socket()
        made.connect(("127.0.0.1", address[1]))
        return made


def resolving(monkeypatch: pytest.MonkeyPatch, server: HostileServer, *numbers: str) -> Resolver:
    resolver = Resolver(*numbers)
    monkeypatch.setattr(guard, "PORTS", (server.port,))
    monkeypatch.setattr(socket, "getaddrinfo", resolver.getaddrinfo)
    monkeypatch.setattr(socket, "create_connection", resolver.create_connection)
    return resolver


def test_the_address_that_was_checked_is_connected_to(server: HostileServer, monkeypatch: pytest.MonkeyPatch) -> None:
    resolver = resolving(monkeypatch, server, PUBLIC, "127.0.0.1")
    server.answers = {"/a": said(OPEN + b"\r\n" + PAGE)}
    assert fetch(server.address("/a", "paper.example"), LIMIT).content == PAGE
    assert (resolver.questions, resolver.reached) == (1, [PUBLIC])
    assert server.asked == [("/a", f"paper.example:{server.port}")], "the host is named as in the address"


def test_a_name_that_turns_private_is_refused_at_the_next_connection(
    server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolver = resolving(monkeypatch, server, PUBLIC, "127.0.0.1")
    server.answers = {"/a": redirect("/b"), "/b": said(OPEN + b"\r\n" + PAGE)}
    with pytest.raises(Unreadable, match=r"paper\.example is on a private network and is not asked"):
        fetch(server.address("/a", "paper.example"), LIMIT)
    assert resolver.reached == [PUBLIC]
    assert [path for path, _ in server.asked] == ["/a"]


def test_a_name_with_one_private_address_among_others_is_not_asked(
    server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolver = resolving(monkeypatch, server, PUBLIC)
    both = [resolver.getaddrinfo("", server.port)[0], (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.1.1.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: both)
    with pytest.raises(Unreadable, match="private network"):
        fetch(server.address("/a", "paper.example"), LIMIT)
    assert resolver.reached == []


@pytest.mark.parametrize(
    ("number", "why"),
    [
        ("2001:0:4136:e378:8000:63bf:3fff:fdd2", "Teredo"),
        ("2001:0:7f00:1::", "Teredo, by way of 127.0.0.1"),
        ("64:ff9b:1::7f00:1", "NAT64 of a local network"),
        ("64:ff9b::a00:1", "NAT64 of 10.0.0.1"),
        ("2002:a9fe:a9fe::1", "6to4 of 169.254.169.254"),
        ("::127.0.0.1", "IPv4 in IPv6, the form that is no longer used"),
        ("::ffff:127.0.0.1", "IPv4 in IPv6"),
        ("::ffff:0:127.0.0.1", "IPv4 translated"),
        ("2606:4700::5efe:10.0.0.1", "ISATAP of 10.0.0.1"),
        ("2606:4700::200:5efe:10.0.0.1", "ISATAP of 10.0.0.1, said to be unique"),
        ("fec0::1", "site local"),
        ("fe80::1%eth0", "link local"),
        ("3fff::1", "documentation"),
        ("ff0e::1", "multicast"),
        ("100.64.0.1", "shared by the customers of a provider"),
        ("192.0.0.8", "a protocol's"),
        ("192.88.99.1", "6to4 relays"),
        ("198.18.0.1", "benchmarks"),
        ("0.0.0.0", "this host"),
        ("255.255.255.255", "broadcast"),
    ],
)
def test_what_is_no_public_address_is_told(number: str, why: str) -> None:
    assert not guard.is_public(number), why


@pytest.mark.parametrize("number", [PUBLIC, "2606:4700::5efe:808:808", "2a00:1450:4001::1", "64:ff9b::808:808"])
def test_what_is_a_public_address_is_told(number: str) -> None:
    assert guard.is_public(number)


def test_a_proxy_makes_the_request_but_not_to_a_private_host(
    server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.answers = {"http://paper.example/": said(OPEN + b"\r\n" + PAGE)}
    monkeypatch.setenv("http_proxy", server.address("").rstrip("/"))
    monkeypatch.setattr(socket, "getaddrinfo", Resolver(PUBLIC).getaddrinfo)
    assert fetch("http://paper.example/", LIMIT).content == PAGE
    monkeypatch.setattr(socket, "getaddrinfo", Resolver("10.0.0.1").getaddrinfo)
    with pytest.raises(Unreadable, match="private network"):
        fetch("http://intranet.example/", LIMIT)


def test_the_reading_of_a_refused_address_carries_the_sentence(server: HostileServer) -> None:
    (reading,) = web.readings_at(server.address("/circle"))
    assert reading.error == "cannot be fetched: its redirects lead in a circle"
    assert hostile.DRIP < asking.SECONDS_IN_ALL
