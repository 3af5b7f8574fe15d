"""What the resolvers of time expressions share: the position in the text and the day that was mentioned last."""

from dataclasses import dataclass
from datetime import date

from components.languages.en.times.direction import direction
from components.languages.time_candidates import Unresolved
from components.models import Span

BACK_PENALTY, AHEAD_PENALTY = 7, 9  # months that a date counts as farther away against the direction of the verb


@dataclass(slots=True)
class TimeContext:
    """What is known at one point of a text that is read from left to right.

    last_date        the start of the date mentioned last: a day, or the first day of a month
    day              the exact day mentioned last that is not after publication, outside quotations
    spoken_day       the same within quotations
    in_quotation     whether the expression stands in a quotation
    quarter          the business quarter mentioned last: "2025-Q1"
    earnings_report  whether the article reports on earnings, where 'a year ago' means the quarter one year before
    sentence         the span of the sentence that is read
    last             the end of the previous date in the text, and its first day
    """

    text: str
    published: date | None
    last_date: date | None = None
    day: date | None = None
    spoken_day: date | None = None
    in_quotation: bool = False
    quarter: str | None = None
    earnings_report: bool = False
    sentence: Span = (0, 0)
    last: tuple[int, date] | None = None

    @property
    def today(self) -> date:
        """The day of publication; raises Unresolved if it is unknown."""
        if self.published is None:
            raise Unresolved
        return self.published

    @property
    def mentioned(self) -> date:
        """The day (or first day of a month) mentioned last, else the day of publication."""
        return self.last_date or self.today

    @property
    def that_day(self) -> date:
        """The day that 'that day' means and 'the day before' counts from."""
        if self.in_quotation:
            return self.spoken_day or self.day or self.mentioned
        return self.day or self.mentioned

    def keep_day(self, day: date) -> None:
        """Keep an exact day that was mentioned; one in a quotation is no day of the story itself."""
        if self.in_quotation:
            self.spoken_day = day
        else:
            self.day = day

    def direction(self, span: Span) -> int:
        """Whether the words around a span point to the future or the past: see `direction.direction`."""
        return direction(self.text, span, self.sentence)

    def year_for(self, month: int, day: int, span: Span) -> int:
        """The year of a month, or of a day of it (`day` 0: the month alone), that is named without one.

        The nearest of last year, this year and next, preferring the direction that the verb points to.
        """
        today, asked = self.today, self.direction(span)

        def cost(year: int) -> float:
            """The distance of the month or day in that year from today, in months, with penalties."""
            gap = (year - today.year) * 12 + month - today.month + ((day - today.day) / 30.5 if day else 0)
            penalty = (
                (AHEAD_PENALTY if asked > 0 else BACK_PENALTY) * abs(asked)
                if asked and gap and (gap > 0) != (asked > 0)
                else 0
            )
            return abs(gap) + penalty + (0.5 if not asked and gap > 0 else 0)

        return min((today.year - 1, today.year, today.year + 1), key=cost)
