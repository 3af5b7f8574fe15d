"""The register: its order, its groups, repeated points, the cells of who advises whom on what."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from components.models import Advice
from components.query.summaries import advice
from components.storage.frames import empty, frame

MARCH, MAY = date(2025, 3, 4), date(2025, 5, 6)


def advised(place: int, adviser: str | None, to: str | None, *about: str, **more: Any) -> Advice:
    return Advice(
        row_id=f"a.advice.{place}-{place + 9}",
        adviser=adviser,
        addressee=to,
        topics=about,
        sentence_span=(0, 1),
        content_spans=((0, 1),),
        **{"article_id": "a", "modality": "must", "published": MARCH, "sentence": "Be ready for talks.", **more},
    )


ROWS = advice.register(
    frame(
        [
            advised(300, "Dawson", "Carney", "tariffs", "autos"),
            advised(20, "Dawson", "Carney", "tariffs", modality="should"),
            advised(100, "Dawson", None, modality="other"),
            advised(5, None, "Canada", published=None),
            advised(7, "Lee", "Canada", "autos", article_id="b", published=MAY, sentence="Ottawa should wait."),
        ],
        Advice,
    )
).assign(status="open")


def test_the_newest_first_and_an_article_in_its_order() -> None:
    assert ROWS["row_id"].str.split(".").str[2].tolist() == ["7-16", "20-29", "100-109", "300-309", "5-14"]


def test_nobody_is_named_as_such() -> None:
    assert ROWS["adviser"].tolist()[-1] == "unresolved"
    assert "unresolved" in ROWS["addressee"].tolist()
    assert ROWS["strength"].tolist()[1:4] == ["plain", "mild", "strong"]


@pytest.mark.parametrize(
    ("by", "expected", "reason"),
    [
        ("adviser", [("Dawson", 3), ("Lee", 1), ("unresolved", 1)], "the biggest first"),
        ("topic", [("Autos", 2), ("no topic found", 2), ("tariffs", 2)], "in each of its topics, with their labels"),
        ("strength", [("strong", 3), ("plain", 1), ("mild", 1)], "the strongest first"),
        ("month", [("undated", 1), ("2025-05", 1), ("2025-03", 3)], "the newest first"),
        ("adviser_kind", [("not stated", 5)], "what is not known"),
    ],
)
def test_groups(by: str, expected: list[tuple[str, int]], reason: str) -> None:
    found = advice.group_sizes(advice.groups(ROWS, by, {"autos": "Autos"}), by)
    assert list(found.items()) == expected, reason


@pytest.mark.parametrize("by", advice.GROUPS)
def test_nothing_falls_into_no_group(by: str) -> None:
    assert advice.groups(ROWS.head(0), by, {}).empty
    assert set(advice.groups(ROWS, by, {}).index) == set(ROWS["row_id"])


def test_who_advises_whom_on_what() -> None:
    found = advice.who_on_what(ROWS)
    assert found[["pair", "topic", "n", "strong"]].to_numpy().tolist()[:2] == [
        ["Dawson → Carney", "autos", 1, 1],
        ["Dawson → Carney", "tariffs", 2, 1],
    ]
    assert "no topic found" in set(found["topic"])
    assert set(advice.who_on_what(ROWS, most=1)["adviser"]) == {"Dawson"}
    assert advice.who_on_what(advice.register(empty(Advice))).empty


def test_pairs_with_somebody_unresolved_come_last() -> None:
    found = list(dict.fromkeys(advice.who_on_what(ROWS)["pair"]))
    unknown = ["unresolved" in pair for pair in found]
    assert any(unknown)
    assert unknown == sorted(unknown)


def test_each_cell_leads_back_to_its_points() -> None:
    for cell in advice.who_on_what(ROWS).itertuples():
        assert len(advice.of_cell(ROWS, str(cell.pair), str(cell.topic))) == cell.n


def test_repeated_points_stand_once() -> None:
    ids = ROWS["row_id"].tolist()
    entries = pd.DataFrame(
        {
            "row_id": [ids[1], ids[2], "elsewhere"],
            "row_ids": [[ids[1], ids[0]], [ids[2]], ["elsewhere"]],
            "reports": [2, 1, 1],
            "outlets": ["X; Y", "X", "Z"],
        }
    )
    found = advice.merged(ROWS, entries)
    assert found["row_id"].tolist() == [ids[0], ids[2], ids[3], ids[4]]
    assert found["entry"].tolist() == [ids[1], ids[2], ids[3], ids[4]], "an entry keeps its name"
    assert found["reports"].tolist() == [2, 1, 1, 1]
    assert found["outlets"].iloc[0] == "X; Y"


def test_over_time_leaves_out_what_is_undated() -> None:
    found = advice.over_time(ROWS, "month")
    assert found["n"].sum() == 4
    assert len(advice.of_period(ROWS, "2025-03-01", "month")) == 3


@pytest.mark.parametrize(
    ("words", "kept", "reason"),
    [
        ("", 5, "no word, every row"),
        ("OTTAWA wait", 1, "every word, in small or large letters"),
        ("dawson talks", 3, "the adviser counts too"),
        ("wait talks", 0, "words of two rows"),
        ("(", 0, "not an expression"),
    ],
)
def test_search(words: str, kept: int, reason: str) -> None:
    assert len(advice.containing(ROWS, words)) == kept, reason
