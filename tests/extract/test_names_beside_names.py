"""Whom 'who' means, several speakers with what is said of each, polls, and pronouns with a name in their clause."""

from datetime import date

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

WHO = [  # a noun beside 'who' is whom it means, and an owner or an institution is not
    ("Mayor Ann Roe spoke to growers who said the frost had come early.", "unnamed growers"),
    ("Ann Roe is ahead, said a handful of lobbyists who said the vote was near.", "unnamed lobbyists"),
    ("Olga Brandt, a Liberal who says the dam is safe, was there.", "Olga Brandt"),
    ("Tom Vance, a clerk at the State Department who said the files were lost, left.", "Tom Vance"),
    (
        "The memo came from Ann Roe's campaign manager, who said the race was over.",
        "unnamed Ann Roe's campaign manager",
    ),
    ("A White House official, who said the talks had failed, asked not to be named.", "unnamed White House official"),
    ("Olga Brandt, then the partner of Tom Vance's brother, who said the mill was lost, wept.", "Olga Brandt"),
]
SEVERAL = [
    ("Ann Roe, head of the Ports and Docks Board, said the wait was long.", "Ann Roe"),
    ("Ann Roe, a broker in Windsor and a friend of Tom Vance, said the wait was long.", "Ann Roe"),
    ("Ann Roe, a broker in Windsor, and Tom Vance said the wait was long.", "Ann Roe and Tom Vance"),
    ("Tom Vance was there. Ann Roe and Vance, an Ohio grower, said the wait was long.", "Ann Roe and Tom Vance"),
    ("Ann Roe runs the port. Roe and her aides said the wait was long.", "Ann Roe"),
    ("Ann Roe runs the port. Roe and other critics said the wait was long.", "Ann Roe"),
    ("Ann Roe and her colleague Tom Vance said the wait was long.", "Ann Roe and Tom Vance"),
    ("The race is lost, said Roe's chief pollster and strategist Tom Vance.", "Tom Vance"),
    (
        "Admiral Ann Roe and Director of National Intelligence Tom Vance said the wait grew.",
        "Ann Roe and Tom Vance",
    ),
]
POLLS = [  # nobody speaks by a poll but who makes it
    (
        "Ann Roe leads by ten points. The mill was sold. The poll found that voters were tired.",
        "unnamed poll",
    ),
    ("Ann Roe leads, a Lakehead Institute poll shows. The poll found that voters were tired.", "Lakehead Institute"),
    ("Voters are tired, according to a recent Lakehead/Dufferin poll of Ohio.", "Lakehead/Dufferin"),
    ("Ann Roe sent a report to Ottawa. A petition says that the dam must stay.", None),
]
APART = [  # a pronoun means nobody whom its own clause names
    ("Tom Vance met Carl Yost. Yost was born in Ohio. He said Yost had lied.", "Tom Vance"),
    ('Tom Vance was tired. Carl Yost came late. "We waited," he told Yost.', "Tom Vance"),
    ("Tom Vance came late. Carl Yost was tired. While he said the dam was safe, Yost wept.", "Carl Yost"),
]
NAMES = [
    ("Chief of Staff Anna Moss was there. She said the line was long.", "Anna Moss"),
    ("Frank Dulles Porter IV runs a mill. Porter said the line was long.", "Frank Dulles Porter IV"),
    ("Kim Hae-jin runs a mill. The line was long, Kim Hae-jin said.", "Kim Hae-jin"),
    (
        "Lindsey Marsh of Ohio came. Tom Vance stayed away. The dam is safe, Mr. Marsh said.",
        "Lindsey Marsh",
    ),
    ("Whatever Tom Vance wants, he says the dam is safe. Vance said the line was long.", "Tom Vance"),
    ("Entrusting Tom Vance with the dam is a risk. Vance said the line was long.", "Tom Vance"),
    ("The Hale Foundation met. Ann Hale was there. The Hale campaign said the line was long.", "Ann Hale"),
    ("Tom Vance met an Arab Israeli. The Israeli newspaper Haaretz said that the line was long.", None),
    ("The line is long, according to the consulting firm Lakehead Economics.", "Lakehead Economics"),
]
TOLD_BEFORE = [  # descriptions of somebody told of before, and who asks is not who answers
    ("Tom Vance would not soften the news. Later the 61-year-old investor said the mill was lost.", "Tom Vance"),
    ("Ann Roe has sewn seats since 2003. The mill was lost, the Sarnia grandmother explained.", "Ann Roe"),
    ("Tom Vance was heard first. Asked by Carl Yost why, Vance paused. The mill was lost, he said.", "Tom Vance"),
    ("A spokesperson for U.S. Customs and Border Protection said the line was long.", "unnamed spokesperson"),
]
BODIES = [  # with what they are for in their name
    ("The Committee to Protect Journalists said the arrests were unlawful.", "Committee to Protect Journalists"),
    ("The Coalition to Stop Gun Violence met. The Coalition said the vote was near.", "Coalition to Stop Gun Violence"),
    ("The line is long, according to the lobby group Citizens for Tax Justice.", "Citizens for Tax Justice"),
    ("The line is long, according to the organizer Alliance to Reclaim Our Rivers.", "Alliance to Reclaim Our Rivers"),
    ("Friends of the Earth said the deal was weak.", "Friends of the Earth"),
    ("Friends of Ann Roe said she was tired.", None),
    ("Senate Committee to Vote on Fees\n\nThe Senate Committee said it would vote.", "Senate Committee"),
    ("The Ministry of Foreign Affairs and Trade said the line was long.", "Ministry of Foreign Affairs and Trade"),
]


@pytest.mark.parametrize(("text", "speaker"), [*WHO, *SEVERAL, *POLLS, *APART, *NAMES, *TOLD_BEFORE, *BODIES])
def test_the_speaker_of_a_statement(text: str, speaker: str | None) -> None:
    found = analyse(Article(article_id="a", text=text, published=date(2025, 3, 12))).rows(Statement)
    assert found, "no statement was found"
    assert found[-1].speaker == speaker
