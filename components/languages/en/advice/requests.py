"""A single sentence -> whether it gives advice or makes a request: for texts without speakers, such as forums."""

import re
from functools import cache

from components.languages.en.advice.points import points
from components.lexicons import tree


def is_advice(sentence: str, forum: bool = False) -> bool:
    """Whether a sentence gives advice or, if `forum`, asks for something as users of a product do in a forum."""
    return any(True for _ in points(sentence, direct=True)) or (forum and _requests(sentence))


def _requests(sentence: str) -> bool:
    """Whether a sentence asks for something with one of the phrases of the lexicon."""
    return bool(_listed("phrases").search(sentence)) and not _listed("look_alikes").search(sentence)


@cache
def _listed(key: str) -> re.Pattern[str]:
    """An expression that matches any of the phrases of a list in the lexicon."""
    return re.compile(rf"(?:(?<!\w)|(?=[’']))(?:{'|'.join(tree('en/advice')['requests'][key])})", re.I)
