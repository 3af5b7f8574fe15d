"""How days, numbers and names are written."""

import math
from datetime import date

import pandas as pd
import pytest

from components import lexicons, wording
from components.messages import language


@pytest.mark.parametrize(
    ("start", "end", "grain", "expected"),
    [
        (date(2025, 4, 29), date(2025, 4, 29), "day", "29 Apr 2025"),
        (date(2025, 4, 30), date(2025, 5, 7), "week", "30 Apr 2025 – 7 May 2025"),
        (date(2024, 11, 1), date(2024, 11, 30), "month", "Nov 2024"),
        (date(2025, 6, 1), date(2025, 7, 31), "month", "Jun 2025 – Jul 2025"),
        (date(2026, 1, 1), date(2026, 12, 31), "year", "2026"),
        (date(2025, 4, 29), None, None, "29 Apr 2025"),
        (None, None, None, "undated"),
        (pd.NaT, pd.NaT, None, "undated"),
    ],
)
def test_a_date_is_no_more_precise_than_its_grain(start: date, end: date, grain: str, expected: str) -> None:
    assert wording.when(start, end, grain).replace(wording.FIXED, " ") == expected


@pytest.mark.parametrize(
    ("tone", "expected"), [("negative", "negative"), (None, "not scored"), (float("nan"), "not scored")]
)
def test_tone_in_words(tone: str, expected: str) -> None:
    assert wording.tone_in_words(tone) == expected


@pytest.mark.parametrize(
    ("value", "mark", "expected"),
    [
        (-0.314, "", "−0.31"),
        (0.2, "E", f"+0.20{wording.FIXED}E"),
        (0.2, "F", "too few to say"),
        (math.nan, "", "too few to say"),
    ],
)
def test_a_mean_that_may_not_be_published_has_no_number(value: float, mark: str, expected: str) -> None:
    assert wording.mean(value, mark) == expected


@pytest.mark.parametrize(("polarity", "expected"), [(-0.4, "TextBlob −0.40"), (math.nan, "TextBlob: no word scored")])
def test_textblob_is_named(polarity: float, expected: str) -> None:
    assert wording.textblob(polarity) == expected


def test_numbers() -> None:
    assert wording.number(1234567) == f"1{wording.THIN}234{wording.THIN}567"
    assert wording.plural(1, "article") == f"1{wording.FIXED}article"
    assert wording.plural(0, "piece of advice", "pieces of advice") == f"0{wording.FIXED}pieces of advice"
    assert wording.listed(["a", "b", "c"], "or") == "a, b or c"
    assert wording.listed([]) == ""


def test_a_file_name_has_no_surprises() -> None:
    assert wording.file_name("Most quoted", "speaker L’été / ../x; topic “A”") == "most-quoted-speaker-l-ete-x-topic-a"
    assert len(wording.file_name("x " * 200)) <= 90


def test_long_words_are_cut_and_wrapped() -> None:
    assert wording.shortened("a sentence of words", 12) == "a sentence…"
    assert wording.shortened("x" * 50, 10) == "x" * 9 + "…"
    lines = wording.wrapped("one two three four five six seven", 9, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert wording.wrapped("", 10) == []


@pytest.mark.parametrize(
    ("value", "by", "expected"),
    [
        ("CA", "country", "Canada"),
        ("XX", "country", "XX"),
        (wording.UNRESOLVED, "country", "country unresolved"),
        ("direct", "quote_type", "direct quotation"),
        ("Mark Carney", "speaker", "Mark Carney"),
    ],
)
def test_groups_are_named(value: str, by: str, expected: str) -> None:
    assert wording.group(value, by) == expected


def test_a_share_is_in_per_cent() -> None:
    assert wording.share(0.824) == f"82{wording.THIN}%"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Carney will need pragmatism", "Carney will need pragmatism"),
        ("for a wage subsidy", "For a wage subsidy"),
        ('Tariffs are something Canada "cannot get into', 'Tariffs are something Canada "cannot get into"'),
        ("keep its “elbows up", "Keep its “elbows up”"),
        ("We will” stay", "“We will” stay"),
        ("", ""),
    ],
)
def test_words_that_are_set_apart_read_by_themselves(words: str, expected: str) -> None:
    assert wording.set_apart(words) == expected


def test_modality_in_words() -> None:
    assert wording.modality("must", "strong") == "“must” (strong)"
    assert wording.modality("other", "mild") == "other wording (mild)"
    assert wording.modality("imperative") == "imperative"


def test_a_language_is_marked_where_it_is_not_that_of_the_pages() -> None:
    assert [wording.language_mark(code) for code in ("en", None, "fr", "pl")] == ["", "", "French", "pl"]


@pytest.mark.parametrize(
    ("name", "in_french", "in_a_sentence"),
    [
        ("White House", "Maison-Blanche", "la Maison-Blanche"),
        ("Canadian businesses", "Entreprises canadiennes", "les entreprises canadiennes"),
        ("Doug Ford", "Doug Ford", "Doug Ford"),
        ("Doug Ford and White House", "Doug Ford et Maison-Blanche", "Doug Ford et Maison-Blanche"),
        ("Bureau of Ships and Boats", "Bureau of Ships and Boats", "Bureau of Ships and Boats"),  # one body
        ("unnamed officials", "officials (sans nom)", "officials (sans nom)"),
        ("unresolved", "non déterminé", "non déterminé"),
    ],
)
def test_people_and_institutions_are_called_otherwise_in_french(name: str, in_french: str, in_a_sentence: str) -> None:
    assert wording.person(name) == wording.in_a_sentence(name) == name
    with language.using("fr"):
        assert wording.person(name) == in_french
        assert wording.in_a_sentence(name) == in_a_sentence


def test_a_role_has_the_gender_of_its_holder_in_french() -> None:
    assert wording.role("prime minister", "Mark Carney") == "prime minister"
    with language.using("fr"):
        assert wording.role("Alberta premier", "Danielle Smith") == "première ministre de l’Alberta"
        assert wording.role("Alberta premier", "Jason Kenney") == "premier ministre de l’Alberta"
        assert wording.role("head of the regatta", "Ann Roe") == "head of the regatta"
        assert wording.role(None) == ""


def test_each_role_and_institution_of_the_register_has_a_french_name() -> None:
    register, called = lexicons.tree("people"), lexicons.tree("fr/called")
    roles = {role for person in register["people"] for role, *_days in person.get("roles", ())}
    assert roles - set(called["roles"]) == set()
    assert {one["name"] for one in register["institutions"]} - set(called["institutions"]) == {"Unifor"}


@pytest.mark.parametrize(
    ("note", "in_french"),
    [
        ("turned by 'can't'", "inversé par «\u00a0can't\u00a0»"),
        ("with 'very'; idiom", "avec «\u00a0very\u00a0»; locution"),
        ("comparison of 'good'", "comparatif de «\u00a0good\u00a0»"),
        ("", ""),
    ],
)
def test_why_a_word_weighs_is_told_in_the_language_that_is_spoken(note: str, in_french: str) -> None:
    assert wording.tone_note(note) == note
    with language.using("fr"):
        assert wording.tone_note(note) == in_french


def test_weak_labels_are_no_clauses_of_their_own() -> None:
    labels = {"Tariffs": True, "Tariffs: Trade and tariffs": True, "“No deal”": True}
    labels |= {"“No” and “yes”": False, "Canada answers": False, "": False, "Call: a\nb": False}
    column = pd.Series([*labels, None], index=range(8, 0, -1), dtype="str")
    found = wording.are_weak_labels(column)
    assert found.tolist() == [*labels.values(), False]
    assert list(found.index) == list(column.index)
