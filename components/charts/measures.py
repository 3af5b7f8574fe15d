"""How a measure of tone is named on charts and in tables, and how its axis is labelled; a figure shows one of them."""

from dataclasses import dataclass

from components import wording

STEPS = (-1.0, -0.5, 0.0, 0.5, 1.0)
ENDS = {-1.0: "negative", 0.0: "neutral", 1.0: "positive"}
TICKS = [
    f"{wording.signed(step, 1 if step % 1 else 0)}" + (f"<br>{ENDS[step]}" if step in ENDS else "") for step in STEPS
]


@dataclass(frozen=True, slots=True)
class Shown:
    """A measure of tone: its name within a sentence, and a few words under a title on what it is."""

    name: str
    explained: str
    graded: bool  # whether a single statement may lie anywhere between -1 and 1

    @property
    def ticks(self) -> list[str]:
        """The labels of an axis at STEPS."""
        return TICKS

    @property
    def ticks_across(self) -> list[str]:
        """The labels of a level axis at STEPS, all numbers in one line."""
        return [tick if "<br>" in tick else f"{tick}<br>\u00a0" for tick in TICKS]

    def step(self, score: float) -> str:
        """The statements of a step in words: 'of negative tone', 'near −0.3'."""
        return f"near {wording.signed(score, 1)}" if self.graded else f"of {ENDS[float(score)]} tone"


NET_TONE = Shown("net tone", "net tone: share positive − share negative", False)
TEXTBLOB = Shown("mean polarity by TextBlob", "TextBlob’s polarity, with words of news added", True)
TEXTBLOB_ALONE = Shown("mean polarity by TextBlob", "TextBlob’s polarity as it comes", True)
