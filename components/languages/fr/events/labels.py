"""The labels of events in French: the words of the event's clause without its date, with names for pronouns."""

import re
from collections.abc import Callable, Iterable

from components.languages.fr.reporting.words import is_finite, low
from components.languages.parsed import Parsed
from components.models import Span

Resolve = Callable[[Span, str | None], str | None]

MOST, LEAST = 14, 3  # words
CUTS_SPEECH = False
BEFORE_DATE = frozenset(
    "le la l' l’ en au à depuis dès du de d' d’ pour vers les ce cette dans dernier prochain".split()
)
BEGINS = frozenset("que qu' qui dont où et mais car or donc si lorsque quand alors tandis puis ainsi".split())
PRONOUNS = frozenset("il elle ils elles".split())
BEFORE_VERB = frozenset("se s' s’ ne n' n’ y lui leur l' l’".split())
OWNERS = frozenset("son sa ses leur leurs ce cette ces".split())
ENDS = frozenset("de du des d' l' le la les un une à au aux en et ou que qui pour par sur dans avec son sa ses".split())
ARTICLES = {
    "la": "la", "le": "le", "les": "les", "l'": "l'", "l’": "l’", "un": "un", "une": "une", "du": "le", "des": "les",
}  # fmt: skip
WHEN = frozenset("dans lors pendant durant après avant depuis en à au aux".split())  # before what tells when
CONTESTS = ("gagn", "remport", "perd")  # begin verbs of winning and losing
YEAR = re.compile(r"\d{4}")
QUOTES = re.compile(r"[«»“”\"]\s?|\s(?=[,.;])")
DATELINE = re.compile(r"^[A-ZÀ-Ý][A-ZÀ-Ý'’ -]+(?:\([^)]{1,30}\) ?)?\s*[—–-]\s+")  # 'OTTAWA (PC) — '
LOOSE = re.compile(r"\s+([,.;:%])")
UNPRINTABLE = re.compile(
    r"^(?:il|elle|ils|elles|cela|ce|on|nous|je|qui|que|dont|et|mais)\b|[()\[\]<>@#=|]|https?:", re.I
)


def label(parsed: Parsed, place: Span, own: Span | None, dates: Iterable[Span], resolve: Resolve) -> str | None:
    """The label of the event at `place`: its clause without dates; None if that cannot stand alone."""
    words, left_out = low(parsed), [*dates, *([own] if own else [])]
    at = next((i for i, (start, end) in enumerate(parsed.spans) if start <= place[0] < end), None)
    if at is None or any(parsed.quoted):
        return None
    first, last = _clause(parsed, words, at, left_out)
    if named := _noun_of_year(parsed, words, range(first, last), own):
        return named if is_printable(named) else None
    kept = [i for i in range(first, last) if not _is_in(parsed.spans[i], left_out)]
    kept = _without_lead(parsed, words, kept, left_out)
    if not any(is_finite(parsed, i) for i in kept):
        return None
    subject = _subject(parsed, words, kept, resolve)
    if subject is None or _has_no_subject(parsed, words, kept):
        return None
    name, kept = subject
    text = _joined(parsed, kept)
    found = _tidy(f"{name} {text}" if name else text)
    return found if len(found.split()) >= LEAST and is_printable(found) else None


def _noun_of_year(parsed: Parsed, words: list[str], clause: range, own: Span | None) -> str:
    """The noun that the year of the event only names, as a label: 'a maintenu [la loi de 2014]'; "" if there is none.

    A year dates the clause of which such a noun is the subject ('un rapport de 2009 voyait'), in which it tells when
    something was ('mort dans l'inondation de 2011'), or won or lost ('a remporté l'élection de 2012').
    """
    at = next((i for i in clause if own and own[0] <= parsed.spans[i][0] < own[1] and YEAR.fullmatch(words[i])), 0)
    start = at - 2
    while start > clause.start and parsed.doc[start].pos_ in ("NOUN", "ADJ") and words[start] not in ARTICLES:
        start -= 1
    article = ARTICLES.get(words[start]) if clause.start < start < at - 2 and words[at - 1] in ("de", "d'") else None
    before = [i for i in range(clause.start, start) if parsed.doc[i].pos_ in ("VERB", "AUX") or is_finite(parsed, i)]
    if not article or not before or words[start - 1] in WHEN or words[before[-1]].startswith(CONTESTS):
        return ""
    ends = (i for i in range(at + 1, clause.stop) if parsed.doc[i].is_punct or words[i] in BEGINS or words[i] in WHEN)
    rest = range(start + 1, next(ends, clause.stop))
    blank = "" if article.endswith(("'", "’")) else " "
    return _tidy(article + blank + _joined(parsed, list(rest)))


def _clause(parsed: Parsed, words: list[str], at: int, dates: list[Span]) -> tuple[int, int]:
    """The tokens of the clause around one, between the marks and conjunctions that have a verb on both sides."""
    first, last = at, at + 1
    while first > 0 and not _ends_clause(parsed, words, first - 1, dates):
        first -= 1
    while last < len(words) and not _ends_clause(parsed, words, last, dates):
        last += 1
    if not any(is_finite(parsed, i) for i in range(first, last)):  # 'En janvier dernier, | Val-Argent avait embauché'
        stop = min(last + 1, len(words))
        while stop < len(words) and not _ends_clause(parsed, words, stop, dates):
            stop += 1
        if any(is_finite(parsed, i) for i in range(last, stop)):
            return first, stop
    return first, last


def _ends_clause(parsed: Parsed, words: list[str], at: int, dates: list[Span]) -> bool:
    """Whether a token ends a clause: a comma that is not beside a date, a semicolon, or 'que'."""
    if words[at] in (";", ":", ".", "—", "–"):
        return True
    if words[at] in ("que", "qu'", "qui", "dont", "où", "lorsque", "tandis"):
        return True
    return words[at] == ","


def _is_in(span: Span, dates: list[Span]) -> bool:
    """Whether a token lies in one of the dates."""
    return any(start <= span[0] < end for start, end in dates)


def _without_lead(parsed: Parsed, words: list[str], kept: list[int], dates: list[Span]) -> list[int]:
    """The tokens without marks, conjunctions and what led to a date that was left out."""
    found = list(kept)
    for i in kept:
        following = i + 1
        if words[i] in BEFORE_DATE and following < len(words) and _is_in(parsed.spans[following], dates):
            found.remove(i)
    while found and (parsed.doc[found[0]].is_punct or words[found[0]] in BEGINS):
        found.pop(0)
    while found and (parsed.doc[found[-1]].is_punct or words[found[-1]] in ENDS):
        found.pop()
    return found


def _subject(parsed: Parsed, words: list[str], kept: list[int], resolve: Resolve) -> tuple[str, list[int]] | None:
    """The name for a pronoun that is the subject, and the other tokens; None if nobody known is meant."""
    if words[kept[0]] not in PRONOUNS:
        return ("", kept) if words[kept[0]] not in OWNERS else None
    name = resolve(parsed.spans[kept[0]], None)
    return (name, kept[1:]) if name else None


def _has_no_subject(parsed: Parsed, words: list[str], kept: list[int]) -> bool:
    """Whether the words begin with the verb, whose subject stands in another clause: 's'était bien passé'."""
    first = next((i for i in kept if words[i] not in BEFORE_VERB), None)
    after = next((i for i in kept if first is not None and i > first and not parsed.doc[i].is_punct), None)
    participle = first is not None and parsed.doc[first].pos_ in ("VERB", "ADJ")  # 'attendu, a surpris'
    return first is not None and (
        is_finite(parsed, first) or (participle and after is not None and is_finite(parsed, after))
    )


def _joined(parsed: Parsed, kept: list[int]) -> str:
    """The words of some tokens as the article has them, with blanks where tokens are left out."""
    pieces = []
    for place, i in enumerate(kept):
        follows = place + 1 < len(kept) and kept[place + 1] == i + 1
        pieces.append(parsed.words[i] + ("" if follows and not parsed.doc[i].whitespace_ else " "))
    return "".join(pieces)


def _tidy(words: str) -> str:
    """The words with a capital, at most MOST of them, ended where a phrase ends."""
    kept = LOOSE.sub(r"\1", QUOTES.sub("", words)).split()
    if len(kept) > MOST:
        kept = kept[:MOST]
        while kept and kept[-1].lower().strip(",") in ENDS:
            kept.pop()
    written = " ".join(kept).strip(" ,;:—–-.")
    return written[:1].upper() + written[1:]


def own_words(
    parsed: Parsed | None, place: Span, date: Span | None, sentence: Span, text: str, resolve: Resolve
) -> str:
    """The label where no clause gives one: the first words of the event's sentence in quotation marks."""
    words = QUOTES.sub("", DATELINE.sub("", text[slice(*sentence)])).split()
    kept = words[:MOST]
    while len(kept) > 1 and len(words) > MOST and kept[-1].lower().strip(",") in ENDS:
        kept.pop()
    ended = " ".join(kept).strip(" ,;:—–.")
    return f"« {ended}{'…' if len(words) > MOST else ''} »"


def spoken_words(parsed: Parsed, place: Span, speaker: str, text: str, resolve: Resolve) -> str:
    """The label of a clause of what somebody said: none, as labels quote it whole."""
    return ""


def is_printable(label: str) -> bool:
    """Whether a label stands by itself: no pronoun as its subject, nothing cut off badly."""
    last = label.split()[-1].lower() if label.split() else ""
    return bool(label) and not UNPRINTABLE.search(label) and last not in ENDS


def statement_label(speaker: str, content: str, direct: bool = False) -> str:
    """The label of a statement: its speaker and its words, in quotation marks if they are `direct`."""
    words = _tidy(content)
    said = f"« {words} »" if direct else words[:1].lower() + words[1:] if words[:2].istitle() else words
    return f"{speaker}: {said}" if speaker else said
