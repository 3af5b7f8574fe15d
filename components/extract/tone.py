"""How words sound: TextBlob's polarity and subjectivity, the words that carried them, and a tone label."""

from dataclasses import dataclass

from textblob import TextBlob

from components.models import Span, Spans, ToneLabel, ToneWord

THRESHOLD = 0.05  # polarity beyond which a text is called positive or negative


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
    return raw(text)


def label(polarity: float | None) -> ToneLabel | None:
    """Positive, neutral or negative; None for what was not scored."""
    if polarity is None:
        return None
    return "positive" if polarity > THRESHOLD else "negative" if polarity < -THRESHOLD else "neutral"


def tone_towards(sentence: str, start: int, end: int) -> TargetTone:
    """The tone of a sentence towards the person or institution at [start, end)."""
    named = label(score(sentence).polarity) or "neutral"
    return TargetTone(named, float(named == "negative"), float(named == "neutral"), float(named == "positive"))


def statement_tone(text: str, content_spans: Spans, about_span: Span | None = None) -> ToneLabel:
    """The tone of a statement, given by its content's spans in `text`, towards what it is about."""
    return label(score(" ".join(text[start:end] for start, end in content_spans)).polarity) or "neutral"
