"""How words sound: TextBlob's polarity and subjectivity, the words that carried them, and a tone label."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from textblob import TextBlob

from components.extract.tone_features import Context, context
from components.extract.tone_lexicon import lexicon, positive_form, silent
from components.extract.tone_model import tone_model
from components.extract.tone_words import Word, words_of
from components.lexicons import tree
from components.models import Span, Spans, ToneLabel, ToneWord

THRESHOLD = 0.05  # polarity beyond which a text is called positive or negative
SCOPE, FAR_SCOPE = 6, 16  # words back that a negator is looked for, and one of an opinion: 'I don't think that ...'
OPINION = frozenset(("think", "believe", "expect", "see", "consider", "call", "imagine", "suppose"))
TURNED = {True: -0.6, False: -0.4}  # what is left of a good and of a bad word's weight when it is negated
DEFIED = 0.5  # what is left of a wrong that is defied
DEFIANCE = (["will", "not", "be"], ["shall", "not", "be"], ["will", "never", "be"])
LEADING_UP = frozenset(("have", "been", "be", "any", "a", "an", "the", "more", "ask", "asked", "for", "get", "much"))
OUTRIGHT = 0.36  # polarity beyond which even a plan or advice counts as praise
PLAN = re.compile(
    r"\b(?:should|must|ought to|need(?:s|ed)?|ha(?:s|ve|d) (?:got )?to|[’']ve got to|let[’']s|time (?:to|for)|will|"
    r"[’']ll|shall|would|could|(?:prepared|willing|ready|going|hop(?:es?|ed|ing)|plan(?:s|ned)?|intend(?:s|ed)?|agreed|"
    r"focus is) to|want(?:s|ed)?|try|promis\w+|depends?)\b|^to [a-z]",
    re.I,
)
BLEAK_CUE = re.compile(
    r"\b(?:threaten|complain|condemn|lament|mock|scoff)(?:s|ed|ing)?\b|\bwarn(?:s|ed|ing)?\b|\b(?:accus|blam|denounc)\w+",
    re.I,
)
BESIDE = 40  # characters around the content that are looked at for its cue
REACH = 1_000  # characters on either side of a target that are read
LABELS: tuple[ToneLabel, ...] = ("negative", "neutral", "positive")
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
    found = list(assessed(read(text)))
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
    if base is None:
        return word
    return Word(base, word.span, "; ".join(filter(None, (word.note, f"comparison of '{base}'"))))


def _turned(words: Sequence[Word], place: int, chunk: Chunk, weighed: Collection[int]) -> tuple[float, str | None]:
    """The weight after the negators before it, and which they were."""
    weight, found = chunk.weight, list(_negators(words, place, chunk.weight, weighed))
    if len(found) % 2 == 0:
        return weight, None
    if weight < 0 and chunk.head.endswith("ed") and words[found[0] - 1 : place] in DEFIANCE:
        return weight * DEFIED, "defied with 'will not'"  # will not be bullied
    return weight * TURNED[weight > 0], f"turned by '{words[found[0]]}'"


def _negators(words: Sequence[Word], place: int, weight: float, weighed: Collection[int]) -> Iterator[int]:
    """Where the negators before a word stand, nearest first, back to a break or to another tone word."""
    rules = _rules()
    turning = rules["turning_bad"] if weight < 0 else rules["negators"]
    joined = False  # 'neither honest nor fair'
    for i in range(place - 1, max(-1, place - 1 - FAR_SCOPE), -1):
        joined = joined or words[i] in ("or", "nor")
        if words[i] in turning:
            if place - i <= SCOPE or words[i + 1] in OPINION:
                yield i
            if words[i] == "nor":
                return
        elif words[i] in rules["breaks"] or (i in weighed and i < place - 1 and not joined):
            return


def read(text: str) -> list[Word]:
    """The words of a text; in 'couldn't have been nicer' the negation is read as 'ever'."""
    words = words_of(text)
    for i, word in enumerate(words):
        if word == "not" and i and words[i - 1] in ("could", "can"):
            after = next((k for k in range(i + 1, min(i + 7, len(words))) if words[k] not in LEADING_UP), len(words))
            if after < len(words) and ("more" in words[i:after] or _compares(words[after])):
                words[i] = Word("ever", word.span)
                words[after] = Word(words[after], words[after].span, f"nothing more so: '{words[i - 1]} not'")
    return words


def _compares(word: Word) -> bool:
    return word in ("better", "worse") or positive_form(word) is not None


@cache
def _rules() -> dict[str, frozenset[str]]:
    rules = {name: frozenset(tree("tone_rules")[name]) for name in ("negators", "relievers", "breaks", "swellers")}
    return {**rules, "turning_bad": rules["negators"] | rules["relievers"]}


def clause(sentence: str, start: int, end: int) -> Span:
    """The span of the clause that [start, end) stands in."""
    left = [m.end() for m in CLAUSE.finditer(sentence, 0, start)]
    right = CLAUSE.search(sentence, end)
    return left[-1] if left else 0, right.start() if right else len(sentence)


def target_context(sentence: str, start: int, end: int) -> Context:
    """The target at [start, end) as the tone model sees it; of an endless sentence only what stands near."""
    left = max(0, start - REACH)
    near = sentence[left : end + REACH]
    words = read(near)
    carried = [word for word, _ in assessed(words)]
    return context(near, start - left, end - left, words, carried)


def tone_towards(sentence: str, start: int, end: int) -> TargetTone:
    """The tone of a sentence towards the person or institution at [start, end)."""
    odds = tone_model().probabilities(target_context(sentence, start, end))
    return TargetTone(LABELS[odds.index(max(odds))], *odds)


def score_content(text: str, content_spans: Spans) -> Tone:
    """The score of what was said, where the reporter may come in between; the words' spans are the text's."""
    parts = [score(text[start:end], start) for start, end in content_spans]
    words = [word for part in parts for word in part.words]
    if not words:
        return Tone(None, None)
    subjective = sum((part.subjectivity or 0.0) * len(part.words) for part in parts)
    polarity = sum(word.weight for word in words) / len(words)
    return Tone(round(polarity, 4), round(subjective / len(words), 4), tuple(words))


def statement_tone(text: str, content_spans: Spans, about_span: Span | None = None) -> ToneLabel:
    """The tone of a statement, given by its content's spans in `text`, towards what it is about or of its matter.

    The words decide. A plan, a promise or advice is neutral unless it praises outright; what is threatened or
    warned of is negative whatever its words. Where the words pull both ways, the model decides on the target.
    """
    scored, content = score_content(text, content_spans), " ".join(text[start:end] for start, end in content_spans)
    polarity = scored.polarity or 0.0
    if polarity < OUTRIGHT and BLEAK_CUE.search(_beside(text, content_spans)):
        return "negative"
    if polarity > 0 and PLAN.search(content):
        return "positive" if polarity > OUTRIGHT else "neutral"
    found = label(scored.polarity)
    if found == "neutral" and about_span and any(a <= about_span[0] < b for a, b in content_spans):
        start, end = next((a, b) for a, b in content_spans if a <= about_span[0] < b)
        return tone_towards(text[start:end], about_span[0] - start, about_span[1] - start).label
    return found or "neutral"


def _beside(text: str, content_spans: Spans) -> str:
    """What the reporter says right before and right after the content, within its sentence."""
    if not content_spans:
        return ""
    first, last = content_spans[0][0], content_spans[-1][1]
    before = re.split(r"[.!?;\n]\s", text[max(0, first - BESIDE) : first])[-1]
    return before + " | " + re.split(r"[.!?;\n]", text[last : last + BESIDE])[0]
