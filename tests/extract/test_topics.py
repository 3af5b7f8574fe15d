"""Which words speak of which topic, and which topics an article is about."""

import json
from pathlib import Path

import pytest

from components.extract.topics import article_topics
from components.models import Article
from components.text.annotate import annotate
from components.topics import iptc_codes, labels, own_topics, topics_of

ROOT = Path(__file__).parents[2]
FLOOR = 80  # micro-averaged F1 on the sample briefs

WORDS = [
    (
        "Ottawa will match the tariffs dollar for dollar.",
        {"tariffs", "retaliation_boycott"},
        "two topics in one sentence",
    ),
    (
        "Canada imposed counter-tariffs on American goods.",
        {"tariffs", "retaliation_boycott"},
        "a hyphen stands for a space",
    ),
    ("The CUSMA review starts next year.", {"trade_agreement"}, "an abbreviation"),
    ("the cusma text", {"trade_agreement"}, "case does not matter"),
    ("They spoke of the 51st state again.", {"sovereignty"}, "a number word"),
    ("We are AI people.", {"technology_ai"}, "a short word"),
    ("He said it again and waited in the rain.", set(), "'ai' within other words"),
    ("The ambassadors met the prime minister on Monday.", {"diplomacy"}, "an open ending"),
    ("Steelworkers fear layoffs at the smelter.", {"steel_aluminum", "economy_jobs"}, "stems"),
    ("A carload of scarves arrived.", set(), "'car' and 'cars' within other words"),
    ("Auto parts cross the border six times.", {"autos", "border_fentanyl"}, "a phrase"),
    ("Dairy farmers rely on supply management.", {"agriculture_dairy"}, "not in the briefs"),
    ("Softwood lumber is a dispute of its own.", {"lumber"}, "not in the briefs"),
    ("", set(), "no words"),
    ("🙂 “ «", set(), "no letters"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), WORDS, ids=[reason for *_, reason in WORDS])
def test_words_have_topics(text: str, expected: set[str], reason: str) -> None:
    assert set(topics_of(text)) == expected, reason


def test_own_topics_come_after_those_of_the_lexicon() -> None:
    own = {"Water": ["Columbia River", "bulk water"], "Dogs": ["dog*"]}
    assert topics_of("Doggedly he spoke of tariffs and bulk-water exports.", own) == ("tariffs", "Water", "Dogs")


@pytest.mark.parametrize("words", [[], [""], ["*"], ["  "], ["?!"]])
def test_own_topic_without_words_is_left_out(words: list[str]) -> None:
    assert own_topics({"empty": words}) == ()


def test_own_topic_is_words_not_an_expression() -> None:
    assert topics_of("the price (in U.S. cents)", {"own": ["(in u.s"]}) == ("own",)
    assert topics_of("inXus", {"own": ["in.us"]}) == ()


def test_every_topic_has_a_label_and_codes() -> None:
    assert set(labels()) == set(iptc_codes())
    assert all(labels().values())
    assert all(code.removeprefix("medtop:").isdigit() for codes in iptc_codes().values() for code in codes)


def test_article_needs_more_than_a_passing_mention() -> None:
    report = "The premiers spoke about dairy once.\n\nThen lunch was served.\n\nThey left."
    assert "agriculture_dairy" in topics_of(report)
    assert "agriculture_dairy" not in article_topics(annotate(Article(article_id="a", text=report)))


def test_headline_counts() -> None:
    article = Article(
        article_id="a", title="Sawmills wait", text="Nothing is settled.\n\nMore lumber lies in the yards."
    )
    assert "lumber" in article_topics(annotate(article))


def test_long_text_is_read() -> None:
    assert topics_of("tariffs " * 200_000) == ("tariffs",)


def test_topics_of_the_sample_briefs() -> None:
    hit = found = wanted = 0
    for path in sorted((ROOT / "tests" / "gold").glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if gold["language"] != "en":
            continue
        text = (ROOT / "data" / "samples" / gold["file"]).read_text(encoding="utf-8")
        text = text.split("\n---\n", 1)[-1]
        topics = set(article_topics(annotate(Article(article_id="a", title=gold["title"], text=text))))
        hit, found, wanted = hit + len(topics & set(gold["topics"])), found + len(topics), wanted + len(gold["topics"])
    assert 200 * hit / (found + wanted) >= FLOOR


def test_each_language_has_words_of_its_own() -> None:
    assert topics_of("Les droits de douane montent", language="fr") == ("tariffs",)
    assert topics_of("Les droits de douane montent") == ()


@pytest.mark.parametrize(
    ("topic", "text", "is_one"),
    [
        (
            "steel_aluminum",
            "The United Steelworkers met.\n\nA United Steelworkers official spoke.\n\nThey left.",
            False,
        ),
        ("steel_aluminum", "Steel mills met.\n\nThe price of steel fell.\n\nA smelter closed.", True),
        ("autos", "The premiers met.\n\nThen they went home.\n\nTwo cars stood outside.", False),
        ("autos", "The premiers met.\n\nThen they went home.\n\nThe car industry was glad.", True),
    ],
)
def test_a_word_in_a_name_and_a_passing_one_tell_no_topic(topic: str, text: str, is_one: bool) -> None:
    assert (topic in article_topics(annotate(Article(article_id="a", text=text)))) is is_one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill runs. The mill hires.\n\nA mill town waits.", set()),
        ("The mill saws lumber. The mill hires.\n\nA mill town waits.", {"lumber"}),
        ("Trade flows on both sides of the border.\n\nThey work across the border, for the border.", set()),
        ("Fentanyl is scarce here.\n\nThey guard the border.", {"border_fentanyl"}),
        ("The minister resigned.\n\nHis party seeks a successor.", set()),
        ("The minister resigned before the election.\n\nHis party seeks a successor.", {"elections_politics"}),
    ],
)
def test_a_supporting_word_counts_only_beside_others(text: str, expected: set[str]) -> None:
    topics = article_topics(annotate(Article(article_id="a", text=text)))
    assert set(topics) & {"lumber", "border_fentanyl", "elections_politics"} == expected
