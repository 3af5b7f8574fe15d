"""Document -> the parts of a page that several authors wrote: letters to the editor, and two opinions side by side.

Each part is signed, below it by a line with a name ("Ann Roe, Sarnia", "Tom Vance is a lawyer in ...") or above it
("YES: Ann Roe", "By Ann Roe"). Where the first part has no name above it, or the last one has a name below it, all
names are read as standing below. What follows the last of them is no author's: an editor's note.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from components.extract.documents import words as lexicon
from components.extract.documents.kinds import kind_of
from components.extract.documents.labels import OPENING
from components.models import Span
from components.text.annotate import Document, Paragraph, trim

FEWEST = 2  # authors
LONGEST_LINE = 200  # characters of a line with a name
LONGEST_PLACE = 6  # words after the name in a line that signs a letter: its place or trade
SHORTEST = 7  # words of a paragraph that is no heading and no line under a name: 'Sault Ste. Marie, Ont.'
MARKS = " \t*_>~—–―-•|:"
LINE = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class SignedPart:
    """A part of a page: its span, and that of the name of its author."""

    span: Span
    who: Span


def parts_of(document: Document) -> tuple[SignedPart, ...]:
    """The parts of an opinion page with several authors, found at the first call; none of any other document."""
    return document.once(_parts)


def _parts(document: Document) -> tuple[SignedPart, ...]:
    if kind_of(document) != "opinion":
        return ()
    lines = (trim(document.text, *found.span()) for found in LINE.finditer(document.text))
    names = {start: name for start, end in lines if (name := _name_in_line(document, start, end))}
    told = [p for p in document.paragraphs if p.part == "body" and p.start not in names]
    story = [p for p in told if len(document.text[p.start : p.end].split()) >= SHORTEST]
    if not story or len(names) < FEWEST:
        return ()
    below = min(names) > story[0].start or max(names) > story[-1].start
    found = tuple(_signed(names, told, below=below))
    authors = {document.text[slice(*part.who)] for part in found}
    return found if len(authors) >= FEWEST else ()


def _signed(names: dict[int, Span], told: list[Paragraph], *, below: bool) -> Iterator[SignedPart]:
    """The paragraphs, each with the next name below it or the last one above it."""
    for paragraph in told:
        near = [at for at in names if (at > paragraph.start if below else at < paragraph.start)]
        if near:
            yield SignedPart((paragraph.start, paragraph.end), names[min(near) if below else max(near)])


def _name_in_line(document: Document, start: int, end: int) -> Span | None:
    """The span of the full name with which a line signs a text or heads it; None of any other line."""
    text, code, people = document.text, document.language.code, document.language.people
    while start < end and text[start] in MARKS:
        start += 1
    side = lexicon.voice(code, "side").match(text, start, end)
    start = side.end() if side else start
    if not 0 < end - start < LONGEST_LINE or text[start] in OPENING:
        return None
    name = next((one for one in people.names_in(text, start, end) if one.start == start and one.full), None)
    if name is None:
        return None
    rest = text[name.span[1] : end].strip(MARKS + ".")
    presents = lexicon.voice(code, "bio").match(text, name.start, end) is not None
    signs = not rest or (rest[0] in ",(" and len(rest.split()) <= LONGEST_PLACE)
    return name.span if presents or signs else None
