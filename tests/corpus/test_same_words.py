"""The same words of a speaker in several statements: what is one statement, and what stays several."""

import pytest

from components.corpus.same_words import divided, joined, told_words

MILLS = "This is a blow to every mill town from Kamloops to Corner Brook"
LONG = f"{MILLS}, and the people who work there will not forget who stood with them."


def groups(*told: tuple[str, int, str, str]) -> list[list[int]]:
    """The places of the statements that are in the same words; each is given as speaker, day, content, quote type."""
    rows = (told_words(str(place), *statement) for place, statement in enumerate(told))
    found = [group for together in joined(filter(None, rows)) for group in divided(together)]
    return sorted([int(one.row_id) for one in group] for group in found)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ((MILLS + ",", "direct"), (MILLS + ".", "direct"), "other stops"),
        (("It’s a blow to every mill town", "direct"), ("IT'S A BLOW TO EVERY MILL TOWN", "direct"), "case"),
        (("Lumber is not a weapon", "direct"), ("Lumber is not a weapon", "direct"), "five words, and equal"),
        ((MILLS, "direct"), (LONG, "direct"), "a part of the other"),
        (("the order “a blow to every mill town from Kamloops”", "mixed"), (LONG, "direct"), "quoted in a sentence"),
        (("mills would close by spring this year", "indirect"), ("Mills would close by spring this year", "indirect"),
         "told in the same words"),
    ],
)  # fmt: skip
def test_one_statement(one: tuple[str, str], other: tuple[str, str], why: str) -> None:
    assert groups(("Doug Ford", 10, *one), ("Doug Ford", 13, *other)) == [[0, 1]], why


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (("No comment", "direct"), ("No comment", "direct"), "a short answer"),
        (("not the last blow", "direct"), ("This is not the last blow to us", "direct"), "a short part"),
        ((MILLS, "direct"), (MILLS.replace("every", "each"), "direct"), "another word"),
        (("mills would close by spring", "indirect"), ("mills would close by spring", "direct"), "one is not quoted"),
        (("mills in the north will close for good", "indirect"),
         ("mills in the north will close for good, and saw mills too", "indirect"), "parts of a reporter's words"),
        ((MILLS, "direct"), (f"{MILLS}. " * 9, "direct"), "a part of a speech"),
    ],
)  # fmt: skip
def test_two_statements(one: tuple[str, str], other: tuple[str, str], why: str) -> None:
    assert groups(("Doug Ford", 10, *one), ("Doug Ford", 10, *other)) == [], why


def test_speakers_are_the_same_if_one_name_has_the_words_of_the_other() -> None:
    said = (10, MILLS, "direct")
    assert groups(("François Legault", *said), ("Legault", *said), ("Francois Legault", *said)) == [[0, 1, 2]]
    assert groups(("François Legault", *said), ("David Eby", *said)) == []


def test_words_that_come_again_later_are_said_again() -> None:
    days = [(("Doug Ford", day, MILLS, "direct")) for day in (10, 16, 40, 45)]
    assert groups(*days) == [[0, 1], [2, 3]]


def test_a_part_of_two_quotations_does_not_make_them_one() -> None:
    here, there = (f"{where} I say that {MILLS.lower()}." for where in ("In Halifax", "In Regina"))
    told = [("Doug Ford", 10, here, "direct"), ("Doug Ford", 12, there, "direct"), ("Doug Ford", 13, MILLS, "direct")]
    assert groups(*told) == [[1, 2]]


def test_the_first_report_comes_first_and_the_fullest_of_a_day() -> None:
    told = [("Doug Ford", 12, LONG, "direct"), ("Doug Ford", 11, MILLS, "direct"), ("Doug Ford", 11, LONG, "direct")]
    rows = filter(None, (told_words(str(place), *statement) for place, statement in enumerate(told)))
    assert [[one.row_id for one in group] for group in divided(joined(rows)[0])] == [["2", "1", "0"]]


def test_a_mixed_statement_counts_by_its_longest_quotation() -> None:
    quoted = told_words("1", "Ford", 1, "it “a blow” and “a blow to every mill town here”", "mixed")
    assert quoted is not None
    assert quoted.words == tuple("a blow to every mill town here".split())
    told = told_words("1", "Ford", 1, "the order “a blow” to mill towns", "mixed")
    assert told is not None
    assert not told.quoted
