"""Two names of a block -> whether they can be one person's, and why."""

from components.corpus.people import words
from components.corpus.people.names import ParsedName

MIDDLE, INITIAL, SHORT, SECOND = (
    "a middle name",
    "an initial",
    "a short form or another spelling",
    "the second given name",
)
ENDING = "an ending such as Jr."
WEAK = frozenset({INITIAL, SHORT, SECOND})  # what two people of one family name may well have in common
SLIP_FROM = 4  # letters of a given name in which one may be wrong


def compared(one: ParsedName, other: ParsedName) -> str | None:
    """Why two full names can be one person's; None if they cannot."""
    if (one.ending and other.ending and one.ending != other.ending) or one.words[-1] != other.words[-1]:
        return None
    shorter, longer = sorted((one.given, other.given), key=lambda given: (len(given), given))
    why = given_alike(shorter[0], longer[0])
    if why and _middles_agree(shorter[1:], longer[1:]):
        return why if why not in ("same", MIDDLE) else _of_middles(shorter, longer)
    if len(longer) > 1 and len(longer[0]) == 1 < len(shorter[0]) and given_alike(shorter[0], longer[1]):
        return SECOND if _middles_agree(shorter[1:], longer[2:]) else None
    return None


def given_alike(one: str, other: str) -> str | None:
    """Why two given names can be one person's; None if they cannot."""
    if one == other:
        return "same"
    if 1 in (len(one), len(other)):
        initial, name = sorted((one, other), key=len)
        fits = len(name) > 1 and any(full[0] == initial for full in words.full_names(name))
        return INITIAL if fits else None
    return SHORT if words.full_names(one) & words.full_names(other) else None


def is_slip(one: str, other: str) -> bool:
    """Whether a given name is another with a letter wrong, missing or doubled, or with two exchanged."""
    shorter, longer = sorted((one, other), key=len)
    if len(longer) < SLIP_FROM or one == other or len(longer) - len(shorter) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    if len(shorter) < len(longer):
        return shorter[at:] == longer[at + 1 :] and not (at == len(shorter) and longer[-1] in "aeo")  # Eric, Erica
    return is_exchange(one, other) or (shorter[at + 1 :] == longer[at + 1 :] and at < len(longer) - 1)


def is_exchange(one: str, other: str) -> bool:
    """Whether two given names differ by two neighbouring letters in the other order."""
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    return one != other and one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]


def _of_middles(shorter: tuple[str, ...], longer: tuple[str, ...]) -> str | None:
    """The reason where the first given names are the same; None if a word in between need not be a name."""
    if shorter == longer:
        return ENDING
    between = longer[len(shorter) :]
    return MIDDLE if longer[0] in words.given_names() or all(len(word) == 1 for word in between) else None


def _middles_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the middle names do not contradict each other: where both have one it is the same, or its initial."""
    pairs = zip(one, other, strict=False)
    return all(a == b or (1 in (len(a), len(b)) and a[0] == b[0]) for a, b in pairs)
