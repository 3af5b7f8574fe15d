"""Shared by the readers: Reading, Unreadable, and the decoding of bytes to text."""

import codecs
import hashlib
import re
from dataclasses import dataclass, field

from charset_normalizer import from_bytes

from components.limits.budget import MAX_ARTICLE_BYTES
from components.models import Article

DECLARED_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}(?:charset|encoding)\s?=\s?[\"']?([\w-]{2,30})", re.I)
NO_CHARSETS = ("idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape")  # codecs for other things
WESTERN = ("ascii", "iso8859-1")  # text declared as one of these is read as windows-1252, as browsers do
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
FEW = 1000  # in a text with the declared charset, characters per broken one, at least


class Unreadable(ValueError):
    """A file or row that is no article; the message says why, for the user."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The result of reading one file, row of a table or entry of a feed: an article or an `error`.

    `doubts` are what an analyst should check before the figures are trusted; `passed_over` says why the file, row or
    entry was skipped without being read.
    """

    file: str
    row: int | None = None
    article: Article | None = None
    error: str | None = None
    passed_over: str | None = None
    doubts: tuple[str, ...] = field(default=())


def decode(content: bytes, limit: int = MAX_ARTICLE_BYTES, charset: str | None = None) -> str:
    """Decodes bytes as UTF-8 or UTF-16, else in the charset given or declared, else in the likeliest one.

    Raises Unreadable if they are empty, too many, or not text.
    """
    if not content.strip():
        raise Unreadable("the file is empty")
    if len(content) > limit:
        raise Unreadable(f"the file has {len(content) / 1e6:.0f} MB; the limit is {limit / 1e6:.0f} MB")
    text = _decoded(content, charset)
    if len(CONTROL.findall(text[:100_000])) > 5:
        raise Unreadable("the file is not text")
    return text.removeprefix("\ufeff")


def _decoded(content: bytes, charset: str | None) -> str:
    if wide := _wide(content):
        return content.decode(wide, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    found = DECLARED_CHARSET.search(content, 0, 4096)
    for declared in filter(None, (charset, found and found[1].decode("ascii"))):
        if (text := _declared(content, declared)) is not None:
            return text
    guess = from_bytes(content[:200_000], cp_isolation=["cp1252", "latin_1", "utf_8"]).best()
    if guess is None:
        raise Unreadable("the file is not text, or in an unknown encoding")
    return content.decode(guess.encoding, errors="replace")


def _wide(content: bytes) -> str | None:
    """The variant of UTF-16 of some bytes, by the byte order mark or, in markup, by every other byte being zero."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    return {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}.get(content[:2])


def _declared(content: bytes, charset: str) -> str | None:
    """The text decoded in the charset that it declares; None if there is none or the bytes are not valid in it."""
    try:
        codec = codecs.lookup(charset)
        name = codec.name
        if name.replace("-", "_") in NO_CHARSETS or not getattr(codec, "_is_text_encoding", True):
            return None
        return content.decode("cp1252" if name in WESTERN else name, errors="replace" if name in WESTERN else "strict")
    except UnicodeDecodeError:
        text = content.decode(name, errors="replace")
        return text if text.count("\ufffd") * FEW < len(text) else None
    except (LookupError, ValueError):
        return None


def article_id(text: str) -> str:
    """The id of an article: the first 16 hex digits of its text's sha256."""
    return hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()[:16]
