"""A saved e-mail (.eml) -> Article: its text part, else its HTML part; the headers tell title and day.

The mail's own headers are taken off like front matter; those within the text, of a letter that was forwarded, stay and
are furniture. Of a newsletter, which says in its headers how to leave the list, the sender is the outlet.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate

from components.readers import markup
from components.readers.base import MAX_ARTICLE_BYTES, Reading, Unreadable, decode
from components.readers.doubts import reading
from components.readers.letter import letter_of, subject_of
from components.readers.pages.article import Metadata, article_from

MAX_MAIL_BYTES = 50_000_000  # with pictures and attachments
STUB = 4  # times as many words in the HTML part show that the text part is only a stand-in
LONGEST_HEADER = 2000
MAIL = re.compile(rb"(?:(?:[A-Za-z][\w-]{1,50}:[^\n]*|[ \t][^\n]*)\r?\n){3,200}\r?\n")
TOLD = re.compile(rb"^(?:mime-version|received|message-id):", re.I | re.M)


@dataclass(frozen=True, slots=True)
class _Body:
    """A part of a mail that can be read, under the headers of the message that it belongs to."""

    kind: str
    words: str
    message: Message


def is_mail(content: bytes) -> bool:
    """Whether some bytes begin with the headers that a mail is saved with."""
    head = MAIL.match(content[:20_000])
    return bool(head and TOLD.search(head[0]))


def read(file: str, content: bytes, published: date | None = None) -> Iterator[Reading]:
    """The one article of a mail."""
    if not content.strip():
        raise Unreadable("the file is empty")
    if len(content) > MAX_MAIL_BYTES:
        raise Unreadable(f"the mail has {len(content) / 1e6:.0f} MB; the limit is {MAX_MAIL_BYTES / 1e6:.0f} MB")
    try:
        body = _chosen(list(_bodies(message_from_bytes(content))))
    except RecursionError as error:
        raise Unreadable("the mail has parts within parts without end") from error
    said = _said(body.message)
    text = markup.visible_text(body.words) if body.kind == "text/html" else body.words
    letter = letter_of(text)
    if letter.known.published:
        said = replace(said, published=letter.known.published, published_basis=letter.known.published_basis)
    said = replace(said, title=letter.known.title or said.title)
    yield reading(file, article_from(text, said, letter.furniture, published))


def _bodies(part: Message, within: Message | None = None) -> Iterator[_Body]:
    """The text and HTML parts of a mail, those of mails attached to it too; no other attachment."""
    within = within or part
    inners = part.get_payload()
    if isinstance(inners, list):
        for inner in filter(lambda one: isinstance(one, Message), inners):
            yield from _bodies(inner, None if part.get_content_type() == "message/rfc822" else within)
    elif part.get_content_type() in ("text/plain", "text/html") and part.get_content_disposition() != "attachment":
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and content.strip():
            charset = part.get_content_charset()
            yield _Body(part.get_content_type(), decode(content, MAX_ARTICLE_BYTES, charset), within)


def _chosen(bodies: list[_Body]) -> _Body:
    """The longest text part, or the longest HTML part where the text only stands in for it."""
    if not bodies:
        raise Unreadable("the mail has no text in it")
    plain, html = (
        max((body for body in bodies if body.kind == kind), key=_size, default=None)
        for kind in ("text/plain", "text/html")
    )
    if plain and html:
        return html if _size(html) > STUB * _size(plain) else plain
    return plain or html or bodies[0]


def _size(body: _Body) -> int:
    return len(markup.visible_text(body.words) if body.kind == "text/html" else body.words)


def _said(message: Message) -> Metadata:
    """What the headers say."""
    parts = parsedate(_header(message, "Date"))
    try:
        day = date(*parts[:3]) if parts else None
    except ValueError:
        day = None
    newsletter = message.get("List-Unsubscribe") or message.get("List-Id")
    return Metadata(
        title=subject_of(_header(message, "Subject")),
        outlet=(parseaddr(_header(message, "From"))[0] or None) if newsletter else None,
        published=day,
        published_basis="meta tag" if day else "none",
    )


def _header(message: Message, name: str) -> str:
    """A header's words, as far as they can be decoded."""
    raw = str(message.get(name, ""))[:LONGEST_HEADER]
    try:
        return str(make_header(decode_header(raw)))
    except (HeaderParseError, LookupError, ValueError):
        return raw
