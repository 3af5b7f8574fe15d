"""The cards of evidence: what is said is shown even where it stands in other sentences than that of the speaker."""

from types import SimpleNamespace

import pytest

from components.models import Statement
from components.ui.widgets.evidence import DESCRIBED, MOST_BEYOND

SAID, WHO = "“We never saw the bill.”", "Ann Adams said on Friday."


def card(content: list[tuple[int, int]], sentence: tuple[int, int], text: str) -> str:
    row = SimpleNamespace(
        sentence=text[slice(*sentence)], sentence_span=sentence, content_spans=content, tone_words=[],
        speaker="Ann Adams", role=None, outlet=None, published=None, quote_type="direct", unconfirmed=False,
        language="en", tone="neutral", corrected=False,
    )  # fmt: skip
    return DESCRIBED[Statement](row, "", text)


@pytest.mark.parametrize("first", [SAID, WHO])
def test_what_is_said_before_or_after_the_sentence_is_shown(first: str) -> None:
    text = f"It rained. {first} {WHO if first == SAID else SAID} Then all left."
    said, who = ((text.index(words), text.index(words) + len(words)) for words in (SAID, WHO))
    shown = card([said], who, text)
    assert "We never saw the bill." in shown
    assert WHO in shown
    assert "rained" not in shown
    assert "all left" not in shown


def test_a_long_speech_is_cut() -> None:
    text = f"“{'We waited for the bill. ' * 60}” {WHO}"
    start = text.index(WHO)
    shown = card([(0, start - 1)], (start, len(text)), text)
    assert "…" in shown
    assert len(shown) < MOST_BEYOND + 500


def test_a_statement_within_its_sentence_is_shown_alone() -> None:
    text = f"It rained. {WHO} Then all left."
    start = text.index(WHO)
    assert "rained" not in card([(start, start + 3)], (start, start + len(WHO)), text)
