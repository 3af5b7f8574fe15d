"""Time expressions, from their words to the days they mean; `expressions` reads a text with it.

words       the vocabulary: names, numbers, units, and the pieces that patterns are made of
trying      which rules are worth trying in a stretch of text, by its words
grammar     RULES: patterns and the resolver of each family
reading     what resolvers share: the day of publication, the day last spoken of
direction   whether the governing verb points ahead or back
named       resolvers of what names a place in the calendar: dates, months, quarters, holidays
counted     resolvers of what is counted from another day: weekdays, 'last week', 'two days ago'
lengths     resolvers of durations, repetitions and vague references
expressions the time expressions of a text and their values
values      TIMEX3 values from days, and the days that a value covers
holidays    the day of a named holiday in a year
"""

from components.languages.en.times.direction import direction
from components.languages.en.times.expressions import expressions
from components.languages.en.times.periods import dated, day_of, moved, runs_on
from components.languages.en.times.values import period

__all__ = ["dated", "day_of", "direction", "expressions", "moved", "period", "runs_on"]
