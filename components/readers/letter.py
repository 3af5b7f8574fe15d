"""Finds the header lines, forwarding notes, quotes and signature of a letter: its furniture and Metadata.

A letter that forwards an article is read as the article: the headers just above most of the words give its title and
day; what is above them is the sender's remark.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from components.models import PublishedBasis, Span, Spans
from components.readers.pages.article import Metadata
from components.readers.pages.dates import first_date
from components.readers.pages.lines import LINE

HEADER = re.compile(
    r"[>\s*]*(?P<name>from|to|cc|bcc|date|sent|subject|re|reply-to|importance|attachments?|"
    r"de|à|objet|envoyé|expéditeur|destinataire)\**\s?:\**\s+(?P<words>\S.{0,998})",
    re.I,
)
NOTE = re.compile(
    r"[>\s]*(?:begin forwarded message ?:|-{2,} ?(?:forwarded|original) message ?-{2,}|_{20,}|"
    r"début du message (?:transféré|réexpédié) ?:|-{2,} ?message (?:transféré|d'origine) ?-{2,})\s*",
    re.I,
)
WROTE = re.compile(r"[>\s]*(?:on|le) .{6,200} (?:wrote|a écrit) ?:\s*", re.I)
QUOTED = re.compile(r"\s{0,3}>")
SIGNATURE = re.compile(r"-- ?")
SENT_FROM = re.compile(r"(?:sent from my|get outlook for|envoyé (?:de|depuis) mon) .{2,60}", re.I)
PREFIX = re.compile(r"(?:\s*(?:fwd?|re|tr|ré)\s?:)+\s*", re.I)
SIGNED_LINES = 12  # below the mark of a signature; more lines are part of the story
FORWARDED = ("from", "de", "expéditeur"), ("subject", "objet", "re"), ("date", "sent", "envoyé")


@dataclass(frozen=True, slots=True)
class Letter:
    """What was found in a letter: the spans that are not story, and the title and day of the article."""

    furniture: Spans = ()
    known: Metadata = field(default_factory=Metadata)


@dataclass(frozen=True, slots=True)
class _Block:
    """Consecutive header lines: their numbers, and their values by name."""

    first: int
    end: int
    said: dict[str, str]

    @property
    def is_head(self) -> bool:
        """Whether they name sender and subject, or sender and day."""
        sender, subject, day = (any(name in self.said for name in names) for names in FORWARDED)
        return sender and (subject or day)

    def one_of(self, names: Sequence[str]) -> str | None:
        return next((self.said[name] for name in names if name in self.said), None)


def letter_of(text: str) -> Letter:
    """The Letter found in a text; an empty one if it has no marks of a letter."""
    lines = [m.span() for m in LINE.finditer(text) if m[0].strip()]
    words = [text[a:b] for a, b in lines]
    blocks = [block for block in _blocks(words) if block.is_head]
    if not blocks and not any(NOTE.fullmatch(one) for one in words) and not any(map(QUOTED.match, words)):
        return Letter()
    head = _head(blocks, words)
    aside = {i for block in blocks for i in range(block.first, block.end)}
    aside.update(range(head.end) if head else ())
    aside.update(i for i, one in enumerate(words) if NOTE.fullmatch(one) or SENT_FROM.fullmatch(one.strip()))
    aside.update(_quoted_lines(words, aside))
    aside.update(_signature(words))
    return Letter(_spans(lines, aside), _known(head) if head else Metadata())


def _known(head: _Block) -> Metadata:
    day = first_date(head.one_of(FORWARDED[2]) or "")
    basis: PublishedBasis = "meta tag" if day else "none"
    return Metadata(title=subject_of(head.one_of(FORWARDED[1])), published=day, published_basis=basis)


def subject_of(words: str | None) -> str | None:
    """A subject without prefixes such as 'Re:' and 'Fwd:'."""
    return PREFIX.sub("", " ".join((words or "").split()), count=1) or None


def _blocks(words: Sequence[str]) -> Iterator[_Block]:
    """The blocks of header lines; a line that begins with a blank continues the one before."""
    index = 0
    while index < len(words):
        first, said = index, dict[str, str]()
        while index < len(words) and ((found := HEADER.fullmatch(words[index])) or (said and words[index][0] in " \t")):
            if found:
                said.setdefault(found["name"].lower(), found["words"])
            index += 1
        if said:
            yield _Block(first, index, said)
        else:
            index += 1


def _head(blocks: Sequence[_Block], words: Sequence[str]) -> _Block | None:
    """The last header with more words below than above it; the first header if it opens the text."""
    sizes = [len(line) for line in words]
    fit = [block for block in blocks if block.first == 0 or sum(sizes[block.end :]) > sum(sizes[: block.first])]
    return fit[-1] if fit else None


def _quoted_lines(words: Sequence[str], aside: set[int]) -> set[int]:
    """The quoted lines and the "… wrote:" line above them; none if most of the letter is quoted, as it then is the
    forwarded article."""
    quoted = {i for i, one in enumerate(words) if QUOTED.match(one)}
    own = sum(len(one) for i, one in enumerate(words) if i not in quoted and i not in aside)
    if sum(len(words[i]) for i in quoted - aside) > own:
        return set()
    return quoted | {i for i, one in enumerate(words) if i + 1 in quoted and WROTE.fullmatch(one)}


def _signature(words: Sequence[str]) -> range:
    """The lines from the last signature mark to the end."""
    marks = [i for i, one in enumerate(words) if SIGNATURE.fullmatch(one)]
    return range(marks[-1], len(words)) if marks and len(words) - marks[-1] <= SIGNED_LINES else range(0)


def _spans(lines: Sequence[Span], chosen: set[int]) -> Spans:
    """The spans of some lines, merged where the lines follow each other."""
    firsts = [i for i in sorted(chosen) if i - 1 not in chosen]
    lasts = [i for i in sorted(chosen) if i + 1 not in chosen]
    return tuple((lines[a][0], lines[b][1]) for a, b in zip(firsts, lasts, strict=True))
