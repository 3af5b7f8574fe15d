"""The wording of labels: at most twelve words that end well; a sentence's own words where no clause gives a label."""

import re

from components.languages.en.provinces import ANY_PROVINCE

MOST, LEAST, ENOUGH = 12, 3, 5  # words: at most; that stand by themselves; after which a cut at a phrase is good
QUOTES = re.compile(r"[\"“”«»„]|``|''|(?<!\w)['‘](?=\w)|(?<=[.,!?])['’]")
QUOTED_WORD = re.compile(r"(?<![\w'])[‘']([^‘’'\n]{1,60})['’](?![\w'])")
OPENING = re.compile(r"(?:And|But|So|Yet|Still),? (?=\w)")
PLACE_WORD = r"(?:[A-Z][\w.'’-]{0,20}|\([^)]{1,30}\)|de|of|the|la|on|\d{1,2}),?"
LABEL_DATELINE = re.compile(rf"^[A-Z][\w.'’]*,?(?: {PLACE_WORD}){{0,6}} ?[—–―-]{{1,3}} ")
TITLE = re.compile(
    rf"\b(?:(?:(?:Canada-)?U\.S\.|Canadian|American|Mexican|{ANY_PROVINCE}|B\.C\.|White House|Chinese|Russian|British"
    r"|French|German|Israeli|Ukrainian|Japanese|Indian|Turkish|South Korean|Iranian|Brazilian|Italian|Australian) )?"
    r"(?:then-|former |now-)?(?:vice[ -]|deputy )?"
    r"(?:president(?:-elect)?|prime minister(?:-designate)?|premier|press secretary|trade representative"
    r"|(?:(?:finance|foreign|foreign affairs|defence|commerce|treasury|trade|industry|public safety|internal trade"
    r"|energy|environment) )?(?:minister|secretary)|senator|(?:conservative|liberal|ndp|opposition) leader"
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
LOOSE_COMMA = re.compile(r"^([^,]+), (?=(?:in|of|to|for|on|at|by|from|over) )(?=[^,]*$)")  # after what was left out
LOOSE_MARK = re.compile(r"(?<!\s)\s+([,.;:%])")
PER_CENT = re.compile(r"(?<=\d)[ -]per[ -]?cent\b"), "%"
HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)\. (?=[A-Z])")
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
SAID = frozenset("said says say told added noted wrote asked".split())  # a label that ends in them tells nothing
ACTING = frozenset(
    """is was are were will would has had have do does did can could may might must should not don't doesn't didn't
    can't won't isn't aren't wasn't wouldn't""".split()
)  # a subject stands before them, a verb after them
OWNERS = frozenset("the a an my your our its his her their this these any no every some".split())
PREPOSITIONS = frozenset(
    """among amid around through during within without toward towards across along beyond behind near despite including
    upon via per due off onto throughout""".split()
)
NEED_MORE = frozenset(
    """i we you he she they what who whom whose how where why which because though although last next right often just
    one ones even still always never really too very also only most many much all each those such like don that's it's
    there's who's he's she's what's let's here's""".split()
)
LOOSE_IN_QUOTATION = LOOSE | PREPOSITIONS | SAID | ACTING | OWNERS | NEED_MORE
PRONOUNS = frozenset("i we you he she they it i'm i'll we'll we're you'll he'll she'll they'll it'll".split())
DASHES = frozenset("- -- – — ―".split())
JOINING = frozenset("and but so because".split())  # clauses
BEFORE_TO = frozenset(
    """willing unwilling able unable ready going trying have has had need needs needed like likes liked
    likely unlikely supposed used about allowed prepared eager happy afraid hard easy ought decided failed forced
    expected free due seem seems seemed tend tends tended happen happens happened begin begins began begun continue
    continues continued plan plans planned hope hopes hoped try tries tried refuse refuses refused venture""".split()
)  # say nothing without what follows
PARTICLES = frozenset("in on up out off over back away".split())  # of verbs
PAIRED = frozenset("both either between neither".split())
CONTINUES = frozenset("up out off down back away ago percent per million billion trillion".split())
CLAUSE_OPENS = BEFORE_PHRASE | frozenset("and or because if whether where though although unless what how".split())
SENTENCE_END = re.compile(r"(?:[a-z]{3}|\d)[.!?]$")  # no abbreviation, as those of titles
BEFORE_NAMES = frozenset("gov. sen. rep. sens. reps. gen. rev. col. capt. lt. hon. prof. sgt. dr. mr. mrs. ms.".split())
TITLED = BEFORE_NAMES | frozenset(
    "jan. feb. aug. sept. oct. nov. dec. inc. corp. ltd. dept.".split()
)  # no word after which a sentence ends
PARTED = re.compile(r"['’](?:re|ll|m|ve|d|s)$|n['’]t$")
LONE_WORD = re.compile(r", [a-z][\w-]*$")  # 'in debt, up', where 'from' would follow
GAP = " … "  # between the pieces of what somebody said
LEAD = re.compile(
    r"^\W*(?:(?:that(?!['’]| (?:is|was|will|would|has|had|does|did|can|could|may|might|should|must|means?|makes?)\b)"
    r"|and|but|so)\s+)?",
    re.I,
)  # not 'That is a mistake'


ADJUNCT = re.compile(
    r"(?:(?:as|when|while|although|though|since|because|after|before|for|given|with|in|on|at|during|under|despite|amid|by"
    r"|last|early|late|earlier|throughout|between|over|within|until|according to|even with|heading"
    r"|(?-i:(?!Beijing)[A-Z]\w{3,}ing)(?![^,]* (?:is|are|was|were|will|would|has|have|had|\w+ed) )"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b[^,.;:!?()]{6,200}"
    r"|now|well|look|listen|again|actually|obviously|frankly|however), (?=[^\W\d])"
    r"(?!(?:it|this|that|these|those|which|who|though|however|on|in|at|and|or|but|said)\b|(?:\w+ ){1,4}said\b"
    r"|(?-i:[A-Z][\w.]*(?: [A-Z][\w.]*)?, ))",
    re.I,
)  # before a clause that can be read without it, as a condition cannot


ASIDE = re.compile(
    r"(?:conducted|released|published|taken|held|issued|posted|filed|now called|known as)\b[^,;:!?()]{3,80}, (?=\w)",
    re.I,
)  # what is left of 'in a poll, taken in May, most agree'


def _from_clause(words: str, room: int) -> str:
    """The words without what stands before their clause, if there is no room for both."""
    while len(words.split()) > room and (found := ADJUNCT.match(words) or ASIDE.match(words)):
        if len(words[found.end() :].split()) < ENOUGH:
            break
        words = words[found.end() :]
    return words


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
    named = f"{last}." in BEFORE_NAMES and words[-len(last) :][:1].isupper()  # 'for Sgt', cut at its full stop
    return bool(last) and (particle or last not in LOOSE) and not named and not LONE_WORD.search(words)


def statement_label(speaker: str, content: str, direct: bool = False) -> str:
    """The label of a statement: its speaker and its words, with three dots if they are cut; quoted if `direct`."""
    pattern, instead = PER_CENT
    content = _first_piece(content) if direct else content
    said = pattern.sub(instead, LEAD.sub("", QUOTES.sub("", QUOTED_WORD.sub(r"\1", content))))
    opened, closed = ("“", "”") if direct else ("", "")
    speaker, room = _capital(speaker), MOST - len(f"{speaker}:".split())
    kept = _from_clause(said, room).split()
    if len(kept) > room:
        kept = kept[: (end := _good_end(kept, room, ENOUGH))]
        closed = closed if _ends_sentence(kept[end - 1]) else f"…{closed}"
    return f"{speaker}: {opened}{' '.join(kept).rstrip(' ,.;:—–-…')}{closed}"


def _first_piece(content: str) -> str:
    """What was said before the clause that reports it, if it can be read alone; else all of it."""
    first = content.split(GAP)[0]
    return first if len(first.split()) > LEAST and first.split()[0].lower() not in CLAUSE_OPENS else content


def own_words_label(
    words: str, opens: str = "", least: int = 0, ends: frozenset[int] = frozenset(), strict: bool = False
) -> str:
    """A sentence's own words in quotation marks, after the name `opens` if given, cut to the length of a label.

    The first `least` words, which the label needs, and one more are kept if there is room for them. `ends` are the
    numbers of words after which its grammar allows a cut; if `strict`, there is no other cut, and "" if there is none.
    """
    opens, plain = (
        _capital(opens),
        QUOTES.sub("", QUOTED_WORD.sub(r"\1", LABEL_DATELINE.sub("", " ".join(words.split())))).strip(" ,;:—–-"),
    )
    if found := OPENING.match(plain):
        plain = plain[found.end() :]
    room = MOST - len(opens.split())
    plain = plain if strict else _from_clause(plain, room)
    kept = plain.split()
    if len(kept) <= room:
        return f"{opens} “{_open_end(plain)}”".strip()
    if strict:
        least = max(least, LEAST if opens else LEAST + 1)
        able = [n for n in range(least, room + 1) if n in ends and _may_end(kept, n)]
        if not able:
            return ""
        kept = kept[: max(able, key=lambda n: _fitness(kept, n))]
    else:
        least = max(ENOUGH, least + 1) if least < room else ENOUGH
        kept = kept[: _good_end(kept, room, least)]
    more = "" if _ends_sentence(kept[-1]) else "…"
    return f"{opens} “{_open_end(' '.join(kept))}{more}”".strip()


def _good_end(words: list[str], room: int, least: int) -> int:
    """How many of more than `room` words a quotation keeps: to the end of a sentence or phrase, best a late one."""
    able = [n for n in range(1, room + 1) if _may_end(words, n)]
    for good in (
        [n for n in able if n >= least or (n >= LEAST and _another_clause(words, n))],
        [n for n in (least - 1,) if least > ENOUGH and n <= room],
        [n for n in able if n >= ENOUGH],
        [n for n in able if n >= LEAST],
    ):
        if good:
            return max(good, key=lambda n: _fitness(words, n))
    return max(1, room)


def _may_end(words: list[str], n: int) -> bool:
    """Whether a quotation may be cut after n words: not before a verb's object, within a name or a number."""
    last, bare, following = words[n - 1], words[n - 1].lower().rstrip(",;:").replace("’", "'"), words[n]
    opened = " ".join(words[:n])
    if opened.count("[") + opened.count("(") > opened.count("]") + opened.count(")"):
        return False
    if _ends_sentence(last):
        return True
    if bare in LOOSE_IN_QUOTATION or bare in TITLED or PARTED.search(bare) or following.lower() in CONTINUES:
        return False
    if n > 1 and words[n - 2].lower() in PAIRED:
        return False
    if following[:1].isdigit() or (following == "of" and last[:1].isupper() and n > 1):
        return False
    in_name = last[:1].isupper() and following[:1].isupper() and last[-1:] not in ",;:"
    return not in_name and not (last[-1:].isdigit() and len(last) != len("2016"))


def _fitness(words: list[str], n: int) -> int:
    """How well a quotation ends after n words: the longer the better, and at the end of a sentence or phrase."""
    last, following = words[n - 1], words[n].lower().strip(",").replace("’", "'")
    before = words[n - 2].lower().replace("’", "'") if n > 1 else ""
    open_noun = (before in OWNERS or before.endswith("'s")) and following not in PRONOUNS  # 'the initial | primaries'
    another = _another_clause(words, n) or (last[-1:] == "," and following in JOINING)
    if another or _ends_sentence(last) or following in DASHES:
        return n + 8
    if n > 1 and (before in ("and", "but", "or") or before[-1:] == ","):
        return n - 4  # 'of interviews, and everyone'
    if following == "to":
        return n - 6 if last.lower() in BEFORE_TO else n + 2
    if last[-1:] in ",;:" or following.split("'")[0] in CLAUSE_OPENS:
        return n + (0 if before == "to" and following in PARTICLES else 5)  # 'to take | in'
    if following == "of":
        return n
    return n - (6 if following in ACTING else 0) - (4 if open_noun or before in ACTING or before == "to" else 0)


def _another_clause(words: list[str], n: int) -> bool:
    """Whether another clause with a subject of its own is joined after n words: 'We will pay, | but it is late'."""
    return words[n].lower() in JOINING and n + 1 < len(words) and words[n + 1].lower().replace("’", "'") in PRONOUNS


def _ends_sentence(word: str) -> bool:
    """Whether a word is the last of a sentence by its mark."""
    return bool(SENTENCE_END.search(word)) and word.lower() not in TITLED


def _open_end(words: str) -> str:
    """The words without a mark at their end that closes a sentence; an abbreviation keeps its full stop."""
    return words if re.search(r"\b[A-Za-z]\.[A-Za-z]\.$", words) else words.rstrip(" ,.;:—–-")
