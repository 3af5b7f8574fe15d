"""Advice told by nouns, conditions and judgements: 'the lesson is to', 'an envoy is needed', 'patience, she urged'."""

from datetime import date

import pytest

from components.models import Advice, Article
from components.pipeline import analyse

SAID = [  # in what somebody says; the advice is the clause
    "What matters now is keeping the ports open",
    "The lesson for Canada is to diversify",
    "One thing Ottawa could do is to fund the ports",
    "The cure lies in fewer rules",
    "The solution has to come from the provinces",
    "There is a strong case for waiting",
    "Nothing would help more than a quick vote",
    "The smart play is to wait them out",
    "A second envoy is needed",
    "A joint post is what the port needs",
    "It was up to the premiers to drop their barriers",
    "The time was ripe for an offer on dairy",
    "It is time politicians talked about the cost",
    "Politicians need not lose sleep over it",
    "Canada would be better off out of the pact",
    "Were he minister, he would start with lumber",
]
REPORTED = [
    ("Patience, Dan Poe counselled.", ["Patience"]),
    ("Restraint on both sides, Dan Poe urged.", ["Restraint on both sides"]),
    ("Dan Poe made a plea for calm on the river.", ["calm on the river"]),
    ("Dan Poe pressed the case for a common tariff.", ["a common tariff"]),
    ("Dan Poe would like to see the cap lifted before winter.", ["the cap lifted before winter"]),
    ("Dan Poe's message to the premiers was blunt: stop talking to the press.", ["stop talking to the press"]),
    ("Dan Poe has a different prescription: slow down and talk to the towns.", ["slow down", "talk to the towns"]),
    ("What Dan Poe would tell the governor, if he called, is to fly to Toronto.", ["to fly to Toronto"]),
    (
        "A memo by Dan Poe recommends that Canada trade water for seabed, and cautions against going to court.",
        ["Canada trade water for seabed", "against going to court"],
    ),
]
NO_ADVICE = [
    "A permit is needed to ship lumber, Dan Poe said.",
    "A licence is needed for each truck, Dan Poe said.",
    "There is every reason to believe that it works, Dan Poe said.",
    "There is a case before the court, Dan Poe said.",
    "What matters is the price, Dan Poe said.",
    "The lesson is to be found in Mexico, Dan Poe said.",
    "Nothing would please her more than a vote, Dan Poe said.",
    "The time was right for him, Dan Poe said.",
    "One thing I could do is cook, Dan Poe said.",
    "Dan Poe was making an argument for his view of the past.",
    "Dan Poe's counsel to clients is duller.",
]


def _advice(text: str) -> list[tuple[str | None, str]]:
    rows = analyse(Article(article_id="a", text=text, published=date(2026, 3, 12))).rows(Advice)
    return [(row.adviser, " | ".join(text[a:b] for a, b in row.content_spans)) for row in rows]


@pytest.mark.parametrize("said", SAID)
def test_advice_in_what_is_said(said: str) -> None:
    assert _advice(f"{said}, Dan Poe said.") == [("Dan Poe", said)]


@pytest.mark.parametrize(("text", "advised"), REPORTED)
def test_advice_that_is_reported(text: str, advised: list[str]) -> None:
    assert _advice(text) == [("Dan Poe", words) for words in advised]


@pytest.mark.parametrize("text", NO_ADVICE)
def test_no_advice(text: str) -> None:
    assert _advice(text) == []
