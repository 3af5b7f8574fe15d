"""Odd words: letters that are none, marks that turn a line about, and words that other programs would obey."""

from collections.abc import Iterator

from tests.hostile.story import STORY, page

WORDS = {
    "nul": "Ann\0 Roe",
    "escape codes": "\x1b[2J\x1b]0;title\x07\x1b[31mred",
    "turned about": "\u202eeoR nnA\u202c said",
    "isolates": "\u2066\u2067\u2068Ann\u2069 Roe",
    "zero width": "An\u200bn R\u200do\u2060e\ufeff",
    "bell": "Ann\x07 Roe",
    "combining": "A" + "\u0301" * 5000 + "nn Roe",
    "tags": "Ann\U000e0041\U000e007f",
    "private": "\ue000\U0010fffd",
    "no characters": "\ufffe\uffff\U0001fffe",
    "separators": "Ann\u2028Roe\u2029said\x85so",
    "emoji": "👨‍👩‍👧‍👦" * 500,
    "formula": '=HYPERLINK("http://a.example","b")',
    "plus formula": "+1+cmd|' /C calc'!A0",
    "at formula": "@SUM(1)",
    "calendar": "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:b",
    "script": "<script>alert(1)</script><img src=x onerror=a>",
    "json": '"}],"events":[{"media":{"url":"javascript:alert(1)"}}',
    "markdown": "[a](javascript:alert(1)) ![b](http://c)",
    "latex": "$\\frac{1}{0}$ :material/face: :red[a]",
    "template": "{{7*7}} ${a} %s {0}",
    "query": "'; DROP TABLE a; --",
    "wide": "Ａｎｎ Ｒｏｅ",
    "look-alikes": "Аnn Rое",
    "thai": "ก" + "็" * 2000,
    "arabic": "ﷺ" * 2000,
    "hangul": "ᄀ" * 5000,
    "dotless": "İıſK" * 1000,
    "ligatures": "ﬀﬃ" * 2000,
    "digits of other scripts": "On March ٤, ２０２５ he said",
}


def files() -> Iterator[tuple[str, bytes]]:
    """Yields names and bytes: each of the words in an article's text, title and outlet."""
    for name, words in WORDS.items():
        text = STORY.replace("Premier answers", f"{words} answers").replace("Premier Ann Roe", f"Premier {words}")
        yield f"odd words, {name}.txt", text.encode()
    for name in ("nul", "escape codes", "turned about", "formula", "script", "calendar", "json"):
        shown = page(f"<h1>{WORDS[name]}</h1><p>{STORY} {WORDS[name]} said so.</p>")
        yield f"odd words, {name}.html", shown
    for number, reference in enumerate(("&#0;", "&#xD800;", "&#x202E;", "&#27;[31m", "&#1114112;", "&#xFFFF;")):
        yield f"odd references, {number}.html", page(f"<p>{STORY}</p><p>{reference * 50} said so.</p>")
    yield "text in another charset.txt", STORY.replace("Premier", "Première").encode("utf-16")
    yield "bytes that are no text.txt", bytes(range(128, 256)) * 40
    yield "cut in a letter.txt", (STORY + "é").encode()[:-1]
    yield "half of a wide letter.txt", STORY.encode("utf-16")[:-1]
    yield "wide surrogates.txt", b"\xff\xfe" + b"\x00\xd8" * 200 + STORY.encode("utf-16-le")
    yield "utf-8 surrogates.txt", STORY.encode() + b"\xed\xa0\x80" * 50
    yield "only controls.txt", bytes(range(1, 32)) * 10
