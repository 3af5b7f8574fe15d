"""Paragraphs, sentences and quotation regions, over text of every kind."""

import pytest

from components.limits.budget import LONGEST_SENTENCE
from components.models import Article
from components.text.annotate import annotate, parse_ahead, quotation_regions

REGIONS = [
    ('"We go," he said.', ['"We go,"'], "straight marks"),
    ("“We go,” he said.", ["“We go,”"], "curly marks"),
    ("''We go,'' he said.", ["''We go,''"], "two apostrophes, as in the New York Times"),
    ("He said « we go » again.", ["« we go »"], "guillemets"),
    ("“We go on", ["“We go on"], "left open: to the end of the paragraph"),
    ("He is 5'11\" tall.", [], "a mark that opens nothing"),
    ("“One” and “two.”", ["“One”", "“two.”"], "two in a paragraph"),
    ("No marks at all.", [], "none"),
    ("", [], "no text"),
]
SENTENCES = [
    ("Mr. Roe left. He came back.", ["Mr. Roe left.", "He came back."], "a title ends no sentence"),
    ('"Go. Now," he said. She went.', ['"Go. Now," he said.', "She went."], "nor does a full stop in a quotation"),
    ('"Go!" he said.', ['"Go!" he said.'], "a mark followed by a small letter goes on"),
    ("It cost $1.5 million. So what?", ["It cost $1.5 million.", "So what?"], "a decimal point"),
    (
        "Polls close at 8 p.m. Tuesday in Trail. She left.",
        ["Polls close at 8 p.m. Tuesday in Trail.", "She left."],
        "hour",
    ),
    ("It starts at 9 p.m. Eastern. Go.", ["It starts at 9 p.m. Eastern.", "Go."], "the hour of a time zone"),
    (
        "The talks ended at 7 p.m. The mayor left.",
        ["The talks ended at 7 p.m.", "The mayor left."],
        "an hour may end one",
    ),
    ("One line", ["One line"], "no end at all"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), REGIONS)
def test_regions(text: str, expected: list[str], reason: str) -> None:
    found = [text[region.start : region.end] for region in quotation_regions(text, 0, len(text))]
    assert found == expected, reason


@pytest.mark.parametrize(("text", "expected", "reason"), SENTENCES)
def test_sentences(text: str, expected: list[str], reason: str) -> None:
    document = annotate(Article(article_id="a", text=text))
    assert [text[s.start : s.end] for s in document.sentences] == expected, reason


def test_furniture_is_left_out_and_the_headline_is_its_own_part() -> None:
    text = "Menu\n\nA headline\n\nThe story."
    document = annotate(Article(article_id="a", text=text, furniture=((0, 4),), title_span=(6, 16)))
    assert [(text[p.start : p.end], p.part) for p in document.paragraphs] == [
        ("A headline", "headline"),
        ("The story.", "body"),
    ]


def test_a_parse_leads_back_to_the_text() -> None:
    text = 'OTTAWA (CP) — "It was (really) good and we did all that we could," he (D-Ala.) said of the "deal."'
    document = annotate(Article(article_id="a", text=text))
    (sentence,) = document.sentences
    parsed = document.parse(sentence)
    assert parsed is not None
    words = [text[slice(*span)] for span, quoted in zip(parsed.spans, parsed.quoted, strict=True) if not quoted]
    assert words == ["he", "said", "of", "the"], "the dateline and the bracket are left out, quoted words are marked"
    said = parsed.token_at(text.index("said"))
    assert said is not None
    assert said.lower_ == "said"


def test_parse_ahead_makes_only_the_wanted_parses() -> None:
    document = annotate(Article(article_id="a", text="He said so. She left."))
    parse_ahead([document], lambda document, sentence: "said" in document.text[sentence.start : sentence.end])
    assert list(document.parses) == [(0, 11)]


def test_what_is_too_long_for_a_sentence_is_not_parsed() -> None:
    document = annotate(Article(article_id="a", text="he said and " * 1000))
    assert all(document.parse(sentence) is None for sentence in document.sentences)


@pytest.mark.parametrize("text", ["He met her on Tuesday and " * 2_000, "“He met her on Tuesday and " * 2_000])
def test_a_sentence_without_end_is_cut_between_words(text: str) -> None:
    spans = [(sentence.start, sentence.end) for sentence in annotate(Article(article_id="a", text=text)).sentences]
    assert max(end - start for start, end in spans) <= LONGEST_SENTENCE
    assert " ".join(text[start:end] for start, end in spans) == text.strip()
