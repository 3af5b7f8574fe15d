"""What is reported where a reporting clause is inserted late in a sentence, and who speaks beside another verb."""

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

Said = tuple[str | None, str]

AFTER_DASH = [  # a clause set into what follows a dash reports only that
    (
        "The bill would freeze the levy for a year - a clause, Tom Vance said, that keeps both sides at the table.",
        [("Tom Vance", "a clause | that keeps both sides at the table")],
    ),
    (
        "The port has cut two shifts — a step, Ann Roe says, that will slow every shipment of grain.",
        [("Ann Roe", "a step | that will slow every shipment of grain")],
    ),
    (
        "The governor came for the ribbon cutting – and the bridge, Ann Roe said, will open on time.",
        [("Ann Roe", "the bridge | will open on time")],
    ),
]
AFTER_JOINT = [  # the same after a conjunction or a relative pronoun
    (
        "The minister cancelled the trip because, according to Tom Vance, the hosts set no date.",
        [("Tom Vance", "the hosts set no date")],
    ),
    (
        "The talks went on for a week, and, according to Ann Roe, nothing was settled.",
        [("Ann Roe", "nothing was settled")],
    ),
    (
        "The mayor left the caucus after, according to Ann Roe, the premier had ended the meeting.",
        [("Ann Roe", "the premier had ended the meeting")],
    ),
    (
        "The province hired a new lawyer, who, Tom Vance said, had written the order.",
        [("Tom Vance", "who | had written the order")],
    ),
]
OF_WHICH = [  # a relative pronoun with words before it
    (
        "The port cut ten jobs, all of which, Ann Roe said, had been vacant.",
        [("Ann Roe", "all of which | had been vacant")],
    ),
    ("All of which, Tom Vance said, would help the mills.", [("Tom Vance", "All of which | would help the mills")]),
]
NOTHING_BEFORE = [  # an opening that only tells when or where something happened is not what was said
    ("On Tuesday, even as the markets fell, Ann Roe wrote to her shareholders.", []),
    ("In a spring when the mills were idle, Tom Vance spoke to the board.", []),
    ("As Ann Roe spoke to the mill workers, the lights went out.", []),
    ("As Tom Vance responded to the order, shares of steelmakers fell.", []),
    ("As Ann Roe talked with a nurse in the lobby, the doors were shut.", []),
    ("As Ann Roe noted on Thursday, the crowd was small.", [("Ann Roe", "the crowd was small")]),
    (
        "As the premier landed in Boston, a deal was near, Ann Roe said.",
        [("Ann Roe", "As the premier landed in Boston, a deal was near")],
    ),
]
WITH_SOMEBODY = [  # "with somebody saying": not the subject of the main verb
    (
        "The meeting closed with Ann Roe pointing out that the bridge could shut.",
        [("Ann Roe", "the bridge could shut")],
    ),
    ("The evening began with Tom Vance insisting that no deal was close.", [("Tom Vance", "no deal was close")]),
    ("The inquiry opened with Ann Roe telling the panel that it was late.", [("Ann Roe", "it was late")]),
]
BLAMED = [  # who is fined, expelled or hounded for saying something has said it
    ("The party expelled Tom Vance for claiming that the vote was rigged.", [("Tom Vance", "the vote was rigged")]),
    ("Voters punished Ann Roe for saying that the levy was painless.", [("Ann Roe", "the levy was painless")]),
    ("The board sacked Ann Roe for suggesting that the port was full.", [("Ann Roe", "the port was full")]),
    (
        "Ann Roe won the Golden Pen for writing that the border divides friends.",
        [("Ann Roe", "the border divides friends")],
    ),
]


WITH_LISTENERS = [  # whom, when and where it is said stand in the inserted clause too
    (
        "The duties, Ann Roe wrote to the White House last week, amount to a tax on every supper.",
        [("Ann Roe", "The duties | amount to a tax on every supper")],
    ),
    (
        'The levy, Tom Vance complained to the board this week, is a "gift to Brazil."',
        [("Tom Vance", 'The levy | is a "gift to Brazil."')],
    ),
    (
        "Winter wheat, Ann Roe explained to the committee, cannot wait.",
        [("Ann Roe", "Winter wheat | cannot wait")],
    ),
    ("It is unwise, Tom Vance told reporters, to wait.", [("Tom Vance", "It is unwise | to wait")]),
    (
        "It would be rash, Ann Roe told the board in May, to sell now.",
        [("Ann Roe", "It would be rash | to sell now")],
    ),
    ("The company, once Ann Roe's employer, wrote to the House, and asked for help.", []),
]
TWO_WORDS = [  # verbs of two words without a quotation
    ("New deals, Tom Vance made plain, are another matter.", [("Tom Vance", "New deals | are another matter")]),
    ("Cuts, Tom Vance made clear on Friday, are off the table.", [("Tom Vance", "Cuts | are off the table")]),
    (
        "Both sides, Ann Roe went on, ought to name a mediator.",
        [("Ann Roe", "Both sides | ought to name a mediator")],
    ),
    (
        "The lake, Ann Roe spelled out in a memo, belongs to both countries.",
        [("Ann Roe", "The lake | belongs to both countries")],
    ),
    (
        "The mills have no orders, Ann Roe pointed out, and there is little left to sell.",
        [("Ann Roe", "The mills have no orders | and there is little left to sell")],
    ),
    ("The mayor, who had weighed in on Friday, will not run.", []),
    ("The firm, which put in a bid, has lost.", []),
    ("The bridge, built by the state and laid out in 1950, is closed.", []),
    ("In March, Ann Roe put in an offer, which failed.", []),
]


def said(text: str) -> list[Said]:
    """The speaker and content of each statement, its pieces joined by |; nested ones left out."""
    rows = [row for row in analyse(Article(article_id="test", text=text)).rows(Statement) if row.nested_in is None]
    return [(row.speaker, " | ".join(text[start:end] for start, end in row.content_spans)) for row in rows]


@pytest.mark.parametrize(
    ("text", "rows"),
    [*AFTER_DASH, *AFTER_JOINT, *OF_WHICH, *NOTHING_BEFORE, *WITH_SOMEBODY, *BLAMED, *WITH_LISTENERS, *TWO_WORDS],
    ids=lambda value: str(value)[:40],
)
def test_who_says_what_beside_other_words(text: str, rows: list[Said]) -> None:
    assert said(text) == rows
