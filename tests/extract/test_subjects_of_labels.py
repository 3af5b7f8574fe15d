"""Labels: who acts, who is meant by a word of the clause, and whether it happened at all."""

import pytest

from tests.extract.test_labels_by_construction import labels_of

ACTORS = [
    ("Friday, Quebec, leading six towns, asked a judge to stop the ferry.",
     "Quebec, leading six towns, asked a judge to stop the ferry"),
    ("Monday, the harbour board, backed by the bakers, sued the mill over its fees.",
     "The harbour board sued the mill over its fees"),
    ("Carney and Vice President Jo Poole sailed to Windsor, Ontario, on Monday.",
     "Carney and Jo Poole sailed to Windsor"),
    ("The Advocate had scolded Premier Ann Roe on Monday for her trip to the harbour.",
     "The Advocate had scolded Ann Roe for her trip to the harbour"),
    ("The mayor compared herself to a sailor on Monday.", "The mayor compared herself to a sailor"),
    ("On Tuesday the envoy found himself in a quarrel with the bakers of Trail.",
     "The envoy found himself in a quarrel with the bakers of Trail"),
    ("Every recent chairman has spoken at the harbour feast, going back to Jo Vance in 2001.",
     "Every recent chairman has spoken at the harbour feast"),
    ("The millers of Trail won't by themselves settle the quarrel over the harbour in Tuesday's vote of the town.",
     "The millers of Trail will not by themselves settle the quarrel"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), ACTORS)
def test_a_label_names_who_acts(text: str, label: str) -> None:
    assert labels_of(text) == [label]


BELONGS_TO_A_NOUN = [
    ("The harbour board began the town-by-town ferry count on Monday that will end in a vote on the fee.",
     "The harbour board began the town-by-town ferry count"),
    ("The mill opened talks on Tuesday that could settle the strike of the sailors.", "The mill opened talks"),
    ("The envoy warned that the ferry would be no cure for the quarrels of the harbour, which, even today, divide it.",
     "The ferry would be no cure for the quarrels of the harbour"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), BELONGS_TO_A_NOUN)
def test_a_relative_clause_is_told_of_the_noun_that_fits_its_verb(text: str, label: str) -> None:
    assert labels_of(text) == [label]


HOPED = [
    "The bakers are hoping they will win the vote on Friday over the new ferry that the mill has wanted for years.",
    "The sailors hope that the ferry will sail on Monday, though the harbour board has promised them nothing so far.",
    "The envoy denied that the board had sold the ferry on Monday to the bakers of the valley for less than it cost.",
]


@pytest.mark.parametrize("text", HOPED)
def test_what_is_hoped_or_denied_is_told_with_its_hope_or_denial(text: str) -> None:
    (label,) = labels_of(text)
    assert any(word in label for word in ("hoping", "hope", "denied"))


OCCASIONS = [
    ("When asked by the sailors on Monday about the fee of the harbour, Ann Roe said: “I will not raise it again.”",
     "Ann Roe: “I will not raise it again”"),
    ("Pressed on Monday about the fee, Doug Ford replied: “We will not blink, and we will not back down.”",
     "Doug Ford: “We will not blink, and we will not back down”"),
    ("“Butter, butter, butter,” Ann Roe said on “The Late Harbour Show” on Monday when asked what she would sell.",
     "Ann Roe: “Butter, butter, butter”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), OCCASIONS)
def test_what_was_said_on_an_occasion_is_the_label_of_its_day(text: str, label: str) -> None:
    assert labels_of(text) == [label]


CUT = [
    ("“The bakers won tonight and I was very glad to see that because we need them,” Ann Roe said on Monday.",
     "Ann Roe: “The bakers won tonight…”"),
    ("“We've always been a town that's been willing to take in sailors whom the storm has driven out,” Ann Roe said"
     " on Monday.", "Ann Roe: “We've always been a town…”"),
    ("In August, she sailed to Trail to share her decision with the millers, who had just met with their bakers.",
     "“she sailed to Trail to share her decision with the millers…”"),
    ("“Bakers dislike the very idea of a fee — a view which the mill has told for years,” Ann Roe said on Monday.",
     "Ann Roe: “Bakers dislike the very idea of a fee…”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), CUT)
def test_a_quotation_is_cut_where_a_clause_ends(text: str, label: str) -> None:
    assert labels_of(text) == [label]


WHOLE = [
    ("Still, the fact that the race is a dead heat, as she said on Monday, only magnifies the weight of each vote.",
     "the fact that the race is a dead heat"),
    ("The idea that the ferry would return in May has divided the bakers of Trail.", "The idea that the ferry would"),
    ("On Thursday night, Ann Roe told the sailors at her feast that she and the harbour board had many quarrels.",
     "she and the harbour board had many quarrels"),
    ("Friends say he is likely to run for the harbour board of Trail in 2027, when the term of the mayor ends.",
     "Friends say he is likely to run"),
    ("In the new harbour poll, taken March 11-13, 40 percent of likely voters in the town back the ferry, up 4 points.",
     "“40 percent of likely voters"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kept"), WHOLE)
def test_what_a_label_begins_with_is_told_whole(text: str, kept: str) -> None:
    assert kept in labels_of(text)[0]


def test_what_a_pronoun_asks_for_is_no_speaker() -> None:
    (label,) = labels_of(
        "The board is conducting a straw poll of bakers, the results of which will be known on Saturday."
    )
    assert "results of which" not in label
