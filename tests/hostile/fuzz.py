"""Changes hostile and plain files at random, reads and analyses them within limits, and tells what was not foreseen.

    python -m tests.hostile.fuzz [ENDING ...] [--minutes 30] [--seed 1] [--keep DIR]

A find is a file that exceeds its limits, or of which the program says that it does not know how it is made. The same
seed gives the same files. Finds are kept in DIR, so that each can be tried again and become a maker of hostile files.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from components.limits.process import Process
from components.pipeline import analyse_all
from components.pools import Processes
from components.readers import ENDINGS, limited
from tests.hostile.files import FILES
from tests.hostile.odd_words import WORDS
from tests.hostile.story import STORY, page, paragraphs

LARGEST = 60_000  # bytes of a file to begin with
MOST = 400_000  # bytes of a changed file
PIECES = [
    *(words.encode() for words in WORDS.values()),
    *b"< > & \" ' \0 \xff \xed\xa0\x80 { } [ ] --- : , ; \\ \n \r % = ( ) | \t * - _ 9999999999 -1 1e999 null".split(
        b" "
    ),
]
SIGNS = ("takes more than", "does not know")


@dataclass(frozen=True, slots=True)
class Find:
    """A file that was not foreseen: its name, its bytes and what was said of it."""

    name: str
    content: bytes
    said: str


def seeds(ending: str) -> list[bytes]:
    """The files with an ending that are changed: the smaller hostile ones, and a plain one."""
    plain = page(paragraphs()) if ending in (".html", ".htm") else STORY.encode()
    return [plain, *(made for name, made in FILES.items() if name.endswith(ending) and len(made) <= LARGEST)]


def repeated(content: bytes, chance: random.Random) -> bytes:
    """The file with a piece of it repeated many times."""
    start = chance.randrange(len(content) + 1)
    piece = content[start : start + chance.choice((1, 2, 3, 8, 30))]
    return content[:start] + piece * chance.choice((2, 50, 1_000, 5_000)) + content[start:]


def inserted(content: bytes, chance: random.Random) -> bytes:
    """The file with an odd piece in it."""
    start = chance.randrange(len(content) + 1)
    return content[:start] + chance.choice(PIECES) * chance.choice((1, 1, 1, 40)) + content[start:]


def cut(content: bytes, chance: random.Random) -> bytes:
    """The file without a part of it."""
    start, end = sorted(chance.randrange(len(content) + 1) for _ in range(2))
    return content[:start] + content[end:] if chance.random() < 0.7 else content[start:end]


def flipped(content: bytes, chance: random.Random) -> bytes:
    """The file with some bytes changed."""
    changed = bytearray(content)
    for _ in range(chance.choice((1, 4, 30)) if changed else 0):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


CHANGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (repeated, inserted, cut, flipped)


def changed_files(ending: str, seed: int) -> Iterator[bytes]:
    """Yields changed files without end; each takes a seed, or two of them joined, through one to four changes."""
    chance, known = random.Random(f"{ending} {seed}"), seeds(ending)
    while True:
        content = chance.choice(known)
        if chance.random() < 0.2:
            other = chance.choice(known)
            content = content[: chance.randrange(len(content) + 1)] + other[chance.randrange(len(other) + 1) :]
        for _ in range(chance.randint(1, 4)):
            content = chance.choice(CHANGES)(content, chance)[:MOST]
        yield content


def tried(name: str, content: bytes, reading: Process, pool: Processes) -> Find | None:
    """The find that a file is; None if it was read or refused as it should be."""
    said, articles = [], []
    for one in limited.read(reading, name, content):
        said.append(one.error or "")
        articles += [one.article] if one.article else []
    said += [analysis.error or "" for analysis in analyse_all(articles[:5], pool)]
    wrong = next((words for words in said if any(sign in words for sign in SIGNS)), None)
    return Find(name, content, wrong) if wrong else None


def main(arguments: Sequence[str] | None = None) -> int:
    """1 if there were finds, which are printed, else 0."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("endings", nargs="*", metavar="ENDING", help=" ".join(ENDINGS))
    parser.add_argument("--minutes", type=float, default=30.0, help="in all (30)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="a folder for the finds")
    options = parser.parse_args(arguments)
    reading, pool = Process(), Processes([Process()])
    makers = {ending: changed_files(ending, options.seed) for ending in options.endings or ENDINGS}
    end, count, finds = time.monotonic() + 60 * options.minutes, 0, list[Find]()
    while time.monotonic() < end:
        for ending, maker in makers.items():
            count += 1
            found = tried(f"{count}{ending}", next(maker), reading, pool)
            if found:
                finds.append(found)
                print(f"{found.name}, {len(found.content)} bytes: {found.said}", flush=True)
                if options.keep:
                    (options.keep / found.name).write_bytes(found.content)
    print(f"{count} files, {len(finds)} finds")
    pool.close()
    reading.close()
    return int(bool(finds))


if __name__ == "__main__":
    sys.exit(main())
