"""Advice by a rated course, a measure, a way out after a colon, a wish for others, and an order with an aside."""

from datetime import date

import pytest

from components.models import Advice, Article
from components.pipeline import analyse

BY_ANN_ROE = [  # what follows "Economist Ann Roe is calm."
    (
        "The smart play, in her view, is to sit tight and let the growers shout.",
        ["The smart play, | is to sit tight", "let the growers shout"],
    ),
    (
        "The wiser course, in her opinion, is to lend to the mills and wait for the vote.",
        ["The wiser course, | is to lend to the mills", "wait for the vote"],
    ),
    ("The safest bet, she said, is to keep the line open.", ["The safest bet | is to keep the line open"]),
    ("The cheapest option, she argued, was to sell less.", ["The cheapest option | was to sell less"]),
    (
        "She would also have the province open an office in Ohio, and drop any talk of a levy, “because it hurts.”",
        ["the province open an office in Ohio", "drop any talk of a levy"],
    ),
    (
        "She'd have the premiers meet in secret, share their data and hire one lawyer.",
        ["the premiers meet in secret", "share their data", "hire one lawyer"],
    ),
    ("She would instead have Congress hold a hearing.", ["Congress hold a hearing"]),
    ("She suggests a joint desk in Regina, staffed at night.", ["a joint desk in Regina, staffed at night"]),
    ("She favours a small fee at the border.", ["a small fee at the border"]),
    ("She would prefer a quiet deal on dairy.", ["a quiet deal on dairy"]),
    ("She would prefer that Ottawa pay for it alone.", ["Ottawa pay for it alone"]),
    ("She would rather see a short deal signed by March.", ["a short deal signed by March"]),
    ("She wants a single negotiator with a seat in cabinet.", ["a single negotiator with a seat in cabinet"]),
    ("She proposes a trade: open the market and ask for lumber.", ["open the market", "ask for lumber"]),
    ("She offers a compromise: tax the coal, but spare the steel.", ["tax the coal", "spare the steel"]),
    ("She recommends a slower path: keep the fee, then cut it by half.", ["keep the fee", "cut it by half"]),
    ("Her message fits in one line: fund the docks before winter.", ["fund the docks before winter"]),
    ("She has a blunter suggestion, namely that Maine charge the yachts.", ["Maine charge the yachts"]),
    ("Above all, she said, don't let it become a quarrel.", ["don't let it become a quarrel"]),
    ("Most of all, she advised, never threaten twice.", ["never threaten twice"]),
    ("Second, she argued, cut the red tape at the ports.", ["cut the red tape at the ports"]),
    ("First, cut taxes, she said.", ["cut taxes"]),
    ("Don't, she said, answer every post.", ["Don't | answer every post"]),
    ("“First, cut taxes. Second, call Mexico,” she said.", ["cut taxes", "call Mexico"]),
    ("“I'd send ministers to every state,” she said.", ["I'd send ministers to every state"]),
    ("Better, in her judgment, to trade some quota away.", ["Better, | to trade some quota away"]),
    (
        "There is little to be gained, she argues, from copying Ohio.",
        ["There is little to be gained | from copying Ohio"],
    ),
    (
        "“If I had one thing to say to him, it's to stay home,” she said.",
        ["If I had one thing to say to him, it's to stay home"],
    ),
    ("What would help, says she, is a written rule.", ["What would help | is a written rule"]),
    ("What the ports lack, she said, is a plan.", ["What the ports lack | is a plan"]),
    ("She wrote to the council asking that the mayor reopen the docks.", ["the mayor reopen the docks"]),
    ("The towns have been advised by her to wait for the court.", ["to wait for the court"]),
    (
        "The best Ottawa can do, suggests she, is set a date and keep it.",
        ["The best Ottawa can do | is set a date and keep it"],
    ),
    (
        "The least the province could do is answer the letter, she said.",
        ["The least the province could do is answer the letter"],
    ),
    ("She says the town has no business buying boats.", ["the town has no business buying boats"]),
    (
        "A joint tide office would do more for trust than a speech, she said.",
        ["A joint tide office would do more for trust than a speech"],
    ),
    ("She sees merit in a shared control room.", ["a shared control room"]),
    ("She sees some sense in waiting for the court.", ["waiting for the court"]),
    ("The answer to the shortage is more trains, she said.", ["The answer to the shortage is more trains"]),
    ("She petitioned Ottawa for a law on grain.", ["for a law on grain"]),
    ("She has petitioned the premier to reopen the file.", ["to reopen the file"]),
    ("Failing that, she said, both towns should share a line.", ["both towns should share a line"]),
    ("She suggests writing an end date into the deal.", ["writing an end date into the deal"]),
    ("“Build the docks and then sell the boats,” she told the mayor.", ["Build the docks and then sell the boats"]),
    ("“Lend to the mills,” she urged the bank.", ["Lend to the mills"]),
    ("“Do not panic,” she warned growers, “and then wait.”", ["Do not panic, | and then wait"]),
    ("It would be a mistake, she argued, to sign in haste.", ["It would be a mistake | to sign in haste"]),
    ("Her recommendation to ministers is to say nothing.", ["to say nothing"]),
]
NO_ADVICE = [
    "The right move, she said, came too late.",
    "The best part, in her view, is to see the river.",
    "In her view, the bridge is to open in May.",
    "She would have had the province open an office.",
    "She would have to have the province open an office.",
    "She would have the right to appeal.",
    "Critics would have Canadians believe the fee is gone.",
    "The data suggest a freeze in hiring.",
    "Her remarks suggested a long fight over a fee.",
    "She suggested a link between the two thefts.",
    "Odds favour a tax on steel in June.",
    "She suggested a ban was near.",
    "She proposed a toast to the mayor.",
    "The figures suggest a pattern: exports fall when the dollar rises.",
    "She offered a choice: pay now or pay later.",
    "The study suggests three causes: taxes, wages and rent.",
    "What would hurt, she said, is a strike.",
    "What would help him, she said, is sleep.",
    "“I'd love a coffee,” she said.",
    "“I'd say it is over,” she said.",
    "“I'd sell my boat,” she said.",
    "She wants a deal on lumber.",
    "The best I can do is wait, she said.",
    "The best the team could hope for was a draw, she said.",
    "She says the firm has no business in Ohio.",
    "A strike would do more harm than good, she said.",
    "She saw little sense in closing the port.",
    "The answer is a mystery, she said.",
    "The answer is a firm no, she said.",
    "She petitioned the court for a stay.",
]
LED = [  # the words before "Jo Dale urged Ottawa to sign.", the role and the kind
    ("A trade lobby, the Potato Alliance, was harsher. Its president,", "president of the Potato Alliance", "business"),
    ("The union of dockers walked out. Its president,", "president", "labour"),
    ("The union's president,", "president", "labour"),
    ("The firm's president,", "president", "business"),
    ("A private university in Regina agrees. Its president,", "president", "expert"),
    ("The Green Party is angry. Its leader,", "leader of the Green Party", "politician"),
    ("The Council of Towns accused the minister of lying. Its chair,", "chair of the Council of Towns", None),
    ("“A slow bleed” is how its lawyer puts it. Its chief economist,", "chief economist", "expert"),
    ("Our mayor,", "mayor", "politician"),
]
AFTER_NAME = [  # the same, as an apposition
    ("president of Tidewater Foods Inc", "business"),
    ("president of Local 12", "labour"),
    ("head of the Potato Alliance", "business"),
    ("president of Poland", "politician"),
    ("president of the Senate of Ohio", "politician"),
    ("president and CEO of Lakehead Wind", "business"),
]


def _rows(text: str) -> list[tuple[Advice, str]]:
    rows = analyse(Article(article_id="a", text=text, published=date(2026, 3, 12))).rows(Advice)
    return [(row, " | ".join(text[a:b] for a, b in row.content_spans)) for row in rows]


@pytest.mark.parametrize(("text", "advised"), BY_ANN_ROE)
def test_advice_of_her(text: str, advised: list[str]) -> None:
    text = text.replace("says she,", "says economist Ann Roe,").replace("suggests she,", "suggests economist Ann Roe,")
    found = [(row.adviser, words) for row, words in _rows(f"Economist Ann Roe is calm. {text}")]
    assert found == [("Ann Roe", words) for words in advised]


@pytest.mark.parametrize("text", NO_ADVICE)
def test_no_advice(text: str) -> None:
    assert _rows(f"Economist Ann Roe is calm. {text}") == []


def test_a_paper_advises() -> None:
    text = "A study by the Centre for Docks, out today, suggests a middle road: match the fee, but exempt small boats."
    found = [(row.adviser, words) for row, words in _rows(text)]
    assert found == [("Centre for Docks", "match the fee"), ("Centre for Docks", "exempt small boats")]


@pytest.mark.parametrize(("before", "role", "kind"), LED)
def test_who_leads_a_body_is_of_its_kind(before: str, role: str, kind: str | None) -> None:
    found = [(row.role, row.adviser_kind) for row, _ in _rows(f"{before} Jo Dale, urged Ottawa to sign.")]
    assert found == [(role, kind)]


@pytest.mark.parametrize(("role", "kind"), AFTER_NAME)
def test_the_kind_follows_the_body_in_the_role(role: str, kind: str) -> None:
    assert [row.adviser_kind for row, _ in _rows(f"Jo Dale, {role}, urged Ottawa to sign.")] == [kind]


def test_a_role_has_no_verb_and_no_pronoun() -> None:
    text = "“Calm, not rage” is how its author, Ann Roe, puts it. She recommends that the town wait for the ruling."
    assert [row.role for row, _ in _rows(text)] == ["author"]
    text = "Ann Roe, a lawyer who filed many of the suits against the fee, urged Ottawa to sign."
    assert [row.role for row, _ in _rows(text)] == ["lawyer who filed many of the suits against the fee"]
    assert [row.role for row, _ in _rows("Ottawa should wait, argues economist Ann Roe.")] == ["economist"]


def test_an_outlet_is_told_but_not_advised() -> None:
    assert [row.addressee for row, _ in _rows("“Treat it like a fee,” Ann Roe told the Harbour Ledger.")] == [None]
