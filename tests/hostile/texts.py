"""Texts and Markdown: words, lines and numbers without end, and front matter that is a program."""

from collections.abc import Iterator

from tests.hostile.story import STORY

BOMB = "a0: &a0 [lol, lol]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 30))
MERGES = "a0: &a0 {x: 1}\n" + "".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}], k{n}: 1}}\n" for n in range(1, 25))
VALUES = {
    "list": "[one, two]",
    "map": "{a: b}",
    "nested": "[[a, [b]], {c: [d]}]",
    "number": "12",
    "float": "1e400",
    "infinity": ".inf",
    "null": "~",
    "true": "yes",
    "date": "2025-03-04",
    "impossible date": "2025-13-45",
    "impossible hour": "2025-03-04 99:99:99",
    "far date": "99999-01-01",
    "year nought": "0000-00-00",
    "zone": "2025-03-04T00:00:00+99:99",
    "first year": "0001-01-01T00:00:00+14:00",
    "digits": "9" * 6000,
    "sixties": "1" + ":59" * 2000,
    "binary": "!!binary aGVsbG8=",
    "no binary": "!!binary ===",
    "set": "!!set {a, b}",
    "pairs": "!!pairs [a: b]",
    "no integer": "!!int abc",
    "no float": "!!float abc",
    "no time": "!!timestamp abc",
    "python": "!!python/object/apply:os.system [ls]",
    "unhashable": "{[a]: b}",
    "surrogate": r'"\ud800 a"',
    "control": r'"\x00\x1b[31m a"',
    "long": "word " * 1500,
    "formula": '"=1+1"',
    "script": "'<script>alert(1)</script>'",
    "javascript": "javascript:alert(1)",
    "path": "../../etc/passwd",
}
FIELDS = ("title", "outlet", "published", "authors", "language", "url")
ALL_FIELDS = ("list", "number", "date", "impossible date")  # tried in every field; the others in one or two


def front(yaml: str) -> bytes:
    """The story below front matter."""
    return f"---\n{yaml}\n---\n{STORY}".encode()


def files() -> Iterator[tuple[str, bytes]]:
    """Yields names and bytes."""
    yield from _long()
    yield from _repeated()
    for name, value in VALUES.items():
        for field in FIELDS if name in ALL_FIELDS else ("title", "published"):
            yield f"front matter, {field} is {name}.md", front(f"{field}: {value}")
    yield from _structures()


def _long() -> Iterator[tuple[str, bytes]]:
    for length in (100_000, 1_000_000):
        yield f"a word of {length} letters.txt", f"{STORY}\n{'a' * length} said.\n".encode()
    yield "words of 5000 letters.txt", (STORY + ("b" * 5000 + " ") * 40).encode()
    yield "capitals without blanks.txt", (STORY + "A" * 50_000 + " — He said so.").encode()
    yield "digits without end.txt", (STORY + "On March " + "9" * 100_000 + ", he said so.").encode()
    yield "hyphens in a word.txt", (STORY + "-".join(["ex"] * 30_000) + " said so.").encode()
    yield "an address of 100000 letters.txt", (STORY + "https://a.example/" + "x/" * 50_000).encode()
    yield "blanks without end.txt", (STORY + "He said" + " " * 300_000 + "so.").encode()
    yield "a line of 500000 letters.txt", (STORY + "he said and she went on " * 20_000).encode()
    yield "lines without words.txt", (STORY + "\n \t\n" * 100_000).encode()
    yield "advice without end.txt", (STORY + "Ottawa should talk and " * 6_000 + "wait. So it did.").encode()
    yield "a sentence without end and full of days.txt", (STORY + "on Tuesday she met him " * 6_000).encode()
    yield (
        "capitals before a day.txt",
        f"{STORY}\n{'E' * 60}conomist of May 5, 2025.\n{'on at ' * 70}x May 5, 2025.\n".encode(),
    )
    yield "numbers without end.txt", (STORY + "1,000.5 " * 20_000).encode()


def _repeated() -> Iterator[tuple[str, bytes]]:
    pieces = {
        "quotation marks": '"',
        "opened quotations": "“",
        "nested quotations": "“a ‘b ",
        "brackets": "(",
        "dots": ".",
        "quoted words": '"a" ',
        "apostrophes": "'",
        "dashes": "—",
        "commas": ",",
        "colons": "a: ",
        "bars": " | ",
        "letters with dots": "A.",
        "capital letters": "A ",
        "names": "Ann Roe ",
        "names and": "Ann Roe and ",
        "bylines": "By Ann Roe, ",
        "months": "March ",
        "weekdays": "Monday ",
        "said": "said ",
        "that": "that ",
        "quote marks of mail": "> ",
        "header lines": "From: a\n",
        "forwarded": "Fwd: ",
        "datelines": "OTTAWA — ",
        "capitals with hyphens": "A-",
        "places": "WINDSOR, Ont. ",
        "percent": "5 per cent ",
        "ordinals": "1st ",
        "times": "10:00 ",
        "ands": "and ",
        "the": "the ",
        "questions": "Q: a?\n",
        "dollars": "$1 ",
        "hashes": "# ",
        "tabs": "a\t",
        "returns": "a\r",
        "separators": "a\u2028",
        "of the": "head of the ",
        "asterisks": "**",
        "wrote": "On a wrote: ",
        "lists": "- a\n",
        "days": "4 May 2025, ",
        "of": "of ",
        "who": "who said ",
        "not": "not ",
    }
    for name, piece in pieces.items():
        yield f"{name}, repeated.txt", (STORY + piece * (20_000 // len(piece)) + " said Premier Ann Roe.\n").encode()


def _structures() -> Iterator[tuple[str, bytes]]:
    yield "a bomb of aliases.md", front(f"{BOMB}title: *a29")
    yield "a bomb of aliases for authors.md", front(f"{BOMB}authors: *a29")
    yield "a bomb of merges.md", front(f"{MERGES}title: a")
    yield "front matter, nested lists.md", front("title: " + "[" * 4000 + "]" * 4000)
    yield "front matter, nested maps.md", front("title: " + "{a: " * 2000 + "}" * 2000)
    yield "front matter, nested blocks.md", front("\n".join(" " * n + "a:" for n in range(130)))
    yield "front matter, dashes.md", front("- " * 4000)
    yield "front matter, a list in itself.md", front("title: &a [*a]\nauthors: &b [*b, *b]")
    yield "front matter, a map in itself.md", front("outlet: &a {a: *a}\npublished: *a")
    yield "front matter, a key is a list.md", front("? [a, b]\n: c")
    yield "front matter, an unknown tag.md", front("title: !a b\noutlet: !!python/name:os.system")
    yield "front matter, several documents.md", front("title: a\n...\n%YAML 9.9\n...\ntitle: b")
    yield "front matter, tabs.md", front("\ttitle:\ta\n\t- b")
    yield "front matter without end.md", ("---\n" + "title: a\n" * 50_000 + STORY).encode()
    yield "front matter, only marks.md", b"---\n" * 20_000
    yield "front matter, colons.md", front("a: " + "b: " * 3000)
    yield "front matter, quoted.md", front('title: "' + "\\\n" * 3000 + '"')
    yield "front matter, many keys.md", front("\n".join(f"k{n}: v" for n in range(900)))
    yield "front matter, surrogates in keys.md", front(r'"\ud800": a')
