"""Patterns that meet a text as it was read are quick, whatever it holds: 4,000 letters that are hard take a moment."""

import re
from typing import Any

import pytest

from components import models
from components.extract.events import quoted_sentences
from components.languages.en.advice import GROUPS, RECOMMENDS, clauses
from components.languages.en.advice import reported as english
from components.languages.en.advice.points import PLURAL_SUBJECT
from components.languages.en.reporting import LEADS_TO_QUOTATION
from components.languages.fr.advice import RECOMMENDS as FRENCH_RECOMMENDS
from components.languages.fr.advice import reported as french
from components.languages.fr.reporting import wording
from components.readers import mail
from components.readers.pages import long_names
from components.text import annotate, line_breaks
from tests.limits.patterns import MOST, SLOW, seconds, slowest

RAW: dict[str, tuple[re.Pattern[Any], str]] = {
    "what announces a list": (RECOMMENDS, "search"),
    "what announces a list in French": (FRENCH_RECOMMENDS, "search"),
    "long names of a page's data": (long_names.LONG_NAME, "search"),
    "headers of a mail": (mail.MAIL, "match"),
    "ends of lines": (models.LINE_END, "search"),
    "ends of sentences": (quoted_sentences.STOP, "search"),
    "groups that are advised": (GROUPS, "search"),
    "verbs that are joined": (clauses.VERB_JOINT, "search"),
    "advice in the passive": (english.PASSIVE, "search"),
    "a thing that is advised": (english.THING_ADVISED, "search"),
    "a plural subject": (PLURAL_SUBJECT, "search"),
    "what leads to a quotation": (LEADS_TO_QUOTATION, "fullmatch"),
    "what leads to a French quotation": (wording.LEADS_TO_QUOTATION, "fullmatch"),
    "ends of sentences and quotations": (annotate.SENTENCE_END, "search"),
    "lines": (line_breaks.LINE, "search"),
}
FRENCH = [verbs.pattern for verbs in french._patterns()]


@pytest.mark.parametrize("name", RAW)
def test_a_pattern_that_meets_raw_text_is_quick_on_what_is_hard_for_it(name: str) -> None:
    took, text = slowest(*RAW[name])
    assert took < SLOW, text


@pytest.mark.parametrize("pattern", FRENCH, ids=map(str, range(len(FRENCH))))
def test_adverbs_after_a_french_verb_of_advising_are_read_in_one_way(pattern: re.Pattern[Any]) -> None:
    verb = re.split(r"[|:]", pattern.pattern.partition("(?P<verb>")[2])[0]
    assert seconds(pattern.search, f"{verb} " + "également " * 40 + "fermement à") < SLOW


def test_a_pattern_that_reads_the_same_in_two_ways_is_found_out() -> None:
    assert slowest(re.compile(r"(?:a+)+b"))[0] == MOST
    anew_at_each_blank, once = slowest(re.compile(r"\s+$"))[0], slowest(re.compile(r"(?<!\s)\s+$"))[0]
    assert once < SLOW
    assert anew_at_each_blank > 5 * once, "however quick the machine is"
