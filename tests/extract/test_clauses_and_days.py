"""Which clause a day belongs to: additions with days of their own, distances, demands, what is only wished or told."""

from datetime import date

import pytest

from components.models import Article, Event
from components.pipeline import analyse


def told(text: str) -> list[str]:
    """The events of a text published on 12 March 2025, as "DAY LABEL", with a P after the day of what is planned."""
    article = Article(article_id="a" * 16, text=text, published=date(2025, 3, 12), language="en")
    return [f"{event.start}{'P' * event.planned} {event.summary}" for event in analyse(article).rows(Event)]


PARTICIPLES = [
    ("The fee, announced Feb. 12, takes effect April 15.",
     ["2025-02-12 The fee was announced", "2025-04-15P The fee takes effect"]),
    ("The ban, imposed in January, ends May 3.", ["2025-01-01 The ban was imposed", "2025-05-03P The ban ends"]),
    ("The order, signed March 4, comes into force on April 2.",
     ["2025-03-04 The order was signed", "2025-04-02P The order comes into force"]),
    ("The treaty, signed in 1997 and renewed in 2020, lapses in June.",
     ["1997-01-01 The treaty was signed", "2020-01-01 The treaty was renewed", "2025-06-01P The treaty lapses"]),
    ("The rule, published Feb. 12, kicks in April 15.",
     ["2025-02-12 The rule was published", "2025-04-15P The rule kicks in"]),
    ("The letter, signed by 212 firms and delivered to the harbour board on Friday, runs to four pages.",
     ["2025-03-07 The letter was delivered to the harbour board"]),
    ("Tom Vance, elected in May, will visit Ottawa on April 3.",
     ["2024-05-01 Tom Vance was elected", "2025-04-03P Tom Vance will visit Ottawa"]),
    ("The two sides will sit down on April 29 with a mediator: former judge Jo Dale, named on Monday.",
     ["2025-04-29P The two sides will sit down with a mediator", "2025-03-10 Jo Dale was named"]),
    ("The harbour fee, doubled last month, hits trucks on May 3.",
     ["2025-02-01 The harbour fee doubled", "2025-05-03P The harbour fee hits trucks"]),
    ("A report, released on Monday, blames the mill for the leak.",  # what it tells is the event
     ["2025-03-10 A report blames the mill for the leak"]),
    ("The premier, asked on Friday about the toll, said nothing.", ["2025-03-07 The premier said nothing"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), PARTICIPLES)
def test_a_participle_beside_a_noun_has_its_own_day(text: str, events: list[str]) -> None:
    assert told(text) == events


DISTANCES = [
    ("Ten days after the mayor mused about closing the bridge, bookings are down by a third.",
     ["2025-03-02 The mayor mused about closing the bridge"]),
    ("Two weeks after the board raised the toll, trucks have all but vanished from the quay.",
     ["2025-02-26 The board raised the toll"]),
    ("Three weeks after the closing of the bridge, bookings are down by a third.",
     ["2025-02-19 The closing of the bridge"]),
    ("The mill closed on Feb. 20. Ten days after the mayor mused about a toll, trade is down by a third.",
     ["2025-02-20 The mill closed", "2025-03-02 The mayor mused about a toll"]),
    ("Ten days after the mayor mused about closing the bridge, bookings were down by a third.", []),
    ("Ann Roe resigned two days after the mill closed.", []),
    ("The rule takes effect 30 days after it is published.", []),
    ("Bakers get an answer ten days after they file.", []),
    ("Three days after the quarrel, Ann Roe is due to meet the premiers.", []),
    ("The toll doubled on March 3, hours after a telephone conversation with Gov. Jo Dale.",
     ["2025-03-03 The toll doubled", "2025-03-03 A telephone conversation with Gov. Jo Dale"]),
    ("Premier Ann Roe announced Tuesday evening that the province will end its ban on U.S. wine on April 1, hours "
     "after a telephone conversation with Gov. Jo Dale.",
     ["2025-03-11 Ann Roe: the province will end its ban on U.S. wine",
      "2025-04-01P The province will end its ban on U.S. wine",
      "2025-03-11 A telephone conversation with Gov. Jo Dale"]),
    ("Ann Roe said Monday that the ferry will stop on April 2, days after a quarrel with the guild.",
     ["2025-03-10 Ann Roe: the ferry will stop", "2025-04-02P The ferry will stop"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), DISTANCES)
def test_a_distance_is_counted_from_a_day_that_is_known(text: str, events: list[str]) -> None:
    assert told(text) == events


NOUNS = [
    ("The furnaces went quiet on Sunday night, three days before a hearing that could decide their fate.",
     ["2025-03-09 The furnaces went quiet", "2025-03-12P A hearing is held"]),
    ("The toll will double on April 3, two weeks after the vote.",
     ["2025-04-03P The toll will double", "2025-03-20P The vote is held"]),
    ("Two days before the vote, the polls are tied.", ["2025-03-14P The vote is held"]),
    ("Prices will not fall before next July, according to a memo the board released on Feb. 10.",
     ["2025-07-01P Prices will not fall before next July", "2025-02-10 The board released a memo"]),
    ("The bakers, angry about the toll, will march on Friday.", ["2025-03-14P The bakers will march"]),
    ("The drivers, furious over the toll, say they will stay put until Saturday at the earliest.",
     ["2025-03-15P The drivers will stay put at the earliest"]),
    ("Ann Roe put the mill up for sale on Saturday.", ["2025-03-08 Ann Roe put the mill up for sale"]),
    ("Ann Roe called Vance on Tuesday to thank him for the loan.", ["2025-03-11 Ann Roe called Vance"]),
    ("Talks on a joint border plan resume March 24 in Cleveland.",
     ["2025-03-24P Talks on a joint border plan resume"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), NOUNS)
def test_each_label_tells_of_its_own_day(text: str, events: list[str]) -> None:
    assert told(text) == events


NO_YEARS = [
    "Ottawa's Agenda 2030 targets worry the bakers.",
    "The class of 2025 is leaving Windsor for Detroit.",
    "Tom Vance drives a 2019 Ford over the bridge.",
    "The duty covers model-year 2026 trucks.",
    "The office at 2025 Main Street was raided.",
    "Exports fell to 2019 levels.",
    "The toll is 40 dollars, in 2019 dollars.",
    "Flight 1998 to Windsor was full.",
    "The strike lasted eleven weeks, and the mill never recovered.",
    "Ottawa has a 30-day window to answer the panel.",
    "The mill burned through $2,025 in fees and 1,998 litres of fuel.",
]


@pytest.mark.parametrize("text", NO_YEARS)
def test_a_number_or_a_length_of_time_is_no_day(text: str) -> None:
    assert told(text) == []


YEARS = [
    ("A 2009 report blamed the mill.", "2009-01-01"),
    ("The class was closed in 2019.", "2019-01-01"),
    ("Exports fell in 2019.", "2019-01-01"),
    ("The deal runs to 2036.", "2036-01-01"),
    ("Jo Dale said fiscal 2026 will be tight.", "2026-01-01"),
    ("Jo Dale, 57, was first elected in 2004.", "2004-01-01"),
]


@pytest.mark.parametrize(("text", "start"), YEARS)
def test_a_year_is_one(text: str, start: str) -> None:
    assert [event[:10] for event in told(text)] == [start]


TENSES = [
    ("Ann Roe flies to Washington next Tuesday, and has already been on the phone with her counterpart in Maine.", 1),
    ("The premiers will meet in Ottawa on Friday, and spoke by phone with the bakers.", 1),
    ("Jo Dale met the sailors on Monday, and will talk to the mayor by phone.", 1),
    ("Jo Dale met the sailors on Monday, and talked to the mayor by phone.", 2),
    ("The premiers will meet in Ottawa on Friday, and will retaliate with tolls.", 2),
]


@pytest.mark.parametrize(("text", "events"), TENSES)
def test_a_verb_of_another_tense_has_not_the_day_of_the_first(text: str, events: int) -> None:
    assert len(told(text)) == events


DEMANDS = [
    ("Ann Roe demanded on Monday that the minister produce the paperwork.",
     ["2025-03-10 Ann Roe demanded that the minister produce the paperwork"]),
    ("Ann Roe asked that the board publish the list by April 1.",
     ["2025-04-01P Ann Roe asked that the board publish the list"]),
    ("The guild proposed that the toll be dropped on April 1.",
     ["2025-04-01P The guild proposed that the toll be dropped"]),
    ("The guild demanded that the premier resign before Friday.",
     ["2025-03-14P The guild demanded that the premier resign"]),
    ("Jo Dale recommended on Monday that the councils wait.",
     ["2025-03-10 Jo Dale recommended that the councils wait"]),
    ("The guild demanded that the board reopen the ferry that closed on Friday.", ["2025-03-07 The ferry closed"]),
    ("Jo Dale insisted on Monday that the tolls hurt the bakers.", ["2025-03-10 Jo Dale: the tolls hurt the bakers"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), DEMANDS)
def test_a_demand_is_told_with_its_verb(text: str, events: list[str]) -> None:
    assert told(text) == events


NO_EVENTS = [
    "Its message fits in one line: do something before Christmas.",
    "The guild has one rule: never sell butter before June.",
    "Be at the quay before Friday.",
    "It would be a mistake to close the mill before July, she said.",
    "The councils, Ann Roe cautioned, mustn't read too much into one phone call: “Trail would be foolish to follow "
    "before July.”",
]


@pytest.mark.parametrize("text", NO_EVENTS)
def test_what_somebody_is_told_to_do_or_would_be_foolish_to_do_is_no_event(text: str) -> None:
    assert told(text) == []


LABELS = [
    ("Ann Roe runs the hall. By Christmas, she figures, she'll have let half the staff go.",
     ["2025-12-25P Ann Roe will “have let half the staff go”"]),
    ("Ann Roe runs the mill. By next month, she figures, she'd have sold the ferries.",
     ["2025-04-01P Ann Roe would have sold the ferries"]),
    ("Jo Dale said it's closing the mill this June.", ["2025-06-01P Jo Dale is closing the mill"]),
    ("Tom Vance was to have testified on Monday but cancelled.", ["2025-03-10 Tom Vance was to have testified"]),
    ("The minister was to have met the bakers on Monday but stayed home, citing a storm.",
     ["2025-03-10 The minister was to have met the bakers"]),
    ("The bakers sold the quay on Monday but kept the hall.", ["2025-03-10 The bakers sold the quay"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), LABELS)
def test_a_label_begins_and_ends_at_a_whole_word_and_phrase(text: str, events: list[str]) -> None:
    assert told(text) == events


TOPICS = [
    ("Talks on a joint border plan resume March 24 in Cleveland.", "negotiation"),
    ("Hearings on the dairy bill begin March 24 in Ottawa.", "meeting"),
    ("A meeting about the duties ended on Monday.", "meeting"),
    ("Negotiations over a tariff truce broke down on Monday.", "negotiation"),
    ("The tariffs on steel from the mill took effect on Monday.", "tariff"),
    ("The order on tolls was signed on Monday.", "order_or_law"),
]


@pytest.mark.parametrize(("text", "kind"), TOPICS)
def test_the_kind_is_that_of_the_subject_and_not_of_what_it_is_about(text: str, kind: str) -> None:
    article = Article(article_id="a" * 16, text=text, published=date(2025, 3, 12), language="en")
    assert [event.kind for event in analyse(article).rows(Event)] == [kind]
