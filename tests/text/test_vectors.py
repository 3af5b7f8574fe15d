"""The vectors of words equal those that spaCy's own network makes."""

import numpy as np
import pytest

from components.languages.en import ENGLISH
from components.text import vectors
from components.text.parse import pipeline

SENTENCES = (
    "The premier said the tariffs would hurt workers on both sides of the border.",
    "Yes.",
    '"Yes," Laura Dawson, who leads the coalition, told reporters in Ottawa on Tuesday, adding that talks go on.',
    "",
    "Ça va: 25 per cent — or more — of N.B.'s lumber 🪵 goes south.",
    "Word " * 200,
)


@pytest.mark.parametrize("sentences", [SENTENCES, SENTENCES[:1], SENTENCES[3:4]], ids=["many", "one", "empty"])
def test_vectors_equal_those_of_the_network(sentences: tuple[str, ...]) -> None:
    nlp = pipeline(ENGLISH.parser)
    component = nlp.get_pipe("tok2vec")
    docs = [nlp.make_doc(words) for words in sentences]
    theirs = component.model.predict(docs)
    for doc, expected in zip(vectors.vectorise(component, docs), theirs, strict=True):
        np.testing.assert_allclose(doc.tensor.reshape(expected.shape), expected, atol=1e-5)


def test_vectors_are_the_same_when_the_table_of_forms_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = pipeline(ENGLISH.parser)
    component = nlp.get_pipe("tok2vec")
    monkeypatch.setattr(vectors, "MOST_FORMS", 20)
    vectors._fast_network.cache_clear()
    for sentence in SENTENCES:
        (doc,) = vectors.vectorise(component, [nlp.make_doc(sentence)])
        (expected,) = component.model.predict([nlp.make_doc(sentence)])
        np.testing.assert_allclose(doc.tensor.reshape(expected.shape), expected, atol=1e-5)
    vectors._fast_network.cache_clear()
