"""Text -> its words for TextBlob: contractions split, idioms joined to one word, names masked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from components.lexicons import table, tree
from components.models import Span

TOKEN = re.compile(r"[^\W\d_]+(?:['’`\-‑][^\W_]+)*['’]?|\d[\d.,%]*|[^\w\s]")
CONTRACTION = re.compile(r"(?=.+['’`]|cannot)(?:(can)(not)$|(.*)(n['’`]t)$|(.+?)(['’`](?:s|re|ve|ll|d|m)|['’])$)", re.I)
UNCONTRACTED = {"wo": "will", "ca": "can", "sha": "shall", "ai": "is"}  # what is left of won't, can't, shan't, ain't
SENTENCE_START = frozenset('.!?:;"“”«»—–-(')
MASKED = "▪"  # stands for a name; it is in no lexicon


class Word(str):
    """A word in lower case with its span in the text, a note on how it was changed, and whether it had a capital."""

    __slots__ = ("capital", "note", "span")

    def __new__(cls, word: str, span: Span, note: str | None = None, capital: bool = False) -> "Word":
        made = str.__new__(cls, word)
        made.span, made.note, made.capital = span, note, capital
        return made

    span: Span
    note: str | None
    capital: bool


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases by their first word, the longest first, each with the word that replaces it."""

    by_first: dict[str, tuple[tuple[list[str], str], ...]]

    def at(self, words: list[Word], i: int) -> tuple[int, str] | None:
        """The length and the replacement of the longest phrase that begins at word i; None if there is none."""
        for phrase, becomes in self.by_first.get(words[i], ()):
            if words[i : i + len(phrase)] == phrase:
                return len(phrase), becomes
        return None


def words_of(text: str) -> list[Word]:
    """The words and marks of a text, in order, ready for TextBlob."""
    return list(_joined(_with_names_marked(list(_tokens(text)))))


def _tokens(text: str) -> Iterator[Word]:
    """The words and marks of a text, contractions split."""
    for match in TOKEN.finditer(text):
        token = match[0]
        low = token.lower()
        capital = low != token and token[0].isupper() and (len(token) == 1 or not token.isupper())
        contraction = None if token.isalpha() and low != "cannot" else CONTRACTION.match(token)
        if contraction:
            yield from _split_contraction(contraction, match.start(), capital)
        else:
            yield Word(low if token.isalpha() else _plain(low), match.span(), None, capital)


def _split_contraction(contraction: re.Match[str], start: int, capital: bool) -> Iterator[Word]:
    """The words of a contraction: 'do' and 'not' of "don't", 'she' of "she's"."""
    head, tail = (part for part in contraction.groups() if part is not None)
    denied, cut = tail[0] in "nN", start + len(head)
    if head:
        word = UNCONTRACTED.get(head.lower(), head.lower()) if denied else head.lower()
        yield Word(_plain(word), (start, cut), None, capital)
    if denied:
        yield Word("not", (cut, start + contraction.end()))


def _plain(word: str) -> str:
    """The word with apostrophes and hyphens as they are typed."""
    return word.replace("’", "'").replace("‑", "-")


def _with_names_marked(words: list[Word]) -> list[Word]:
    """The words, noted as "name" where a capital shows that they are part of one; a headline stays as it is."""
    capitals = [i for i, word in enumerate(words) if word.capital]
    if len(words) > 6 and 2 * len(capitals) > sum([len(word) > 3 for word in words]):  # a headline
        return words
    for i in capitals:
        begins = i == 0 or words[i - 1] in SENTENCE_START
        part_of_name = i + 1 < len(words) and words[i + 1].capital and words[i + 1] != "i"
        if not begins or part_of_name:
            words[i] = Word(words[i], words[i].span, "name", True)
    return words


def _joined(words: list[Word]) -> Iterator[Word]:
    """The words with each idiom as one word and each name as MASKED."""
    known, i = phrases(), 0
    while i < len(words):
        word = words[i]
        found = known.at(words, i) if word in known.by_first else None
        if found is None:
            yield Word(MASKED, word.span) if word.note == "name" else word
            i += 1
            continue
        length, becomes = found
        span = (words[i].span[0], words[i + length - 1].span[1])
        yield Word(becomes, span, None if becomes == MASKED else "idiom")
        i += length


@cache
def phrases() -> Phrases:
    """The idioms of tone.csv and the phrases of tone_rules.toml, by their first word."""
    rules = tree("en/tone_rules")
    pairs = {form: MASKED for name in ("silent_phrases", "masked_phrases") for form in map(_split, rules[name])}
    pairs |= {_split(word): word for name in ("negators", "relievers") for word in rules[name] if " " in word}
    for row in table("en/tone"):
        if " " in row["word"]:
            pairs |= {form: " ".join(form) for form in phrase_forms(row["word"])}
    by_first: dict[str, list[tuple[list[str], str]]] = {}
    for form, becomes in sorted(pairs.items(), key=lambda pair: -len(pair[0])):
        by_first.setdefault(form[0], []).append((list(form), becomes))
    return Phrases({first: tuple(group) for first, group in by_first.items()})


def phrase_forms(phrase: str) -> Iterator[tuple[str, ...]]:
    """The forms of a phrase written 'step|steps down': ('step', 'down'), ('steps', 'down')."""
    return product(*(slot.split("|") for slot in phrase.split()))


def _split(phrase: str) -> tuple[str, ...]:
    """The words of a phrase, as they come out of a text."""
    return tuple(str(word) for word in _tokens(phrase))
