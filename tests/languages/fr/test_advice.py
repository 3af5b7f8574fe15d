"""A sentence for each construction of advice in French: what is advised; nothing where nobody advises."""

import pytest

from components.languages.fr.advice import points, reports


@pytest.mark.parametrize(
    ("words", "advised"),
    [
        ("Il ne faudrait surtout jamais vendre le port", ["Il ne faudrait surtout jamais vendre le port"]),
        ("Il devrait voyager davantage", ["Il devrait voyager davantage"]),
        ("Il devrait y avoir de la neige", []),
        ("Les maires ont la responsabilité d'agir, et nous suivrons", ["Les maires ont la responsabilité d'agir"]),
        ("Il convient aussi de relire le traité", ["Il convient aussi de relire le traité"]),
        ("C'est bon pour les éleveurs", []),
        ("Que Québec ouvre ses coffres", ["Que Québec ouvre ses coffres"]),
        ("Que doit ouvrir Québec", []),
        ("que les ports restent ouverts", ["que les ports restent ouverts"]),
        ("Ottawa serait bien avisé d'attendre", ["Ottawa serait bien avisé d'attendre"]),
        ("Québec aurait tort de se priver de ce levier", ["Québec aurait tort de se priver de ce levier"]),
        ("Les ports gagneraient à se parler", ["Les ports gagneraient à se parler"]),
        ("L'heure est venue d'agir", ["L'heure est venue d'agir"]),
        ("Il nous faut un plan", ["Il nous faut un plan"]),
        ("Il faudra du temps", []),
        ("D'ici là, chers lecteurs, gardons la lampe allumée", ["gardons la lampe allumée"]),
        ("Le pont doit entrer en service en mai", []),
    ],
)
def test_what_is_advised(words: str, advised: list[str]) -> None:
    assert [words[slice(*point.span)] for point in points(words, direct=True)] == advised


@pytest.mark.parametrize(
    ("sentence", "advised"),
    [
        ("Ann Roe invite plutôt Ottawa à la retenue.", ["la retenue"]),
        ("Ann Roe appelle les syndicats au dialogue.", ["dialogue"]),
        ("Ann Roe invite les élus au banquet.", []),
        ("Le syndicat exige une enquête et presse Ottawa d'agir.", ["agir", "une enquête"]),
    ],
)
def test_what_a_reporter_tells_of_advice(sentence: str, advised: list[str]) -> None:
    found = [sentence[slice(*span)] for report in reports(sentence) for span in report.acts]
    assert found == advised
