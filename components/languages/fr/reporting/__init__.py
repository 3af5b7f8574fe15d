"""Reporting clauses in French: a parsed sentence -> who says what in it, as tokens."""

from components.languages.fr.reporting.clauses import clauses, is_unconfirmed, quoting
from components.languages.fr.reporting.cues import (
    has_personal_speaker,
    is_construction,
    is_core,
    is_cue,
    is_deed,
    is_plain,
    is_unsaid,
    may_report,
)
from components.languages.fr.reporting.targets import GOVERNMENT_ACTS, GOVERNS, NOBODY, OF_WHOM, TALKS
from components.languages.fr.reporting.wording import (
    AFTER_HEAD,
    CONTENTLESS,
    FIRST_PERSON,
    JOINS_NEXT,
    JOINS_SPEAKER,
    LEADS_TO_QUOTATION,
    NOUN_PHRASE,
    THAT,
    TIME_CLAUSE,
    WEIGHTS,
    is_name,
)

__all__ = [
    "AFTER_HEAD",
    "CONTENTLESS",
    "FIRST_PERSON",
    "GOVERNMENT_ACTS",
    "GOVERNS",
    "JOINS_NEXT",
    "JOINS_SPEAKER",
    "LEADS_TO_QUOTATION",
    "NOBODY",
    "NOUN_PHRASE",
    "OF_WHOM",
    "TALKS",
    "THAT",
    "TIME_CLAUSE",
    "WEIGHTS",
    "clauses",
    "has_personal_speaker",
    "is_construction",
    "is_core",
    "is_cue",
    "is_deed",
    "is_name",
    "is_plain",
    "is_unconfirmed",
    "is_unsaid",
    "may_report",
    "quoting",
]
