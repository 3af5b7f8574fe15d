"""Makes odd letters harmless: lone halves of letters are replaced, and what turns or steers a line is shown as a mark.

An article's text may hold anything. It is stored as it is, but for halves of letters (surrogates), which no file can
hold. Where words leave the program (evidence, exports, the terminal), what does not show by itself is shown.
"""

import re
from html import escape

SURROGATES = re.compile("[\ud800-\udfff]")
STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff]")
NAMES = {
    "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF",
    "\u202d": "LRO", "\u202e": "RLO", "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
    "\u2028": "LS", "\u2029": "PS",
}  # fmt: skip
PICTURES = 0x2400  # from here on, Unicode has a picture of each control character


def sound(words: str) -> str:
    """The words, of the same length, with a replacement character for each lone half of a letter."""
    return words if words.isascii() else SURROGATES.sub("\ufffd", words)


def visible(words: str) -> str:
    """The words with a mark for each character that would steer a terminal or turn a line: '␛', '⟨RLO⟩'.

    Line ends and tabs stay; a return before a line end is part of it.
    """
    if words.isprintable():
        return words
    return STEERS.sub(lambda found: _mark(found[0]), sound(words).replace("\r\n", "\n"))


def escaped(words: str) -> str:
    """The words for HTML: escaped, with such marks."""
    return escape(visible(words))


def _mark(letter: str) -> str:
    if letter < " ":
        return chr(PICTURES + ord(letter))
    return f"⟨{NAMES.get(letter, f'{ord(letter):02X}')}⟩"
