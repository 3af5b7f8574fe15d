"""Target in its sentence -> the features of the tone model: words by place, terms by group, and measures.

The target is replaced by one word, TARGET, and other names are masked, so that the model learns how people are spoken
of and not who they are. The names of features ("TARGET", "role subject:attack") are part of the trained model: after
a change of one, the model has to be trained again.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from components.languages.en.tone.words import Word
from components.models import ToneWord

TARGET, ANY_NUMBER = "TARGET", "0"  # the words that replace the target and every number
WINDOW = 7  # words on either side of the target that are near it
PLACES = ("anywhere", "left", "right", "verb", "before")
GROUPS = ("near", "stem", "negated", "lexicon", "role")
AUXILIARIES = frozenset(
    "is are was were be been being am has have had having do does did will would can could may might must shall "
    "should to".split()
)
FORMS_OF_BE = frozenset("is are was were be been being".split())
PASSED_OVER = AUXILIARIES | frozenset(
    "also not never just still only even now then ever already really simply once again later reportedly repeatedly "
    "often always recently publicly clearly strongly".split()
)
NEGATORS = frozenset("not no never without nor neither hardly nobody nothing none lack".split())
BREAKS = frozenset(',;:.!?—–()"“”') | frozenset("but and because although while which who".split())
SAYING_VERBS = frozenset(
    "said says say told tells added adds wrote argued noted explained stated tweeted announced asked insisted "
    "testified".split()
)
PRONOUN_MENTIONS = frozenset("he she they i him her them his their we us it my me you".split())
TITLES = frozenset("the a an of president sen rep mr mrs ms senator former minister premier ▪".split())
SUFFIXES = tuple("ingly edly ations ation ings ing ions ion ies ied ers ed es ly s er".split())


@dataclass(frozen=True, slots=True)
class TargetContext:
    """A sentence with a target: its words, their tone weights, which are quoted, and which word is the target.

    `mention` is how the text names the target, in lower case.
    """

    words: Sequence[str]
    weights: Sequence[float]
    quoted: Sequence[bool]
    at: int
    mention: str

    @property
    def clause(self) -> tuple[int, int]:
        """The target's clause, up to the nearest mark or conjunction on either side: (first word, past the last)."""
        first = next((i + 1 for i in range(self.at - 1, -1, -1) if self.words[i] in BREAKS), 0)
        last = next((i for i in range(self.at + 1, len(self.words)) if self.words[i] in BREAKS), len(self.words))
        return first, last


def context_of(
    sentence: str, start: int, end: int, words: Sequence[Word], carried: Sequence[ToneWord]
) -> TargetContext:
    """The context of the target at [start, end) of a sentence, given its words and those that carry a tone."""
    weight = {word.span: word.weight for word in carried}
    seen, weights, quoted, at, inside = list[str](), list[float](), list[bool](), -1, False
    for word in words:
        a, b = word.span
        if a < end and b > start:
            if at >= 0:
                continue
            at = len(seen)
        inside = word == "“" or (word == '"' and not inside) or (inside and word not in ('"', "”"))
        seen.append(TARGET if len(seen) == at else ANY_NUMBER if word[0].isdigit() else str(word))
        weights.append(0.0 if len(seen) - 1 == at else weight.get(word.span, 0.0))
        quoted.append(inside)
    if at < 0:
        at = len(seen)
        seen, weights, quoted = [*seen, TARGET], [*weights, 0.0], [*quoted, False]
    return TargetContext(seen, weights, quoted, at, sentence[start:end].strip().lower())


def words_by_place(context: TargetContext) -> dict[str, Sequence[str]]:
    """The words by place (PLACES): anywhere, left and right of the target, the verb after it, the word before it."""
    words, at = context.words, context.at
    verb = _verb(context)
    return {
        "anywhere": words,
        "left": words[max(0, at - WINDOW) : at],
        "right": words[at + 1 : at + 1 + WINDOW],
        "verb": words[verb : verb + 1],
        "before": words[at - 1 : at] if at else (),
    }


def terms_by_group(context: TargetContext) -> dict[str, list[str]]:
    """The terms by group (GROUPS): word pairs and triples, stems, negated words, tone words, the target's role."""
    near = context.words[max(0, context.at - WINDOW) : context.at + 1 + WINDOW]
    return {
        "near": ["_".join(pair) for pair in pairwise(near)]
        + ["_".join(three) for three in zip(near, near[1:], near[2:], strict=False)],
        "stem": list(_stems(context)),
        "negated": list(_negated(context.words)),
        "lexicon": list(_tone_words(context)),
        "role": list(_roles(context)),
    }


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The word without its ending, by simple rules: "accus" for "accusations" and "accusing"."""
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word


def _stems(context: TargetContext) -> Iterator[str]:
    """The stem of every word, and again with its side where it is near the target."""
    for i, word in enumerate(map(stem, context.words)):
        yield word
        if 0 < abs(i - context.at) <= WINDOW:
            yield ("l:" if i < context.at else "r:") + word


def _negated(words: Sequence[str]) -> Iterator[str]:
    """The terms for the four words after each negator."""
    reach = 0
    for word in words:
        if word in NEGATORS:
            reach = 4
        elif reach:
            yield word
            reach -= 1


def _sign(weight: float) -> str:
    """P for a very good word, p for a good one, N and n for bad ones, "" for one without a tone."""
    return ("P" if weight >= 0.55 else "p" if weight > 0.05 else "N" if weight <= -0.55 else "n") if weight else ""


def _tone_words(context: TargetContext) -> Iterator[str]:
    """The terms for tone words: each by sign, side, distance, clause and quotation; the nearest signs; their order."""
    first, last = context.clause
    signs = [(i, _sign(weight)) for i, weight in enumerate(context.weights) if weight]
    for i, sign in signs:
        side, far = ("L" if i < context.at else "R"), abs(i - context.at)
        reach = "1" if far <= 2 else "2" if far <= 5 else "3" if far <= 12 else "4"
        yield sign + side + reach
        yield sign + side + ("clause" if first <= i < last else "beyond")
        yield sign + ("quoted" if context.quoted[i] else "told")
        yield f"{context.words[i]}:{side}"
    nearest = sorted((abs(i - context.at), sign) for i, sign in signs)[:2]
    yield "nearest:" + "".join(sign for _, sign in nearest)
    order = sorted([*signs, (context.at, "T")])
    yield "order:" + ("".join(sign.lower() for _, sign in order) if len(order) <= 6 else "long")


def _verb(context: TargetContext) -> int:
    """The index of the first word after the target that is neither an auxiliary nor an adverb."""
    i = context.at + 1
    while i < min(len(context.words), context.at + 7) and context.words[i] in PASSED_OVER:
        i += 1
    return i


def _roles(context: TargetContext) -> Iterator[str]:
    """The terms for the target's role: what it does, what is done to it, and how the text mentions it."""
    yield from _as_subject(context)
    yield from _as_object(context)
    words, at = context.words, context.at
    yield "before:" + (words[at - 1] if at else "^")
    yield "after:" + (words[at + 1] if at + 1 < len(words) else "$")
    yield "quoted" if context.quoted[at] else "told"
    yield "as:" + (context.mention if context.mention in PRONOUN_MENTIONS else "name")
    if at == 0:
        yield "first"


def _as_subject(context: TargetContext) -> Iterator[str]:
    """The verb whose subject the target is, judged by word order."""
    i = _verb(context)
    if i >= len(context.words):
        return
    passed, verb = set(context.words[context.at + 1 : i]), context.words[i]
    passive = bool(passed & FORMS_OF_BE)
    role = ("passive:" if passive else "subject:") + ("not:" if passed & NEGATORS else "")
    yield role + verb
    yield role + stem(verb)
    yield role + "#" + _sign(context.weights[i])
    if verb in SAYING_VERBS:
        yield "speaks"
    if passive and verb.endswith("ing"):
        yield "subject:" + verb
    if i + 1 < len(context.words):
        yield f"{role}{stem(verb)}_{context.words[i + 1]}"


def _as_object(context: TargetContext) -> Iterator[str]:
    """The word before the target and its title: often the verb whose object the target is."""
    words, i = context.words, context.at - 1
    while i >= max(0, context.at - 3) and words[i] in TITLES:
        i -= 1
    if i < 0:
        return
    yield "object:" + words[i]
    yield "object:" + stem(words[i])
    yield "object:#" + _sign(context.weights[i])
    if i:
        yield f"object:{words[i - 1]}_{words[i]}"
    if words[context.at - 1] == "by" and context.at > 1:
        yield "by:" + stem(words[context.at - 2])


def measures(context: TargetContext) -> list[float]:
    """24 numbers: the tone of six parts of the sentence, tone by distance from the target, the sentence's shape."""
    at, count = context.at, len(context.words)
    first, last = context.clause
    carried = [(i, weight) for i, weight in enumerate(context.weights) if weight]
    parts = (
        [w for _, w in carried],
        [w for i, w in carried if first <= i < last],
        [w for i, w in carried if at - WINDOW <= i < at],
        [w for i, w in carried if at < i <= at + WINDOW],
        [w for i, w in carried if context.quoted[i]],
        [w for i, w in carried if not context.quoted[i]],
    )
    return [
        *(value for part in parts for value in _summed(part)),
        sum(w * math.exp((i - at) / 5) for i, w in carried if i < at),
        sum(w * math.exp((at - i) / 5) for i, w in carried if i > at),
        min(count, 60) / 30,
        at / count,
        float(context.mention in PRONOUN_MENTIONS),
        float(any(context.quoted)),
    ]


def _summed(weights: list[float]) -> tuple[float, float, float]:
    """The mean of some weights, as TextBlob computes it, and the amounts of good and bad tone, each from 0 to 1."""
    mean = sum(weights) / len(weights) if weights else 0.0
    return mean, math.tanh(sum(w for w in weights if w > 0)), math.tanh(-sum(w for w in weights if w < 0))
