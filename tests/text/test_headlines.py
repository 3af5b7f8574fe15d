"""Headlines in Title Case, read in the case of a sentence."""

import pytest

from components.text.headlines import in_sentence_case, is_title_case, names_within


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("Roe Tells Guest The Levy Is Beyond Compare", True),
        ("Premier Ann Roe Meets Mill Workers in Sarnia", True),
        ("Premier Ann Roe meets mill workers in Sarnia", False),
        ("Mill workers wait", False),
        ("LEVY STAYS UNTIL SPRING, ROE SAYS", False),
        ("Premier Ann Roe met Senator Clark Doe at the Grain Exchange on Tuesday.", False),
        ("Senator Ann Roe told Governor Clark Doe in Lansing: “Never.”", False),
    ],
)
def test_what_is_in_title_case(words: str, is_one: bool) -> None:
    assert is_title_case(words) is is_one


def test_names_keep_their_capitals_and_all_letters_their_places() -> None:
    names = names_within("Mill Owner Ann Roe Claims The Levy Helps Ohio\nOn Monday, Ann Roe spoke in Ohio.")
    headline = "Mill Owner Ann Roe Claims The Levy Helps Ohio"
    assert names >= {"Ann", "Ohio"}
    assert "Claims" not in names
    assert in_sentence_case(headline, names) == "Mill owner Ann roe claims the levy helps Ohio".replace("roe", "Roe")
