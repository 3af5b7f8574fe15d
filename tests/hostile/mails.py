"""Mails: headers that are none, dates beyond time, parts within parts, and attachments that say what they are not."""

import base64
from collections.abc import Iterator

from tests.hostile.story import STORY

HEADERS = "From: Ann <ann@paper.example>\nSubject: Duties\nMIME-Version: 1.0\n"
DATES = {
    "far": "Tue, 04 Mar 99999999999 10:00:00 +0000",
    "no month": "04 Foo 2025",
    "no zone": "Tue, 4 Mar 2025 99:99:99 +9999",
    "digits": "9" * 5000,
    "negative": "-1 Jan -1",
    "empty": "",
    "odd": "Tue, ٤ Mar 2025",
    "zone": "4 Mar 2025 10:00 -99999999",
}
TYPES = {
    "empty": "",
    "slash": "/",
    "no subtype": "text/",
    "parameters": "text/plain; charset",
    "twice": "text/plain; charset=a; charset*0=b; charset*1=c",
    "encoded": "text/plain; charset*=''%FF%FE",
    "quoted": 'text/plain; charset="',
    "idna": "text/plain; charset=idna",
    "many": "text/plain;" + " a=b;" * 13_000,
    "odd numbers": "text/plain; charset*99999=a",
    "letters": "text/plain; charset=\u00e9",
    "no boundary": "multipart/mixed",
    "boundary": 'multipart/mixed; boundary=""',
    "message": "message/rfc822",
    "partial": "message/partial",
    "delivery": "message/delivery-status",
    "languages": "text/plain; charset*=a'b'c; name*0*=x''%zz",
}
ENCODINGS = ("base64", "quoted-printable", "uuencode", "x-uue", "7bit", "binary", "rot13", "\u00e9")
SUBJECTS = {
    "encoded words": "=?utf-8?q?" + "=41" * 3000 + "?=",
    "no charset": "=?idna?q?a?=",
    "open": "=?utf-8?b?" * 2000,
    "controls": "\x00\x1b[31m",
    "formula": "=1+1",
    "long": "a" * 100_000,
    "bytes": "\u00ff\u00fe",
    "turned": "\u202ea",
    "many lines": "Duties\r\n" + "X-Part: a\r\n" * 60 + "no header",
}


def files() -> Iterator[tuple[str, bytes]]:
    """Yields names and bytes."""
    for name, day in DATES.items():
        yield f"mail, date {name}.eml", f"{HEADERS}Date: {day}\n\n{STORY}".encode()
    for name, kind in TYPES.items():
        yield f"mail, type {name}.eml", f"{HEADERS}Content-Type: {kind}\n\n{STORY}".encode("latin-1", "replace")
    for encoding in ENCODINGS:
        head = f"{HEADERS}Content-Type: text/plain\nContent-Transfer-Encoding: {encoding}\n\n"
        yield f"mail, encoding {encoding}.eml", head.encode("latin-1", "replace") + STORY.encode() + b"\xff="
    for name, subject in SUBJECTS.items():
        head = HEADERS.replace("Duties", subject)
        yield f"mail, subject {name}.eml", f"{head}Date: Tue, 4 Mar 2025 10:00:00 +0000\n\n{STORY}".encode()
    yield from _parts()


def _parts() -> Iterator[tuple[str, bytes]]:
    nested = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(2_000))
    yield "mail, parts within parts.eml", (HEADERS + nested + STORY).encode()
    letters = "Content-Type: message/rfc822\n\n" * 2_000
    yield "mail, letters within letters.eml", (HEADERS + letters + STORY).encode()
    parts = f"--b\nContent-Type: text/plain\n\n{STORY}\n" * 500
    yield "mail, 500 parts.eml", f"{HEADERS}Content-Type: multipart/mixed; boundary=b\n\n{parts}--b--".encode()
    small = "--b\n\n\n" * 30_000
    yield "mail, 30000 empty parts.eml", f"{HEADERS}Content-Type: multipart/mixed; boundary=b\n\n{small}".encode()
    yield "mail, a header of 1000000 letters.eml", (HEADERS + "X-A: " + "a" * 1_000_000 + "\n\n" + STORY).encode()
    yield "mail, 50000 headers.eml", (HEADERS + "X-A: a\n" * 50_000 + "\n" + STORY).encode()
    yield "mail, addresses.eml", (HEADERS + "To: " + "<a@b.example>, " * 20_000 + f"\n\n{STORY}").encode()
    yield "mail, brackets in From.eml", (HEADERS.replace("Ann <", "(" * 3000 + "Ann <") + "\n" + STORY).encode()
    name = 'attachment; filename="../../../etc/passwd"'
    attached = base64.encodebytes(b"MZ" + bytes(1000)).decode()
    for kind in ("application/x-msdownload", "application/zip", "text/html", "text/plain", "message/rfc822"):
        head = f"Content-Type: {kind}\nContent-Disposition: {name}\nContent-Transfer-Encoding: base64\n\n{attached}"
        body = f"--b\nContent-Type: text/plain\n\n{STORY}\n--b\n{head}\n--b--"
        whole = f"{HEADERS}Content-Type: multipart/mixed; boundary=b\n\n{body}"
        yield f"mail, attached {kind.replace('/', ' ')}.eml", whole.encode()
    yield "mail, bytes.eml", (HEADERS + "X-A: a\n\n").encode() + bytes(range(256)) * 20
