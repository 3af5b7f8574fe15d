"""The languages that are analysed, by ISO 639-1 code. A new language needs a folder and a line here.

language         what every language brings: the protocols of its grammar
results          what its grammar gives back
timex3           TIMEX3 values of days, and the days that a value covers
time_candidates  the search for time expressions, by the rules of a language
hints            how far a hint at a kind of event is from a time expression
word_lists       the word lists of a lexicon
register         the register of offices and who held them
parsed           the parse of a sentence, as a grammar reads it
"""

from importlib.util import find_spec

from components.languages.en import ENGLISH
from components.languages.fr import FRENCH
from components.languages.language import Language

# A language besides English is analysed where its parser model is installed; the model is loaded at its first article.
LANGUAGES: dict[str, Language] = {"en": ENGLISH} | {
    language.code: language for language in (FRENCH,) if any(map(find_spec, language.parser.models))
}
