"""Time expressions in French: what they are, their TIMEX3 values, and the days that they mean.

expressions   the time expressions of a text and their values
words         the vocabulary: names, numbers, units, and the pieces of patterns
grammar       the pattern and the resolver of each family of expressions
time_context  what resolvers share: the day of publication and the day mentioned last
direction     whether the governing verb points to the future or the past
dates         resolvers of dates, weekdays, months, seasons and years
counted       resolvers of what is counted from a day, of lengths, repetitions and references
periods       the days that an expression means as the date of an event
"""

from components.languages.fr.times.direction import direction
from components.languages.fr.times.expressions import expressions
from components.languages.fr.times.periods import dated, day_of, moved, runs_on

__all__ = ["dated", "day_of", "direction", "expressions", "moved", "runs_on"]
