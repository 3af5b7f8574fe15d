"""The tone lexicon: its inflected forms, its weights, and the word lists of its rules."""

import pytest

from components.languages.en.tone.lexicon import forms, lexicon, positive_form, silent
from components.lexicons import table, tree


@pytest.mark.parametrize(
    ("word", "pos", "expected"),
    [
        ("attack", "VB", {"attack", "attacks", "attacked", "attacking"}),
        ("praise", "VB", {"praise", "praises", "praised", "praising"}),
        ("deny", "VB", {"deny", "denies", "denied", "denying"}),
        ("snub", "VB", {"snub", "snubs", "snubbed", "snubbing"}),
        ("clash", "NN", {"clash", "clashes"}),
        ("harsh", "JJ", {"harsh"}),
        ("step|steps down", "", {"step down", "steps down"}),
    ],
)
def test_inflections(word: str, pos: str, expected: set[str]) -> None:
    assert expected <= set(forms(word, pos))


@pytest.mark.parametrize(
    ("word", "expected"),
    [("nicer", "nice"), ("friendliest", "friendly"), ("braver", "brave"), ("ugliest", "ugly"),
     ("number", None), ("winner", None), ("leader", None), ("better", None), ("her", None)],
)  # fmt: skip
def test_positive_form_of_a_comparative(word: str, expected: str | None) -> None:
    assert positive_form(word) == expected


def test_every_weight_is_in_range_and_given_once() -> None:
    rows = table("en/tone")
    assert len(rows) > 2000
    assert all(-1 <= float(row["polarity"]) <= 1 and 0 <= float(row["subjectivity"]) <= 1 for row in rows)
    assert len({(row["word"], row["pos"]) for row in rows}) == len(rows)


def test_no_word_is_both_weighed_and_silent() -> None:
    assert (
        not {row["word"] for row in table("en/tone") if row["pos"] != "VB"} & silent()
    )  # 'charged' counts, 'in charge' not


def test_the_rules_are_lists_of_lower_case_words() -> None:
    for name, words in tree("en/tone_rules").items():
        assert all(word == word.lower() for word in words), name


def test_textblobs_own_words_are_kept() -> None:
    assert "horrible" in lexicon()
    assert "condemned" in lexicon()
