"""Advice told as a wish, a list after a colon or a question, and what belongs to it no more."""

from datetime import date

import pytest

from components.models import Advice, Article
from components.pipeline import analyse

WISHED = [
    (
        "If he were the premier, Dan Poe said, he would call the mayors.",
        ["If he were the premier | he would call the mayors"],
    ),
    ("If he were Ottawa, Dan Poe said, he would sell the ports.", ["If he were Ottawa | he would sell the ports"]),
    ("“What you don't do is give it away,” Dan Poe said.", ["What you don't do is give it away"]),
    ("“What Ottawa must not do is panic,” Dan Poe said.", ["What Ottawa must not do is panic"]),
    ("“The last thing you do is sue a neighbour,” Dan Poe said.", ["The last thing you do is sue a neighbour"]),
    ("Dan Poe would rather that such ads were cleared with Ottawa first.", ["such ads were cleared with Ottawa first"]),
    ("Dan Poe would rather Ottawa waited until May.", ["Ottawa waited until May"]),
    ("Dan Poe would sooner the province paid the crews itself.", ["the province paid the crews itself"]),
    ("Dan Poe wishes the premier would stop calling it a game.", ["the premier would stop calling it a game"]),
    ("Mayor Dan Poe wishes that Washington would answer.", ["Washington would answer"]),
    (
        "Dan Poe would have Ottawa do three things: keep the levy, lend to the mills, and stop announcing dates.",
        ["keep the levy", "lend to the mills", "stop announcing dates"],
    ),
    (
        "Dan Poe urges the premier to take two steps: freeze the fee and talk to the towns.",
        ["freeze the fee", "talk to the towns"],
    ),
    ("Dan Poe called on both cities to “get back in the room.”", ["to “get back in the room"]),
    ("Dan Poe demanded the fee be waived.", ["the fee be waived"]),
    ("Dan Poe insists the province pay its share.", ["the province pay its share"]),
    ("Dan Poe asked lawmakers for a longer season.", ["for a longer season"]),
    ("Dan Poe asked the committee to reopen the file.", ["to reopen the file"]),
    ("Dan Poe's warning to the premiers is not to trust the polls.", ["not to trust the polls"]),
    ("It is high time the two sides met, Dan Poe said.", ["It is high time the two sides met"]),
    ("It is time the province stopped waiting, Dan Poe said.", ["It is time the province stopped waiting"]),
    ("Dan Poe makes the case that Canada should join the pact.", ["Canada should join the pact"]),
    ("“I've told people to wait,” Dan Poe said.", ["I've told people to wait"]),
    ("“I tell them to sign, and to keep the receipt,” Dan Poe said.", ["them to sign", "to keep the receipt"]),
    ("“Why not let them come to us?” Dan Poe wondered.", ["Why not let them come to us"]),
    ("“Why don't we build the line ourselves?” Dan Poe asked.", ["Why don't we build the line ourselves"]),
    ("What was needed, Dan Poe argued, was a single commander.", ["What was needed | was a single commander"]),
    ("Ottawa should drop the fee, a step that would please nobody, Dan Poe said.", ["Ottawa should drop the fee"]),
    (
        "Canada needs to decide which it is, Dan Poe said; until then nobody would call.",
        ["Canada needs to decide which it is"],
    ),
]
NOT_WISHED = [
    "If he were rich, Dan Poe said, he would buy a boat.",
    "If he were Canadian, Dan Poe said, he would vote.",
    "If he were elected, Dan Poe said, he would cut the toll.",
    "“What they don't do is the laundry,” Dan Poe said.",
    "We should hear back by noon, Dan Poe said.",
    "Dan Poe would rather drive to Bangor than be questioned.",
    "Dan Poe wishes he had waited.",
    "Dan Poe wishes it would be over.",
    "Unifor wants a judge to suspend the order before May.",
    "Dan Poe suggested the vote was rigged.",
    "Dan Poe insists the company is sound.",
    "Dan Poe suggested Ann Roe hadn’t meant it to be taken so.",
    "Dan Poe asked senators for a moment.",
    "It is the time the bridge opened, Dan Poe said.",
    "“I told them to go to hell,” Dan Poe said.",
    "“I tell the mayors to be there at noon,” Dan Poe said.",
    "“Why not me?” Dan Poe asked.",
    "“Why not?” Dan Poe asked.",
    "“Why don't they tell the truth?” Dan Poe asked.",
    "What was lacking, Dan Poe said, was somebody who cared.",
    "Dan Poe described three things: a dock, a crane and a shed.",
]


def _advice(text: str) -> list[tuple[str | None, str]]:
    rows = analyse(Article(article_id="a", text=text, published=date(2026, 3, 12))).rows(Advice)
    return [(row.adviser, " | ".join(text[a:b] for a, b in row.content_spans)) for row in rows]


@pytest.mark.parametrize(("text", "advised"), WISHED)
def test_what_is_wished(text: str, advised: list[str]) -> None:
    assert _advice(text) == [("Dan Poe", words) for words in advised]


@pytest.mark.parametrize("text", NOT_WISHED)
def test_what_is_no_wish_that_somebody_act(text: str) -> None:
    assert _advice(text) == []


def test_a_body_wants_something() -> None:
    assert _advice("Unifor wants Ottawa to restore the fund; its leader, Dan Poe, left the room.") == [
        ("Unifor", "to restore the fund")
    ]


def test_they_are_not_the_woman_who_speaks() -> None:
    text = "Governor Janet Mills met the crews. They must reopen the bridge, she insisted."
    assert _advice(text) == [("Janet Mills", "They must reopen the bridge")]


def test_who_advises_does_not_address_himself() -> None:
    text = "Senator Jo Dale called on Monday. Mayor Tom Vance advised her to wait. He advised him to wait too."
    rows = analyse(Article(article_id="test", text=text)).rows(Advice)
    assert [(row.adviser, row.addressee) for row in rows] == [("Tom Vance", "Jo Dale"), ("Tom Vance", "Jo Dale")]
