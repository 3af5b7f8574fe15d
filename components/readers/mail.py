"""Reads a saved e-mail (.eml): its text part, else its HTML part; title and day come from the headers.

The mail's own headers are removed like front matter; header lines of a forwarded letter within the text are kept as
furniture. The sender of a newsletter, whose headers say how to unsubscribe, is the outlet. Attached files are named in
a doubt, never opened.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr, parsedate
from itertools import islice

from components.limits.budget import MAX_ARTICLE_BYTES, MAX_HEADER, MAX_MAIL_BYTES, MAX_PARTS
from components.readers import markup
from components.readers.base import Reading, Unreadable, decode
from components.readers.doubts import reading
from components.readers.letter import letter_of, subject_of
from components.readers.pages.article import Metadata, article_from
from components.wording.visible import visible

MOST_NAMES, LONGEST_NAME = 5, 80  # attached files that are named, and characters of a name
MOST_TEXTS = 100  # texts of a mail and of those attached to it that are looked at
STUB = 4  # times as many words in the HTML part show that the text part is only a placeholder
PLAIN, HTML = "text/plain", "text/html"
DESCRIBED = re.compile(rb"^content-[a-z-]{1,40}:[^\n]*(?:\n[ \t][^\n]*)*", re.I | re.M)  # a header over its lines
MAIL = re.compile(rb"(?:(?:[A-Za-z][\w-]{1,50}:|[ \t])[^\n]*\n){3,200}\r?\n")
SURE_HEADER = re.compile(rb"^(?:mime-version|received|message-id):", re.I | re.M)


@dataclass(frozen=True, slots=True)
class _Body:
    """A readable part of a mail, and the message that it belongs to."""

    kind: str
    words: str
    message: EmailMessage

    @property
    def size(self) -> int:
        return len(markup.visible_text(self.words) if self.kind == HTML else self.words)


def is_mail(content: bytes) -> bool:
    """Whether some bytes begin with the headers of a saved mail."""
    head = MAIL.match(content[:20_000])
    return bool(head and SURE_HEADER.search(head[0]))


def read(file: str, content: bytes, published: date | None = None) -> Iterator[Reading]:
    """Yields the one article of a mail."""
    if not content.strip():
        raise Unreadable("the file is empty")
    if len(content) > MAX_MAIL_BYTES:
        raise Unreadable(f"the mail has {len(content) / 1e6:.0f} MB; the limit is {MAX_MAIL_BYTES / 1e6:.0f} MB")
    if content.count(b"\n--") > MAX_PARTS:
        raise Unreadable(f"the mail has more than {MAX_PARTS} parts")
    if any(len(found[0]) > MAX_HEADER for found in DESCRIBED.finditer(content)):  # slow to read for the library
        raise Unreadable(f"a part of the mail is described in more than {MAX_HEADER} characters")
    body, attached = _looked_through(content)
    known = _metadata(body.message)
    text = markup.visible_text(body.words) if body.kind == HTML else body.words
    letter = letter_of(text)
    if letter.known.published:
        known = replace(known, published=letter.known.published, published_basis=letter.known.published_basis)
    known = replace(known, title=letter.known.title or known.title)
    found = reading(file, article_from(text, known, letter.furniture, published))
    yield replace(found, doubts=(*found.doubts, *_of_attached_files(attached)))


def _of_attached_files(names: list[str]) -> Iterator[str]:
    """A doubt that names the attached files, if there are any: the article may be in one of them."""
    if names:
        named = ", ".join([*names[:MOST_NAMES], *(["…"] if len(names) > MOST_NAMES else [])])
        yield f"{'an attached file is' if len(names) == 1 else f'{len(names)} attached files are'} not opened: {named}"


def _attached_name(part: EmailMessage) -> str | None:
    """The name of an attached file as its mail gives it, or its type; None for a part that is no such file."""
    try:
        if part.is_multipart() or part.get_content_disposition() != "attachment":
            return None
        name = part.get_filename() or part.get_content_type()
    except Exception:  # on malformed headers the parser raises errors of many types
        name = "a file with a malformed name"
    return visible(" ".join(str(name).split()))[:LONGEST_NAME]


def _looked_through(content: bytes) -> tuple[_Body, list[str]]:
    """The part of a mail that is read, and the names of the files that are attached."""
    try:
        mail = message_from_bytes(content, policy=default)
        body = _chosen(list(islice(_bodies(mail), MOST_TEXTS)))
        return body, [name for part in mail.walk() if (name := _attached_name(part))]
    except RecursionError as error:
        raise Unreadable("the mail has parts within parts without end") from error
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:  # on malformed headers
        if isinstance(error, Unreadable):
            raise
        raise Unreadable("the mail is malformed: its parts cannot be told apart") from error


def _bodies(mail: EmailMessage) -> Iterator[_Body]:
    """The text and HTML parts of a mail and of the mails attached to it; no other attachment."""
    for message in (mail, *(part.get_content() for part in mail.walk() if _is_attached_mail(part))):
        for part in _parts(message):
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and content.strip():
                words = decode(content, MAX_ARTICLE_BYTES, _charset(part))
                yield _Body(part.get_content_type(), words, message)


def _charset(part: EmailMessage) -> str | None:
    """The charset that a part declares; None where its header is malformed, on which the parser raises many types."""
    try:
        return part.get_content_charset()
    except Exception:
        return None


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """A message's body as text and as HTML, and parts of these types that are shown below the body."""
    yield from filter(None, (message.get_body((kind.removeprefix("text/"),)) for kind in (PLAIN, HTML)))
    for part in message.iter_attachments():
        if part.get_content_type() in (PLAIN, HTML) and not part.is_attachment():
            yield part


def _is_attached_mail(part: EmailMessage) -> bool:
    return part.get_content_type() == "message/rfc822" and part.is_multipart()


def _chosen(bodies: list[_Body]) -> _Body:
    """The longest text body, or the longest HTML body if the text is only a placeholder for it."""
    if not bodies:
        raise Unreadable("the mail has no text in it")
    plain, html = (
        max((body for body in bodies if body.kind == kind), key=lambda body: body.size, default=None)
        for kind in (PLAIN, HTML)
    )
    if plain and html:
        return html if html.size > STUB * plain.size else plain
    return plain or html or bodies[0]


def _metadata(message: EmailMessage) -> Metadata:
    """The metadata given by the headers."""
    day = _day(message)
    newsletter = _header(message, "List-Unsubscribe") or _header(message, "List-Id")
    return Metadata(
        title=subject_of(_header(message, "Subject")),
        outlet=(parseaddr(_header(message, "From"))[0] or None) if newsletter else None,
        published=day,
        published_basis="meta tag" if day else "none",
    )


def _day(message: EmailMessage) -> date | None:
    """The day on which a mail was sent, in the sender's time zone."""
    parts = parsedate(_header(message, "Date"))
    try:
        return date(*parts[:3]) if parts else None
    except (ValueError, OverflowError):
        return None


def _header(message: EmailMessage, name: str) -> str:
    """The decoded value of a header; the raw value if the standard library cannot decode it."""
    try:
        return str(message.get(name, ""))[:MAX_HEADER]
    except Exception:  # on malformed headers its parser raises errors of many types
        raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
        return str(raw)[:MAX_HEADER]
