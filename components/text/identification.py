"""Text -> the language it is written in."""

from functools import cache

SAMPLE = 2000  # characters used to recognise the language: more gave the same answer on 950 articles
SHORT = 200  # characters; a shorter text is assumed to be in one of the two languages of the corpus


def language_of(text: str) -> str:
    """The ISO 639-1 code of a text's language; a short text is assumed to be English or French."""
    return str(_identifier(("en", "fr") if len(text) < SHORT else ()).classify(text[:SAMPLE])[0])


@cache
def _identifier(languages: tuple[str, ...]):  # type: ignore[no-untyped-def]  # the library ships no types
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    if languages:
        identifier.set_languages(list(languages))
    return identifier
