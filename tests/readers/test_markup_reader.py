"""HTML pages: the visible text whole, the main story apart from what surrounds it, nothing executed."""

from datetime import date

from components.readers.any_file import read

PARAGRAPHS = [
    "OTTAWA — The minister said on Tuesday that the government would answer the new duties within days.",
    "She told reporters that <b>workers</b> in the mills &amp; plants would not be left alone this winter.",
    "Analysts expect talks to start again in the new year, when both capitals have new negotiators in place.",
]
PAGE = f"""<!doctype html><html lang="en"><head><title>Minister promises answer - The Paper</title>
<meta property="og:title" content="Minister promises answer"><meta property="og:site_name" content="The Paper">
<meta property="article:published_time" content="2025-02-04T09:00:00Z"><script>alert("x")</script></head>
<body onload="steal()"><nav><a href="/">Home</a> <a href="/s">Sports results of the week</a></nav>
<article><h1>Minister promises answer</h1>{"".join(f"<p>{p}</p>" for p in PARAGRAPHS)}
<script>document.write("never shown")</script></article>
<footer>Copyright notice and other things that are not the story</footer></body></html>"""


def test_a_page_becomes_an_article() -> None:
    (reading,) = read("page.html", PAGE.encode())
    article = reading.article
    assert article is not None
    assert article.title == "Minister promises answer"
    assert article.outlet == "The Paper"
    assert (article.published, article.published_basis) == (date(2025, 2, 4), "meta tag")
    assert article.dateline == "OTTAWA"


def test_visible_text_is_kept_and_scripts_are_not() -> None:
    (reading,) = read("page.html", PAGE.encode())
    assert reading.article is not None
    text = reading.article.text
    assert "workers in the mills & plants" in text
    assert "alert" not in text
    assert "never shown" not in text
    assert "steal" not in text


def test_what_surrounds_the_story_is_furniture() -> None:
    (reading,) = read("page.html", PAGE.encode())
    assert reading.article is not None
    text = reading.article.text
    furniture = " ".join(text[a:b] for a, b in reading.article.furniture)
    assert "Copyright notice" in furniture
    assert "Sports results" in furniture
    assert "OTTAWA" not in furniture
    assert "Minister promises answer" not in furniture


def test_broken_and_hostile_pages_do_not_raise() -> None:
    for page in (
        b"<p>Unclosed <b>tags <i>everywhere",
        b"<" * 5000,
        b"<div>" * 20_000 + b"deep words",
        b"<!-- only -->",
    ):
        (reading,) = read("page.html", page)
        assert (reading.article is None) == bool(reading.error)


def test_the_source_of_a_page_is_known_under_any_name() -> None:
    (reading,) = read("pasted text.txt", PAGE.encode())
    assert reading.article is not None
    assert "<p>" not in reading.article.text


def test_markup_within_a_text_stays_text() -> None:
    words = 'The minister wrote <script>alert("x")</script> on the board, which reporters found rather odd on Monday.'
    (reading,) = read("page.txt", words.encode())
    assert reading.article is not None
    assert reading.article.text == words
