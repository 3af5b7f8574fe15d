"""Labels of events whose date belongs to another phrase or clause than the main one, and dates that date nothing."""

import pytest

from tests.extract.test_labels_by_construction import labels_of

OCCASIONS = [
    ("Ann Roe has become an obstacle to Tom Vance in Tuesday's harbour primary.", "The harbour primary"),
    ("A recount of Monday's vote could not be done.", "The vote is held"),
    ("Tom Vance has praised the host of Monday's first debate.", "The first debate"),
    ("The outcome of the May 5 provincial election may please the bakers.", "The May 5 provincial election"),
    ("The guild is asking the court to review the ballots for the May provincial election.",
     "The May provincial election"),
    ("Five bakers and two sailors are competing before that state's primary Aug. 30.", "The state's primary is held"),
    ("The results of Tuesday's two harbour primaries will force Jo Dale to leave.", "The two harbour primaries"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), OCCASIONS)
def test_an_occasion_behind_another_noun_is_told_where_the_clause_is_not_of_its_day(text: str, label: str) -> None:
    assert label in labels_of(text)


OF_THE_DEED = [
    ("Ann Roe has earned her first win in Tuesday's harbour primary.", "Ann Roe has earned her first win"),
    ("The bakers will not choose winners and losers in the harbour's primary Tuesday.", "The bakers will not choose"),
    ("Ann Roe won her first prize in Trail's primary Saturday.", "Ann Roe won her first prize"),
    ("Ann Roe praised the host of Monday's debate.", "Ann Roe praised the host"),
    ("The bakers will vote in Tuesday's harbour primary.", "The bakers will vote"),
    ("Jo Dale called on the mayor to resign at the end of Monday's debate.", "Jo Dale called on the mayor"),
    ("The mayor will sign the law on ferries on Friday.", "The mayor will sign the law on ferries"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "begins"), OF_THE_DEED)
def test_what_was_done_on_the_day_of_an_occasion_is_told(text: str, begins: str) -> None:
    assert any(label.startswith(begins) for label in labels_of(text))


JOINED = [
    ("The harbour plan was sound, but it was shelved in February by the court.",
     "The harbour plan “was shelved in February by the court”"),
    ("The mill's plan was essential in helping Roe, but it was thrown into turmoil in May by the board.",
     "The mill's plan “was thrown into turmoil in May by the board”"),
    ("The ferries were old, and they were sold to a guild of bakers in May.", "were sold"),
    ("They collected a combined $9 million in February, and the guild has about $1 million left.",
     "“They collected a combined $9 million in February…”"),
    ("They sold two of the oldest ferries in May, but the harbour is still full of nets.", "“They sold two"),
    ("They moved the quay to Trail in 2019, and the mill is still the heart of the town.", "“They moved the quay"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), JOINED)
def test_a_clause_joined_to_that_of_the_event_does_not_take_its_date(text: str, words: str) -> None:
    assert any(words in label for label in labels_of(text))


SHARED = [
    ("It was early May, and the harbour was running out of room.", "The harbour was running out of room"),
    ("On Monday they met, and the board raised the fee for the ferry.", "The board raised the fee"),
    ("The bakers raised the fee in February, but it has not paid for the quay.", "The bakers raised the fee"),
    ("In May the board met and the mayor resigned.", "The board met"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), SHARED)
def test_a_date_before_joined_clauses_is_that_of_each(text: str, words: str) -> None:
    assert any(words in label for label in labels_of(text))


NOTHING = [
    "Ontario has shifted from one of the most rural provinces in 1988.",
    "The number of clerks went from 166 in January 2024.",
    "The fee for the quay fell from about 47 percent in 2009.",
    "The debt of the guild grew from roughly $26 million in 2010.",
    "The number of sailors has dropped from 1,200 in 2019.",
    "Tom Vance has been a party to 3,500 lawsuits in 30 years.",
    "Ann Roe has been the mayor of 1,200 bakers in two years.",
    "If you were betting today, you would bet on Roe.",
    "If the bakers met today, they could not agree.",
    "The law lets anyone ask for a vote if they gather 100,000 names within 18 months.",
    "''27 mills reported 16 ferries to the board,'' Roe said.",
    "Ann Roe, who argued the HB 1523 case, is a lawyer.",
    "Tom Vance wrote Senate Bill 2019.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_comparisons_suppositions_and_numbers_date_nothing(text: str) -> None:
    assert not labels_of(text)


DATED = [
    ("The ferry went from Trail to Fernie on Monday.", "The ferry went from Trail to Fernie"),
    ("Exports rose to 12 percent in January from 4 percent in May 2024.", "Exports rose to 12%"),
    ("The fee rose from $3 to $5 in January.", "The fee rose from $3 to $5"),
    ("The mill will close if the board does not pay the fee by Friday.", "The mill will close if the board"),
    ("The guild will hire 1,200 sailors in two years.", "The guild will hire 1,200 sailors"),
    ("The board has 1,200 members, who will vote in two weeks.", "will vote"),
    ("Roe filed Bill 2019 on Monday.", "Roe filed Bill 2019"),
    ("Only a third of the sailors rent, down from 47 percent in 2009.", "third of the sailors"),
    ("Jo Dale resigned in 2019.", "Jo Dale resigned"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), DATED)
def test_what_has_a_date_of_its_own_is_told(text: str, words: str) -> None:
    assert any(words in label for label in labels_of(text))


THROUGH = [
    ("Ann Roe will run the mill through the May vote of the guild.", "The May vote of the guild"),
    ("The mayor will keep the fee through the November election.", "The November election"),
    ("The guilds have hired sailors in anticipation of the June 7 ferry strike.", "The June 7 ferry strike"),
]


@pytest.mark.parametrize(("text", "label"), THROUGH)
def test_what_lasts_through_an_occasion_is_not_told_of_its_day(text: str, label: str) -> None:
    assert label in labels_of(text)


def test_what_lasts_through_a_day_is_told() -> None:
    assert any("The guild worked" in label for label in labels_of("The guild worked in the harbour through Friday."))


LONG_AGO = [
    ("Ann Roe is reflecting on lessons from the mayor's defeat in 1987.", "The mayor's defeat"),
    ("Jo Dale often cites the long ferry strike in 2009.", "The long ferry strike"),
    ("The guild remembers the great harbour fire in 1998.", "The great harbour fire"),
    ("Sailors still speak of the great flood in 2013.", "The great flood"),
    ("Tom Vance compares the fee with the ferry war in 1991.", "The ferry war"),
    ("The story tells of the mysterious death in 1970 of a baker.", "death"),
]


@pytest.mark.parametrize(("text", "words"), LONG_AGO)
def test_what_happened_long_before_is_told_by_itself(text: str, words: str) -> None:
    assert any(words in label for label in labels_of(text))


NOT_LONG_AGO = [
    ("The guild opens its hall in Trail in 2027.", "The guild opens its hall"),
    ("Tom Vance is running for mayor of Trail in 2027.", "Tom Vance is running for mayor"),
    ("Ann Roe cited the strike in 2009.", "Ann Roe cited the strike"),
    ("The harbour has grown since the fire in 1998.", "harbour"),
]


@pytest.mark.parametrize(("text", "words"), NOT_LONG_AGO)
def test_what_is_told_of_the_year_itself_is_kept(text: str, words: str) -> None:
    assert any(words in label for label in labels_of(text))


SAID_AT = [
    ("Police chief Jo Dale said those nets were unsafe during a hearing last week.", "Jo Dale: those nets were unsafe"),
    ("Ann Roe told the guild that the fee was wrong in an interview on Monday.", "Ann Roe: the fee was wrong"),
    ("Tom Vance said the ferries are too old at a town hall on Monday.", "Tom Vance: the ferries are too old"),
    ("Ann Roe said the board had lied at a hearing on Monday.", "Ann Roe: the board had lied at a hearing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), SAID_AT)
def test_where_something_was_said_is_no_part_of_what_was_said(text: str, label: str) -> None:
    assert label in labels_of(text)


POSTS = [
    ("The former Hewlett CEO did not qualify for the stage on Saturday.", "The former Hewlett CEO did not qualify"),
    ("The late Mill Chairman sold the quay in 2019.", "The late Mill Chairman sold the quay"),
    ("The Hewlett CEO did not qualify for the stage on Saturday.", "Hewlett CEO did not qualify"),
    ("Former mayor Ann Roe sold the mill on Saturday.", "Ann Roe sold the mill"),
    ("The former mayor, Ann Roe, sold the mill on Saturday.", "sold the mill"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), POSTS)
def test_a_former_post_stays_a_former_post(text: str, words: str) -> None:
    assert any(words in label for label in labels_of(text))
