"""What holds of statements in any text at all: they lie in it, and nothing breaks."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from components.extract.statements import rows as statements
from components.models import Article
from components.text.annotate import annotate

PIECES = [
    "Ann Roe", "she", "The president", "Mr. Roe", "the White House", "said", "told reporters", "added that",
    "according to", "wrote:", "in her view,", "did not say whether", '"', "“", "”", "''", "«", "»", "‘", "’", ",", ".",
    "?", "…", "—", "(R-Ala.)", "\n", "\n\n", "🙂", "é́", "the plan failed", "We go on", "OTTAWA —", "ROE:", "U.S.",
]  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=40).map(" ".join)
HOSTILE = [
    ("the White House \U000a10cb«0 Ann Roe", "a word that runs into a quotation"),
    ('"' * 10_000, "ten thousand marks"),
    ('"a" ' * 10_000, "ten thousand marks around words"),
    ("he said and " * 100_000, "no end of a sentence in a million characters"),
    ("a" * 1_000_000, "no end of a word"),
    ("“We go on. " * 5_000, "marks that are never closed"),
    ("“We go on today with it.\n" * 2_000, "paragraphs that are never closed"),
    ("“‘«„\"''" * 2_000, "marks within marks"),
    ("🙂“é́” said 🙂. " * 1_000, "emoji and combining characters"),
    ("( " * 50_000, "brackets"),
    ("ROE: “hi there my friend”\n" * 1_000, "labels"),
]


def check(text: str) -> None:
    rows = list(statements.extract(annotate(Article(article_id="a", text=text))))
    for row in rows:
        assert row.content_spans
        previous = 0
        for start, end in row.content_spans:
            assert previous <= start < end <= len(text)
            previous = end
        for span in (row.cue_span, row.speaker_span):
            assert span is None or 0 <= span[0] < span[1] <= len(text)
        if row.cue_span is not None:
            cue = row.cue_span
            assert all(end <= cue[0] or cue[1] <= start for start, end in row.content_spans)
        assert row.nested_in in {None, *(other.row_id for other in rows)} - {row.row_id}
        assert 0 <= row.confidence <= 1


@given(TEXTS)
@example("Ann Roe added that 0«")
@example("said 0«")
@example("the plan failed Ann Roe said")
@example("in her view, said")
@settings(max_examples=150, deadline=None)
def test_spans_lie_in_the_text_and_content_never_overlaps_its_cue(text: str) -> None:
    check(text)


@pytest.mark.parametrize(("text", "reason"), HOSTILE, ids=[reason for _, reason in HOSTILE])
def test_hostile_text(text: str, reason: str) -> None:
    check(text)
