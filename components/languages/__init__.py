"""The languages that are analysed, by ISO 639-1 code. A new language needs a folder and a line here."""

from components.languages.en import ENGLISH
from components.languages.language import Language

LANGUAGES: dict[str, Language] = {"en": ENGLISH}
