"""What the resolvers of time expressions share: where they are in the text and which day was spoken of last."""

from dataclasses import dataclass
from datetime import date

from components.languages.en.times.direction import direction
from components.models import Span

FAR = 7  # months by which a verb that points the other way sets a date back


class Unresolved(ValueError):
    """No day to count from: the article has no publication date and no other date was named before."""


@dataclass(slots=True)
class Reading:
    """The state of reading a text from left to right.

    `anchor` is the day (or the first of the month) that was last spoken of, `day` the last one that is a day and not
    ahead, `quarter` the business quarter; `business` tells a report
    on earnings, where 'a year ago' means a quarter. `last` is the span and the day of the expression before.
    """

    text: str
    published: date | None
    anchor: date | None = None
    day: date | None = None
    quarter: str | None = None
    business: bool = False
    sentence: Span = (0, 0)
    last: tuple[int, date] | None = None

    @property
    def today(self) -> date:
        if self.published is None:
            raise Unresolved
        return self.published

    @property
    def spoken_of(self) -> date:
        """The day that was last spoken of, else the day of publication."""
        return self.anchor or self.today

    @property
    def that_day(self) -> date:
        """What 'that day' and 'the day before' count from."""
        return self.day or self.spoken_of

    def direction(self, span: Span) -> int:
        return direction(self.text, span, self.sentence)

    def year_for(self, month: int, day: int, span: Span) -> int:
        """The year that makes a month (and a day, or 0) without one the nearest on the side the verb asks for."""
        today, asked = self.today, self.direction(span)

        def cost(year: int) -> float:
            gap = (year - today.year) * 12 + month - today.month + ((day - today.day) / 30.5 if day else 0)
            against = FAR * abs(asked) if asked and gap and (gap > 0) != (asked > 0) else 0
            return abs(gap) + against + (0.5 if not asked and gap > 0 else 0)

        return min((today.year - 1, today.year, today.year + 1), key=cost)
