"""Labels in quotation marks: what somebody says is cut where its grammar allows, with names for pronouns."""

import pytest

from tests.extract.test_labels_by_construction import labels_of

CUT = [
    ("“The millers of the valley are building a string of wooden huts for the sailors on the quay,” Roe said Friday.",
     "Roe: “The millers of the valley are building a string…”"),
    ("“Back in 2012, the county’s bread trade was in a deep oven crisis and it has slowly come out,” Roe said Friday.",
     "Roe: “the county’s bread trade was in a deep oven crisis…”"),
    ("“The ferries which we had bought since May brought our small harbour to the very top of the lake,” Roe said.",
     "Roe: “The ferries … brought our small harbour…”"),
    ("“The bakers were glad to send the old county hall a large iron oven for its fair,” Roe said Friday.",
     "Roe: “The bakers were glad to send the old county hall…”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), CUT)
def test_what_is_said_is_cut_where_its_grammar_allows(text: str, label: str) -> None:
    assert label in labels_of(text)


SAID = [
    ("“If the harbour had closed in May, all the bakers of the valley would have left,” Roe said Friday.",
     "would have left"),
    ("“They all say that the old ferry burned down in the great storm of the lake in May,” Roe said Friday.",
     "“the old ferry burned"),
    ("“I hope that the millers of the long valley paid the whole toll of the lake in May,” Roe said Friday.",
     "“the millers"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), SAID)
def test_neither_a_condition_nor_what_others_say_is_quoted_as_said(text: str, words: str) -> None:
    assert not any(found.split(": ", 1)[-1].startswith(words) or words in found[:30] for found in labels_of(text))


NAMED = [
    ("Roe spoke. “Bob Poole is not well, and on Friday he sold the two oldest ferries of the lake,” Roe said.",
     "“[Bob Poole] sold the two oldest ferries"),
    ("Roe spoke. “With Hilda Dale it is the same in the valley, and on Monday she will tell the whole county board "
     "about the ovens,” Roe said.",
     "“[Hilda Dale] will tell the whole county board"),
    ("Roe spoke. “Everybody in the whole valley knows Bob Poole, and we were quite wrong to not have stopped him on "
     "Friday,” Roe said.",
     "“we were quite wrong to not have stopped [Bob Poole]"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), NAMED)
def test_a_name_in_brackets_stands_for_a_pronoun(text: str, words: str) -> None:
    assert any(words in found for found in labels_of(text))


NOT_NAMED = [
    "Bob Poole runs the mill. “We were quite wrong to not have stopped him from the beginning,” Roe said Friday.",
    "Hilda Dale leads the guild. “On Monday she will tell the whole county board about the ovens,” Bob Poole said.",
    "Bob Poole leads the guild. “In May he sold the two oldest ferries of the lake to the county,” Roe said Friday.",
]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_whom_a_speaker_means_is_not_told_by_what_stands_around_his_words(text: str) -> None:
    assert not any("[" in found for found in labels_of(text))


WITHOUT_SPEAKER = [
    ("“Back in 2012, the bread trade of the county was in a deep crisis, and nobody came to buy at the market.”",
     "“the bread trade of the county was in a deep crisis…”"),
    ("“In truth, nobody in the valley will want to hear of the old ferry of the lake next year.”",
     "“nobody in the valley will want to hear of the old ferry…”"),
    ("“The vote today is a warning that all of us must go out and count the sailors of the lake in the autumn.”",
     "“The vote today is a warning…”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), WITHOUT_SPEAKER)
def test_what_nobody_is_known_to_say_is_cut_in_the_same_way(text: str, label: str) -> None:
    assert label in labels_of(text)


ANNOUNCED = [
    ("Other guilds said on Thursday that it is up to the mayor to close the old rift in the valley of the lake.",
     "to close"),
    ("In May it was a mistake of the guild to sell the harbour before the long summer season of the lake.", "to sell"),
    ("In May it was clear to the bakers that the old ferry had burned in the new harbour of the lake.", "had burned"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), ANNOUNCED)
def test_what_an_it_announces_is_quoted_with_it(text: str, words: str) -> None:
    assert not any("“it" in found and words not in found for found in labels_of(text))


CORE = [
    ("One of the old claims of the mayor of Fernie about the toll of the harbour on Monday did not convince a soul.",
     "“One of the old claims … did not convince a soul”"),
    ("The idea of drawing up a list of those who are to be kept out of the guild gathered steam in May as mills shut.",
     "“The idea … gathered steam in May as mills shut”"),
    ("The daily talk of the old bakers of the valley, with all of its anger, moved to the county board Monday.",
     "“The daily talk of the old bakers … moved to the county…”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), CORE)
def test_a_quoted_subject_keeps_its_core(text: str, words: str) -> None:
    assert any(label.startswith(words) for label in labels_of(text))


def test_of_whom_alone_something_is_told_is_not_left_out() -> None:
    found = labels_of(
        "“Many of the bakers that left the valley in May for the harbours of the lake are ill,” Roe said."
    )
    assert found
    assert not any("bakers …" in label for label in found)
