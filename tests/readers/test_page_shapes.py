"""Pages of many shapes: what is story, what is not, who wrote it, and what about it is told."""

from datetime import date

import pytest

from components.models import Article
from components.readers import Reading
from components.readers.any_file import read
from components.readers.pages.credits import names_in

LEAD = "OTTAWA — The minister said on Tuesday that the government would answer the new duties within days."
STORY = (
    LEAD,
    "“We will not blink,” the finance minister told reporters after the cabinet met for five hours.",
    "Analysts expect talks to start again in the new year, when both capitals have new negotiators in place.",
    "The premier of Ontario said the province would match any tariff, and urged Ottawa to do the same.",
)
TITLE = "Minister promises answer"
BODY = "".join(f"<p>{line}</p>" for line in STORY)
REMARKS = "".join(
    f"<div class=c><b>reader{n}</b><p>Nobody in this government has understood anything at all, as I said {n} times "
    "before, and the president said so too.</p></div>"
    for n in range(6)
)


def read_page(body: str, head: str = "", encoding: str = "utf-8") -> Reading:
    page = f'<!doctype html><html lang="en"><head><title>{TITLE}</title>{head}</head><body>{body}</body></html>'
    (reading,) = read("page.html", page.encode(encoding, errors="replace"))
    return reading


def article(body: str, head: str = "", encoding: str = "utf-8") -> Article:
    found = read_page(body, head, encoding).article
    assert found is not None
    return found


def story(found: Article) -> tuple[str, ...]:
    """The lines that are neither furniture nor headline."""
    aside = [*found.furniture, *([found.title_span] if found.title_span else [])]
    kept = "".join(c for i, c in enumerate(found.text) if c == "\n" or not any(a <= i < b for a, b in aside))
    return tuple(line for line in kept.splitlines() if line.strip())


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (f"<div><a>Home</a> <a>Politics</a></div><h1>{TITLE}</h1>{BODY}<div>About us Careers</div>", "no <article>"),
        (f"<article><h1>{TITLE}</h1>{BODY}</article><section class=comments>{REMARKS}</section>", "comments apart"),
        (f"<main><h1>{TITLE}</h1>{BODY}<h3>6 Comments</h3>{REMARKS}</main>", "comments in the main part"),
        (f"<main><amp-sidebar hidden>Politics</amp-sidebar><h1>{TITLE}</h1>{BODY}</main>", "AMP"),
        (f"<b>{TITLE}</b><br>By Jane Roe<br><br>{'<br><br>'.join(STORY)}<hr>Printed from The Paper", "a print view"),
        (
            f"<main><h2>{TITLE}</h2><p>A minister stands. | Jane Roe/The Canadian Press via AP</p>{BODY}"
            "<p>Filed Under: Tariffs</p></main>",
            "a caption after a bar",
        ),
        (
            f"<article><h1>{TITLE}</h1>{BODY}<p>Reporting by Jane Roe in Ottawa; Editing by John Doe</p>"
            "<p>Our Standards: The Principles.</p></article>",
            "an agency's credits",
        ),
    ],
)
def test_the_story_is_what_is_left(body: str, reason: str) -> None:
    found = article(body)
    assert found.title == TITLE
    assert story(found) == STORY, reason


def test_comments_above_the_story_cut_nothing() -> None:
    found = article(f"<main><h1>{TITLE}</h1><p>Comments (12)</p>{BODY}</main>")
    assert story(found) == STORY


def test_an_agency_may_stand_after_the_day() -> None:
    found = article(f"<h1>{TITLE}</h1><p>OTTAWA, March 4 (Reuters) - Canada answered on Tuesday.</p>{BODY}")
    assert found.dateline == "OTTAWA"


@pytest.mark.parametrize(
    ("body", "expected", "reason"),
    [
        (f"<p>{LEAD}</p><p>Subscribe to continue reading</p><p>Already a subscriber?</p>", "paywall", "English"),
        (f"<p>{LEAD}</p><p>This article is exclusive to subscribers.</p>", "paywall", "exclusive"),
        (f"<p>{LEAD}</p><p>La suite est réservée aux abonnés.</p>", "paywall", "French"),
        (BODY * 4 + "<p>Subscribe to read more stories like this</p>", None, "the story is whole"),
        (BODY, None, "short, and no paywall"),
        (
            "".join(f"<p>{n}:42 p.m. ET</p><p>{STORY[n % 4]} It was update {n}.</p>" for n in range(1, 6)),
            "live blog",
            "times of day",
        ),
        (
            "".join(f"<h2>About {name}</h2><p>By {name} Roe</p><p>{LEAD} {name}</p>" for name in ("Jo", "Al", "Di")),
            "several",
            "bylines",
        ),
        (f"<p>By Jane Roe</p>{BODY}<p>4:42 p.m. ET</p>", None, "one byline and a time"),
    ],
)  # fmt: skip
def test_what_asks_for_a_look_is_told(body: str, expected: str | None, reason: str) -> None:
    doubts = " ".join(read_page(f"<article><h1>{TITLE}</h1><p>March 4, 2025</p>{body}</article>").doubts)
    assert expected in doubts if expected else not doubts, reason


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1252", "utf-8", "utf-8-sig"])
@pytest.mark.parametrize("declared", ["", "utf-8", "iso-8859-1", "windows-1252", "nonsense"])
def test_a_page_is_read_in_the_encoding_that_it_is_in(encoding: str, declared: str) -> None:
    found = article(f"<h1>{TITLE}</h1>{BODY}", f'<meta charset="{declared}">' if declared else "", encoding)
    assert story(found)[:2] == STORY[:2]


def test_one_broken_character_does_not_change_the_encoding() -> None:
    page = f'<html><head><meta charset="utf-8"></head><body>{BODY * 4}…</body></html>'.encode()
    (reading,) = read("page.html", page.replace("…".encode(), b"\xe2\x80"))
    assert reading.article is not None
    assert LEAD in reading.article.text


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("Jane Roe", ("Jane Roe",)),
        ("Jane Roe; John Doe", ("Jane Roe", "John Doe")),
        ("By Jane Roe and John Doe", ("Jane Roe", "John Doe")),
        ("Jane Roe · The Paper · Posted: Mar 04, 2025 | Last Updated: March 6", ("Jane Roe",)),
        ("https://paper.example/jane", ()),
        ("Published March 4", ()),
        ("", ()),
    ],
)
def test_names_in_a_field_of_authors(field: str, names: tuple[str, ...]) -> None:
    assert names_in(field) == names


def test_a_page_of_very_many_lines_is_read() -> None:
    found = article("<p>Home of the news of the day</p>" * 4_000 + f"<h1>{TITLE}</h1>{BODY}")
    assert found.published is None or isinstance(found.published, date)
