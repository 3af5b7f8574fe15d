"""Time expressions in English: what they are, their TIMEX3 values, and the days that they mean.

expressions   the time expressions of a text and their values
words         the vocabulary: names, numbers, units, and the pieces of patterns
grammar       RULES: the pattern and the resolver of each family of expressions
rule_choice   the rules that can match in a sentence, by its words
time_context  what resolvers share: the day of publication and the day mentioned last
direction     whether the governing verb points to the future or the past
named         resolvers of dates, months, quarters, years and holidays
counted       resolvers of what is counted from another day: weekdays, 'last week', 'two days ago'
lengths       resolvers of durations, repetitions and vague references
values        TIMEX3 values of numbers and units
periods       the days that an expression means as the date of an event
holidays      the day of a named holiday in a year
"""

from components.languages.en.times.direction import direction
from components.languages.en.times.expressions import expressions
from components.languages.en.times.periods import dated, day_of, moved, runs_on

__all__ = ["dated", "day_of", "direction", "expressions", "moved", "runs_on"]
