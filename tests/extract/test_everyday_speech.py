"""Constructions of everyday reports: contrasts, short quotations, questions put to a speaker, polls, inverted cues."""

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

Said = list[tuple[str | None, str]]

CONTRASTS: list[tuple[str, Said]] = [  # a quotation is that of the clause that opens the sentence
    (
        "While Ann Roe called the tunnel “a money pit,” Tom Vance said it would pay for itself.",
        [("Ann Roe", "the tunnel “a money pit,”"), ("Tom Vance", "it would pay for itself")],
    ),
    (
        "Although Jo Dale described the visit as “cordial,” Ann Roe told reporters it had been short.",
        [("Jo Dale", "the visit as “cordial,”"), ("Ann Roe", "it had been short")],
    ),
    (
        "Whereas Tom Vance says the quota “keeps barns alive,” Jo Dale argues it is “a relic.”",
        [("Tom Vance", "the quota “keeps barns alive,”"), ("Jo Dale", "it is “a relic.”")],
    ),
    (
        "Calling the fee “a shakedown,” Ann Roe said her drivers would stay home.",
        [("Ann Roe", "the fee “a shakedown,”"), ("Ann Roe", "her drivers would stay home")],
    ),
    (
        "After dismissing the letter as “a stunt,” Tom Vance told the council he would sign.",
        [("Tom Vance", "the letter | “a stunt,”"), ("Tom Vance", "he would sign")],
    ),
    (
        "“It never works,” said Ann Roe, while Tom Vance called it “a decent plan.”",
        [("Ann Roe", "It never works,"), ("Tom Vance", "it “a decent plan.”")],
    ),
    (
        "The tunnel is “a money pit,” Ann Roe said, and the town should sell it.",  # one clause, one speaker
        [("Ann Roe", "The tunnel is “a money pit,” | and the town should sell it")],
    ),
    (
        "If the mill is “a museum,” Tom Vance said, the town should charge for tickets.",
        [("Tom Vance", "If the mill is “a museum,” | the town should charge for tickets")],
    ),
]
SHORT: list[tuple[str, Said]] = [  # a sentence of a few quoted words goes on with the quotation before it
    ("“We signed nothing,” Ann Roe said. “Not yet.”", [("Ann Roe", "We signed nothing, | Not yet.")]),
    (
        "“He left early,” said Tom Vance, rolling his eyes. “As usual.”",
        [("Tom Vance", "He left early, | As usual.")],
    ),
    ("“Will it last?” Jo Dale asked. “Who knows?”", [("Jo Dale", "Will it last? | Who knows?")]),
    (
        "Ann Roe said the mill would open in May. A sign at the gate was still up. “Help wanted.”",  # the sign's
        [("Ann Roe", "the mill would open in May")],
    ),
    (
        "“We signed nothing,” Ann Roe said. They call it “slow pay.”",
        [("Ann Roe", "We signed nothing,"), (None, "it “slow pay.”")],
    ),
]
ASKED: list[tuple[str, Said]] = [  # who is asked does not ask
    ("Tom Vance, asked if he would sue, said he had not decided.", [("Tom Vance", "he had not decided")]),
    ("The minister, asked what came next, said nobody knew.", [("unnamed minister", "nobody knew")]),
    ("Ann Roe, asked whether the plant was safe, walked away.", []),
    (
        "“Not a word,” Jo Dale said when asked what the envoy had told her.",
        [("Jo Dale", "Not a word,")],
    ),
    ("“Never,” Ann Roe told the crowd.", [("Ann Roe", "Never,")]),
    ("Ann Roe, the reeve, asked whether the plant was safe.", [("Ann Roe", "whether the plant was safe")]),
    ("Ann Roe did not say “never.”", []),
]
OPENING_CUES: list[tuple[str, Said]] = [  # the cue opens the sentence, before its speaker
    (
        "Added Tom Vance: “The river does not stop at the line.”",
        [("Tom Vance", "The river does not stop at the line.")],
    ),
    ("Wrote Jo Dale, “The river does not stop there.”", [("Jo Dale", "The river does not stop there.")]),
    ("Said Ann Roe: “The river does not stop there.”", [("Ann Roe", "The river does not stop there.")]),
    ("“The geese are worried too,” quipped Ann Roe, a grower.", [("Ann Roe", "The geese are worried too,")]),
    ("“The geese have no visas,” joked Tom Vance.", [("Tom Vance", "The geese have no visas,")]),
]
FINDINGS: list[tuple[str, Said]] = [  # a poll or report speaks for who made it, also without "that"
    (
        "A Tamarack survey released Friday found 40 per cent of growers had cut hours.",
        [("Tamarack", "40 per cent of growers had cut hours")],
    ),
    (
        "A study by the Birch Institute published in May found rents rose by a tenth.",
        [("Birch Institute", "rents rose by a tenth")],
    ),
    (
        "A report by the Birch Centre released Monday says rents rose by a tenth.",
        [("Birch Centre", "rents rose by a tenth")],
    ),
    (
        "A note written last week by the parliamentary budget officer says the fund is empty.",
        [("Parliamentary Budget Officer", "the fund is empty")],
    ),
    (
        "A Tamarack survey out Friday found that growers cut hours. The poll also found that few had hired.",
        [("Tamarack", "growers cut hours"), ("Tamarack", "few had hired")],
    ),
    ("A study by two teams found its way into a drawer.", []),
    ("Reports from the harbour say the ice is thin.", [(None, "the ice is thin")]),
]
WHEN_AND_WHERE: list[tuple[str, Said]] = [  # the day and the channel are no part of what is said
    ("Ann Roe told reporters Monday the ferry would sail.", [("Ann Roe", "the ferry would sail")]),
    ("Carl Brandt said Friday his crew had been paid.", [("Carl Brandt", "his crew had been paid")]),
    ("Ann Roe said Monday was too soon.", [("Ann Roe", "Monday was too soon")]),
    ("Tom Vance praised the crew on social media.", [("Tom Vance", "the crew")]),
    ("Tom Vance criticized the levy at a rally.", [("Tom Vance", "the levy")]),
    ("Tom Vance commented on the levy.", [("Tom Vance", "the levy")]),
    (
        "Half of all shops plan counter-measures, Ann Roe said.",
        [("Ann Roe", "Half of all shops plan counter-measures")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*CONTRASTS, *SHORT, *ASKED, *OPENING_CUES, *FINDINGS, *WHEN_AND_WHERE])
def test_who_says_what(text: str, expected: Said) -> None:
    rows = analyse(Article(article_id="a", text=text, language="en")).rows(Statement)
    assert [(row.speaker, " | ".join(text[a:b] for a, b in row.content_spans)) for row in rows] == expected
