"""The time and memory that one thing may take, by its size, and the sizes above which nothing is read.

Ordinary pages and articles take a hundredth of it: prose is read at some 2 MB and analysed at some 60 kB a second.
Time is processor time, so that a busy machine refuses nothing.
"""

import logging
import math
import traceback
from dataclasses import dataclass

MAX_FILE_BYTES = 500_000_000  # a table
MAX_MAIL_BYTES = 50_000_000  # including pictures and attachments
MAX_FEED_BYTES = 50_000_000
MAX_ARTICLE_BYTES = 10_000_000  # a page with its scripts, or a text
MAX_LETTERS = 1_000_000  # of an article's text: five times the longest hearing or report
LONGEST_WORD = 1000  # letters; a paragraph with a longer one is no prose, and may take minutes to search
LONGEST_SENTENCE = 5_000  # letters; each row keeps its sentence, so that one without an end would be stored often
MAX_FIELD, MAX_NAMES = 2_000, 100  # characters of a title, name or address, and names of authors
UNPACKED, UNPACKED_BYTES = 100, 5_000_000  # times its own size that a table may unpack to, and what any may
ROW_BYTES, ROWS = 100, 1_000  # bytes of a table for each of its rows, at least, but for its first ones
MAX_ENTRIES = 10_000  # of a feed
MAX_PARTS = 5_000  # of a mail
MAX_HEADER = 2_000  # characters of a header of a mail
MAX_ELEMENTS, MAX_ATTRIBUTES = 30_000, 500  # of a page, and of one of its elements

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Budget:
    """What one thing may take: seconds of processor time, and bytes of memory beyond those in use at the start."""

    seconds: float
    memory: int

    @property
    def time(self) -> str:
        """The time in words: '4 s'."""
        return f"{self.seconds:.0f} s"

    @property
    def space(self) -> str:
        """The memory in words: '300 MB of memory'."""
        return f"{self.memory / 1e6:.0f} MB of memory"


UNLIMITED = Budget(math.inf, 10**18)  # of what is no single article, such as loading the models of a language


def of_reading(size: int) -> Budget:
    """What reading one article may take of a file of `size` bytes."""
    return Budget(3 + 4 * size / 1e6, 250_000_000 + 10 * size)


def of_analysing(letters: int) -> Budget:
    """What the analysis of articles with `letters` characters in all may take."""
    return Budget(3 + 60 * letters / 1e6, 300_000_000 + 300 * letters)


def has_long_word(text: str) -> bool:
    """Whether a text has a word of LONGEST_WORD letters, such as a picture written in letters."""
    return max(map(len, text.split()), default=0) >= LONGEST_WORD


def unpacked_limit(size: int) -> int:
    """The bytes to which a table of `size` bytes may unpack."""
    return max(UNPACKED_BYTES, UNPACKED * size)


def own_error(error: Exception, what: str) -> str:
    """A sentence for a user about an error that nobody expected; the log says of which type it is, and where it arose.

    What the error says is left out of both, as it may quote the article.
    """
    places = traceback.extract_tb(error.__traceback__)
    own = next((place for place in reversed(places) if "components" in place.filename), None)
    where = f"{own.filename.rpartition('components')[2].lstrip('/')}:{own.lineno}" if own else "an unknown place"
    kind = type(error).__name__
    log.warning("%s: %s in %s", what, kind, where)
    return f"it cannot be {what}: it is made in a way that the program does not know ({kind} in {where})"
