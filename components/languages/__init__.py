"""The languages that are analysed, by ISO 639-1 code. A new language needs a folder and a line here."""

from importlib.util import find_spec

from components.languages.en import ENGLISH
from components.languages.fr import FRENCH
from components.languages.language import Language

# A language besides English is analysed where its parser model is installed; the model is loaded at its first article.
LANGUAGES: dict[str, Language] = {"en": ENGLISH} | {
    language.code: language for language in (FRENCH,) if any(map(find_spec, language.parser.models))
}
