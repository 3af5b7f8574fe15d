"""Who is meant by a trade, a place and party, a kind of body or "the two", and who leads after an opening word."""

from datetime import date

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

MEANT = [  # the speaker of the last statement
    # by the place where somebody works, or what it makes
    ("Ann Roe owns a distillery in Hull. The distiller says her orders are down by half.", "Ann Roe"),
    ("Tom Vance runs two inns in Digby. The hotelier warned that rooms stood empty.", "Tom Vance"),
    ("Jo Dale has a bakery in Moncton. The baker said flour had doubled.", "Jo Dale"),
    ("Pat Lund heads a group of sawmills in Prince George. The lumberman said that a third will close.", "Pat Lund"),
    ("Ann Roe manages a shipyard in Pictou. The shipbuilder said steel was late.", "Ann Roe"),
    # by a region and a party
    ("Senator Tom Vance of Ohio came on Monday. The Ohio Republican said the bridge was safe.", "Tom Vance"),
    ("Gov. Jo Dale of Vermont was in Sherbrooke. The Vermont Democrat said visitors were few.", "Jo Dale"),
    ("“It will pass,” said an Ohio Republican. Senator Tom Vance of Ohio was away.", "unnamed Ohio Republican"),
    # by a kind of body, and bodies that have no word for one in their names
    ("The Elm Institute published its study. The think tank argues that quotas cost families.", "Elm Institute"),
    ("The Port of Halifax told shippers on Monday. The authority said grain had held up.", "Port of Halifax"),
    ("Rivers Canada changed its form. The department said the change was small.", None),
    ("Health Canada changed its form. The department said the change was small.", "Health Canada"),
    # the two of whom the sentence before tells
    ("Premiers Ann Roe and Tom Vance met in Amherst. The two premiers said the toll had to go.",
     "Ann Roe and Tom Vance"),
    ("Ann Roe dined with Tom Vance in Boston. The pair said they would meet again.", "Ann Roe and Tom Vance"),
    ("Judge Ann Roe heard lawyer Tom Vance. The two farmers said it took all day.", "unnamed farmers"),
    # a lead's "one of"
    ("HALIFAX — One of the region's biggest growers warned that frost had killed the crop.\n\n"
     "Pat Lund runs Lund Orchards in Kentville.", "Pat Lund"),
    # a subject after an opening word
    ("Tom Vance praised the mayor for an hour. Then Pat Lund spoke. “We are not for sale,” he said.", "Pat Lund"),
    ("Tom Vance was pleased. But Luke Lund was not. “It is a trap,” he said.", "Luke Lund"),
    ("Tom Vance spoke first. Later the mayor, Carl Yost, came in. “We can wait,” he said.", "Carl Yost"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), MEANT)
def test_who_is_meant(text: str, speaker: str | None) -> None:
    article = Article(article_id="a" * 16, text=text, published=date(2025, 6, 10), language="en")
    assert analyse(article).rows(Statement)[-1].speaker == speaker
