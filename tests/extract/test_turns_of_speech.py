"""Turns by which speech is reported, where the parse or the words around them mislead: who says it and what is said."""

from datetime import date

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

TOLD = [  # each statement with its speaker
    # an estimate with a number in words, or by a verb that counts
    ("Analysts at Dale Capital pegged the chance of a deal at one in three.",
     [("Dale Capital", "the chance of a deal at one in three")]),
    ("Economist Ann Roe tallied the damage at 61,000 houses.", [("Ann Roe", "the damage at 61,000 houses")]),
    ("Pat Lund put the bill at $4 million, which the town disputes.", [("Pat Lund", "the bill at $4 million")]),
    # "would have Y do it"
    ("Pat Lund would have the council sell the rink.", [("Pat Lund", "the council sell the rink")]),
    ("Senator Ann Roe would also have Ottawa open an office in Chicago.",
     [("Ann Roe", "Ottawa open an office in Chicago")]),
    ("Ann Roe said that she would have Maine pay for it.", [("Ann Roe", "she would have Maine pay for it")]),
    ("Ann Roe would have us believe the levy works.", [("Ann Roe", "the levy works")]),
    # "... is how X puts it"
    ("“A long goodbye” is how the owner, Jo Dale, puts it.", [("Jo Dale", "A long goodbye")]),
    ("“Death by a thousand forms” was the way Ann Roe described it.", [("Ann Roe", "Death by a thousand forms")]),
    # a document at the end
    ("Exports fell by a tenth in May, figures from Statistics Canada show.",
     [("Statistics Canada", "Exports fell by a tenth in May")]),
    # a clause as the subject of what is said
    ("What would calm the markets, says economist Ann Roe, is a date.",
     [("Ann Roe", "What would calm the markets"), ("Ann Roe", "is a date")]),
    ("Whoever wins, Ann Roe said, will need friends.", [("Ann Roe", "Whoever wins"), ("Ann Roe", "will need friends")]),
    # the subject of what is said, which the parse takes for the object of the cue
    ("The minister, Ann Roe, warned a closure would idle 14,000 workers inside a week.",
     [("Ann Roe", "a closure would idle 14,000 workers inside a week")]),
    # a participle that the parse takes for a subject
    ("Pat Lund fired back, arguing the fee was illegal.", [("Pat Lund", "the fee was illegal")]),
    # a cue that the parse takes for a participle
    ("Border towns should stop advertising, the institute's director, Jo Dale, advised, and start lobbying.",
     [("Jo Dale", "Border towns should stop advertising"), ("Jo Dale", "and start lobbying")]),
    # what leads to a colon tells of the speaker
    ("Tom Vance took the middle view: keep the tax on the books, he counselled, but make it conditional.",
     [("Tom Vance", "keep the tax on the books"), ("Tom Vance", "but make it conditional")]),
    ("The choice is simple: pay or leave, Ann Roe said.", [("Ann Roe", "The choice is simple: pay or leave")]),
    # another deed of the speaker is none of what is said
    ("Ann Roe's office confirmed the call but wouldn't go any further.", [("Ann Roe", "the call")]),
    # a clause of time that opens what is said
    ("Days after the mayor hinted at closing the bridge, bookings are down by a third, according to Pat Lund.",
     [("Pat Lund", "Days after the mayor hinted at closing the bridge, bookings are down by a third"),
      ("unnamed mayor", "closing the bridge")]),
    # two things that are called names, and a view set off within what is held
    ("Ann Roe called the plan “late” and its authors “lazy,” and left the room.",
     [("Ann Roe", "the plan “late” and its authors “lazy,”")]),
    ("It could do worse, Ann Roe believes, than build a shop in Fargo.",
     [("Ann Roe", "It could do worse"), ("Ann Roe", "than build a shop in Fargo")]),
    ("Governors write letters, Ann Roe shrugged.", [("Ann Roe", "Governors write letters")]),
]  # fmt: skip
SILENT = [  # set phrases, and what only looks like these turns
    "Lawyer Ann Roe argued the case for the union before a panel.",
    "The mayor did point a finger at the bank.",
    "Ann Roe apologized on behalf of her town.",
    "The deal puts the town between two fires.",
    "Pat Lund would have had the council sell the rink.",
    "Pat Lund would have to sell the rink.",
]
MEANT = [  # who says the last statement of a text
    ("An industry lobby, the Fertilizer Alliance, said the fee was illegal.", "Fertilizer Alliance"),
    ("A farm group, Open Fields, said the fee was illegal.", "Open Fields"),
    ("The Kentucky trade group said the fee was illegal.", "Kentucky trade group"),
    ("Ann Roe spoke at Province House. The Kentucky trade group said the fee was high.", "Kentucky trade group"),
    ("The Bay Forum met in Moncton. The Moncton group said the fee was illegal.", "Bay Forum"),
    ("Tom Vale flew to the headquarters of NATO. His department said the talks went well.", "Tom Vale"),
    ("Ann Roe left the Bay Forum early. Her campaign said the talks went well.", "Ann Roe"),
    ("There are ways out, says lawyer Jo Dale. One is a quota deal. Another, she said, is to sell to Asia.", "Jo Dale"),
    ("Ann Roe leads the Bay Council. The bank has closed. Its president said the rent was high.", "unnamed president"),
    ("Ann Roe, president of the Bay Forum, was late. The forum has moved; its president said the rent was high.",
     "Ann Roe"),
    ("The Growers Alliance is broke. Its president, Ann Roe, is gone. Its president said the rent was high.",
     "Ann Roe"),
]  # fmt: skip


THEY = [  # who says the last statement of a text by "they"
    ("The governors plead with the bank to spare feed. They say farm prices fell.", "unnamed governors"),
    ("Three Canadian senators drove to Moncton. They said the fee was high.", "unnamed Canadian senators"),
    ("Twelve farmers blocked the road. They said the fee was high.", "unnamed farmers"),
    ("The mill owners closed the gate. They said the fee was high.", "unnamed mill owners"),
    ("Some officials said the fee was high. It was cold. They added that the fee was late.", "unnamed officials"),
    ("Two officials told the Ledger it was dead. Neither would be named, they said.", "unnamed officials"),
    ("Ann Roe met the farmers on Monday. They said the fee was high.", None),
    ("The mayor met the farmers on Monday. They said the fee was high.", None),
    ("Redline met the farmers on Monday. They said the fee was high.", None),
    ("The union met in May. They said the fee was high.", None),
    ("Nobody at the Bay Forum said the fee was high.", None),
]


def told(text: str) -> list[Statement]:
    article = Article(article_id="a", title="Notes", text=f"Notes\n\n{text}", published=date(2025, 3, 12))
    return list(analyse(article).rows(Statement))


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_says_what(text: str, expected: list[tuple[str, str]]) -> None:
    shown = f"Notes\n\n{text}"
    found = [(row.speaker, shown[slice(*span)].rstrip(",")) for row in told(text) for span in row.content_spans]
    assert found == expected


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "speaker"), MEANT)
def test_who_is_meant(text: str, speaker: str) -> None:
    assert told(text)[-1].speaker == speaker


@pytest.mark.parametrize(("text", "speaker"), THEY)
def test_who_they_are(text: str, speaker: str | None) -> None:
    assert told(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe called the plan late and its authors",
        "Ann Roe labelled the fee unfair, and the mayor",
        "Ann Roe calls it theft, and madness",
    ],
)
def test_a_line_may_end_within_what_is_called_names(text: str) -> None:
    assert {row.speaker for row in told(text)} == {"Ann Roe"}
