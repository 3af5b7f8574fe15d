"""Names of several articles -> people: who is one person, who stays apart, whatever the order."""

import random

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.corpus.people import NAMES, block_of, blocks, parsed, resolve

Name = tuple[str, str] | tuple[str, str, str]


def names(*found: Name) -> pd.DataFrame:
    """Names, each as (name, articles, role): a letter an article."""
    rows = [(one[0], article, 1, one[2] if len(one) > 2 else None, None) for one in found for article in one[1]]
    return pd.DataFrame(rows, columns=list(NAMES))


def people(*found: Name) -> dict[str, str]:
    """The person of each name; that of a family name alone by "name@article"."""
    rows = resolve(names(*found))
    articles = [f"@{article}" if article else "" for article in rows["article_id"]]
    return dict(zip(rows["name"] + articles, rows["person"], strict=True))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hillary Clinton", "Hillary Rodham Clinton"),
        ("Paul Ryan", "Paul D. Ryan"),
        ("Vladimir Putin", "Vladimir V. Putin"),
        ("Mélanie Joly", "Melanie Joly"),
        ("Martin O'Malley", "Martin O’Malley"),
        ("Ed Rendell", "Edward G. Rendell"),
        ("Ted Kennedy", "Edward M. Kennedy"),
        ("Chris Stevens", "J. Christopher Stevens"),
        ("Jorge Ramos", "Journalist Jorge Ramos"),
        ("Huma Abedin", "Staff Huma Abedin"),
        ("Mario Vargas Llosa", "Vargas Llosa"),
        ("Debbie Wasserman Schultz", "Debbie Wasserman-Schultz"),
        ("J.D. Vance", "JD Vance"),
        ("Steven Guilbeault", "Stephen Guilbeault"),
        ("Joseph R. Biden Jr.", "Joe Biden"),
        ("G.K. Butterfield", "CBC Chairman G.K. Butterfield of North Carolina"),
    ],
)
def test_one_person_whose_name_is_written_in_two_ways(one: str, other: str) -> None:
    assert len(set(people((one, "abc"), (other, "def")).values())) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bill Clinton", "Hillary Clinton"),
        ("George W. Bush", "George H.W. Bush"),
        ("Eric Garner", "Erica Garner"),
        ("Ivana Trump", "Ivanka Trump"),
        ("Bob Smith", "Robert Smith"),
        ("Duncan Hunter", "Duncan Hunter Sr."),
        ("Ron Johnson", "Ronald Johnson III"),
        ("Holocaust Museum", "Holocaust Memorial Museum"),
        ("Marc Miller", "Marcia Miller"),
    ],
)
def test_two_people_who_share_a_family_name(one: str, other: str) -> None:
    found = people((one, "abc"), (other, "def"))
    assert found.get(one, one) != found.get(other, other)


def test_father_and_son_in_the_same_articles_are_two() -> None:
    assert len(set(people(("Donald Trump", "abcdef"), ("Donald Trump Jr.", "ab")).values())) == 2


def test_a_role_in_common_outweighs_doubt() -> None:
    roles = (("Bob Smith", "abc", "New Jersey senator"), ("Robert Smith", "de", "senator"))
    assert len(set(people(*roles).values())) == 1


def test_a_name_that_could_be_of_either_of_two_stays_alone() -> None:
    found = people(("George Bush", "ab"), ("George W. Bush", "cd"), ("George H.W. Bush", "ef"))
    assert len(set(found.values())) == 3


def test_a_family_name_alone_is_resolved_by_its_own_article() -> None:
    found = people(("Bill Clinton", "abc"), ("Hillary Clinton", "bcd"), ("Clinton", "abe"))
    assert found["Clinton@a"] == "Bill Clinton"
    assert {"Clinton@b", "Clinton@e"}.isdisjoint(found)  # both stand in the one, neither in the other


def test_a_family_name_of_which_there_is_one_bearer_is_resolved_everywhere() -> None:
    found = people(("Ted Cruz", "abc"), ("Cruz", "de"))
    assert (found["Cruz@d"], found["Cruz@e"]) == ("Ted Cruz", "Ted Cruz")
    assert "Cruz@d" not in people(("Ted Cruz", "abc"), ("Heidi Cruz", "c"), ("Cruz", "de"))


def test_a_family_name_alone_is_resolved_by_the_role_it_is_given() -> None:
    obamas = (("Barack Obama", "abc", "President"), ("Michelle Obama", "bd", "first lady"))
    assert people(*obamas, ("Obama", "e", "President"))["Obama@e"] == "Barack Obama"


@pytest.mark.parametrize(
    "name", ["White House", "New York Times", "CNN", "unnamed officials", "Jeff Sessions and Rudy Giuliani", "Hill"]
)
def test_institutions_and_several_people_are_no_person(name: str) -> None:
    assert parsed(name) is None or not parsed(name).given  # type: ignore[union-attr]
    assert people((name, "abcd")) == {}


def test_a_person_is_called_by_what_most_articles_write_or_as_in_the_register() -> None:
    assert set(people(("Paul D. Ryan", "ab"), ("Paul Ryan", "cdef")).values()) == {"Paul Ryan"}
    assert set(people(("Donald J. Trump", "abcd"), ("Donald Trump", "e")).values()) == {"Donald Trump"}


WRITTEN = [
    "Hillary Clinton", "Hillary Rodham Clinton", "Hilary Clinton", "Bill Clinton", "William J. Clinton", "Clinton",
    "Rival Hillary Clinton", "H. Clinton", "Clinton Jr.", "George Bush", "George W. Bush", "George H.W. Bush",
    "W. Bush", "Jeb Bush", "Bush", "Joe Biden", "Joseph R. Biden Jr.", "Beau Biden", "Biden", "Rence Priebus",
    "Reince Priebus", "Ivana Trump", "Ivanka Trump", "Donald Trump", "Donald Trump Jr.", "Trump",
]  # fmt: skip
USES = st.lists(
    st.tuples(
        st.sampled_from(WRITTEN), st.sampled_from("abcdef"), st.sampled_from([None, "senator", "vice president"])
    ),
    max_size=30,
)


@settings(max_examples=150, deadline=None)
@given(USES, st.randoms(use_true_random=False))
def test_any_order_gives_the_same(uses: list[Name], chance: random.Random) -> None:
    shuffled = list(uses)
    chance.shuffle(shuffled)
    pd.testing.assert_frame_equal(resolve(names(*uses)), resolve(names(*shuffled)))


@settings(max_examples=100, deadline=None)
@given(USES, USES)
def test_resolving_the_touched_blocks_alone_gives_the_same_as_all(before: list[Name], added: list[Name]) -> None:
    every = names(*before, *added)
    touched = blocks(one[0] for one in added)
    old, block = resolve(names(*before)), every["name"].map(block_of)
    kept = old[~old["name"].map(block_of).isin(touched)]
    anew = pd.concat([kept, resolve(every[block.isin(touched)])])
    order = ["name", "article_id"]
    expected = resolve(every).sort_values(order, ignore_index=True)
    pd.testing.assert_frame_equal(anew.sort_values(order, ignore_index=True), expected, check_dtype=False)
