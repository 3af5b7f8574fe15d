"""Mention -> the institution that it means: by its French name, one of the register, or a capitalised name."""

import re
from collections.abc import Container
from functools import cache

from components import lexicons
from components.languages import register
from components.languages.fr.people import names
from components.languages.fr.people.kinds import demonym
from components.languages.fr.people.phrases import ARTICLE, masculine
from components.languages.register import Person, key

OF_DOCUMENT = re.compile(r"(?P<what>\w+)\s+(?:de |du |des |d['’]|de l['’]|de la )(?P<who>.+)", re.S)
BODY_NAME = re.compile(
    r"(?P<noun>[\w-]+)[ \u00a0](?P<name>[A-ZÀ-Þ][\w&-]*(?:[ \u00a0](?:(?:du|&)[ \u00a0])?[A-ZÀ-Þ][\w&-]*)*)"
    r"(?:[ \u00a0](?:réalis|men|publi|dévoil|effectu|diffus|command|par|rend)[ué]e?s?\b.*)?$"
)
LEADING = frozenset("direction conseil comité exécutif bureau assemblée équipe siège présidence état-major".split())
OF_LEADING = re.compile(
    r"(?<=conseil) (?:général|exécutif|national|provincial)|(?<=comité) (?:exécutif|de direction|directeur)"
)
NAMED_DOCUMENT = re.compile(
    r"(?P<what>\w+)[ \u00a0](?P<who>[A-ZÀ-Þ][\w&-]*(?:[ \u00a0][A-ZÀ-Þ][\w&-]*)*)"
    r"(?:[ \u00a0](?:réalis|men|publi|dévoil|effectu|diffus|command|par|rend)[ué]e?s?\b.*)?$"
)  # 'sondage Léger mené en mai'
DOCUMENT_BY = re.compile(
    r"(?P<what>coups?[ \u00a0]de[ \u00a0]sonde|\w+)(?:[ \u00a0][\w’'-]+){0,4}[ \u00a0]"
    r"(?:réalis|men|publi|dévoil|effectu|diffus|command|rend|sign|prépar|produi|rédig)[\wé]*"
    r"(?:[ \u00a0][\w’'-]+){0,4}[ \u00a0]par[ \u00a0](?P<who>.+?)"
    r"(?:[ \u00a0](?:auprès|pour|en|et|à|sur|dans)\b.*)?",
    re.S,
)  # 'une enquête menée en juin par l'Institut auprès de 400 familles'
OFFICIAL = re.compile(
    r"(?P<noun>ministère|ambassade|consulat|secrétariat|département|université|commissariat|chambre de commerce|cégep)"
    r"(?: [a-zà-ÿ-]+){0,2} (?:de la |de l['’]|de |du |des |d['’])[\w’' -]{0,30}?"
    r"[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*){0,4}"
)  # bodies whose names begin with a small letter: 'le ministère des Transports'
PLACE_OF = re.compile(r",\s.*", re.S)


@cache
def _aliases() -> dict[str, Person]:
    """The institutions by their French names, as keys."""
    lexicon, found = lexicons.tree("fr/names"), dict[str, Person]()
    countries = {
        name.strip(): country for country, listed in lexicon["countries"].items() for name in listed.split("|")
    }
    for name, listed in lexicon["aliases"].items():
        for alias in listed.split("|"):
            found[alias.strip()] = Person(name, "institution", country=countries.get(name))
    return found


def registered(words: str) -> Person | None:
    """The institution that has this French name, or this name or alias in the register; None if there is none."""
    plain = key(ARTICLE.sub("", words)).strip()
    return _aliases().get(plain) or register.institutions().get(plain)


def institution(words: str, last_names: Container[str]) -> Person | None:
    """The institution that a mention names, also by a document: 'un rapport de l'Institut'."""
    without_article = ARTICLE.sub("", words.strip())
    known = registered(without_article)
    if known or demonym(words):
        return known
    of = OF_DOCUMENT.fullmatch(without_article)
    if of and (key(of["what"]) in names.words("documents") or of["what"] in LEADING):
        return institution(of["who"], last_names)
    named = NAMED_DOCUMENT.fullmatch(without_article)
    if named and named["what"].islower() and key(named["what"]) in names.words("documents"):
        pollster = key(named["who"].split()[0].split("-")[0]) not in names.given_names()
        return institution(named["who"], last_names) or (Person(named["who"], "institution") if pollster else None)
    by = DOCUMENT_BY.fullmatch(without_article)
    if by and (key(by["what"]) in names.words("documents") or by["what"].startswith("coup")):
        return institution(by["who"], last_names)
    inner = OF_DOCUMENT.fullmatch(OF_LEADING.sub("", without_article))
    if inner and inner["what"] in LEADING:
        return institution(inner["who"], last_names)
    return _organisation(PLACE_OF.sub("", without_article), last_names)


def _organisation(words: str, last_names: Container[str]) -> Person | None:
    """An organisation outside the register: a capitalised name that is no person's."""
    official = OFFICIAL.match(words)
    if official:
        return Person(official[0], "institution")
    body = BODY_NAME.fullmatch(words)
    if body and key(masculine(body["noun"])) in names.bodies() and body["noun"].islower():
        return Person(body["name"], "institution")
    tokens = words.split()
    if not tokens or not tokens[0][:1].isupper() or len(tokens) > 12:
        return None
    first = key(tokens[0])
    if first in names.words("organisations") or any(
        key(token) in names.words("organisations") for token in tokens if token[:1].isupper()
    ):
        return Person(words, "institution")
    if len(tokens) > 1 or first in last_names or len(words) < 3:
        return None
    common = any(masculine(first) in names.words(kind) for kind in ("people_nouns", "roles", "openers", "titles"))
    return None if common else Person(words, "institution")
