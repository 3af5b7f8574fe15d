"""Pages of several authors: letters to the editor, and two opinions side by side; each part speaks for its signer."""

from datetime import date

import pytest

from components.extract.documents.kinds import kind_of
from components.models import Advice, Article, Statement
from components.pipeline import analyse
from components.text.annotate import annotate

LETTERS = """Re: The levy is worth it, March 10

I was dismayed by your editorial. The levy is a tax on every kitchen here. Ottawa should stop matching it.

Ann Roe, Sarnia

We buy from Ohio every week, and I urge the premier to keep the bridge open.

We must keep talking.

{second}

Canada needs a second customer for its lumber. The board must find one before the winter.

{third}
"""
BELOW = [
    ("Letters to the editor", "Tom Vance\nCorunna, Ont.", "— Maria Kowalski, Thunder Bay"),
    ("Letters: March 12", "Tom Vance, retired machinist, Corunna", "Maria Kowalski"),
    ("Readers write: what the levy costs us", "—Tom Vance, Corunna", "Maria Kowalski (Thunder Bay)"),
    ("Your letters", "**Tom Vance**, Corunna", "**Maria Kowalski**, Thunder Bay, Ont."),
]
SIDES = """{first}

Power is the one card that Canada holds. Ontario should tax every megawatt that crosses the river.

{between}

A tax on power would punish our best customers. The premier must not break contracts that took decades to build.
{last}"""
ABOVE = [
    ("Both sides: Should Ontario tax power exports?", "YES: Ann Roe", "NO: Tom Vance", ""),
    ("Should Ontario tax its power?", "For | Ann Roe, economist", "Against | Tom Vance, engineer", ""),
    ("Point, counterpoint: power as a weapon", "By Ann Roe", "By Tom Vance", ""),
    ("Opinion: power as a weapon, for and against", "**Ann Roe**", "**Tom Vance**", ""),
    (
        "Two views on taxing power",
        "The case for",
        "Ann Roe is an economist at Carleton University.",
        "\nTom Vance is the president of the Great Lakes Power Council.\n",
    ),
]


def _article(title: str, text: str) -> Article:
    return Article(article_id="a", title=title, text=text, outlet="The Lake Tribune", published=date(2025, 3, 12))


@pytest.mark.parametrize(("title", "second", "third"), BELOW)
def test_each_letter_speaks_for_its_signer(title: str, second: str, third: str) -> None:
    article = _article(title, LETTERS.format(second=second, third=third))
    analysis = analyse(article)
    advice = [(row.adviser, " ".join(article.text[a:b] for a, b in row.content_spans)) for row in analysis.rows(Advice)]
    assert advice == [
        ("Ann Roe", "Ottawa should stop matching it"),
        ("Tom Vance", "to keep the bridge open"),
        ("Tom Vance", "We must keep talking"),
        ("Maria Kowalski", "Canada needs a second customer for its lumber"),
        ("Maria Kowalski", "The board must find one before the winter"),
    ]
    assert [row.speaker for row in analysis.rows(Statement)] == ["Tom Vance"]


@pytest.mark.parametrize(("title", "first", "between", "last"), ABOVE)
def test_each_side_speaks_for_its_author(title: str, first: str, between: str, last: str) -> None:
    article = _article(title, SIDES.format(first=first, between=between, last=last))
    assert kind_of(annotate(article)) == "opinion"
    assert [row.adviser for row in analyse(article).rows(Advice)] == ["Ann Roe", "Tom Vance"]


def test_a_report_that_names_people_in_lines_has_no_parts() -> None:
    text = SIDES.format(first="Ann Roe", between="Tom Vance", last="")
    article = _article("Provinces weigh a tax on power", text)
    assert kind_of(annotate(article)) == "report"
    assert [row.adviser for row in analyse(article).rows(Advice)] == []


def test_a_signed_opinion_of_one_author_stays_whole() -> None:
    text = "By Ann Roe\n\nOttawa should stop matching the levy, I think.\n\nIt must talk instead, and soon.\n\n"
    text += "Ann Roe is an economist."
    article = _article("Opinion: Stop matching", text)
    assert {row.adviser for row in analyse(article).rows(Advice)} == {"Ann Roe"}


def test_what_follows_the_last_signature_is_the_papers_own_and_so_is_you() -> None:
    note = "Editor’s note: On March 10 we wrote that Mr. Vance was a miner. Letters must be short."
    text = LETTERS.format(second="Tom Vance, Corunna", third=f"Maria Kowalski, Thunder Bay\n\n{note}")
    text = text.replace("Canada needs", "You wrote that trees grow. Canada needs")
    analysis = analyse(_article("Letters to the editor", text))
    said = [(row.speaker, " ".join(text[a:b] for a, b in row.content_spans)) for row in analysis.rows(Statement)]
    assert ("The Lake Tribune", "trees grow") in said
    assert ("The Lake Tribune", "Mr. Vance was a miner") in said
    assert "Letters must be short" not in {text[row.anchor[0] : row.anchor[1]] for row in analysis.rows(Advice)}
