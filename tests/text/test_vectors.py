"""The vectors are those that spaCy itself makes."""

import numpy as np
import pytest

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
def test_vectors_are_those_of_the_network_itself(sentences):
    nlp = pipeline()
    component = nlp.get_pipe("tok2vec")
    docs = [nlp.make_doc(words) for words in sentences]
    theirs = component.model.predict(docs)
    for doc, expected in zip(vectors.vectorise(component, docs), theirs, strict=True):
        np.testing.assert_allclose(doc.tensor.reshape(expected.shape), expected, atol=1e-5)


def test_forms_that_are_kept_no_more_come_out_the_same(monkeypatch):
    nlp = pipeline()
    component = nlp.get_pipe("tok2vec")
    monkeypatch.setattr(vectors, "MOST_FORMS", 20)
    vectors._fast_network.cache_clear()
    for sentence in SENTENCES:
        (doc,) = vectors.vectorise(component, [nlp.make_doc(sentence)])
        (expected,) = component.model.predict([nlp.make_doc(sentence)])
        np.testing.assert_allclose(doc.tensor.reshape(expected.shape), expected, atol=1e-5)
    vectors._fast_network.cache_clear()
