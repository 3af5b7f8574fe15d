"""Labels keep the condition of their clause, and leave out what is only added to it."""

import pytest

from tests.extract.test_labels_by_construction import labels_of

CONDITIONS = [
    ("Ann Roe would be forced to resign in May if the ledger is found.",
     "Ann Roe would be forced to resign if the ledger is found"),
    ("Jo Poole said Thursday he would leave the harbour board if Ann Roe won.",
     "Jo Poole would leave the harbour board if Ann Roe won"),
    ("If the bakers win on Tuesday, Ann Roe will close the mill.",
     "“If the bakers win on Tuesday, Ann Roe will close the mill”"),
    ("The ferry will sail on Friday unless the board stops it.",
     "“The ferry will sail on Friday unless the board stops it”"),
    ("Ann Roe said on Tuesday the fee would fall if the bakers voted for her.",
     "Ann Roe: “the fee would fall if the bakers voted for her”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), CONDITIONS)
def test_what_would_be_under_a_condition_is_told_with_it(text: str, label: str) -> None:
    assert labels_of(text) == [label]


NO_CONDITIONS = [
    ("If the toll was bad, the bakers of Fernie closed two more mills on Monday.",
     "The bakers of Fernie closed two more mills"),
    ("If all goes well, Ann Roe will arrive at the harbour in Fernie on Friday.",
     "Ann Roe will arrive at the harbour in Fernie"),
    ("Even if the harbour sold the mill, the bakers would meet in Fernie on Friday.",
     "The bakers would meet in Fernie"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), NO_CONDITIONS)
def test_a_contrast_or_a_turn_of_phrase_is_no_condition(text: str, label: str) -> None:
    assert labels_of(text) == [label]


ADDED = [
    ("Trail defeated Fernie in the final on Monday, a rare win for the harbour's team against the bakers.",
     "Trail defeated Fernie in the final"),
    ("Ann Roe signed the ledger on Tuesday, the first such deal between the bakers and the sailors of the lake.",
     "Ann Roe signed the ledger"),
    ("Fernie voters elected Rebecca Poole to a full term on the harbour court Tuesday, a victory for Ann Roe.",
     "Fernie voters elected Rebecca Poole to a full term"),
    ("Ann Roe's top advisers huddled last week with friendly harbour clerks to deliver a sober account of the ledger.",
     "Ann Roe's top advisers huddled with friendly harbour clerks"),
    ("Bakers gathered on Monday outside the harbour hall in the old town to protest against the new toll of the board.",
     "Bakers gathered outside the harbour hall in the old town"),
    ("Jo Poole flew on Friday to Fernie with two clerks of the harbour board to sign a new pact with the bakers.",
     "Jo Poole flew to Fernie with two clerks of the harbour board"),
    ("Jo Poole (R-Fernie) on Monday sent a letter to the harbour board.",
     "Jo Poole sent a letter to the harbour board"),
    ("The mayor (a baker) opened the hall on Friday.", "The mayor opened the hall"),
    ("The clerk (who is ill) left the harbour in May.", "The clerk left the harbour"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), ADDED)
def test_what_is_added_after_a_comma_in_brackets_or_as_an_aim_is_left_out(text: str, label: str) -> None:
    assert labels_of(text) == [label]


SPOKEN = [
    ("The mayor Ann Roe testified before the harbour committee last fall.",
     "Ann Roe testified before the harbour committee"),
    ("Jo Poole responded on Monday to the report on the mill.", "Jo Poole responded to the report on the mill"),
    ("Ann Roe spoke to the sailors of Fernie on Monday.", "Ann Roe spoke to the sailors of Fernie"),
    ("The sailors told the board on Monday to close the mill.", "The sailors told the board to close the mill"),
    ("Ann Roe asked the board on Friday to burn the ledger.", "Ann Roe asked the board to burn the ledger"),
    ("In December, the prince called for the mayor to drop out of the race, calling her \"a disgrace.\"",
     "The prince called for the mayor to drop out of the race"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), SPOKEN)
def test_speaking_before_somebody_and_asking_for_something_are_deeds(text: str, label: str) -> None:
    assert labels_of(text) == [label]


SUBJECTS = [
    ("Some bakers in Fernie voted against the fee on Monday.", "Some bakers in Fernie voted against the fee"),
    ("Many sailors of the lake left the harbour in May.", "Many sailors of the lake left the harbour"),
    ("Most clerks in the valley signed the ledger on Tuesday.", "Most clerks in the valley signed the ledger"),
    ("Many died on Monday.", "“Many died on Monday”"),
    ("Calls by the bakers to open a new hall for the sailors of the lake were rejected by the board in May.",
     "Calls by the bakers were rejected by the board"),
    ("A plan to move the ferry of the sailors across the lake was approved by the harbour council on Monday.",
     "A plan was approved by the harbour council"),
    ("Carlos Dias leads the union. He's been sailing to Fernie since Monday.",
     "Carlos Dias has been sailing to Fernie"),
    ("Ann Roe leads the bakers. She's been the head of the harbour board since 2014.",
     "Ann Roe has been the head of the harbour board"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), SUBJECTS)
def test_a_number_of_people_and_a_shortened_subject_are_named(text: str, label: str) -> None:
    assert labels_of(text) == [label]


DOUBTFUL = [
    ("Ann Roe leads the sailors. A clerk of the board said he left the harbour in May.",
     "A clerk of the board left the harbour"),
    ("Jo Poole leads the bakers. The nurse said he was fired in May.", "The nurse was fired"),
    ("Jo Poole leads the bakers. A sailor told the clerk on Friday that he had sold the ferry in 2001.",
     "A sailor had sold the ferry"),
    ("Exit polls show he won the vote in Fernie on Monday.", "“Exit polls show he won the vote in Fernie on Monday”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), DOUBTFUL)
def test_a_pronoun_in_what_somebody_says_is_nobody_named_elsewhere(text: str, label: str) -> None:
    assert label in labels_of(text)


SPARED = [
    ("The bakers' July 8 feast was moved after the shooting of several sailors in the old town of Fernie.",
     "The bakers' July 8 feast was moved after the shooting"),
    ("Ann Roe opposed on Friday the bakers' petition of all of the sailors of the harbour and the lake and its rivers.",
     "Ann Roe opposed the bakers' petition"),
    ("Ann Roe was sentenced on Monday to two years of probation by a judge of the harbour court in Fernie on the lake.",
     "Ann Roe was sentenced to two years of probation"),
    ("The toll was denounced in May as a tax on the poor by the bakers of Fernie, the sailors and their clerks.",
     "The toll was denounced as a tax on the poor"),
    ("On Thursday, the sale of the mill was approved.", "The sale of the mill was approved"),
    ("The dissolution of the guild was announced on Monday.", "The dissolution of the guild was announced"),
    ("On Tuesday, the ledger of the bakers was burned.", "The ledger of the bakers was burned"),
    ("Sailing past the old harbour of Fernie with two clerks last week, Jo Poole rubbished the plan of the board.",
     "Jo Poole rubbished the plan of the board"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), SPARED)
def test_who_did_it_and_whose_it_was_can_be_spared(text: str, label: str) -> None:
    assert labels_of(text) == [label]


OTHERS = [
    ("Jo Poole leads the bakers. The nominee took his two brothers with him on Monday.",
     "“The nominee took his two brothers with him on Monday”"),
    ("Ann Roe's plan may have cost her in May.", "“Ann Roe's plan may have cost her in May”"),
    ("Ann Roe leads the bakers. On Monday the mayor brought two clerks with her.", "Ann Roe brought two clerks"),
    ("Ann Roe told Jo Poole the truth. Bo Dias, who had helped Mr. Fox, took over from him on Monday.",
     "“Bo Dias … took over from him on Monday”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), OTHERS)
def test_him_is_nobody_who_may_as_well_be_another(text: str, label: str) -> None:
    assert labels_of(text)[-1] == label


MANY = [
    ("Ann Roe lost badly among voters who chose late in May.", "Voters chose"),
    ("Jo Poole heard from sailors who left the harbour in May.", "Sailors left"),
    ("Bo Dias sent a letter to bakers who closed their mills in May.", "Bakers closed"),
]


@pytest.mark.parametrize(("text", "told"), MANY)
def test_what_tells_some_from_many_is_not_told_of_all(text: str, told: str) -> None:
    assert not any(label.startswith(told) for label in labels_of(text))


STAMPS = [
    "No one should close the mill. — Paul Roe (@paulroe) July 5, 2016.",
    "The Latest on the harbour vote in Fernie (all times Eastern Daylight Time) on Tuesday:",
    "Jo RoeShareReply 5ptsFeaturedFebruary 6, 2016 8:57PMDoing favours?",
]


@pytest.mark.parametrize("text", STAMPS)
def test_the_stamp_of_a_message_or_comment_dates_no_event(text: str) -> None:
    assert labels_of(text) == []


BROKEN = [
    "The clerk told Ann Roe on Monday how glad he was that the mill had burned.",
    "The mill is a place the sailors are likely to see in May.",
    "That is a word the bakers were glad to hear in May.",
    "The attack on a mill in Fernie in 1983, the attack on the Trail quay in 1996, and the fires of 2001 all had much "
    "in common.",
    "Berlin's pledge last month to add 7,000 soldiers, and an earlier promise to spend up to 130 million euros on "
    "ferries by 2030 were warmly welcomed by the bakers of the harbour.",
    "Some advisers are said to be urging the mayor to play by the rules, make the payment on Tuesday and build good "
    "will in the harbour.",
    "Last year, Jo Poole was one of only a dozen clerks to vote for fast-tracking the pact with the bakers.",
]  # fmt: skip


@pytest.mark.parametrize("text", BROKEN)
def test_no_label_tells_of_one_what_is_told_of_several_or_only_urged(text: str) -> None:
    assert all("“" in label for label in labels_of(text))


JUDGED = [
    ("Analysts say the levy will shut three mills in Fernie on Friday.",
     "Analysts: the levy will shut three mills in Fernie"),
    ("Critics said on Tuesday that the fee would empty the harbour.",
     "Critics: the fee would empty the harbour"),
    ("Experts said on Tuesday that the flood was the worst in a century.",
     "Experts: the flood was the worst in a century"),
    ("Officials said the bridge will reopen on Monday.",
     "The bridge will reopen"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), JUDGED)
def test_what_experts_and_critics_say_is_told_as_theirs(text: str, label: str) -> None:
    assert labels_of(text) == [label]


MISREAD = [
    ("Ann Roe backed Jo Poole for the seat on Friday and, in party contests, has supported the bakers.",
     "Ann Roe backed Jo Poole for the seat"),
    ("Jo Poole led the mill on Monday and, in his home town, has advised the bakers.",
     "Jo Poole led the mill"),
    ("Premier Ann Roe tried on Monday to calm fears about the levy.",
     "Ann Roe tried to calm fears about the levy"),
    ("Jo Poole sought on Friday to sell the harbour.",
     "Jo Poole sought to sell the harbour"),
    ("Ann Roe, a clerk, said on Tuesday that there were two fires at the mill.",
     "Ann Roe: “there were two fires at the mill”"),
    ("The host of a harbour show, Ann Roe, said on Friday that the bakers were given a chance to explain the levy.",
     "Ann Roe: the bakers were given a chance to explain the levy"),
    ("Jo Poole said there was no plan to close the harbour on Monday.",
     "Jo Poole: “there was no plan to close the harbour on Monday”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), MISREAD)
def test_what_the_parser_hangs_on_the_wrong_verb_or_gives_no_subject_is_mended(text: str, label: str) -> None:
    assert label in labels_of(text)


def test_a_clause_that_denies_something_of_a_thing_says_only_which() -> None:
    (label,) = labels_of("The ledger gave Ann Roe a chance that did not seem real on Monday.")
    assert not label.startswith("A chance")
