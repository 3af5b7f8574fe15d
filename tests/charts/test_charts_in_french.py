"""Charts and files in French: no English words in what is shown, decimal commas, and the language of the file."""

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest

from components import export
from components.charts import coverage, means, outlets, speakers, speakers_over_time, theme, topics
from components.charts import story as story_charts
from components.messages import language
from components.models import Statement, ToneLabel
from components.query import outlets as compared
from components.query.summaries import coverage as counts
from components.query.summaries import rolling
from components.query.summaries import speakers as by
from components.query.summaries import topics as topic_counts
from components.query.summaries.counting import scope
from components.storage.frames import frame

ENGLISH = re.compile(r"\b(?:the|of|and|with|no|to|by|is|are|from|too|net|tone|statements?|day|week|month)\b", re.I)
POINT = re.compile(r"\d\.\d")
TONES: tuple[ToneLabel, ...] = ("negative", "negative", "negative", "neutral", "positive")
LABELS = {"tariffs": "Droits de douane", "autos": "Automobile"}


@pytest.fixture(autouse=True)
def french() -> Iterator[None]:
    with language.using("fr"):
        yield


def statements() -> pd.DataFrame:
    """Sixty statements of two people about each other, in two outlets, over forty days."""
    said = [
        Statement(
            row_id=str(number),
            article_id=f"a{number % 20}",
            outlet=("Le Phare", "La Côte")[number % 2],
            speaker=("Anne Roy", "Luc Noël")[number % 2],
            about=("Luc Noël", "Anne Roy")[number % 2],
            tone=TONES[number % 5] if number % 2 else "positive",
            polarity=-0.35,
            topics=("tariffs", "autos")[: 1 + number % 2],
            published=date(2025, 3, 1) + timedelta(days=number % 40),
            sentence="C’est fini.",
            sentence_span=(0, 1),
            content_spans=((0, 1),),
            quote_type="direct",
        )
        for number in range(60)
    ]
    return frame(said, Statement)


def figures() -> dict[str, Any]:
    """A chart of each subject that statements alone give."""
    rows = statements()
    whole, names = scope(rows), ("Anne Roy", "Luc Noël")
    groups, over_time = by.by_group(rows), rolling.rolling(rows, "speaker", names, 30)
    events = pd.DataFrame({"start": pd.to_datetime(["2025-03-04"]), "summary": ["Entrée en vigueur"]})
    dots = rolling.by_period(rows, "speaker", names)
    weeks = topic_counts.over_time(rows, list(LABELS), "week")
    return {
        "most quoted": coverage.most_quoted(counts.most_quoted(rows), whole),
        "means": means.means(groups, by.distribution(rows), "speaker", whole, countries={"Anne Roy": "CA"}),
        "shares": speakers.tones(by.negative_shares(groups), "speaker", whole),
        "who of whom": speakers.matrix(by.matrix(rows), whole),
        "over time": speakers_over_time.over_time(over_time, dots, 30, events, whole),
        "topics": topics.by_speaker(topic_counts.by_speaker(rows), LABELS, whole),
        "topics over time": topics.over_time(weeks, LABELS, "week", whole),
        "topics together": topics.together(topic_counts.together(rows, list(LABELS)), LABELS, whole),
        "outlets": outlets.quoted(compared.quoted(rows, "outlet"), "outlet", whole),
    }


def shown(described: Any, key: str = "") -> Iterator[str]:
    """The words of a figure that a reader sees."""
    if isinstance(described, dict):
        for name, part in described.items():
            if name not in ("template", "customdata", "legendgroup"):
                yield from shown(part, name)
    elif isinstance(described, list):
        for part in described:
            yield from shown(part, key)
    elif isinstance(described, str) and key in ("text", "hovertext", "hovertemplate", "ticktext", "name", "y"):
        yield described


def test_no_chart_says_anything_in_english() -> None:
    for name, figure in figures().items():
        words = list(shown(json.loads(figure.to_json())))
        assert words, name
        found = [said for said in words if ENGLISH.search(said) or POINT.search(said)]
        assert found == [], name
        assert figure.layout.separators == ",\u00a0", name


def test_axes_name_the_months_in_french_and_in_english_as_before() -> None:
    own = theme.dates()
    assert own["locale"] == "fr"
    assert own["locales"]["fr"]["format"]["shortMonths"][1] == "févr."
    assert own["locales"]["fr"]["format"]["days"][0] == "dimanche"
    with language.using("en"):
        assert theme.dates() == {}
        assert theme.figure("Title").layout.separators is None


def test_the_chart_of_the_story_names_its_sides() -> None:
    pins = pd.DataFrame({"lane": ["Washington acts", "Ottawa acts"], "reports": [3, 1], "summary": ["Entente", "Vote"]})
    assert story_charts.title(pins) == "Le plus souvent rapporté, dans 3\u00a0articles\u00a0: Entente"
    told = story_charts.subtitle(pins, "week", 12)
    assert told.startswith("Deux événements clés sur 12\u00a0: Washington au-dessus de la ligne")
    assert not ENGLISH.search(told)


def test_a_citation_says_when_it_was_accessed() -> None:
    access = export.Access(date(2026, 11, 28), "https://example.org")
    cited = export.citation("Tonalité", "corpus entier", "3 déclarations", (None, None), 2, access)
    assert cited.startswith("Parallel 49\u00a0: Tonalité. Corpus entier.")
    assert "2\u00a0lignes corrigées par des analystes." in cited
    assert cited.endswith("Consulté le 28\u00a0nov.\u00a02026\u00a0: https://example.org")


def test_the_page_of_a_chart_is_french() -> None:
    table = pd.DataFrame({"Locuteur": ["Anne Roy"]})
    made = export.page(export.Chart("Titre", "", {"data": [], "layout": {}}, table, "Pour citer")).decode()
    assert '<html lang="fr">' in made
    assert "Les chiffres" in made
    assert '"locale": "fr"' in made
