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
    said = said if isinstance(said, dict) else {}
    day = as_date(said.get("published") or said.get("date"))
    report = said.get("report_author")
    outlet = said.get("outlet")
    return Metadata(
        title=said.get("title"),
        outlet=outlet,
        authors=names(said.get("authors") or said.get("author")),
        published=day,
        published_basis="front matter" if day else "none",
        language=said.get("language"),
        url=said.get("url"),
        based_on=" for ".join(filter(None, [report, outlet])) if said.get("based_on") else None,
    )


def _loaded(front: str) -> Any:
    """The front matter as YAML; where it is not valid, values with an unquoted colon are read as words."""
    try:
        return yaml.safe_load(front)
    except yaml.YAMLError:
        return yaml.safe_load(WITH_COLON.sub(lambda m: f"{m['name']}: {json.dumps(m['value'])}", front))


def names(value: Any) -> tuple[str, ...]:
    """The names in a field: one name, several separated by commas, or a list."""
    parts = value if isinstance(value, list) else str(value).split(",") if value else []
    return tuple(str(name).strip() for name in parts if str(name).strip())


def as_date(value: Any) -> date | None:
    """The day in a field: a date, a time stamp, or words that contain a full date."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return first_date(value) if isinstance(value, str) else None
