"""What a page says around its story: bylines, agencies, days, captions, prompts and teasers."""

from datetime import date

import pytest

from components.models import Article
from components.readers.text import article

STORY = "The ferry to Digby will sail again in June, the port authority of Saint John said on Monday morning."


def page(*lines: str) -> Article:
    return article("\n".join(("Ferry to Digby will sail again", *lines)))


@pytest.mark.parametrize(
    ("line", "authors", "agency"),
    [
        ("By Tessa Quiring, The Canadian Press", ("Tessa Quiring",), "The Canadian Press"),
        ("By TESSA QUIRING", ("Tessa Quiring",), None),
        ("By Tessa Quiring and Olaf Brandt, Reuters", ("Tessa Quiring", "Olaf Brandt"), "Reuters"),
        ("Tessa Quiring | CBC News | Posted: May 3, 2025 2:10 PM | Last Updated: May 4", ("Tessa Quiring",), None),
    ],
)
def test_a_byline_names_author_and_agency(line: str, authors: tuple[str, ...], agency: str | None) -> None:
    found = page(line, STORY)
    assert (found.authors, found.agency) == (authors, agency)


@pytest.mark.parametrize(
    ("wire", "agency"), [("AP", "Associated Press"), ("Reuters", "Reuters"), ("CP", "The Canadian Press")]
)
def test_a_dateline_names_the_agency(wire: str, agency: str) -> None:
    found = page(f"SAINT JOHN ({wire}) — {STORY}")
    assert (found.agency, found.dateline) == (agency, "SAINT JOHN")


def test_a_catchword_is_no_dateline() -> None:
    assert page(f"COLD WATER — {STORY}").dateline is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("[May 21, 2025]", date(2025, 5, 21)),
        ("Updated May 24, 2025 | Published May 21, 2025", date(2025, 5, 21)),
        ("Posted May 21, 2025 9:12 am", date(2025, 5, 21)),
    ],
)
def test_the_day_of_publication_is_the_first(line: str, day: date) -> None:
    assert page(line, STORY).published == day


def test_the_day_of_a_caption_is_taken_where_there_is_no_other() -> None:
    found = page("The ferry lies in port, on Monday, May 19, 2025.Tessa Quiring/The Maple Press", STORY)
    assert (found.published, found.published_basis) == (date(2025, 5, 19), "caption")


@pytest.mark.parametrize(
    "line",
    [
        "Recommended For You", "Share:", "Click to play video: 'The ferry'",
        "The crew waves from the deck. | Reuters photo",
        "We and our partners use cookies to improve this site.",
        "Subscribe today for unlimited access.", "LISTEN | The ferry is back",
    ],
)  # fmt: skip
def test_what_asks_or_leads_away_is_furniture(line: str) -> None:
    found = page(STORY, line, STORY)
    assert line in [found.text[a:b] for a, b in found.furniture]


def test_teasers_below_a_heading_are_furniture_and_the_story_goes_on() -> None:
    found = page(
        STORY, "Read Also", "A boat near Digby, 3 June 2017.", "Lobster prices rise", "Buyers are pleased.", STORY
    )
    marked = [found.text[a:b] for a, b in found.furniture]
    assert marked == ["Read Also", "A boat near Digby, 3 June 2017.", "Lobster prices rise", "Buyers are pleased."]


def test_a_last_line_that_breaks_off_is_story() -> None:
    assert page(STORY, "The mayor of Digby said the town had waited long for the").furniture == ()


def test_front_matter_with_a_colon_in_the_title() -> None:
    found = article(f"---\ntitle: Ferry: it sails again\npublished: 2025-05-21\n---\n{STORY}\n")
    assert (found.title, found.published) == ("Ferry: it sails again", date(2025, 5, 21))
