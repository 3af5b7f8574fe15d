"""Quotations as labels: what somebody said, and a sentence's own words, cut to the length of a label."""

import re

from components.languages.en.events.labels.quoting.endings import (
    CLAUSE_OPENS,
    ends_sentence,
    fitness,
    good_end,
    may_end,
)
from components.languages.en.events.labels.wording import ENOUGH, LABEL_DATELINE, LEAST, MOST, PER_CENT, QUOTES, capital

QUOTED_WORD = re.compile(r"(?<![\w'])[‘']([^‘’'\n]{1,60})['’](?![\w'])")
OPENING = re.compile(r"(?:And|But|So|Yet|Still),? (?=\w)")
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


def statement_label(speaker: str, content: str, direct: bool = False) -> str:
    """The label of a statement: its speaker and its words, with three dots if they are cut; quoted if `direct`."""
    pattern, instead = PER_CENT
    content = _first_piece(content) if direct else content
    said = pattern.sub(instead, LEAD.sub("", QUOTES.sub("", QUOTED_WORD.sub(r"\1", content))))
    opened, closed = ("“", "”") if direct else ("", "")
    speaker, room = capital(speaker), MOST - len(f"{speaker}:".split())
    kept = _from_clause(said, room).split()
    if len(kept) > room:
        kept = kept[: (end := good_end(kept, room, ENOUGH))]
        closed = closed if ends_sentence(kept[end - 1]) else f"…{closed}"
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
        capital(opens),
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
        able = [n for n in range(least, room + 1) if n in ends and may_end(kept, n)]
        if not able:
            return ""
        kept = kept[: max(able, key=lambda n: fitness(kept, n))]
    else:
        least = max(ENOUGH, least + 1) if least < room else ENOUGH
        kept = kept[: good_end(kept, room, least)]
    more = "" if ends_sentence(kept[-1]) else "…"
    return f"{opens} “{_open_end(' '.join(kept))}{more}”".strip()


def _open_end(words: str) -> str:
    """The words without a mark at their end that closes a sentence; an abbreviation keeps its full stop."""
    return words if re.search(r"\b[A-Za-z]\.[A-Za-z]\.$", words) else words.rstrip(" ,.;:—–-")
