"""Writes days, numbers, tones and names as they appear on pages, charts and in exports."""

import re
from collections.abc import Sequence
from typing import Any

import pandas as pd

THIN = "\u202f"  # a narrow space that does not break, between thousands
FIXED = "\u00a0"  # a space that does not break
UNRESOLVED = "unresolved"  # the speaker of a statement whose speaker is not known
NOT_SCORED = "not scored"
TOO_FEW = "too few to say"  # in the place of a mean that may not be published
MARKS = {"": "", "E": "use with caution", "F": TOO_FEW}  # Statistics Canada's symbols in words

KIND_NAMES = {  # the names of kinds of events on pages; labels of events use other words for a few
    "threat": "Threat",
    "tariff": "Tariff",
    "pause_or_exemption": "Pause or exemption",
    "retaliation": "Retaliation",
    "election": "Election",
    "call": "Call",
    "meeting": "Meeting",
    "order_or_law": "Order or law",
    "statement": "Statement",
    "resignation_or_appointment": "Resignation or appointment",
    "negotiation": "Negotiation",
    "review": "Review",
    "other": "Other",
}

KIND_WORDS: dict[str, str] = KIND_NAMES | {
    "tariff": "Tariffs",
    "resignation_or_appointment": "Change of office",
    "negotiation": "Talks",
    "other": "Event",
}  # names of kinds in the labels of events, where they differ from those on pages
WEAK_LABEL = re.compile(rf"(?:{'|'.join(map(re.escape, KIND_WORDS.values()))})(?:: .*)?|“[^”]*”")

DEFAULT_LANGUAGE = "en"  # of the pages, and of rows of which nothing else is known
LANGUAGES = {"en": "English", "fr": "French", "es": "Spanish", "de": "German"}
COUNTRIES = {
    "CA": "Canada",
    "US": "United States",
    "MX": "Mexico",
    "GB": "United Kingdom",
    "FR": "France",
    "UA": "Ukraine",
}


def is_weak_label(label: str) -> bool:
    """Whether an event's label is no clause of its own but a sentence's words in quotation marks, or kind and topic."""
    return bool(WEAK_LABEL.fullmatch(label))


def number(value: float, digits: int = 0) -> str:
    """'12 345' with thin spaces, '−0.40' with a true minus sign."""
    return f"{value:,.{digits}f}".replace(",", THIN).replace("-", "−")


def signed(value: float, digits: int = 2) -> str:
    """'+0.40' or '−0.40': a score."""
    return ("+" if value > 0 else "") + number(value, digits)


def mean(value: float, mark: str) -> str:
    """A mean score with its mark: '−0.31', '−0.31 E'; 'too few to say' where it may not be published (F)."""
    return TOO_FEW if mark == "F" or pd.isna(value) else signed(value) + (f"{FIXED}{mark}" if mark else "")


def share(value: float) -> str:
    """'82 %': a part of a whole."""
    return f"{number(100 * value)}{THIN}%"


def group(value: str, by: str) -> str:
    """The name of a group of rows, by the column that groups them: 'Canada', 'direct quotation', 'role unresolved'."""
    if value == UNRESOLVED:
        return f"{by.replace('_', ' ')} {UNRESOLVED}"
    return COUNTRIES.get(value, value) if by == "country" else f"{value} quotation" if by == "quote_type" else value


def sentence(words: str) -> str:
    """The words with the first letter in upper case."""
    return words[:1].upper() + words[1:]


def plural(count: int, one: str, many: str | None = None) -> str:
    """'1 article', '12 345 articles'."""
    return f"{number(count)}{FIXED}{one if count == 1 else many or one + 's'}"


def day(value: Any) -> str:
    """A day as '29 Apr 2025'; '' where it is not known."""
    return "" if value is None or pd.isna(value) else f"{value.day}{FIXED}{value:%b}{FIXED}{value.year}"


def days(first: Any, last: Any) -> str:
    """Two days as '25 Nov 2024 – 12 Jul 2025', a single day if they are the same; '' where neither is known."""
    if day(first) == day(last) or not day(last):
        return day(first)
    return f"{day(first)} – {day(last)}" if day(first) else day(last)


def when(start: Any, end: Any, grain: str | None) -> str:
    """A day, week, month or year with no more precision than its grain: '29 Apr 2025', 'Nov 2024', '2026'."""
    if start is None or pd.isna(start):
        return "undated"
    last = start if end is None or pd.isna(end) else end
    if grain == "year":
        return str(start.year) if start.year == last.year else f"{start.year}–{last.year}"
    if grain == "month":
        months = [f"{value:%b}{FIXED}{value.year}" for value in (start, last)]
        return months[0] if months[0] == months[1] else " – ".join(months)
    return days(start, last)


def value(given: Any, otherwise: str = "") -> str:
    """A value of a row in words; `otherwise` where it is missing."""
    return otherwise if given is None or pd.isna(given) else str(given)


def tone_in_words(tone: Any) -> str:
    """'negative'; 'not scored' in a language without a measure of tone."""
    return NOT_SCORED if tone is None or pd.isna(tone) else str(tone)


def textblob(polarity: Any) -> str:
    """'TextBlob −0.40'; 'TextBlob: no word scored' where none of the words has a weight."""
    return "TextBlob: no word scored" if pd.isna(polarity) else f"TextBlob {signed(polarity)}"


def modality(value: str, strength: str = "") -> str:
    """The wording of a piece of advice and its strength: '“must” (strong)', 'other wording (mild)'."""
    named = {"imperative": value, "other": "other wording"}.get(value, f"“{value}”")
    return f"{named} ({strength})" if strength else named


def set_apart(words: str) -> str:
    """A quotation to be shown alone: with an ellipsis if it begins within a sentence, and paired quotation marks."""
    opened, closed = words.count("“"), words.count("”")
    paired = "“" * (closed - opened) + words + "”" * (opened - closed) + '"' * (words.count('"') % 2)
    return f"… {paired}" if words[:1].islower() else paired


def listed(parts: Sequence[str], last: str = "and") -> str:
    """'a, b and c'."""
    return f" {last} ".join(filter(None, (", ".join(parts[:-1]), parts[-1]))) if parts else ""


def file_name(*parts: str) -> str:
    """A file name made of the parts, without its ending: lower-case letters, digits and hyphens."""
    words = re.findall(r"[a-z0-9]+", " ".join(parts).lower())
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


def language_mark(code: object) -> str:
    """The name of a language where it is not that of the pages: "French"; empty where it is, or is not known."""
    return "" if code == DEFAULT_LANGUAGE or not isinstance(code, str) else LANGUAGES.get(code, code)
