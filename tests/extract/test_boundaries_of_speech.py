"""Where what somebody said begins and ends, and whose it is, where clauses are joined or set into each other."""

from datetime import date

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

Said = tuple[str | None, str]

OPENING = [  # a reporting clause that opens the sentence and is subordinate to the rest
    (
        "While Ann Roe claimed that the mills were safe, engineers spent the night pumping water.",
        [("Ann Roe", "the mills were safe")],
    ),
    (
        "Though Tom Vance insisted that prices had fallen, shops in Sarnia stayed empty.",
        [("Tom Vance", "prices had fallen")],
    ),
    ("Asked why the talks had failed, Ann Roe left the room.", [(None, "why the talks had failed")]),
]
SECOND_DEED = [  # a finite verb after an infinitive goes on with what the speaker did
    ("Ann Roe vowed to fight the levy and left for Ottawa.", [("Ann Roe", "to fight the levy")]),
    ("Tom Vance urged the board to wait and flew home.", [("Tom Vance", "to wait")]),
]
SET_OFF = [  # words between commas part the speaker from the verb
    (
        "Ann Roe, speaking at a rally in Elk River, Minn., warned that mills would close.",
        [("Ann Roe", "mills would close")],
    ),
    (
        "Tom Vance, in an essay published by a Sarnia paper, rebuked the board for its haste.",
        [("Tom Vance", "the board | its haste")],
    ),
]
JOINED = [  # a quotation belongs to the verb before it, and what follows a joint to the same speaker
    (
        'Ann Roe called the levy "a costly joke," but said the talks should go on.',
        [("Ann Roe", 'the levy "a costly joke,"'), ("Ann Roe", "the talks should go on")],
    ),
    (
        'Tom Vance called the offer "a start" and said that the strike would go on.',
        [("Tom Vance", 'the offer "a start"'), ("Tom Vance", "the strike would go on")],
    ),
]
PARTED = [  # a semicolon begins what an aside reports
    (
        "The strike ended on Monday; the owners, by Tom Vance's account, had gone too far.",
        [("Tom Vance", "the owners, | had gone too far")],
    ),
]
TRADES = [  # a word for what somebody does is no part of the name
    ("Hydrologist Mary Kowalke of Marquette said the pipe was late.", [("Mary Kowalke", "the pipe was late")]),
    ("Lighthouse Keeper John Poe said the pipe was late.", [("John Poe", "the pipe was late")]),
]
AFTER_QUOTATION = [
    (
        '"We show anger, we show emotion," said Ann Roe, who admitted the strike was lost.',
        ("Ann Roe", "We show anger, we show emotion,"),
    ),
    (
        '"One man came in and shouted at us," said Tom Vance, who like many in Sarnia did not want to stay.',
        ("Tom Vance", "One man came in and shouted at us,"),
    ),
]
HEADLINES = [  # Title Case hides verbs from a parser
    (
        "Maher Tells Guest Farm Violence Is Beyond Compare\n\nBill Maher met a guest on Friday.",
        ("Bill Maher", "Guest Farm Violence Is Beyond Compare"),
    ),
    (
        "Ann Roe Praises Mill Workers After Long Strike\n\nIn Sarnia, Ann Roe met workers.",
        ("Ann Roe", "Mill Workers"),
    ),
]
NEXT_SPEECH = [  # a quotation with a verb and a subject of its own
    (
        'Ann Roe said the fee was low, and when asked why, she answered, "It helps growers."',
        [("Ann Roe", "the fee was low"), ("Ann Roe", "It helps growers.")],
    ),
    (
        'Ann Roe argued that ports were full, and the mayor of Sarnia, Tom Vance, replied: "We will build more."',
        [("Ann Roe", "ports were full"), ("Tom Vance", "We will build more.")],
    ),
]
UNHEARD = [  # quotations beside a verb that is none of saying
    ("Ann Roe was unmoved: “The law is clear, so wait.”", [("Ann Roe", "The law is clear, so wait.")]),
    ("“It is early and we are tired” was how Ann Roe summed it up.", [("Ann Roe", "It is early and we are tired")]),
]
AFTER_SEMICOLON = [
    (
        "The mills can pay, Ann Roe said; the shops cannot.",
        [("Ann Roe", "The mills can pay | the shops cannot")],
    ),
    (
        "These were not slips, Ann Roe noted; the state had bent its cases.",
        [("Ann Roe", "These were not slips | the state had bent its cases")],
    ),
]
LISTENERS = [  # the speech around a clause that names the listener, or before a semicolon
    (
        "The nearest office, Ann Roe told the room, was in Pembina.",
        [("Ann Roe", "The nearest office | was in Pembina")],
    ),
    ("That is the count, Ann Roe informed the committee.", [("Ann Roe", "That is the count")]),
    (
        "The mills can pay, Ann Roe said; the shops should be spared.",
        [("Ann Roe", "The mills can pay | the shops should be spared")],
    ),
]
SAID_IN = [  # what something was said in is no part of it, but where it is what is spoken of
    ("Ann Roe called for more school investment in a statement on Thursday.", [("Ann Roe", "more school investment")]),
    ("Ann Roe praised the ruling on a conference call with reporters.", [("Ann Roe", "the ruling")]),
    ("Ann Roe defended the plan at a boisterous rally Friday night.", [("Ann Roe", "the plan")]),
    ("Tom Vance urged Ottawa to drop the levy in a letter on Monday.", [("Tom Vance", "to drop the levy")]),
    ("Tom Vance urged Ottawa to answer in a letter.", [("Tom Vance", "to answer in a letter")]),
    ("Tom Vance called for changes in the brief.", [("Tom Vance", "changes in the brief")]),
    ("Tom Vance pointed to earlier lies in political speech.", [("Tom Vance", "earlier lies in political speech")]),
    ("Tom Vance praised Ann Roe at a news conference", [("Tom Vance", "Ann Roe")]),
]
SHARES = [  # a second share of those asked speaks, or a second verb has the speaker's own tense
    (
        "Half of the mayors said the plan was fair and one in four said it was an insult.",
        [(None, "the plan was fair"), (None, "it was an insult")],
    ),
    (
        "Ann Roe has said the deal is dead and has called for new talks.",
        [("Ann Roe", "the deal is dead"), ("Ann Roe", "new talks")],
    ),
    (
        "Ann Roe has indicated she would try to curb imports, vowing to check trucks, and suggesting it would close.",
        [
            ("Ann Roe", "she would try to curb imports"),
            ("Ann Roe", "to check trucks"),
            ("Ann Roe", "it would close"),
        ],
    ),
    ("Tom Vance was said to have pressed the board.", [(None, "Tom Vance | to have pressed the board")]),
    ("The mills can wait, Ann Roe said; the shops cannot.", [("Ann Roe", "The mills can wait | the shops cannot")]),
    (
        "The plan is sound - as Ann Roe has said - and it will pay.",
        [("Ann Roe", "The plan is sound | and it will pay")],
    ),
]
ALONE = [  # words without a verb are what is said where nothing else is
    ("Not from over here, Ann Roe remarked.", [("Ann Roe", "Not from over here")]),
    ("A bad deal for both sides, said Tom Vance.", [("Tom Vance", "A bad deal for both sides")]),
    ("No more than ten trucks a day, the driver said.", [("unnamed driver", "No more than ten trucks a day")]),
    ("Yes, with a few changes, the minister replied.", [("unnamed minister", "Yes, with a few changes")]),
]
SENT = [  # who sends a paper speaks in it, not who receives it
    ("Ann Roe sent a message to the members saying the deal was dead.", [("Ann Roe", "the deal was dead")]),
    ("The ministers issued statements condemning the levy.", [("unnamed ministers", "the levy")]),
]
NOTHING = [  # nothing is said, or nobody says it
    "Burdened by mistrust, the two governments talked past each other.",
    "Energy firms continue to invest billions each year.",
    "Tom Vance continued his push in Alberta.",
    "That said, a lost vote would end the talks.",
    "Tom Vance called off the march on Friday.",
    "For Ann Roe, 38 per cent of the votes would be enough.",
    "Ottawa announced a purchase of radar from Australia.",
    "The next day, Ann Roe replied.",
    "In Ottawa on Tuesday, Ann Roe said.",
]


def _said(text: str) -> list[Said]:
    rows = analyse(Article(article_id="a", text=text, published=date(2025, 3, 12))).rows(Statement)
    return [(row.speaker, " | ".join(text[a:b] for a, b in row.content_spans)) for row in rows if row.nested_in is None]


EVERY = [
    *OPENING,
    *SECOND_DEED,
    *SET_OFF,
    *JOINED,
    *PARTED,
    *TRADES,
    *NEXT_SPEECH,
    *UNHEARD,
    *AFTER_SEMICOLON,
    *LISTENERS,
    *SAID_IN,
    *SHARES,
    *ALONE,
    *SENT,
]


@pytest.mark.parametrize(("text", "said"), EVERY)
def test_who_said_what(text: str, said: list[Said]) -> None:
    assert _said(text) == said


@pytest.mark.parametrize(("text", "said"), [*AFTER_QUOTATION, *HEADLINES])
def test_is_among_what_was_said(text: str, said: Said) -> None:
    assert said in _said(text)


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_was_said(text: str) -> None:
    assert _said(text) == []


def test_what_it_is_worth_noting_is_no_statement_of_it() -> None:
    said = _said("It is worth pointing out that the bridge was closed in 2020.")
    assert all(speaker is None for speaker, _ in said)
