"""How words sound: TextBlob's polarity and subjectivity, the words that carried them, and a tone label."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from textblob import TextBlob

from components.extract.tone_lexicon import lexicon, positive_form, silent
from components.extract.tone_words import Word, words_of
from components.lexicons import tree
from components.models import Span, Spans, ToneLabel, ToneWord

THRESHOLD = 0.05  # polarity beyond which a text is called positive or negative
SCOPE = 6  # words back that a negator is looked for
TURNED = {True: -0.6, False: -0.4}  # what is left of a good and of a bad word's weight when it is negated
DEFIED = 0.5  # what is left of a wrong that is defied
CLAUSE = re.compile(r"[;:—–]|, (?:but|while|and|who|which)\b|\b(?:but|while|whereas|although)\b")


@dataclass(frozen=True, slots=True)
class Tone:
    """Polarity (-1 to 1), subjectivity (0 to 1) and what carried them; None: no tone word, not scored."""

    polarity: float | None
    subjectivity: float | None
    words: tuple[ToneWord, ...] = ()


@dataclass(frozen=True, slots=True)
class TargetTone:
    """The tone towards a person or institution; the probabilities add up to 1."""

    label: ToneLabel
    negative: float
    neutral: float
    positive: float


def raw(text: str) -> Tone:
    """TextBlob's polarity and subjectivity as they come; None where it knows no word of the text."""
    found = TextBlob(text).sentiment_assessments
    return Tone(found.polarity, found.subjectivity) if found.assessments else Tone(None, None)


def score(text: str, offset: int = 0) -> Tone:
    """The polarity and subjectivity of a text, and the words (spans moved by `offset`) that carried them."""
    found = list(assessed(words_of(text)))
    if not found:
        return Tone(None, None)
    carried = tuple(
        ToneWord(span=(w.span[0] + offset, w.span[1] + offset), word=w.word, weight=round(w.weight, 3), note=w.note)
        for w, _ in found
    )
    polarity = sum(w.weight for w, _ in found) / len(found)
    return Tone(round(polarity, 4), round(sum(s for _, s in found) / len(found), 4), carried)


def label(polarity: float | None) -> ToneLabel | None:
    """Positive, neutral or negative; None for what was not scored."""
    if polarity is None:
        return None
    return "positive" if polarity > THRESHOLD else "negative" if polarity < -THRESHOLD else "neutral"


def assessed(words: Sequence[Word]) -> Iterator[tuple[ToneWord, float]]:
    """Each word that TextBlob weighs, negation and comparison seen to, with its subjectivity."""
    places = {word.span: i for i, word in enumerate(words)}
    chunks = [chunk for chunk in _chunks(words) if chunk.weight]
    weighed = {places[chunk.head.span]: chunk.weight for chunk in chunks}
    for chunk in chunks:
        place = places[chunk.head.span]
        if chunk.weight > 0 and chunk.head in _rules()["swellers"] and weighed.get(place + 1, 0) < 0:
            continue  # 'the greatest crisis' is no great thing
        weight, why = _turned(words, place, chunk, weighed)
        note = "; ".join(filter(None, (chunk.head.note, chunk.boost, why))) or None
        yield ToneWord(span=chunk.head.span, word=str(chunk.head), weight=weight, note=note), chunk.subjectivity


@dataclass(frozen=True, slots=True)
class Chunk:
    """A weighed word as TextBlob gives it back, with the adverb that boosted it."""

    head: Word
    weight: float
    subjectivity: float
    boost: str | None


def _chunks(words: Sequence[Word]) -> Iterator[Chunk]:
    for chunk, weight, subjectivity, _ in lexicon().assessments(((w, None) for w in map(_base, words)), negation=False):
        known = [w for w in chunk if isinstance(w, Word) and w not in silent()]
        if known:
            boost = None if chunk[0] is known[-1] else f"with '{chunk[0]}'"
            yield Chunk(known[-1], weight, subjectivity, boost)


def _base(word: Word) -> Word:
    """The word as the lexicon has it: nicer as nice, a mark that is no full stop as a comma."""
    if not word[0].isalnum():
        return word if word[0] in ".,!?" else Word(",", word.span)
    if word[0].isdigit():
        return Word("number", word.span)
    base = positive_form(word)
    return Word(base, word.span, f"comparison of '{base}'") if base else word


def _turned(words: Sequence[Word], place: int, chunk: Chunk, weighed: Collection[int]) -> tuple[float, str | None]:
    """The weight after the negators before it, as far back as its clause or the last weighed word, and which they were."""
    rules, found, weight = _rules(), list[int](), chunk.weight
    for i in range(place - 1, max(-1, place - 1 - SCOPE), -1):
        if words[i] in rules["negators"] or (weight < 0 and words[i] in rules["relievers"]):
            found.append(i)
        elif words[i] in rules["breaks"] or (i in weighed and not {"or", "nor"} & set(words[i:place])):
            break
    if len(found) % 2 == 0:
        return weight, None
    before, between = words[found[0] - 1 : found[0]], words[found[0] + 1 : place]
    if before and before[0] in ("could", "can") and _compared(words[place], between):
        return weight, f"nothing more so: '{before[0]} {words[found[0]]}'"  # couldn't have been nicer
    if weight < 0 and "be" in between and before and before[0] in ("will", "shall") and chunk.head.endswith("ed"):
        return weight * DEFIED, f"defied with '{before[0]} {words[found[0]]}'"  # will not be bullied
    return weight * TURNED[weight > 0], f"turned by '{words[found[0]]}'"


def _compared(word: Word, between: Sequence[Word]) -> bool:
    return "more" in between or word in ("better", "worse") or positive_form(word) is not None


@cache
def _rules() -> dict[str, frozenset[str]]:
    return {name: frozenset(tree("tone_rules")[name]) for name in ("negators", "relievers", "breaks", "swellers")}


def clause(sentence: str, start: int, end: int) -> Span:
    """The span of the clause that [start, end) stands in."""
    left = [m.end() for m in CLAUSE.finditer(sentence, 0, start)]
    right = CLAUSE.search(sentence, end)
    return left[-1] if left else 0, right.start() if right else len(sentence)


def tone_towards(sentence: str, start: int, end: int) -> TargetTone:
    """The tone of a sentence towards the person or institution at [start, end)."""
    named = label(score(sentence).polarity) or "neutral"
    return TargetTone(named, float(named == "negative"), float(named == "neutral"), float(named == "positive"))


def statement_tone(text: str, content_spans: Spans, about_span: Span | None = None) -> ToneLabel:
    """The tone of a statement, given by its content's spans in `text`, towards what it is about."""
    return label(score(" ".join(text[start:end] for start, end in content_spans)).polarity) or "neutral"
