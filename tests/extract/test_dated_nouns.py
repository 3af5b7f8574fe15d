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
