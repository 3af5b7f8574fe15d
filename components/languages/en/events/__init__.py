"""Events in English sentences: their kind, their clause and their label."""

from components.languages.en.events.around_dates import (
    ALONE,
    AND_BETWEEN,
    BEFORE_CLAUSE,
    BESIDE,
    BESIDE_KINDS,
    BETWEEN,
    COUNTED_FROM,
    CREDIT,
    DEFINITE,
    DENIED,
    JOINS,
    LASTS,
    MOVED,
    NAME_ASIDE,
    NAME_DATES,
    NEXT_DAY,
    RANGE,
    SAME_DAY_THAT,
    SINCE,
    THIS_YEAR,
    TODAY,
    TOLD_BEFORE,
)
from components.languages.en.events.clauses import is_clause, is_stand_in, verb_at
from components.languages.en.events.dates import dates_nothing
from components.languages.en.events.distances import counted_from
from components.languages.en.events.kinds import hints, kind_at
from components.languages.en.events.labels.check import is_printable
from components.languages.en.events.labels.clause_labels import label
from components.languages.en.events.labels.quoting.own_words import own_words
from components.languages.en.events.labels.quoting.quotations import statement_label
from components.languages.en.events.labels.quoting.spoken import CUTS_SPEECH, spoken_words
from components.languages.en.events.names import known_events
from components.languages.en.events.other_clauses import shares_day

__all__ = [
    "ALONE",
    "AND_BETWEEN",
    "BEFORE_CLAUSE",
    "BESIDE",
    "BESIDE_KINDS",
    "BETWEEN",
    "COUNTED_FROM",
    "CREDIT",
    "CUTS_SPEECH",
    "DEFINITE",
    "DENIED",
    "JOINS",
    "LASTS",
    "MOVED",
    "NAME_ASIDE",
    "NAME_DATES",
    "NEXT_DAY",
    "RANGE",
    "SAME_DAY_THAT",
    "SINCE",
    "THIS_YEAR",
    "TODAY",
    "TOLD_BEFORE",
    "counted_from",
    "dates_nothing",
    "hints",
    "is_clause",
    "is_printable",
    "is_stand_in",
    "kind_at",
    "known_events",
    "label",
    "own_words",
    "shares_day",
    "spoken_words",
    "statement_label",
    "verb_at",
]
