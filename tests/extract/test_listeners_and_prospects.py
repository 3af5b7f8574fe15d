"""Statements by listeners, prospects, causes and "or so", by a name before a view, and what quoted phrases are."""

from datetime import date

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

TOLD = [  # each statement with its speaker and type
    # after a quotation the object of the verb is the listener
    ("“Do not go,” Ann Roe warned reporters.", [("Ann Roe", "direct", "Do not go,")]),
    ("“Hold the line,” Ann Roe urged Ottawa on Monday.", [("Ann Roe", "direct", "Hold the line,")]),
    ("“It will be fine,” Tom Vance assured the crowd.", [("Tom Vance", "direct", "It will be fine,")]),
    ("“Who pays?” Jo Dale asked the minister. “Not us.”",
     [("Jo Dale", "direct", "Who pays? | Not us.")]),
    ("Ann Roe urged restraint.", [("Ann Roe", "indirect", "restraint")]),
    # a main clause that an inserted verb parts
    ("It would be a mistake, Ann Roe argued, to sign before autumn.",
     [("Ann Roe", "indirect", "It would be a mistake | to sign before autumn")]),
    ("It is a relief, Tom Vance said, that the talks go on.",
     [("Tom Vance", "indirect", "It is a relief | that the talks go on")]),
    ("The toll, Ann Roe went on, “hits the wrong people.”",
     [("Ann Roe", "mixed", "The toll | “hits the wrong people.”")]),
    # causes
    ("Gov. Ann Roe chalked up the losses to bad luck.", [("Ann Roe", "indirect", "the losses to bad luck")]),
    ("The mayor chalked the slump up to nerves.", [("unnamed mayor", "indirect", "the slump up to nerves")]),
    ("Analysts put the slump down to the duties.", [("unnamed analysts", "indirect", "the slump down to the duties")]),
    # prospects and ideas
    ("Ann Roe raised the prospect of a boycott.", [("Ann Roe", "indirect", "the prospect of a boycott")]),
    ("Jo Dale floated the idea that the ferry be sold.",
     [("Jo Dale", "indirect", "the idea that the ferry be sold")]),
    ("Tom Vance floated closing the road.", [("Tom Vance", "indirect", "closing the road")]),
    # "or so", "let on", "made no secret", "panned"
    ("The worst is over, or so Ann Roe believes.", [("Ann Roe", "indirect", "The worst is over")]),
    ("The worst is past, or so says the minister.", [("unnamed minister", "indirect", "The worst is past")]),
    ("“We're fine,” Ann Roe let on.", [("Ann Roe", "direct", "We're fine,")]),
    ("Ann Roe let on that the talks had stalled.", [("Ann Roe", "indirect", "the talks had stalled")]),
    ("Tom Vance made no secret that he wanted out.", [("Tom Vance", "indirect", "he wanted out")]),
    ("Jo Dale panned the order as lawless.", [("Jo Dale", "indirect", "the order as lawless")]),
    # a name before a view; nouns like "orders" are no verbs of saying
    ("For Ann Roe, the duties are a warning.", [("Ann Roe", "indirect", "the duties are a warning")]),
    ("For Jo Dale, the lesson is plain: plants follow orders.",
     [("Jo Dale", "indirect", "the lesson is plain: plants follow orders")]),
    # a quoted noun phrase is a part of the reporter's clause, a quoted clause is not
    ("Ann Roe denounced “a reckless and needless quarrel.”",
     [("Ann Roe", "mixed", "a reckless and needless quarrel.")]),
    ("The mayor rejected “the false choice between jobs and air.”",
     [("unnamed mayor", "mixed", "the false choice between jobs and air.")]),
    ("The mayor said “the choice between jobs and air is false.”",
     [("unnamed mayor", "direct", "the choice between jobs and air is false.")]),
    # what is made clear, and when or to whom
    ("Tom Vance made plain to the board last week that no cuts would follow.",
     [("Tom Vance", "indirect", "no cuts would follow")]),
    ("The senator made it known on Monday that she would vote no.",
     [("unnamed senator", "indirect", "she would vote no")]),
    ("The chair of the committee, Ann Roe, made clear on Thursday that milk is next.",
     [("Ann Roe", "indirect", "milk is next")]),
    # estimates by halves
    ("A study, due in May, puts the cost at less than half that.",
     [("unnamed study", "indirect", "the cost at less than half that")]),
    ("The bank puts the loss at nearly half of sales.",
     [("unnamed bank", "indirect", "the loss at nearly half of sales")]),
    # what somebody puts aside as something
    ("The premier's office brushed aside the charge as election noise.",
     [("unnamed premier", "indirect", "the charge as election noise")]),
    ("Ann Roe shrugged the ruling off as a technicality.", [("Ann Roe", "indirect", "the ruling | as a technicality")]),
    ("Tom Vance waved away the poll as “a snapshot.”", [("Tom Vance", "mixed", "the poll as “a snapshot.”")]),
    ("The minister wrote off the study as flawed.", [("unnamed minister", "indirect", "the study as flawed")]),
]  # fmt: skip
SILENT = [
    "The order sends a signal to the mills that the talks are over.",
    "The crew puts the boat at the far end of the dock.",
    "She brushed the snow aside as the truck passed.",
    "Tom Vance waved the crowd off as he left.",
    "The mill sold off the logs as firewood.",
    "The ruling raised the possibility of refunds.",
    "It will pay for itself, or so the story goes.",
    "The team chalked up three wins in May.",
    "The company put the tools down to rest.",
    "For Tom Vance, it was a long day.",
    "For Tom Vance, the ruling ended an era.",
]


def said(text: str) -> list[tuple[str | None, str, str]]:
    """The statements of a text: speaker, type, and content with its parts joined."""
    article = Article(article_id="a" * 16, text=text, published=date(2025, 6, 10), language="en")
    rows = analyse(article).rows(Statement)
    return [(s.speaker, s.quote_type, " | ".join(text[slice(*span)] for span in s.content_spans)) for s in rows]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_is_told(text: str, told: list[tuple[str, str, str]]) -> None:
    assert said(text) == told


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said(text: str) -> None:
    assert said(text) == []
