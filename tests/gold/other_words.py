"""The sample briefs with their advice and their events in other words (other_words.toml), and their gold.

The rewriting is mechanical and seeded. All words of the gold are found in the text first, and follow it when it
changes; so what is advised, by whom, and what kind of event happened stays as it was marked.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from components.models import Article, Span
from tests.gold.edits import Edit, edited, phrases

FOLDER = Path(__file__).parent
MODAL = re.compile(r"(?P<who>[^,.;“”\"]*?)\b(?P<modal>needs? to|should|must|has to)(?P<no> not)? (?P<act>.+)", re.S)
SAID_BY = re.compile(r", (?:in the opinion of (?P<of>[^.]+)|(?P<who>[^,.]+?) (?:said|wrote|argues)(?: on \w+)?)\.")
VERBS = "start wait use try go see shield".split()


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads((FOLDER / "other_words.toml").read_text(encoding="utf-8"))


def other_advice(article: Article, gold: dict[str, Any], seed: str) -> tuple[Article, dict[str, Any]]:
    """A brief whose advice stands in other words, and its gold."""
    rng = Random(f"{seed} {gold['file']}")
    spans = [place for row in gold["advice"] for place in _found(article.text, row["content"])]
    edits = [edit for span in dict.fromkeys(spans) for edit in _advice_edits(article.text, span, rng)]
    return edited(article, gold, [*edits, *phrases(article.text, _words()["advice"]["phrases"], rng)])


def other_events(article: Article, gold: dict[str, Any], seed: str) -> tuple[Article, dict[str, Any]]:
    """A brief whose events stand in other words, and its gold."""
    rng = Random(f"{seed} {gold['file']}")
    places = [span for row in gold["events"] for span in _found(article.text, row["sentence"])]
    edits = phrases(article.text, _words()["events"], rng)
    return edited(article, gold, [e for e in edits if any(a <= e.span[0] and e.span[1] <= b for a, b in places)])


def read(article: Article, file: str) -> tuple[Article, dict[str, Any]]:
    """A brief of the samples with its gold."""
    return article, json.loads((FOLDER / f"{Path(file).stem}.gold.json").read_text(encoding="utf-8"))


def _advice_edits(text: str, span: Span, rng: Random) -> Iterator[Edit]:
    """Other words for one point of advice: another modal, another construction, or who urges it as the subject."""
    words, entry = text[slice(*span)], _words()["advice"]
    if words.split()[0].lower() in VERBS and text[span[0] - 1] in '“"':
        made = rng.choice(entry["imperative"]["before"]).format(act=words[0].lower() + words[1:])
        yield Edit(span, made[0].upper() + made[1:] if words[0].isupper() else made)
        return
    found = MODAL.match(words)
    if found is None or found["who"].strip().lower() in ("we", "you"):
        return
    kind = entry["should_not" if found["no"] else "should"]
    said = SAID_BY.match(text, span[1])
    shapes = [
        "in_place",
        *(["turned"] if found["who"] else []),
        *(["urged"] if said and "urged" in kind and words[0].isupper() else []),
    ]
    shape = rng.choice(shapes)
    other = rng.choice(kind[shape])
    if shape == "in_place":
        yield Edit((span[0] + found.start("modal"), span[0] + found.start("act") - 1), other)
        return
    who, act = found["who"].strip(), found["act"]
    who = who if who.split()[0] not in ("He", "The", "All") else who[0].lower() + who[1:]
    who = "him" if who == "he" and not re.search(r"that \{who\}|thing \{who\}|^\{who\}", other) else who
    other = (
        other.replace(" is being", " are being").replace(" was ", " were ").replace("} has ", "} have ")
        if who[-7:] == "parties"
        else other
    )
    speaker = (said["of"] or said["who"]) if said else ""
    made = other.format(who=who, act=act, speaker=speaker)
    made = made[0].upper() + made[1:] if words[0].isupper() or shape == "urged" else made
    yield Edit((span[0], said.end() - 1) if said and shape == "urged" else span, made)


def _found(text: str, content: str | list[str]) -> list[Span]:
    """Where the pieces of some content stand in a text, one after the other."""
    places, last = [], 0
    for piece in content if isinstance(content, list) else [content]:
        at = text.find(piece, last)
        places.append((at, at + len(piece)))
        last = at + len(piece)
    return [place for place in places if place[0] >= 0]
