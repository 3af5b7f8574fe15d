"""raised(): how high flags on poles must stand over a line so that no label covers another, or another's pole."""

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 10.0  # pixels between neighbours


@dataclass(frozen=True, slots=True)
class Flag:
    """A label that begins at a pole: its pole's place from the left, its width and height, all in pixels.

    What is drawn at the pole itself reaches `before` pixels to the left of it.
    """

    pole: float
    width: float
    height: float
    before: float = 0.0


def raised(flags: Sequence[Flag]) -> list[float]:
    """The distance from the line at which each flag begins; `flags` are sorted by their poles.

    A flag flies to the right of its pole. So the last may stand lowest, and each one before stands over those whose
    poles or labels lie below it: then no pole of a later flag passes through it.
    """
    distances = [0.0] * len(flags)
    for place in range(len(flags) - 1, -1, -1):
        own = flags[place]
        end = own.pole + own.width + GAP
        after = range(place + 1, len(flags))
        below = [distances[i] + flags[i].height + GAP / 2 for i in after if flags[i].pole - flags[i].before < end]
        distances[place] = max(below, default=0.0)
    return distances


def fitting_width(flags: Sequence[Flag], width: float) -> float:
    """The width of the axis on which all labels end within `width`; the poles are placed on an axis of that width."""
    places = ((flag.pole / width, flag.width) for flag in flags)
    return min([width, *((width - wide) / place for place, wide in places if place > 0)])
