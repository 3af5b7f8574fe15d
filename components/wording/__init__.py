"""Writes days, numbers, tones and names as they appear on pages, charts and in exports, in the language that is spoken.

names      what kinds, countries, languages and tones are called
called     what people, institutions, roles and groups of rows are called
visible    odd letters made harmless
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

import pandas as pd

from components.messages import N_, _, ngettext, pgettext
from components.messages.forms import FIXED, THIN, forms, month, number, share, weekday
from components.messages.language import DEFAULT_LANGUAGE
from components.wording.called import PEOPLE, group, in_a_sentence, person, role
from components.wording.names import (
    COUNTRIES,
    KIND_NAMES,
    LANGUAGES,
    MARKS,
    NOT_SCORED,
    TOO_FEW,
    UNRESOLVED,
    are_weak_labels,
    country,
    kind,
    language_mark,
    language_name,
    modality,
    tone_in_words,
    tone_note,
)

__all__ = [
    "COUNTRIES",
    "DEFAULT_LANGUAGE",
    "FIXED",
    "KIND_NAMES",
    "LANGUAGES",
    "MARKS",
    "NOT_SCORED",
    "N_",
    "PEOPLE",
    "THIN",
    "TOO_FEW",
    "UNRESOLVED",
    "_",
    "are_weak_labels",
    "country",
    "group",
    "in_a_sentence",
    "kind",
    "language_mark",
    "language_name",
    "modality",
    "month",
    "ngettext",
    "number",
    "person",
    "pgettext",
    "role",
    "share",
    "tone_in_words",
    "tone_note",
    "weekday",
]

LAST = {"and": N_("and"), "or": N_("or")}  # before the last of a list


def signed(value: float, digits: int = 2) -> str:
    """'+0.40' or '−0.40': a score."""
    return ("+" if value > 0 else "") + number(value, digits)


def mean(value: float, mark: str) -> str:
    """A mean score with its mark: '−0.31', '−0.31 E'; 'too few to say' where it may not be published (F)."""
    return _(TOO_FEW) if mark == "F" or pd.isna(value) else signed(value) + (f"{FIXED}{mark}" if mark else "")


def sentence(words: str) -> str:
    """The words with the first letter in upper case."""
    return words[:1].upper() + words[1:]


def plural(count: int, one: str, many: str | None = None) -> str:
    """'1 article', '12 345 articles'; `many` is `one` with an s where it is not given."""
    return f"{number(count)}{FIXED}{ngettext(one, many or one + 's', count)}"


def day(value: Any) -> str:
    """A day as '29 Apr 2025'; '' where it is not known."""
    return "" if value is None or pd.isna(value) else f"{_of_month(value.day)}{FIXED}{_month(value)}"


def _of_month(number: int) -> str:
    return forms().first if number == 1 else str(number)


def _month(value: Any) -> str:
    return f"{month(value.month, short=True)}{FIXED}{value.year}"


def days(first: Any, last: Any) -> str:
    """Two days as '25 Nov 2024 – 12 Jul 2025', a single day if they are the same; '' where neither is known."""
    if day(first) == day(last) or not day(last):
        return day(first)
    return f"{day(first)} – {day(last)}" if day(first) else day(last)


def when(start: Any, end: Any, grain: str | None) -> str:
    """A day, week, month or year with no more precision than its grain: '29 Apr 2025', 'Nov 2024', '2026'."""
    if start is None or pd.isna(start):
        return _("undated")
    last = start if end is None or pd.isna(end) else end
    if grain == "year":
        return str(start.year) if start.year == last.year else f"{start.year}–{last.year}"
    if grain == "month":
        months = [_month(value) for value in (start, last)]
        return months[0] if months[0] == months[1] else " – ".join(months)
    return days(start, last)


def value(given: Any, otherwise: str = "") -> str:
    """A value of a row in words; `otherwise` where it is missing."""
    return otherwise if given is None or pd.isna(given) else str(given)


def textblob(polarity: Any) -> str:
    """'TextBlob −0.40'; 'TextBlob: no word scored' where none of the words has a weight."""
    return _("TextBlob: no word scored") if pd.isna(polarity) else f"TextBlob {signed(polarity)}"


def set_apart(words: str) -> str:
    """Words of a sentence to be read by themselves: with a capital letter first, and with paired quotation marks."""
    opened, closed = words.count("“"), words.count("”")
    paired = "“" * (closed - opened) + words + "”" * (opened - closed) + '"' * (words.count('"') % 2)
    return paired[:1].upper() + paired[1:]


def listed(parts: Sequence[str], last: str = "and") -> str:
    """'a, b and c'; `last` is "and" or "or"."""
    return f" {_(LAST[last])} ".join(filter(None, (", ".join(parts[:-1]), parts[-1]))) if parts else ""


def file_name(*parts: str) -> str:
    """A file name made of the parts, without its ending: lower-case letters without accents, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", " ".join(parts).lower())
    words = re.findall(r"[a-z0-9]+", "".join(letter for letter in plain if not unicodedata.combining(letter)))
    return "-".join(words)[:90].rstrip("-")


def shortened(text: str, length: int) -> str:
    """The text, cut between words and ended with an ellipsis if it is longer than `length`."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    return cut[: cut.rfind(" ")].rstrip(" ,;:") + "…" if " " in cut[length // 2 :] else cut + "…"


def wrapped(text: str, width: int, most: int = 3) -> list[str]:
    """The text in at most `most` lines of about `width` characters; an ellipsis stands for the rest."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        elif len(lines) == most:
            lines[-1] = shortened(lines[-1], width - 1).rstrip("…") + "…"
            break
        else:
            lines.append(shortened(word, width))
    return lines
