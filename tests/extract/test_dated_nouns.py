"""Labels of events that are told as a noun with a date, beside something that happened on another day."""

import pytest

from tests.extract.test_labels_by_construction import labels_of

AHEAD = [
    ("The mill fired its envoy and hired sailors ahead of the May 5 provincial election.",
     "The May 5 provincial election"),
    ("The board visited twelve dairies before Monday's harbour debate.", "The harbour debate"),
    ("Quarrels about the fee have filled the town since last autumn's flood of the valley.",
     "The flood of the valley"),
    ("The bakers will sell butter in the streets in the weeks leading up to the May 20 ferry strike.",
     "The May 20 ferry strike"),
    ("Roe was well ahead of her rivals in Trail going into Tuesday's harbour vote and the May 9 ferry vote.",
     "The harbour vote"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), AHEAD)
def test_what_is_told_before_a_dated_noun_is_not_told_of_its_day(text: str, label: str) -> None:
    assert label in labels_of(text)


ON_THE_DAY = [
    ("Ann Roe testified before harbour inspectors on Monday about the ferry.", "testified before harbour inspectors"),
    ("The mill has lost money since its sale to the sailors in 2019.", "The mill has lost money"),
    ("The mayor will present her plan for the mills before a joint session of the boards on Monday night.",
     "The mayor will present her plan"),
    ("Exports of butter fell after last week's ruling by the harbour court.", "Exports of butter fell"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "begins"), ON_THE_DAY)
def test_before_an_audience_and_after_an_event_the_clause_is_told(text: str, begins: str) -> None:
    assert any(begins in label for label in labels_of(text))


NAMED_BY_YEAR = [
    ("The court upheld a 2014 law on nets.", "A 2014 law on nets"),
    ("The paper found a 1995 story on the mill.", "A 1995 story on the mill"),
    ("Bakers are tired of the 2016 campaign.", "The 2016 campaign"),
    ("The clerk spoke for millers in the 2006 settlement.", "The 2006 settlement"),
    ("The poster has two lines of a 1987 radio address by Jo Poole.", "A 1987 radio address by Jo Poole"),
    ("Ann Roe was a clerk of the 2008 harbour inquiry.", "The 2008 harbour inquiry"),
    ("The guild has nothing to say of the November 2007 fire in Trail.", "The November 2007 fire in Trail"),
]


@pytest.mark.parametrize(("text", "label"), NAMED_BY_YEAR)
def test_what_a_year_only_names_is_told_by_its_noun(text: str, label: str) -> None:
    assert labels_of(text) == [label]


OF_THE_CLAUSE = [
    ("A 2009 report found no harm in the fee.", "A 2009 report found no harm in the fee"),
    ("Ann Roe drowned in the 2011 flood.", "Ann Roe drowned in the 2011 flood"),
    ("Ann Roe won the 2012 vote by a hair.", "Ann Roe won the 2012 vote by a hair"),
    ("In a 2013 memo, the guild backed the fee.", "The guild backed the fee"),
    ("Butter was dear after the 2018 flood.", "Butter was dear after the 2018 flood"),
]


@pytest.mark.parametrize(("text", "label"), OF_THE_CLAUSE)
def test_a_year_of_a_noun_may_date_the_clause(text: str, label: str) -> None:
    assert labels_of(text) == [label]


@pytest.mark.parametrize("text", ["She is one of the 2016 candidates.", "The clerk praised two 2012 voters."])
def test_people_named_by_a_year_are_no_event(text: str) -> None:
    assert labels_of(text) == []
