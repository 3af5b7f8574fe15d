"""A briefing: one page, escaped, each point cited."""

from datetime import date
from typing import Any

import pytest

from components import briefing
from components.briefing import Briefing, Point
from components.models import Advice, Article
from components.storage.frames import frame

TEXT = "Ottawa, she said, should wait. It must not hurry."


def point(words: str = "Canada should wait", **more: Any) -> Point:
    known: dict[str, Any] = {"adviser": "Laura Dawson", "published": date(2025, 4, 30)}
    return Point(words=words, **known | more)


def brief(*points: Point, **more: Any) -> Briefing:
    return Briefing(**({"addressee": "Mark Carney", "points": points} | more))


def test_points_are_cut_from_the_text_and_cited() -> None:
    rows = frame(
        [
            Advice(
                row_id="x", article_id="a", adviser="Laura Dawson", role="director", modality="should",
                sentence_span=(0, 30), content_spans=((0, 6), (18, 29)), topics=("tariffs",), outlet="CBC News",
                published=date(2025, 4, 30),
            )
        ],
        Advice,
    )  # fmt: skip
    articles = frame([Article(article_id="a", text=TEXT, title="Wait", url="https://example.org/1")], Article)
    (found,) = briefing.points(rows, articles, {"tariffs": "Tariffs"}, {"x": "open"})
    assert found == Point(
        words="Ottawa … should wait",
        adviser="Laura Dawson",
        role="director",
        modality="“should” (plain)",
        topics="Tariffs",
        outlet="CBC News",
        published=date(2025, 4, 30),
        title="Wait",
        url="https://example.org/1",
        status="open",
    )


def test_the_heading_names_addressee_and_occasion() -> None:
    assert brief(point(), occasion="before the meeting").heading == "Advice to Mark Carney before the meeting"
    assert brief(point(published=None)).subheading.endswith("undated")


@pytest.mark.parametrize("where", ["words", "adviser", "role", "title", "outlet", "modality", "topics", "status"])
def test_everything_is_escaped(where: str) -> None:
    page = briefing.html(brief(point(**{where: "<script>alert(1)</script>\"'"})))
    assert "<script" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", '"onclick="x', ""])
def test_only_addresses_of_the_web_become_links(url: str) -> None:
    assert "<a " not in briefing.html(brief(point(url=url, title="Story")))


def test_a_web_address_is_a_link() -> None:
    assert 'href="https://example.org/?a=1&amp;b=2"' in briefing.html(brief(point(url="https://example.org/?a=1&b=2")))


def test_nothing_is_loaded_from_elsewhere() -> None:
    page = briefing.html(brief(point()))
    assert "<script" not in page
    assert "src=" not in page
    assert "@import" not in page
    assert "url(" not in page


def test_advisers_come_in_the_order_of_their_points() -> None:
    made = brief(point("one", adviser="B"), point("two", adviser="A"), point("three", adviser="B", role="envoy"))
    assert [(head, len(own)) for head, own in briefing.by_adviser(made.points)] == [("B, envoy", 2), ("A", 1)]


@pytest.mark.parametrize(
    ("points", "reason"),
    [
        ((), "nothing to say"),
        ((point("Łódź 🙂 日本 “quoted” — naïve"),), "letters that the standard fonts lack"),
        ((point("word " * 2000),), "one point longer than a page"),
        (tuple(point(f"{i} " + "word " * 60) for i in range(60)), "more points than fit"),
        ((point("x" * 5000),), "no place to break a line"),
    ],
)
def test_pdf(points: tuple[Point, ...], reason: str) -> None:
    pytest.importorskip("fpdf", reason="fpdf2 is not installed")
    from components.briefing.pdf import pdf

    made = pdf(brief(*points))
    assert made.startswith(b"%PDF"), reason
    if len(points) > 1:
        assert made.count(b"/Type /Page\n") == 1, reason
