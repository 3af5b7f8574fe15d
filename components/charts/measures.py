"""How a measure of tone is named on charts and in tables, and how its axis is labelled; a figure shows one of them."""

from dataclasses import dataclass

from components import wording
from components.messages import N_, _

STEPS = (-1.0, -0.5, 0.0, 0.5, 1.0)
ENDS = {-1.0: N_("negative"), 0.0: N_("neutral"), 1.0: N_("positive")}
OF_TONE = {-1.0: N_("of negative tone"), 0.0: N_("of neutral tone"), 1.0: N_("of positive tone")}


@dataclass(frozen=True, slots=True)
class Shown:
    """A measure of tone: the messages of its name within a sentence, and of a few words on what it is.

    `key` stands for it where it is compared.
    """

    key: str
    named: str
    told: str
    graded: bool  # whether a single statement may lie anywhere between -1 and 1

    @property
    def name(self) -> str:
        """Its name within a sentence."""
        return _(self.named)

    @property
    def explained(self) -> str:
        """A few words under a title on what it is."""
        return _(self.told)

    @property
    def ticks(self) -> list[str]:
        """The labels of an axis at STEPS."""
        return [
            wording.signed(step, 1 if step % 1 else 0) + (f"<br>{_(ENDS[step])}" if step in ENDS else "")
            for step in STEPS
        ]

    @property
    def ticks_across(self) -> list[str]:
        """The labels of a level axis at STEPS, all numbers in one line."""
        return [tick if "<br>" in tick else f"{tick}<br>\u00a0" for tick in self.ticks]

    def step(self, score: float) -> str:
        """The statements of a step in words: 'of negative tone', 'near −0.3'."""
        return _("near {score}", score=wording.signed(score, 1)) if self.graded else _(OF_TONE[float(score)])


NET_TONE = Shown("tone", N_("net tone"), N_("net tone: share positive − share negative"), False)
POLARITY = N_("mean polarity by TextBlob")
TEXTBLOB = Shown("textblob", POLARITY, N_("TextBlob’s polarity, with words of news added"), True)
TEXTBLOB_ALONE = Shown("textblob-alone", POLARITY, N_("TextBlob’s polarity as it comes"), True)
