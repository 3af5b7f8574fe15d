"""How the phrases of the lexicon of events begin, and that none is tried at too few words."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.languages.en.events.kinds import WORD_START
from components.languages.en.events.phrase_index import first_letters, may_begin
from components.lexicons import tree

PHRASES = sorted(
    {phrase for kind in tree("en/events")["kinds"].values() for phrases in kind.values() for phrase in phrases}
)

BEGINNINGS = [
    (r"paus(?:e|es|ed|ing)", {"pau"}, "the first three letters"),
    (r"by phone", {"by"}, "a short word as a whole"),
    (r"sa(?:id|ys|ying)", {"sai", "say"}, "letters go on in the group"),
    (r"(?:won|wins?)(?: \w+){0,4} vote", {"won", "win"}, "alternatives"),
    (r"(?:re-?)?negotiat\w+", {"re*", "neg"}, "a group that may be absent, an open ending"),
    (r"dut(?:y|ies)", {"dut"}, "a group later on does not matter"),
    (r"c[ao]me into", {"c*"}, "what is no letter leaves it open"),
    (r"\$\d+ billion", {"$"}, "an amount"),
    (r"(?:court|judges?(?:hip)?) rule", {"cou", "jud"}, "a group within a group"),
    (r"a talk|the talks", {"a", "the"}, "alternatives without a group"),
]


@pytest.mark.parametrize(("phrase", "expected", "reason"), BEGINNINGS, ids=[row[2] for row in BEGINNINGS])
def test_first_letters(phrase: str, expected: set[str], reason: str) -> None:
    assert first_letters(phrase) == expected


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(PHRASES).flatmap(lambda phrase: st.tuples(st.just(phrase), st.from_regex(phrase))))
def test_a_phrase_may_begin_where_it_matches(made: tuple[str, str]) -> None:
    phrase, text = made
    found = re.search(rf"(?<!\w)(?=[A-Za-z$])(?:{phrase})(?!\w)", text)  # not "0voters"
    if found:
        word = WORD_START.match(text, found.start())
        assert word
        assert may_begin(word[0].lower(), phrase)
