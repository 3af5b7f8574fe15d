"""Pale marks stand out from the paper, three to one (WCAG 1.4.11), in the light and in the dark."""

import pytest

from components.charts import theme
from components.charts.theme import DAY, NIGHT, Palette, by_night


def channels(colour: str) -> list[float]:
    return [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]


def luminance(parts: list[float]) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(colour: str, paper: str, opacity: float) -> float:
    seen = [opacity * a + (1 - opacity) * b for a, b in zip(channels(colour), channels(paper), strict=True)]
    light, dark = sorted((luminance(seen), luminance(channels(paper))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [DAY, NIGHT])
def test_the_outline_of_a_dot(palette: Palette) -> None:
    assert contrast(palette.quiet, palette.paper, 1) >= 3


def test_a_neutral_dot_in_the_dark() -> None:
    neutral = by_night(theme.TONE_SCALE[1][1])
    assert contrast(neutral, NIGHT.paper, 0.75) >= 3
