"""What was stored after a moment, and the feed and digest that tell it."""

from datetime import UTC, datetime
from xml.etree import ElementTree

import pandas as pd

from components.export.watching import ATOM, News, NewsEntry, atom, html, plain_text
from components.query.whats_new import new_events, new_rows

THEN, LATER = datetime(2025, 5, 1, tzinfo=UTC), datetime(2025, 5, 9, tzinfo=UTC)
ARTICLES = pd.DataFrame({"article_id": ["old", "new"], "added_at": pd.to_datetime([THEN, LATER], utc=True)})
SINCE = datetime(2025, 5, 2, tzinfo=UTC)
NEWS = News(
    "Lumber & <b>co</b>",
    "topic Lumber",
    SINCE,
    [NewsEntry("new.s1", "Jane Roe", "Mills <i>close</i>.\x00", "Globe, 8 May 2025", LATER)],
    [NewsEntry("new.e1", "Mills close", "Mills close on Friday.", "Globe, 8 May 2025", LATER)],
)


def test_rows_of_articles_stored_later_are_new() -> None:
    rows = pd.DataFrame({"row_id": ["a", "b"], "article_id": ["old", "new"]})
    assert list(new_rows(rows, ARTICLES, SINCE)["row_id"]) == ["b"]
    assert list(new_rows(rows, ARTICLES, LATER)["row_id"]) == []


def test_an_event_that_was_known_is_not_new_when_it_is_told_again() -> None:
    reports = pd.DataFrame(
        {
            "row_id": ["a", "b", "c", "d"],
            "article_id": ["old", "new", "new", "new"],
            "story_event_id": ["known", "known", "fresh", "fresh"],
            "published": pd.to_datetime(["2025-05-01", "2025-05-08", "2025-05-08", "2025-05-07"]),
        }
    )
    assert list(new_events(reports, ARTICLES, SINCE)["row_id"]) == ["d"]


def test_the_feed_is_atom_with_an_entry_for_each_and_nothing_of_a_text_is_markup() -> None:
    feed = ElementTree.fromstring(atom(NEWS))
    named = {"a": ATOM}
    assert feed.tag == f"{{{ATOM}}}feed"
    for name in ("id", "title", "updated", "author/a:name"):
        assert feed.findtext(f"a:{name}", namespaces=named)
    entries = feed.findall("a:entry", named)
    assert [entry.findtext("a:title", namespaces=named) for entry in entries] == ["Mills close", "Jane Roe"]
    assert len({entry.findtext("a:id", namespaces=named) for entry in entries}) == 2
    assert "Mills <i>close</i>." in str(entries[1].findtext("a:content", namespaces=named))


def test_the_digest_says_what_is_new_as_a_page_and_as_text() -> None:
    page, text = html(NEWS).decode(), plain_text(NEWS).decode()
    for words in (page, text):
        assert "1\u00a0new statement and 1\u00a0new event" in words
        assert "Mills close on Friday." in words
        assert words.index("ew events".lower()) if words is page else words.index("NEW EVENTS")
    assert "<i>" not in page
    assert "&lt;i&gt;close" in page
    assert "<i>close" in text
