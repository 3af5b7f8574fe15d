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

SPLIT: list[tuple[str, Said]] = [  # the speaker stands between a subject and a quoted predicate
    ("The quarry, Ann Roe said, “feeds half the village.”", [("Ann Roe", "The quarry | “feeds half the village.”")]),
    ("My worry, said Tom Vance, “is that nobody returns.”", [("Tom Vance", "My worry | “is that nobody returns.”")]),
    (
        "The toll, Jo Dale told the council, “hurts nobody but us.”",
        [("Jo Dale", "The toll | “hurts nobody but us.”")],
    ),
    (
        "Growers and truckers, Ann Roe said, “are in one boat,” and ferries would be “the next to go.”",
        [("Ann Roe", "Growers and truckers | “are in one boat,” and ferries would be “the next to go.”")],
    ),
    ("Last winter, Ann Roe said, “we lost half the herd.”", [("Ann Roe", "we lost half the herd.")]),
    ("In Gimli, Ann Roe said, “we lost half the herd.”", [("Ann Roe", "we lost half the herd.")]),
    ("Its owner, Ann Roe, said, “We lost half the herd.”", [("Ann Roe", "We lost half the herd.")]),
    ("Ann Roe, president of the Elk Alliance said, “We lost half the herd.”", [("Ann Roe", "We lost half the herd.")]),
    ("Its owner, Ann Roe said, “We lost half the herd.”", [("Ann Roe", "We lost half the herd.")]),
]
TOGETHER: list[tuple[str, Said]] = [  # several speakers, and what one answers the other
    ("Ann Roe and Jo Dale both said the weir was unsafe.", [("Ann Roe and Jo Dale", "the weir was unsafe")]),
    ("Jo Dale, Tom Vance and Ann Roe all said no.", [("Jo Dale, Tom Vance and Ann Roe", "no")]),
    ("Ann Roe said both weirs were unsafe.", [("Ann Roe", "both weirs were unsafe")]),
    (
        "Ann Roe said the weir “will hold for years,” to which Tom Vance replied, “Wait for spring.”",
        [("Ann Roe", "the weir “will hold for years,”"), ("Tom Vance", "Wait for spring.")],
    ),
    (
        "Ann Roe said the well was dry, to which nobody had an answer.",
        [("Ann Roe", "the well was dry, to which nobody had an answer")],
    ),
    ("Jo Dale neither confirmed nor denied that the weir had cracked.", []),
    ("Jo Dale denied that the weir had cracked.", [("Jo Dale", "the weir had cracked")]),
]
READ: list[tuple[str, Said]] = [  # a document that is read speaks for who gives it
    ("“The crossing stays open,” read a statement from Ann Roe, the reeve.", [("Ann Roe", "The crossing stays open,")]),
    (
        "“The crossing stays open,” a letter from the Birch Council said.",
        [("Birch Council", "The crossing stays open,")],
    ),
    (
        "“The crossing stays open,” a notice from the Birch Council read.",
        [("Birch Council", "The crossing stays open,")],
    ),
    ("“The crossing stays open,” read a sign.", []),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*CONTRASTS, *SHORT, *ASKED, *OPENING_CUES, *FINDINGS, *WHEN_AND_WHERE, *SPLIT, *TOGETHER, *READ],
)
def test_who_says_what(text: str, expected: Said) -> None:
    rows = analyse(Article(article_id="a", text=text, language="en")).rows(Statement)
    assert [(row.speaker, " | ".join(text[a:b] for a, b in row.content_spans)) for row in rows] == expected
