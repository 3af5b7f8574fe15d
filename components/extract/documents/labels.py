"""A paragraph -> the label of the speaker that it begins with: 'PRESIDENT ROE:', 'Hon. Ann Roe (Elk River, Lib.):'."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from components.extract.documents import words as lexicon
from components.languages.register import alone, key, register
from components.models import Span
from components.text.annotate import Document, Paragraph

Part = Literal["question", "answer", "chair", "outlet", "role", "name"]

TOKEN = r"[^\W\d_](?:[\w’'-]*[\w])?\.?"
TIME = r"[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?"
BEGIN = rf"[\s*\"“>•]*(?:[-–—] )?(?:(?P<before>{TIME})[\s,–—-]+)?"  # a mark of a list, or a time stamp
NAME = rf"{BEGIN}(?P<name>{TOKEN}(?: (?:{TOKEN}|\d+|&)){{0,7}}?)\**"
NOTE = r"(?: ?\((?P<note>[^()\n]*(?:\([^()\n]*\)[^()\n]*)?)\))?"
LABEL = re.compile(
    rf"{NAME}(?:, "
    rf"(?P<role>[^:\n()“”\"]{{2,100}}?))?{NOTE}(?: ?(?P<time>{TIME}))?[ \u00a0\u202f]?:\**(?: ?{TIME})?(?:\s+|$)"
)
STAMPED = re.compile(rf"{NAME} {{0,3}}(?P<time>{TIME})\s*$")  # the words are on the lines below
DASHED = re.compile(rf"{NAME}\**\s[—–]\**\s+(?=\S)")
SHORT_LABEL = re.compile(r"[\s*]*(?:(?P<name>[QAR])(?:[.:]|\s?[—–-])\**|(?P<asked>Q))\s+(?=\S)")
TIME_STAMP = re.compile(TIME)
SMALL_WORDS = frozenset("the of for de du la le van von and".split())
LONGEST = 4  # words of a name
LONGEST_LABEL = 200  # characters
POSSESSIVE = ("'s", "’s", "'S", "’S", "s’")
OPENING = "“\"'‘«"


@dataclass(frozen=True, slots=True)
class Label:
    """A label: the span of the name in the text, what the label says of it, and where the words begin.

    `sure` says that the label alone shows that it names a speaker; others count only where they return.
    """

    name: str
    span: Span
    start: int
    part: Part
    role: str = ""
    sure: bool = True
    stamped: bool = False  # with the time at which the words were said
    noted: bool = False  # with a place, party or office in brackets

    @property
    def last(self) -> str:
        """The key of the last word of the name."""
        return key(self.name.split()[-1])


def label_of(document: Document, paragraph: Paragraph) -> Label | None:
    """The label at the start of a paragraph; None if there is none that may name a speaker."""
    text, code = document.text, document.language.code
    first = text[paragraph.start : min(paragraph.end, paragraph.start + LONGEST_LABEL)]
    if ":" not in first and first[:1] not in "QAR*" and not lexicon.label(code, "dash").search(first):
        return None
    short = SHORT_LABEL.match(text, paragraph.start, paragraph.end)
    if short and (short["name"] != "R" or lexicon.label(code, "answers").fullmatch("R")):
        group = "name" if short["name"] else "asked"
        answers = lexicon.label(code, "answers").fullmatch(short[group])
        return Label(short[group], short.span(group), short.end(), "answer" if answers else "question")
    found = (
        LABEL.match(text, paragraph.start, paragraph.end)
        or STAMPED.match(text, paragraph.start, paragraph.end)
        or _with_dash(document, paragraph)
    )
    if found is None:
        return None
    said, name = found.groupdict(), found["name"]
    stamped = bool(said.get("time") or said.get("before") or TIME_STAMP.fullmatch(said.get("note") or ""))
    if (
        lexicon.label(code, "dash").pattern
        and len(name) > 3
        and key(document.article.outlet or "").startswith(key(name))
    ):
        return _part(found, "outlet")  # "La Tribune — Qu'en pensez-vous?"
    for kind, named in (("questions", "question"), ("answers", "answer"), ("chairs", "chair")):
        if lexicon.label(code, kind).fullmatch(name):
            return _part(found, named)  # type: ignore[arg-type]
    if lexicon.label(code, "roles").fullmatch(name):
        return _part(found, "role")
    if found.re is DASHED and lexicon.label(code, "initials").fullmatch(name):
        return _part(found, "name")
    tokens = _name_words(document, name)
    if (
        not tokens
        or not _is_followed_by_words(document, paragraph, found)
        or _is_clause(document, said.get("role") or "", name)
    ):
        return None
    prefixed = len(tokens) < len(name.split())
    in_capitals = name.isupper() and (bool(said.get("role")) or _is_known(document, tokens))
    sure = stamped or prefixed or bool(said.get("note")) or in_capitals
    given = (said.get("note") or "").strip()
    return Label(
        f"{given} {tokens[-1]}" if len(tokens) == 1 and _is_given(document, given) else name,
        found.span("name"),
        found.end(),
        "name",
        _role(document, found, prefixed, name, tokens),
        sure,
        stamped,
        bool(said.get("note")),
    )


def _is_given(document: Document, note: str) -> bool:
    """Whether a note in brackets is a given name, as parliaments write it: 'M. Roy (Jean) : ...'."""
    return bool(note) and all(key(part) in document.language.people.given_names() for part in note.split("-"))


def _with_dash(document: Document, paragraph: Paragraph) -> re.Match[str] | None:
    """The match of a name and a dash in a language that writes labels so: 'Ann Roe — Nous verrons'; no dateline."""
    dashed = DASHED.match(document.text, paragraph.start, paragraph.end)
    initials = dashed and lexicon.label(document.language.code, "initials").fullmatch(dashed["name"])
    if dashed is None or (dashed["name"].isupper() and not initials):
        return None
    return dashed if lexicon.label(document.language.code, "dash").search(dashed[0]) else None


def _is_followed_by_words(document: Document, paragraph: Paragraph, found: re.Match[str]) -> bool:
    """Whether words follow a label that are no figures and no heading in capitals, or nothing: they are below."""
    first = document.text[found.end() : paragraph.end].split()[:2]
    return not first or (
        not first[0][0].isdigit() and not (len(first) > 1 and "".join(first).isupper() and len(first[0]) > 2)
    )


def _is_clause(document: Document, role: str, name: str) -> bool:
    """Whether what follows a name is no role but a clause: 'Ann Roe, a critic of the plan, agreed:'."""
    words = role.split()
    if lexicon.label(document.language.code, "described").fullmatch(role):
        return False
    long = len(words) > LONGEST or (not name.isupper() and "," in role)
    return long or any(document.language.reporting.is_cue(word.lower()) for word in words)


def _part(found: re.Match[str], part: Part) -> Label:
    """The label of a part; a chair's label may name the chair in brackets."""
    note = found.groupdict().get("note") or ""
    return Label(found["name"], found.span("name"), found.end(), part, note)


def _role(document: Document, found: re.Match[str], prefixed: bool, name: str, tokens: Sequence[str]) -> str:
    """What a label says of the person: the title before the name, or what follows it."""
    title = " ".join(name.split()[: -len(tokens)]) if prefixed else ""
    said = found.groupdict()
    note = (said.get("note") or "").split(",")[0]
    return said.get("role") or (note if _has_role(document, note) else title)


def _has_role(document: Document, note: str) -> bool:
    """Whether a note in brackets names an office and not a place or party."""
    return not document.language.people.words("roles").isdisjoint(key(note).split())


def _name_words(document: Document, name: str) -> list[str]:
    """The words of the name in a label without titles; empty if the words are no name of a person."""
    people, code = document.language.people, document.language.code
    prefix = lexicon.label(code, "prefix").match(name)
    bare = (name[prefix.end() :] if prefix else name).split()
    while len(bare) > 1 and (key(bare[0]) in people.words("titles") or key(bare[0]) in people.HONORIFICS):
        bare = bare[1:]
    if (
        not 0 < len(bare) <= LONGEST
        or name.endswith(POSSESSIVE)
        or any(not w[0].isupper() and w not in SMALL_WORDS for w in bare)
    ):
        return []
    keys = [key(word) for word in bare if not (len(word) == 2 and word.endswith("."))]
    if not keys:
        return []
    if keys[0] in lexicon.no_labels(code) or keys[-1] in lexicon.no_labels(code):
        return []
    unlike = ("organisations", "openers", "places", "documents", "people_nouns", "roles")
    if any(word in people.words(kind) for kind in unlike for word in keys):
        return []
    return bare


def _is_known(document: Document, tokens: Sequence[str]) -> bool:
    """Whether the name in a label occurs elsewhere in the text, or in the register."""
    last = tokens[-1]
    return last.title() in document.text or key(last) in alone() or key(" ".join(tokens)) in register()
