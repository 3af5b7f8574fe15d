"""Speech in whatever words: rare verbs, idioms, nouns of saying, and speakers who go on without a further cue."""

from datetime import date

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

# text, and the speaker and the words of its last statement
VERBS = [
    ('"The wait is killing us," fretted Nora Pell.', "Nora Pell", "The wait is killing us,"),
    ('"Nobody asked the growers," Tom Vance grouses.', "Tom Vance", "Nobody asked the growers,"),
    ('"It held for a week," Anna Falk allowed.', "Anna Falk", "It held for a week,"),
    ('"They blinked first," crowed Doug Ford.', "Doug Ford", "They blinked first,"),
    ("Rubbish, retorted Tom Vance, a broker in Sarnia.", "Tom Vance", "Rubbish"),
    ("Nora Pell farms near Emerson. The border will stay thick, she fears.", "Nora Pell", "The border will stay thick"),
    ("The quota, Tom Vance suspects, will be gone by May.", "Tom Vance", "The quota | will be gone by May"),
    ("A study by the Bay Forum came out. The study shows that prices rose.", "Bay Forum", "prices rose"),
]
IDIOMS = [
    ("Doug Ford left no doubt that the surcharge would return.", "Doug Ford", "the surcharge would return"),
    ("Mark Carney served notice that the pause was over.", "Mark Carney", "the pause was over"),
    ("Chrystia Freeland is adamant that the list will stand.", "Chrystia Freeland", "the list will stand"),
    ("Nora Pell puts the loss at $40 million.", "Nora Pell", "the loss at $40 million"),
    ("Tim Walz is pressing Ottawa to open the bridge.", "Tim Walz", "to open the bridge"),
    ("David Eby pleaded with senators to spare the mills.", "David Eby", "to spare the mills"),
    ("As Tom Vance tells it, the deal fell apart over eggs.", "Tom Vance", "the deal fell apart over eggs"),
    ('"Nobody wins this," is how Wab Kinew put it.', "Wab Kinew", "Nobody wins this,"),
]
NOUNS = [
    ("The docks, by Nora Pell's count, will shed 90 jobs.", "Nora Pell", "The docks, | will shed 90 jobs"),
    ("Keep the quota out of the talks, was the advice of Tom Vance.", "Tom Vance", "Keep the quota out of the talks"),
    ("Scott Moe's advice to his colleagues: speak softly.", "Scott Moe", "speak softly"),
    ("To the mind of Tom Vance, the whole plan is a sham.", "Tom Vance", "the whole plan is a sham"),
]
GOES_ON = [
    (
        '"Ships will not wait," fretted Nora Pell, who runs a yard near Sarnia. "They sail for Ohio."',
        "Nora Pell",
        "Ships will not wait, | They sail for Ohio.",
    ),
    (
        'Nora Pell was blunt. "We lose," snapped Nora Pell on Friday, "and they know it."',
        "Nora Pell",
        "We lose, | and they know it.",
    ),
]
LISTENERS = [
    (
        "The line will move to Ohio, its chief, Nora Pell, told analysts.",
        "Nora Pell",
        "The line will move to Ohio, its chief",
    ),
    ("The yard is full, Nora Pell told the Star.", "Nora Pell", "The yard is full"),
]
NO_SPEECH = [
    "The levy could prompt a faster shift to other markets.",
    "The new figures reflect the long winter.",
    "The company is projecting big profits.",
    "Exporters are expanding their sales to Asia.",
]


@pytest.mark.parametrize(("text", "speaker", "words"), [*VERBS, *IDIOMS, *NOUNS, *GOES_ON, *LISTENERS])
def test_who_said_what(text: str, speaker: str, words: str) -> None:
    found = analyse(Article(article_id="a", text=text, published=date(2025, 3, 12))).rows(Statement)
    assert found, "no statement was found"
    assert (found[-1].speaker, " | ".join(text[a:b] for a, b in found[-1].content_spans)) == (speaker, words)


@pytest.mark.parametrize("text", NO_SPEECH)
def test_no_speech(text: str) -> None:
    assert not analyse(Article(article_id="a", text=text, published=date(2025, 3, 12))).rows(Statement)


def test_paragraphs_of_an_issued_statement_are_one_statement() -> None:
    text = (
        "Nora Pell, president of the Port Guild, issued the following statement today:\n\n"
        "“The cranes are idle. Nobody told us why.\n\n“We ask for one thing. Tell us when it ends.”\n\n"
        "The guild speaks for 400 dockers."
    )
    found = analyse(Article(article_id="a", text=text, published=date(2025, 3, 12))).rows(Statement)
    assert [(row.speaker, len(row.content_spans)) for row in found] == [("Nora Pell", 2)]
