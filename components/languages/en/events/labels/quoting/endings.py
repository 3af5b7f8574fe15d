"""Where a quotation may be cut: not before what its last word needs, best at the end of a sentence or phrase."""

import re

from components.languages.en.events.labels.wording import BEFORE_NAMES, BEFORE_PHRASE, CONTINUES, ENOUGH, LEAST, LOOSE

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
CLAUSE_OPENS = BEFORE_PHRASE | frozenset("and or because if whether where though although unless what how".split())
SENTENCE_END = re.compile(r"(?:[a-z]{3}|\d)[.!?]$")  # no abbreviation, as those of titles
TITLED = BEFORE_NAMES | frozenset(
    "jan. feb. aug. sept. oct. nov. dec. inc. corp. ltd. dept.".split()
)  # no word after which a sentence ends
PARTED = re.compile(r"['’](?:re|ll|m|ve|d|s)$|n['’]t$")


def good_end(words: list[str], room: int, least: int) -> int:
    """How many of more than `room` words a quotation keeps: to the end of a sentence or phrase, best a late one."""
    able = [n for n in range(1, room + 1) if may_end(words, n)]
    for good in (
        [n for n in able if n >= least or (n >= LEAST and _another_clause(words, n))],
        [n for n in (least - 1,) if least > ENOUGH and n <= room],
        [n for n in able if n >= ENOUGH],
        [n for n in able if n >= LEAST],
    ):
        if good:
            return max(good, key=lambda n: fitness(words, n))
    return max(1, room)


def may_end(words: list[str], n: int) -> bool:
    """Whether a quotation may be cut after n words: not before a verb's object, within a name or a number."""
    last, bare, following = words[n - 1], words[n - 1].lower().rstrip(",;:").replace("’", "'"), words[n]
    opened = " ".join(words[:n])
    if opened.count("[") + opened.count("(") > opened.count("]") + opened.count(")"):
        return False
    if ends_sentence(last):
        return True
    if bare in LOOSE_IN_QUOTATION or bare in TITLED or PARTED.search(bare) or following.lower() in CONTINUES:
        return False
    if n > 1 and words[n - 2].lower() in PAIRED:
        return False
    if following[:1].isdigit() or (following == "of" and last[:1].isupper() and n > 1):
        return False
    in_name = last[:1].isupper() and following[:1].isupper() and last[-1:] not in ",;:"
    return not in_name and not (last[-1:].isdigit() and len(last) != len("2016"))


def fitness(words: list[str], n: int) -> int:
    """How well a quotation ends after n words: the longer the better, and at the end of a sentence or phrase."""
    last, following = words[n - 1], words[n].lower().strip(",").replace("’", "'")
    before = words[n - 2].lower().replace("’", "'") if n > 1 else ""
    open_noun = (before in OWNERS or before.endswith("'s")) and following not in PRONOUNS  # 'the initial | primaries'
    another = _another_clause(words, n) or (last[-1:] == "," and following in JOINING)
    if another or ends_sentence(last) or following in DASHES:
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


def ends_sentence(word: str) -> bool:
    """Whether a word is the last of a sentence by its mark."""
    return bool(SENTENCE_END.search(word)) and word.lower() not in TITLED
