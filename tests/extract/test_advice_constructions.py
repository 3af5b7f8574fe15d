"""Advice by construction: messages, passives, lists, what an institute writes; and what only looks like advice."""

from datetime import date

import pytest

from components.models import Advice
from components.pipeline import analyse
from components.readers.text import article


def advice(text: str, more: str = "") -> list[tuple[str | None, str | None, str]]:
    found = analyse(
        article(f"---\ntitle: Notes on the ferry\npublished: 2026-03-02\n{more}---\n{text}\n", date(2026, 3, 2))
    )
    words = found.article.text
    return [
        (row.adviser, row.addressee, " / ".join(words[a:b] for a, b in row.content_spans)) for row in found.rows(Advice)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Windsor's newest mayor, the former pilot Ann Marwick, wants Ottawa to widen the berth.",
         ("Ann Marwick", "Government of Canada", "to widen the berth")),
        ("Ann Marwick, a pilot in Windsor, has a different remedy: wait and talk to the crews.",
         ("Ann Marwick", None, "wait and talk to the crews")),
        ("The retired pilot Ann Marwick had a piece of advice for Ottawa, and a cheap one: mend the lamps.",
         ("Ann Marwick", "Government of Canada", "mend the lamps")),
        ("“If I were the minister, I’d leave the berth alone,” Ann Marwick said.",
         ("Ann Marwick", "minister", "If I were the minister, I’d leave the berth alone")),
        ("“In Ottawa’s place I would not sign anything before May,” Ann Marwick said.",
         ("Ann Marwick", "Government of Canada", "In Ottawa’s place I would not sign anything before May")),
        ("“The answer to such threats is to widen the berth,” Ann Marwick said.",
         ("Ann Marwick", None, "The answer to such threats is to widen the berth")),
        ("“What would help most is for both ports to share a pilot,” Ann Marwick said.",
         ("Ann Marwick", "ports", "What would help most is for both ports to share a pilot")),
        ("“A second ferry would be foolhardy,” Ann Marwick said.",
         ("Ann Marwick", None, "A second ferry would be foolhardy")),
        ("“It is essential, to my mind, that the ministry publish the map,” Ann Marwick said.",
         ("Ann Marwick", "ministry", "It is essential, to my mind, that the ministry publish the map")),
        ("Councillor Ann Marwick moved that the city ask the province for a grant.",
         ("Ann Marwick", None, "the city ask the province for a grant")),
        ("Ann Marwick suggested that their pilots meet every week.",
         ("Ann Marwick", None, "their pilots meet every week")),
        ("Ann Marwick suggested the city take over the ferry.",
         ("Ann Marwick", None, "the city take over the ferry")),
        ("Ann Marwick has suggested that the town build a new quay.",
         ("Ann Marwick", None, "the town build a new quay")),
        ("Ann Marwick and Tom Vance recommend that Ottawa open the port.",
         ("Ann Marwick and Tom Vance", "Government of Canada", "Ottawa open the port")),
        ("“Canada can no longer rely on one buyer,” Ann Marwick said.",
         ("Ann Marwick", "Canada", "Canada can no longer rely on one buyer")),
        ("Ann Marwick wants Parliament recalled before May.",
         ("Ann Marwick", "Parliament", "Parliament recalled before May")),
        ("“Load early and leave late,” was Ann Marwick’s advice.", ("Ann Marwick", None, "Load early and leave late")),
        ("Ann Marwick runs the port. Her advice to premiers: stay calm, speak with one voice.",
         ("Ann Marwick", "Premiers", "stay calm, speak with one voice")),
        ("Ottawa has been urged by Ann Marwick to keep the ferry.",
         ("Ann Marwick", "Government of Canada", "to keep the ferry")),
        ("Ann Marwick called for greater clarity from the American side.",
         ("Ann Marwick", "United States", "greater clarity")),
        ("Ann Marwick called for more dredging in a statement on Thursday.", ("Ann Marwick", None, "more dredging")),
        ("Ann Marwick urged restraint in an interview.", ("Ann Marwick", None, "restraint")),
        ("Ann Marwick calls on the crews to keep the ferry and warns that the port is full.",
         ("Ann Marwick", None, "to keep the ferry")),
        ("“A port that sells fish should not beg,” Ann Marwick said.",
         ("Ann Marwick", None, "A port that sells fish should not beg")),
        ("Patience was counselled by Ann Marwick on Monday.", ("Ann Marwick", None, "Patience")),
        ("“Ottawa has no choice but to dredge the harbour,” Ann Marwick said.",
         ("Ann Marwick", "Government of Canada", "Ottawa has no choice but to dredge the harbour")),
        ("Ann Marwick asked the federal government to dredge the harbour.",
         ("Ann Marwick", "Government of Canada", "to dredge the harbour")),
        ("What Ann Marwick asks of Ottawa is to keep the ferry.",
         ("Ann Marwick", "Government of Canada", "to keep the ferry")),
        ("“Shouting at a neighbour wins nothing,” Ann Marwick said.",
         ("Ann Marwick", None, "Shouting at a neighbour wins nothing")),
        ("“The wiser road is to share the cost,” Ann Marwick said.",
         ("Ann Marwick", None, "The wiser road is to share the cost")),
        ("Ann Marwick would have the ministry publish its sums first.",
         ("Ann Marwick", None, "the ministry publish its sums first")),
        ("Ann Marwick runs the port. She'd rather see the province pay for the quay.",
         ("Ann Marwick", None, "the province pay for the quay")),
        ("Ann Marwick runs the port. Her suggestion is to open a second quay by June.",
         ("Ann Marwick", None, "to open a second quay by June")),
        ("Ann Marwick's one request is that Ottawa publish the map.",
         ("Ann Marwick", "Government of Canada", "Ottawa publish the map")),
        ("Ann Marwick calls the fee a tax on ferries and wants it gone by summer.",
         ("Ann Marwick", None, "it gone by summer")),
        ("Ann Marwick recommends a joint office in Detroit.", ("Ann Marwick", None, "a joint office in Detroit")),
        ("The Prairie Grain Council met on Tuesday. It wants Ottawa to build a terminal.",
         ("Prairie Grain Council", "Government of Canada", "to build a terminal")),
        ("It would do Washington no harm, Ann Marwick said, to read the treaty.",
         ("Ann Marwick", None, "It would do Washington no harm / to read the treaty")),
        ("“Under no circumstances should the Senate be asked to pay,” Ann Marwick said.",
         ("Ann Marwick", None, "Under no circumstances should the Senate be asked to pay")),
        ("“If you must tax ferries, tax them where they are built,” Ann Marwick said.",
         ("Ann Marwick", None, "tax them where they are built")),
        ("“Douse the argument before supper,” Ann Marwick said.",
         ("Ann Marwick", None, "Douse the argument before supper")),
        ("Ann Marwick said the fee hurts small firms and should be withdrawn once the talks end.",
         ("Ann Marwick", None, "should be withdrawn once the talks end")),
        ("Wait for the survey, was the advice of Ann Marwick.", ("Ann Marwick", None, "Wait for the survey")),
        ("The message from Ann Marwick is to dredge the harbour.", ("Ann Marwick", None, "to dredge the harbour")),
        ("Ann Marwick runs the port. Her tip for the crews: load early.", ("Ann Marwick", "crews", "load early")),
        ("Ann Marwick has written to Ottawa to ask that the berth be widened.",
         ("Ann Marwick", None, "the berth be widened")),
        ("Ann Marwick would advise Ottawa to widen the berth.",
         ("Ann Marwick", "Government of Canada", "to widen the berth")),
        ("Ann Marwick runs the port. She would like a survey before the first ferry sails.",
         ("Ann Marwick", None, "a survey before the first ferry sails")),
        ("The Prairie Grain Council regrets the fee, it says. Its advice to the ministry: drop it.",
         ("Prairie Grain Council", "ministry", "drop it")),
        ("“Better to share the berth than to fight over it,” Ann Marwick said.",
         ("Ann Marwick", None, "Better to share the berth than to fight over it")),
        ("“A second toll is the wrong answer,” Ann Marwick said.",
         ("Ann Marwick", None, "A second toll is the wrong answer")),
        ("“There is no reason not to dredge the harbour,” Ann Marwick said.",
         ("Ann Marwick", None, "There is no reason not to dredge the harbour")),
        ("“What is missing is a timetable,” Ann Marwick said.",
         ("Ann Marwick", None, "What is missing is a timetable")),
        ("“Quarrels of this kind are best settled ashore,” Ann Marwick said.",
         ("Ann Marwick", None, "Quarrels of this kind are best settled ashore")),
        ("“No premier should sign a blank page,” Ann Marwick said.",
         ("Ann Marwick", None, "No premier should sign a blank page")),
        ("Patch the ramp before the ice comes, Ann Marwick said.",
         ("Ann Marwick", None, "Patch the ramp before the ice comes")),
        ("“The law that sets the toll must be amended,” Ann Marwick said.",
         ("Ann Marwick", None, "The law that sets the toll must be amended")),
        ("“The ministry could start by reading the tide tables,” Ann Marwick said.",
         ("Ann Marwick", None, "The ministry could start by reading the tide tables")),
        ("Ann Marwick says the law behind it must be amended.",
         ("Ann Marwick", None, "the law behind it must be amended")),
        ("Ann Marwick urged the crews to keep the ferry in port, and criticized the mayor's plan.",
         ("Ann Marwick", None, "to keep the ferry in port")),
        ("Ann Marwick, calling for a ban on barges, expressed fear that the quay would sink.",
         ("Ann Marwick", None, "a ban on barges")),
        ("Ann Marwick renewed the call for Ottawa to dredge the harbour.",
         ("Ann Marwick", "Government of Canada", "to dredge the harbour")),
    ],
)  # fmt: skip
def test_advice_is_found(text: str, expected: tuple[str, str | None, str]) -> None:
    adviser, addressee, words = expected
    assert [(a, b if addressee else None, c) for a, b, c in advice(text)] == [(adviser, addressee, words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The toll hurts the town, Ann Marwick said. The ministry should halve it.",
         [("Ann Marwick", "The ministry should halve it")]),
        ("Ann Marwick has an idea of her own. Open the gates at dawn.", [("Ann Marwick", "Open the gates at dawn")]),
        ("Ann Marwick said the toll hurts.\n\nThe ferry should arrive by noon.", []),
        ("Ann Marwick runs the port. Her counsel to captains is shorter. Load early. Leave late.",
         [("Ann Marwick", "Load early"), ("Ann Marwick", "Leave late")]),
        ("Ann Marwick has views on the berth. The city should keep out of it.",
         [("Ann Marwick", "The city should keep out of it")]),
    ],
)  # fmt: skip
def test_advice_goes_on_after_its_speaker_was_named(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(adviser, words) for adviser, _, words in advice(text)] == expected


def test_a_list_of_recommendations_is_that_of_its_institute() -> None:
    listed = "1. Diversify markets.\n\n2. Ottawa should name one negotiator."
    text = f"The Prairie Institute makes two recommendations:\n\n{listed}"
    assert [(adviser, words) for adviser, _, words in advice(text)] == [
        ("Prairie Institute", "Diversify markets"),
        ("Prairie Institute", "Ottawa should name one negotiator"),
    ]


def test_an_item_that_ends_the_sentence_above_its_list_is_advice() -> None:
    listed = "- stripe the quay before the spring;\n\n- waterproof two sheds; and\n\n- publish the tolls."
    text = f"The Prairie Institute proposes that the harbour board\n\n{listed}"
    assert [(adviser, words) for adviser, _, words in advice(text)] == [
        ("Prairie Institute", "stripe the quay before the spring"),
        ("Prairie Institute", "waterproof two sheds"),
        ("Prairie Institute", "publish the tolls"),
    ]


def test_what_a_release_tells_its_readers_to_do_is_the_issuers_advice() -> None:
    text = "FOR IMMEDIATE RELEASE\n\nThe quay opens on Monday. Skippers are advised to check the tide tables."
    found = advice(text, "outlet: Lakeport Harbour Authority\n")
    assert found == [("Lakeport Harbour Authority", "skippers", "Skippers are advised to check the tide tables")]


def test_a_paper_signed_by_one_person_is_that_persons_advice() -> None:
    text = "The tolls rose in May. Canada must avoid a race to the bottom.\n\nAnn Marwick is a fellow at the institute."
    found = advice(text, "outlet: Prairie Institute\nauthor: Ann Marwick\n")
    assert [(adviser, words) for adviser, _, words in found] == [
        ("Ann Marwick", "Canada must avoid a race to the bottom")
    ]


def test_what_an_institute_writes_itself_is_its_advice() -> None:
    found = advice("Canada must avoid a race to the bottom.", "outlet: Prairie Institute\n")
    assert found == [("Prairie Institute", "Canada", "Canada must avoid a race to the bottom")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("When the next contract comes up in May, hold out for more.", "hold out for more"),
        ("One more thing: publish the map.", "publish the map"),
        ("Minister Roe has said so once. She needs to say it again.", "She needs to say it again"),
        ("The quay is ours. Do not sell it.", "Do not sell it"),
        ("My advice to Mr. Roe and whoever comes next: settle early.", "settle early"),
    ],
)
def test_the_author_of_an_opinion_advises_without_should(text: str, expected: str) -> None:
    found = analyse(article(f"---\ntitle: 'Opinion: Notes'\nauthor: Ann Marwick\n---\n{text}\n", date(2026, 3, 2)))
    (row,) = found.rows(Advice)
    assert (row.adviser, found.article.text[slice(*row.content_spans[0])]) == ("Ann Marwick", expected)


@pytest.mark.parametrize(
    "text",
    [
        "“The worst thing a premier could do is slam the door,” Ann Marwick said.",
        "Ann Marwick wants the ferry moved to Prescott. Ann Marwick wants the berth returned to the town.",
        "There is a ferry and there is a bridge. Ann Marwick has asked for both.",
        "“The ferry is bound to be late,” Ann Marwick said.",
        "“Much work remains to be done,” Ann Marwick said. “Work needs to be done.”",
        "Canada must avoid a race to the bottom. The ferry sails in June.",
        "Ann Marwick runs the port. She would have the money by Friday and the right to appeal.",
        "Ann Marwick runs the port. She wants the proposed quay.",
        "“Ferries are better equipped than barges,” Ann Marwick said. “If the fee rises, the quay is empty.”",
        "“Appeals must be filed within 30 days,” Ann Marwick said. “My uncle had a better boat.”",
        "Ann Marwick suggested that the crews could stay. Ann Marwick suggested that voters trust the mayor.",
        "Ann Marwick proposed the modest tax on trading. She suggested that the government might build a road.",
        "“Half the town was there,” Ann Marwick said. “Anyway the deal is dead.”",
        "Ann Marwick called the mayor a fool. Ann Marwick called Poe “the lamest duck”.",
        "“In the harbour we call it a barge,” Ann Marwick said. “At the end of the day, ships sail.”",
        "“To a point,” Ann Marwick said. “All the way! Back in 1990 the quay was full.”",
        "“Note to readers: the ferry is late,” Ann Marwick said. “Imagine the queue. Follow the Gazette on Twitter.”",
        "Ann Marwick, a leading advocate for free ports, spoke amid calls for the mayor to resign.",
        "The celebrity press agreed with Ann Marwick to publish the map. The push for a bridge began.",
        "“The crew must have only seen the light, and the fee should be far higher,” Ann Marwick said.",
        "“It's an offer they can't afford to refuse. We can't afford dental care,” Ann Marwick said.",
        "“We have all the steel we need to finish the quay,” Ann Marwick said. “You want to believe that again.”",
        "“The first thing he does is call the press,” Ann Marwick said. “They could use the side door.”",
        "Ann Marwick wants voters to know that she cares. Asked by Jo Poe to respond, Ann Marwick smiled.",
        "“Canada must –” Ann Marwick began.",
    ],
)
def test_what_only_looks_like_advice_is_none(text: str) -> None:
    assert advice(text) == []
