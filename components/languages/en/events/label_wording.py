"""The wording of labels: at most twelve words that end well; and labels for events whose clause gives none."""

import re
from collections.abc import Sequence

from components.models import EventKind
from components.wording import KIND_WORDS

MOST, LEAST, ENOUGH = 12, 3, 5  # words: at most; that stand by themselves; after which a cut at a phrase is good
QUOTES = re.compile(r"[\"“”«»„]|``|''|(?<!\w)['‘](?=\w)|(?<=[.,!?])['’]")
LABEL_DATELINE = re.compile(r"^[A-Z][A-Za-z .,'’()-]{2,40}?(?: \([^)]{1,30}\))?\s*[—–-]+\s+")
TITLE = re.compile(
    r"\b(?:(?:(?:Canada-)?U\.S\.|Canadian|American|Mexican|Ontario|Alberta|Quebec|British Columbia|B\.C\.|Manitoba"
    r"|Saskatchewan|Nova Scotia|New Brunswick|White House) )?"
    r"(?:then-|former |now-)?(?:vice-|deputy )?"
    r"(?:president(?:-elect)?|prime minister(?:-designate)?|premier|press secretary|trade representative"
    r"|(?:(?:finance|foreign|foreign affairs|defence|commerce|treasury|trade|industry|public safety|internal trade"
    r"|energy|environment) )?(?:minister|secretary)|senator|(?:conservative|liberal|ndp|opposition) leader"
    r"|ambassador) (?=(?-i:[A-Z][\w'’-]+ [A-Z]))",
    re.I,
)
OFFICE = re.compile(
    r"president|minister|premier|secretary|representative|senator|leader|ambassador"
)  # one of them is in every official title
LOOSE_MARK = re.compile(r"\s+([,.;:%])")
PER_CENT = re.compile(r"(?<=\d)[ -]per[ -]?cent\b"), "%"
SHORTER = (
    (TITLE, ""),
    PER_CENT,
    (re.compile(r"\bUnited States\b"), "U.S."),
    (re.compile(r"\b(?:also|nonetheless|ultimately|meanwhile|in effect) "), ""),
)
BEFORE_PHRASE = frozenset(
    ("to", "for", "on", "in", "at", "with", "by", "from", "that", "who", "which", "after", "before", "when", "while",
     "but", "as", "over", "into", "under", "against", "about", "until", "since", "than", "rather")
)  # fmt: skip
LOOSE = BEFORE_PHRASE | frozenset(
    ("and", "or", "of", "the", "a", "an", "is", "was", "are", "were", "be", "been", "its", "his", "her", "their",
     "this", "these", "just", "between", "will", "would", "has", "had", "have", "not", "so", "both", "could", "can",
     "may", "might", "must", "should", "late", "early", "if", "whether", "being", "having", "more", "nearly", "about")
)  # fmt: skip
VAGUE = re.compile(
    r"[\W_]*(?:he|she|it|they|this|that|these|those|i|we|you)\b", re.I
)  # such a label does not say who is meant
LEAD = re.compile(r"^\W*(?:(?:that|and|but|so)\s+)?", re.I)
OF_SOMEBODY = ("statement", "threat", "retaliation")
MUTUAL = ("call", "meeting", "negotiation")


def tidy(words: str) -> str:
    """The words without quotation marks, titles and superfluous blanks."""
    words = QUOTES.sub("", " ".join(words.split()))
    for pattern, instead in SHORTER:
        if pattern is not TITLE or OFFICE.search(words.lower()):
            words = pattern.sub(instead, words)
    return _capital(LOOSE_MARK.sub(r"\1", " ".join(words.split())).strip(" ,;:—–-"))


def cut(words: str) -> str:
    """The first words, at most twelve, ended where a phrase ends if possible, with a capital at the start."""
    kept = words.split()
    if len(kept) > MOST:
        ends = [n for n in range(ENOUGH, MOST + 1) if kept[n].lower() in BEFORE_PHRASE]
        kept = kept[: ends[-1] if ends else MOST]
        while len(kept) > 1 and kept[-1].lower().strip(",") in LOOSE:
            kept.pop()
    label = " ".join(kept).strip(" ,;:—–-")
    return _capital(label if re.search(r"\b[A-Za-z]\.[A-Za-z]\.$", label) else label.rstrip(" ,."))


def _capital(words: str) -> str:
    """The words with a capital at the start."""
    return words[:1].upper() + words[1:]


def ends_well(words: str, particle: bool = False) -> bool:
    """Whether a label does not end in a word that needs another; a `particle` ('kicked in') may end it."""
    last = words.split()[-1].lower().strip(",") if words else ""
    return bool(last) and (particle or last not in LOOSE)


def statement_label(speaker: str, content: str) -> str:
    """The label of a statement: its speaker and its words, with three dots if they are cut."""
    pattern, instead = PER_CENT
    kept = pattern.sub(instead, f"{speaker}: {LEAD.sub('', QUOTES.sub('', content))}").split()
    if len(kept) <= MOST:
        return " ".join(kept).rstrip(" ,.;:—–-")
    kept = kept[:MOST]
    while kept[-1].lower().strip(",") in LOOSE:
        kept.pop()
    return f"{' '.join(kept).rstrip(' ,.;:—–-')}…"


def summary_label(kind: EventKind, actors: Sequence[str], topics: Sequence[str]) -> str:
    """What is known of an event in a few words: 'Statement by Doug Ford', 'Talks between Canada and Mexico'."""
    word = KIND_WORDS[kind]
    if kind in MUTUAL and len(actors) > 1:
        return cut(f"{word} between {actors[0]} and {actors[1]}")
    if actors:
        return cut(f"{word} by {actors[0]}" if kind in OF_SOMEBODY else f"{word}: {actors[0]}")
    others = [topic for topic in topics if topic != word]
    return cut(f"{word}: {others[0]}") if others else word


def sentence_label(words: str) -> str:
    """A sentence without dateline and quotation marks, cut to the length of a label."""
    return cut(tidy(LABEL_DATELINE.sub("", " ".join(words.split()))))
