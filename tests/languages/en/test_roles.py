"""The role after a name: points of abbreviations and initials do not end it, and it is not cut within a word."""

import pytest

from components.languages.en.people.names import names_in
from components.languages.en.people.roles import role_of

LONG = "director of the National Observatory of Harbours and Rivers and Lakes and Canals" + " of the"  # 80 letters


@pytest.mark.parametrize(
    ("after", "role", "reason"),
    [
        (", an expert on Canada-U.S. relations, said.", "expert on Canada-U.S. relations", "an abbreviation"),
        (", ambassador to the U.S. He left.", "ambassador to the U.S.", "it ends the sentence"),
        (", president of the U.S. Chamber of Mines, said.", "president of the U.S. Chamber of Mines", "a name goes on"),
        (", adviser to President Paul V. Stone, said.", "adviser to President Paul V. Stone", "an initial"),
        (", president of Wealth-X. Then he left.", "president of Wealth-X", "a letter at the end of a sentence"),
        (", minister of trade. The talks ended.", "minister of trade", "a sentence ends"),
        (f", {LONG} Superintendents, said.", LONG.removesuffix(" of the"), "whole words, and none that lead on"),
    ],
)
def test_the_apposition_is_taken_whole(after: str, role: str, reason: str) -> None:
    text = f"Ann Roe{after}"
    name = next(names_in(text, 0, 7))
    assert role_of(text, name) == role, reason
