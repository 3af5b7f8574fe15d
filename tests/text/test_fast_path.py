"""Where spaCy is not as expected it does the work itself: with a warning, more slowly, and with the same results."""

import warnings
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from components.languages.en import ENGLISH
from components.text import fast_path, transitions, vectors
from components.text.parse import Masked, parse_all, pipeline

SENTENCES = (
    "The premier said the tariffs would hurt workers on both sides of the border.",
    '"Yes," Laura Dawson, who leads the coalition, told reporters in Ottawa on Tuesday, adding that talks go on.',
    "",
    "According to the ministry, 4 in 10 firms — most of them small — plan, in the minister's view, to wait.",
)


def _raise(*_: Any) -> Any:
    raise AttributeError("no such part")


Change = tuple[Any, str, Any, str]  # where, the name of what is replaced, by what, and the reason given

CHANGES: list[Change] = [
    (fast_path, "WRITTEN_FOR", "3.0", "spaCy is 3.8"),
    (vectors, "_Layer", _raise, "not as expected"),
    (vectors._Network, "vectors", lambda self, docs: [np.zeros((len(doc), 96)) for doc in docs], "differ"),
]
PARSER_CHANGES: list[Change] = [
    (fast_path, "WRITTEN_FOR", "3.0", "spaCy is 3.8"),
    (transitions, "_final_states", _raise, "not as expected"),
    (transitions, "_final_states", lambda parser, docs: parser.moves.init_batch(docs), "differ"),
]


@pytest.fixture(autouse=True)
def _fresh_decision() -> Iterator[None]:
    """Each test decides anew whether the fast versions are used."""
    _forget()
    yield
    _forget()


def _forget() -> None:
    vectors._fast_network.cache_clear()
    transitions._is_fast.cache_clear()


def _by_spacy(monkeypatch: pytest.MonkeyPatch, parse: Callable[[], list[Any]], part: str, change: Change) -> list[Any]:
    """What spaCy itself gives, after a warning, once something is not as the fast version of a part expects."""
    where, name, instead, reason = change
    _forget()
    monkeypatch.setattr(where, name, instead)
    with pytest.warns(RuntimeWarning, match=f"{part} is not used: .*{reason}"):
        return parse()


def _vectors() -> list[Any]:
    nlp = pipeline(ENGLISH.parser)
    docs = vectors.vectorise(nlp.get_pipe("tok2vec"), [nlp.make_doc(words) for words in SENTENCES])
    return [doc.tensor for doc in docs]


def _trees() -> list[list[tuple[str, int]]]:
    nlp = pipeline(ENGLISH.parser)
    docs = vectors.vectorise(nlp.get_pipe("tok2vec"), [nlp.make_doc(words) for words in SENTENCES])
    return [[(word.dep_, word.head.i) for word in doc] for doc in transitions.parse_batch(nlp.get_pipe("parser"), docs)]


@pytest.mark.parametrize("change", CHANGES, ids=["version", "layout", "results"])
def test_vectors_by_spacy_itself(monkeypatch: pytest.MonkeyPatch, change: Change) -> None:
    expected = _vectors()
    found = _by_spacy(monkeypatch, _vectors, "tok2vec", change)
    for ours, theirs in zip(found, expected, strict=True):
        np.testing.assert_allclose(ours.reshape(theirs.shape), theirs, atol=1e-5)


@pytest.mark.parametrize("change", PARSER_CHANGES, ids=["version", "layout", "results"])
def test_trees_by_spacy_itself(monkeypatch: pytest.MonkeyPatch, change: Change) -> None:
    expected = _trees()
    assert _by_spacy(monkeypatch, _trees, "parser", change) == expected


def test_the_warning_comes_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fast_path, "WRITTEN_FOR", "3.0")
    with pytest.warns(RuntimeWarning):
        _trees()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        _trees()


def test_the_installed_spacy_is_as_expected() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        _trees()


def test_sentences_are_parsed_alike_without_the_fast_versions(monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = [Masked(words, words, words, (0,), ((0, len(words)),)) for words in SENTENCES if words]

    def parses() -> list[list[tuple[str, int]]]:
        found = parse_all(sentences, [()] * len(sentences), ENGLISH.parser)
        return [[(word.dep_, word.head.i) for word in parsed.doc] for parsed in found if parsed]

    expected = parses()
    _forget()
    monkeypatch.setattr(fast_path, "WRITTEN_FOR", "3.0")
    with pytest.warns(RuntimeWarning):
        assert parses() == expected
