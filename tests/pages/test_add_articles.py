"""Adding articles as a user would: paste, look at what is doubtful, store, take out again."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from components.models import Article
from components.readers import web
from components.readers.fetch import Fetched
from components.storage.store import Store

STORY = (
    "Minister answers tariffs\n\nOTTAWA — The minister said on Tuesday that the duties would be answered in full.\n\n"
    '"We will not blink," she told reporters after the meeting of the cabinet, which had lasted for five hours.\n'
)
CREDIT = "\nThis report by The Canadian Press was first published March 4, 2025.\n"


@pytest.fixture
def page(manage: Callable[[str], AppTest]) -> AppTest:
    """The page, on a store that holds the samples."""
    return manage("add_articles")


def paste(app: AppTest, words: str) -> AppTest:
    app.text_area(key="adding.pasted").set_value(words)
    return next(b for b in app.button if b.label == "Read and store").click().run()


def test_a_pasted_article_is_stored_and_told(page: AppTest, empty_store: Store) -> None:
    before = len(empty_store.table(Article))
    paste(page, STORY + CREDIT)
    assert not page.exception
    assert [s.value for s in page.success] == ["Added: 1"]
    assert len(empty_store.table(Article)) == before + 1


def test_what_was_added_has_a_link_and_leaves_the_box(page: AppTest, empty_store: Store) -> None:
    paste(page, STORY + CREDIT)
    assert page.text_area(key="adding.pasted").value == ""
    labels = [link.proto.label for link in page.get("page_link")]
    assert labels[-2:] == ["Minister answers tariffs", "Its timeline"]
    stored = empty_store.table(Article).set_index("title").loc["Minister answers tariffs"]
    assert page.dataframe[0].value["Article"][0] == f"articles?article={stored['article_id']}"


def test_what_was_refused_stays_in_the_box_with_its_whole_reason(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "fetch", lambda address, *_: Fetched(address, FEED.encode()))
    page.text_area(key="adding.addresses").set_value("https://paper.example/feed\nnowhere")
    next(b for b in page.button if b.label == "Fetch and store").click().run()
    assert page.text_area(key="adding.addresses").value == "nowhere"
    said = "".join(element.proto.body for element in page.get("html"))
    assert "<strong>nowhere</strong>: it is no web address (https://…)" in said


def test_files_and_feeds_stand_in_one_report(page: AppTest) -> None:
    paste(page, STORY + CREDIT)
    page.file_uploader[0].set_value(("feed.rss", FEED.encode(), "application/rss+xml"))
    [b for b in page.button if b.label == "Read and store"][1].click().run()
    assert list(page.dataframe[0].value["File"]) == ["pasted text.txt", "feed.rss, entry 1", "feed.rss, entry 2"]


def test_the_same_article_again_changes_nothing(page: AppTest, empty_store: Store) -> None:
    paste(page, STORY + CREDIT)
    stored = len(empty_store.table(Article))
    paste(page, STORY + CREDIT)
    assert len(empty_store.table(Article)) == stored
    assert "Already there: 1" in page.success[0].value


def test_without_a_date_it_asks_first(page: AppTest, empty_store: Store) -> None:
    before = len(empty_store.table(Article))
    paste(page, STORY)
    assert len(empty_store.table(Article)) == before
    next(d for d in page.date_input if d.label == "Published on").set_value(date(2025, 3, 4))
    next(b for b in page.button if b.label == "Store").click().run()
    assert not page.exception
    stored = empty_store.table(Article).set_index("title").loc["Minister answers tariffs"]
    assert stored["published"].date() == date(2025, 3, 4)
    assert stored["published_basis"] == "given"


def test_leaving_out_stores_nothing(page: AppTest, empty_store: Store) -> None:
    before = len(empty_store.table(Article))
    paste(page, STORY)
    next(b for b in page.button if b.label == "Leave out").click().run()
    assert len(empty_store.table(Article)) == before
    assert not [b for b in page.button if b.label == "Store"]


def test_what_was_added_can_be_taken_out_again(page: AppTest, empty_store: Store) -> None:
    before = len(empty_store.table(Article))
    paste(page, STORY + CREDIT)
    next(b for b in page.button if b.label.startswith("Take the 1")).click().run()
    assert not page.exception
    assert len(empty_store.table(Article)) == before


def test_nothing_pasted_is_said_so(page: AppTest) -> None:
    paste(page, "   ")
    assert [i.value for i in page.info] == ["Paste an article first."]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("empty.txt", b"", "empty"),
        ("picture.txt", bytes(range(256)) * 20, "not text"),
        ("huge.txt", b"word " * 10_000_000, "50 MB"),
    ],
)
def test_bad_files_are_refused_in_words(page: AppTest, empty_store: Store, name: str, content: bytes, why: str) -> None:
    before = empty_store.version()
    page.file_uploader[0].set_value((name, content, "text/plain"))
    [b for b in page.button if b.label == "Read and store"][1].click().run()
    assert not page.exception
    assert [w.value for w in page.warning] == ["Refused: 1"]
    assert why in page.dataframe[0].value["Note"][0]
    assert empty_store.version() == before


FEED = f"""<rss version="2.0"><channel><title>The Paper</title>
<item><title>Minister answers tariffs again</title><pubDate>Tue, 04 Mar 2025 09:00:00 GMT</pubDate>
<description>{STORY * 3}</description></item>
<item><title>Only a teaser</title><description>She spoke.</description></item></channel></rss>"""


def test_a_feed_can_be_uploaded(page: AppTest, empty_store: Store) -> None:
    page.file_uploader[0].set_value(("feed.rss", FEED.encode(), "application/rss+xml"))
    [b for b in page.button if b.label == "Read and store"][1].click().run()
    assert not page.exception
    assert [w.value for w in page.warning] == ["Added: 1 · Refused: 1"]
    assert list(page.dataframe[0].value["File"]) == ["feed.rss, entry 1", "feed.rss, entry 2"]
    assert "only a teaser of 2 words" in page.dataframe[0].value["Note"][1]


def test_a_feed_can_be_fetched(page: AppTest, empty_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "fetch", lambda address, *_: Fetched(address, FEED.encode()))
    page.text_area(key="adding.addresses").set_value("https://paper.example/feed\nnowhere")
    next(b for b in page.button if b.label == "Fetch and store").click().run()
    assert not page.exception
    assert [w.value for w in page.warning] == ["Refused: 2 · Added: 1"]
    assert "Minister answers tariffs again" in set(empty_store.table(Article)["title"])
    assert any("no web address" in note for note in page.dataframe[0].value["Note"])


def test_a_paywalls_stub_asks_first(page: AppTest, empty_store: Store) -> None:
    before = len(empty_store.table(Article))
    paste(page, STORY + "\nSubscribe to continue reading\n" + CREDIT)
    assert not page.exception
    assert len(empty_store.table(Article)) == before
    assert any("paywall" in caption.value for caption in page.caption)
