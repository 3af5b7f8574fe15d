"""How English texts name people and institutions, and describe their roles."""

from components.languages.en.people.institutions import institution, registered
from components.languages.en.people.names import HONORIFICS, given_names, names_in, words
from components.languages.en.people.phrases import (
    ARTICLE,
    HEADS_OF_STATE,
    POSSESSIVE,
    alike,
    covers,
    head_noun,
    is_plural,
    noun_phrase,
    office_of,
    same_noun,
    telling_words,
)
from components.languages.en.people.positions import INSTITUTION, OFFICE_HOLDER, leads
from components.languages.en.people.pronouns import (
    AND,
    BETWEEN_NAMES,
    DEFINITE,
    NEUTER,
    PRONOUNS,
    RELATIVE,
    SUBJECT_OR_OBJECT,
    SUBJECT_PRONOUN,
    THEY,
    THIRD_PERSON,
    joined,
)
from components.languages.en.people.roles import country_of, role_of

__all__ = [
    "AND",
    "ARTICLE",
    "BETWEEN_NAMES",
    "DEFINITE",
    "HEADS_OF_STATE",
    "HONORIFICS",
    "INSTITUTION",
    "NEUTER",
    "OFFICE_HOLDER",
    "POSSESSIVE",
    "PRONOUNS",
    "RELATIVE",
    "SUBJECT_OR_OBJECT",
    "SUBJECT_PRONOUN",
    "THEY",
    "THIRD_PERSON",
    "alike",
    "country_of",
    "covers",
    "given_names",
    "head_noun",
    "institution",
    "is_plural",
    "joined",
    "leads",
    "names_in",
    "noun_phrase",
    "office_of",
    "registered",
    "role_of",
    "same_noun",
    "telling_words",
    "words",
]
