"""Whatever a file holds, reading it gives articles that can be stored, or refusals in words; never an exception."""

from itertools import islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from components.readers import ENDINGS, Reading
from components.readers.any_file import read
from tests.hostile.fuzz import PIECES, changed_files
from tests.hostile.story import STORY

HEADS = {
    ".html": (b"<!doctype html><html><body><p>", b"<html><head><meta charset="),
    ".md": (b"---\ntitle: ", b"---\npublished: ", b"---\nauthors: "),
    ".jsonl": (b'{"text": ', b'{"text": "a word", "published": '),
    ".csv": (b"text,title\n", b"text,published\r\n"),
    ".eml": (b"From: a\nMIME-Version: 1.0\nDate: ", b"From: a\nMIME-Version: 1.0\nContent-Type: "),
    ".rss": (b"<rss><channel><item><title>", b"<rss><channel><item><pubDate>"),
    ".json": (b'{"version": "https://jsonfeed.org/version/1", "items": [{"title": ',),
    ".parquet": (b"PAR1",),
}
TAILS = (b"\n---\n" + STORY.encode(), b"\n\n" + STORY.encode(), b"</p></body></html>", b'"}\n', b"")


def sure(readings: list[Reading]) -> None:
    """Asserts that articles can be stored, with spans within their text, and that refusals are words for a user."""
    for reading in readings:
        assert (reading.article is None) != (reading.error is None)
        assert "does not know" not in (reading.error or "")
        if reading.article:
            reading.article.text.encode("utf-8")
            (reading.article.title or "").encode("utf-8")
            assert all(0 <= start < end <= len(reading.article.text) for start, end in reading.article.furniture)


@pytest.mark.parametrize("ending", sorted(ENDINGS))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_bytes_are_read_or_refused(ending: str, data: st.DataObject) -> None:
    head = data.draw(st.sampled_from((b"", *HEADS.get(ending, ()))))
    middle = data.draw(st.lists(st.one_of(st.binary(max_size=8), st.sampled_from(PIECES)), max_size=12))
    sure(list(read(f"a{ending}", head + b"".join(middle) + data.draw(st.sampled_from(TAILS)))))


@pytest.mark.parametrize("ending", sorted(ENDINGS))
def test_changed_files_are_read_or_refused(ending: str) -> None:
    for content in islice(changed_files(ending, seed=49), 15):
        sure(list(read(f"a{ending}", content)))
