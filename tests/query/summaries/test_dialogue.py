"""Who speaks of whom both ways, sides by country, and the quotation that can stand alone."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from components.models import Statement
from components.query.summaries import dialogue
from components.storage.frames import empty, frame

CANADA, STATES = dialogue.SIDES


def said(speaker: str, about: str | None, country: str | None = None, **more: Any) -> Statement:
    text = more.pop("text", "x")
    return Statement(
        row_id=f"{speaker}-{about}-{len(text)}-{more.get('polarity')}",
        speaker=speaker,
        about=about,
        country=country,
        sentence=text,
        sentence_span=(0, len(text)),
        content_spans=((0, len(text)),),
        published=date(2025, 3, 4),
        **{"article_id": "a", "quote_type": "direct", **more},
    )


ROWS = frame(
    [
        *[said("Adams", "Baker", "CA")] * 3,
        *[said("Baker", "Adams", "US")] * 2,
        *[said("Adams", "Clark", "CA")] * 9,
        said("Clark", "Adams", "US"),
        said("Clark", "U.S. government", "US"),
        said("Doe", "U.S. government", "CA"),
        said("Adams", None, "CA"),
    ],
    Statement,
)


def test_the_most_mutual_pair_comes_first_not_the_most_one_sided() -> None:
    assert dialogue.of_each_other(ROWS).to_numpy().tolist() == [["Adams", "Baker", 5], ["Adams", "Clark", 10]]
    assert dialogue.of_each_other(empty(Statement)).empty


def test_two_people_face_to_face() -> None:
    found = dialogue.between(ROWS, "Baker", "Adams")
    assert found[dialogue.WAY].value_counts().to_dict() == {"Baker on Adams": 2, "Adams on Baker": 3}


def test_a_side_is_all_speakers_of_a_country_and_its_government() -> None:
    found = dialogue.between(ROWS, CANADA, STATES)
    assert found[dialogue.WAY].value_counts().to_dict() == {"Canada on United States": 13, "United States on Canada": 3}
    assert dialogue.country(STATES, ROWS) == "US"
    assert dialogue.country("Adams", ROWS) == "CA"


@pytest.mark.parametrize(
    ("words", "alone"),
    [
        ("The mills of this valley will not survive another winter of duties.", True),
        ("“We have been let down by people we trusted,”", True),
        ("and then they went home without a word to anybody", False),
        ("No deal today.", False),
        ("The duties " + "hurt the mills and the towns around them " * 8, False),
    ],
)
def test_a_quotation_stands_alone_if_it_is_a_sentence_of_fitting_length(words: str, alone: bool) -> None:
    row = next(frame([said("Adams", "Baker", text=words)], Statement).itertuples())
    assert (dialogue.telling([row]) is not None) == alone


def test_only_direct_quotations_of_clear_tone_are_candidates_the_strongest_first() -> None:
    rows = frame(
        [
            said("Adams", "Baker", tone="negative", polarity=-0.2),
            said("Adams", "Baker", tone="positive", polarity=0.6),
            said("Adams", "Baker", tone="negative", polarity=-0.9),
            said("Adams", "Baker", tone="neutral", polarity=0.9),
            said("Adams", "Baker", tone="negative", polarity=-1.0, quote_type="indirect"),
        ],
        Statement,
    )
    assert dialogue.candidates(rows)["polarity"].tolist() == [-0.9, 0.6, -0.2]
    assert dialogue.telling([]) is None


def test_words_between_two_pieces_are_left_out() -> None:
    text = "“It was fine,” he said, “and it was fair.”"
    row = pd.Series({"sentence": text, "sentence_span": (10, 10 + len(text)), "content_spans": [(11, 23), (35, 50)]})
    assert dialogue.said(row) == "It was fine, and it was fair"
