"""Words near a date -> the kind of the event (threat, tariff, call, meeting ...), by data/lexicons/fr/events.toml."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from components.languages.fr.times.direction import BREAK
from components.languages.hints import distance
from components.languages.parsed import Parsed
from components.languages.results import KindHint, Strength
from components.lexicons import tree
from components.models import EventKind, Span, within

THAT_CLAUSE = re.compile(r"[^;:«»“”]{0,80}?\bqu(?:e\b|['’])", re.I)
INSERTED = re.compile(r"[,»”\"]\s*$")  # before a verb set off from what it reports: ', a dit Ann Roe'
INVERTED = re.compile(r"[,»”\"]\s*(?:[\w’']+)?$")  # before the pronoun of one: ', a-t-il dit'
PERFORMS = re.compile(r"annonc|lettre|message|décrét|dévoil", re.I)
PERFORMED = ("threat", "tariff", "pause_or_exemption", "retaliation", "resignation_or_appointment", "order_or_law")
LONGEST_STUDY = 130  # characters from a study to the day on which it was made or published
NEAR = 60  # characters from a saying to what it performs
ENDS = r"(?:(?<=['’])|(?!\w))"  # of a phrase: where its word ends, also after an elision
STUDIED = re.compile(
    r"\b(?:sondages?|études?|enquêtes?|coups? de sonde|rapports?|recensions?)\b[^.;:,«»]{0,80}"
    r"\b(?:mené|réalisé|effectué|(?P<told>publié|paru|rendu|dévoilé|diffusé))\w*(?: public\w*)?(?: \w+)? ?"
    r"(?:en |le |l['’]|du |cet |cette |au |la )?$"
)  # before the day of a study, which is told in passing
NEWS = re.compile(r"\b(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|hier|aujourd['’]hui|matin)\b", re.I)
ENDS_OBJECT = re.compile(r"[,;:.«»]|\b(?:qui|dont|où|après|avant|lors)\b", re.I)
TOO_FAR = 150.0  # characters, with what is added, at which a saying or a weak hint tells nothing of the event
ASIDE = re.compile(r",\s(?:a|ont|avait)(?:-t-(?:il|elle))?\s[^,]{2,60},|,\s\w+-t-(?:il|elle)[^,]{0,30},")


@cache
def _patterns() -> tuple[tuple[EventKind, Strength, re.Pattern[str]], ...]:
    """The pattern of each kind and strength."""
    return tuple(
        (cast(EventKind, kind), cast(Strength, strength), pattern)
        for kind, entry in tree("fr/events")["kinds"].items()
        for strength, phrases in entry.items()
        for pattern in _compiled(phrases)
    )


def _compiled(phrases: Sequence[str]) -> Iterator[re.Pattern[str]]:
    """Two patterns for text in small letters: of the phrases that begin with a letter, which is fast, and of others."""
    by_letter: dict[str, list[str]] = {}
    for phrase in phrases:
        lettered = phrase[0].isalpha() and phrase[1:2] not in ("?", "*", "{", "+")
        by_letter.setdefault(phrase[0].lower() if lettered else "", []).append(phrase.lower())
    others = by_letter.pop("", [])
    if by_letter:
        begun = (f"{c}(?<!\\w{c})(?:{'|'.join(one[1:] for one in listed)})" for c, listed in by_letter.items())
        yield re.compile(rf"(?:{'|'.join(begun)}){ENDS}")
    if others:
        yield re.compile(rf"(?<!\w)(?:{'|'.join(others)}){ENDS}")


def hints(text: str, start: int, end: int, quotations: Sequence[Span] = ()) -> list[KindHint]:
    """The hints at kinds of events in text[start:end], in the order of the text."""
    low = text.lower()
    low = low if len(low) == len(text) else text
    asides = [found.span() for found in ASIDE.finditer(text, start, end)]
    found = [
        KindHint(
            hit.span(),
            kind,
            strength,
            within(hit.span(), quotations),
            kind == "statement" and within(hit.span(), asides),
        )
        for kind, strength, pattern in _patterns()
        for hit in pattern.finditer(low, start, end)
    ]
    return sorted(found, key=lambda hint: hint.span)


def kind_at(
    text: str, span: Span, found: Sequence[KindHint], quoted: bool = False, parsed: Parsed | None = None
) -> EventKind:
    """The kind of event by the hint nearest to the expression at `span`; "other" if there is no hint."""
    distances = [
        (distance(text, hint, span, quoted, hint.strength == "weak", BREAK), hint)
        for hint in found
        if not (hint.kind == "statement" and _is_said(text, hint, span, quoted))
    ]
    studied = STUDIED.search(text, max(0, span[0] - LONGEST_STUDY), span[0])
    if studied and not (studied["told"] and NEWS.search(text, *span)):
        return "other"
    apart, nearest = min(distances, key=lambda pair: pair[0], default=(0.0, None))
    if nearest is None or (apart > TOO_FAR and (nearest.kind == "statement" or nearest.strength == "weak")):
        return "other"
    return (_performed(text, nearest, found) if nearest.kind == "statement" else None) or nearest.kind


def _is_said(text: str, hint: KindHint, span: Span, quoted: bool) -> bool:
    """Whether an expression belongs to what is said: 'promet que le pont ouvrira lundi', '« En 2018 », dit-il'."""
    if quoted and not hint.quoted:
        return True
    if hint.span[1] <= span[0]:
        return bool(THAT_CLAUSE.match(text, hint.span[1], span[0]))
    inserted = INVERTED if text[hint.span[0]] == "-" else INSERTED
    return span[1] <= hint.span[0] and bool(inserted.search(text, span[1], hint.span[0]))


def _performed(text: str, said: KindHint, found: Sequence[KindHint]) -> EventKind | None:
    """The kind of event that a saying performs: 'a annoncé mardi des droits de 50 %' is a tariff; None if none."""
    if said.quoted or not PERFORMS.search(text, *said.span):
        return None
    for hint in found:
        between = text[said.span[1] : hint.span[0]]
        if hint.kind in PERFORMED and hint.strength == "strong" and not hint.quoted and hint.span[0] >= said.span[1]:
            return hint.kind if len(between) < NEAR and not ENDS_OBJECT.search(between) else None
    return None
