"""Time expressions, from their words to the days they mean; `timex` reads a document with it.

words       the vocabulary: names, numbers, units, and the pieces that patterns are made of
trying      which rules are worth trying in a stretch of text, by its words
grammar     RULES: patterns and the resolver of each family
reading     what resolvers share: the day of publication, the day last spoken of
direction   whether the governing verb points ahead or back
named       resolvers of what names a place in the calendar: dates, months, quarters, holidays
counted     resolvers of what is counted from another day: weekdays, 'last week', 'two days ago'
lengths     resolvers of durations, repetitions and vague references
values      TIMEX3 values from days, and the days that a value covers
holidays    the day of a named holiday in a year
"""
