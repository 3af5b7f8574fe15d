"""Events in English sentences: their kind, their clause and their label."""

from components.languages.en.events.around_dates import (
    ALONE,
    BEFORE_CLAUSE,
    BESIDE,
    BESIDE_KINDS,
    COUNTED_FROM,
    CREDIT,
    DEFINITE,
    DENIED,
    JOINS,
    LASTS,
    NAME_ASIDE,
    NAME_DATES,
    SAME_DAY_THAT,
    SINCE,
    THIS_YEAR,
    TODAY,
)
from components.languages.en.events.clauses import is_stand_in, verb_at
from components.languages.en.events.kinds import hints, kind_at
from components.languages.en.events.label_wording import MOST, VAGUE, sentence_label, statement_label, summary_label
from components.languages.en.events.labels import label
from components.languages.en.events.names import known_events

__all__ = [
    "ALONE",
    "BEFORE_CLAUSE",
    "BESIDE",
    "BESIDE_KINDS",
    "COUNTED_FROM",
    "CREDIT",
    "DEFINITE",
    "DENIED",
    "JOINS",
    "LASTS",
    "MOST",
    "NAME_ASIDE",
    "NAME_DATES",
    "SAME_DAY_THAT",
    "SINCE",
    "THIS_YEAR",
    "TODAY",
    "VAGUE",
    "hints",
    "is_stand_in",
    "kind_at",
    "known_events",
    "label",
    "sentence_label",
    "statement_label",
    "summary_label",
    "verb_at",
]
