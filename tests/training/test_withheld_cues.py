"""The parts into which cues are dealt, and the judgement of cues that the model was not fitted on."""

from training import withheld_cues

SPEECH = [({f"lemma {verb}", "frame ccomp"}, True) for verb in ("say", "add", "note", "claim", "argue")]
DEEDS = [({f"lemma {verb}", "frame dobj"}, False) for verb in ("sell", "buy", "ship", "mine", "haul")]
CASES = [case for case in (*SPEECH, *DEEDS) for _ in range(10)]


def test_all_cases_of_a_cue_are_in_one_part() -> None:
    parts = withheld_cues.parts_by_cue(CASES)
    assert all(len(set(parts[start : start + 10])) == 1 for start in range(0, len(CASES), 10))
    assert len(set(parts)) == withheld_cues.PARTS


def test_an_unseen_cue_is_judged_by_its_construction() -> None:
    taken = withheld_cues.judged(CASES, withheld_cues.parts_by_cue(CASES))
    assert taken == [right for _, right in CASES]
    assert withheld_cues.f1(CASES, [right for _, right in CASES]) == 100.0
