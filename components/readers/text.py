"""Reads a pasted page, a text, or a Markdown file with front matter."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import yaml

from components.models import Article
from components.readers.base import Reading, Unreadable, decode
from components.readers.doubts import reading
from components.readers.letter import letter_of
from components.readers.pages.article import Metadata, article_from
from components.readers.pages.dates import first_date

UNSAID = ("", "~", "null")  # how YAML writes that there is no value
NO = ("false", "no", "off", "0")
ISO = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?![\d-]).{0,30}")  # YAML allows months and days of one digit
FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(?P<yaml>.{0,10000}?)\r?\n---[ \t]*\r?\n", re.S)
WITH_COLON = re.compile(r"^(?P<name>\w+):[ \t]+(?P<value>[^\s\"'\[{|>].*?:(?:[ \t].*)?)$", re.M)


def read(file: str, content: bytes, published: date | None = None) -> Iterator[Reading]:
    """Yields the one article of a text file."""
    yield reading(file, article(decode(content), published))


def article(words: str, published: date | None = None) -> Article:
    """The article of a pasted page or a file's text; raises Unreadable if it has no word."""
    front = FRONT_MATTER.match(words)
    text = words[front.end() :] if front else words
    if not re.search(r"\w", text):
        raise Unreadable("the file has no text in it")
    if front:
        return article_from(text, _metadata(front["yaml"]), published=published)
    letter = letter_of(text)
    return article_from(text, letter.known, letter.furniture, published)


def _metadata(front: str) -> Metadata:
    """The metadata in the front matter; lines that are not YAML are ignored."""
    try:
        said = _loaded(front)
    except yaml.YAMLError as error:
        raise Unreadable(f"the front matter is not valid YAML: {str(error).splitlines()[0]}") from error
    except RecursionError as error:
        raise Unreadable("the front matter has lists or maps within others without end") from error
    said = said if isinstance(said, dict) else {}
    day = _day(_words(said, "published") or _words(said, "date"))
    report, outlet, based_on = (_words(said, name) for name in ("report_author", "outlet", "based_on"))
    return Metadata(
        title=_words(said, "title"),
        outlet=outlet,
        authors=names(said.get("authors") or said.get("author")),
        published=day,
        published_basis="front matter" if day else "none",
        language=_words(said, "language"),
        url=_words(said, "url"),
        based_on=" for ".join(filter(None, [report, outlet])) if based_on and based_on.lower() not in NO else None,
    )


def _loaded(front: str) -> Any:
    """The front matter as YAML; where it is not valid, values with an unquoted colon are read as words.

    BaseLoader takes every scalar as words, whatever its tag: it makes no dates, no numbers and no other objects, and
    merges no maps. What an alias stands for is not copied, so that a bomb of aliases stays small.
    """
    try:
        return yaml.load(front, yaml.BaseLoader)
    except yaml.YAMLError:
        mended = WITH_COLON.sub(lambda m: f"{m['name']}: {json.dumps(m['value'])}", front)
        return yaml.load(mended, yaml.BaseLoader)


def _words(said: dict[Any, Any], name: str) -> str | None:
    """The words in a field; None if it has none, or a list or map."""
    value = said.get(name)
    return value if isinstance(value, str) and value.strip().lower() not in UNSAID else None


def _day(words: str | None) -> date | None:
    """The day in a field of front matter."""
    found = ISO.fullmatch((words or "").strip())
    if not found:
        return as_date(words)
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None


def names(value: Any) -> tuple[str, ...]:
    """The names in a field: one name, several separated by commas, or a list of names."""
    parts = value if isinstance(value, list) else value.split(",") if isinstance(value, str) else []
    named = (name.strip() for name in parts if isinstance(name, str))
    return tuple(name for name in named if name.lower() not in UNSAID)


def as_date(value: Any) -> date | None:
    """The day in a field: a date, a time stamp, or words that contain a full date."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return first_date(value) if isinstance(value, str) else None
