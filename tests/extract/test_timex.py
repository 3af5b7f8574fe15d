"""Time expressions: what is found, its value, and that nothing makes the resolver fail."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.extract.times import rows as timex
from components.languages.en.times.grammar import RULES
from components.languages.en.times.holidays import easter, holiday_in
from components.languages.en.times.named import further_day
from components.languages.en.times.rule_choice import rules_for
from components.languages.timex3 import period
from components.models import Article
from components.text.annotate import annotate

WEDNESDAY = date(2025, 4, 30)


def found(text: str, published: date | None = WEDNESDAY) -> list[tuple[str, str]]:
    article = Article(article_id="a" * 16, text=text, published=published)
    return [(text[slice(*row.span)], row.value) for row in timex.extract(annotate(article))]


VALUES = [
    ("He wrote that he would raise the levies as of Thursday, and called it fair.", "Thursday", "2025-05-01",
     "would: ahead of the writing"),
    ("He hoped a deal could be reached before Christmas.", "Christmas", "2025-12-25", "could be reached: ahead"),
    ("He said so shortly after midnight.", "midnight", "2025-04-30T00:00", "a midnight that is past begins the day"),
    ("Trump said Wednesday he would wait.", "Wednesday", "2025-04-30", "Wednesday in a Wednesday story is today"),
    ("They spoke by phone on Tuesday.", "Tuesday", "2025-04-29", "a past verb: the last one"),
    ("He leaves Friday.", "Friday", "2025-05-02", "the scheduled present points ahead"),
    ("The two will meet Tuesday.", "Tuesday", "2025-05-06", "a future verb: the next one"),
    ("Talks were postponed until Monday.", "Monday", "2025-05-05", "put off until: ahead, though the verb is past"),
    ("They will challenge Friday's ruling.", "Friday", "2025-04-25", "a possessive weekday is past, whatever the verb"),
    ("He was sworn in last Friday.", "last Friday", "2025-04-25", "last: before today"),
    ("It starts next Monday.", "next Monday", "2025-05-05", "next: after today"),
    ("He spoke late on Sunday night.", "late on Sunday night", "2025-04-27TNI", "a part of the day"),
    ("He called on Tuesday of last week.", "Tuesday of last week", "2025-04-22", "a day of another week"),
    ("He threatened it last November.", "last November", "2024-11", "the last one before this month"),
    ("Duties began in March.", "March", "2025-03", "a past verb: this year's"),
    ("He said so in December.", "December", "2024-12", "a past verb: last year's"),
    ("Duties will rise in December.", "December", "2025-12", "a future verb: this year's"),
    ("It went ahead last month.", "last month", "2025-03", "the calendar month"),
    ("He met her last week.", "last week", "2025-W17", "the ISO week"),
    ("A review is due next year.", "next year", "2026", "the calendar year"),
    ("It has applied since January.", "January", "2025-01", "since: past"),
    ("Trump set it for Feb. 1.", "Feb. 1", "2025-02-01", "nearest on the past side"),
    ("The vote of April 28, 2025, is over.", "April 28, 2025", "2025-04-28", "a full date"),
    ("It fell on Monday, Oct. 26, last year.", "Monday, Oct. 26, last year", "2024-10-26", "a relative year"),
    ("Signed 28 April 2025 in Ottawa.", "28 April 2025", "2025-04-28", "day before month"),
    ("It was signed on 2025-02-28.", "2025-02-28", "2025-02-28", "ISO"),
    ("Nothing is likely by the 21st.", "the 21st", "2025-05-21", "a bare day of the month, ahead"),
    ("He called the week of March 6 a success.", "the week of March 6", "2025-W10", "a week by its day"),
    ("It started in October last year.", "October last year", "2024-10", "a month and a relative year"),
    ("It goes back to early March 2024.", "early March 2024", "2024-03", "a part of a month keeps the month"),
    ("The third quarter of 2024 was weak.", "The third quarter of 2024", "2024-Q3", "a quarter"),
    ("It was signed in the summer of 2023.", "the summer of 2023", "2023-SU", "a season"),
    ("They met last fall.", "last fall", "2024-FA", "a season before today"),
    ("Trade grew through the 1990s.", "the 1990s", "199", "a decade"),
    ("The pact was praised in the mid-'80s.", "the mid-'80s", "198", "a short decade"),
    ("It dates from the 19th century.", "the 19th century", "18", "a century"),
    ("He resigned two weeks ago.", "two weeks ago", "2025-W16", "weeks are counted in weeks"),
    ("He resigned 10 days ago.", "10 days ago", "2025-04-20", "days are counted in days"),
    ("That was almost four years ago.", "almost four years ago", "2021", "years are counted in years"),
    ("They meet a week from Tuesday.", "a week from Tuesday", "2025-05-13", "from a day ahead"),
    ("He spoke the day before yesterday.", "the day before yesterday", "2025-04-28", "two days back"),
    ("It will open tomorrow morning.", "tomorrow morning", "2025-05-01TMO", "a part of tomorrow"),
    ("Crowds came on Canada Day.", "Canada Day", "2024-07-01", "a holiday on the past side"),
    ("They will march on Labour Day.", "Labour Day", "2025-09-01", "a movable holiday ahead"),
    ("He spoke on Good Friday.", "Good Friday", "2025-04-18", "counted from Easter"),
    ("He will come within the next week.", "within the next week", "P1W", "a length, as TimeML has it"),
    ("It came a few days later.", "a few days later", "PXD", "a vague length"),
    ("It is paused for at least 30 days.", "at least 30 days", "P30D", "a length"),
    ("They meet every Monday.", "every Monday", "XXXX-WXX-1", "a repetition"),
    ("The meeting will be at noon Saturday.", "noon Saturday", "2025-05-03T12:00", "an hour on a weekday"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value", "reason"), VALUES, ids=[row[3] for row in VALUES])
def test_value(text: str, words: str, value: str, reason: str) -> None:
    assert (words, value) in found(text), reason


IN_CONTEXT = [
    ("He signed it on Feb. 1. The following Monday he paused it.", date(2025, 3, 4), "2025-02-03", "from Feb. 1"),
    ("He won on Sunday. He said so that night.", date(2025, 3, 15), "2025-03-09TNI", "that night: of the day told"),
    ("He ordered it on Wednesday, from April 2. She answered the same day.", date(2025, 3, 27), "2025-03-26",
     "the same day: not one that is ahead"),
    ("He was sworn in nine days ago, having won the race the Sunday before.", date(2025, 3, 23), "2025-03-09",
     "the Sunday before the day told"),
    ("It was announced two weeks ago. He posted that day.", date(2025, 1, 20), "2025-01-06", "two weeks ago is a day"),
    ("The talks take place on April 24 and 25.", date(2025, 4, 1), "2025-04-25", "the second day of two"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "value", "reason"), IN_CONTEXT, ids=[row[3] for row in IN_CONTEXT])
def test_value_in_context(text: str, published: date, value: str, reason: str) -> None:
    assert found(text, published)[-1][1] == value, reason


NOT_A_TIME = [
    ("The file is dated 2025-02-29.", "a day that the calendar does not have"),
    ("They may march to the border.", "verbs that look like months"),
    ("Jan Kavan met April Smith.", "given names"),
    ("It cost 2,025 dollars and 1999 people came.", "numbers that are no years"),
    ("The film High Noon was shown.", "a title"),
    ("She told USA TODAY so, and CBC Today agreed.", "today in the name of an outlet"),
    ("Jun wrote the letter, and Jan answered.", "short names that are short months too"),
    ("He laughed at Saturday Night Live and Monday Night Football.", "a weekday in the name of a show"),
]


@pytest.mark.parametrize(("text", "reason"), NOT_A_TIME, ids=[row[1] for row in NOT_A_TIME])
def test_not_a_time(text: str, reason: str) -> None:
    assert found(text) == [], reason


@pytest.mark.xfail(
    strict=True, reason="a weekday in a reporter's present perfect is read as past, not by the plan it tells"
)
def test_known_miss_plan_in_past_perfect() -> None:
    assert found("He had hoped for a deal Friday.")[0][1] == "2025-05-02"


@pytest.mark.xfail(strict=True, reason="a model year before a make of car is taken for a date")
def test_known_miss_model_year() -> None:
    assert found("He drove a 1987 Chevrolet.") == []


WITHOUT_DATE = [
    ("They met on April 28, 2025.", "2025-04-28", "complete in itself"),
    ("They met on April 28.", "XXXX-04-28", "no year to be had"),
    ("They met on Wednesday.", "XXXX-WXX-3", "no week to be had"),
    ("They met last week.", "XXXX", "nothing to count from"),
]


@pytest.mark.parametrize(("text", "value", "reason"), WITHOUT_DATE, ids=[row[2] for row in WITHOUT_DATE])
def test_without_publication_date(text: str, value: str, reason: str) -> None:
    assert found(text, None) == [(text[text.index(" on ") + 4 : -1] if " on " in text else "last week", value)], reason


EDGES = [
    ("They met yesterday.", date(2024, 3, 1), "2024-02-29", "a leap day"),
    ("They met yesterday.", date(2025, 3, 1), "2025-02-28", "no leap day"),
    ("They will meet tomorrow.", date(2024, 12, 31), "2025-01-01", "the end of the year"),
    ("It was last month.", date(2025, 1, 15), "2024-12", "the month before January"),
    ("It was last week.", date(2025, 1, 2), "2024-W52", "the ISO week before the first"),
    (
        "The report of Dec. 30 was read.",
        date(2025, 1, 2),
        "2024-12-30",
        "last year's, though this year's month is ahead",
    ),
    ("It will start on Jan. 2.", date(2024, 12, 30), "2025-01-02", "next year's"),
    ("They met on Feb. 29.", date(2025, 3, 1), None, "a day that the nearest year does not have"),
]


@pytest.mark.parametrize(("text", "published", "value", "reason"), EDGES, ids=[row[3] for row in EDGES])
def test_edges_of_the_calendar(text: str, published: date, value: str | None, reason: str) -> None:
    assert [row[1] for row in found(text, published)] == ([value] if value else []), reason


def test_furniture_is_left_out() -> None:
    text = "Updated Monday\nHe spoke on Tuesday."
    article = Article(article_id="a" * 16, text=text, published=WEDNESDAY, furniture=((0, 14),))
    assert [text[slice(*row.span)] for row in timex.extract(annotate(article))] == ["Tuesday"]


def test_rows_carry_their_sentence() -> None:
    text = "He won. They spoke by phone on Tuesday, he said."
    article = Article(article_id="a" * 16, text=text, published=WEDNESDAY)
    [row] = timex.extract(annotate(article))
    assert text[slice(*row.sentence_span)] == "They spoke by phone on Tuesday, he said."


def test_holidays_that_move() -> None:
    assert [easter(year) for year in (1998, 2024, 2025)] == [date(1998, 4, 12), date(2024, 3, 31), date(2025, 4, 20)]
    assert holiday_in(2025, "Victoria Day") == date(2025, 5, 19)
    assert holiday_in(2025, "Thanksgiving") == date(2025, 11, 27)
    assert holiday_in(2024, "Inauguration Day") is None


WORDS = st.sampled_from(
    """last next this the Monday Friday March May Feb. 29 30 31 1 2025 2024 1999 week month year day days two a few
    ago later earlier before after since until by within yesterday tomorrow tonight noon 5 p.m. quarter summer decade
    '90s 1990s Easter Canada Day first half of and or , . " said will begins was 02/30/2024 2025-13-45 hundred century
    the following that same morning in on at early late end of coming past every other""".split()
)


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=14).map(" ".join), st.none() | st.dates())
def test_no_words_make_it_fail(text: str, published: date | None) -> None:
    for words, value in found(text, published):
        assert words
        assert words in text
        days = period(value)
        assert days is None or days.start <= days.end


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=14).map(" ".join) | st.sampled_from([text for text, *_ in VALUES]))
def test_a_rule_that_is_not_tried_finds_nothing(text: str) -> None:
    untried = {rule for rule in RULES if rule.resolve is not further_day} - set(rules_for(text, 0, len(text)))
    assert not [rule.pattern.pattern for rule in untried if rule.pattern.search(text)]


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80), st.dates())
def test_no_text_makes_it_fail(text: str, published: date) -> None:
    for words, _ in found(text, published):
        assert words in text


@settings(max_examples=100, deadline=None)
@given(st.dates(min_value=date(1900, 1, 10), max_value=date(2200, 12, 20)))
def test_weekdays_are_within_a_week(published: date) -> None:
    name = (published - timedelta(3)).strftime("%A")
    assert found(f"They met on {name}.", published)[0][1] == (published - timedelta(3)).isoformat()
    assert found(f"They will meet on {name}.", published)[0][1] == (published + timedelta(4)).isoformat()


def test_a_huge_text_without_an_end_is_read() -> None:
    assert len(found("on Monday and " * 5_000)) == 5_000
