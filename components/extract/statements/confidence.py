"""StatementCandidate -> the probability that it is a statement by its speaker, from the features of its clause.

A logistic model over named features ("lemma deny", "frame dobj", "quoted 10+"), whose weights lie in
data/lexicons/en/statement_weights.csv, fitted on the training part of PolNeAR (training/statements.py). The
number is calibrated on its development part: of the rows at 0.9, about nine in ten are right.
"""

import math
import re
from collections.abc import Iterator

from components import lexicons
from components.extract.statements.candidates import COMPOUND_WORD, StatementCandidate
from components.languages.register import key
from components.lexicons import step
from components.text.annotate import Document

LEAST = 0.4  # candidates with a lower confidence are left out; here precision and recall are about equal
LEAST_OF_CONSTRUCTION = 0.5  # of a clause that its form alone makes likely: 'regards X as Y'
CERTAIN = {
    "in view": 0.85,
    "for": 0.75,
    "colon": 0.75,
    "label": 0.9,
    "made clear": 0.85,
    "estimated": 0.75,
    "pressing": 0.7,
    "noun colon": 0.7,
    "held": 0.6,
}  # constructions too rare in the training part to be fitted
FEW = 2  # words: a quotation of this length after a colon is a name or a label


def confidence(candidate: StatementCandidate, document: Document) -> float:
    """The probability that a candidate is a statement of its speaker."""
    frame = candidate.clause.frame if candidate.clause else "label"
    if candidate.continues is not None:
        return max(_by_weights(candidate, document), confidence(candidate.continues, document))
    if frame in CERTAIN:
        return CERTAIN[frame]
    return _by_weights(candidate, document)


def _by_weights(candidate: StatementCandidate, document: Document) -> float:
    """The probability by the fitted weights, at least that of the candidate's construction."""
    known = lexicons.weights(document.language.reporting.WEIGHTS)
    if _after_colon(candidate, document.text):
        return CERTAIN["colon"]
    sure = document.language.reporting.is_construction(candidate.clause) or _speaks_beside(candidate, document)
    least = LEAST_OF_CONSTRUCTION if sure else 0.0
    total = known["bias"] + sum(known.get(name, 0.0) for name in set(features(candidate, document)))
    return max(least, 1 / (1 + math.exp(-total)))


def _speaks_beside(candidate: StatementCandidate, document: Document) -> bool:
    """Whether a person and a verb stand right beside a quoted clause, or set off within what they report."""
    clause = candidate.clause
    if clause is None or candidate.speaker is None or candidate.cue is None or clause.negated:
        return False
    named = document.language.reporting.has_personal_speaker(clause)
    if clause.frame == "noun is" and candidate.regions and candidate.regions[0].inner[1] < candidate.cue[0]:
        return True  # '"No," was her answer'
    if clause.frame == "noun is" and candidate.plain and candidate.plain[-1][1] < candidate.cue[0]:
        return named  # "Wait, was the advice of Ann Roe"
    if clause.frame == "beside" and (named or "speaker people" in _of_speaker(candidate, document)):
        return True
    people = document.language.people
    named = named or people.is_body(people.head_noun(document.text[slice(*candidate.speaker)]))
    if not named or not candidate.regions:
        return False
    region = candidate.regions[0]
    begin = min(candidate.speaker[0], candidate.cue[0])
    enough = len(COMPOUND_WORD.findall(document.text, *region.inner)) > FEW
    comma = document.text[region.inner[1] - 1 : region.inner[1]] in (",", "?", "!")
    return enough and comma and 0 <= begin - region.end <= 1


def _after_colon(candidate: StatementCandidate, text: str) -> bool:
    """Whether a colon leads from a clause without other content to a quotation: 'Her message: "Act now."'"""
    if (
        candidate.clause is None
        or candidate.clause.frame.split()[0] not in ("open", "noun", "none")
        or not candidate.regions
    ):
        return False
    region = candidate.regions[0]
    enough = len(COMPOUND_WORD.findall(text, *region.inner)) > FEW
    return enough and text[max(0, region.start - 3) : region.start].rstrip().endswith(":")


def features(candidate: StatementCandidate, document: Document) -> Iterator[str]:
    """The names of the features of a candidate."""
    clause, text = candidate.clause, document.text
    if clause is None:
        return
    quoted = sum(len(COMPOUND_WORD.findall(text, *region.inner)) for region in candidate.regions)
    plain = sum(len(COMPOUND_WORD.findall(text, start, end)) for start, end in candidate.plain)
    yield f"quoted {step(quoted)}"
    yield f"plain {step(plain)}"
    parts = clause.frame.split("+")
    yield from (f"lemma {clause.lemma}", f"frame {clause.frame}", *clause.features)
    yield from (f"part {part}" for part in parts)
    yield from (f"{clause.lemma} {part}" for part in parts)
    yield from (f"{clause.lemma} {name}" for name in clause.features if name.startswith(("tag", "prt", "that", "aux")))
    if not quoted:
        yield f"unquoted {clause.lemma}"
        yield f"plain {step(plain)} {parts[0].split(':')[0]}"
    elif not candidate.core:
        yield f"quoted not plain verb {'inside' if candidate.inside else 'beside'} {step(quoted)}"
    if clause.negated:
        yield "negated"
    if candidate.core:
        yield "core"
    yield from _of_content(candidate, text)
    yield from _of_speaker(candidate, document)


def _of_content(candidate: StatementCandidate, text: str) -> Iterator[str]:
    """The features of the content."""
    if candidate.plain:
        words = text[slice(*candidate.plain[0])].split(maxsplit=2)
        if words and words[0].islower():
            yield f"opens {words[0]}"
        elif words:
            yield "opens capital"
    if candidate.regions:
        words = text[slice(*candidate.regions[0].inner)].split()
        if len(words) < 8 and all(word[:1].isupper() for word in words if len(word) > 3):
            yield "quoted title"
    if candidate.cue and candidate.content and candidate.content[0][0] > candidate.cue[0]:
        yield "cue first"


def _of_speaker(candidate: StatementCandidate, document: Document) -> Iterator[str]:
    """The features of the words for the speaker."""
    if candidate.speaker is None:
        yield "speaker missing"
        return
    written = document.text[slice(*candidate.speaker)]
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
