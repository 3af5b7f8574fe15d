"""French time expressions: what they mean on Tuesday, 29 April 2025."""

import re
from datetime import date

import pytest

from components.ingest import SAMPLES
from components.languages.fr.times import expressions
from components.languages.fr.times.grammar import rules, rules_for

PUBLISHED = date(2025, 4, 29)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Elle a rencontré le ministre lundi.", "2025-04-28"),
        ("Elle rencontrera le ministre lundi.", "2025-05-05"),
        ("Le port a rouvert vendredi dernier.", "2025-04-25"),
        ("Le port rouvrira jeudi prochain.", "2025-05-01"),
        ("Le comité siégera dès mercredi.", "2025-04-30"),
        ("Il a plu hier soir.", "2025-04-28TEV"),
        ("Le vote a eu lieu avant-hier.", "2025-04-27"),
        ("La loi est entrée en vigueur le 1er mars.", "2025-03-01"),
        ("Le sommet aura lieu le 1er août.", "2025-08-01"),
        ("Née le 12 novembre 1957, elle enseigne.", "1957-11-12"),
        ("Ils se sont vus en janvier.", "2025-01"),
        ("Elle partira en septembre prochain.", "2025-09"),
        ("La semaine prochaine, tout changera.", "2025-W19"),
        ("Il partira le 7 mai; la semaine suivante, il reviendra.", "2025-W20"),
        ("Le jour précédent, il avait plu.", "2025-04-28"),
        ("L'an dernier, l'usine a fermé.", "2024"),
        ("L'automne dernier, elle a démissionné.", "2024-FA"),
        ("Il y a trois jours, le pont a fermé.", "2025-04-26"),
        ("Le musée est ouvert le samedi.", "XXXX-WXX-6"),
        ("Fondée en 1987, elle prospère.", "1987"),
        ("Une étude menée en février dit que le port a reporté un achat.", "2025-02"),
        ("La réunion a commencé à 14 h 30.", "2025-04-29T14:30"),
        ("On attend une réponse depuis trois mois.", "P3M"),
        ("Le pont ouvrira, a-t-il fait savoir lundi.", "2025-04-28"),
        ("Lundi, il retirait la taxe.", "2025-04-28"),
        ("Elle retirerait la taxe lundi.", "2025-05-05"),
        ("Les pourparlers rompus en octobre reprendront.", "2024-10"),
        ("Une aide viendra d'ici la fin du mois.", "2025-04"),
        ("Le pont ouvrira avant la fin de l'hiver.", "2025-WI"),
        ("Une mission partira au début de 2026.", "2026"),
        ("Les ventes ont chuté au quatrième trimestre de 2024.", "2024-Q4"),
        ("Les ventes ont chuté au 4e trimestre.", "2024-Q4"),
        ("Une lettre est partie en début de semaine.", "2025-W18"),
        ("Le scrutin aura lieu avant la fête du Travail.", "2025-09-01"),
        ("L'usine a fermé à Noël.", "2024-12-25"),
        ("Il faut agir avant les Fêtes.", "2025-12-24"),
        ("Le quai rouvrira après l'Action de grâce.", "2025-10-13"),
        ("Le quai a rouvert à la Saint-Jean, dit-elle.", "2024-06-24"),
        ("La fête du Canada 2023 a été pluvieuse.", "2023-07-01"),
    ],
)
def test_the_value(text: str, value: str) -> None:
    assert value in [found.value for _, found in expressions(text, PUBLISHED)]


@pytest.mark.parametrize("text", ["Il a 38 ans.", "Elle vaut 2000 dollars.", "Le plan prévoit 1 500 emplois."])
def test_no_date(text: str) -> None:
    assert all(found.type == "DURATION" for _, found in expressions(text, PUBLISHED))


def test_a_date_without_a_day_of_publication() -> None:
    assert [found.value for _, found in expressions("Il l'a vue mardi, le 4 mai 2021.", None)] == ["XXXX", "2021-05-04"]


def test_the_spans_are_those_of_the_text() -> None:
    text = "Le 4 mai, elle est partie."
    assert [text[start:end] for (start, end), _ in expressions(text, PUBLISHED)] == ["Le 4 mai"]


def test_the_rules_left_out_match_nothing() -> None:
    """A sentence without a rule's words has no match of it, in French texts and in all shapes of each rule."""
    texts = [path.read_text(encoding="utf-8") for path in SAMPLES.iterdir()]
    shapes = (
        "2025-04-29. 29/04/2025. la semaine du 5 mai. les 5 et 6 mai. le mardi 1er août au soir. d'ici juin. "
        "ce lundi. avant-hier. aujourd’hui. après-demain. cet après-midi. ce jour-là. la veille. le lendemain matin. "
        "la nuit même. durant la journée. à midi. la semaine dernière. l'an dernier. l'année prochaine. ce mois-ci. "
        "cette semaine. la fin de semaine. ce week-end. cet été-là. l'automne 2024. au printemps. en hiver. "
        "il y a trois ans. deux heures plus tard. d'ici dix jours. années soixante. depuis 1987. en 2024. "
        "chaque lundi. tous les ans. 14 h 30. désormais. à l'heure actuelle. en ce moment. à présent. récemment. "
        "bientôt. une demi-heure. des siècles."
    )
    for sentence in re.split(r"[.\n]", "\n".join([*texts, shapes])):
        chosen = rules_for(sentence, 0, len(sentence))
        left_out = [rule.pattern for rule, _ in rules() if rule not in chosen]
        assert [pattern for pattern in left_out if pattern.search(sentence)] == []
