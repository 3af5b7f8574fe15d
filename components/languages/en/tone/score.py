"""The tone of a text: TextBlob's polarity and subjectivity, the words that they rest on, and a label."""

import re
from functools import lru_cache

from textblob import TextBlob

from components.languages.en.tone.features import TargetContext, context_of
from components.languages.en.tone.target_model import tone_model
from components.languages.en.tone.weighing import assessed, read
from components.languages.results import TargetTone, Tone
from components.models import Span, Spans, ToneLabel, ToneWord

THRESHOLD = 0.05  # polarity beyond which a text is called positive or negative
CLEAR_PRAISE = 0.36  # polarity beyond which even a plan or advice counts as positive
PLAN = re.compile(
    r"\b(?:should|must|ought to|need(?:s|ed)?|ha(?:s|ve|d) (?:got )?to|[’']ve got to|let[’']s|time (?:to|for)|will|"
    r"[’']ll|shall|would|could|(?:prepared|willing|ready|going|hop(?:es?|ed|ing)|plan(?:s|ned)?|intend(?:s|ed)?|agreed|"
    r"focus is) to|want(?:s|ed)?|try|promis\w+|depends?)\b|^to [a-z]",
    re.I,
)
DIRECTIVE = re.compile(
    r"\b(?:should|must|ought to|needs? to(?! go\b)|ha(?:s|ve) (?:got )?to|[’']ve got to|let[’']s|try to)\b(?! not\b)",
    re.I,
)
REFUSAL = re.compile(r"\b(?:cannot|ca(?:n not|n[’']t)|could(?: not|n[’']t)|never|not want|not accept)\b", re.I)
BLEAK_CUE = re.compile(
    r"\b(?:threaten|complain|condemn|lament|mock|scoff)(?:s|ed|ing)?\b|\bwarn(?:s|ed|ing)?\b|\b(?:accus|blam|denounc)\w+",
    re.I,
)
CUE_REACH = 40  # characters before and after the content in which its cue is looked for
TARGET_REACH = 1_000  # characters on either side of a target that count as its sentence
LABELS: tuple[ToneLabel, ...] = ("negative", "neutral", "positive")
CLAUSE = re.compile(r"[;:—–]|, (?:but|while|and|who|which)\b|\b(?:but|while|whereas|although)\b")


def raw(text: str) -> Tone:
    """TextBlob's own polarity and subjectivity, without repairs; None if it knows no word of the text."""
    found = TextBlob(text).sentiment_assessments
    return Tone(found.polarity, found.subjectivity) if found.assessments else Tone(None, None)


def score(text: str, offset: int = 0) -> Tone:
    """The polarity and subjectivity of a text, and the words that they rest on, their spans moved by `offset`."""
    found = list(assessed(read(text)))
    if not found:
        return Tone(None, None)
    polarity = sum(word.weight for word, _ in found) / len(found)
    subjectivity = sum(subjective for _, subjective in found) / len(found)
    return Tone(round(polarity, 4), round(subjectivity, 4), tuple(_moved(word, offset) for word, _ in found))


def _moved(word: ToneWord, by: int) -> ToneWord:
    """The word with its span moved and its weight rounded."""
    start, end = word.span
    return ToneWord(span=(start + by, end + by), word=word.word, weight=round(word.weight, 3), note=word.note)


def label(polarity: float | None) -> ToneLabel | None:
    """Positive, neutral or negative; None for what was not scored."""
    if polarity is None:
        return None
    return "positive" if polarity > THRESHOLD else "negative" if polarity < -THRESHOLD else "neutral"


def clause(sentence: str, start: int, end: int) -> Span:
    """The span of the clause that contains [start, end)."""
    left = [m.end() for m in CLAUSE.finditer(sentence, 0, start)]
    right = CLAUSE.search(sentence, end)
    return left[-1] if left else 0, right.start() if right else len(sentence)


def target_context(sentence: str, start: int, end: int) -> TargetContext:
    """The target at [start, end) in its sentence, or in the part of it within TARGET_REACH, for the tone model."""
    left = max(0, start - TARGET_REACH)
    near = sentence[left : end + TARGET_REACH]
    words = read(near)
    carried = [word for word, _ in assessed(words)]
    return context_of(near, start - left, end - left, words, carried)


def tone_towards(sentence: str, start: int, end: int) -> TargetTone:
    """The tone of a sentence towards the person or institution at [start, end)."""
    odds = tone_model().probabilities(target_context(sentence, start, end))
    return TargetTone(LABELS[odds.index(max(odds))], *odds)


@lru_cache(maxsize=64)  # a statement needs it twice: for its score and for its tone
def score_content(text: str, content_spans: Spans) -> Tone:
    """The score of a statement whose content may be in several pieces; the spans of its words are those in `text`."""
    parts = [score(text[start:end], start) for start, end in content_spans]
    words = [word for part in parts for word in part.words]
    if not words:
        return Tone(None, None)
    subjective = sum((part.subjectivity or 0.0) * len(part.words) for part in parts)
    polarity = sum(word.weight for word in words) / len(words)
    return Tone(round(polarity, 4), round(subjective / len(words), 4), tuple(words))


def statement_tone(text: str, content_spans: Spans, about_span: Span | None = None) -> ToneLabel:
    """The tone of a statement, given by the spans of its content in `text`.

    The polarity of its words decides, with these exceptions. Plans, promises and what should be done are neutral,
    unless they praise clearly. Threats and warnings are negative, and so are refusals without a good word. Where good
    and bad words balance and the statement is about somebody, at `about_span`, the tone model decides.
    """
    polarity = score_content(text, content_spans).polarity
    content = " ".join(text[start:end] for start, end in content_spans)
    if (polarity or 0) < CLEAR_PRAISE and BLEAK_CUE.search(_beside(text, content_spans)):
        return "negative"
    if (0 < (polarity or 0) < CLEAR_PRAISE and PLAN.search(content)) or (
        (polarity or 0) < 0 and DIRECTIVE.search(content)
    ):
        return "neutral"
    found = label(polarity) or "neutral"
    if found == "neutral" and REFUSAL.search(content):
        return "negative"
    inside = [(a, b) for a, b in content_spans if about_span and a <= about_span[0] < b]
    if found == "neutral" and polarity is not None and about_span and inside:
        start, end = inside[0]
        return tone_towards(text[start:end], about_span[0] - start, about_span[1] - start).label
    return found


def _beside(text: str, content_spans: Spans) -> str:
    """The reporter's words directly before and after the content, within the same sentence."""
    if not content_spans:
        return ""
    first, last = content_spans[0][0], content_spans[-1][1]
    before = re.split(r"[.!?;\n]\s", text[max(0, first - CUE_REACH) : first])[-1]
    return before + " | " + re.split(r"[.!?;\n]", text[last : last + CUE_REACH])[0]
