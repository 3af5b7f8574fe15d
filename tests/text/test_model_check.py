"""A parser model that the accuracy was not measured with is reported when it is loaded."""

import warnings
from dataclasses import replace

import pytest

from components.languages.en import ENGLISH
from components.languages.language import Parser
from components.text import model_check
from components.text.parse import pipeline


def test_the_parser_model_is_the_one_that_was_measured() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        model_check.check_model(pipeline(ENGLISH.parser), ENGLISH.parser)


@pytest.mark.parametrize(
    "measured", [replace(ENGLISH.parser, version="another"), replace(ENGLISH.parser, digest="another")]
)
def test_another_parser_model_is_reported(measured: Parser) -> None:
    with pytest.warns(RuntimeWarning, match="accuracy that is stated no longer applies"):
        model_check.check_model(pipeline(ENGLISH.parser), measured)
