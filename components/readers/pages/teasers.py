"""The teasers of other stories: the captions, headlines and summaries below a heading such as 'Read Also'."""

import re
from collections.abc import Iterator, Sequence

ENDS_SENTENCE = re.compile(r"[.!?…:;][\"”’')»\]]*$|''$")
HEADING = re.compile(
    r"(?:read (?:also|more|next)|also read|recommended(?: (?:for you|stories|reading|videos?|articles?))?|"
    r"related(?: (?:stories|articles?|content|links?|coverage|news))?|more (?:from|on|in) .{2,40}|"
    r"you (?:may|might) (?:also )?like.{0,20}|"
    r"most (?:read|popular)|trending(?: now)?|popular(?: now)?|in case you missed it|editor['’]?s['’]? picks?|"
    r"what to read next|"
    r"up next|top stories|see also|à lire (?:aussi|également)|lire aussi)\W*",
    re.I,
)
DATED_CAPTION = re.compile(r".{10,120}?,? (?:\d{1,2} [A-Z][a-z]+\.?|[A-Z][a-z]+\.? \d{1,2},) \d{4}\.?")
MOST = 8  # lines below a heading
LONGEST_HEADLINE = 120  # characters
LONGEST_SUMMARY = 160


def teasers(lines: Sequence[str]) -> Iterator[int]:
    """The indexes of the lines that are teasers: below a heading, captions, headlines and the summary of one."""
    for index, line in enumerate(lines):
        if HEADING.fullmatch(line):
            yield from _below(lines, index + 1)


def _below(lines: Sequence[str], first: int) -> Iterator[int]:
    pictured, headlined = False, False
    for index in range(first, min(first + MOST, len(lines))):
        line = lines[index]
        if DATED_CAPTION.fullmatch(line):
            pictured = True
        elif len(line) < LONGEST_HEADLINE and not ENDS_SENTENCE.search(line):
            headlined = True
        elif pictured and headlined and len(line) < LONGEST_SUMMARY:
            yield index
            return
        else:
            return
        yield index
