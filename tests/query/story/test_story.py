"""The line at the top of the overview, and the quotations of its pins."""

from datetime import date

import pandas as pd
import pytest

from components.query.sides import OTHERS, OTTAWA, WASHINGTON
from components.query.story.headline import headline
from components.query.story.quotations import telling

COVERED = (date(2025, 1, 6), date(2025, 8, 29))
SPAN = "6\u00a0Jan\u00a02025 – 29\u00a0Aug\u00a02025"


def events(*rows: tuple[str, str, str, str], planned: bool = False) -> pd.DataFrame:
    """Events given by day, kind, side and label."""
    days, kinds, lanes, labels = zip(*rows, strict=True) if rows else ((), (), (), ())
    starts = pd.to_datetime(pd.Series(days, dtype="object"))
    return pd.DataFrame(
        {
            "event": [f"e{n}" for n in range(len(rows))],
            "start": starts,
            "end": starts,
            "kind": kinds,
            "lane": lanes,
            "summary": labels,
            "planned": planned,
            "actors": "Ann Example",
        }
    )


@pytest.mark.parametrize(
    ("first", "latest", "told"),
    [
        (
            ("threat", "The president spoke of a 15% tariff on lumber"),
            ("tariff", "Duties of 80 per cent on dairy began"),
            "from a 15% threat to an 80% tariff",
        ),
        (
            ("tariff", "A 15% duty on lumber took effect"),
            ("pause_or_exemption", "The duty was put on hold"),
            "first, a 15% duty on lumber took effect; most recently, the duty was put on hold",
        ),
        (
            ("tariff", "Ottawa lifted its 15% tariff on lumber"),
            ("tariff", "A 20% levy on cars took effect"),
            "first, Ottawa lifted its 15% tariff on lumber; most recently, a 20% levy on cars took effect",
        ),
        (
            ("threat", "Trump first threatened tariffs"),
            ("call", "The two spoke by telephone"),
            "first, Trump threatened tariffs; most recently, the two spoke by telephone",
        ),
        (
            ("election", "The Liberals won 15% more seats"),
            ("call", "The two spoke by telephone"),
            "first, the Liberals won 15% more seats; most recently, the two spoke by telephone",
        ),
    ],
)
def test_the_line_goes_from_the_first_to_the_latest(first: tuple[str, str], latest: tuple[str, str], told: str) -> None:
    key = events(("2025-02-01", first[0], WASHINGTON, first[1]), ("2025-06-01", latest[0], OTTAWA, latest[1]))
    assert headline(key, COVERED, 9) == f"Canada–U.S., {SPAN}: {told}"


def test_the_line_of_little() -> None:
    one = events(("2025-02-01", "call", OTHERS, "The ministers met"))
    assert headline(one, COVERED, 9) == f"{SPAN}: the ministers met"
    assert headline(one, (None, None), 9) == "The ministers met"
    assert headline(events(), COVERED, 9) == f"9\u00a0articles, {SPAN}"
    assert headline(events(), (None, None), 1) == "1\u00a0article, none with a day"


def test_what_is_planned_is_not_the_latest() -> None:
    key = events(
        ("2025-02-01", "call", OTHERS, "The ministers met"), ("2025-09-30", "other", OTHERS, "A review is due")
    )
    assert headline(key.assign(planned=[False, True]), COVERED, 9) == f"{SPAN}: the ministers met"


def test_a_label_that_looks_forward_is_no_latest_news() -> None:
    key = events(
        ("2025-02-01", "call", OTHERS, "The ministers met"),
        ("2025-05-02", "other", OTHERS, "The envoy was heard"),
        ("2025-06-01", "resignation_or_appointment", OTHERS, "The envoy will leave after the talks"),
    )
    assert headline(key, COVERED, 9) == f"{SPAN}: first, the ministers met; later, the envoy was heard"


def statements(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    """Direct statements given by article, speaker, sentence and tone, on the day of the event."""
    found = pd.DataFrame(rows, columns=["article_id", "speaker", "sentence", "tone"])
    days = pd.to_datetime(pd.Series(["2025-02-01"] * len(rows)))
    return found.assign(
        row_id=[f"s{n}" for n in range(len(rows))], part="body", quote_type="direct", said_on=days, published=days
    )


def said(*rows: tuple[str, str, str, str]) -> list[str]:
    key = events(("2025-02-01", "call", OTHERS, "The ministers met"))
    reports = pd.DataFrame({"story_event_id": ["e0"], "article_id": ["a"]})
    return list(telling(key, reports, statements(*rows))["said"])


def test_of_the_quotations_of_an_actor_the_shortest_with_a_tone_is_taken() -> None:
    assert said(
        ("a", "Ann Example", "“It was a day like many others,” she said.", "neutral"),
        ("a", "Ann Example", "“It was a great day for both of our countries,” she said.", "positive"),
        ("a", "Ann Example", "“What a great day it was,” Ann Example said.", "positive"),
        ("a", "Bob Other", "“It was an awful day,” he said.", "negative"),
        ("b", "Ann Example", "“We are all so glad,” she said.", "positive"),
    ) == ["What a great day it was"]


@pytest.mark.parametrize(
    "sentence",
    [
        "He called it “a very long and quite bad idea” on Monday.",
        "“We met,” she said.",
        "“We met at last,” she said, adding that “it went well”.",
        "She said that all went well.",
        "“We met at last and then we…” she said.",
    ],
)
def test_a_piece_of_a_sentence_is_no_quotation(sentence: str) -> None:
    assert said(("a", "Ann Example", sentence, "positive")) == []


def test_two_statements_in_one_sentence_leave_the_speaker_open() -> None:
    sentence = "“We met at last,” she said, he told the house."
    assert said(("a", "Ann Example", sentence, "positive"), ("a", "Bob Other", sentence, "positive")) == []
