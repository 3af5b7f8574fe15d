"""Pasted pages and front matter: what is story, what is furniture, and who published it when."""

import textwrap
from datetime import date

import pytest

from components.models import Article, quoted
from components.readers.any_file import read
from components.readers.pages.dates import date_in_address, first_date, is_date
from components.readers.text import article

PAGE = """Skip to content
Sports | Politics | Weather
Sign in

Premiers ask Ottawa for a plan on lumber

3f2a94b1c07de85566aa10f9d2c47be83f2a94b1c07de85566aa10f9d2c47be8
Premiers meet in Halifax on Monday, June 2, 2025. THE CANADIAN PRESS/Jane Roe

HALIFAX — The premiers asked the federal government on Monday for a plan to keep sawmills open through the dispute.

Story continues below

"We cannot wait," said one of them, and the others agreed that a plan was needed before the end of the summer.

This report by The Canadian Press was first published June 2, 2025.

John Q. Public, The Canadian Press

push icon
Enable push notifications on your device.
No thanks"""


@pytest.fixture(scope="module")
def pasted() -> Article:
    return article(PAGE)


def story(read_article: Article) -> str:
    """What is left of the text without its furniture."""
    text = read_article.text
    return "".join(c for i, c in enumerate(text) if not any(a <= i < b for a, b in read_article.furniture))


def test_the_text_is_not_rewritten(pasted: Article) -> None:
    assert pasted.text == PAGE


def test_title_and_credit(pasted: Article) -> None:
    assert pasted.title == "Premiers ask Ottawa for a plan on lumber"
    assert quoted(pasted.text, (pasted.title_span or (0, 0),)) == pasted.title
    assert (pasted.outlet, pasted.agency) == ("The Canadian Press", "The Canadian Press")
    assert pasted.authors == ("John Q. Public",)
    assert pasted.dateline == "HALIFAX"
    assert (pasted.published, pasted.published_basis) == (date(2025, 6, 2), "credit line")


def test_a_hard_wrapped_page_is_told_apart_as_the_same_page_in_running_lines() -> None:
    wrapped = "\n".join(textwrap.fill(line, 72) for line in PAGE.split("\n"))
    made, same = article(wrapped), article(PAGE)
    assert made.text == wrapped
    for name in ("title", "agency", "authors", "dateline", "published", "published_basis", "outlet"):
        assert getattr(made, name) == getattr(same, name), name
    aside = [[quoted(page.text, (span,)) for span in page.furniture] for page in (made, same)]
    assert aside[0] == aside[1]


def test_furniture_is_marked_and_the_story_kept(pasted: Article) -> None:
    lines = [line for line in story(pasted).splitlines() if line.strip()]
    assert [line[:12] for line in lines] == ["Premiers ask", "HALIFAX — Th", '"We cannot w']


def test_front_matter_is_taken_off_and_believed() -> None:
    words = "---\ntitle: A title\npublished: 2025-03-04\noutlet: The Paper\n---\n\nOTTAWA — It happened on Tuesday.\n"
    found = article(words)
    assert found.text == "\nOTTAWA — It happened on Tuesday.\n"
    assert (found.title, found.outlet, found.published) == ("A title", "The Paper", date(2025, 3, 4))
    assert found.published_basis == "front matter"


def test_a_given_date_overrules() -> None:
    found = article(PAGE, published=date(2024, 1, 1))
    assert (found.published, found.published_basis) == (date(2024, 1, 1), "given")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (
            "The latest Reuters/Ipsos poll, released on Friday, found the two parties level in Ontario.",
            "a poll, no credit",
        ),
        ("Trump said so.", "a short paragraph is a paragraph"),
        ("OTTAWA (AP) — Canada answered.", "a dateline makes it the story"),
    ],
)
def test_story_is_never_furniture(words: str, reason: str) -> None:
    found = article(f"A headline of some words\n\n{words}\n\n{'It went on like this for a while. ' * 4}")
    assert words in story(found), reason


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("first published April 30, 2025.", date(2025, 4, 30)),
        ("publié d'abord le 29 avril 2025", date(2025, 4, 29)),
        ("Posted Apr. 3, 2025 5:14 pm", date(2025, 4, 3)),
        ("2025-03-04T10:00:00Z", date(2025, 3, 4)),
        ("le 1er juillet 2025", date(2025, 7, 1)),
        ("February 30, 2025", None),
        ("in 2025", None),
    ],
)
def test_first_date(words: str, day: date | None) -> None:
    assert first_date(words) == day


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("June 19, 2025", True),
        ("Tuesday, March 11, 2025 6:12 p.m. EDT", True),
        ("le 19 juin 2025", True),
        ("10/15/2025 05:00 AM EDT", True),
        ("January 6, 2025 / 3:14 PM EST / Staff", True),
        ("The election of April 28, 2025", False),
        ("On May 6, 2025, they met.", False),
        ("Mardi 4 mars 2025 à 10h30 HNE", True),
        ("STATION, March 4, 2025", False),
        (f"{'E' * 200}conomist of May 5, 2025", False),
        (f"{'on at ' * 200}x May 5, 2025", False),
    ],
)
def test_a_line_that_is_a_date(words: str, expected: bool) -> None:
    assert is_date(words) is expected


@pytest.mark.parametrize(
    "line",
    [
        "Posted: Jun 19, 2025 4:00 AM EDT | Last Updated: 2 hours ago",
        "Jane Roe · The Paper · Posted: Jun 19, 2025 4:00 AM EDT | Last Updated: June 20",
        "Published Jun. 19, 2025",
        "06/19/2025 05:00 AM EDT",
    ],
)
def test_the_day_in_a_line_below_the_headline(line: str) -> None:
    found = article(f"Premier halts surcharge after a call\n\n{line}\n\nOntario has suspended its surcharge, he said.")
    assert (found.published, found.published_basis) == (date(2025, 6, 19), "credit line")


def test_a_name_above_the_agency_is_the_byline_and_a_hyphen_makes_a_dateline() -> None:
    head = "Premier halts surcharge after a call\n\nAllison Roe\nThe Canadian Press\nJune 19, 2025\n\n"
    found = article(head + "TORONTO - Ontario has suspended its surcharge on exports, the premier said on Thursday.")
    assert found.authors == ("Allison Roe",)
    assert found.dateline == "TORONTO"
    assert (found.published, found.published_basis) == (date(2025, 6, 19), "credit line")


def test_date_in_address() -> None:
    assert date_in_address("https://example.org/2024/11/27/prairie-premiers") == date(2024, 11, 27)
    assert date_in_address("https://example.org/news/10594400") is None


def test_language_of_a_french_page_is_told() -> None:
    found = article("Le premier ministre a répondu mardi que le Canada ne céderait pas devant la menace américaine.")
    assert found.language == "fr"


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (bytes(range(256)) * 8, "not text"),
        (b"x" * 10_000_001, "10 MB"),
        (b"---\ntitle: [\n---\ntext", "front matter"),
        ("…—\n".encode(), "no text"),
    ],
)
def test_what_is_no_article_is_refused_in_words(content: bytes, error: str) -> None:
    (reading,) = read("page.txt", content)
    assert reading.article is None
    assert error in (reading.error or "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252"])
def test_encodings(encoding: str) -> None:
    words = "Le Québec a répondu : « Nous voilà prêts à négocier », a déclaré François Legault à Montréal."
    (reading,) = read("page.txt", words.encode(encoding))
    assert reading.article is not None
    assert reading.article.text == words


def test_an_article_without_a_date_raises_a_doubt() -> None:
    (reading,) = read("page.txt", b"He said on Tuesday that nothing would change before the end of the year.")
    assert reading.article is not None
    assert reading.article.published_basis == "none"
    assert any("date" in doubt for doubt in reading.doubts)
