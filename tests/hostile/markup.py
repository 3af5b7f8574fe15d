"""Web pages and feeds: elements, attributes and entities without end, and pages that lie about their charset."""

import json
from collections.abc import Iterator

from tests.hostile.story import STORY, page, paragraphs

CHARSETS = ("idna", "punycode", "undefined", "unicode_escape", "rot13", "base64", "zlib", "hex", "utf-7", "utf-32",
            "mbcs", "\u00e9", "charmap", "uu", "raw_unicode_escape", "utf-8-sig", "bz2", "x" * 25)  # fmt: skip
REPEATED = {
    "elements": "<b>a</b>",
    "open elements": "<b>",
    "closed elements": "</b>",
    "divisions": "<div>",
    "links": '<a href="b">c</a> ',
    "lists": "<ul><li>",
    "tables": "<table><tr><td>",
    "spans": "<span>a</span> ",
    "breaks": "<br>",
    "forms": "<form><input>",
    "frames": "<iframe>",
    "comments": "<!-- a -->",
    "open comments": "<!--",
    "less than": "<",
    "ampersands": "&",
    "references": "&amp;",
    "paragraphs": "<p>a",
    "headings": "<h1>a</h1>",
    "scripts": "<script>a</script>",
    "instructions": "<?a ?>",
    "sections": "<![CDATA[a]]>",
    "quotations": "<blockquote>",
    "fonts": "<font><i>",
    "pictures": "<img src=a>",
    "articles": "<article>",
    "options": "<select><option>",
    "drawings": "<svg><g>",
    "dates": '<time datetime="2025-03-04">4 March 2025</time>',
    "definitions": "<dl><dt>a<dd>b",
}
METAS = {
    "date": '<meta property="article:published_time" content="{}">',
    "author": '<meta name="author" content="{}">',
    "site": '<meta property="og:site_name" content="{}">',
    "title": '<meta property="og:title" content="{}">',
    "address": '<link rel="canonical" href="{}">',
    "data": '<script type="application/ld+json">{}</script>',
}
AUTHOR = '{"@context": "https://schema.org", "@type": "NewsArticle", "author": [{"name": "{}"}]}'
SAID = {
    "far": "99999999-99-99",
    "brackets": "(((((((((((((",
    "long": "a " * 20_000,
    "nested": "[" * 3000 + "]" * 3000,
    "javascript": "javascript:alert(1)",
    "digits": "2025" * 3000,
}


def files() -> Iterator[tuple[str, bytes]]:
    """Yields names and bytes."""
    for charset in CHARSETS:
        yield f"charset {charset[:20]}.html", page(paragraphs(), f'<meta charset="{charset}">') + b"\xe9\xff"
    for name, piece in REPEATED.items():
        yield f"{name}, repeated.html", page(paragraphs() + piece * (60_000 // len(piece)))
    for name, meta in METAS.items():
        for what, words in SAID.items():
            yield f"meta {name}, {what}.html", page(paragraphs(), meta.format(words))
    for what, meta in (("author", METAS["author"]), ("data", METAS["data"].format(AUTHOR))):
        yield f"meta {what}, open brackets.html", page(paragraphs(), meta.replace("{}", "[" * 150_000))
    yield from _pages()
    yield from _feeds()


def _pages() -> Iterator[tuple[str, bytes]]:
    attributes = " ".join(f'a{n}="b"' for n in range(40_000))
    yield "attributes of one element.html", page(f"<p {attributes}>a</p>{paragraphs()}")
    yield "elements with attributes.html", page('<p class="a" id="b" style="c">a</p>' * 9_000 + paragraphs())
    yield "an attribute of 400000 letters.html", page(f'<p class="{"a " * 200_000}">a</p>{paragraphs()}')
    yield "elements, half a megabyte.html", page(paragraphs() + "<p>a <b>b</b></p>" * 25_000)
    yield "nested divisions.html", page("<div>" * 20_000 + paragraphs())
    yield "nested divisions with classes.html", page('<div class="story">' * 3_000 + paragraphs())
    yield "a paragraph of 400000 letters.html", page(f"<p>{'a' * 400_000}</p>{paragraphs()}")
    yield "a tag without end.html", page(paragraphs() + "<a " + "b" * 300_000)
    yield "links in paragraphs.html", page("<p><a href='a'>b</a> c.</p>" * 8_000)
    yield "a title of 100000 letters.html", page(f"<h1>{'a ' * 50_000}</h1>{paragraphs()}")
    yield "no text.html", page("<script>a</script>")
    yield "only a type.html", b"<!doctype html>"
    yield "an entity bomb.html", b'<!doctype html [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><html><p>&c;' + STORY.encode()


def _feeds() -> Iterator[tuple[str, bytes]]:
    item = f"<item><title>Duties</title><description>{STORY * 2}</description></item>"
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    feed = '<?xml version="1.0"?>{}<rss version="2.0"><channel><title>Paper</title>{}</channel></rss>'
    yield "an entity bomb.rss", feed.format(f'<!DOCTYPE rss [<!ENTITY a0 "lol">{bomb}]>', "<item>&a11;</item>").encode()
    outside = '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    yield "an entity of a file.rss", feed.format(outside, "<item><title>&a;</title></item>").encode()
    yield "nested elements.rss", feed.format("", "<item>" * 5_000).encode()
    yield "many items.rss", feed.format("", "<item><title>a</title></item>" * 20_000).encode()
    yield "an item of 500000 letters.rss", feed.format("", f"<item><title>{'a' * 500_000}</title></item>").encode()
    yield (
        "odd dates.rss",
        feed.format("", item.replace("<title>", "<pubDate>99 Foo 99999999 99:99</pubDate><title>")).encode(),
    )
    huge = "<pubDate>1 Jan 99999999999999999999 00:00 +999999</pubDate><title>"
    yield "a year of 20 digits.rss", feed.format("", item.replace("<title>", huge)).encode()
    yield "a type without end.rss", feed.format("<!DOCTYPE " + "[" * 50_000, item).encode()
    yield "comments.xml", b"<!-- a " * 20_000 + feed.format("", item).encode()
    version = {"version": "https://jsonfeed.org/version/1.1", "title": "Paper"}
    odd: list[object] = [
        {"title": ["a"], "content_text": {"a": 1}},
        None,
        1,
        [],
        {"content_html": STORY, "date_published": 1e400},
    ]
    yield "odd items.json", json.dumps({**version, "items": odd}).encode()
    escaped = json.dumps({**version, "items": [{"title": "\ud800", "content_text": "\udfff " + STORY * 2}]})
    yield "surrogates.json", escaped.encode()
    yield "nested.json", b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 100_000
    yield "digits.json", b'{"version": "https://jsonfeed.org/version/1", "items": [' + b"9" * 100_000 + b"]}"
