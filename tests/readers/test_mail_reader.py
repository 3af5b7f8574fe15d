"""Letters: saved as mail or pasted, forwarded or replied to; what is of the letter is no story."""

import textwrap
from datetime import date
from email.message import EmailMessage
from typing import Any

import pytest

from components.models import Article
from components.readers.any_file import read
from components.readers.letter import letter_of

STORY = (
    "OTTAWA — The minister said on Tuesday that the government would answer the new duties within days, not weeks.\n\n"
    '"We will not blink," she told reporters after the meeting of the cabinet, which had lasted for five hours.\n\n'
    "Analysts expect talks to start again in the new year, when both capitals have new negotiators in place.\n"
)
REMARK = "Please have a look before we meet.\n\nThanks,\nJane\n\n"
HEAD = (
    "From: The Paper <news@paper.example>\n{date}: Tuesday, March 4, 2025 9:00 PM\nTo: Jane Roe <jane@house.example>\n"
    "Subject: Fwd: Minister promises answer\n"
)
FORWARDED = HEAD.format(date="Sent")


def mail(text: str | None = None, html: str | None = None, **headers: str) -> EmailMessage:
    """A mail of March 5 with a text part, an HTML part or both."""
    message = EmailMessage()
    named = {"From": "Jane Roe <jane@house.example>", "Subject": "FW: Minister promises « une réponse »"}
    for name, value in (named | {"Date": "Wed, 05 Mar 2025 00:30:00 -0500"} | headers).items():
        message[name.replace("_", "-")] = value
    if text is not None:
        message.set_content(text, cte="quoted-printable")
    if html is not None:
        (message.add_alternative if text is not None else message.set_content)(html, subtype="html")
    return message


def article(name: str, content: bytes) -> Article:
    (reading,) = read(name, content)
    assert reading.article is not None, reading.error
    return reading.article


def story(found: Article) -> list[str]:
    """The lines with words that are left without furniture and headline."""
    aside = [*found.furniture, *([found.title_span] if found.title_span else [])]
    kept = "".join(c for i, c in enumerate(found.text) if c == "\n" or not any(a <= i < b for a, b in aside))
    return [line for line in kept.splitlines() if line.strip("> ")]


def test_a_saved_mail_is_its_text_under_its_subject() -> None:
    found = article("a.eml", mail(STORY, "<p>not this</p>").as_bytes())
    assert found.text == STORY
    assert found.title == "Minister promises « une réponse »"
    assert (found.published, found.published_basis) == (date(2025, 3, 5), "meta tag")
    assert found.outlet is None, "who sends a mail on is no outlet"


@pytest.mark.parametrize("text", [None, "Your program shows no HTML."])
def test_a_newsletter_is_its_html_and_its_sender_the_outlet(text: str | None) -> None:
    html = "".join(f"<p>{line}</p>" for line in STORY.split("\n\n")) + "<p>Unsubscribe</p>"
    sent = mail(text, html, From="The Paper <news@paper.example>", List_Unsubscribe="<mailto:x@paper.example>")
    found = article("a.eml", sent.as_bytes())
    assert found.outlet == "The Paper"
    assert story(found) == STORY.strip().split("\n\n")


def test_of_a_mail_attached_to_a_mail_the_inner_headers_count() -> None:
    outer = mail("See below.")
    outer.add_attachment(mail(STORY, Subject="Minister promises answer", Date="Tue, 04 Mar 2025 08:00:00 +0000"))
    found = article("a.eml", outer.as_bytes())
    assert (found.title, found.published) == ("Minister promises answer", date(2025, 3, 4))
    assert found.text == STORY


def test_the_longest_of_the_texts_shown_is_read_and_an_attached_file_is_not() -> None:
    sent = mail("See below.")
    sent.add_attachment(STORY, disposition="inline")
    sent.add_attachment(STORY * 2, filename="notes.txt")
    assert article("a.eml", sent.as_bytes()).text == STORY


@pytest.mark.parametrize(
    ("names", "doubt"),
    [
        ([], ()),
        (["duties.pdf"], ("an attached file is not opened: duties.pdf",)),
        (["../../a.txt", "b\u202etxt.exe"], ("2 attached files are not opened: ../../a.txt, b⟨RLO⟩txt.exe",)),
        (list("abcdefg"), ("7 attached files are not opened: a, b, c, d, e, …",)),
    ],
)
def test_attached_files_are_named_and_not_opened(
    names: list[str], doubt: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = mail(STORY)
    for name in names:
        sent.add_attachment(b"PK\3\4" + STORY.encode() * 9, "application", "zip", filename=name)
    content, opened = sent.as_bytes(), list[str]()
    decoded: Any = EmailMessage.get_payload

    def noted(part: EmailMessage, *arguments: Any, **named: Any) -> object:
        opened.append(part.get_content_type())
        return decoded(part, *arguments, **named)

    monkeypatch.setattr(EmailMessage, "get_payload", noted)
    (reading,) = read("a.eml", content)
    assert reading.doubts == doubt
    assert reading.article is not None
    assert reading.article.text == STORY
    assert set(opened) - {"multipart/mixed"} == {"text/plain"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (FORWARDED + "\n" + STORY, "pasted with its headers"),
        (REMARK + "---------- Forwarded message ---------\n" + HEAD.format(date="Date") + "\n\n" + STORY, "by Gmail"),
        (REMARK + "Begin forwarded message:\n\n" + FORWARDED + "\n" + STORY, "by Apple"),
        (REMARK + "________________________________\n" + FORWARDED + "\n" + STORY, "by Outlook"),
        (FORWARDED + "\n" + STORY + "\n-- \nJane Roe\nThe House, Ottawa\n", "with a signature"),
        (FORWARDED + "\n" + STORY + "\nSent from my iPhone\n", "from a telephone"),
        (FORWARDED + "\n" + STORY + "\nOn March 3, 2025, John wrote:\n> Did you see this?\n> I did.\n", "an answer"),
    ],
)
def test_what_is_of_the_letter_is_no_story(text: str, reason: str) -> None:
    found = article("a.txt", text.encode())
    assert found.text == text
    assert story(found) == STORY.strip().split("\n\n"), reason
    assert (found.title, found.published) == ("Minister promises answer", date(2025, 3, 4)), reason


@pytest.mark.parametrize("width", [72, 10_000])
def test_an_article_that_was_sent_on_in_quoted_lines_is_the_story(width: int) -> None:
    inner = FORWARDED + "\n" + STORY
    lines = [part for line in inner.split("\n") for part in textwrap.wrap(line, width) or [""]]
    text = REMARK + "Begin forwarded message:\n\n" + "\n".join("> " + line for line in lines)
    found = article("a.eml", mail(text).as_bytes())
    assert (found.title, found.published) == ("Minister promises answer", date(2025, 3, 4))
    assert found.dateline == "OTTAWA"
    assert story(found)[0].startswith("> OTTAWA — The minister")
    assert not any("Please" in line or "Jane" in line for line in story(found))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (STORY, "no mark of a letter"),
        ("From: dusk till dawn\n\n" + STORY, "one line is no header"),
        ("Subject: tariffs\n\n" + STORY, "no sender"),
    ],
)
def test_a_story_is_no_letter(text: str, reason: str) -> None:
    assert letter_of(text).furniture == (), reason


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "empty"),
        (b"Subject: x\n\n", "no text"),
        (b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/png\n\n\x89\n--b--\n", "no text"),
        (b"x" * 50_000_001, "50 MB"),
    ],
)
def test_what_is_no_mail_is_refused_in_words(content: bytes, expected: str) -> None:
    (reading,) = read("a.eml", content)
    assert expected in (reading.error or "")


@pytest.mark.parametrize(
    "headers",
    [
        b"Subject: =?nonsense?Q?abc?=\nDate: never\n",
        b"Subject: =?utf-8?B?!!!!?=\nDate: Wed, 99 Xxx 99999 99:99\n",
        b"Content-Type: text/plain; charset=nonsense\n",
        b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n",
        b"Content-Type: multipart/mixed; boundary=b\n",
        b"Subject: " + b"x" * 100_000 + b"\n",
        bytes(range(128, 256)) + b": y\n",
    ],
)
def test_hostile_headers_do_not_raise(headers: bytes) -> None:
    (reading,) = read("a.eml", headers + b"\n" + STORY.encode())
    assert bool(reading.article) != bool(reading.error)


def test_parts_within_parts_do_not_raise() -> None:
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(2_000))
    (reading,) = read("a.eml", nested + b"\nwords")
    assert reading.error or reading.article
