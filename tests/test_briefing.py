"""A briefing: one page, escaped, what says the same once, each point with its advisers and sources."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from components import briefing
from components.briefing import Briefing, Point, Voice
from components.corpus.same_advice import stems
from components.models import Advice, Article
from components.storage.frames import frame
from components.wording import THIN

TEXT = "Ottawa, she said, should wait. It must not hurry."


def voice(words: str = "Canada should wait", **more: Any) -> Voice:
    known: dict[str, Any] = {"adviser": "Laura Dawson", "published": date(2025, 4, 30), "stems": stems(words)}
    return Voice(words=words, **known | more)


def point(words: str = "Canada should wait", **more: Any) -> Point:
    return Point(voices=(voice(words, **more),))


def brief(*points: Point, **more: Any) -> Briefing:
    return Briefing(**({"addressee": "Mark Carney", "points": points} | more))


def test_voices_are_cut_from_the_text_and_cited() -> None:
    row = Advice(
        row_id="x", article_id="a", adviser="Laura Dawson", role="director", modality="must",
        sentence="Ottawa, she said, should wait.", sentence_span=(0, 30), content_spans=((0, 6), (18, 29)),
        topics=("tariffs",), outlet="CBC News", published=date(2025, 4, 30), addressee="Ottawa",
    )  # fmt: skip
    articles = {"a": Article(article_id="a", text=TEXT, title="Wait", url="https://example.org/1")}
    rows = list(frame([row], Advice).itertuples())
    (found,) = briefing.voices([(rows[0], rows)], articles, {"tariffs": "Tariffs"}, {"x": "open"})
    assert found == Voice(
        words="Ottawa … should wait",
        adviser="Laura Dawson",
        role="director",
        modality="“must” (strong)",
        topics=("Tariffs",),
        said="Ottawa, she said, should wait.",
        outlet="CBC News",
        published=date(2025, 4, 30),
        title="Wait",
        url="https://example.org/1",
        status="open",
        stems=frozenset({"wait"}),
        strong=True,
    )


def test_what_several_advisers_say_is_one_point_with_their_marks() -> None:
    one = voice("Canada should speed up pipelines to the Pacific coast")
    other = voice("Canada needs faster pipelines to its Pacific coast", adviser="Ben Poe", outlet="CBC News")
    third = voice("Canada should call an early election", adviser="Ben Poe")
    points = briefing.together([[one], [other], [third]])
    assert [found.advisers for found in points] == [("Laura Dawson", "Ben Poe"), ("Ben Poe",)]
    assert points[0].reports == 2
    page = briefing.html(brief(*points))
    assert page.count("<li>") == 2
    assert page.count(">BP</abbr>") == 2


def test_two_advisers_with_the_same_initials_have_different_marks() -> None:
    made = brief(point(adviser="Ann Roe"), point("two", adviser="Al Rae"), point("three", adviser="Élise"))
    assert made.marks == {"Ann Roe": "AR", "Al Rae": "AR2", "Élise": "É"}


def test_the_lead_has_three_sentences() -> None:
    reported = Point(voices=(voice("Build ports"), voice("Build ports", adviser="Ben Poe", outlet="CP24")))
    made = brief(point("Wait", topics=("Tariffs",), strong=True), reported)
    assert made.lead.replace(THIN, " ").replace("\u00a0", " ") == (
        "Laura Dawson and Ben Poe advise Mark Carney on 2 points. "
        "Reported most is “Build ports” (Laura Dawson and Ben Poe, in 2 articles). "
        "One of the points is put as something that must be done, most often about tariffs."
    )
    assert brief().lead == ""


@pytest.mark.parametrize("strong", [True, False])
def test_the_lead_of_a_single_point_speaks_of_one(strong: bool) -> None:
    told = brief(point("Wait", topics=("Tariffs",), strong=strong)).lead.replace("\u00a0", " ")
    assert "advises Mark Carney on 1 point." in told
    how = "is put" if strong else "is not put"
    assert told.endswith(f"The point {how} as something that must be done, most often about tariffs.")


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("“Wait for the review,” she said.", True),
        ("She said Canada should wait.", False),
        ("“Canada should wait”", False),
    ],
)
def test_a_quotation_is_shown_where_it_says_more_than_the_point(said: str, quoted: bool) -> None:
    assert ("<blockquote>" in briefing.html(brief(point(said=said)))) is quoted


def test_the_heading_names_addressee_and_occasion() -> None:
    assert brief(point(), occasion="before the meeting").heading == "Advice to Mark Carney before the meeting"
    assert brief(point(published=None)).subheading.endswith("undated")


@pytest.mark.parametrize("where", ["words", "adviser", "role", "title", "outlet", "modality", "said", "status"])
def test_everything_is_escaped(where: str) -> None:
    page = briefing.html(brief(point(**{where: "<script>alert(1)</script>\"'“"})))
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


@pytest.mark.parametrize(
    ("points", "reason"),
    [
        ((), "nothing to say"),
        ((point("Łódź 🙂 日本 “quoted” — naïve"),), "letters that the fonts lack"),
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


@pytest.mark.parametrize("fonts", [True, False])
def test_the_pdf_is_in_the_house_type_where_it_can_be(fonts: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("fpdf", reason="fpdf2 is not installed")
    pytest.importorskip("brotli", reason="brotli is not installed")
    from components import typefaces
    from components.briefing.pdf import pdf

    if not fonts:
        monkeypatch.setattr(typefaces, "face", lambda name: None)
    made = pdf(brief(replace(point("Wait −0.3"), voices=(voice("Wait −0.3"),))))
    assert (b"SourceS" in made) is fonts
    assert (b"/Helvetica" in made) is not fonts
