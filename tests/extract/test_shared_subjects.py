"""Whose words a verb of saying gives where the parse joins it to the wrong verb or to none."""

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

SPOKEN = [
    (
        "Several brokers suspect the mill is losing money and have been urging the owners to sell it.",
        "to sell it",
        "Several brokers",
    ),
    (
        "Marta Lund hinted that the bank would cut its rates within a year, and blamed the slump on weak exports.",
        "the slump on weak exports",
        "Marta Lund",
    ),
    (
        "At a rally in Port Elgin, Ontario, 71-year-old Greta Moss also railed against the levy, and explained how "
        "much it had cost her orchard.",
        "how much it had cost her orchard",
        "71-year-old Greta Moss",
    ),
    (
        "While he's said he'll sign the accord in June, the premier must name a delegate first.",
        "he'll sign the accord in June",
        "he",
    ),
    (
        "Omar Veitch - in a letter that reached the panel late - argued that the quota would close two plants.",
        "the quota would close two plants",
        "Omar Veitch",
    ),
    (
        "Lund joked about the weather, then says she'll read the treaty on the train.",
        "she'll read the treaty on the train",
        "Lund",
    ),
    (
        "The film shows farmers tending their cows and criticizing the dairy quota.",
        "the dairy quota",
        "farmers",
    ),
    ("Nearly a third say they don't trust the new ministry.", "they don't trust the new ministry", "third"),
]


def _statements(text: str) -> dict[str, str | None]:
    rows = analyse(Article(article_id="a", text=text)).rows(Statement)
    return {
        " ".join(text[a:b] for a, b in row.content_spans): text[slice(*row.speaker_span)] if row.speaker_span else None
        for row in rows
    }


@pytest.mark.parametrize(("text", "content", "speaker"), SPOKEN, ids=[content for _, content, _ in SPOKEN])
def test_the_subject_is_that_of_the_main_verb(text: str, content: str, speaker: str) -> None:
    assert speaker in (_statements(text).get(content) or "")


def test_what_is_joined_to_the_cue_is_not_said() -> None:
    text = "Lund insists the port must stay open, and has sued the harbour board over the dredging of its channel."
    assert list(_statements(text)) == ["the port must stay open"]


JUDGED = [
    ("The lawyer Ingrid Vale deems the offer unfair.", ["the offer unfair"]),
    ("The lawyer Ingrid Vale finds the new toll absurd.", ["the new toll absurd"]),
    ("The lawyer Ingrid Vale finds herself an optimist.", []),
    ("Vale told the panel she had warned the port about the dredging.", ["she had warned the port about the dredging"]),
    ("The brokers' consensus: no new orders before spring.", ["no new orders before spring"]),
]


@pytest.mark.parametrize(("text", "contents"), JUDGED, ids=[text for text, _ in JUDGED])
def test_judgements_and_clauses_after_the_listener(text: str, contents: list[str]) -> None:
    assert list(_statements(text)) == contents
