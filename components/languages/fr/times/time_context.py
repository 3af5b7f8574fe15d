"""What the resolvers of French time expressions share: the day of publication and the day mentioned last."""

from dataclasses import dataclass
from datetime import date

from components.languages.fr.times.direction import direction
from components.languages.time_candidates import Unresolved
from components.models import Span

AGAINST = 10.5  # months that a date counts as farther away against the direction of the verb


@dataclass(slots=True)
class FrenchTimeContext:
    """What is known at one point of a text read from left to right; `day` is the day mentioned last, none ahead."""

    text: str
    published: date | None
    day: date | None = None
    named: date | None = None  # the day named last, also one ahead: a time of day belongs to it
    sentence: Span = (0, 0)

    @property
    def today(self) -> date:
        """The day of publication; raises Unresolved if it is unknown."""
        if self.published is None:
            raise Unresolved
        return self.published

    @property
    def that_day(self) -> date:
        """The day mentioned last, else the day of publication."""
        return self.day or self.today

    def direction(self, span: Span) -> int:
        """Whether the words around a span point to the future (1) or the past (-1)."""
        return direction(self.text, span, self.sentence)

    def year_for(self, month: int, day: int, span: Span) -> int:
        """The nearest fitting year of a month, or of a day of it (`day` 0: the month), that is named without one."""
        today, asked = self.today, self.direction(span)

        def cost(year: int) -> float:
            gap = (year - today.year) * 12 + month - today.month + ((day - today.day) / 30.5 if day else 0)
            against = AGAINST if asked and gap and (gap > 0) != (asked > 0) else 0
            return abs(gap) + against + (0.5 if not asked and gap > 0 else 0)

        return min((today.year - 1, today.year, today.year + 1), key=cost)
