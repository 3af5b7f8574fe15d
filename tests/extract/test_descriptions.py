"""Descriptions, pronouns, documents and bodies that speak, and the person or institution whom they lead to."""

from datetime import date

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

# text, and the speaker of its last statement
CASES = [
    (
        "Marie Dubuc directs the Quebec Cheese Makers.\n\nThe dairy executive said the quota was a trap.",
        "Marie Dubuc",
    ),
    (
        "Ken Oster teaches law at Dalhousie University.\n\nThe academic said the order would not stand.",
        "Ken Oster",
    ),
    (
        "Ida Brandt grows potatoes near Summerside. She shipped two loads on Friday.\n\nThe farmer said "
        "the border was slow.",
        "Ida Brandt",
    ),
    (
        "Ron Aucoin, president of the Longshore Workers in Halifax, held a rally.\n\nThe labour leader "
        "said the port would close.",
        "Ron Aucoin",
    ),
    (
        "Ontario MPP Lena Marsh toured the plant.\n\nThe legislator said the plant needs orders.",
        "Lena Marsh",
    ),
    (
        "Paul Gagne, an attorney in Windsor, read the order.\n\nThe lawyer said the order was thin.",
        "Paul Gagne",
    ),
    (
        "Jill Stover is the chief executive of Northern Pipe. She flew home on Monday.\n\nThe steel boss "
        "said orders were down by half. The businesswoman added that layoffs would follow.",
        "Jill Stover",
    ),
    (
        "Tom Arsenault owns a lobster boat in Yarmouth.\n\nThe fisherman said prices had collapsed.",
        "Tom Arsenault",
    ),
    (
        "Derek Moss hauls lumber across the bridge.\n\nThe trucker said he lost two hours a day.",
        "Derek Moss",
    ),
    (
        "Premier Scott Moe met millers on Monday.\n\nThe governor said the order was ready.",
        "unnamed governor",
    ),
    (
        "Sen. Ann Roe of Maine and Rep. Lyle Poe toured the plant.\n\nThe senator said the plant needs orders.",
        "Ann Roe",
    ),
    (
        "Consul General Ann Roe opened the fair on Monday.\n\nThe ambassador said more fairs would follow.",
        "unnamed ambassador",
    ),
    (
        "Alberta Premier Danielle Smith was in Washington.\n\nThe Albertan said oil would keep flowing.",
        "Danielle Smith",
    ),
    (
        "David Eby met Doug Ford on Monday.\n\nThe British Columbia premier said lumber came first. The "
        "Ontarian disagreed, and the Ontario premier said cars did.",
        "Doug Ford",
    ),
    (
        "HALIFAX — The owner of a lobster plant says orders have dried up.\n\nNora Comeau has run Bay "
        'Seafood since 2009. "We ship nothing," she said.',
        "Nora Comeau",
    ),
    (
        "OTTAWA — A retired diplomat warned that the visit would change nothing.\n\nGordon Pratt served in "
        "Washington for six years.",
        "Gordon Pratt",
    ),
    (
        'OTTAWA — An economist said growth would stall.\n\n"We see no orders," said Hanna Loewen of the Maple Bank.',
        "Hanna Loewen",
    ),
    (
        "Doug Ford posted a video on Sunday.\n\nThe video said Ontario would not blink.",
        "Doug Ford",
    ),
    (
        "Mark Carney sent a note to the premiers on Monday.\n\nThe note said talks would go on.",
        "Mark Carney",
    ),
    (
        "Chrystia Freeland published her letter on Monday. It went to the prime minister.\n\nThe letter "
        "said the country must keep its powder dry.",
        "Chrystia Freeland",
    ),
    (
        "The Canadian Chamber of Commerce put out a report on Monday.\n\nThe report said exports would fall.",
        "Canadian Chamber of Commerce",
    ),
    (
        "The Canadian Chamber of Commerce met on Monday.\n\nThe chamber said small firms would fail.",
        "Canadian Chamber of Commerce",
    ),
    (
        "The Grain Growers of Canada met in Regina. The group said the levy would ruin farms.",
        "Grain Growers of Canada",
    ),
    (
        "The Business Council of Alberta, which says it speaks for the largest firms, wants talks.",
        "Business Council of Alberta",
    ),
    (
        "Unifor called a rally for Friday. It said its members would march.",
        "Unifor",
    ),
    (
        "Stelco Inc. cut a shift on Monday. The company said orders had dried up.",
        "Stelco Inc",
    ),
    (
        "Premier Smith said the pipe would be built.",
        "Smith",
    ),
    (
        "Gov. Hochul said New York would pay more.",
        "Hochul",
    ),
    (
        "Senator Fenwick said the bill was dead.",
        "Fenwick",
    ),
    (
        "Ann Roe spoke on Monday.\n\n“Lisa Poe knows the file,” she said.",
        "Ann Roe",
    ),
    (
        '"Doug Ford has no plan," Bonnie Crombie said on Tuesday. "He talks too much," she added.',
        "Bonnie Crombie",
    ),
    (
        'Donald Trump met reporters. Asked what Mark Carney had told him, he said, "He wants a deal."',
        "Donald Trump",
    ),
    (
        'Trump and Carney met on Monday. When the American leader spoke at last, he said, "We will see."',
        "Donald Trump",
    ),
    (
        'Mayor Carol Finn attacked Rita Solis, who wants to sell the rink. "It will stay ours," she said.',
        "Carol Finn",
    ),
    (
        "Paul Lind is the new premier of Manitoba. He succeeded Wab Kinew. The premier said the bridge "
        "would stay open.",
        "Paul Lind",
    ),
    (
        "Doug Ford’s office said the premier would fly on Friday.",
        "Doug Ford",
    ),
    (
        "Global Affairs Canada officials said the list was long.",
        "Global Affairs Canada",
    ),
    (
        "Her statement drew Ann Roe praise. Her letter said the mill would stay open.",
        "Ann Roe",
    ),
    (
        "Dominic LeBlanc met Howard Lutnick in Washington. The two men said little. The Canadian minister "
        "said the talks were short.",
        "Dominic LeBlanc",
    ),
    (
        "Quebec Premier François Legault and Manitoba Premier Wab Kinew met. Legault said the dams would "
        "not be sold. The Manitoban said he agreed.",
        "Wab Kinew",
    ),
    (
        "Flavio Volpe heads the Automotive Parts Manufacturers’ Association. The auto lobbyist said plants "
        "would close in a week.",
        "Flavio Volpe",
    ),
    (
        "Jane Hale, who chairs the Retail Council, spoke first. Bob Stark, who runs the Steelworkers "
        "local, spoke last. The union leader said mills would close. The retail head said shops would pay.",
        "Jane Hale",
    ),
    (
        "Ursula Kemp is an economist at the Prairie Bank. Her colleague Tim Voss sells bonds. The analyst "
        "said growth would slow.",
        "Ursula Kemp",
    ),
    (
        "The Bank of Canada cut its rate. Governor Tiff Macklem said growth was weak. The central banker "
        "said more cuts may come.",
        "Tiff Macklem",
    ),
    (
        "The Supreme Court heard the case on Monday. The court said it would rule in June.",
        "Supreme Court",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_the_speaker_of_the_last_statement(text: str, speaker: str) -> None:
    rows = analyse(Article(article_id="a", text=text, published=date(2025, 6, 10))).rows(Statement)
    assert rows[-1].speaker == speaker
