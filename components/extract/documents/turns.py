"""Document -> the labels of speakers in it, and whether it is a conversation: a transcript or an interview."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from components.extract.documents import words as lexicon
from components.extract.documents.labels import TIME_STAMP, Label, label_of
from components.languages.register import alone
from components.text.annotate import Document, Paragraph

STAGE_DIRECTION = re.compile(r"[\[(][^\])]*[\])]\W*")
REPORTING = re.compile(
    r"\b(?:said|says|told|according to|added|wrote|(?:a|ont) (?:dit|déclaré|affirmé|ajouté)|affirme|selon)\b"
)
ENDS = re.compile(r"[.!?…:;,—–-][\"”’')»\]]*$")
SHORT = 60  # characters: a shorter line without a full stop is a heading
FEW = 2  # labels that make a conversation
MOST_REPORTED = 0.25  # the share of the other paragraphs of a transcript that may report speech
LEAST_LABELLED = 0.5  # the share of labelled paragraphs from which it does not matter


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of a document by the indexes of their paragraphs, and whether the whole is a conversation."""

    by_paragraph: Mapping[int, Label]
    conversation: bool


def labels_of(document: Document) -> Labels:
    """The labels of a document, found at the first call."""
    return document.once(_labels)


def _labels(document: Document) -> Labels:
    found = {i: label for i, p in enumerate(document.paragraphs) if (label := label_of(document, p))}
    found = {i: _in_full(document, label, found) for i, label in found.items()}
    counts = Counter((label.last, label.name.isupper()) for label in found.values())
    sure = {(label.last, label.name.isupper()) for label in found.values() if label.sure}
    kept = {i: one for i, one in found.items() if _counts(document, i, one, counts, sure)}
    return Labels(kept, _is_conversation(document, kept))


def _in_full(document: Document, label: Label, labels: Mapping[int, Label]) -> Label:
    """A label, with the full name of the only one whom initials mean: "Y. V." of "Yvan Vaillancourt"."""
    if label.part != "name" or not lexicon.label(document.language.code, "initials").fullmatch(label.name):
        return label
    first, *_, last = re.findall(r"[^\W\d_]", label.name)
    named = {one.name for one in labels.values() if " " in one.name and not one.name.isupper()}
    named |= set(re.findall(rf"\b{first}[\w’'-]+ {last}[\w’'-]+", document.text))
    meant = {name for name in named if name[0] == first and name.split()[-1][0] == last}
    return replace(label, name=meant.pop()) if len(meant) == 1 else label


def _counts(
    document: Document, index: int, label: Label, counts: Counter[tuple[str, bool]], sure: set[tuple[str, bool]]
) -> bool:
    """Whether a label names a speaker: sure, or repeated, or of somebody known whose words are quoted."""
    if label.part in ("question", "answer", "outlet", "role"):
        return sum(counts.values()) >= FEW
    if document.paragraphs[index].part == "headline":
        return False
    written = label.last, label.name.isupper()
    several = len(counts) >= FEW
    if index == 0 and not (label.name.isupper() or label.stamped or label.noted) and counts[written] < FEW:
        return False  # a headline: 'Roe: the deal is dead'
    if label.sure or written in sure:
        return several or label.name.isupper() or label.stamped
    if several and label.name.isupper() and " " in label.name:
        return True
    if is_quoted(document, document.paragraphs[index], label):
        listed = several and " " in label.name  # 'Ann Roe: “No.”' among other such lines
        return listed or label.last in alone() or document.text.count(label.name.split()[-1]) > counts[written]
    once = lexicon.label(document.language.code, "once").fullmatch(label.name) is not None
    return several and (counts[written] >= FEW or (once and document.text.count(label.name) > 1))


def is_quoted(document: Document, paragraph: Paragraph, label: Label) -> bool:
    """Whether the words after a label stand in quotation marks."""
    return any(
        -FEW < region.start - label.start < FEW and region.end >= paragraph.end - FEW for region in paragraph.regions
    )


def _is_conversation(document: Document, labels: Mapping[int, Label]) -> bool:
    """Whether a document is a conversation: several labels, and little reporting between them."""
    if not labels:
        return False
    first = min(labels)
    rest = [p for i, p in enumerate(document.paragraphs) if i > first and i not in labels]
    reported = sum(bool(REPORTING.search(document.text, p.start, p.end)) for p in rest)
    spoken = len(document.paragraphs) - first
    enough = len({label.last for label in labels.values()}) >= FEW or any(label.stamped for label in labels.values())
    before = first <= max(FEW, len(document.paragraphs) // FEW)
    quoted = sum(is_quoted(document, document.paragraphs[i], label) for i, label in labels.items())
    return (
        enough
        and before
        and 2 * quoted <= len(labels)
        and (len(labels) >= LEAST_LABELLED * spoken or reported <= MOST_REPORTED * len(rest))
    )


def is_note(document: Document, words: str) -> bool:
    """Whether a paragraph only tells of an interview: "This interview has been edited for length"."""
    return lexicon.of_kind(document.language.code, "interview", "head").fullmatch(words) is not None


def is_aside(document: Document, paragraph: Paragraph) -> bool:
    """Whether a paragraph of a conversation is nobody's words: a time stamp, a stage direction, a heading, a note."""
    words = document.text[paragraph.start : paragraph.end]
    if is_note(document, words):
        return True
    if not re.search(r"[^\W\d_]{2}", words) or TIME_STAMP.fullmatch(words) or STAGE_DIRECTION.fullmatch(words):
        return True
    return len(words) < SHORT and not ENDS.search(words)
