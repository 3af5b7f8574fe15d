"""How words sound: TextBlob's polarity and subjectivity, the words that carried them, and a tone label."""

import re
from dataclasses import dataclass

from textblob import TextBlob

from components.extract.tone_features import Context, context
from components.extract.tone_model import tone_model
from components.extract.tone_weighing import assessed, read
from components.models import Span, Spans, ToneLabel, ToneWord

THRESHOLD = 0.05  # polarity beyond which a text is called positive or negative
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
