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
        ("Ann Marwick runs the port. Her advice to premiers: stay calm, speak with one voice.",
         ("Ann Marwick", "Premiers", "stay calm, speak with one voice")),
        ("Ottawa has been urged by Ann Marwick to keep the ferry.",
         ("Ann Marwick", "Government of Canada", "to keep the ferry")),
        ("Ann Marwick called for greater clarity from the American side.",
         ("Ann Marwick", "United States", "greater clarity")),
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
        ("Ann Marwick says the law behind it must be amended.",
         ("Ann Marwick", None, "the law behind it must be amended")),
    ],
)  # fmt: skip
def test_advice_is_found(text: str, expected: tuple[str, str | None, str]) -> None:
    adviser, addressee, words = expected
    assert [(a, b if addressee else None, c) for a, b, c in advice(text)] == [(adviser, addressee, words)]


def test_a_list_of_recommendations_is_that_of_its_institute() -> None:
    listed = "1. Diversify markets.\n\n2. Ottawa should name one negotiator."
    text = f"The Prairie Institute makes two recommendations:\n\n{listed}"
    assert [(adviser, words) for adviser, _, words in advice(text)] == [
        ("Prairie Institute", "Diversify markets"),
        ("Prairie Institute", "Ottawa should name one negotiator"),
    ]


def test_what_an_institute_writes_itself_is_its_advice() -> None:
    found = advice("Canada must avoid a race to the bottom.", "outlet: Prairie Institute\n")
    assert found == [("Prairie Institute", "Canada", "Canada must avoid a race to the bottom")]


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
        "“Half the town was there,” Ann Marwick said. “Anyway the deal is dead.”",
    ],
)
def test_what_only_looks_like_advice_is_none(text: str) -> None:
    assert advice(text) == []
