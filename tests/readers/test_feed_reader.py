"""Feeds: an article an entry, teasers told, a bad entry costs itself, and no feed costs the program."""

import json
from datetime import date
from pathlib import Path

import pytest

from components.models import Article
from components.readers import Reading
from components.readers.any_file import read
from components.readers.feeds.items import plain_address
from components.readers.files import paths

FIRST = "OTTAWA — The minister said on Tuesday that the government would answer the new duties within days, not weeks."
SECOND = "She told reporters that workers in mills &amp; plants would not be left alone. " * 3
BODY = f"<p>{FIRST}</p><p>{SECOND}</p>"
TEASER = "The minister said on Tuesday that the duties would be answered."

RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>The Paper | Politics</title><link>https://paper.example/politics</link><language>en-ca</language>
<item><media:title>A picture</media:title><title>Minister promises &lt;i&gt;answer&lt;/i&gt; &amp;amp; more</title>
 <link>https://paper.example/2025/02/04/answer?utm_source=rss&amp;id=7</link><dc:creator>By Jane Roe</dc:creator>
 <dc:creator>John Doe</dc:creator><pubDate>Tue, 04 Feb 2025 23:30:00 -0500</pubDate>
 <description>{TEASER}</description><content:encoded><![CDATA[{BODY}<script>never()</script>]]></content:encoded></item>
<item><title>Only a teaser</title><link>/2025/02/05/teaser</link><description>{TEASER} [&#8230;]</description></item>
</channel></rss>"""
RDF = f"""<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="https://paper.example/"><title>The Paper | Politics</title>
 <link>https://paper.example/</link></channel>
<item rdf:about="https://paper.example/a"><title>Minister promises answer &amp; more</title>
 <link>https://paper.example/2025/02/04/answer?id=7</link>
 <dc:creator>Jane Roe</dc:creator><dc:creator>John Doe</dc:creator><dc:date>2025-02-04T23:30:00-05:00</dc:date>
 <content:encoded><![CDATA[{BODY}]]></content:encoded></item></rdf:RDF>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://paper.example/">
<title type="text">The Paper | Politics</title><link rel="self" href="https://paper.example/atom"/>
<entry><title type="html">Minister promises answer &amp;amp; more</title>
 <link rel="replies" href="https://paper.example/comments"/><link href="https://paper.example/2025/02/04/answer?id=7"/>
 <author><name>Jane Roe</name></author><author><name>John Doe</name></author>
 <published>2025-02-04T23:30:00-05:00</published><updated>2025-02-09T00:00:00Z</updated><summary>{TEASER}</summary>
 <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{BODY}</div></content></entry></feed>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Paper | Politics",
        "items": [
            {
                "id": "1", "title": "Minister promises answer & more", "content_html": BODY, "summary": TEASER,
                "url": "https://paper.example/2025/02/04/answer?id=7", "date_published": "2025-02-04T23:30:00-05:00",
                "authors": [{"name": "Jane Roe"}, {"name": "John Doe"}],
            },
            "no object",
            {"id": "3", "title": "Only a teaser", "content_text": TEASER},
        ],
    }
)  # fmt: skip


def rss(*items: str) -> bytes:
    return f'<rss version="2.0"><channel><title>P</title>{"".join(items)}</channel></rss>'.encode()


def item(body: str = BODY, title: str = "Title of a story") -> str:
    return f"<item><title>{title}</title><description><![CDATA[{body * 3}]]></description></item>"


def first(name: str, content: bytes) -> Article:
    found = next(iter(read(name, content))).article
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "feed"), [("a.rss", RSS), ("a.xml", RDF), ("a.atom", ATOM), ("a.json", JSON), ("a.txt", ATOM)]
)
def test_an_entry_becomes_an_article_in_every_format(name: str, feed: str) -> None:
    article = first(name, feed.encode())
    assert article.title == "Minister promises answer & more"
    assert article.outlet == "The Paper | Politics"
    assert article.authors == ("Jane Roe", "John Doe")
    assert (article.published, article.published_basis) == (date(2025, 2, 4), "meta tag")
    assert article.url == "https://paper.example/2025/02/04/answer?id=7"
    assert article.language == "en"
    assert article.text.startswith(f"{article.title}\n\n{FIRST}\n\nShe told reporters that workers in mills & plants")
    assert article.text[slice(*(article.title_span or (0, 0)))] == article.title
    assert article.dateline == "OTTAWA"
    assert "never" not in article.text


@pytest.mark.parametrize(
    ("feed", "row", "expected", "reason"),
    [
        (RSS, 1, "only a teaser of 12 words; open its address: https://paper.example/2025/02/05/teaser", "in RSS"),
        (JSON, 1, "the entry is not a JSON object", "a bad entry costs itself"),
        (JSON, 2, "only a teaser of 11 words; open its address", "without an address"),
    ],
)
def test_what_an_entry_lacks_is_told(feed: str, row: int, expected: str, reason: str) -> None:
    reading = list(read("feed.json", feed.encode()))[row]
    assert (reading.row, reading.error) == (row, expected), reason


@pytest.mark.parametrize(
    ("words", "whole", "reason"),
    [
        (FIRST * 5, True, "a plain description of an article's length"),
        (FIRST * 5 + " Continue reading this story", False, "it breaks off"),
        (FIRST * 5 + " […]\n\nThe post Title appeared first on The Paper.", False, "it breaks off before the credit"),
        (FIRST, False, "a sentence is no article"),
    ],
)
def test_a_description_is_an_article_or_a_teaser(words: str, whole: bool, reason: str) -> None:
    (reading,) = read("feed.xml", rss(f"<item><title>T</title><description>{words}</description></item>"))
    assert (reading.article is not None) is whole, reason


def bomb(depth: int = 12) -> str:
    lines = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, depth))
    return f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha">{lines}]>'


@pytest.mark.parametrize(
    "prolog",
    [
        bomb(),
        '<!DOCTYPE rss [<!ENTITY e11 SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p; <!ENTITY e11 "ha]>ha">]>',
        '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/rss.dtd">',
    ],
)
def test_entities_are_not_expanded(prolog: str) -> None:
    attack = f"<item><title at='&e11;'>T &e11;</title><description>{FIRST * 6} &e11;</description></item>"
    for reading in read("feed.xml", prolog.encode() + rss(attack, item())):
        assert reading.article is None or len(reading.article.text) < 5_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "iso-8859-1"])
def test_a_feed_in_another_encoding_than_it_declares(encoding: str) -> None:
    words = f'<?xml version="1.0" encoding="ISO-8859-1"?>{rss(item("Montréal a déjà répondu, dit-il. " * 9)).decode()}'
    assert "Montréal a déjà" in first("feed.xml", words.encode(encoding)).text


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "empty"),
        (b"<rss><channel><title>P</title></channel></rss>", "no entries"),
        (b"<note>not a feed</note>", "no feed"),
        (b"{", "not valid JSON"),
        (b"[" * 100_000, "XML"),
        (b"{" + b'"a":[' * 50_000, "not valid JSON"),
        (b'{"version": "1"}', "no JSON Feed"),
        (b"<rss>" * 20_000, "no entries"),
        (b"x" * 50_000_001, "50 MB"),
    ],
)
def test_what_is_no_feed_is_refused_in_words(content: bytes, expected: str) -> None:
    (reading,) = read("feed.json", content)
    assert expected in (reading.error or "")


@pytest.mark.parametrize(
    ("broken", "kept", "reason"),
    [
        (rss(item(), item())[:-40], 1, "the end is missing, and with it that of the last entry"),
        (rss(item(title="Oil & gas"), item()), 2, "a bare ampersand"),
        (rss(item(title="Caf&eacute;&nbsp;au lait"), item()), 2, "entities of HTML"),
        (rss("<item><title>A<b>c</title></item>", item()), 1, "tags that cross"),
        (rss("<item/>", item()), 1, "an empty entry"),
        (rss(item(title="\x0b\x00")), 1, "control characters"),
    ],
)
def test_a_feed_that_is_not_well_formed_is_read_as_far_as_it_goes(broken: bytes, kept: int, reason: str) -> None:
    assert sum(reading.article is not None for reading in read("feed.xml", broken)) == kept, reason


def test_ten_thousand_entries() -> None:
    readings: list[Reading] = list(read("feed.xml", rss("<item><title>T</title></item>" * 10_000)))
    assert [readings[0].row, readings[-1].row] == [0, 9_999]


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("https://p.example/a?utm_source=rss&id=7&at_medium=x#top", "https://p.example/a?id=7"),
        ("https://p.example/a?q=a%2Fb", "https://p.example/a?q=a%2Fb"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("http://[broken", None),
        (None, None),
    ],
)
def test_plain_address(address: str | None, plain: str | None) -> None:
    assert plain_address(address) == plain


def test_a_folder_gives_its_feeds_and_no_other_xml_or_json(tmp_path: Path) -> None:
    for name, words in (("a.xml", RSS), ("b.json", JSON), ("c.xml", "<settings/>"), ("d.json", "{}")):
        (tmp_path / name).write_text(words, encoding="utf-8")
    assert [path.name for path in paths(tmp_path)] == ["a.xml", "b.json"]
