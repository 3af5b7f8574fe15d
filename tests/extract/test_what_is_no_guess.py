"""Verdicts, needs and duties that are advice; and what is foreseen, supposed or required by a rule, which is none."""

from datetime import date

import pytest

from components.models import Advice, Article
from components.pipeline import analyse

SAID = [  # in what somebody says; the advice is the clause
    "It's essential that both towns share the dock",
    "It's a mistake to close the school",
    "It’s wise to keep a copy",
    "Alberta needs a second rail line",
    "Canada needs fewer rules",
    "There's no need to hurry",
    "There is no need for Ottawa to answer",
    "Now is not the time to sell the fleet",
    "Now’s not the moment to sell the fleet",
    "The province can and should pay for the road",
    "Ottawa could and must lend the mills more",
    "The remedy is to teach the crews at home",
    "The aim should be to keep the mills open",
    "Ottawa might consider a levy on scrap",
    "The ministry could consider more guards",
    "Exporters should keep their receipts",
    "Travellers are being asked to leave early",
    "Drivers ought to leave early",
    "The treaty should be ratified",
    "The results should be published",
    "Wages should rise with prices",
    "Canada should arrive at the talks with a list",
    "Workers must feel safe at the gate",
    "Ottawa needs a vote of the members",
    "We should have a plan by Friday",
    "They should know better",
    "It should be easier for nurses to move",
    "The border should be open",
]
INDIRECT_ONLY = [
    "it was crucial that both towns share the dock",
    "it was important to keep a copy",
    "the best move was to wait",
]
REPORTED = [
    ("Dan Poe suggested Canada sell the rest to Japan.", ["Canada sell the rest to Japan"]),
    ("Dan Poe proposes Ottawa buy the line.", ["Ottawa buy the line"]),
    ("Dan Poe demanded Ottawa pay the crews.", ["Ottawa pay the crews"]),
    ("Dan Poe argued against a second levy.", ["against a second levy"]),
    ("Ottawa dithers, Dan Poe said; it should send a ship.", ["it should send a ship"]),
    ("Dan Poe would rather see the town close the road in May.", ["the town close the road in May"]),
    ("Dan Poe wants to see the cap lifted before winter.", ["the cap lifted before winter"]),
    (
        "Dan Poe recommends two changes: a longer season and a smaller fleet.",
        ["a longer season and a smaller fleet"],
    ),
    ("Dan Poe is asking Ottawa for a longer season.", ["for a longer season"]),
    ("“We ask that the fee be waived,” Dan Poe said.", ["the fee be waived"]),
    ("The committee must vote soon, Dan Poe said. It will also have to hear the towns, he said.",
     ["The committee must vote soon", "It will also have to hear the towns"]),
]  # fmt: skip
NO_ADVICE = [
    "The verdict should come next week, Dan Poe said.",
    "The results should be out by noon, Dan Poe said.",
    "Inflation should ease this year, Dan Poe said.",
    "Sales of trucks should slowly recover, Dan Poe said.",
    "The ferry should be ready by May, Dan Poe said.",
    "The bridge should be open by noon, Dan Poe said.",
    "“We should know by Friday,” Dan Poe said.",
    "“We should all hear more within days,” Dan Poe said.",
    "“We should have an answer next week,” Dan Poe said.",
    "“It should be warmer by Friday,” Dan Poe said.",
    "“It should be fine,” Dan Poe said.",
    "There should be plenty of fish, Dan Poe said.",
    "“That should remind them of us,” Dan Poe said.",
    "The crews must be exhausted, Dan Poe said.",
    "Washington must feel betrayed, Dan Poe said.",
    "“It must be lonely to live there,” Dan Poe said.",
    "The bill needs 60 votes, Dan Poe said.",
    "Whoever sells eggs needs a licence, Dan Poe said.",
    "The pact must be ratified by Congress, Dan Poe said.",
    "Importers must pay within a week, Dan Poe said.",
    "The goods should leave on Monday, Dan Poe said.",
    "“It was important to win that game,” Dan Poe said.",
    "“There's no need to say more,” Dan Poe said.",
    "“Take salmon: it is gone,” Dan Poe said.",
    "Dan Poe suggested Ottawa put the towns at risk.",
    "Dan Poe demanded an answer.",
    "“It's important to us,” Dan Poe said.",
    "“It's good to be home,” Dan Poe said.",
    "“We might consider a trip in May,” Dan Poe said.",
    "Dan Poe argued against the motion.",
    "“The worst thing a captain should do is leave the ship and swim,” Dan Poe said.",
]


def _advice(text: str) -> list[tuple[str | None, str]]:
    rows = analyse(Article(article_id="a", text=text, published=date(2026, 3, 12))).rows(Advice)
    return [(row.adviser, " | ".join(text[a:b] for a, b in row.content_spans)) for row in rows]


@pytest.mark.parametrize("said", SAID)
def test_what_should_be_done(said: str) -> None:
    assert _advice(f"“{said},” Dan Poe said.") == [("Dan Poe", said)]


@pytest.mark.parametrize("said", INDIRECT_ONLY)
def test_what_was_advised_at_the_time(said: str) -> None:
    assert _advice(f"Dan Poe said {said}.") == [("Dan Poe", said)]


@pytest.mark.parametrize(("text", "advised"), REPORTED)
def test_what_is_asked(text: str, advised: list[str]) -> None:
    assert _advice(text) == [("Dan Poe", words) for words in advised]


@pytest.mark.parametrize("text", NO_ADVICE)
def test_what_is_likely_or_required(text: str) -> None:
    assert _advice(text) == []
