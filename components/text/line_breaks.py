"""Hard-wrapped texts, as e-mail, wire terminals and `lynx -dump` save them -> their paragraphs as running lines.

Whether a text is hard-wrapped is decided once, from the text: much of it stands in lines of 50 to 90 characters that
end in the midst of a sentence. The lines of a block run on where a line was full (the next word would not have fitted)
or the next begins in small letters; a line that ends short, such as a byline above the story, stays a line.

A text that was sent on by mail may stand in quoted lines for the most part ("> "); the marks are then left out too.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from components.models import Span

LINE = re.compile(r"[^\r\n]*[^\s]")
NEXT_LINE = re.compile(r"[ \t]*(?:\r\n|\n|\r)")
RETURN = re.compile(r"\r\n?")
WIDE_GAP = re.compile(r"(?<=\S)[^\S\r\n]{2,}(?=\S)")  # between the words of a justified line
NARROWEST, WIDEST = 50, 90  # characters of a full line
FEWEST = 3  # full lines, below which a text is taken as it stands
PART = 0.3  # of the characters of a hard-wrapped text stand, at the least, in full lines that end no sentence
SMALL = 1 / 3  # of these lines lead on to small letters at the least; a list of headlines does not
ENDS_SENTENCE = re.compile(r"(?:[.!?…:;][\"”’')»\]]*|'')$")
BEGINS_SMALL = re.compile(r"\s*[\"“‘'«(\[]*[a-zà-ÿ]")
MARGIN = re.compile(r"[ \t]*(?:[*•+#] +)?")
BULLET = re.compile(r"\s*[*•+#] ")
QUOTE_MARK = re.compile(r"^[ \t]{0,3}(?:>[ \t]?)+", re.M)
BROKEN_WORD = re.compile(r"(?:(?<=\w)[-—]|(?<=\w-)-)\s+(?!(?:and|or|to)\b)\w")  # not "pre- and post-war"


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """A text in running lines; what begins at `starts[i]` in it begins at `places[i]` in the text as it was."""

    text: str
    starts: tuple[int, ...]
    places: tuple[int, ...]

    def back(self, span: Span) -> Span:
        """The span, in the text as it was, of a span in the running text."""
        return self._place(span[0]), self._place(span[1] - 1) + 1

    def forth(self, span: Span) -> Span:
        """The span, in the running text, of a span in the text as it was."""
        return self._start(span[0]), self._start(span[1] - 1) + 1

    def _place(self, at: int) -> int:
        piece = bisect_right(self.starts, at) - 1
        return self.places[piece] + at - self.starts[piece]

    def _start(self, at: int) -> int:
        piece = bisect_right(self.places, at) - 1
        following = (*self.starts, len(self.text))[piece + 1]
        return min(self.starts[piece] + at - self.places[piece], following - 1)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: where it stands, without the blanks at its end, and its words."""

    start: int
    end: int
    words: str

    @property
    def ends_sentence(self) -> bool:
        return bool(ENDS_SENTENCE.search(self.words))

    @property
    def begins_small(self) -> bool:
        return bool(BEGINS_SMALL.match(self.words))

    @property
    def breaks_off(self) -> bool:
        """Whether it is as long as the lines of a hard-wrapped text, and ends no sentence."""
        return NARROWEST <= len(self.words) <= WIDEST and not self.ends_sentence

    @property
    def margin(self) -> int:
        """How many characters stand before its words: blanks, and the mark of a list."""
        found = MARGIN.match(self.words)
        return found.end() if found else 0


def unwrap(text: str) -> Unwrapped | None:
    """The text with each paragraph on one line and plain line ends; None if it stands so already."""
    bare = _without(text, ((mark, "") for mark in quote_marks(text)))
    if bare is None:
        return _without(text, _cuts(text))
    running = _without(bare.text, _cuts(bare.text))
    return _chained(bare, running) if running else bare


def quote_marks(text: str) -> list[Span]:
    """The marks of quoted lines, of a text that mostly stands in such; none in any other."""
    marks = [mark.span() for mark in QUOTE_MARK.finditer(text)]
    return marks if 2 * len(marks) > sum(1 for _ in LINE.finditer(text)) else []


def _without(text: str, changes: Iterable[tuple[Span, str]]) -> Unwrapped | None:
    """The text with something else, or nothing, in the place of some spans; None if there are none."""
    cuts = sorted(changes)
    if not cuts:
        return None
    pieces, starts, begin = [], [0], 0
    for (stop, following), instead in cuts:
        pieces.append(text[begin:stop] + instead)
        starts.append(starts[-1] + len(pieces[-1]))
        begin = following
    places = (0, *(following for (_, following), _ in cuts))
    return Unwrapped("".join([*pieces, text[begin:]]), tuple(starts), places)


def _chained(first: Unwrapped, second: Unwrapped) -> Unwrapped:
    """What two changes make together, the second made to what came of the first."""
    starts = sorted({*second.starts, *(second._start(start) for start in first.starts)})
    return Unwrapped(second.text, tuple(starts), tuple(first._place(second._place(start)) for start in starts))


def _cuts(text: str) -> Iterator[tuple[Span, str]]:
    """What stands otherwise in running lines, and how."""
    ends = soft_ends(text)
    for stop, following in ends:
        yield (stop, following), "" if BROKEN_WORD.match(text, stop - 1) else " "
    for (_, begin), (stop, _) in pairwise([(0, 0), *ends, (len(text), 0)]):
        yield from ((end.span(), "\n") for end in RETURN.finditer(text, begin, stop))
        yield from ((gap.span(), " ") for gap in WIDE_GAP.finditer(text, begin, stop) if ends)


def level(text: str) -> str:
    """The text, every word at its place, with blanks for the line ends within the paragraphs of a hard-wrapped text."""
    if quote_marks(text):
        text = QUOTE_MARK.sub(lambda mark: " " * len(mark[0]), text)
    pieces, begin = [], 0
    for stop, following in soft_ends(text):
        pieces += [text[begin:stop], " " * (following - stop)]
        begin = following
    return "".join([*pieces, text[begin:]])


def soft_ends(text: str) -> list[Span]:
    """Where the lines of a hard-wrapped text end within a paragraph: the white space there; none in any other text."""
    lines = [Line(*line.span(), line[0]) for line in LINE.finditer(text)]
    joints = [(a, b) for a, b in pairwise(lines) if NEXT_LINE.fullmatch(text, a.end, b.start)]
    broken = [(a, b) for a, b in joints if a.breaks_off]
    small = sum(b.begins_small for _, b in broken)
    held, whole = sum(len(a.words) for a, _ in broken), sum(len(line.words) for line in lines)
    if len(broken) < FEWEST or small < SMALL * len(broken) or held < PART * whole:
        return []
    width = sorted(len(a.words) for a, _ in broken)[len(broken) * 9 // 10]  # the longest may not be of the story
    return [(a.end, b.start + len(b.words) - len(b.words.lstrip())) for a, b in joints if _runs_on(a, b, width)]


def _runs_on(line: Line, following: Line, width: int) -> bool:
    """Whether a paragraph goes on in the next line: the line was full, or leads on to small letters."""
    begins_anew = BULLET.match(following.words) or (line.ends_sentence and following.margin > line.margin)
    if begins_anew or len(line.words.split()) == 1:
        return False
    first = following.words.split(maxsplit=1)[0]
    needed = len(f"{line.words} {first}".encode())  # some tools count bytes
    return needed > width or (line.breaks_off and following.begins_small)
