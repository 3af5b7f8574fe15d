"""The sample briefs in other words, with their gold: other verbs of saying, other introductions, another order.

The rewriting is mechanical and seeded by the name of the file. It changes only what stands outside the words said, so
that the gold needs no new judgement: a quotation that changes its place loses the comma at its end, nothing else.
"""

import json
import re
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

from components.models import Article, Span
from tests.gold.edits import Edit

SEED = "other words"
# For a cue of the gold, as it stands: cues that mean the same.
CUES: dict[str, tuple[str, ...]] = {
    "said": ("stated", "remarked", "noted", "maintained", "offered", "ventured", "reasoned", "made clear that"),
    "says": ("states", "remarks", "holds that", "maintains", "reckons", "ventures", "makes clear that"),
    "told": ("informed", "assured", "advised"),
    "added": ("went on", "continued", "noted further", "remarked"),
    "argued": ("contended", "reasoned", "posited", "put forward that"),
    "argues": ("contends", "reasons", "posits", "holds"),
    "warned": ("cautioned", "predicted", "let it be known that"),
    "called": ("labelled", "branded", "termed", "pronounced"),
    "calls": ("labels", "brands", "terms", "deems"),
    "calling": ("labelling", "branding", "terming"),
    "described": ("characterized", "portrayed", "depicted"),
    "wrote": ("posted", "stated", "remarked"),
    "writes": ("states", "remarks", "holds"),
    "promised": ("vowed", "pledged", "swore"),
    "insisted": ("maintained", "asserted", "stood by it that"),
    "thinks": ("reckons", "believes", "figures"),
    "urged": ("pressed", "pushed", "implored"),
    "suggested": ("hinted", "intimated", "ventured"),
    "denied": ("disputed", "rejected"),
    "complained": ("grumbled", "griped", "lamented"),
    "declared": ("proclaimed", "announced", "pronounced"),
    "announced": ("made known", "declared", "disclosed"),
    "explained": ("clarified", "recounted", "noted"),
    "claimed": ("asserted", "alleged", "maintained"),
    "view": ("estimation", "experience", "judgment"),
    "opinion": ("view", "estimation", "judgment"),
    "telling": ("account", "view", "reckoning"),
    "linked": ("tied", "connected"),
    "compared": ("likened",),
}
# For a description, without its article: others that mean the same person.
DESCRIPTIONS: dict[str, tuple[str, ...]] = {
    "prime minister": ("Canadian leader", "Canadian prime minister"),
    "president": ("American president", "U.S. leader"),
    "former diplomat": ("retired envoy", "one-time diplomat"),
    "professor": ("academic", "scholar"),
    "chamber president": ("chamber’s head", "business leader"),
    "union leader": ("labour leader", "union boss"),
    "union president": ("union boss", "union leader"),
    "economist": ("academic", "analyst"),
    "Ontario premier": ("Ontarian", "premier of Ontario"),
    "Alberta premier": ("Albertan", "premier of Alberta"),
    "Manitoba premier": ("Manitoban", "premier of Manitoba"),
    "minister": ("politician", "cabinet minister"),
    "former ambassador": ("retired ambassador", "one-time diplomat"),
    "lawyer": ("attorney",),
}
NAME = r"(?P<name>[A-Z][\w’'-]+ (?:[A-Z]\. )?[A-Z][\w’'-]+)"
THE = r"(?:the )?(?:national )?"
LEADS = ("who leads", "who heads", "who runs")
INTRODUCTIONS = (
    (rf"{NAME}, {THE}(?:president|head|leader|chair\w*)(?: and CEO)? (?:of|at) (?P<of>[^,.]{{3,60}})", LEADS),
    (rf"{NAME}, {THE}director (?:of|at|for) (?P<of>[^,.]{{3,60}})", ("who directs",)),
    (rf"{NAME}, a professor (?:of [a-z ]+ )?at (?P<of>[^,.]{{3,60}})", ("who teaches at", "who lectures at")),
)  # fmt: skip
QUOTED_FIRST = re.compile(
    r"(?P<open>[“\"])(?P<said>[^“”\"\n]{12,}),(?P<close>[”\"]) (?P<who>[^“”\",.\n]{2,60}) said\.(?=\s|$)"
)


def rewritten(article: Article, gold: dict[str, Any]) -> tuple[Article, dict[str, Any]]:
    """A brief and its gold in other words; the same every time."""
    rng, text = Random(f"{SEED} {gold['file']}"), article.text
    kept = _kept(text, gold)
    edits = [*_other_cues(text, gold, rng), *_other_descriptions(text, rng), *_other_introductions(text, rng)]
    for edit in sorted(_apart(edits, kept), key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span[0]] + edit.words + text[edit.span[1] :]
    text, gold = _said_first(text, gold, rng)
    first = min((edit.span[0] for edit in edits), default=len(text))
    furniture = tuple(span for span in article.furniture if span[1] <= first)
    return replace(article, text=text, furniture=furniture), gold


def _kept(text: str, gold: dict[str, Any]) -> list[Span]:
    """The spans that stay as they are: what is said, and the sentences of what was not said."""
    words = [piece for row in gold["statements"] for piece in _pieces(row)] + gold["negated"]
    return [found.span() for piece in words for found in re.finditer(re.escape(piece), text)]


def _pieces(row: dict[str, Any]) -> list[str]:
    content = row["content"]
    return content if isinstance(content, list) else [content]


def _apart(edits: list[Edit], kept: list[Span]) -> list[Edit]:
    """The edits that touch neither what is kept nor each other; the first come first."""
    taken, chosen = list(kept), []
    for edit in edits:
        if all(edit.span[1] <= start or end <= edit.span[0] for start, end in taken):
            taken.append(edit.span)
            chosen.append(edit)
    return chosen


def _other_cues(text: str, gold: dict[str, Any], rng: Random) -> list[Edit]:
    """Other cues for those of the gold that have some, each where it stands nearest to its content."""
    edits = []
    for row in gold["statements"]:
        cue, at = (row["cue"] or "").split(" ")[0], text.find(_pieces(row)[0])
        start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        places = [m.span() for m in re.finditer(rf"\b{re.escape(cue)}\b(?! (?:for|on|upon|off)\b)", text[start:end])]
        if cue in CUES and row["nested_in"] is None and places:
            near = min(places, key=lambda span: abs(start + span[0] - at))
            new = rng.choice(CUES[cue])
            if new.endswith(" that") and text[start + near[1] : start + near[1] + 6] == " that ":
                new = new.removesuffix(" that")
            follows = text[start + near[1] + 1 :].startswith((_pieces(row)[0], "that "))
            if follows or not new.endswith(" that"):
                edits.append(Edit((start + near[0], start + near[1]), new))
    return edits


def _other_descriptions(text: str, rng: Random) -> list[Edit]:
    """Other descriptions of the people whom the text has introduced."""
    pattern = "|".join(sorted(map(re.escape, DESCRIPTIONS), key=len, reverse=True))
    return [
        Edit(found.span(1), rng.choice(DESCRIPTIONS[found[1]]))
        for found in re.finditer(rf"\b[Tt]he ({pattern})\b(?=,? [a-z]|[.,])(?! of)", text)
    ]


def _other_introductions(text: str, rng: Random) -> list[Edit]:
    """Clauses for the appositions that introduce people: 'Ann Roe, president of X' -> 'Ann Roe, who heads X'."""
    return [
        Edit(found.span(), f"{found['name']}, {rng.choice(verbs)} {found['of']}")
        for pattern, verbs in INTRODUCTIONS
        for found in re.finditer(pattern, text)
    ]


def _said_first(text: str, gold: dict[str, Any], rng: Random) -> tuple[str, dict[str, Any]]:
    """The text with half of the quotations before 'X said.' put behind it, and the gold without their commas."""
    moved = set()

    def turned(found: re.Match[str]) -> str:
        if rng.random() < 0.5 or found["who"].split()[0] in ("which", "who"):
            return found[0]
        moved.add(f"{found['said']},")
        who = found["who"][0].upper() + found["who"][1:]
        return f"{who} said: {found['open']}{found['said']}.{found['close']}"

    text = QUOTED_FIRST.sub(turned, text)
    rows = [
        row | {"content": row["content"].removesuffix(",") if row["content"] in moved else row["content"]}
        if isinstance(row["content"], str)
        else row
        for row in gold["statements"]
    ]
    return text, gold | {"statements": rows}


def read(folder: Path, article: Article, file: str) -> tuple[Article, dict[str, Any]]:
    """A brief of the samples in other words, with its gold from a folder."""
    gold = json.loads((folder / f"{Path(file).stem}.gold.json").read_text(encoding="utf-8"))
    return rewritten(article, gold)
