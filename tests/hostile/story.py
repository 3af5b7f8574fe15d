"""STORY: the plain article that the hostile files surround, and a page of it."""

STORY = (
    "Premier answers new duties\n\n"
    "OTTAWA — Premier Ann Roe said on Tuesday that the duties would be answered in full.\n\n"
    '"We will not blink," she told reporters after the meeting of the cabinet, which had lasted for five hours.\n\n'
    "Economist Paul Doe of Carleton University said the province should talk to Washington before May 5, 2025.\n\n"
    "This report by The Canadian Press was first published March 4, 2025.\n"
)


def page(body: str, head: str = "") -> bytes:
    """A web page with a body."""
    return f"<!doctype html><html><head><title>Duties</title>{head}</head><body>{body}</body></html>".encode()


def paragraphs() -> str:
    """The story as paragraphs of a page."""
    return "".join(f"<p>{line}</p>" for line in STORY.split("\n\n"))
