"""facts(), origin(), page(): what is known of an article besides its text: who published it, when, and where from."""

from typing import Any
from urllib.parse import urlsplit

import pandas as pd

from components import wording
from components.messages import N_, _
from components.models import PublishedBasis
from components.storage.frames import JOINT
from components.ui.widgets.evidence import SEPARATOR
from components.wording.visible import escaped

BASES: dict[PublishedBasis, str] = {
    "meta tag": N_("from the meta tag"),
    "credit line": N_("from the credit line"),
    "dateline": N_("from the dateline"),
    "address": N_("from the address"),
    "caption": N_("from the caption"),
}  # what a day of publication was taken from


def facts(article: Any) -> list[str]:
    """The outlet and the day of publication, in words."""
    outlet, agency = wording.value(article.outlet), wording.value(article.agency)
    basis = BASES.get(article.published_basis)
    published = _("no day of publication")
    if pd.notna(article.published):
        published = wording.day(article.published) + (f" ({_(basis)})" if basis else "")
    by = [outlet, agency if agency != outlet else "", wording.value(article.authors).replace(JOINT, ", ")]
    read = pd.notna(article.method_version)  # where it was not, the language is said below
    return [*by, published, wording.language_mark(article.language) if read else ""]


def origin(article: Any) -> list[str]:
    """The dateline, and whose report a brief is based on, in words."""
    outlet = wording.value(article.based_on)
    return [
        wording.value(article.dateline),
        _("A brief based on a report by {outlet}", outlet=outlet) if outlet else "",
    ]


def page(article: Any) -> str:
    """A link to the page that the article comes from; empty if its address is not a web address."""
    url = wording.value(article.url)
    try:
        address = urlsplit(url)
    except ValueError:
        return ""
    if address.scheme not in ("http", "https") or not address.hostname:
        return ""
    to = f'<a href="{escaped(url)}" target="_blank" rel="noopener noreferrer">'
    return f"<p>{to}{escaped(_('The page at {host}', host=address.hostname.removeprefix('www.')))}</a></p>"


def paragraph(facts: list[str]) -> str:
    """Some facts as a paragraph of HTML; empty where there are none."""
    words = SEPARATOR.join(escaped(fact) for fact in facts if fact)
    return f"<p>{words}</p>" if words else ""
