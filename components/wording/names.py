"""What kinds of events, countries, languages and tones are called, in the language that is spoken."""

import re
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from components.messages import N_, _, language

UNRESOLVED = N_("unresolved")  # the speaker of a statement whose speaker is not known
NOT_SCORED = N_("not scored")
TOO_FEW = N_("too few to say")  # in the place of a mean that may not be published
MARKS = {"": "", "E": N_("use with caution"), "F": TOO_FEW}  # Statistics Canada's symbols in words

KIND_NAMES = {  # the names of kinds of events on pages; labels of events use other words for a few
    "threat": N_("Threat"),
    "tariff": N_("Tariff"),
    "pause_or_exemption": N_("Pause or exemption"),
    "retaliation": N_("Retaliation"),
    "election": N_("Election"),
    "call": N_("Call"),
    "meeting": N_("Meeting"),
    "order_or_law": N_("Order or law"),
    "statement": N_("Statement"),
    "resignation_or_appointment": N_("Resignation or appointment"),
    "negotiation": N_("Negotiation"),
    "review": N_("Review"),
    "other": N_("Other"),
}

KIND_WORDS: dict[str, str] = KIND_NAMES | {
    "tariff": "Tariffs",
    "resignation_or_appointment": "Change of office",
    "negotiation": "Talks",
    "other": "Event",
}  # names of kinds in the labels of events, where they differ from those on pages
WEAK_LABEL = re.compile(rf"(?:{'|'.join(map(re.escape, KIND_WORDS.values()))})(?:: .*)?|“[^”]*”")

LANGUAGES = {"en": N_("English"), "fr": N_("French"), "es": N_("Spanish"), "de": N_("German")}
COUNTRIES = {
    "CA": N_("Canada"),
    "US": N_("United States"),
    "MX": N_("Mexico"),
    "GB": N_("United Kingdom"),
    "FR": N_("France"),
    "UA": N_("Ukraine"),
}
NOTE = re.compile(r"(?P<before>[a-z ]+) '(?P<word>[^']*(?:'[^' ]+)*)'")
NOTES = {  # what is noted of a word that carries tone, by how the note begins
    "turned by": N_("turned by '{word}'"),
    "defied with": N_("defied with '{word}'"),
    "comparison of": N_("comparison of '{word}'"),
    "with": N_("with '{word}'"),
}
TONE_NOTES = (N_("idiom"), N_("negated"))
MODALITIES = {
    "should": N_("should"),
    "must": N_("must"),
    "needs": N_("needs"),
    "urge": N_("urge"),
    "recommend": N_("recommend"),
    "imperative": N_("imperative"),
    "other": N_("other"),
}
TONES = {"negative": N_("negative"), "neutral": N_("neutral"), "positive": N_("positive")}
QUOTE_TYPES = {"direct": N_("direct"), "indirect": N_("indirect"), "mixed": N_("mixed")}
QUOTATIONS = {
    "direct": N_("direct quotation"),
    "indirect": N_("indirect quotation"),
    "mixed": N_("mixed quotation"),
}
GROUPED = {
    "speaker": N_("speaker"),
    "country": N_("country"),
    "role": N_("role"),
    "outlet": N_("outlet"),
    "quote_type": N_("quote type"),
}  # columns by which rows are grouped


def are_weak_labels(labels: "pd.Series[Any]") -> "pd.Series[bool]":
    """Which labels of events are no clauses of their own but a sentence's words in quotation marks, or kind and topic.

    Arrow looks at the whole column: that is many times as fast as one by one.
    """
    weak = pc.match_substring_regex(
        pa.array(labels, pa.large_string(), from_pandas=True), rf"^(?:{WEAK_LABEL.pattern})$"
    )
    return pd.Series(pc.fill_null(weak, False).to_numpy(zero_copy_only=False), index=labels.index, dtype=bool)


def kind(code: str) -> str:
    """The name of a kind of event; the code itself where it is none."""
    return _(KIND_NAMES[code]) if code in KIND_NAMES else code


def country(code: str) -> str:
    """The name of a country; the code itself where it has none here."""
    return _(COUNTRIES[code]) if code in COUNTRIES else code


def language_name(code: str) -> str:
    """The name of a language; the code itself where it has none here."""
    return _(LANGUAGES[code]) if code in LANGUAGES else code


def language_mark(code: object) -> str:
    """The name of a language where it is not that of the pages: "French"; empty where it is, or is not known."""
    return "" if code == language.current() or not isinstance(code, str) else language_name(code)


def tone_in_words(tone: Any) -> str:
    """'negative'; 'not scored' in a language without a measure of tone."""
    return _(NOT_SCORED) if tone is None or pd.isna(tone) else _(TONES.get(str(tone), str(tone)))


def tone_note(note: str) -> str:
    """Why a word weighs as it does, as the tables note it, in the language that is spoken: "turned by 'not'"."""
    return "; ".join(_noted(part) for part in note.split("; ")) if note else ""


def _noted(part: str) -> str:
    found = NOTE.fullmatch(part)
    return _(NOTES[found["before"]], word=found["word"]) if found and found["before"] in NOTES else _(part)


def modality(value: str, strength: str = "") -> str:
    """The wording of a piece of advice and its strength: '“must” (strong)', 'other wording (mild)'."""
    own = {"imperative": _("imperative"), "other": _("other wording")}
    named = own.get(value) or _("“{words}”", words=_(MODALITIES.get(value, value)))
    return f"{named} ({strength})" if strength else named
