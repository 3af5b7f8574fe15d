"""A target in its sentence -> what the tone model looks at: words by their place, terms by group, measures.

The target is one word, TARGET, whoever it is, and other names are masked, so that the model learns how people
are spoken of and not who they are.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from components.languages.en.tone.words import Word
from components.models import ToneWord

TARGET, NUMBER, WINDOW = "TARGET", "0", 7
PLACES = ("anywhere", "left", "right", "verb", "before")
GROUPS = ("near", "stem", "negated", "lexicon", "role")
AUXILIARY = frozenset(
    "is are was were be been being am has have had having do does did will would can could may might must shall "
    "should to".split()
)
BE = frozenset("is are was were be been being".split())
PASSED_OVER = AUXILIARY | frozenset(
    "also not never just still only even now then ever already really simply once again later reportedly repeatedly "
    "often always recently publicly clearly strongly".split()
)
NEGATORS = frozenset("not no never without nor neither hardly nobody nothing none lack".split())
BREAKS = frozenset(',;:.!?—–()"“”') | frozenset("but and because although while which who".split())
SAYING = frozenset(
    "said says say told tells added adds wrote argued noted explained stated tweeted announced asked insisted "
    "testified".split()
)
PRONOUNS = frozenset("he she they i him her them his their we us it my me you".split())
TITLES = frozenset("the a an of president sen rep mr mrs ms senator former minister premier ▪".split())
SUFFIXES = tuple("ingly edly ations ation ings ing ions ion ies ied ers ed es ly s er".split())


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence's words around its target: their tone weights, whether they are quoted, where the target is."""

    words: Sequence[str]
    weights: Sequence[float]
    quoted: Sequence[bool]
    at: int
    mention: str

    @property
    def clause(self) -> tuple[int, int]:
        """The words before and after the target that no mark and no conjunction cuts off: (first, past the last)."""
        first = next((i + 1 for i in range(self.at - 1, -1, -1) if self.words[i] in BREAKS), 0)
        last = next((i for i in range(self.at + 1, len(self.words)) if self.words[i] in BREAKS), len(self.words))
        return first, last


def context(sentence: str, start: int, end: int, words: Sequence[Word], carried: Sequence[ToneWord]) -> Context:
    """The context of the target at [start, end), from the sentence's words and those that carry a tone."""
    weight = {word.span: word.weight for word in carried}
    seen, weights, quoted, at, inside = list[str](), list[float](), list[bool](), -1, False
    for word in words:
        a, b = word.span
        if a < end and b > start:
            if at >= 0:
                continue
            at = len(seen)
        inside = word == "“" or (word == '"' and not inside) or (inside and word not in ('"', "”"))
        seen.append(TARGET if len(seen) == at else NUMBER if word[0].isdigit() else str(word))
        weights.append(0.0 if len(seen) - 1 == at else weight.get(word.span, 0.0))
        quoted.append(inside)
    if at < 0:
        at = len(seen)
        seen, weights, quoted = [*seen, TARGET], [*weights, 0.0], [*quoted, False]
    return Context(seen, weights, quoted, at, sentence[start:end].strip().lower())


def placed(found: Context) -> dict[str, Sequence[str]]:
    """The words by place: anywhere, left and right of the target, the verb after it, the word before it."""
    words, at = found.words, found.at
    verb = _verb(found)
    return {
        "anywhere": words,
        "left": words[max(0, at - WINDOW) : at],
        "right": words[at + 1 : at + 1 + WINDOW],
        "verb": words[verb : verb + 1],
        "before": words[at - 1 : at] if at else (),
    }


def terms(found: Context) -> dict[str, list[str]]:
    """The terms of each group of GROUPS."""
    near = found.words[max(0, found.at - WINDOW) : found.at + 1 + WINDOW]
    return {
        "near": ["_".join(pair) for pair in pairwise(near)]
        + ["_".join(three) for three in zip(near, near[1:], near[2:], strict=False)],
        "stem": list(_stems(found)),
        "negated": list(_negated(found.words)),
        "lexicon": list(_weighed(found)),
        "role": list(_roles(found)),
    }


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The word without its ending, crudely: accusations and accusing as accus."""
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word


def _stems(found: Context) -> Iterator[str]:
    for i, word in enumerate(map(stem, found.words)):
        yield word
        if 0 < abs(i - found.at) <= WINDOW:
            yield ("l:" if i < found.at else "r:") + word


def _negated(words: Sequence[str]) -> Iterator[str]:
    reach = 0
    for word in words:
        if word in NEGATORS:
            reach = 4
        elif reach:
            yield word
            reach -= 1


def _sign(weight: float) -> str:
    return ("P" if weight >= 0.55 else "p" if weight > 0.05 else "N" if weight <= -0.55 else "n") if weight else ""


def _weighed(found: Context) -> Iterator[str]:
    """Every tone word by sign, side, distance, clause and quotation; the order of signs around the target."""
    first, last = found.clause
    signs = [(i, _sign(weight)) for i, weight in enumerate(found.weights) if weight]
    for i, sign in signs:
        side, far = ("L" if i < found.at else "R"), abs(i - found.at)
        reach = "1" if far <= 2 else "2" if far <= 5 else "3" if far <= 12 else "4"
        yield sign + side + reach
        yield sign + side + ("clause" if first <= i < last else "beyond")
        yield sign + ("quoted" if found.quoted[i] else "told")
        yield f"{found.words[i]}:{side}"
    nearest = sorted((abs(i - found.at), sign) for i, sign in signs)[:2]
    yield "nearest:" + "".join(sign for _, sign in nearest)
    order = sorted([*signs, (found.at, "T")])
    yield "order:" + ("".join(sign.lower() for _, sign in order) if len(order) <= 6 else "long")


def _verb(found: Context) -> int:
    """Where the first word after the target stands that is no auxiliary and no adverb."""
    i = found.at + 1
    while i < min(len(found.words), found.at + 7) and found.words[i] in PASSED_OVER:
        i += 1
    return i


def _roles(found: Context) -> Iterator[str]:
    """What the target does, what is done to it, and how it is mentioned."""
    yield from _as_subject(found)
    yield from _as_object(found)
    words, at = found.words, found.at
    yield "before:" + (words[at - 1] if at else "^")
    yield "after:" + (words[at + 1] if at + 1 < len(words) else "$")
    yield "quoted" if found.quoted[at] else "told"
    yield "as:" + (found.mention if found.mention in PRONOUNS else "name")
    if at == 0:
        yield "first"


def _as_subject(found: Context) -> Iterator[str]:
    i = _verb(found)
    if i >= len(found.words):
        return
    passed, verb = set(found.words[found.at + 1 : i]), found.words[i]
    passive = bool(passed & BE)
    role = ("passive:" if passive else "subject:") + ("not:" if passed & NEGATORS else "")
    yield role + verb
    yield role + stem(verb)
    yield role + "#" + _sign(found.weights[i])
    if verb in SAYING:
        yield "speaks"
    if passive and verb.endswith("ing"):
        yield "subject:" + verb
    if i + 1 < len(found.words):
        yield f"{role}{stem(verb)}_{found.words[i + 1]}"


def _as_object(found: Context) -> Iterator[str]:
    words, i = found.words, found.at - 1
    while i >= max(0, found.at - 3) and words[i] in TITLES:
        i -= 1
    if i < 0:
        return
    yield "object:" + words[i]
    yield "object:" + stem(words[i])
    yield "object:#" + _sign(found.weights[i])
    if i:
        yield f"object:{words[i - 1]}_{words[i]}"
    if words[found.at - 1] == "by" and found.at > 1:
        yield "by:" + stem(words[found.at - 2])


def measures(found: Context) -> list[float]:
    """TextBlob's repaired scores around the target: sentence, clause, sides, quoted, told; and the sentence's shape."""
    at, count = found.at, len(found.words)
    first, last = found.clause
    carried = [(i, weight) for i, weight in enumerate(found.weights) if weight]
    parts = (
        [w for _, w in carried],
        [w for i, w in carried if first <= i < last],
        [w for i, w in carried if at - WINDOW <= i < at],
        [w for i, w in carried if at < i <= at + WINDOW],
        [w for i, w in carried if found.quoted[i]],
        [w for i, w in carried if not found.quoted[i]],
    )
    return [
        *(value for part in parts for value in _summed(part)),
        sum(w * math.exp((i - at) / 5) for i, w in carried if i < at),
        sum(w * math.exp((at - i) / 5) for i, w in carried if i > at),
        min(count, 60) / 30,
        at / count,
        float(found.mention in PRONOUNS),
        float(any(found.quoted)),
    ]


def _summed(weights: list[float]) -> tuple[float, float, float]:
    """Their mean, as TextBlob has it, and how much good and how much bad there is."""
    mean = sum(weights) / len(weights) if weights else 0.0
    return mean, math.tanh(sum(w for w in weights if w > 0)), math.tanh(-sum(w for w in weights if w < 0))
