"""Advice rows: who advises whom, from statements and from a reporter's own verbs."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from components.extract.advice.rows import extract
from components.languages.en.advice import adviser_kind
from components.models import Advice, Article, QuoteType, Statement
from components.text.annotate import Document, annotate

PUBLISHED = date(2025, 4, 30)


def said(
    text: str,
    content: str | Sequence[str],
    speaker: str = "Ann Roe",
    quote_type: QuoteType = "indirect",
    **fields: Any,
) -> Statement:
    """A statement whose content are these words of the text."""
    pieces = [content] if isinstance(content, str) else content
    spans = tuple((text.index(piece), text.index(piece) + len(piece)) for piece in pieces)
    return Statement(
        sentence_span=spans[0],
        speaker=speaker,
        role="trade economist",
        content_spans=spans,
        quote_type=quote_type,
        **fields,
    )


def advice(text: str, *statements: Statement, **article: object) -> list[Advice]:
    document: Document = annotate(Article(article_id="a", text=text, published=PUBLISHED, **article))  # type: ignore[arg-type]
    document.found[Statement] = tuple(replace(one, row_id=str(number)) for number, one in enumerate(statements))
    return list(extract(document))


def words(text: str, found: Advice) -> list[str]:
    return [text[start:end] for start, end in found.content_spans]


ADDRESSEES = [
    ("Canada should wait, Ann Roe said.", "Canada should wait", "Canada", "a country"),
    ("Ottawa should wait, Ann Roe said.", "Ottawa should wait", "Government of Canada", "a capital"),
    (
        "The federal government must act, Ann Roe said.",
        "The federal government must act",
        "Government of Canada",
        "a government",
    ),
    (
        "Canada’s governments must act, Ann Roe said.",
        "Canada’s governments must act",
        "Canadian governments",
        "several",
    ),
    ("Lawmakers must return, Ann Roe said.", "Lawmakers must return", "Parliament", "those who sit in it"),
    ("Washington should listen, Ann Roe said.", "Washington should listen", "U.S. government", "the other capital"),
    ("Mark Carney won. Carney should call, Ann Roe said.", "Carney should call", "Mark Carney", "a last name"),
    (
        "Mark Carney won. Carney's team must read it, Ann Roe said.",
        "Carney's team must read it",
        "Mark Carney",
        "his people",
    ),
    ("Mark Carney won. He should call, Ann Roe said.", "He should call", "Mark Carney", "a pronoun"),
    ("The prime minister should call, Ann Roe said.", "The prime minister should call", "Mark Carney", "an office"),
    ("We must stay calm, Ann Roe said.", "We must stay calm", "Canada", "we"),
    (
        "Mark Carney's government must act, Ann Roe said.",
        "Mark Carney's government must act",
        "Government of Canada",
        "his government",
    ),
    ("The tariffs should go, Ann Roe said.", "The tariffs should go", None, "nobody who could act"),
    (
        "Fisheries Minister Joyce Field arrived. The minister should stay a week, Ann Roe said.",
        "The minister should stay a week",
        "Joyce Field",
        "a minister whom the text names",
    ),
    (
        "The Great Lakes Fishery Commission met. The commission should wait, Ann Roe said.",
        "The commission should wait",
        "Great Lakes Fishery Commission",
        "a body whom the text names",
    ),
    (
        "Mills in Manitoba closed. The province should help, Ann Roe said.",
        "The province should help",
        "Government of Manitoba",
        "the province named before",
    ),
    ("Alberta should wait, Ann Roe said.", "Alberta should wait", "Government of Alberta", "a province"),
    (
        "Both capitals should publish the figures, Ann Roe said.",
        "Both capitals should publish the figures",
        "Canadian and U.S. governments",
        "both governments",
    ),
    ("The White House should wait, Ann Roe said.", "The White House should wait", "White House", "the White House"),
]


@pytest.mark.parametrize(
    ("text", "content", "expected", "reason"), ADDRESSEES, ids=[reason for *_, reason in ADDRESSEES]
)
def test_addressee(text: str, content: str, expected: str | None, reason: str) -> None:
    assert [found.addressee for found in advice(text, said(text, content))] == [expected], reason


@pytest.mark.parametrize(
    ("around", "expected"),
    [
        ("Schools in the United States have no money.", None),
        ("American schools copy those of Ottawa.", "Canada"),
        ("Schools have no money.", "Canada"),
    ],
)
def test_we_of_an_unknown_speaker_are_nobody_in_an_article_on_the_united_states(
    around: str, expected: str | None
) -> None:
    text = f"“We should hire teachers,” Ann Roe said. {around}"
    assert [found.addressee for found in advice(text, said(text, "We should hire teachers"))] == [expected]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("The government should wait", None),
        ("Lawmakers should wait", "lawmakers"),
        ("Both countries should wait", None),
        ("Ottawa should wait", "Government of Canada"),
    ],
)
def test_words_that_name_no_country_mean_nothing_canadian_in_an_american_article(
    content: str, expected: str | None
) -> None:
    text = f"{content}, Ann Roe said in Washington. Republicans agreed."
    assert [found.addressee for found in advice(text, said(text, content))] == [expected]


def test_we_of_an_american_are_the_united_states() -> None:
    text = "“We should talk to them,” Ben Poe said."
    assert (
        advice(text, said(text, "We should talk to them,", quote_type="direct", country="US"))[0].addressee
        == "United States"
    )


def test_a_row_says_all_that_is_known() -> None:
    text = "If the talks fail, Canada should raise its steel tariffs, Ann Roe said."
    (found,) = advice(text, said(text, "If the talks fail, Canada should raise its steel tariffs"))
    assert (found.adviser, found.role, found.adviser_kind) == ("Ann Roe", "trade economist", "expert")
    assert (found.modality, found.statement) == ("should", "0")
    assert words(text, found) == ["Canada should raise its steel tariffs"]
    assert found.condition_span is not None
    assert text[slice(*found.condition_span)] == "If the talks fail"
    assert {"tariffs", "steel_aluminum"} <= set(found.topics)
    assert text[slice(*found.sentence_span)] == text


def test_a_point_that_the_reporter_interrupts_keeps_its_pieces() -> None:
    text = "The government, Ann Roe argued, needs to cut tolls and to build roads."
    first, second = advice(text, said(text, ["The government", "needs to cut tolls and to build roads"]))
    assert words(text, first) == ["The government", "needs to cut tolls"]
    assert words(text, second) == ["to build roads"]


def test_an_imperative_addresses_the_listener() -> None:
    text = "“Pick up the phone,” the economist urged premiers."
    statement = said(text, "Pick up the phone,", quote_type="direct", addressee="premiers")
    assert [found.addressee for found in advice(text, statement)] == ["Premiers"]


def test_what_is_left_unsaid_is_whom_the_adviser_addressed_before() -> None:
    text = "Mark Carney won.\n\nCarney should call, Ann Roe said. Sulking is not a productive strategy, she said."
    found = advice(text, said(text, "Carney should call"), said(text, "Sulking is not a productive strategy"))
    assert [one.addressee for one in found] == ["Mark Carney", "Mark Carney"]


NOT_ADVICE = [
    ("He needs a strong mandate, Mark Carney said.", "He needs a strong mandate", "Mark Carney", "one's own need"),
    (
        "“My government must deliver,” Mark Carney said.",
        "My government must deliver,",
        "Mark Carney",
        "one's own government",
    ),
    ("Canada must pay up, Donald Trump said.", "Canada must pay up", "Donald Trump", "a demand backed by power"),
    ("Canada will answer, Ann Roe said.", "Canada will answer", "Ann Roe", "a prediction"),
    (
        "Ottawa would go on arguing that to wait would be a mistake, Ann Roe said.",
        "Ottawa would go on arguing that to wait would be a mistake",
        "Ann Roe",
        "a plan to argue",
    ),
]


@pytest.mark.parametrize(
    ("text", "content", "speaker", "reason"), NOT_ADVICE, ids=[reason for *_, reason in NOT_ADVICE]
)
def test_not_advice(text: str, content: str, speaker: str, reason: str) -> None:
    quote_type: QuoteType = "direct" if "“" in text else "indirect"
    assert advice(text, said(text, content, speaker, quote_type)) == [], reason


REPORTS = [
    ("Economist Jane Doe urged Ottawa to act.", [("urge", "Government of Canada", "to act")], "urged"),
    (
        "Jane Doe called on Canada to act and to act fast.",
        [("urge", "Canada", "to act"), ("urge", "Canada", "to act fast")],
        "two points",
    ),
    ("Jane Doe called for the recall of Parliament.", [("urge", "Parliament", "the recall of Parliament")], "for"),
    ("Jane Doe advised Canada against retaliating.", [("recommend", "Canada", "against retaliating")], "against"),
    ("Jane Doe warned Ottawa not to give in.", [("other", "Government of Canada", "not to give in")], "warned not to"),
    ("Jane Doe wants Ottawa to cut taxes.", [("other", "Government of Canada", "to cut taxes")], "wants somebody to"),
    ("Jane Doe called for a strong mandate from voters.", [], "asks for votes"),
    ("Jane Doe would urge Ottawa to act.", [], "not said"),
    ("Jane Doe did not call for a boycott.", [], "denied"),
    ("Somebody urged Ottawa to act.", [], "nobody known"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), REPORTS, ids=[reason for *_, reason in REPORTS])
def test_reported_advice(text: str, expected: list[tuple[str, str, str]], reason: str) -> None:
    found = advice(text)
    assert [(one.modality, one.addressee, words(text, one)[0]) for one in found] == expected, reason
    assert {one.adviser for one in found} <= {"Jane Doe"}


def test_a_union_advises_as_its_leader_was_introduced() -> None:
    text = "Ann Roe, head of the Dock Workers, spoke. Her union is asking for wage relief."
    (found,) = advice(text)
    assert (found.adviser, words(text, found)) == ("Dock Workers", ["for wage relief"])


def test_a_writer_advises_in_an_opinion_piece_only() -> None:
    text = "Canada should look to Europe.\n\nOttawa has time."
    assert advice(text) == []
    (found,) = advice(text, url="https://example.org/opinion/look-to-europe", authors=("Ann Roe",))
    assert (found.adviser, found.adviser_kind, found.addressee) == ("Ann Roe", "opinion writer", "Canada")


def test_advice_stands_once_though_two_statements_hold_it() -> None:
    text = "Ann Roe said Ben Poe had told her that Canada must wait."
    outer = said(text, "Ben Poe had told her that Canada must wait")
    inner = said(text, "Canada must wait", "Ben Poe", nested_in="0")
    assert [(one.adviser, one.statement) for one in advice(text, outer, inner)] == [("Ben Poe", "1")]


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        ("professor of economics", "expert"),
        ("former ambassador to the United States", "expert"),
        ("executive director of the Border Coalition", "expert"),
        ("president of the Canadian Chamber of Commerce", "business"),
        ("national president of the union", "labour"),
        ("national director of the United Steelworkers", "labour"),
        ("finance minister", "politician"),
        ("Ontario premier", "politician"),
        ("ambassador to the United States", "official"),
        ("columnist", "opinion writer"),
        ("bystander", None),
    ],
)
def test_kind_of_adviser(role: str, kind: str | None) -> None:
    assert adviser_kind(role, None) == kind


@pytest.mark.parametrize(
    "text", ["", "“", "should " * 5_000, "Ann Roe urged " + "Ottawa to act and " * 2_000, "🙂\n" * 1_000]
)
def test_odd_texts_are_read(text: str) -> None:
    advice(text)
