"""Labels by construction: the clause around that of an event, what a quotation leaves out, what a word needs."""

from datetime import date

import pytest

from components.models import Article, Event
from components.pipeline import analyse


def labels_of(text: str) -> list[str]:
    article = Article(article_id="a" * 16, text=text, published=date(2025, 4, 30))
    return [event.summary for event in analyse(article).rows(Event)]


AROUND = [
    ("The survey, which the millers' guild paid for in May, gives the mayor a small lead.",
     "The survey gives the mayor a small lead"),
    ("The tentative deal, announced Friday, would last four years.", "The tentative deal would last four years"),
    ("A ledger of thefts and fires covering 2003 to 2016 is included.", "A ledger of thefts and fires is included"),
    ("More than half of the sailors surveyed in a poll released Monday support the new harbour board in its quarrel.",
     "More than half of the sailors surveyed support the new harbour board"),
    ("The mill rejected a bid by the bakers, hoping to put it off until after national elections next year.",
     "The mill rejected a bid by the bakers"),
    ("The mayor has hailed the vote on the quay as a victory, telling reporters on Friday that it was long overdue.",
     "The mayor has hailed the vote on the quay as a victory"),
    ("Winnipeg captured two cups during the string of games known as Frozen Friday: the pond's and its own.",
     "Winnipeg captured two cups during the string of games"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), AROUND)
def test_where_the_clause_of_a_date_gives_no_label_the_one_around_it_does(text: str, label: str) -> None:
    assert labels_of(text) == [label]


LEFT_OUT = [
    ("Sailors on the lake, having met the board on Monday night, called again for the mayor to resign.",
     "“Sailors … called again for the mayor to resign”"),
    ("The two bakers of Fernie plan to sell a slice of their old mill in the valley after the 2012 flood.",
     "“The two bakers of Fernie plan to sell a slice…”"),
    ("Their father, who had run the largest dairy in the county for thirty years, quit on Monday over quotas.",
     "“Their father … quit on Monday over quotas”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), LEFT_OUT)
def test_a_quotation_keeps_its_verb_and_what_that_needs(text: str, label: str) -> None:
    assert labels_of(text) == [label]


NEEDED = [
    ("The strike on the ferries in May was just the latest in a series of quarrels.", "in a series of quarrels"),
    ("Ann Roe was among those who left the harbour board on Monday.", "who left the harbour board"),
    ("Ottawa has a way of paying that the sailors chose in May.", "of paying"),
    ("Ann Roe set out on Monday to inspire the sailors.", "to inspire the sailors"),
    ("The mayor asked the envoy on Monday if he had read it.", "if he had read it"),
    ("The harbour board sold more ferries than it bought in May.", "than it bought"),
    ("Fees in the harbour were lower than in the town in 2001.", "than in the town"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "needed"), NEEDED)
def test_no_label_ends_before_what_its_last_word_needs(text: str, needed: str) -> None:
    [label] = labels_of(text)
    assert needed in label


def test_what_stands_after_a_colon_is_no_part_of_a_label() -> None:
    text = "The baker also lost two jobs Monday: one as a host at the radio, and the other as a cook at the school."
    assert labels_of(text) == ["The baker lost two jobs"]


MISREAD = [
    ("Monday at the University in Windsor, ON, the mayor Ann Roe addressed the students of the harbour school.",
     "Ann Roe addressed the students of the harbour school"),
    ("The dairy sold nearly $3 million worth of new butter this week, largely in Ontario and Quebec, its books show.",
     "The dairy sold nearly $3 million worth of new butter"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), MISREAD)
def test_a_subject_in_another_phrase_and_an_added_place_do_no_harm(text: str, label: str) -> None:
    assert labels_of(text) == [label]


def test_why_something_was_done_does_not_tell_that_it_was() -> None:
    [label] = labels_of(
        "Why had Doug Ford called into the harbour's programme on Monday, after the old ferry had sunk?"
    )
    assert not label.startswith("Doug Ford")
