"""A headline in Title Case -> its words in the case of a sentence, of which parsers make more sense.

'Roe Tells Guest The Levy Is Beyond Compare' is read as 'Roe tells guest the levy is beyond compare': a word keeps its
capital where the story writes it with one in the middle of a sentence.
"""

import re
from collections.abc import Iterator

WORD = re.compile(r"[^\W\d_]+")
WITHIN_SENTENCE = re.compile(r"(?<=[a-zà-ÿ,;] )[\"“'‘(]?([A-ZÀ-Þ][\w’'-]*)")
LONG = 5  # letters; words from this length on are capitalized in Title Case
FEWEST = 4  # words with a capital


def is_title_case(words: str) -> bool:
    """Whether all longer words of a sentence begin in capitals, and several of them go on in small letters.

    A headline has no full stop: 'President Donald Trump met Prime Minister Mark Carney on Tuesday.' is a sentence.
    """
    if words.rstrip('"”’» ').endswith("."):
        return False
    plain = [found[0] for found in WORD.finditer(words)]
    long = [word for word in plain if len(word) >= LONG]
    capitalized = sum(word[0].isupper() and word[1:].islower() for word in plain)
    return len(long) >= 2 and capitalized >= FEWEST and all(word[0].isupper() for word in long)


def names_within(text: str) -> frozenset[str]:
    """The words that a text writes with a capital in the middle of a sentence, outside such headlines."""
    lines = (line for line in text.splitlines() if not is_title_case(line))
    return frozenset(
        part for line in lines for found in WITHIN_SENTENCE.finditer(line) for part in WORD.findall(found[1])
    )


def in_sentence_case(words: str, names: frozenset[str]) -> str:
    """The words of a headline, as many letters as before: those that are no names in small letters."""
    return "".join(_pieces(words, names))


def _pieces(words: str, names: frozenset[str]) -> Iterator[str]:
    """The words and what stands between them, in order."""
    at = 0
    for found in WORD.finditer(words):
        yield words[at : found.start()]
        plain = found[0].lower()
        keeps = at == 0 or found[0] in names or not found[0][1:].islower() or len(plain) != len(found[0])
        yield found[0] if keeps else plain
        at = found.end()
    yield words[at:]
