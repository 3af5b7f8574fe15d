"""Parts of names, names within descriptions, and the institutions that short forms and pronouns mean."""

from datetime import date

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

WITHIN_DESCRIPTIONS = [  # a name before a trade or in a relative clause is not whom the phrase means
    ("The canal is low. Grain will wait, said Chicago Lakefront broker Orla Finch.", "Orla Finch"),
    ("Analyst Orla Finch was there. Grain, by the Grand Banks analyst's count, will wait.", "Orla Finch"),
    ("The man Mark Carney picked to run the port said that he was tired.", None),
    ('"Nobody called," said Niagara Falls innkeeper Tom Vance.', "Tom Vance"),
]
PARTS_OF_NAMES = [
    ("Secretary of State Antony J. Blinken came. The Secretary noted that the fish were gone.", "Antony Blinken"),
    ('Gilbert "Gil" Arsenault ran the mill. The saws are cold, Arsenault said.', "Gilbert Arsenault"),
    ("Marta Kowal runs the farm alone. The hay is in, Marta said.", "Marta Kowal"),
    ("Lena and Otto Brandt run the farm. The hay is in, Lena said.", "Lena Brandt"),
    ("Lena and Otto Brandt run the farm. The hay is in, Otto said.", "Otto Brandt"),
]
SHORT_FORMS = [
    ("The Lake Superior Panel met on Monday. Stocks fell by half, the panel said.", "Lake Superior Panel"),
    ("Okanagan Timber Corp. cut 90 jobs. The wood is gone, Okanagan Timber said.", "Okanagan Timber Corp"),
    ("The Prairie Millers Alliance met. The Alliance said flour would cost more.", "Prairie Millers Alliance"),
    ("The Prairie Millers Alliance met. Flour, the PMA warned, would cost more.", "Prairie Millers Alliance"),
]
BODIES = [
    ('Brightwater Zinc, which mines near Trail, closed a pit. "No choice," Brightwater Zinc said.', "Brightwater Zinc"),
    ("The village office said the water was safe.", "village office"),
    (
        "Wait, warns Olga Reyes of the Red Valley Growers' Council. Her group says the frost will return.",
        "Red Valley Growers' Council",
    ),
    (
        "The Prairie Seed Institute met. Ottawa was silent. Prices will fall, the institute said. It urged calm.",
        "Prairie Seed Institute",
    ),
    (
        "Ottawa was silent. The Prairie Seed Institute, a lobby, was not. Prices will fall, it argues.",
        "Prairie Seed Institute",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*WITHIN_DESCRIPTIONS, *PARTS_OF_NAMES, *SHORT_FORMS, *BODIES])
def test_the_speaker_of_the_last_statement(text: str, expected: str | None) -> None:
    found = analyse(Article(article_id="a", text=text, published=date(2025, 3, 12))).rows(Statement)
    assert found, "no statement was found"
    assert found[-1].speaker == expected
