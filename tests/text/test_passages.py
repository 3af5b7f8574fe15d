"""Paragraphs in another language than the article's are read in their own, where that is sure."""

from datetime import date

import pytest

from components.languages import LANGUAGES
from components.models import Advice, Article, Event, Statement
from components.pipeline import analyse
from components.text.passages import documents

pytestmark = pytest.mark.skipif("fr" not in LANGUAGES, reason="the French parser model is not installed")

ENGLISH = "The deputy minister told reporters on Monday that the rail yard would stay open through the winter."
FRENCH = (
    "« Nous avons besoin d'un délai pour les expéditeurs de la région », a affirmé mardi la mairesse Odile Perron, qui "
    "dirige la ville depuis six ans."
)
SPANISH = (
    "Los camioneros de la frontera dijeron que las nuevas tarifas de Washington van a costar empleos en la región."
)


def article(*paragraphs: str, language: str = "en") -> Article:
    return Article(article_id="a", text="\n\n".join(paragraphs), published=date(2025, 3, 5), language=language)


def test_a_paragraph_is_read_in_its_own_language() -> None:
    analysis = analyse(article(ENGLISH, FRENCH, ENGLISH.replace("Monday", "Sunday")))
    said = analysis.rows(Statement)
    assert [row.language for row in said] == ["en", "fr", "en"], "in the order of the text"
    assert said[1].speaker == "Odile Perron"
    assert {row.language for row in analysis.rows(Event)} == {"en", "fr"}
    assert len({row.row_id for row in said}) == 3


def test_a_french_article_with_an_english_paragraph() -> None:
    said = analyse(article(FRENCH, FRENCH, ENGLISH, language="fr")).rows(Statement)
    assert [row.language for row in said] == ["fr", "fr", "en"]


@pytest.mark.parametrize(
    "other",
    [
        SPANISH,
        "The mayor called it « le projet du siècle » and « une chance pour la région » in the same breath on Monday.",
        "La mairesse est restée en ville.",
        "The convoy passed through Des Moines, Eau Claire, Fond du Lac, Les Escoumins and Trois-Pistoles in a week.",
    ],
    ids=["a language that is not analysed", "French words in an English sentence", "too short", "names"],
)
def test_what_is_not_sure_stays_in_the_language_of_the_article(other: str) -> None:
    whole = article(ENGLISH, other)
    (document,) = documents(whole)
    assert document.language.code == "en"
    assert len(document.paragraphs) == 2


def test_the_advice_of_a_french_paragraph_names_its_statement() -> None:
    advised = (
        "Selon la mairesse Odile Perron, la ville devrait prolonger le bail des entrepôts avant la fin de l'année."
    )
    analysis = analyse(article(ENGLISH, advised))
    (advice,) = analysis.rows(Advice)
    assert advice.language == "fr"
    assert advice.statement in {row.row_id for row in analysis.rows(Statement)}


def test_spans_of_a_hard_wrapped_article_are_those_of_its_text() -> None:
    lines = f"{ENGLISH}\n\n{FRENCH}".replace(" the rail", "\nthe rail").replace(" pour les", "\npour les")
    whole = Article(article_id="a", text=lines.replace(" qui dirige", "\nqui dirige"), published=date(2025, 3, 5))
    for row in analyse(whole).rows(Statement):
        start, end = row.sentence_span
        assert whole.text[start:end].replace("\n", " ") == row.sentence
