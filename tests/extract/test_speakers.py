"""Mentions of people and institutions, and the names they stand for."""

from datetime import date

import pytest

from components.extract.people.resolve import people_of, resolve
from components.languages.en.people import roles as english
from components.languages.fr.people import roles as french
from components.models import Article
from components.text.annotate import Document, annotate

# text with the mention between brackets, the name, the reason
CASES = [
    ("Premier Ann Roe left. [Roe] came back.", "Ann Roe", "a last name"),
    ("Ann Roe left. [Ms. Roe] came back.", "Ann Roe", "an honorific"),
    ("Ontario Premier Ann Roe left. [The premier] came back.", "Ann Roe", "a role"),
    ("Ann Roe, a former ambassador, left. [The former ambassador] came back.", "Ann Roe", "a role after the name"),
    ("The country's ambassador to France, Ann Roe, left. [The ambassador] spoke.", "Ann Roe", "a role before the name"),
    ("Ann Roe met Bob Poe. [She] spoke first.", "Ann Roe", "a pronoun, by gender"),
    ("Ann Roe, [who] leads the union, spoke.", "Ann Roe", "a relative pronoun"),
    ("[Ann Roe and Bob Poe] said so.", "Ann Roe and Bob Poe", "two at once"),
    ("Bob Roe met Ann Roe. [Roe] said so.", None, "two people of one last name"),
    ("Bob Roe met Ann Roe. [Ms. Roe] said so.", "Ann Roe", "the honorific tells them apart"),
    ("Donald Trump and Melania Trump left. [Trump] said so.", "Donald Trump", "the bare name is one man's"),
    ("[The president] said so.", "Donald Trump", "who holds the office that day"),
    ("[The prime minister] said so.", "Mark Carney", "who holds the office that day"),
    ("[The White House] said so.", "White House", "an institution"),
    ("[The Prime Minister’s Office] said so.", "Prime Minister's Office", "an institution"),
    ("[The PMO's readout] said so.", "Prime Minister's Office", "an institution by its document"),
    ("[The Trump administration] said so.", "U.S. government", "the administration"),
    ("[Ottawa] said so.", "Government of Canada", "a capital for its government"),
    ("[A senior Canadian official] said so.", "unnamed senior Canadian official", "left unnamed"),
    ("[Trump's lawyer] said so.", "unnamed Trump's lawyer", "the owner is not the speaker"),
    ("[The weather] said so.", None, "nobody"),
    ("[A professor at the college] said so.\n\n“Quite so,” said Ann Roe.", "Ann Roe", "named in the next paragraph"),
]


def document_of(text: str, published: date | None = date(2025, 5, 1)) -> tuple[Document, tuple[int, int]]:
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    return annotate(Article(article_id="a", text=plain, published=published)), (start, end)


@pytest.mark.parametrize(("text", "expected", "reason"), CASES)
def test_resolve(text: str, expected: str | None, reason: str) -> None:
    document, span = document_of(text)
    person = resolve(people_of(document), span)
    assert (person.name if person else None) == expected, reason


@pytest.mark.parametrize(
    ("published", "expected"),
    [(date(2025, 3, 1), "Justin Trudeau"), (date(2025, 3, 14), "Mark Carney"), (None, None)],
)
def test_an_office_is_held_by_the_day(published: date | None, expected: str | None) -> None:
    document, span = document_of("[The prime minister] said so.", published)
    person = resolve(people_of(document), span)
    assert (person.name if person else None) == expected


def test_roles_and_countries() -> None:
    document, span = document_of("Ontario Premier Ann Roe left. [Roe] spoke.")
    person = resolve(people_of(document), span)
    assert person is not None
    assert (person.role, person.country) == ("Ontario Premier", "CA")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[Aides to Ann Roe] spoke.", "unnamed aides"),
        ("[Some officials] spoke.", "unnamed officials"),
        ("[Several of the mayors] spoke.", "unnamed mayors"),
        ("[All the other drivers] spoke.", "unnamed drivers"),
        ("[At least three former envoys] spoke.", "unnamed former envoys"),
        ("[Senior officials] spoke.", "unnamed senior officials"),
        ("[New York officials] spoke.", "unnamed New York officials"),
        ("[Many] spoke.", "unnamed many"),
        ("[Her lawyers] spoke.", "unnamed lawyers"),
        ("[Republicans] spoke.", "unnamed Republicans"),
        ("[Ann Roe, head of the Ports and Docks Board], spoke.", "Ann Roe"),
        ("[Ann Roe and Jo Poe] spoke.", "Ann Roe and Jo Poe"),
        ("Ann Roe won. [Roe supporters] spoke.", "unnamed Roe supporters"),
    ],
)
def test_who_speaks_is_named_once_and_as_within_a_sentence(text: str, name: str) -> None:
    document, span = document_of(text)
    person = resolve(people_of(document), span)
    assert person is not None
    assert person.name == name


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe left. Neither Roe nor the mayor spoke. [Roe] spoke.",
        "Ann Roe left.\n\nInjecting Roe into the debate was bold. [Roe] spoke.",
        "Ann Roe left. They want to stop her. Stop Roe signs were seen. [Roe] spoke.",
        "Ann Roe left. Rival Ann Roe won. [Roe] spoke.",
        "Ann Roe left. Roe is tired. Her husband Bob Roe stayed. [Roe] spoke.",
    ],
)
def test_a_last_name_alone_means_who_was_named_by_it_first(text: str) -> None:
    document, span = document_of(text)
    person = resolve(people_of(document), span)
    assert person is not None
    assert person.name == "Ann Roe"


def test_a_description_means_nobody_from_another_state() -> None:
    document, span = document_of(
        "Vermont Sen. Ann Roe and Utah Sen. Jo Poe met on Monday. Poe left. [The Vermont senator] stayed."
    )
    person = resolve(people_of(document), span)
    assert person is not None
    assert person.name == "Ann Roe"
    document, span = document_of("Utah Sen. Jo Poe left. [The Vermont senator] stayed.")
    person = resolve(people_of(document), span)
    assert person is None or person.name != "Jo Poe"


def test_people_are_found_once_per_document() -> None:
    document, _ = document_of("[Ann Roe] spoke.")
    assert people_of(document) is people_of(document)


@pytest.mark.parametrize(
    ("role", "country"),
    [
        ("Conservative MP", "CA"),
        ("Liberal leadership candidate", "CA"),
        ("Conservative house leader", "CA"),
        ("Conservative talk-show host", None),
        ("liberal columnist", None),
        ("leader of a conservative think tank", None),
        ("Ontario premier", "CA"),
        ("U.S. conservative strategist", "US"),
    ],
)
def test_a_party_of_canada_is_told_from_a_view_by_the_office_beside_it(role: str, country: str | None) -> None:
    assert english.country_of(role) == country


@pytest.mark.parametrize(
    ("role", "country"),
    [
        ("Democratic presidential candidate", "US"),
        ("Republican strategist", "US"),
        ("New Democratic Party leader", "CA"),
        ("Social Democrat", None),
        ("Vermont Sen.", "US"),
        ("New Jersey Gov.", "US"),
        ("Georgia businessman", None),
        ("senator from Montana", "US"),
        ("Sen.", None),
        ("Rep.", "US"),
        ("sales rep in Windsor", None),
        ("Trump campaign chairman", "US"),
        ("economist who advised Obama", None),
        ("Secretary of State", "US"),
        ("secretary of state for labour", None),
        ("British Columbia forests minister", "CA"),
        ("Canada's ambassador to the U.S.", "CA"),
        ("ambassador to Canada", None),
        ("U.S. ambassador to Canada", "US"),
        ("former Canadian consul general in New York", "CA"),
        ("expert on Canada-U.S. relations", None),
        ("Canada–U.S. trade lawyer", None),
        ("North American trade expert", None),
    ],
)
def test_a_role_tells_the_country_by_its_body_party_or_state(role: str, country: str | None) -> None:
    assert english.country_of(role) == country


@pytest.mark.parametrize(("role", "country"), [("députée libérale", "CA"), ("animatrice conservatrice", None)])
def test_in_french_too_a_party_needs_an_office(role: str, country: str | None) -> None:
    assert french.country_of(role) == country
