"""The wording of labels: at most twelve words that end well; a sentence's own words where no clause gives a label."""

import re

from components.languages.en.provinces import ANY_PROVINCE

MOST, LEAST, ENOUGH = 12, 3, 5  # words: at most; that stand by themselves; after which a cut at a phrase is good
QUOTES = re.compile(r"[\"“”«»„]|``|''|(?<!\w)['‘](?=\w)|(?<=[.,!?])['’]")
LABEL_DATELINE = re.compile(r"^[A-Z][A-Za-z .,'’()-]{2,40}?(?: \([^)]{1,30}\))?\s*[—–-]+\s+")
TITLE = re.compile(
    rf"\b(?:(?:(?:Canada-)?U\.S\.|Canadian|American|Mexican|{ANY_PROVINCE}|B\.C\.|White House|Chinese|Russian|British"
    r"|French|German|Israeli|Ukrainian|Japanese|Indian|Turkish|South Korean|Iranian|Brazilian|Italian|Australian) )?"
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
DOUBLE_COMMA = re.compile(r",(?:\s*,)+")
LOOSE_COMMA = re.compile(r"^([^,]+), (?=(?:in|of|to|for|on|at|by|from|over) )(?=[^,]*$)")  # after what was left out
LOOSE_MARK = re.compile(r"(?<!\s)\s+([,.;:%])")
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
SAID = frozenset("said says say told added noted wrote".split())  # a label that ends in them tells nothing
LEAD = re.compile(
    r"^\W*(?:(?:that(?!['’]| (?:is|was|will|would|has|had|does|did|can|could|may|might|should|must|means?|makes?)\b)"
    r"|and|but|so)\s+)?",
    re.I,
)  # not 'That is a mistake'


def tidy(words: str) -> str:
    """The words without quotation marks, titles and superfluous blanks."""
    words = DOUBLE_COMMA.sub(",", QUOTES.sub("", " ".join(words.split())))
    for pattern, instead in SHORTER:
        if pattern is not TITLE or OFFICE.search(words.lower()):
            words = pattern.sub(instead, words)
    words = LOOSE_COMMA.sub(r"\1 ", words)
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


def statement_label(speaker: str, content: str, direct: bool = False) -> str:
    """The label of a statement: its speaker and its words, with three dots if they are cut; quoted if `direct`."""
    pattern, instead = PER_CENT
    said = pattern.sub(instead, LEAD.sub("", QUOTES.sub("", content)))
    opened, closed = ("“", "”") if direct else ("", "")
    kept = f"{speaker}: {opened}{said}".split()
    if len(kept) <= MOST:
        return " ".join(kept).rstrip(" ,.;:—–-…") + closed
    kept = kept[:MOST]
    while kept[-1].lower().strip(",") in LOOSE:
        kept.pop()
    return f"{' '.join(kept).rstrip(' ,.;:—–-…')}…{closed}"


def own_words_label(words: str, opens: str = "", least: int = 0) -> str:
    """A sentence's own words in quotation marks, after the name `opens` if given, cut to the length of a label.

    The first `least` words, which the label needs, and one more are kept if there is room for them.
    """
    opens, plain = _capital(opens), QUOTES.sub("", LABEL_DATELINE.sub("", " ".join(words.split()))).strip(" ,;:—–-")
    kept, room = plain.split(), MOST - len(opens.split())
    if len(kept) <= room:
        return f"{opens} “{_open_end(plain)}”".strip()
    least = max(ENOUGH, least + 1) if least < room else ENOUGH
    ends = [n for n in range(least, room + 1) if (kept[n].lower() in BEFORE_PHRASE) or kept[n - 1].endswith(",")]
    ends = [n for n in ends if kept[n - 1].lower() not in SAID]
    end = ends[-1] if ends else room
    while not ends and end > LEAST and kept[end][:1].isupper():  # within a name
        end -= 1
    kept = kept[:end]
    while len(kept) > 1 and kept[-1].lower().strip(",") in LOOSE:
        kept.pop()
    return f"{opens} “{_open_end(' '.join(kept))}…”".strip()


def _open_end(words: str) -> str:
    """The words without a mark at their end that closes a sentence; an abbreviation keeps its full stop."""
    return words if re.search(r"\b[A-Za-z]\.[A-Za-z]\.$", words) else words.rstrip(" ,.;:—–-")
