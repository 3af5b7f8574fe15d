"""Events: which days, what kind, planned or past, who, and a label fit for a chart."""

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.extract.events import rows as events
from components.extract.times import rows as timex
from components.languages.en.events import is_printable
from components.models import Article, Event, Timex
from components.pipeline import analyse
from components.readers.any_file import read
from components.text.annotate import annotate

WEDNESDAY = date(2025, 4, 30)


def events_of(text: str, published: date | None = WEDNESDAY) -> list[Event]:
    document = annotate(Article(article_id="a" * 16, text=text, published=published))
    document.found[Timex] = tuple(timex.extract(document))
    return list(events.extract(document))


def days(event: Event) -> tuple[str, str, str | None]:
    return str(event.start), str(event.end), event.grain


DAYS = [
    ("They spoke by phone on Tuesday.", "2025-04-29", "2025-04-29", "day", "a weekday"),
    ("Trump threatened tariffs last November.", "2024-11-01", "2024-11-30", "month", "the grain of the expression"),
    ("He met the premiers last week.", "2025-04-21", "2025-04-27", "week", "Monday to Sunday"),
    ("He met the premiers over the weekend.", "2025-04-26", "2025-04-27", "day", "Saturday and Sunday"),
    ("He met them earlier this month.", "2025-04-01", "2025-04-30", "month", "from the first to publication"),
    ("He met them in early March.", "2025-03-01", "2025-03-10", "month", "a third of a month"),
    ("Ottawa dropped the tax at the end of June 2024.", "2024-06-21", "2024-06-30", "month", "the last third"),
    ("They were ahead at the start of the year.", "2025-01-01", "2025-01-31", "month", "the first month of a year"),
    ("He will visit within the next week.", "2025-04-30", "2025-05-07", "week", "seven days from publication"),
    ("The others follow in 21 days.", "2025-05-21", "2025-05-21", "day", "so many days from publication"),
    ("He resigned two weeks ago.", "2025-04-16", "2025-04-16", "day", "weeks ago is a day"),
    ("A review is due next year.", "2026-01-01", "2026-12-31", "year", "a year"),
    ("They spoke over the Labour Day weekend.", "2024-08-31", "2024-09-01", "day", "a holiday's weekend"),
    ("Tariffs start at midnight.", "2025-05-01", "2025-05-01", "day", "midnight ends the day"),
    ("It has been taxed since March 12.", "2025-03-12", "2025-03-12", "day", "since: the day it began"),
    ("The mill has been idle since March.", "2025-03-01", "2025-03-31", "month", "since: the month it began"),
]


@pytest.mark.parametrize(("text", "start", "end", "grain", "reason"), DAYS, ids=[row[4] for row in DAYS])
def test_days(text: str, start: str, end: str, grain: str, reason: str) -> None:
    assert [days(event) for event in events_of(text)] == [(start, end, grain)], reason


FROM_BEFORE = [
    ("He won on March 9. Two days later he spoke.", "2025-03-11", "2025-03-11", "so many days after the day told"),
    ("He won on March 9. A day earlier she spoke.", "2025-03-08", "2025-03-08", "a day before the day told"),
    ("He went ahead last month before walking them back a few days later.", "2025-03-01", "2025-03-31",
     "a few days after a month: that month"),
    ("She quit on Monday. Days earlier he had called her.", "2025-04-22", "2025-04-26", "days earlier: two to six"),
    ("He signed it on April 26, and she answered hours afterwards.", "2025-04-26", "2025-04-26", "hours: the same day"),
    ("They spoke again on April 29, the day after the party won.", "2025-04-28", "2025-04-28", "the day of the clause"),
    ("He had his first call last Friday. He had ordered it two days before they talked.", "2025-04-23", "2025-04-23",
     "before the call that was told"),
    ("Ottawa signed the pact in 1988. It was replaced six years later.", "1994-01-01", "1994-12-31",
     "years after a year"),
    ("It comes almost three months after Ottawa dropped the tax on Feb. 3.", "2025-02-03", "2025-02-03",
     "the clause's own date"),
    ("He said on Friday, two days after the vote was held, that he would go.", "2025-04-23", "2025-04-23",
     "the vote, by the day of the main clause"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start", "end", "reason"), FROM_BEFORE, ids=[row[3] for row in FROM_BEFORE])
def test_days_counted_from_what_was_reported(text: str, start: str, end: str, reason: str) -> None:
    assert (start, end) in [days(event)[:2] for event in events_of(text)], reason


KINDS = [
    (
        "A lower court ruled on Monday that the president had exceeded his authority.",
        "order_or_law",
        "a court's ruling",
    ),
    ("Trump first threatened last November to impose tariffs on Canada.", "threat", "the verb"),
    ("U.S. tariffs on Canadian goods came into force on Tuesday.", "tariff", "coming into force"),
    ("Trump ordered a tariff on cars on Tuesday.", "order_or_law", "ordering outranks the tariff"),
    ("He put the duties on hold on Monday for 30 days.", "pause_or_exemption", "on hold"),
    ("Ottawa retaliated on Monday.", "retaliation", "retaliating"),
    ("The two leaders spoke by phone on Tuesday.", "call", "by phone"),
    ("He and Trudeau dined at Mar-a-Lago on Monday.", "meeting", "dining"),
    ("The Liberals won another term on Monday.", "election", "winning a term"),
    ("She resigned as finance minister on Monday.", "resignation_or_appointment", "resigning"),
    ("Trudeau announced on Jan. 6 that he would resign.", "resignation_or_appointment", "what is said outranks saying"),
    ("The pact is up for review next year.", "review", "review"),
    ("“I found it unfair,” Ford said on Tuesday.", "statement", "saying"),
    ("Trump suspended the trade talks on Friday.", "negotiation", "talks"),
    ("The two countries initialled the fisheries treaty on Monday.", "order_or_law", "a treaty that is signed"),
    ("Ottawa lifted its ban on the drones on Monday.", "order_or_law", "a ban that is lifted"),
    ("Washington opened its land crossings on Monday.", "order_or_law", "borders that open"),
    ("The province denied the permit on Monday.", "order_or_law", "a permit"),
    ("Dana Roe, a trade commissioner in Osaka from 2011 to 2014, wrote the study.", "resignation_or_appointment",
     "an office held from year to year"),
    ("He sent in his resignation on Monday.", "resignation_or_appointment", "a resignation that is sent"),
    ("The bottles came off the shelves on Monday.", "retaliation", "shelves"),
    ("Potash has carried a 10 per cent duty since Monday.", "tariff", "a duty that is carried"),
    ("She told a breakfast in Moncton on Monday that the mill would close.", "statement", "what a meeting is told"),
    ("The county published its figures on Monday.", "statement", "figures that are published"),
    ("The leaders spoke again on Monday.", "call", "leaders who speak"),
    ("They won’t sail on Monday.", "other", "'won’t' is not winning"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "reason"), KINDS, ids=[row[2] for row in KINDS])
def test_kind(text: str, kind: str, reason: str) -> None:
    assert events_of(text)[0].kind == kind, reason


def test_what_officials_said_is_no_statement_of_that_month() -> None:
    text = "The mill will close in January, officials said."
    [event] = analyse(Article(article_id="a" * 16, text=text, published=WEDNESDAY)).rows(Event)
    assert (event.kind, event.summary, event.planned) == ("other", "The mill will close", True)


PLANNED = [
    ("The two agreed this week to reach a deal.", False, "the agreeing is past, only the deal is ahead"),
    ("At the summit this week, the two agreed to reach a deal.", False, "what stands before 'agreed to' dates it"),
    ("An election is likely this spring.", True, "likely: still ahead"),
    ("The two will meet on Thursday.", True, "a day ahead"),
    ("The two met on Tuesday.", False, "a day past"),
    ("The two meet on Wednesday.", True, "today, in the scheduled present"),
    ("The two met on Wednesday.", False, "today, in the past"),
    ("He was to leave on April 28.", False, "a plan whose day is over"),
    ("“It holds,” said Theresa May on Tuesday.", False, "a last name that is no modal verb"),
]


@pytest.mark.parametrize(("text", "planned", "reason"), PLANNED, ids=[row[2] for row in PLANNED])
def test_planned(text: str, planned: bool, reason: str) -> None:
    assert events_of(text)[0].planned is planned, reason


NOTHING = [
    ("Since January, the prime minister has focused on tariffs.", "how long something lasts"),
    ("6:15 p.m. ET", "a mere time of day"),
    ("Stocks are at their lowest since 2009.", "a year with which something is compared"),
    ("Sales are higher than in any year since 2009.", "a year from which others are compared"),
    ("Stocks rose, a day before the Canada Day holiday.", "a holiday that only counts"),
    ("Tariffs are paused for at least 30 days.", "a mere length"),
    ("It is due in June rather than May 1.", "what is denied leaves the other"),
    ("“There is no need for these tariffs today,” he said.", "a mere today in somebody's words"),
    ("This report by The Canadian Press was first published April 30, 2025.", "a credit line"),
    ("He has met her every week.", "a repetition"),
]


@pytest.mark.parametrize(("text", "reason"), NOTHING, ids=[row[1] for row in NOTHING])
def test_what_is_no_event(text: str, reason: str) -> None:
    assert all(event.start and event.start.isoformat() == "2025-06-01" for event in events_of(text)), reason


def test_two_halves_of_one_expression_are_one_event() -> None:
    assert [days(event)[0] for event in events_of("He wrote it on Tuesday, April 29.")] == ["2025-04-29"]


def test_a_second_clause_is_an_event_of_its_own() -> None:
    text = "A U.S. tariff on steel kicked in on Tuesday, and Canada replied with duties on $30 billion in goods."
    assert [(event.kind, days(event)[0]) for event in events_of(text)] == [
        ("tariff", "2025-04-29"), ("retaliation", "2025-04-29"),
    ]  # fmt: skip


NAMED = [
    ("Carney said in his victory speech that talks will come.", WEDNESDAY, ["2025-04-29"], "a speech of a known day"),
    ("They want an answer to Liberation Day.", date(2025, 4, 10), ["2025-04-02"], "a name for a day"),
    ("They want an answer to Liberation Day.", date(2031, 4, 10), [], "long after, the name may mean another"),
    ("Little has changed since his inauguration.", date(2025, 3, 1), [], "a name that only dates something else"),
    ("They want an answer to Liberation Day.", None, [], "no day of publication"),
]


@pytest.mark.parametrize(("text", "published", "starts", "reason"), NAMED, ids=[row[3] for row in NAMED])
def test_events_known_by_name(text: str, published: date | None, starts: list[str], reason: str) -> None:
    assert [days(event)[0] for event in events_of(text, published)] == starts, reason


LABELS = [
    ("WASHINGTON — U.S. President Donald Trump on Wednesday ordered a tariff of 25 per cent on vehicles built abroad.",
     "Donald Trump ordered a tariff of 25% on vehicles built abroad", "no dateline, title or date"),
    ("TORONTO - Ontario suspended its surcharge on Tuesday.", "Ontario suspended its surcharge", "no dateline"),
    ("Trudeau, who spoke with Trump by phone on Monday, gave an account.", "Justin Trudeau spoke with Trump by phone",
     "a relative clause gets its subject"),
    ("A day earlier, Donald Trump said, Carney phoned him.", "Mark Carney phoned Donald Trump",
     "no 'he said' in between"),
    ("Carney won in Monday’s federal election.", "Mark Carney won in the federal election", "a possessive date"),
    ("Mark Carney and Donald Trump spoke again. They aim at July 21.", "Mark Carney and Donald Trump aim at July 21",
     "'they' are the two of the sentence before"),
    ("Trump went ahead last month before partially walking them back a few days later.", "Donald Trump went ahead",
     "the clause, not the sentence"),
    ("The letter is expected on Friday.", "The letter is expected on Friday", "too little without its date"),
    ("Mark Carney is expected to be sworn in later this week.", "Mark Carney is expected to be sworn in",
     "an infinitive belongs to its verb, a particle to its end"),
    ("Carney was sworn in nine days ago.", "Mark Carney was sworn in", "a particle that a date hid"),
    ("“We start at once, and we never look back for long,” Mark Carney said on Tuesday.",
     "“We start at once, and we never look back for long…”", "what was said, where 'said on Tuesday' is no label"),
    ("Doug Ford said he spoke with Howard Lutnick and agreed to meet him on Thursday.",
     "Doug Ford agreed to meet Howard Lutnick", "'him' is somebody else than the subject"),
    ("It took two days. On Tuesday it rose.", "“On Tuesday it rose”", "nothing better is known"),
    ("Exports of steel fell by a third, the agency reported on Tuesday.",
     "The agency: Exports of steel fell by a third", "what is reported around the verb of saying"),
    ("Last week, people close to the envoy said, the very mention of quotas could make him leave the room.",
     "“the very mention of quotas could make him leave the room”", "the clause that a frame interrupts"),
    ("The mayor asked on Monday whether the envoy had signed.", "The mayor asked whether the envoy had signed",
     "what is asked is not told"),
    ("Unless the premiers sign by Friday, the fund will lapse.",
     "“Unless the premiers sign by Friday, the fund will lapse”", "a condition stays one"),
    ("An officer at the fund sought to put a donor in touch with the embassy in Ottawa because of his mills in 2009.",
     "An officer at the fund sought to put a donor in touch", "'put' needs a place"),
    ("Mark Carney is scheduled to meet with Claudia Sheinbaum and other leaders of the continent's states on Friday.",
     "Mark Carney is scheduled to meet with Claudia Sheinbaum", "'meet' needs somebody"),
    ("In the town of Fernie, where nine miners were hurt on Tuesday by a fall of rock, shops stayed shut.",
     "Nine miners were hurt by a fall of rock", "'where' leaves nothing out"),
    ("In early January, the ministry released a June 2011 memo about culling.",
     "The ministry released a June 2011 memo about culling", "the day of the verb"),
    ("In Windsor, Ontario, the mayor resigned on Tuesday over the bridge.", "The mayor resigned over the bridge",
     "a subject after a place"),
    ("Their owner, who had run the largest sawmill in the interior for thirty years, quit on Monday over quotas.",
     "“Their owner … quit on Monday over quotas”", "a long subject keeps its verb"),
    ("Mark Carney had fixed July 21 as the day on which quotas would end.", "Mark Carney had fixed July 21 as the day",
     "a date that is named as something"),
    ("The board's report goes back to Doug Ford's meeting with the millers on May 6.",
     "Doug Ford's meeting with the millers", "what a verb points back to"),
    ("Doug Ford went back to the negotiating table on Monday.", "Doug Ford went back to the negotiating table",
     "who goes back somewhere"),
    ("The governor's warning of a levy on lumber came late last month.", "The governor's warning of a levy on lumber",
     "'came' tells nothing of a noun"),
    ("Fathers Rally In Fredericton Against New Rail Levy On Tuesday",
     "Fathers Rally In Fredericton Against New Rail Levy", "a headline keeps its capitals"),
    ("Doug Ford bought a huge, rusty ferry in May.", "Doug Ford bought a huge, rusty ferry", "commas stay"),
    ("PARIS, May 1 (Reuters) - The isles' far-left Harbour Front party leader, Lisa Poe, voiced support for Doug Ford.",
     "Lisa Poe voiced support for Doug Ford",
     "the name beside a description"),
    ("Neither Mark Carney nor Doug Ford will arrive on Friday.", "Neither Mark Carney nor Doug Ford will arrive",
     "'nor' keeps its 'neither'"),
    ("In a statement released on Monday, the mayor praised the crew for its work.",
     "The mayor praised the crew for its work", "a participle with nothing but a date tells too little"),
    ("Critics charged that the hearing of May 2012 had failed.", "Critics: the hearing of May 2012 had failed",
     "a claim is no fact"),
    ("Doug Ford knows how important it is to win in November.",
     "“Doug Ford knows how important it is to win in November”", "'it' that means nobody"),
    ("The deficit is larger than the budget office had projected last August.",
     "The deficit is larger than the budget office had projected", "a comparison is no event"),
    ("Doug Ford has said that he’s especially worried about ferries this week.",
     "Doug Ford is especially worried about ferries", "a short verb is written out, however it was parsed"),
    ("The report could come as soon as Tuesday.", "The report could come", "no modal verb at an end"),
    ("The court was split over Poe v. Roe in 1973.", "The court was split over Poe v. Roe",
     "no sentence ends within a case"),
    ("The mayor admitted that it would be hard for the harbour to recover by Friday.",
     "The mayor: “it would be hard for the harbour to recover…”", "'it' that announces what follows is nobody"),
    ("Ottawa presided over what was widely considered a sham vote in May.",
     "Ottawa presided over what was widely considered a sham vote", "a question word within an object stays"),
    ("The quarrel about her use of the ferry broke in March.",
     "“The quarrel about her use of the ferry broke in March”", "'her' without an owner"),
    ("It took two days. But on Tuesday it rose.", "“on Tuesday it rose”", "no 'but' to begin with"),
    ("“In fact, the ‘free harbour’ argument is weak this week,” Mark Carney said.",
     "“the free harbour argument is weak this week”", "a quoted word loses both its marks"),
    ("The past three periods of rising fees going back to 1994 provide a mixed guide for ferries.",
     "The past three periods of rising fees provide a mixed guide", "a verb far off, whatever its form"),
    ("One of the port's most cautious old owners, a man called Roe, died in February and left the quay unsold.",
     "“One of the port's most cautious old owners … died in February…”", "a part of many"),
    ("The hint in the ledger that the bank had lost its vault in May upset the auditors who came from the capital.",
     "The hint upset the auditors who came from the capital", "a mere idea is no event"),
    ("Ann Roe said the harbour board had sold its last ferry to a shipyard abroad in May.",
     "Ann Roe: the harbour board had sold its last ferry", "what somebody says of others is hers"),
    ("Ann Roe said the harbour board will sell its last ferry to a shipyard abroad on Friday.",
     "The harbour board will sell its last ferry to a shipyard abroad", "what is ahead is told as a plan"),
    ("Farmers fear that the creek will flood the lower meadows by Friday.",
     "Farmers: the creek will flood the lower meadows", "what is feared is no fact"),
    ("Ottawa's levy on canoes did nothing for the lakes, and the canoe “didn’t sell” in May.",
     "The canoe did not sell", "a quoted 'not' stays"),
    ("Ann Roe said the fees can rise again and cited the harbour board's budget of last May.",
     "Ann Roe: the fees can rise again", "the fees cite nothing"),
    ("Folks, back in May, when there was a lot of talk about ferries, the harbour board was ready for a second boat.",
     "The harbour board was ready for a second boat", "who is spoken to is no subject"),
    ("The bank is expected to announce on Friday that it will close the mill.",
     "“The bank is expected to announce on Friday…”", "what is announced is needed"),
    ("Ottawa gave the ferrymen much to be proud of last May.",
     "“Ottawa gave the ferrymen much to be proud of last May”", "'much' needs what follows"),
    ("Ann Roe left the meeting around 11 a.m. on Friday and Doug Ford left soon thereafter.",
     "Ann Roe left the meeting", "no subject without its verb"),
    ("Among the papers are two letters the mayor had sent him in May about the ferry and the mill.",
     "“Among the papers are two letters the mayor had sent him…”", "the clause of 'the mayor' lacks its object"),
    ("Ann Roe's clear lead today is the same one the mayor enjoyed in May after she lost the mill at the lake.",
     "“Ann Roe's clear lead today is the same one the mayor enjoyed…”", "nor is a label 'the mayor enjoyed'"),
    ("“When the old ferry sank in the outer harbour, the bakers of the isles lost their only way to the mill,” Mark"
     " Carney said on Friday.", "“the bakers of the isles lost their only way to the mill…”",
     "a quotation begins with its clause"),
    ("“The board read a letter of the miller (the one of Sept. 9, which the bank had kept),” Mark Carney said.",
     "“The board read a letter of the miller…”", "no cut within brackets, nor after 'Sept.'"),
    ("Ann Roe said the toll was fair, but that the ban on canoes in May was an act of spite.",
     "Ann Roe: the ban on canoes was an act of spite", "a second that-clause is hers too"),
    ("Doug Ford won the vote for the harbour board on Friday — the first mayor to do so since the great flood.",
     "Doug Ford won the vote for the harbour board", "what a dash adds stays out"),
    ("Clinton garnered most the convention’s pledged delegates after winning primaries in Maine on Tuesday.",
     "“the convention’s pledged delegates after winning primaries in Maine on Tuesday”", "an owner wins nothing"),
    ("The premier ordered a levy of 25 per cent on boats built abroad, to be collected from June 2.",
     "The premier ordered a levy of 25% on boats", "an infinitive after a comma is an addition"),
    ("A record turnout of 37% was set in 2008.", "A record turnout of 37% was set in 2008", "a per cent sign stays"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label", "reason"), LABELS, ids=[row[2] for row in LABELS])
def test_label(text: str, label: str, reason: str) -> None:
    assert events_of(text)[0].summary == label, reason


SAID = [
    ("“We will keep tariffs in place until they show us some respect at last,” Mark Carney said on Tuesday.",
     "Mark Carney: “We will keep tariffs in place…”", "cut at a phrase, and marked where it goes on"),
    ("“We looked at hundreds of old ferries, and everyone who had sailed one spoke up,” Mark Carney said on Tuesday.",
     "Mark Carney: “We looked at hundreds of old ferries…”", "cut before a second clause"),
    ("“The ferry is late. There may be other troubles ahead of us on the lake,” Mark Carney said on Tuesday.",
     "Mark Carney: “The ferry is late. There may be other troubles ahead…”", "more than a short first sentence"),
    ("“The old ferry is late again. There may be other troubles ahead of us,” Mark Carney said on Tuesday.",
     "Mark Carney: “The old ferry is late again”", "a whole sentence if it is long enough"),
    ("Mark Carney said he instructed staff on Monday to check whether the ferry had sailed.",
     "Mark Carney instructed staff to check whether the ferry had sailed", "what is asked of somebody keeps its verb"),
    ("“We start at once,” Mark Carney said on Tuesday.", "Mark Carney: “We start at once”", "whole where it is short"),
    ("Mark Carney said on Tuesday that tariffs will stay at 25 per cent.", "Mark Carney: tariffs will stay at 25%",
     "in few words"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label", "reason"), SAID, ids=[row[2] for row in SAID])
def test_a_statements_label_is_what_was_said(text: str, label: str, reason: str) -> None:
    article = Article(article_id="a" * 16, text=text, published=WEDNESDAY)
    assert [event.summary for event in analyse(article).rows(Event)] == [label], reason


CLAUSES = [
    # A clause in -ing tells what the same subject did; 'them' and 'it' there mean the only thing told of before.
    ("Trump went ahead with the duties in March before partially walking them back on April 3.",
     ["Donald Trump went ahead with the duties", "Donald Trump partially walked the duties back"]),
    ("Ann Roe had signed the deal in March before cancelling it on April 2.",
     ["Ann Roe had signed the deal", "Ann Roe cancelled the deal"]),
    ("On April 2 Mark Carney met Doug Ford, the third time since taking office on March 14.",
     ["Mark Carney met Doug Ford", "Mark Carney took office"]),
    ("The bank raised its rate in March after losing a case in February.",
     ["The bank raised its rate", "The bank lost a case"]),
    ("In early January, the ministry released a June 2011 memo about culling.",
     ["The ministry released a June 2011 memo about culling", "A June 2011 memo"]),
    ("On Monday Mark Carney met with executives, and on Tuesday he announced loan guarantees.",
     ["Mark Carney met with executives", "Mark Carney announced loan guarantees"]),
    ("The Canadian party won on Monday, nine days before the president's inauguration.",
     ["The Canadian party won", "The president's inauguration"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "labels"), CLAUSES)
def test_two_dates_in_a_sentence_have_labels_of_their_own_clause(text: str, labels: list[str]) -> None:
    assert [event.summary for event in events_of(text)] == labels


with Path(__file__).with_name("labels_marked.csv").open(encoding="utf-8", newline="") as file:
    MARKED = [(row["label"], row["printable"] == "yes") for row in csv.DictReader(file)]


@pytest.mark.parametrize(("label", "printable"), MARKED, ids=[label for label, _ in MARKED])
def test_what_can_be_printed(label: str, printable: bool) -> None:
    assert is_printable(label) is printable


DANGLING = frozenset("to of in on at for by with from that which who and or the a is was will would had has".split())


def test_labels_of_many_articles_end_well() -> None:
    samples = Path(__file__).parents[2] / "data/samples"
    for path in sorted(samples.glob("*.md"))[::3]:
        [reading] = read(path.name, path.read_bytes())
        assert reading.article
        for event in analyse(reading.article).rows(Event):
            words = event.summary.split()
            assert words[-1] not in DANGLING - {"in", "on"}, event.summary
            assert len(words) <= 12, event.summary
            assert is_printable(event.summary), event.summary


def test_actors_are_named_in_full() -> None:
    text = "Donald Trump and Mark Carney met on Monday. He called Carney on Tuesday."
    assert events_of(text)[0].actors == ("Donald Trump", "Mark Carney")
    assert "Mark Carney" in events_of(text)[1].actors


def test_without_publication_date_only_complete_dates_are_events() -> None:
    assert [days(event)[0] for event in events_of("They met on May 6, 2025. They spoke on Tuesday.", None)] == [
        "2025-05-06"
    ]


def test_the_customers_chain(shared: Path) -> None:
    path = shared / "article" / "trump-carney-white-house.txt"
    [reading] = read(path.name, path.read_bytes())
    assert reading.article
    found = {(e.kind, str(e.start), str(e.end), e.planned) for e in analyse(reading.article).rows(Event)}
    assert found >= {
        ("threat", "2024-11-01", "2024-11-30", False),
        ("tariff", "2025-03-01", "2025-03-31", False),
        ("pause_or_exemption", "2025-03-01", "2025-03-31", False),
        ("election", "2025-04-28", "2025-04-28", False),
        ("call", "2025-04-29", "2025-04-29", False),
        ("statement", "2025-04-30", "2025-04-30", False),
        ("meeting", "2025-04-30", "2025-05-07", True),
        ("review", "2026-01-01", "2026-12-31", True),
    }


PIECES = st.sampled_from(
    """Trump Carney said on Monday , . two days after before later the election “ ” " within the next week 99999 years
    ago which and but until sworn in victory speech won threatened tariffs steel March 31 2025 — in 400000 weeks that he
    a few hours earlier late this month""".split()
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25).map(" ".join), st.none() | st.dates())
def test_no_text_makes_it_fail(text: str, published: date | None) -> None:
    for event in events_of(text, published):
        assert event.start
        assert event.end
        assert event.start <= event.end
        assert event.sentence_span[0] < event.sentence_span[1] <= len(text)
        assert 0 < len(event.summary.split()) <= 12


def test_a_huge_text_without_an_end_is_passed_over() -> None:
    assert events_of("on Monday and " * 2_000) == []
