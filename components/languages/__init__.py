"""The languages that are analysed, by ISO 639-1 code; a folder each, and a line here."""

from components.languages.en import ENGLISH
from components.languages.language import Language

LANGUAGES: dict[str, Language] = {"en": ENGLISH}
