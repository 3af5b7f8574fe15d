"""Sentences -> dependency parses whose tokens have spans in the article.

A quotation is a sentence within the reporter's sentence, and misleads a parser. So long quotations are replaced by a
short stand-in before the parse, and brackets such as "(R-Ala.)" are left out; `Parsed` gives for every token its span
in the original text.
"""

import atexit
import gc
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import Any

from components.languages.language import Parser
from components.languages.parsed import STAND_IN, Parsed
from components.models import Span
from components.text.model_check import check_model
from components.text.transitions import parse_batch
from components.text.vectors import vectorise

UNUSED = ("ner", "lemmatizer", "attribute_ruler", "senter")
STEPS = {"tok2vec": vectorise, "parser": parse_batch}  # components that are computed here with numpy
BATCH = 256  # sentences; larger batches are no faster
LONGEST = 1500  # characters; longer text is no sentence and is not parsed
SHORT_QUOTATION = 7  # words; a quotation up to this length is parsed as part of the reporter's sentence
JOINED_QUOTATION = 15  # words; the same if no comma or colon precedes the quotation


BRACKET = re.compile(r"\s\([^()\n]{1,40}\)")
ELIDED = re.compile(r"\w['’]«")  # a French word without its last vowel, and a quotation
QUOTED_WORD = re.compile(r"\w+")
QUOTATION = re.compile(r"(?:[\"“”«»„]|''|``)\s?(?P<words>.*?)(?P<stop>[.,!?…—-]?)\s?(?P<close>[\"“”«»]|'')?$", re.S)


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence for the parser; the piece of `words` from `starts[i]` on is from `places[i]` on in the text.

    `written`, as long as `words`, has the capitals of the article, and `given` has names of the same length in the
    place of last names that the parser takes for other words.
    """

    words: str
    written: str
    given: str
    starts: tuple[int, ...]
    places: tuple[Span, ...]

    def spans(self, tokens: Iterable[Span]) -> Iterator[Span]:
        """The spans in the article of tokens, given by their characters in `words`, in order."""
        bounds = [*self.starts[1:], len(self.words) + 1]
        piece = 0
        for start, end in tokens:
            while start >= bounds[piece]:
                piece += 1
            if end <= bounds[piece] and self._plain(piece):
                shift = self.places[piece][0] - self.starts[piece]
                yield start + shift, end + shift
            else:
                yield self._place(start)[0], self._place(end - 1)[1]

    def _plain(self, piece: int) -> bool:
        """Whether a piece is original text, not a stand-in."""
        stop = self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.words)
        begin, end = self.places[piece]
        return stop - self.starts[piece] == end - begin

    def _place(self, at: int) -> Span:
        """The span in the article of a character in `words`."""
        piece = bisect_right(self.starts, at) - 1
        begin, end = self.places[piece]
        if not self._plain(piece):  # a stand-in stands for the whole quotation
            return begin, end
        offset = begin + at - self.starts[piece]
        return offset, offset + 1


def mask(text: str, sentence: Span, regions: Iterable[Span], leads_on: re.Pattern[str]) -> Masked:
    """The sentence with its long or complete quotations (`regions`, marks included) replaced by a stand-in."""
    words: list[str] = []
    starts: list[int] = []
    places: list[Span] = []
    length = 0
    for piece, place in _pieces(text, sentence, regions, leads_on):
        if piece:
            words.append(piece)
            starts.append(length)
            places.append(place)
            length += len(piece)
    joined = "".join(words)
    return Masked(joined, joined, joined, tuple(starts), tuple(places))


def _pieces(
    text: str, sentence: Span, regions: Iterable[Span], leads_on: re.Pattern[str]
) -> Iterator[tuple[str, Span]]:
    """The pieces of a masked sentence, each with its span in the article."""
    position, end = sentence
    for start, stop in regions:
        start, stop = max(start, position), min(stop, end)
        if start < stop:
            yield from _plain(text, position, start)
            if ELIDED.search(text, max(0, start - 4), start + 1):
                yield " ", (start, start)  # else the parser takes "d'«" for the start of one word
            yield from _quotation(text, start, stop, leads_on)
            position = stop
    yield from _plain(text, position, end)


def _plain(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """The pieces of unquoted text without brackets, each with its span."""
    for bracket in BRACKET.finditer(text, start, end):
        yield text[start : bracket.start()], (start, bracket.start())
        start = bracket.end()
    yield text[start:end], (start, end)


def _quotation(text: str, start: int, end: int, leads_on: re.Pattern[str]) -> Iterator[tuple[str, Span]]:
    """The pieces of a quotation: a short one as it is, in plain marks; a longer one or a full clause as a stand-in."""
    found = QUOTATION.match(text[start:end])
    if found is None or not found["close"] or _complete(text, start, found, leads_on):
        stop = found["stop"] if found and found["stop"] in {*".,!?"} else ""
        yield f'"{STAND_IN}{stop}"', (start, end)
        return
    first, last = start + found.start("words"), start + found.end("words")
    yield '"', (start, first)
    yield text[first:last], (first, last)
    yield f'"{found["stop"]}', (last, end)


def _complete(text: str, start: int, found: re.Match[str], leads_on: re.Pattern[str]) -> bool:
    """Whether a quotation is a sentence of its own and not part of the reporter's sentence."""
    words = len(QUOTED_WORD.findall(found["words"]))
    if leads_on.search(text, max(0, start - 20), start):
        return words > JOINED_QUOTATION
    return words > SHORT_QUOTATION or bool(found["stop"])


@cache
def pipeline(parser: Parser) -> Any:
    """The spaCy pipeline of the first model that is installed, loaded once a process: tags and dependencies only."""
    import spacy
    from thinc.api import NumpyOps

    nlp: Any = spacy.load(
        next((name for name in parser.models if find_spec(name)), parser.models[-1]), exclude=list(UNUSED)
    )
    ops = NumpyOps(use_blis=False)  # numpy's own product of matrices, which is faster
    for _, component in nlp.pipeline:
        for layer in component.model.walk():
            layer.ops = ops
    check_model(nlp, parser)
    gc.freeze()  # the model stays in memory: the garbage collector need not scan it again
    atexit.register(gc.unfreeze)  # otherwise libraries warn at exit about objects that were not freed
    return nlp


def parse_all(
    sentences: Sequence[Masked], regions: Sequence[Sequence[Span]], parser: Parser
) -> Iterator[Parsed | None]:
    """The parse of each masked sentence, given the quotation regions near it; None for what is too long."""
    fit = [masked for masked in sentences if len(masked.words) <= LONGEST]
    docs = _docs([masked.given for masked in fit], parser)
    for masked, near in zip(sentences, regions, strict=True):
        yield _parsed(next(docs), masked, near) if len(masked.words) <= LONGEST else None


def _docs(sentences: list[str], parser: Parser) -> Iterator[Any]:
    """The parsed Docs in order; calling the components directly takes a fifth less time than `nlp.pipe`."""
    nlp = pipeline(parser)
    for first in range(0, len(sentences), BATCH):
        docs = [nlp.make_doc(_substituted(words, parser)) for words in sentences[first : first + BATCH]]
        for name, component in nlp.pipeline:
            docs = STEPS[name](component, docs) if name in STEPS else list(component.pipe(docs, batch_size=BATCH))
        yield from docs


def _substituted(words: str, parser: Parser) -> str:
    """The words with names that the model misreads replaced by known ones of the same length."""
    for name, substitute in parser.substitutes:
        words = words.replace(name, substitute)
    return words


def _parsed(doc: Any, masked: Masked, regions: Sequence[Span]) -> Parsed:
    """The parse of a masked sentence with the spans of its tokens; tokens in `regions` are quoted."""
    places = [(start, start + length) for start, length in doc.to_array(["IDX", "LENGTH"]).tolist()]
    spans = tuple(masked.spans(places))
    starts = [start for start, _ in regions]
    near = (bisect_right(starts, start) - 1 for start, _ in spans)
    quoted = tuple(n >= 0 and start < regions[n][1] for n, (start, _) in zip(near, spans, strict=True))
    words, written = (tuple(letters[start:end] for start, end in places) for letters in (masked.words, masked.written))
    return Parsed(doc, spans, quoted, words, written)
