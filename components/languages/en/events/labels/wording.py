"""The wording of labels: at most twelve words that end well; a sentence's own words where no clause gives a label."""

import re

from components.languages.en.regions import ANY_PROVINCE

MOST, LEAST, ENOUGH = 12, 3, 5  # words: at most; that stand by themselves; after which a cut at a phrase is good
QUOTES = re.compile(r"[\"“”«»„]|``|''|(?<!\w)['‘](?=\w)|(?<=[.,!?])['’]")
PLACE_WORD = r"(?:[A-Z][\w.'’-]{0,20}|\([^)]{1,30}\)|de|of|the|la|on|\d{1,2}),?"
LABEL_DATELINE = re.compile(rf"^[A-Z][\w.'’]*,?(?: {PLACE_WORD}){{0,6}} ?[—–―-]{{1,3}} ")
TITLE = re.compile(
    rf"\b(?:(?:(?:Canada-)?U\.S\.|Canadian|American|Mexican|{ANY_PROVINCE}|B\.C\.|White House|Chinese|Russian|British"
    r"|French|German|Israeli|Ukrainian|Japanese|Indian|Turkish|South Korean|Iranian|Brazilian|Italian|Australian) )?"
    r"(?:then-|former |now-)?(?:vice[ -]|deputy )?"
    r"(?:president(?:-elect)?|prime minister(?:-designate)?|premier|press secretary|trade representative"
    r"|(?:(?:finance|foreign|foreign affairs|defence|commerce|treasury|trade|industry|public safety|internal trade"
    r"|energy|environment) )?(?:minister|secretary(?: of (?:state|defense|commerce|labor|education))?)"
    r"|senator|(?:conservative|liberal|ndp|opposition) leader"
    r"|ambassador"
    r"|(?:\d{4} )?(?:(?:Republican|Democratic|GOP) )?(?:presumptive )?presidential"
    r" (?:candidate|nominee|front-?runner|hopeful))"
    r" (?=(?-i:[A-Z][\w'’-]+ [A-Z]))",
    re.I,
)
OFFICE = re.compile(
    r"president|minister|premier|secretary|representative|senator|leader|ambassador"
)  # one of them is in every official title
DOUBLE_COMMA = re.compile(r",(?:\s*,)+")
LOOSE_COMMA = re.compile(
    r"^([^,]+), (?=(?:in|of|to|for|on|at|by|from|over|is|are|was|were|has|have|had|will|would) )(?=[^,]*$)"
)  # after what was left out
AFTER_NAME = re.compile(r"^((?:[\w.’'-]+ ){0,5}[A-Z][\w.’'-]+), (?=[a-z]+ed )(?=[^,]*$)")
LOOSE_MARK = re.compile(r"(?<!\s)\s+([,.;:%])")
PER_CENT = re.compile(r"(?<=\d)[ -]per[ -]?cent\b"), "%"
HONORIFIC = re.compile(r"\b(?<!Mr\. and )(?:Mr|Mrs|Ms|Dr)\. (?=[A-Z])")
BRACKETS = re.compile(r" ?\([^()]{1,60}\)")
SHORTER = (
    (BRACKETS, ""),
    (HONORIFIC, ""),
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
    """and or of the a an is was are were be been its his her their this these those just between will would has had
    have not so both could can may might must should late early if whether being having more nearly about""".split()
)
CONTINUES = frozenset("up out off down back away ago percent per million billion trillion".split())
BEFORE_NAMES = frozenset("gov. sen. rep. sens. reps. gen. rev. col. capt. lt. hon. prof. sgt. dr. mr. mrs. ms.".split())
LONE_WORD = re.compile(r", [a-z][\w-]*$")  # 'in debt, up', where 'from' would follow


def tidy(words: str) -> str:
    """The words without quotation marks, titles and superfluous blanks."""
    words = DOUBLE_COMMA.sub(",", QUOTES.sub("", " ".join(words.split())))
    for pattern, instead in SHORTER:
        if pattern is not TITLE or OFFICE.search(words.lower()):
            words = pattern.sub(instead, words)
    words = AFTER_NAME.sub(r"\1 ", LOOSE_COMMA.sub(r"\1 ", words))
    return capital(LOOSE_MARK.sub(r"\1", " ".join(words.split())).strip(" ,;:—–-"))


def cut(words: str) -> str:
    """The first words, at most twelve, ended where a phrase ends if possible, with a capital at the start."""
    kept = words.split()
    if len(kept) > MOST:
        ends = [n for n in range(ENOUGH, MOST + 1) if kept[n].lower() in BEFORE_PHRASE]
        kept = kept[: ends[-1] if ends else MOST]
        while len(kept) > 1 and kept[-1].lower().strip(",") in LOOSE:
            kept.pop()
    label = " ".join(kept).strip(" ,;:—–-")
    return capital(label if re.search(r"\b[A-Za-z]\.[A-Za-z]\.$", label) else label.rstrip(" ,."))


def capital(words: str) -> str:
    """The words with a capital at the start."""
    return words[:1].upper() + words[1:]


def ends_well(words: str, particle: bool = False) -> bool:
    """Whether a label does not end in a word that needs another; a `particle` ('kicked in') may end it."""
    last = words.split()[-1].lower().strip(",") if words else ""
    named = f"{last}." in BEFORE_NAMES and words[-len(last) :][:1].isupper()  # 'for Sgt', cut at its full stop
    return bool(last) and (particle or last not in LOOSE) and not named and not LONE_WORD.search(words)
