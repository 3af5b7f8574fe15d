"""Prints how well the model of statements judges verbs that it was not fitted on.

    python -m training.withheld_cues

needs the training part of PolNeAR and takes a minute. The cues are dealt into ten parts. For each part the model is
fitted without the candidates of its cues and judges them; the pooled result is compared with a model that was fitted
without a tenth of all candidates, drawn at random, so that both learn from about as many. A candidate counts as a
statement from the probability that the program asks for.
"""

import math
import random
from collections.abc import Iterable, Sequence

from components.extract.statements.confidence import LEAST
from training.fitting import Example, fit
from training.statements import STRENGTH, examples

PARTS = 10
SEED = 49
LEMMA = "lemma "


def cue_of(example: Example) -> str:
    """The lemma of the cue of an example, "" if it has none."""
    return next((name for name in example[0] if name.startswith(LEMMA)), "")


def parts_by_cue(cases: Sequence[Example]) -> list[int]:
    """The part of each case, the same for all cases of a cue."""
    cues = sorted({cue_of(case) for case in cases})
    random.Random(SEED).shuffle(cues)
    part = {cue: index % PARTS for index, cue in enumerate(cues)}
    return [part[cue_of(case)] for case in cases]


def parts_at_random(cases: Sequence[Example]) -> list[int]:
    """The part of each case, drawn at random."""
    draw = random.Random(SEED)
    return [draw.randrange(PARTS) for _ in cases]


def judged(cases: Sequence[Example], parts: Sequence[int]) -> list[bool]:
    """Whether each case is taken for a statement by the model that is fitted without its part."""
    taken = [False] * len(cases)
    for part in range(PARTS):
        weights = fit([case for case, own in zip(cases, parts, strict=True) if own != part], STRENGTH)
        for index, (case, own) in enumerate(zip(cases, parts, strict=True)):
            if own == part:
                total = weights["bias"] + sum(weights.get(name, 0.0) for name in case[0])
                taken[index] = 1 / (1 + math.exp(-total)) >= LEAST
    return taken


def f1(cases: Iterable[Example], taken: Iterable[bool]) -> float:
    """The F1, in per cent, of the cases taken for statements."""
    pairs = [(right, took) for (_, right), took in zip(cases, taken, strict=True)]
    hits = sum(right and took for right, took in pairs)
    counted = sum(right + took for right, took in pairs)
    return 200 * hits / counted if counted else 0.0


if __name__ == "__main__":
    found = list(examples())
    for name, parts in (("cues withheld", parts_by_cue(found)), ("candidates withheld", parts_at_random(found))):
        print(f"{name}: F1 {f1(found, judged(found, parts)):.1f} of {len(found)} candidates")
