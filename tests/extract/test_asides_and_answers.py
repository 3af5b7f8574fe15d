"""Where what is said begins and ends beside brackets, semicolons, dashes and colons; questions and judgements told."""

from datetime import date

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

TOLD = [  # each statement with its speaker
    ("Ann Roe saw no reason to apologize.", [("Ann Roe", "no reason to apologize")]),
    (
        "Premier Ann Roe sees little point in retaliating before May.",
        [("Ann Roe", "little point in retaliating before May")],
    ),
    ("Pat Lund sees no immediate prospect of a deal.", [("Pat Lund", "no immediate prospect of a deal")]),
    ("Senator Ann Roe wanted to know why the fee was raised.", [("Ann Roe", "why the fee was raised")]),
    (
        "Pat Lund wanted to hear from every mayor what one thing Congress could do.",
        [("Pat Lund", "what one thing Congress could do")],
    ),
    (
        "A reporter wanted to know if she would take trucks from Maine.",
        [("unnamed reporter", "if she would take trucks from Maine")],
    ),
    (
        "Pat Lund, who leads the local, had a simpler request: open the bridge, then hold your inquiries.",
        [("Pat Lund", "open the bridge, then hold your inquiries")],
    ),
    (
        "Mayor Ann Roe gave a short answer: there will be no vote before May.",
        [("Ann Roe", "there will be no vote before May")],
    ),
    ("Ann Roe's message was simple: the fee must stay.", [("Ann Roe", "the fee must stay")]),
    (
        "Pressed on the point, Pat Lund disagreed: the aim was to get everybody home.",
        [("Pat Lund", "the aim was to get everybody home")],
    ),
    ("Premier Ann Roe agreed: the ads had done their job.", [("Ann Roe", "the ads had done their job")]),
    (
        "Some observers think the argument misses the point.",
        [("unnamed observers", "the argument misses the point")],
    ),
    ("Many farmers worry the quota will be traded.", [("unnamed farmers", "the quota will be traded")]),
    ("Pat Lund puts his own losses closer to half.", [("Pat Lund", "his own losses closer to half")]),
    (
        "The smelter's owner puts the bill between $300 million and $400 million.",
        [("unnamed smelter's owner", "the bill between $300 million and $400 million")],
    ),
    (
        "Ann Roe says that imports doubled (the true figure is closer to 4 per cent, according to Pat Lund).",
        [("Ann Roe", "imports doubled"), ("Pat Lund", "the true figure is closer to 4 per cent")],
    ),
    (
        "The ferry will stop in May; the town has made an offer, according to Pat Lund.",
        [("Pat Lund", "the town has made an offer")],
    ),
    (
        "Ann Roe complained that she was not asked; the town is drafting a reply, according to Pat Lund.",
        [("Ann Roe", "she was not asked"), ("Pat Lund", "the town is drafting a reply")],
    ),
    (
        "Farmers want the quota to stay; their spokesman, Pat Lund, told senators that prices would fall.",
        [("Pat Lund", "prices would fall")],
    ),
    (
        "The quarrel with Mexico, said Premier Ann Roe, will not be settled by a letter.",
        [("Ann Roe", "The quarrel with Mexico | will not be settled by a letter")],
    ),
    (
        "The trouble, said Pat Lund, an engineer, is that nobody kept the plans.",
        [("Pat Lund", "The trouble | is that nobody kept the plans")],
    ),
    (
        "Ann Roe said she, too, wants an inquiry into the sale, as have other premiers in the West.",
        [("Ann Roe", "she, too, wants an inquiry into the sale")],
    ),
    ("Pat Lund said the fee works as it was meant to.", [("Pat Lund", "the fee works as it was meant to")]),
    (
        "The plan was bold - a former aide said he worked on it for months - and the sale was no less precise.",
        [("unnamed former aide", "he worked on it for months")],
    ),
    (
        "The bridge will shut — Ann Roe says nobody asked her — until the spring.",
        [("Ann Roe", "nobody asked her")],
    ),
    (
        "A spokesman for Ann Roe, the trade minister, would not discuss it. He did say that the call was cordial.",
        [("unnamed spokesman", "the call was cordial")],
    ),
    (
        "Three former envoys — all of them close to Ann Roe — have said they would sign.",
        [("unnamed former envoys", "they would sign")],
    ),
    (
        "Officials at the port — including its chief Ann Roe and Pat Lund — have long argued that quotas fail.",
        [("unnamed officials", "quotas fail")],
    ),
    (
        "Ann Roe is a lawyer. In her view the panel will rule by May, but she warned that it may be ignored.",
        [("Ann Roe", "the panel will rule by May"), ("Ann Roe", "it may be ignored")],
    ),
]
UNTOLD = [
    "The valley sees little rain in June.",
    "The bridge saw no traffic until noon.",
    "Ann Roe wanted to know more.",
    "Anglers want to know when the river will open.",
    "She wanted to know who Ann Roe was.",
    "It is a tactic Democrats hope will work.",
    "Few experts believe that is likely.",
    "Critics resigned, as many Democrats believe Ann Roe did.",
    "The plant has one rule: nobody works alone.",
    "The deal puts the town between two fires.",
    "Lawyers who believe in panels are rare.",
    "And if the court ordered him to?",
]


def statements(text: str) -> tuple[Statement, ...]:
    return analyse(Article(article_id="a", text=text, published=date(2026, 3, 12))).rows(Statement)


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_is_told(text: str, told: list[tuple[str, str]]) -> None:
    found = statements(text)
    assert [(s.speaker, " | ".join(text[a:b] for a, b in s.content_spans)) for s in found] == told


@pytest.mark.parametrize("text", UNTOLD)
def test_nothing_is_told(text: str) -> None:
    assert statements(text) == ()


DESCRIBED = [  # who says what is quoted, with a description before the verb
    ('The fee is "a gift" and "a mistake," Ann Roe, a baker, said.', "Ann Roe", "The fee is"),
    ('The order was "a surprise," Tom Vance, the mayor of Windsor, said on Monday.', "Tom Vance", "The order was"),
    ('The reply was "late and weak," Tom Vance, 54, a farmer near Brandon, said.', "Tom Vance", "The reply was"),
    ('The ruling is "a win" and "a relief," the guild\'s lawyer, Ann Roe, wrote.', "Ann Roe", "The ruling is"),
    ('Fees are "a tax" and "a mistake," Ann Roe, a steelworker, told the hearing.', "Ann Roe", "Fees are"),
    ('Ferries are "a lifeline" and "cost little," Jo Dale, the former chief of the port, insisted in Yarmouth.',
     "Jo Dale", "Ferries are"),
    ('The bank sees "real risks," its governor, Pat Lund, said.', "Pat Lund", "The bank sees"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "begins"), DESCRIBED)
def test_a_description_parts_who_says_what_is_quoted_from_the_verb(text: str, speaker: str, begins: str) -> None:
    (row,) = (one for one in statements(text) if one.speaker == speaker)
    start, end = row.content_spans[0][0], row.content_spans[-1][1]
    assert text[start:].startswith(begins)
    assert speaker not in text[start:end]


SHARED = [  # what another quotes, or does, is not his who was described before
    ('Ann Roe called it "a joke," a rare slip, and said no more.', "no more"),
    ('In what Jo Dale called "a boom," the Harbour Club, a landmark, charged a fee of nine dollars.', ""),
]


@pytest.mark.parametrize(("text", "words"), SHARED)
def test_a_description_is_no_speaker(text: str, words: str) -> None:
    assert not {one.speaker for one in statements(text)} & {"Harbour Club", "unnamed slip"}
    assert not words or words in {text[slice(*one.content_spans[0])] for one in statements(text)}
