"""Labels that say no more than their sentence: who says so, on what condition, who is meant; and whole clauses."""

import pytest

from tests.extract.test_labels_by_construction import labels_of

TOLD_OF_ONESELF = [
    ("On Friday the mill owner Jo Poole said she was “very close” to the sailors.",
     "Jo Poole “was very close to the sailors”"),
    ("Ann Roe said on Monday that she is no thief.", "Ann Roe “is no thief”"),
    ("Ann Roe claimed on Friday that she was the best baker of the valley.",
     "Ann Roe “was the best baker of the valley”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), TOLD_OF_ONESELF)
def test_how_somebody_says_to_be_is_quoted(text: str, label: str) -> None:
    assert labels_of(text) == [label]


FACTS = [
    ("Ann Roe announced on Monday that she is the new owner of the mill.", "Ann Roe is the new owner of the mill"),
    ("Ann Roe said on Friday that she was ready to sell the ferry.", "Ann Roe was ready to sell the ferry"),
    ("Ann Roe revealed on Friday that she is a grandmother of six sailors.",
     "Ann Roe is a grandmother of six sailors"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), FACTS)
def test_what_somebody_announces_or_is_ready_to_do_is_told(text: str, label: str) -> None:
    assert labels_of(text) == [label]


OPINIONS = [
    ("Several elders of the guild agreed on Monday that the mayor needs to close the harbour.",
     "Several elders of the guild: the mayor needs to close the harbour"),
    ("Local bakers said on Friday that the board should lower the toll.",
     "Local bakers: the board should lower the toll"),
    ("Officials say the talks could fail on Monday.", "Officials: The talks could fail"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), OPINIONS)
def test_what_somebody_thinks_right_or_possible_is_told_after_who_says_so(text: str, label: str) -> None:
    assert [found.lower() for found in labels_of(text)] == [label.lower()]


UNPROVEN = [
    ("Suspicions persist that the guild had sold the old ferry of the lake in May.", "suspicions"),
    ("Fears grew on Monday that the toll had ruined the bakers of the long valley.", "fears"),
    ("Rumors spread that the mayor had left the town with the money on Friday.", "rumors"),
]


@pytest.mark.parametrize(("text", "word"), UNPROVEN)
def test_what_is_only_suspected_is_told_with_its_suspicion(text: str, word: str) -> None:
    assert labels_of(text)
    assert all(word in label.lower() for label in labels_of(text))


WHO = [
    ("Hilda Dale lost the vote. Jo Poole, who had run the mill, invited Bob Vance to visit her in January 2012.",
     "Hilda Dale"),
    ("Ann Roe sailed. Hilda Dale persuaded the bakers on Monday to write to her.", "Ann Roe"),
    ("Hilda Dale is a baker. The mill manager said that he had no idea if he would have told Hilda Dale of the leak if "
     "he knew she had one on Wednesday’s show.", "manager had"),
    ("His father, Bob Vance, who once owned the farm where his son now lives and who ran for mayor in 2008, sold it.",
     "farm ran"),
    ("The Ann Roe-run guild was told on Friday that the sailors were ready to leave the harbour.", "Ann Roe:"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), WHO)
def test_nobody_else_is_named(text: str, words: str) -> None:
    assert not any(words in label for label in labels_of(text))


KEPT = [
    ("Ann Roe said her husband had “got to come out of retirement and be in charge” of the mill on Monday.",
     "Ann Roe: “her husband"),
    ("Last year Ann Roe was one of only a dozen bakers to vote for the toll of the harbour and its ferries.",
     "to vote"),
    ("On Monday Mr. and Mrs. Vance were not invited to the feast of the guild of the long valley by the board.",
     "Mr. and Mrs. Vance were"),
    ("Jo Poole bought the mill of former Secretary of State Hilda Dale on Monday.",
     "Jo Poole bought the mill of Hilda Dale"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), KEPT)
def test_what_a_label_needs_is_kept(text: str, words: str) -> None:
    assert any(words in label for label in labels_of(text))


ASIDES = [
    ("Roe’s bid — and an odd base of sailors that has carried him to fame in places from Trail to Fernie — is raising "
     "the hope of a bridge in May.", "Roe’s bid is raising the hope of a bridge"),
    ("The county board - and the many quarrels over ferries that it has to settle - has become a main concern of the "
     "vote in May.", "The county board has become a main concern of the vote"),
    ("The bakers of Trail, who sat down for a talk with the envoy as they packed for Monday’s fair, bring their own "
     "ovens and tables.", "The bakers of Trail bring their own ovens and tables"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), ASIDES)
def test_an_aside_between_a_subject_and_its_verb_is_left_out(text: str, label: str) -> None:
    assert labels_of(text) == [label]


BESIDE = [
    ("That bedrock was smashed in 1999, however, when the Ferry Act undid much of the old toll law of the lake.",
     "The Ferry Act undid much of the old toll law"),
    ("It all went wrong for them one day in June 2014, when the mayor of Fernie sold the harbour to a miller.",
     "The mayor of Fernie sold the harbour to a miller"),
    ("They were much less pleased by that in May, after the guild of the bakers signed the new pact with the envoy.",
     "The guild of the bakers signed the new pact with the envoy"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), BESIDE)
def test_another_clause_of_the_sentence_is_told_where_that_of_the_event_means_nothing_alone(
    text: str, label: str
) -> None:
    assert labels_of(text) == [label]


DIRECT = [
    ("''Baking is a quiet trade for the winter,'' said Ms. Gil, whose family moved to Trail in 2009.",
     ": “Baking is a quiet trade for the winter”"),
    ("“It is true we got close to a new bridge,” Jo Poole said in Trail, recalling May 2007.",
     "Jo Poole: “It is true we got close to a new bridge”"),
    ("“He is a quiet man now, and he keeps to the facts of the toll,” said Jo Poole, 67, who had heard him in May.",
     "Jo Poole: “He is a quiet man now…”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), DIRECT)
def test_what_is_quoted_of_a_sentence_has_its_speaker(text: str, label: str) -> None:
    assert any(found.endswith(label) for found in labels_of(text))


CLAUSE_BEFORE = [
    ("While the bakers of Trail pay more than ever, they still clearly lag behind the millers in the size of their "
     "toll and their fees in 2016.", "The bakers of Trail “still clearly lag behind the millers"),
    ("Although the guild has sold two ferries, it still owed the county board of the long valley some large sums in "
     "May.", "The guild"),
    ("As the sailors had lost their harbour, they were much less pleased by the plans of the board to triple the toll "
     "in 2020.", "The sailors"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), CLAUSE_BEFORE)
def test_the_subject_of_the_clause_before_stands_for_its_pronoun(text: str, words: str) -> None:
    assert any(label.startswith(words) for label in labels_of(text))


def test_one_person_is_no_they_and_no_it() -> None:
    found = labels_of("While the mayor has sold two ferries, it was quite clear that the old board owed money in May.")
    assert not any(label.startswith("The mayor “was") for label in found)


LIMITED = [
    ("The senators won't vote on the harbour fee until June.",
     "The senators will not vote on the harbour fee until June"),
    ("Roe has not held the seat since 2010.", "Roe has not held the seat since 2010"),
    ("No ferry will sail until May 5, the mayor said.", "No ferry will sail until May 5"),
    ("Nobody may leave the harbour before Monday.", "Nobody may leave the harbour before Monday"),
    ("The clerk has sold nothing since January.", "The clerk has sold nothing since January"),
    ("Roe has never visited the mill since the vote on May 3.", "Roe has never visited the mill since the vote"),
    ("The ferry did not sail on Friday.", "The ferry did not sail"),
    ("The bakers have sold the ledger since Friday.", "The bakers have sold the ledger"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), LIMITED)
def test_a_denial_keeps_how_long_it_holds(text: str, label: str) -> None:
    assert labels_of(text) == [label]


SAID_BEFORE = [
    ("The new ferry rules are a gift to smugglers and will choke trade, Jo Poole, a former clerk, warned on Monday.",
     "Jo Poole: The new ferry rules are a gift to smugglers"),
    ("Nets are “the best hope of the valley” and “cheap to mend,” Jo Poole, the former chief of the guild, told a"
     " meeting on Monday.", "Jo Poole: Nets are the best hope of the valley"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), SAID_BEFORE)
def test_what_is_said_before_a_described_speaker_is_told_as_his(text: str, label: str) -> None:
    assert [one.replace("“", "").replace("…”", "") for one in labels_of(text)] == [label]


WHO_IS_A_PERSON = [
    ("The guild hired a lawyer with an office in Trail who left the union in January.", "A lawyer left the union"),
    ("The guild paid the farmer with two boats on the quay who burned the barge in January.",
     "The farmer burned the barge"),
    ("The mayor thanked the leader of the union who sold the ferry in May.", "The leader of the union sold the ferry"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), WHO_IS_A_PERSON)
def test_who_is_a_person(text: str, label: str) -> None:
    assert labels_of(text) == [label]


STRESSED = [
    ("It was on Friday that the two bakers met in Trail.", "The two bakers met in Trail"),
    ("It is in Trail that the sailors will gather on Friday.", "The sailors will gather"),
    ("It was not until May that the guild sold the ferry.", "The guild sold the ferry"),
    ("It was there that the crew burned the barge on Monday.", "The crew burned the barge"),
    ("Jo Poole said it was at the fair that the baker sold the mill on Friday.", "The baker sold the mill"),
]


@pytest.mark.parametrize(("text", "label"), STRESSED)
def test_what_it_was_that_stresses_is_told_without_it(text: str, label: str) -> None:
    assert labels_of(text) == [label]


@pytest.mark.parametrize(
    "text",
    [
        "It was not on Friday that the guild sold the ferry.",
        "It was clear on Friday that the guild had sold the ferry.",
        "It was news on Friday that the guild had sold the ferry.",
    ],
)
def test_what_it_was_that_does_not_only_stress_is_not_told(text: str) -> None:
    assert "The guild sold the ferry" not in labels_of(text)


def test_a_question_in_front_of_a_headline_stays() -> None:
    assert labels_of("What each baker needs in the fair on Tuesday.") == [
        "“What each baker needs in the fair on Tuesday”"
    ]


HIMSELF = [
    ("Tom Vance left the guild. Jo Poole said on Monday that the elder was biased against him.", "Vance"),
    ("Tom Vance met the bakers. Paul Gil complained on Friday that the sailors had turned on him.", "Vance"),
]


@pytest.mark.parametrize(("text", "name"), HIMSELF)
def test_whom_somebody_says_to_be_wronged_is_nobody_named_before(text: str, name: str) -> None:
    assert not any(name in label for label in labels_of(text))
