"""How well the rows found in a brief agree with its gold: counts, and F1 from them.

A word is a run of letters or digits, known by its middle. A statement or advice point found fits one of the gold if
half of the words of each are in the other. Pairs are made one to one, right names first, then by words shared. What
fits words of a gold that no pair has claimed is a piece of it and costs nothing; everything else that is left is a
false positive. Nested statements, and what is said not to have been said, count neither way. An event fits if its
sentence and its days overlap and neither interval dwarfs the other.
"""

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

from components.models import Advice, Analysis, Event, Spans, Statement

TITLES = (
    "the a an mr mrs ms dr professor prof sir president premier governor senator ambassador mayor "
    "prime vice deputy former minister secretary"
).split()


@dataclass(frozen=True, slots=True)
class Counts:
    """Hits, rows found and rows in the gold, over any number of briefs."""

    hit: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.hit + other.hit, self.found + other.found, self.gold + other.gold)

    @property
    def f1(self) -> float:
        return 200 * self.hit / (self.found + self.gold) if self.found + self.gold else 0.0


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement or advice point, of the gold or found: its words and the name it goes by."""

    words: frozenset[int]
    name: str
    row: Any


def score(folder: Path, analyses: dict[str, Analysis], language: str = "en") -> dict[str, Counts]:
    """The counts by measure over a folder's gold files in a language; `analyses` by the name of the brief's file."""
    total: dict[str, Counts] = defaultdict(Counts)
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if gold["language"] == language:
            for measure, counts in score_one(gold, analyses[gold["file"]]).items():
                total[measure] += counts
    return dict(total)


def statements_with_speaker(gold: dict[str, Any], analysis: Analysis) -> Counts:
    """The counts of statements found with the right speaker in one article, by its gold."""
    said = [c for c in _claims(analysis.article.text, gold["statements"], "speaker") if c.row["nested_in"] is None]
    return _agreement("statements", said, _ours(gold, analysis))["statements"]


def _ours(gold: dict[str, Any], analysis: Analysis) -> list[Claim]:
    """The statements found that count: in the body, not nested, and not said to be unsaid."""
    text = analysis.article.text
    return [
        Claim(_words(text, row.content_spans), _name(row.speaker), row)
        for row in analysis.rows(Statement)
        if row.part == "body" and row.nested_in is None and not _negated(text, row, gold["negated"])
    ]


def score_one(gold: dict[str, Any], analysis: Analysis) -> dict[str, Counts]:
    """The counts by measure of one brief, by its gold."""
    text = analysis.article.text
    said = _claims(text, gold["statements"], "speaker")
    ours = _ours(gold, analysis)
    nested = [claim for claim in said if claim.row["nested_in"] is not None]
    points = [Claim(_words(text, r.content_spans), _name(r.adviser), r) for r in analysis.rows(Advice)]
    outer = [claim for claim in said if claim not in nested]
    measured = _agreement("statements", outer, ours, "tone", "quote_type")
    measured["statements about"] = _named_alike(_pairs(outer, ours)[0], "about")
    measured |= _agreement("advice", _claims(text, gold["advice"], "adviser"), points, "modality", "addressee")
    measured |= _events(text, gold["events"], [e for e in analysis.rows(Event) if e.end and e.part == "body"])
    topics, theirs = set(analysis.article.topics), set(gold["topics"])
    return measured | {"topics": Counts(len(topics & theirs), len(topics), len(theirs))}


def _agreement(measure: str, golds: list[Claim], ours: list[Claim], *details: str) -> dict[str, Counts]:
    """The counts of a kind of row, name and all; then, of the matched, the shares that agree in name and details."""
    pairs, pieces = _pairs(golds, ours)
    counted = len(ours) - pieces
    right = sum(gold.name == found.name for gold, found in pairs)
    counts = {measure: Counts(right, counted, len(golds)), f"{measure} name": Counts(right, len(pairs), len(pairs))}
    for detail in details:
        key = "kind" if detail == "quote_type" else detail
        agree = sum(_name(str(getattr(f.row, detail))) == _name(str(g.row[key])) for g, f in pairs)
        counts[f"{measure} {detail}"] = Counts(agree, len(pairs), len(pairs))
    return counts


def _named_alike(pairs: list[tuple[Claim, Claim]], detail: str) -> Counts:
    """The counts of a name that not every row has, among the matched."""
    names = [(_name(gold.row[detail]), _name(getattr(found.row, detail))) for gold, found in pairs]
    hit = sum(theirs == ours != "" for theirs, ours in names)
    return Counts(hit, sum(ours != "" for _, ours in names), sum(theirs != "" for theirs, _ in names))


def _pairs(golds: list[Claim], ours: list[Claim]) -> tuple[list[tuple[Claim, Claim]], int]:
    """The pairs of gold and found, and how many more are pieces of a gold already paired."""
    ranked = sorted(
        (
            (gold.name == found.name, len(gold.words & found.words), i, j)
            for (i, gold), (j, found) in product(enumerate(golds), enumerate(ours))
            if 2 * len(gold.words & found.words) >= len(found.words) > 0
        ),
        reverse=True,
    )
    taken: dict[int, int] = {}
    claimed: dict[int, set[int]] = defaultdict(set)
    used: set[int] = set()
    for _, shared, i, j in ranked:
        if i not in taken and j not in used and 2 * shared >= len(golds[i].words):
            taken[i] = j
            used.add(j)
            claimed[i] |= ours[j].words
    pieces = 0
    for _, _, i, j in ranked:
        rest = golds[i].words - claimed[i]
        if j not in used and 2 * len(rest & ours[j].words) >= len(ours[j].words):
            used.add(j)
            claimed[i] |= ours[j].words
            pieces += i in taken
    return [(golds[i], ours[j]) for i, j in taken.items()], pieces


def _events(text: str, golds: list[dict[str, Any]], found: list[Event]) -> dict[str, Counts]:
    pairs = []
    for (i, gold), (j, event) in product(enumerate(golds), enumerate(found)):
        start, end = date.fromisoformat(gold["date_start"]), date.fromisoformat(gold["date_end"])
        place = text.find(gold["sentence"])
        near = event.sentence_span[0] < place + len(gold["sentence"]) and place < event.sentence_span[1]
        if near and event.start and event.end and _same_time((start, end), (event.start, event.end)):
            exact = (start, end) == (event.start, event.end)
            pairs.append((exact, gold["kind"] == event.kind, gold["planned"] == event.planned, -i, -j))
    free_gold, free_found, agreed = set(range(len(golds))), set(range(len(found))), Counter[str]()
    for exact, kind, planned, i, j in sorted(pairs, reverse=True):
        if -i in free_gold and -j in free_found:
            free_gold.discard(-i)
            free_found.discard(-j)
            agreed.update({"relaxed": 1, "strict": exact, "kind": kind, "planned": planned})
    hits = agreed["relaxed"]
    return {
        "events": Counts(hits, len(found), len(golds)),
        "events strict": Counts(agreed["strict"], len(found), len(golds)),
        "events kind": Counts(agreed["kind"], hits, hits),
        "events planned": Counts(agreed["planned"], hits, hits),
    }


def _same_time(one: tuple[date, date], other: tuple[date, date]) -> bool:
    short, long = sorted((end - start).days + 1 for start, end in (one, other))
    return max(one[0], other[0]) <= min(one[1], other[1]) and long <= 3 * short + 2


def _claims(text: str, rows: Iterable[dict[str, Any]], who: str) -> list[Claim]:
    """The gold rows, their words found in the text where they stand, one piece after the other."""
    claims, last = [], 0
    for row in rows:
        spans, place = [], 0
        for piece in row["content"] if isinstance(row["content"], list) else [row["content"]]:
            at = text.find(piece, max(place, last if text.find(piece, last) >= 0 else 0))
            spans.append((at, at + len(piece)))
            place = at + len(piece)
        claims.append(Claim(_words(text, tuple(spans)), _name(row[who]), row))
    return claims


def _negated(text: str, row: Statement, negated: list[str]) -> bool:
    return any(words in text[slice(*row.sentence_span)] for words in negated)


def _words(text: str, spans: Spans) -> frozenset[int]:
    return frozenset(
        middle
        for start, end in spans
        for m in re.finditer(r"\w+", text)
        if start <= (middle := sum(m.span()) // 2) < end
    )


def _name(name: str | None) -> str:
    """A name without case, accents, points and titles; no name and an unnamed speaker are the same."""
    plain = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode().casefold()
    words = re.findall(r"[a-z0-9]+", re.sub(r"['.]", "", plain))
    if not words or words[0] in ("unnamed", "none"):
        return ""
    return " ".join(word for word in words if word not in TITLES) or " ".join(words)
