"""A sentence and the place of an event in it -> a label of at most twelve words, made from the event's own clause."""

import re
from collections.abc import Iterator
from itertools import pairwise

from components.extract.times.direction import BACK
from components.models import Span

MOST, LEAST, ENOUGH = 12, 3, 5  # words: at most; that stand by themselves; after which a cut at a phrase is good
WHEN, HERE = "\x00", "\x01"  # stand for the time expression, and for the place of an event told beside it
DATELINE = re.compile(r"^[A-Z][A-Z .,'’()-]{2,40}?(?: \([^)]{1,30}\))?\s*[—–-]+\s+")
QUOTES = re.compile(r"[\"“”«»„]|``|''|(?<!\w)['‘](?=\w)|(?<=[.,!?])['’]")
LEADS = re.compile(
    r"(?:\b(?:just|also|early|late|earlier|later|shortly|right)\s+){0,2}"
    r"(?:\b(?:on|in|at|by|since|until|till|from|over|of|for|during|through|after|before)\s+)?"
    r"(?:\b(?:early|late|about|around|the)\s+)?$",
    re.I,
)
BEFORE_CLAUSE = re.compile(r"\b(?:before|after)$", re.I)
POSSESSIVE = re.compile(r"['’]s? ")
TRAILS = re.compile(r"^(?:['’]s?(?= )| or (?:less|so|weeks|months)\b| of the letter\b)")
SAYS = r"(?:said|says|added|adds|wrote|writes|explained|noted)"
VERB = rf"(?:{BACK}|is|are|be|will|would|can|could|may|has|meets?|comes?|goes|began|begun|being)"
ADVERBS = r"(?:(?:also|then|partially|partly|later|first|already|never|still|in turn|ultimately|\w+ly)\s+){0,3}"

ASIDE = re.compile(rf",\s(?:[\w.’'-]+\s){{1,5}}{SAYS}\s*,")  # 'the president said' in the middle
BETWEEN = re.compile(r",\s([^,]{3,90}),(?=\s)")
HAS_VERB = re.compile(rf"\b{VERB}\b|['’](?:ll|re|ve|m)\b|n['’]t\b", re.I)
TITLE = re.compile(
    r"\b(?:(?:(?:Canada-)?U\.S\.|Canadian|Ontario|Alberta|Quebec|B\.C\.|American) )?"
    r"(?:then-|former |now-)?(?:vice-|deputy )?"
    r"(?:president(?:-elect)?|prime minister|premier"
    r"|(?:(?:finance|foreign|foreign affairs|defence|commerce|treasury|trade|industry|public safety) )?"
    r"(?:minister|secretary)|senator|(?:conservative|liberal|ndp|opposition) leader) (?=(?-i:[A-Z][\w'’-]+ [A-Z]))",
    re.I,
)
SHORTER = (
    (TITLE, ""),
    (re.compile(r"(?<=\d) per ?cent\b"), "%"),
    (re.compile(r"\bUnited States\b"), "U.S."),
    (re.compile(r"\b(?:also|nonetheless|ultimately|meanwhile|in effect) "), ""),
    (re.compile(r"(?: on)? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!['’]s)"), ""),
)
SPLIT = re.compile(
    r"(?<!\d),\s|,\s(?!\d)|;\s|:\s|\s[—–-]+\s|\s(?=(?:after|before|while|although|though|whereas|because|when|once|until)\s)"
)
REPORTED = re.compile(r"\s(?=that\s(?:\S+\s){1,6}?(?:will|would|had|has|have|was|were|is|are)\b)")
AND = re.compile(r"\s(?=and\s)")
NEW_CLAUSE = re.compile(rf"and\s(?:so\s)?(?:[\w.’'-]+\s){{0,3}}?(?-i:was|were|had|has|will|would|did|{VERB})\b", re.I)
NOUNS_ONLY = re.compile(
    r".*\b(?:that|both|between|which|who)\b", re.S
)  # nouns may follow: 'said that both Carney and ...'
OPENS = re.compile(
    r"^(?:(?:and|but|so|then|or|that|which|who|as|while|when|after|before|once|where|because|until|till|following)\s+)+",
    re.I,
)
NO_SUBJECT = re.compile(rf"^{ADVERBS}(?:(?:{VERB})\b|to [a-z]|(?-i:[a-z]+ing)\b|chosen\b|having\b)", re.I)
SUBJECT = re.compile(rf"^(?P<subject>(?:[^\s,]+\s){{1,6}}?){ADVERBS}(?:{VERB})\b", re.I)
NOT_A_SUBJECT = re.compile(rf"^(?:on|in|at|by|for|of|to|from|with|as|and|i|we|you|it|{VERB})\b", re.I)
BEFORE_PHRASE = frozenset(
    ("to", "for", "on", "in", "at", "with", "by", "from", "that", "who", "which", "after", "before", "when", "while",
     "but", "as", "over", "into", "under", "against", "about", "until", "since", "than", "rather")
)  # fmt: skip
LOOSE = BEFORE_PHRASE | frozenset(
    ("and", "or", "of", "the", "a", "an", "is", "was", "are", "were", "be", "been", "its", "his", "her", "their",
     "this", "these", "just", "between", "will", "would", "has", "had", "have", "not", "so", "both")
)  # fmt: skip


def summary(text: str, sentence: Span, expression: Span | None, place: Span) -> str:
    """The label: subject, verb and what follows of the clause at a place, without its date, cut at a phrase."""
    words = _marked(text, sentence, expression, place)
    words = BETWEEN.sub(_without_aside, ASIDE.sub(",", words))
    for pattern, instead in SHORTER:
        words = pattern.sub(instead, words)
    mark = HERE if HERE in words else WHEN
    clauses = list(_clauses(words, mark))
    at = next((i for i, clause in enumerate(clauses) if mark in clause), 0)
    label = _label(clauses, at) or _cut(_bare(words))
    return (
        label
        if len(label.split()) >= LEAST
        else _cut(QUOTES.sub("", DATELINE.sub("", " ".join(text[slice(*sentence)].split()))))
    )


def said(speaker: str, content: str) -> str:
    """The label of a statement: who, and the beginning of what."""
    return _cut(f"{speaker}: {QUOTES.sub('', content)}")


def _marked(text: str, sentence: Span, expression: Span | None, place: Span) -> str:
    """The sentence without dateline and quotation marks, its date and the place of the event replaced by marks."""
    start, end = sentence
    beside = expression is None or not expression[0] <= place[0] < expression[1]
    expression = _whole(text, sentence, expression, beside) if expression else None
    cuts = sorted({start, end, *(expression or ()), *((place[0],) if beside else ())})
    words = ""
    for first, last in pairwise(cuts):
        words += HERE if beside and first == place[0] else ""
        if expression and (first, last) == expression:
            owns = POSSESSIVE.match(text, last)  # 'Monday's election' becomes 'the election'
            words = f"{words}the{WHEN}" if owns else LEADS.sub("", words) + WHEN + (", " if beside else "")
        else:
            words += TRAILS.sub("", text[first:last]) if expression and first == expression[1] else text[first:last]
    return DATELINE.sub("", QUOTES.sub("", " ".join(words.split())))


def _whole(text: str, sentence: Span, expression: Span, beside: bool) -> Span:
    """The expression with the clause that belongs to it: 'two days before he took office'."""
    if beside or not BEFORE_CLAUSE.search(text, *expression):
        return expression
    comma = text.find(",", expression[1], sentence[1])
    return expression[0], comma if comma >= 0 else sentence[1] - 1


def _without_aside(found: re.Match[str]) -> str:
    """Words between commas that have no verb, and so are no clause, are left out: 'Warren, head of the union, said'."""
    inner = found[1]
    kept = HAS_VERB.search(inner) or WHEN in inner or HERE in inner or not inner[:1].isalpha()
    return found[0] if kept else ""


def _clauses(words: str, mark: str) -> Iterator[str]:
    for piece in SPLIT.split(words):
        if not piece:
            continue
        reported = REPORTED.search(piece)
        if reported and mark in piece[reported.end() :]:
            yield piece[: reported.start()]
            piece = piece[reported.end() :]
        yield from _coordinate(piece)


def _coordinate(piece: str) -> Iterator[str]:
    """The clauses that 'and' joins, not the nouns: there is a verb on both sides."""
    begin = 0
    for joint in AND.finditer(piece):
        nouns = NOUNS_ONLY.match(piece, begin, joint.start())
        if HAS_VERB.search(piece, nouns.end() if nouns else begin, joint.start()) and NEW_CLAUSE.match(
            piece, joint.end()
        ):
            yield piece[begin : joint.start()]
            begin = joint.end()
    yield piece[begin:]


def _label(clauses: list[str], at: int) -> str:
    """The clause; the next one where it is only when and where; with the sentence's subject where it has none."""
    chosen = _bare(clauses[at])
    if NO_SUBJECT.match(chosen) and not chosen.startswith("to "):
        return _cut(f"{_subject(clauses, at)} {chosen}")
    if HERE in clauses[at] and len(chosen.split()) >= LEAST and not NOT_A_SUBJECT.match(chosen):
        return _cut(chosen)
    if not HAS_VERB.search(chosen) and at + 1 < len(clauses) and HAS_VERB.search(clauses[at + 1]):
        chosen = _bare(clauses[at + 1])
    elif chosen.startswith("to ") and at:
        chosen = _bare(f"{clauses[at - 1]} {clauses[at]}")
    elif len(chosen.split()) < LEAST and at:
        chosen = _bare(f"{clauses[at - 1]}, {clauses[at]}")
    if NO_SUBJECT.match(chosen):
        chosen = f"{_subject(clauses, at)} {chosen}".strip()
    return _cut(chosen) if len(chosen.split()) >= LEAST else ""


def _subject(clauses: list[str], at: int) -> str:
    """The subject that a clause without one shares: the nouns before it, else the subject of another clause."""
    for clause in map(_bare, reversed(clauses[:at])):
        nouns = clause.split()[-5:]
        if clause and not HAS_VERB.search(clause) and not NOT_A_SUBJECT.match(clause):
            return " ".join(nouns)
    for clause in clauses:
        found = SUBJECT.match(_bare(clause))
        if found and not NOT_A_SUBJECT.match(found["subject"]):
            return found["subject"].strip()
    return ""


def _bare(words: str) -> str:
    words = re.sub(r"\s+", " ", words.replace(WHEN, " ").replace(HERE, ""))
    return OPENS.sub("", re.sub(r"\s+([,.;:])", r"\1", words).strip(" ,;:—–-"))


def _cut(words: str) -> str:
    """At most twelve words, ending with a phrase where there is one, the first letter a capital."""
    kept = words.split()
    if len(kept) > MOST:
        ends = [n for n in range(ENOUGH, MOST + 1) if kept[n].lower() in BEFORE_PHRASE]
        kept = kept[: ends[-1] if ends else MOST]
    while len(kept) > 1 and kept[-1].lower().strip(",") in LOOSE:
        kept.pop()
    label = " ".join(kept).strip(" ,;:—–-")
    label = label if label.endswith("U.S.") else label.rstrip(" ,.")
    return label[:1].upper() + label[1:]
