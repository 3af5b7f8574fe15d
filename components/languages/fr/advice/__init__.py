"""What somebody says in French -> the points of advice in it."""

from components.languages.fr.advice.addressee_words import (
    CANADA,
    COUNTRIES,
    GROUPS,
    HOME,
    INSTITUTIONS,
    OFFICE,
    OURS,
    PERSON,
    PREMIER,
    PRESIDENCY,
    PRESIDENT,
    PRONOUN,
    SAID_TO,
    STAFF,
    WE,
    YOU,
)
from components.languages.fr.advice.advisers import adviser_kind, demanders
from components.languages.fr.advice.around_points import (
    GERUND,
    GERUNDS,
    INTRODUCED,
    MORE,
    NEW_SENTENCE,
    OFFER,
    ORGANIZATION,
    PLANNED,
    PROPOSES,
    RECOMMENDS,
)
from components.languages.fr.advice.points import points
from components.languages.fr.advice.reported import reports

__all__ = [
    "CANADA", "COUNTRIES", "GERUND", "GERUNDS", "GROUPS", "HOME", "INSTITUTIONS", "INTRODUCED", "MORE",
    "NEW_SENTENCE", "OFFER", "OFFICE", "ORGANIZATION", "OURS", "PERSON", "PLANNED", "PREMIER", "PRESIDENCY",
    "PRESIDENT", "PRONOUN", "PROPOSES", "RECOMMENDS", "SAID_TO", "STAFF", "WE", "YOU", "adviser_kind", "demanders",
    "points", "reports",
]  # fmt: skip
