"""A sentence and its date -> a label of at most twelve words, made from the clause that holds the date."""

import re
from collections.abc import Iterator

from components.models import Span

MOST = 12  # words
LEAST = 3  # words that a clause must have to stand by itself
DATELINE = re.compile(r"^[A-Z][A-Z .,'’()-]{2,40}?(?: \([^)]*\))?\s*[—–-]+\s+")
SPLIT = re.compile(
    r"(?<!\d),\s|,\s(?!\d)|;\s|:\s|\s[—–-]+\s|\s(?=(?:after|before|while|although|though|whereas|because|when|once) )"
)
LEADS = re.compile(
    r"(?:\b(?:on|in|at|by|since|until|till|from|over|of|for|during|through|after|before|just|also|and|early|late|so)\s+)+$",
    re.I,
)
ATTRIBUTION = re.compile(r"^(?:(?:he|she|they|it|who)\s+)?(?:said|says|added|wrote|told \w+)(?: that)?\s+", re.I)
OPENS = re.compile(
    r"^(?:and|but|so|then|or|that|which|who|as|while|when|after|before|once|also|where|because)\s+", re.I
)
LOOSE = re.compile(
    r"\s+(?:and|or|but|that|which|who|to|of|on|in|at|by|for|from|with|the|a|an|as|is|was|than|its|his|her|their|when|after|before|about|into|just|over|between|against|U\.S\.)$",
    re.I,
)
QUOTES = re.compile(r"[\"“”«»„]|``|''")


def summary(text: str, sentence: Span, expression: Span | None, place: Span) -> str:
    """The label: the clause at a place, without its time expression, cut at a phrase; more where that is too little."""
    clauses = list(_clauses(text, sentence))
    at = next((i for i, clause in enumerate(clauses) if clause[0] <= place[0] < clause[1]), 0)
    for chosen in (clauses[at : at + 1], clauses[at : at + 2], clauses[max(at - 1, 0) : at + 1]):
        words = _worded(text, chosen, expression)
        if len(words.split()) >= LEAST:
            return words
    return _worded(text, [sentence], None)


def _clauses(text: str, sentence: Span) -> Iterator[Span]:
    start, end = sentence
    dateline = DATELINE.match(text[start:end])
    begin = start + (dateline.end() if dateline else 0)
    for split in SPLIT.finditer(text, begin, end):
        if split.start() > begin:
            yield begin, split.end()
            begin = split.end()
    yield begin, end


def _worded(text: str, clauses: list[Span], expression: Span | None) -> str:
    start, end = clauses[0][0], clauses[-1][1]
    if expression and start <= expression[0] and expression[1] <= end:
        before = LEADS.sub("", text[start : expression[0]])
        after = re.sub(r"^['’]s\b", "", text[expression[1] : end])
        words = f"{before} {after}"
    else:
        words = text[start:end]
    return _tidy(words)


def _tidy(words: str) -> str:
    words = re.sub(r"\s+", " ", QUOTES.sub("", words)).strip(" ,;:—–-")
    words = OPENS.sub("", ATTRIBUTION.sub("", re.sub(r"\s+([,.;:])", r"\1", words)))
    kept = words.split()
    cut = " ".join(kept[:MOST])
    if len(kept) > MOST:
        while loose := LOOSE.search(cut):
            cut = cut[: loose.start()]
    cut = cut.strip(" ,;:—–-").removesuffix(".") if not cut.endswith("U.S.") else cut
    return cut[:1].upper() + cut[1:]
