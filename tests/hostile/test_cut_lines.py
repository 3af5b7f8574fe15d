"""Lines that break off anywhere, without a full stop, as headings, captions and copied text do: each is analysed."""

import random
from datetime import date

import pytest

from components.ingest import SAMPLES, readings_of
from components.models import Article
from components.pipeline import analyse
from components.text.annotate import annotate

SHORTEST = 4  # words of a line
DAY = date(2025, 4, 30)
TEXTS = [reading.article for reading in readings_of([SAMPLES]) if reading.article]


@pytest.mark.parametrize("article", TEXTS, ids=lambda article: article.title[:40])
def test_a_line_may_break_off_anywhere(article: Article) -> None:
    draw = random.Random(article.title)
    sentences = [article.text[s.start : s.end].split() for s in annotate(article).sentences]
    cut = [" ".join(words[: draw.randint(SHORTEST, len(words))]) for words in sentences if len(words) > SHORTEST]
    whole = [" ".join(words).rstrip('.?!”"»') for words in sentences]
    lines = "\n\n".join((*cut, *whole))
    analysis = analyse(Article(article_id="a" * 16, text=lines, published=DAY, language=article.language))
    assert analysis.article.text == lines
