"""Statements that a report passes on as hearsay are marked; others, and what they say, are not."""

from datetime import date

import pytest

from components.languages import LANGUAGES
from components.models import Article, Statement
from components.pipeline import analyse

HEARSAY = [
    ("en", "The envoy reportedly told the premiers that the talks had failed.", "told"),
    ("en", "Mark Carney is said to have warned the envoy that the deal was dead.", "warned"),
    ("en", 'The minister allegedly called the surcharge "a stupid idea" at dinner.', "called"),
    ("en", "LeBlanc was understood to have promised that the quota would stay.", "promised"),
    ("fr", "Mark Carney aurait déclaré aux premiers ministres que les négociations avaient échoué.", "déclaré"),
    ("fr", "« C'est fini », aurait lancé Doug Ford à ses ministres.", "lancé"),
    ("fr", "La ministre Mélanie Joly aurait promis que le quota resterait.", "promis"),
]
VOUCHED_FOR = [
    ("en", "Doug Ford told reporters that the minister had reportedly left.", "told"),
    ("en", "Ford, who is reportedly ill, said that the bridge would open.", "said"),
    ("en", "Ford was asked to have the plan ready and said that it was.", "said"),
    ("fr", "Doug Ford a dit que le ministre aurait quitté la salle.", "dit"),
]


def test_a_quotation_that_goes_on_in_the_next_sentence_keeps_the_mark() -> None:
    told = '"We wait for the vote in the spring," Ann Roe reportedly told her staff on the last day of the talks.'
    text = f'{told} "Then we act with everything we have."'
    said = analyse(Article(article_id="a", text=text, published=date(2025, 3, 5)))
    assert said.error is None
    assert [row.unconfirmed for row in said.rows(Statement)] == [True, True]


@pytest.mark.parametrize(
    ("language", "sentence", "cue", "expected"),
    [(*case, True) for case in HEARSAY] + [(*case, False) for case in VOUCHED_FOR],
)
def test_hearsay_is_marked(language: str, sentence: str, cue: str, expected: bool) -> None:
    if language not in LANGUAGES:
        pytest.skip("the French parser model is not installed")
    said = analyse(Article(article_id="a", text=sentence, language=language, published=date(2025, 3, 5)))
    (row,) = (row for row in said.rows(Statement) if row.cue == cue)
    assert row.unconfirmed is expected
