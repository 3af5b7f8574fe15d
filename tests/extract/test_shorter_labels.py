"""Labels of what is too long for twelve words: what somebody reports without quotation marks, and what is left out."""

import pytest

from tests.extract.test_labels_by_construction import labels_of

REPORTED = [
    ("Bob Poole told reporters on Friday that the bakers' union will close three ovens in the villages on the coast.",
     "Bob Poole: the bakers' union will close three ovens in the villages"),
    ("The guild said on Thursday that Ann Roe had ignored the letters of the sailors about the toll.",
     "The guild: Ann Roe had ignored the letters of the sailors"),
    ("Ann Roe said on Tuesday that her dairy is hiring ninety young people from the valley for the summer market.",
     "Ann Roe: her dairy is hiring ninety young people from the valley"),
    ("The mayor runs the mill. The harbour guild said on Friday that the mill had ignored its letters.",
     "Harbour guild: the mill had ignored its letters"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), REPORTED)
def test_what_somebody_reports_is_told_as_his_not_quoted_and_cut(text: str, label: str) -> None:
    assert label in labels_of(text)


TOLD_TO = [
    ("The sailors were told on Friday that the harbour was closed.", "The sailors were told the harbour was closed"),
    ("Ann Roe was informed on Monday that the dairy had burned.", "Ann Roe was informed the dairy had burned"),
    ("The bakers were warned in May that the ovens would close.", "The bakers were warned the ovens would close"),
]


@pytest.mark.parametrize(("text", "label"), TOLD_TO)
def test_whoever_is_told_something_does_not_say_it(text: str, label: str) -> None:
    assert labels_of(text) == [label]


ANOTHER = [
    ("North Fernie closed its mill in May. South Fernie will hold a fair in June.", "South Fernie will hold a fair"),
    ("Hilda Roe runs the mill. Bob Roe paid for the ferry on Tuesday.", "Bob Roe paid for the ferry"),
    ("Hillary Clinton was in Fernie. Galvin said that Bill Clinton closed the harbour on Friday.",
     "Bill Clinton closed the harbour"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), ANOTHER)
def test_a_first_name_of_its_own_is_not_replaced(text: str, label: str) -> None:
    assert any(label in found for found in labels_of(text))


RATED = [
    ("Critics of the mill portrayed the sale on Friday as a gift to the bakers of the valley and their rich friends.",
     "Critics of the mill portrayed the sale as a gift"),
    ("The dairy described the letter on Monday as a threat to all the towns along the northern coast of the lake.",
     "The dairy described the letter as a threat"),
    ("The sailors rated the ferry in May as the worst of the lake by a wide margin over all its rivals.",
     "The sailors rated the ferry as the worst of the lake"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), RATED)
def test_what_somebody_is_rated_as_is_not_left_out(text: str, label: str) -> None:
    assert any(found.startswith(label) for found in labels_of(text))


DESCRIBED = [
    ("“The quay is rotten,” said Ann Roe, a sailor who ran the harbour in 2012.", "Ann Roe ran the harbour in 2012"),
    ("They spoke of Jo Dale, a clerk who left the guild in 2009.", "Jo Dale left the guild in 2009"),
    ("They gave it to Bob Poole, a baker of Fernie who had closed his oven in May.", "Bob Poole had closed his oven"),
]


@pytest.mark.parametrize(("text", "label"), DESCRIBED)
def test_whoever_is_described_after_his_name_is_called_by_it(text: str, label: str) -> None:
    assert any(found.startswith(label) for found in labels_of(text))


MADE_TO = [
    ("The mayor of Fernie urged the bakers in a long letter to the guild of the county on Monday to cut their prices.",
     "The mayor of Fernie urged the bakers to cut their prices"),
    ("The strike forced the dairies of the valley on Monday to close.",
     "The strike forced the dairies of the valley to close"),
    ("The board allowed the ferries of the lake in May to sail.", "The board allowed the ferries of the lake to sail"),
    ("The flood turned the road to the mill on Monday into a river.",
     "The flood turned the road to the mill into a river"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), MADE_TO)
def test_what_somebody_is_made_to_do_is_not_left_out(text: str, label: str) -> None:
    assert labels_of(text) == [label]


ENOUGH = [
    ("The printers are sending out a flood of leaflets that praise the mill this week.",
     "The printers are sending out a flood of leaflets"),
    ("The guild bought a set of maps that show the lake on Monday.", "The guild bought a set of maps"),
    ("The flood has made it impossible for the ferries to sail since May.",
     "The flood has made it impossible for the ferries to sail"),
    ("Ann Roe wrote to the sailors on Monday.", "Ann Roe wrote to the sailors"),
    ("The bakers wrote to the county in May, asking for money.", "The bakers wrote to the county"),
    ("Three guilds wrote to the mayor on Friday.", "Three guilds wrote to the mayor"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), ENOUGH)
def test_what_tells_enough_needs_no_quotation(text: str, label: str) -> None:
    assert labels_of(text) == [label]


GAPS = [
    ("The letter the board turned over on Friday to the sailors was long.",
     "The board turned over the letter to the sailors"),
    ("It is about the paths that the two front-runners are mapping to the harbours in July.",
     "The two front-runners are mapping the paths to the harbours"),
    ("The house the guild gave in May to the sailors was new.", "The guild gave the house to the sailors"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), GAPS)
def test_the_object_of_a_relative_clause_is_told_in_it(text: str, label: str) -> None:
    assert label in labels_of(text)


SPARED = [
    ("The 1951 Ferry Convention, which most signed, obligates countries to offer shelter to all those who fled it.",
     "The 1951 Ferry Convention obligates countries to offer shelter"),
    ("The 1951 Toll Act, which few bakers read, forces ferries to pay an annual fee to all those who built them.",
     "The 1951 Toll Act forces ferries to pay an annual fee"),
    ("The 1988 Bread Act, which few bakers liked, allows guilds to send free bread to all those who live abroad.",
     "The 1988 Bread Act allows guilds to send free bread"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), SPARED)
def test_whom_it_is_offered_to_can_be_spared(text: str, label: str) -> None:
    assert label in labels_of(text)


THERE = [
    ("There was a backlash against the toll in May, which few had expected in the valley.",
     "There was a backlash against the toll"),
    ("Last week there were three fires in the valley that left dozens of bakers without a home.",
     "There were three fires in the valley"),
    ("There will be a vote on the harbour on Tuesday, when the sailors return from their long trip to the islands.",
     "There will be a vote on the harbour"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), THERE)
def test_what_there_was_is_a_clause_of_its_own(text: str, label: str) -> None:
    assert label in labels_of(text)


ROLES = [
    ("Longtime harbour pollster Ann Roe sold nine old ferries of the northern lake on Monday.",
     "Ann Roe sold nine old ferries of the northern lake"),
    ("The county on Tuesday asked veteran harbour surveyor Ann Roe of Fernie to count the sailors in the valley.",
     "The county asked Ann Roe of Fernie to count the sailors"),
    ("On Friday the guild of the old bakers met with harbour office liaison Bob Poole to discuss the toll of the lake.",
     "The guild of the old bakers met with Bob Poole"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), ROLES)
def test_who_somebody_is_gives_way_to_what_he_did(text: str, label: str) -> None:
    assert any(found.startswith(label) for found in labels_of(text))


PARTED = [
    ("The guild had, on Monday, sent a long letter to the sailors of the lake.", "The guild had sent a long letter"),
    ("Three mills - the Roe mill, the Dale mill and the Poole mill - raised their prices in the valley on Friday.",
     "Three mills raised their prices in the valley"),
    ("On Tuesday, the company said it would not be able to sail its old wooden ferry in time.",
     "The company would not be able to sail its old wooden ferry"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), PARTED)
def test_a_subject_that_is_parted_from_its_verb_does_what_it_tells(text: str, label: str) -> None:
    assert any(found.startswith(label) for found in labels_of(text))
