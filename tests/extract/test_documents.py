"""Kinds of documents, and whose words they have by their layout: labels, signatures, issuers, authors."""

from dataclasses import replace
from datetime import date

import pytest

from components.extract.documents.turns import labels_of
from components.models import Advice, Analysis, Statement
from components.pipeline import analyse
from components.readers.text import article
from components.text.annotate import annotate


def analysis_of(text: str, title: str = "Notes", more: str = "") -> Analysis:
    return analyse(article(f'---\ntitle: "{title}"\npublished: 2026-03-02\n{more}---\n{text}\n', date(2026, 3, 2)))


def said(found: Analysis) -> list[tuple[str | None, str]]:
    text = found.article.text
    return [(row.speaker, " / ".join(text[a:b] for a, b in row.content_spans)) for row in found.rows(Statement)]


KINDS = {
    "report": ("Notes", "The mayor said the bridge would open on Friday. It had been shut for a month."),
    "statement": ("Statement by Minister Ivo Lindqvist on the levy", "The levy is wrong. We will answer it."),
    "readout": (
        "Readout of the call with the governor",
        "Today, Premier Ivo Lindqvist spoke with Governor Ann Marwick.",
    ),
    "transcript": ("Notes", "PREMIER LINDQVIST: We are ready.\n\nGOVERNOR MARWICK: So are we."),
    "interview": (
        "Notes",
        "Q: Is the port ready?\n\nA: It is. We open on Friday.\n\nQ: And the ferry?\n\nA: Next year.",
    ),
    "speech": (
        "Address by Premier Ivo Lindqvist",
        "Check against delivery\n\nFriends, our mills need us. I will not wait.",
    ),
    "opinion": ("Opinion: Time to act", "The province should act before the thaw. It has waited long enough."),
    "newsletter": ("The Border Newsletter", "Good morning. The bridge is open again, the company said."),
    "news release": ("Notes", "FOR IMMEDIATE RELEASE\n\nThe council welcomes the deal, it said today."),
    "live blog": ("Live updates: the vote in Guelph", "The count has begun, officials said."),
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_kind_is_told(kind: str) -> None:
    assert analysis_of(KINDS[kind][1], KINDS[kind][0]).article.kind == kind


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("PREMIER LINDQVIST: We are ready.\n\nGOVERNOR MARWICK: So are we.", ["Lindqvist", "Marwick"]),
        ("Ivo Lindqvist (01:10):\nWe are ready.\n(01:25)\nThe boats are in.", ["Ivo Lindqvist", "Ivo Lindqvist"]),
        ("Hon. Ivo Lindqvist (Port Ryerse, Lib.): It is done.\n\nMs. Ann Marwick: It is not.",
         ["Ivo Lindqvist", "Ann Marwick"]),
        ("IVO LINDQVIST, HOST:\n\nGood evening to you all.\n\nANN MARWICK: Good evening.\n\nThe ferry is back.",
         ["Ivo Lindqvist", "Ann Marwick"]),
        ("The ferry is back.\n\n“We are glad.”\n\n— Ann Marwick, mayor", ["Ann Marwick"]),
        ("Ann Marwick, the mayor, issued the following statement:\n\n“We are glad of it.”", ["Ann Marwick"]),
        ("The following statement is attributable to Ann Marwick:\n\n“We are glad of it.”", ["Ann Marwick"]),
        ("Two views.\n\nCarney: “We are glad.”\n\nTrump: “We are not.”", ["Mark Carney", "Donald Trump"]),
    ],
)  # fmt: skip
def test_the_layout_names_the_speaker(text: str, speakers: list[str]) -> None:
    assert [speaker for speaker, _ in said(analysis_of(text))] == speakers


def test_a_speech_is_in_the_words_of_the_one_who_gives_it() -> None:
    found = analysis_of(
        "Check against delivery\n\nOur mills are cold. Ottawa must help them.", "Address by Premier Ivo Lindqvist"
    )
    assert said(found) == [("Ivo Lindqvist", "Our mills are cold. Ottawa must help them.")]
    assert [row.adviser for row in found.rows(Advice)] == ["Ivo Lindqvist"]


def test_i_and_we_are_the_author_of_a_signed_text() -> None:
    text = "I believe the levy will fall. I urge the mayor to wait.\n\nThe city should keep the ferry."
    found = analysis_of(text, more="author: Ann Marwick\n")
    assert {speaker for speaker, _ in said(found)} == {"Ann Marwick"}
    assert {row.adviser for row in found.rows(Advice)} == {"Ann Marwick"}


def test_a_report_has_no_voice_of_its_own() -> None:
    found = analysis_of(
        "We spoke with Ann Marwick on Monday.\n\nWATCH: the ferry leaves.", more="author: Ivo Lindqvist\n"
    )
    assert said(found) == []


def test_the_kind_that_an_analyst_gave_is_kept() -> None:
    given = replace(
        article("What the levy means\n\nWe will answer. Our mills are cold.", date(2026, 3, 2)),
        kind_given="speech",
        authors=("Ann Marwick",),
    )
    found = analyse(given)
    assert found.article.kind == "speech"
    assert {speaker for speaker, _ in said(found)} == {"Ann Marwick"}


def test_a_document_without_labels_has_none() -> None:
    text = "Trump threatens Canada\n\nRelated: the levy explained\n\nOTTAWA: the talks go on, aides said."
    assert not labels_of(annotate(article(text))).conversation
