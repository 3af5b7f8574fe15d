"""Advice that says the same in other words: by one adviser, to one addressee, within two weeks."""

import pytest

from components.corpus.advice_register import NEGATION, is_coordinated
from components.corpus.same_advice import MOST_DAYS, ComparedPoint, same_advice, stems


def point(words: str, day: int | None = 0, addressee: str = "Ottawa", adviser: str | None = "Ann Roe") -> ComparedPoint:
    negated = bool(NEGATION.search(words))
    return ComparedPoint(words, adviser, addressee, words, stems(words, addressee), day, negated=negated)


SAME = [
    ("Ottawa should speed up the port permits", "permits for ports must come faster"),
    ("Ottawa needs to shield steelworkers from the levies", "protect steelworkers hit by tariffs"),
    ("Ottawa must spend more on Arctic defence", "raise military spending in the Arctic"),
    ("the minister should weigh jobs against climate targets", "balance climate targets with workers' jobs"),
    ("bring firm pledges on radar stations to the summit", "arrive at the summit with commitments on radar stations"),
    ("Ottawa must not concede on milk quotas", "it should never give up milk quotas"),
    ("patience", "be calm and patient"),
    ("open a consulate in Texas and talk to its governor", "speak with the Texas governor"),
]
DIFFERENT = [
    (
        "Ottawa should cut interprovincial trade barriers",
        "Ottawa should diversify trade",
        "a word of the field",
    ),
    ("Canada should retaliate with tariffs", "Canada should lift its tariffs", "a word of the field"),
    ("build pipelines to the coast", "do not build pipelines to the coast", "one is negated"),
    ("Canada must act", "Canada must listen", "nothing in common"),
    ("protect dairy farmers", "protect auto workers", "one word in common"),
    ("talk to the governors", "sanction steel from the governors' friends in Beijing", "one word in common"),
    ("hire more border guards", "train more language teachers", "nothing in common"),
    (
        "the harbour board should publish its dredging plans",
        "a harbour for cruise ships, with a board of its own, new cranes, a railway siding and a customs hall",
        "two words of many",
    ),
    ("we should do something about it", "you have got to do something", "no word that says what"),
    ("you have got to know your numbers", "you have got to have patience", "no word that says what in common"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_in_other_words(one: str, other: str) -> None:
    assert same_advice(point(one), point(other, MOST_DAYS))
    assert same_advice(point(other), point(one))


@pytest.mark.parametrize(("one", "other", "reason"), DIFFERENT)
def test_different_advice(one: str, other: str, reason: str) -> None:
    assert not same_advice(point(one), point(other)), reason


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (point(SAME[0][1], MOST_DAYS + 1), "weeks later it is said again"),
        (point(SAME[0][1], None), "nobody knows when"),
        (point(SAME[0][1], addressee="Washington"), "somebody else is advised"),
    ],
)
def test_other_words_are_the_same_only_within_days_and_to_the_same_addressee(other: ComparedPoint, reason: str) -> None:
    assert not same_advice(point(SAME[0][0]), other), reason


def test_nearly_the_same_words_are_the_same_at_any_time() -> None:
    assert same_advice(point("build ports quickly"), point("quickly build the ports", 400))


@pytest.mark.parametrize(
    ("between", "words", "coordinated", "reason"),
    [
        (" and ", "cut the red tape", True, "the same subject does two things"),
        (", and then ", "cut the red tape", True, "the same"),
        (" et ", "être prêt", True, "the same in French"),
        (" and ", "the provinces must follow", False, "it advises for itself"),
        (" because everybody knows that ", "cut the red tape", False, "another clause stands between"),
    ],
)
def test_what_goes_on_with_the_advice_before(between: str, words: str, coordinated: bool, reason: str) -> None:
    assert is_coordinated(between, words) is coordinated, reason
