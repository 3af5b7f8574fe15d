"""Speech without a plain verb: views held now, nouns that run, ask or stand before a colon, and asides with a name."""

from datetime import date

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

HELD = [
    ("Nora Pell thinks the town ought to buy it.", "Nora Pell", "the town ought to buy it"),
    ("Tom Vance expects the saws to run again by May.", "Tom Vance", "the saws to run again by May"),
    ("Nora Pell sees prices falling into the summer.", "Nora Pell", "prices falling into the summer"),
]
NOUNS = [
    (
        "Nora Pell left. The board was slow, ran her complaint, and the pilots have paid for it.",
        "Nora Pell",
        "The board was slow, | and the pilots have paid for it",
    ),
    ('"We have ten beds," comes Nora Pell\'s reply.', "Nora Pell", "We have ten beds,"),
    ("Nora Pell left. Her ask is that Ottawa open the lock.", "Nora Pell", "Ottawa open the lock"),
    ("Nora Pell left. Her suggestion is to close at nine.", "Nora Pell", "to close at nine"),
    ("Doug Ford's bet: a vote in May.", "Doug Ford", "a vote in May"),
]
ASIDES = [
    (
        "The cheaper way, submits Nora Pell, who teaches law in Regina, would be for Ottawa to wait.",
        "Nora Pell",
        "The cheaper way | would be for Ottawa to wait",
    ),
    ("The lock, the harbour's chief, Nora Pell, said, will close.", "Nora Pell", "The lock | will close"),
    (
        'The pact "is no wish," as Tom Vance, the former mines minister, once had it.',
        "Tom Vance",
        'The pact "is no wish,"',
    ),
    (
        "Ottawa will wait, predicts Tom Vance; the better course, he suggests, is to sell the lock.",
        "Tom Vance",
        "the better course | is to sell the lock",
    ),
]
NO_SPEECH = [
    "Nora Pell sees a doctor on Friday.",
    "It expects rain.",
    "The clerk, who asked not to be named, left.",
]


@pytest.mark.parametrize(("text", "speaker", "content"), [*HELD, *NOUNS, *ASIDES])
def test_the_last_statement(text: str, speaker: str, content: str) -> None:
    found = analyse(Article(article_id="a", text=text, published=date(2025, 3, 12))).rows(Statement)
    assert found, "no statement was found"
    assert found[-1].speaker == speaker
    assert " | ".join(text[start:end] for start, end in found[-1].content_spans) == content


@pytest.mark.parametrize("text", NO_SPEECH)
def test_no_speech(text: str) -> None:
    assert analyse(Article(article_id="a", text=text, published=date(2025, 3, 12))).rows(Statement) == ()
