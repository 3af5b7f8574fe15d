"""Constructions that report speech whatever the verb, and what looks like speech and is none."""

import re
from datetime import date

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

# text, and the speaker and the words of one of its statements
CASES = [
    (
        "Premier Wab Kinew likened the levy to a bad cheque.",
        "Wab Kinew",
        "the levy to a bad cheque",
    ),
    (
        "Kirsten Hillman linked the delay to the vote in Congress.",
        "Kirsten Hillman",
        "the delay to the vote",
    ),
    (
        "David Eby portrayed the duties as a tax on American homes.",
        "David Eby",
        "a tax on American homes",
    ),
    (
        "Doug Ford made it plain that power could be cut.",
        "Doug Ford",
        "power could be cut",
    ),
    (
        "Mark Carney let it be known that he would call on Friday.",
        "Mark Carney",
        "he would call on Friday",
    ),
    (
        '"Not on my watch," Doug Ford shot back.',
        "Doug Ford",
        "Not on my watch",
    ),
    (
        '"We are ready," Lana Payne chimed in.',
        "Lana Payne",
        "We are ready",
    ),
    (
        '"It was a good day," Mark Carney summed up.',
        "Mark Carney",
        "It was a good day",
    ),
    (
        '"Enough is enough," put in Marty Warren.',
        "Marty Warren",
        "Enough is enough",
    ),
    (
        "As Doug Ford sees it, the duties hurt both sides.",
        "Doug Ford",
        "the duties hurt both sides",
    ),
    (
        "The duties hurt both sides, as Doug Ford tells it.",
        "Doug Ford",
        "The duties hurt both sides",
    ),
    (
        "In David Eby's estimation, the mills have a month left.",
        "David Eby",
        "the mills have a month left",
    ),
    (
        "To Scott Moe's mind, potash is the better card.",
        "Scott Moe",
        "potash is the better card",
    ),
    (
        'To Lana Payne, the order is "a betrayal of workers."',
        "Lana Payne",
        "a betrayal of workers",
    ),
    (
        "The port, Tim Houston conceded, may lose a year.",
        "Tim Houston",
        "The port may lose a year",
    ),
    (
        "The mills, Marty Warren predicted on Monday, will shut by June.",
        "Marty Warren",
        "The mills will shut by June",
    ),
    (
        "Mark Carney shared that he would fly to Boston on Friday.",
        "Mark Carney",
        "he would fly to Boston on Friday",
    ),
    (
        "Scott Moe ventured that the talks would last all year.",
        "Scott Moe",
        "the talks would last all year",
    ),
    (
        'The order was hailed by Marty Warren as "a first step."',
        "Marty Warren",
        "a first step",
    ),
    (
        'Danielle Smith hugged the plan as "a gift to the west."',
        "Danielle Smith",
        "a gift to the west",
    ),
    (
        'Lana Payne put it this way: "Nobody wins."',
        "Lana Payne",
        "Nobody wins",
    ),
    (
        "Mark Carney gave his verdict on Monday: “We are not done.\n\n“We will go on.”",
        "Mark Carney",
        "We are not done We will go on",
    ),
    (
        'Trump\'s post on Sunday branded the deal "a disaster." Donald Trump did not explain.',
        "Donald Trump",
        "a disaster",
    ),
]
# no statement at all
NONE = [
    "Doug Ford imposed a surcharge on Monday.",
    "Washington announced sanctions on Friday.",
    "Ann Roe declined to disclose the sum.",
    "2028 promises a new round of duties.",
]


def rows_of(text: str) -> list[Statement]:
    return list(analyse(Article(article_id="a", text=text, published=date(2025, 6, 10))).rows(Statement))


def words_of(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.lower()))


@pytest.mark.parametrize(("text", "speaker", "content"), CASES)
def test_speech_by_construction(text: str, speaker: str, content: str) -> None:
    said = [(row.speaker, words_of(" ".join(text[a:b] for a, b in row.content_spans))) for row in rows_of(text)]
    assert any(who == speaker and words_of(content) <= words for who, words in said), said


@pytest.mark.parametrize("text", NONE)
def test_no_speech(text: str) -> None:
    assert rows_of(text) == []
