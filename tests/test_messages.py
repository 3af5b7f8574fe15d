"""The catalogue of each language holds what the sources say, whole; and the language belongs to the work at hand."""

import string
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from components import wording
from components.messages import LOCALE, _, catalogue, language, ngettext
from training.messages import messages, strings, template, untranslated

OTHERS = [code for code in language.INTERFACE if code != language.DEFAULT_LANGUAGE]


def held(code: str) -> Catalog:
    with (LOCALE / f"{code}.po").open("rb") as file:
        return read_po(file, locale=code)


def places(words: str) -> set[str | None]:
    return {name for _text, name, _form, _how in string.Formatter().parse(words)} - {None}


@pytest.mark.parametrize("code", OTHERS)
def test_the_catalogue_holds_the_messages_of_the_sources_and_no_others(code: str) -> None:
    """`python -m training.messages` adds and drops them."""
    said = {(message.context, message.id) for message in template() if message.id}
    assert {(message.context, message.id) for message in held(code) if message.id} == said


@pytest.mark.parametrize("code", OTHERS)
def test_each_message_is_translated_with_the_same_places(code: str) -> None:
    found = held(code)
    assert untranslated(found) == []
    assert [message.id for message in found if message.id and message.fuzzy] == []
    for message in found:
        named = places(message.id if isinstance(message.id, str) else message.id[-1])
        assert all(places(words) == named for words in strings(message)) or not message.id, message.id


def test_messages_are_found_where_they_stand() -> None:
    code = """
TITLE = N_("Title")
f"{_('in a place')} {wording.plural(3, 'row')}"
_("over "
  "two lines", n=1)
ngettext("{n} row", "{n} rows", count)
plural(count, "piece of advice", "pieces of advice")
_(TITLE)
"""
    assert {message for _context, message in messages(code)} == {
        "Title",
        "over two lines",
        ("{n} row", "{n} rows"),
        ("piece of advice", "pieces of advice"),
        "in a place",
        ("row", "rows"),
    }


def test_numbers_days_and_lists_in_french() -> None:
    with language.using("fr"):
        assert wording.number(1234.5, 1) == "1\u00a0234,5"
        assert wording.signed(-0.4) == "−0,40"
        assert wording.share(0.25) == "25\u00a0%"
        assert wording.day(date(2025, 4, 29)) == "29\u00a0avr.\u00a02025"
        assert wording.day(date(2025, 5, 1)) == "1er\u00a0mai\u00a02025"
        assert wording.when(date(2025, 8, 1), date(2025, 8, 31), "month") == "août\u00a02025"
        assert wording.plural(0, "article") == "0\u00a0article"
        assert wording.plural(2, "statement") == "2\u00a0déclarations"
        assert wording.listed(["A", "B", "C"]) == "A, B et C"
        assert wording.group("US", "country") == "États-Unis"


def test_a_function_that_is_bound_keeps_its_language_in_another_thread() -> None:
    def topics() -> str:
        return _("Topics")

    with language.using("fr"):
        kept = language.bound(topics)
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(kept).result() == "Thèmes"
        assert pool.submit(topics).result() == "Topics"


def test_a_message_that_no_catalogue_has_stays_as_it_is() -> None:
    with language.using("fr"):
        assert _("No such {thing}", thing="message") == "No such message"
        assert ngettext("{n} such", "{n} suches", 2) == "2 suches"


@pytest.mark.parametrize(
    ("locale", "expected"), [("fr-CA", "fr"), ("fr", "fr"), ("en-US", "en"), ("de-DE", "en"), (None, "en"), ("", "en")]
)
def test_the_browser_says_which_language_is_preferred(locale: str | None, expected: str) -> None:
    assert language.preferred(locale) == expected


def test_a_catalogue_is_read_in_a_moment() -> None:
    catalogue.cache_clear()
    began = time.process_time()
    catalogue("fr")
    assert time.process_time() - began < 0.5  # measured: 0.05
