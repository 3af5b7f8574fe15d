"""Labels after a mark or a time stamp, notes about an interview, attributions, and who signs an opinion."""

from datetime import date

import pytest

from components.models import Advice, Article, Statement
from components.pipeline import analyse

SPOKEN = [  # the speakers, and what the last of them says
    ("[00:01:10] Ann Roe: Welcome back.\n\n[00:01:15] Tom Vance: Thanks. The toll is theft.",
     ["Ann Roe", "Tom Vance"], "Thanks. The toll is theft."),
    ("(0:10) Ann Roe: Is it over?\n\n(0:12) Jo Dale: Not yet. We wait.", ["Ann Roe", "Jo Dale"], "Not yet. We wait."),
    ("What they said\n\n- Ann Roe, mayor of Sarnia: “A bad day.”\n- Jo Dale: “We will keep talking.”",
     ["Ann Roe", "Jo Dale"], "We will keep talking."),
    ("Q. Are you worried?\n\nA. Not at all. We wait.\n\nThe interview with Jo Dale, a pollster, has been shortened.",
     ["unnamed reporter", "Jo Dale"], "Not at all. We wait."),
    ("Q: Who pays?\n\nA: Nobody.\n\nThis conversation with Pat Lund has been edited and condensed.",
     ["unnamed reporter", "Pat Lund"], "Nobody."),
    ("The following is attributable to Jo Dale, who speaks for the Dairy Board:\n\n“No quota was sold.”",
     ["Jo Dale"], "No quota was sold."),
    ("These comments may be attributed to Tom Vance, president of the Elm Council:\n\n“We regret the fee.”",
     ["Tom Vance"], "We regret the fee."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers", "last"), SPOKEN)
def test_whose_words_they_are(text: str, speakers: list[str], last: str) -> None:
    article = Article(article_id="a" * 16, text=text, published=date(2025, 6, 10), language="en")
    rows = analyse(article).rows(Statement)
    assert [row.speaker for row in rows] == speakers
    assert " | ".join(text[slice(*span)] for span in rows[-1].content_spans) == last


@pytest.mark.parametrize("bio", ["owns the Harbour Inn", "farms near Digby", "manages two mills in Hull"])
def test_a_line_about_the_author_makes_an_opinion(bio: str) -> None:
    text = f"I have lived here for thirty years. The province should keep the ferry.\n\nJo Dale {bio}."
    article = Article(article_id="a" * 16, text=text, published=date(2025, 6, 10), language="en", authors=("Jo Dale",))
    assert [row.adviser for row in analyse(article).rows(Advice)] == ["Jo Dale"]
