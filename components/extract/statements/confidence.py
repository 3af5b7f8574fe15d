"""Draft -> how likely it is a statement by that speaker, from the circumstances of its clause.

A logistic model over named circumstances ("lemma deny", "frame dobj", "quoted 10+"), whose weights lie in
data/lexicons/en/statement_weights.csv, fitted on the training part of PolNeAR (training/statements.py). The
number is calibrated on its development part: of the rows at 0.9, about nine in ten are right.
"""

import math
import re
from collections.abc import Iterator

from components import lexicons
from components.extract.statements.candidates import WORD, Draft
from components.languages.en.reporting.syntax import step
from components.languages.register import key
from components.text.annotate import Document

LEAST = 0.4  # what is less likely is left out: at this point precision and recall are about even
CERTAIN = {
    "in view": 0.85,
    "for": 0.75,
    "colon": 0.75,
    "label": 0.9,
}  # constructions too rare in the training part to be fitted
FEW = 2  # words: up to here what follows a colon is a name or a label


def confidence(draft: Draft, document: Document) -> float:
    """The probability that a draft is a statement of its speaker."""
    frame = draft.clause.frame if draft.clause else "label"
    if frame in CERTAIN:
        return CERTAIN[frame]
    known = lexicons.weights(document.language.reporting.WEIGHTS)
    if _after_colon(draft, document.text):
        return CERTAIN["colon"]
    total = known["bias"] + sum(known.get(name, 0.0) for name in set(circumstances(draft, document)))
    return 1 / (1 + math.exp(-total))


def _after_colon(draft: Draft, text: str) -> bool:
    """Whether a colon leads from a clause without other content to a quotation: 'Her message: "Act now."'"""
    if draft.clause is None or draft.clause.frame.split()[0] not in ("open", "noun", "none") or not draft.regions:
        return False
    region = draft.regions[0]
    enough = len(WORD.findall(text, *region.inner)) > FEW
    return enough and text[max(0, region.start - 3) : region.start].rstrip().endswith(":")


def circumstances(draft: Draft, document: Document) -> Iterator[str]:
    """What speaks for or against a draft, by name."""
    clause, text = draft.clause, document.text
    if clause is None:
        return
    quoted = sum(len(WORD.findall(text, *region.inner)) for region in draft.regions)
    plain = sum(len(WORD.findall(text, start, end)) for start, end in draft.plain)
    yield f"quoted {step(quoted)}"
    yield f"plain {step(plain)}"
    parts = clause.frame.split("+")
    yield from (f"lemma {clause.lemma}", f"frame {clause.frame}", *clause.marks)
    yield from (f"part {part}" for part in parts)
    yield from (f"{clause.lemma} {part}" for part in parts)
    yield from (f"{clause.lemma} {mark}" for mark in clause.marks if mark.startswith(("tag", "prt", "that", "aux")))
    if not quoted:
        yield f"unquoted {clause.lemma}"
        yield f"plain {step(plain)} {parts[0].split(':')[0]}"
    elif not draft.core:
        yield f"quoted not plain verb {'inside' if draft.inside else 'beside'} {step(quoted)}"
    if clause.negated:
        yield "negated"
    if draft.core:
        yield "core"
    yield from _of_content(draft, text)
    yield from _of_speaker(draft, document)


def _of_content(draft: Draft, text: str) -> Iterator[str]:
    if draft.plain:
        words = text[slice(*draft.plain[0])].split(maxsplit=2)
        if words and words[0].islower():
            yield f"opens {words[0]}"
        elif words:
            yield "opens capital"
    if draft.regions:
        words = text[slice(*draft.regions[0].inner)].split()
        if len(words) < 8 and all(word[:1].isupper() for word in words if len(word) > 3):
            yield "quoted title"
    if draft.cue and draft.content and draft.content[0][0] > draft.cue[0]:
        yield "cue first"


def _of_speaker(draft: Draft, document: Document) -> Iterator[str]:
    if draft.speaker is None:
        yield "speaker missing"
        return
    written = document.text[slice(*draft.speaker)]
    language = document.language
    low = key(written)
    if low in language.reporting.FIRST_PERSON:
        yield "speaker first person"
    if re.search(r"[A-Z]", written[1:]):
        yield "speaker capitals"
    head = language.reporting.AFTER_HEAD.split(low)[0].split()
    if head and (head[-1] in language.people.words("people_nouns") or head[-1] in language.people.words("roles")):
        yield "speaker people"
    elif head and head[-1] in language.people.words("documents"):
        yield "speaker document"
    elif not re.search(r"[A-Z]", written):
        yield "speaker other noun"
    yield f"speaker words {step(len(low.split()))}"
