"""Pronouns, introductions and documents by kinds of constructions, and the speaker to whom each leads."""

from datetime import date

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

INSERTED = [  # the subject of the clause that a reporting clause interrupts is not its speaker
    ("Lena Ostrow, a lawyer in Regina, read the bill. The senator, she argues, should wait.", "Lena Ostrow"),
    (
        "Minister Ruth Abel was away. Peter Lunn, a mill owner, was not. The minister, he says, ought to come.",
        "Peter Lunn",
    ),
    ("Ivy Marsh, a grower in Leamington, came along. The premier, she warns, has given up.", "Ivy Marsh"),
]
IDENTIFIED = [  # "its champion is X": X is who the next sentence speaks of
    ("Anita Anand was there. The bill's sponsor is Joan Pratt, an Ohio senator. It will pass, she said.", "Joan Pratt"),
    ("Ruth Abel left. The loudest voice was Tom Vance, who owns a mill. The duty, he said, was theft.", "Tom Vance"),
    ("Ed Moss left early. The new face is Carl Yost, the mayor of Sarnia. He said the bridge was late.", "Carl Yost"),
]
UNKNOWN_GENDER = [  # a person of unknown gender whom the text introduces may be meant by a pronoun
    ("Ruth Abel left. Oyelaran Bisi, a broker in Windsor, stayed. He said the line was long.", "Oyelaran Bisi"),
    (
        "The port is full. Quillon Dray, who runs a yard in Saint John, is waiting. She said it was a mess.",
        "Quillon Dray",
    ),
]
DOCUMENTS = [
    (
        "Ottawa replied on Monday. A paper by the Lakehead Forum says more. It warns that mills will close.",
        "Lakehead Forum",
    ),
    ("A letter from Nora Pell reached the Senate. The letter is short. It says the levy is illegal.", "Nora Pell"),
    ("The Shipping Council sent a brief to Congress. The brief says that ports will clog.", "Shipping Council"),
]
NAMES = [
    ('"We wait," said Luc Prud\'homme, a trucker.', "Luc Prud'homme"),
    ('"We wait," said Marc L’heureux of Trois-Rivières. He said the line was long.', "Marc L’heureux"),
]
TITLED = [
    ("Ms. Tallis runs a yard near Anna Falls. She said the wait was long.", "Tallis"),
    ('"We wait," said Rep. T.J. Moss, who farms in Ohio.', "T.J. Moss"),
    ("Ministers Ruth Abel and Tom Vance said the talks were over.", "Ruth Abel and Tom Vance"),
    ("Governors Ann Coe and Bill Lund met. Lund said the dam was safe.", "Bill Lund"),
    ("Economist Olga Brandt was there. Brandt said prices would rise.", "Olga Brandt"),
]
SOME_OF = [
    ("Judge Ann Coe was silent. She will rule in June, one of her clerks said.", "unnamed clerks"),
    ("The talks are stuck, two of the envoys said on Monday.", "unnamed envoys"),
]
NOT_YET = [
    (
        "Mark Carney will follow Justin Trudeau as prime minister.\n\nThe incoming prime minister said he was ready.",
        "Mark Carney",
    ),
    ("The next prime minister will say that trade comes first, voters hope. He says nothing now.", None),
]
GENDER = [  # "he" and "she" find people whom nothing but the given name tells
    ("Gord Pell owns nothing here. Marcia Dunne came from Maine. The fee, she complained, was a trap.", "Marcia Dunne"),
    ("Priya Nair met Anders Falk. The duty, he said, was wrong.", "Anders Falk"),
    ("Anders Falk met Priya Nair in Oslo. It was a long day, and she said the duty was wrong.", "Priya Nair"),
]
TRADES = [  # a name is a subject with its trade before it, and no part of the name with a rank in capitals
    ("Ed Moss came early. Crab fisher Lou Petrie waited. The quota, he said, was gone.", "Lou Petrie"),
    ("Ed Moss came early. The orchard's owner, fruit grower Lou Petrie, waited. It was late, he said.", "Lou Petrie"),
    ("Archivist Nora Pell opened the box. It was empty, Pell said.", "Nora Pell"),
    ("Senior Field Inspector Carl Yost came. The inspector said the seals were broken.", "Carl Yost"),
    ("Bail was set at noon. Prosecutor Tom d'Amour said the case was thin.", "Tom d'Amour"),
    ("Asked by the panel's chair, Ed Moss of Iowa, Carl Yost paused. Then he said he had no list.", "Carl Yost"),
]
STRANGERS = [  # somebody told of and not named is meant by the next pronoun, not the last person named
    ('Carl Yost wrote to the crews. A crane driver tore up the page. "Too late," he said.', "unnamed crane driver"),
    ('Ruth Abel praised the plan. One shopper from Bangor laughed. "Not here," she said.', "unnamed shopper"),
    ("Carl Yost led the search. A boy was found at dawn, he said.", "Carl Yost"),
]
KIN = [
    ("Ed Moss owns the yard. His wife Carol runs the shop. Sales are down, she said.", "Carol"),
    (
        '"We wait," said Lou Petrie of the Harbour Pilots League. The league\'s letter warned of delays.',
        "Harbour Pilots League",
    ),
    ("Donald Trump was away. One vice-president of the bank said the loan was safe.", "unnamed vice-president"),
    ("Nora Pell, an investor, left on Monday. One investor said he had sold.", "unnamed investor"),
]
OWNERS = [
    ("Nora Pell, our head of research, said the wells were dry.", "Nora Pell"),
    ("As Nora Pell, the board's lawyer, told a judge, the wells were dry.", "Nora Pell"),
    ("The Tidal Power Institute met on Monday. The institute's latest paper warned of cuts.", "Tidal Power Institute"),
    ("A petition to the premier from the Bay Tenants League said rents had doubled.", "Bay Tenants League"),
    ("An audit by Marsh & Lowe of 90 plants found that costs had doubled.", "Marsh & Lowe"),
    ("U.S. Customs and Border Protection said the lane was shut.", "U.S. Customs and Border Protection"),
    ("Ed Moss left. The pension board's chair, Nora Pell, closed by saying that funds were low.", "Nora Pell"),
]
CAPITALISED = [
    (
        "Prime Minister Justin Trudeau met Premier Wab Kinew. The Prime Minister sat. He said the port was first.",
        "Justin Trudeau",
    ),
]
CASES = [
    *TRADES,
    *STRANGERS,
    *KIN,
    *OWNERS,
    *CAPITALISED,
    *INSERTED,
    *IDENTIFIED,
    *UNKNOWN_GENDER,
    *DOCUMENTS,
    *NAMES,
    *TITLED,
    *SOME_OF,
    *NOT_YET,
    *GENDER,
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_speaker_of_the_last_statement(text: str, expected: str | None) -> None:
    found = analyse(Article(article_id="a", text=text, published=date(2025, 3, 12))).rows(Statement)
    assert found, "no statement was found"
    assert found[-1].speaker == expected


NAMED_NEXT = [  # somebody described is who the next sentence names by nothing but a name, as one who speaks
    "Alberta's energy minister was careful, and cautioned against haste. No firm has applied, Jo Dale noted.",
    'The mayor of Sarnia, for one, warned against haste. "We have time," Jo Dale said.',
    "The union's president urged patience. Ottawa had listened, Jo Dale told reporters.",
]
NOT_THE_NEXT = [  # who is told to be somebody else is not meant, nor is one of several
    "The regulator's lawyer urged patience. Trucker Jo Dale said the rule was late.",
    "Quebec's trade minister urged patience. Jo Dale, a dairy farmer, said it was too late.",
    "Some of the mayor's allies urged patience. “It takes time,” said one ally, Jo Dale.",
]


def first_speaker(paragraph: str) -> str | None:
    """The speaker of the first statement of a paragraph before one in which another minister is named."""
    text = f"OTTAWA — Nobody is in a hurry.\n\n{paragraph}\n\nNatural Resources Minister Bea Orlov was in Japan."
    article = Article(article_id="a" * 16, text=text, published=date(2025, 6, 10), language="en")
    return min(analyse(article).rows(Statement), key=lambda row: row.content_spans).speaker


@pytest.mark.parametrize("paragraph", NAMED_NEXT)
def test_a_description_leads_to_the_name_in_the_next_sentence(paragraph: str) -> None:
    assert first_speaker(paragraph) == "Jo Dale"


@pytest.mark.parametrize("paragraph", NOT_THE_NEXT)
def test_a_description_does_not_lead_to_somebody_else(paragraph: str) -> None:
    assert first_speaker(paragraph) != "Jo Dale"


def test_one_of_the_leaders_is_who_is_introduced_as_one() -> None:
    text = (
        "Dairy farmers are angry, and one of their leaders is warning Ottawa that another deal would ruin them.\n\n"
        "Outside a farm show, Luc Gagné, head of the milk producers, did not mince words.\n\n"
        "In Washington, the chair of the House committee, Rep. Buck Sorley, said that milk was next."
    )
    rows = analyse(Article(article_id="a" * 16, text=text, published=date(2025, 6, 10), language="en")).rows(Statement)
    assert min(rows, key=lambda row: row.content_spans).speaker == "Luc Gagné"
