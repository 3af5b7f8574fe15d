"""Clauses that report speech beyond "X said that Y": nouns, thinking verbs, no speaker; and where content ends."""

import pytest

from components.annotate import annotate
from components.extract import statements
from components.models import Article


def told(text: str) -> list[tuple[str | None, str, list[str]]]:
    """Speaker as written, cue and content of each statement of a text."""
    article = Article(article_id="x", text=text)
    return [
        (
            text[slice(*row.speaker_span)] if row.speaker_span else None,
            row.cue or "",
            [text[start:end] for start, end in row.content_spans],
        )
        for row in statements.extract(annotate(article))
    ]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Doug Ford's claim that the border is safe was tested.", ("Doug Ford's", "claim", ["the border is safe"])),
        ('Ann Roe believes it is "a mistake for workers" to wait.', ("Ann Roe", "believes", None)),
        ("Ann Roe said no to the new pipeline.", ("Ann Roe", "said", ["no to the new pipeline"])),
        (
            "Ann Roe has called for the state to step in.",
            ("Ann Roe", "called", ["the state to step in"]),
        ),
        (
            "Ann Roe said she would call the premier, who was born in Alberta.",
            ("Ann Roe", "said", ["she would call the premier"]),
        ),
        ("Asked whether tariffs would rise, Ann Roe smiled.", (None, "asked", ["whether tariffs would rise"])),
    ],
    ids=["noun", "thinking verb that quotes", "no", "call for", "remark left out", "nobody named"],
)
def test_what_was_said_is_found(text: str, statement: tuple[str | None, str, list[str] | None]) -> None:
    speaker, cue, content = statement
    found = [(who, how, what) for who, how, what in told(text) if how == cue]
    assert [(who, how) for who, how, _ in found] == [(speaker, cue)]
    assert content is None or found[0][2] == content


def test_two_joined_verbs_keep_their_own_content() -> None:
    found = told("He announced that he was leaving office and vowed to return in the spring.")
    assert [(cue, content) for _, cue, content in found] == [
        ("announced", ["he was leaving office"]),
        ("vowed", ["to return in the spring"]),
    ]


def test_a_thinking_verb_without_a_quotation_tells_no_speech() -> None:
    assert told("Ann Roe believes the tariffs are a mistake for workers.") == []


def test_what_is_denied_is_no_statement() -> None:
    assert told("Ann Roe did not say whether the tariffs would rise.") == []
