"""Hard-wrapped text, as e-mail, wire terminals and `lynx -dump` save it -> its paragraphs with one line each.

Whether a text is hard-wrapped is decided once for the whole text: it is if enough of it stands in lines of 50 to 90
characters that do not end a sentence. Two lines of such a text are joined if the first was full (the next word would
not have fitted) or the second begins with a small letter. A line that ends early, such as a byline, stays a line.

In a forwarded e-mail most lines may begin with quote marks ("> "); these are removed too.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from components.models import Span

LINE = re.compile(r"(?<![^\r\n])[^\r\n]*[^\s]")
NEXT_LINE = re.compile(r"[ \t]*(?:\r\n|\n|\r)")
RETURN = re.compile(r"\r\n?")
WIDE_GAP = re.compile(r"(?<=\S)[^\S\r\n]{2,}(?=\S)")  # several blanks between words of a justified line
NARROWEST, WIDEST = 50, 90  # characters of a full line
FEWEST_LINES = 3  # full lines that end no sentence: a text with fewer is not hard-wrapped
LEAST_SHARE = 0.3  # the share of a text's characters that must be in such lines
LEAST_SMALL = 1 / 3  # the share of such lines that a small letter must follow; in a list of headlines none does
ENDS_SENTENCE = re.compile(r"(?:[.!?…:;][\"”’')»\]]*|'')$")
BEGINS_SMALL = re.compile(r"\s*[\"“‘'«(\[]*[a-zà-ÿ]")
LEFT_MARGIN = re.compile(r"[ \t]*(?:[*•+#] +)?")
BULLET = re.compile(r"\s*[*•+#] ")
QUOTE_MARK = re.compile(r"^[ \t]{0,3}(?:>[ \t]?)+", re.M)
BROKEN_WORD = re.compile(r"(?:(?<=\w)[-—]|(?<=\w-)-)\s+(?!(?:and|or|to)\b)\w")  # not "pre- and post-war"


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """A text with one line a paragraph; the piece from `starts[i]` on is from `places[i]` on in the original text."""

    text: str
    starts: tuple[int, ...]
    places: tuple[int, ...]

    def back(self, span: Span) -> Span:
        """The span in the original text that corresponds to a span in this one."""
        return self._place(span[0]), self._place(span[1] - 1) + 1

    def forth(self, span: Span) -> Span:
        """The span in this text that corresponds to a span in the original one."""
        return self._start(span[0]), self._start(span[1] - 1) + 1

    def _place(self, at: int) -> int:
        """The offset in the original text of an offset in this one."""
        piece = bisect_right(self.starts, at) - 1
        return self.places[piece] + at - self.starts[piece]

    def _start(self, at: int) -> int:
        """The offset in this text of an offset in the original one."""
        piece = bisect_right(self.places, at) - 1
        following = (*self.starts, len(self.text))[piece + 1]
        return min(self.starts[piece] + at - self.places[piece], following - 1)


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line that is not blank, without the blanks at its end: its span [start, end) in the text, and its words."""

    start: int
    end: int
    words: str

    @property
    def ends_sentence(self) -> bool:
        """Whether the line ends a sentence."""
        return bool(ENDS_SENTENCE.search(self.words))

    @property
    def begins_small(self) -> bool:
        """Whether the line begins with a small letter."""
        return bool(BEGINS_SMALL.match(self.words))

    @property
    def breaks_off(self) -> bool:
        """Whether it has the length of a full line of a hard-wrapped text and does not end a sentence."""
        return NARROWEST <= len(self.words) <= WIDEST and not self.ends_sentence

    @property
    def margin(self) -> int:
        """The number of characters before its first word: blanks and a list mark."""
        found = LEFT_MARGIN.match(self.words)
        return found.end() if found else 0


def unwrap(text: str) -> Unwrapped | None:
    """The text with one line a paragraph, "\\n" as line end and no quote marks; None if it has this form already."""
    unquoted = _replaced(text, ((mark, "") for mark in quote_marks(text)))
    if unquoted is None:
        return _replaced(text, _replacements(text))
    unwrapped = _replaced(unquoted.text, _replacements(unquoted.text))
    return _combined(unquoted, unwrapped) if unwrapped else unquoted


def quote_marks(text: str) -> list[Span]:
    """The spans of the marks before quoted lines, if most lines of the text are quoted; else none."""
    marks = [mark.span() for mark in QUOTE_MARK.finditer(text)]
    return marks if 2 * len(marks) > sum(1 for _ in LINE.finditer(text)) else []


def _replaced(text: str, replacements: Iterable[tuple[Span, str]]) -> Unwrapped | None:
    """The text with each of some spans replaced by other words; None if there is nothing to replace."""
    changes = sorted(replacements)
    if not changes:
        return None
    pieces, starts, begin = [], [0], 0
    for (stop, following), instead in changes:
        pieces.append(text[begin:stop] + instead)
        starts.append(starts[-1] + len(pieces[-1]))
        begin = following
    places = (0, *(following for (_, following), _ in changes))
    return Unwrapped("".join([*pieces, text[begin:]]), tuple(starts), places)


def _combined(first: Unwrapped, second: Unwrapped) -> Unwrapped:
    """The result of `second`, which was made from the text of `first`, with its places in the original text."""
    starts = sorted({*second.starts, *(second._start(start) for start in first.starts)})
    return Unwrapped(second.text, tuple(starts), tuple(first._place(second._place(start)) for start in starts))


def _replacements(text: str) -> Iterator[tuple[Span, str]]:
    """The spans of white space to replace so that each paragraph has one line, each with its replacement."""
    ends = soft_ends(text)
    for stop, following in ends:
        yield (stop, following), "" if BROKEN_WORD.match(text, stop - 1) else " "
    for (_, begin), (stop, _) in pairwise([(0, 0), *ends, (len(text), 0)]):
        yield from ((end.span(), "\n") for end in RETURN.finditer(text, begin, stop))
        yield from ((gap.span(), " ") for gap in WIDE_GAP.finditer(text, begin, stop) if ends)


def level(text: str) -> str:
    """The text with blanks for quote marks and for line ends within paragraphs; every word stays at its place."""
    if quote_marks(text):
        text = QUOTE_MARK.sub(lambda mark: " " * len(mark[0]), text)
    pieces, begin = [], 0
    for stop, following in soft_ends(text):
        pieces += [text[begin:stop], " " * (following - stop)]
        begin = following
    return "".join([*pieces, text[begin:]])


def soft_ends(text: str) -> list[Span]:
    """The spans of white space at line ends within the paragraphs of a hard-wrapped text; none in any other text."""
    lines = [TextLine(*line.span(), line[0]) for line in LINE.finditer(text)]
    neighbours = [(a, b) for a, b in pairwise(lines) if NEXT_LINE.fullmatch(text, a.end, b.start)]
    broken = [(a, b) for a, b in neighbours if a.breaks_off]
    small = sum(b.begins_small for _, b in broken)
    held, whole = sum(len(a.words) for a, _ in broken), sum(len(line.words) for line in lines)
    if len(broken) < FEWEST_LINES or small < LEAST_SMALL * len(broken) or held < LEAST_SHARE * whole:
        return []
    width = sorted(len(a.words) for a, _ in broken)[
        len(broken) * 9 // 10
    ]  # the longest line may not belong to the story
    return [(a.end, b.start + len(b.words) - len(b.words.lstrip())) for a, b in neighbours if _runs_on(a, b, width)]


def _runs_on(line: TextLine, following: TextLine, width: int) -> bool:
    """Whether two lines belong to one paragraph: the first was full, or the second begins with a small letter."""
    new_paragraph = BULLET.match(following.words) or (line.ends_sentence and following.margin > line.margin)
    if new_paragraph or len(line.words.split()) == 1:
        return False
    first = following.words.split(maxsplit=1)[0]
    needed = len(f"{line.words} {first}".encode())  # some tools count bytes
    return needed > width or (line.breaks_off and following.begins_small)
