"""What a report consists of; how it looks is up to `page` and `paper`."""

from dataclasses import dataclass
from datetime import date

from components import wording
from components.briefing import Briefing
from components.messages import N_, _
from components.models import METHOD_VERSION
from components.report.sketch import Sketch

METHOD = (
    N_(
        "Statements are words in quotation marks and clauses that depend on a verb of saying; a surname, a role or a "
        "pronoun leads to a full name, and where two people fit the speaker stays unresolved."
    ),
    N_(
        "Dates are resolved against the day of publication, and keep their grain: what is known to a month is not a "
        "day. Several reports of one event count as one event."
    ),
    N_("Advice is what somebody says another, or “we”, should do; what says the same counts once."),
    N_(
        "Wire copies of one text and repeated quotations count once. What cannot be resolved, dated or scored is said "
        "to be so, never guessed. The page Methods gives the measured accuracy of each step."
    ),
)


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure: what it is called in file names, its title and subtitle in words, and the drawing."""

    name: str
    title: str
    subtitle: str
    drawing: Sketch


@dataclass(frozen=True, slots=True)
class Source:
    """An article that the report rests on."""

    article_id: str
    title: str
    outlet: str = ""
    published: date | None = None
    url: str = ""
    authors: tuple[str, ...] = ()

    def in_words(self) -> str:
        """'Title, CBC News, 6 May 2025'."""
        return ", ".join(filter(None, (self.title or _("Untitled"), self.outlet, wording.day(self.published))))


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that the report rests on: its number, what it shows, who says it, and the article it stands in."""

    number: int
    shows: str
    sentence: str
    source: Source
    speaker: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ViewReport:
    """A report: each finding, event and quotation with the numbers of its evidence; `cited` is the line to cite."""

    title: str
    filters: str
    made: date
    address: str = ""
    summary: str = ""
    cited: str = ""
    findings: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    events: tuple[tuple[str, int], ...] = ()
    dialogue: tuple[tuple[str, int], ...] = ()
    advice: tuple[Briefing, ...] = ()
    sources: tuple[Source, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def method(self) -> tuple[str, ...]:
        """How the numbers came about, in a few paragraphs."""
        return (*map(_, METHOD), _("Method version {version}.", version=METHOD_VERSION))
