"""Makes a one-page briefing of the advice to one addressee, with every point cited, as a self-contained HTML page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from components import wording
from components.models import METHOD_VERSION, quoted
from components.query.summaries.advice import STRENGTH
from components.storage.frames import JOINT
from components.wording.visible import escaped

MOST_POINTS = 12  # on the one page
STYLE = """
@page { size: letter; margin: 16mm }
body { font: 15px/1.45 "Source Sans 3", "Helvetica Neue", Arial, sans-serif; color: #1B1F24; background: #FBFAF7;
  max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
h1 { font: 600 1.7rem/1.2 "Source Serif 4", Georgia, serif; margin: 0 }
h2 { font: 600 1rem/1.3 "Source Sans 3", Arial, sans-serif; margin: 1.2rem 0 .2rem; color: #35506E }
blockquote { font: 1.08rem/1.4 "Source Serif 4", Georgia, serif; margin: .5rem 0 .1rem }
p { margin: 0 } .about, footer { color: #5F6670; font-size: .85rem } a { color: inherit }
footer { border-top: 1px solid #DEDBD3; margin-top: 1.4rem; padding-top: .5rem }
@media print { body { margin: 0; background: none } }
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """One point of advice: its words, who gives it, how strongly, and where it was published."""

    words: str
    adviser: str
    role: str = ""
    modality: str = ""
    topics: str = ""
    outlet: str = ""
    published: date | None = None
    title: str = ""
    url: str = ""
    status: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Briefing:
    """The points for one addressee under a heading; `more` points did not fit, `filters` names the filters."""

    addressee: str
    occasion: str = ""
    points: tuple[Point, ...]
    more: int = 0
    filters: str = ""

    @property
    def heading(self) -> str:
        return " ".join(filter(None, ("Advice to", self.addressee, self.occasion)))

    @property
    def subheading(self) -> str:
        days = [point.published for point in self.points if point.published]
        advisers = len({point.adviser for point in self.points})
        parts = [wording.plural(len(self.points), "point"), wording.plural(advisers, "adviser")]
        return " · ".join([*parts, wording.days(min(days), max(days)) if days else "undated"])

    @property
    def source(self) -> str:
        more = f"{wording.plural(self.more, 'further point')} in the register. " if self.more else ""
        asked = f"Filter: {self.filters}. " if self.filters else ""
        return f"{more}{asked}Parallel 49, found in news texts by method version {METHOD_VERSION}; check before citing."


def points(
    rows: pd.DataFrame, articles: pd.DataFrame, labels: Mapping[str, str], statuses: Mapping[str, str]
) -> Iterator[Point]:
    """The points of some advice rows (with spans), in their order; `articles` has text, title and url."""
    known = {article.article_id: article for article in articles.itertuples()}
    return (_point(row, known[row.article_id], labels, statuses.get(str(row.row_id), "")) for row in rows.itertuples())


def html(briefing: Briefing) -> str:
    """The briefing as a complete HTML page: no script, nothing loaded from elsewhere, everything escaped."""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escaped(briefing.heading)}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head>'
        f"<body>{body(briefing)}</body></html>"
    )


def body(briefing: Briefing) -> str:
    """The content of the page without its styles, to be shown inside another page."""
    parts = (f"<h2>{escaped(head)}</h2>" + "".join(map(_html_point, own)) for head, own in by_adviser(briefing.points))
    return (
        f'<h1>{escaped(briefing.heading)}</h1><p class="about">{escaped(briefing.subheading)}</p>{"".join(parts)}'
        f"<footer>{escaped(briefing.source)}</footer>"
    )


def _point(row: Any, article: Any, labels: Mapping[str, str], status: str) -> Point:
    return Point(
        words=wording.set_apart(quoted(article.text, tuple(tuple(span) for span in row.content_spans))),
        adviser=_or(row.adviser, wording.UNRESOLVED),
        role=_or(row.role),
        modality=wording.modality(row.modality, STRENGTH[row.modality]),
        topics=", ".join(labels.get(topic, topic) for topic in _or(row.topics).split(JOINT) if topic),
        outlet=_or(row.outlet),
        published=None if pd.isna(row.published) else row.published.date(),
        title=_or(article.title),
        url=_or(article.url),
        status=status,
    )


def _html_point(point: Point) -> str:
    cited = ", ".join(filter(None, (point.title, point.outlet, wording.day(point.published))))
    link = f'<a href="{escaped(point.url)}">{escaped(cited)}</a>' if point.url.startswith(("http:", "https:")) else ""
    facts = [point.modality, point.topics, point.status]
    about = " · ".join([*map(escaped, filter(None, facts)), link or escaped(cited)])
    return f'<blockquote>{escaped(point.words)}</blockquote><p class="about">{about}</p>'


def by_adviser(found: Sequence[Point]) -> list[tuple[str, list[Point]]]:
    """The points grouped under 'adviser, role', in the order in which the advisers first appear."""
    heads: dict[str, list[Point]] = {}
    roles = {point.adviser: point.role for point in reversed(found) if point.role}
    for point in found:
        heads.setdefault(point.adviser, []).append(point)
    return [(", ".join(filter(None, (adviser, roles.get(adviser)))), own) for adviser, own in heads.items()]


def _or(value: Any, otherwise: str = "") -> str:
    return otherwise if value is None or pd.isna(value) else str(value)
