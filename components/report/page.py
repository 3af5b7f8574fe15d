"""html(): the report as a page that opens without a network."""

from components import typefaces, wording
from components.briefing import page as briefing_page
from components.messages import _, language
from components.report.document import Evidence, Picture, Source, ViewReport
from components.wording.visible import escaped

STYLE = (
    briefing_page.STYLE
    + """
body { max-width: 52rem } section { margin: 2.4rem 0 } svg { width: 100%; height: auto; display: block }
.cover { min-height: 60vh; display: flex; flex-direction: column; justify-content: center;
  border-bottom: 3px double #1B1F24 }
.cover h1 { font-size: 2.6rem } h2 { font: 600 1.5rem/1.25 "Source Serif 4", "Source Serif", Georgia, serif;
  margin: 0 0 .6rem; color: #1B1F24 } h3 { font: 600 1.15rem/1.3 "Source Serif 4", "Source Serif", Georgia, serif;
  margin: 1.2rem 0 .2rem }
.findings li { font: 1.12rem/1.45 "Source Serif 4", "Source Serif", Georgia, serif }
.evidence p, .sources li { overflow-wrap: anywhere } sup a { text-decoration: none; color: #35506E }
@media print { section { break-inside: auto } .cover { min-height: 85vh; break-after: page }
  h2, h3 { break-after: avoid }
  figure { break-inside: avoid } } figure { margin: 1rem 0 }
"""
)
RULES = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"


def html(report: ViewReport) -> str:
    """The report as a complete HTML page: no script, nothing loaded from elsewhere, everything escaped."""
    parts = (
        _cover(report),
        _section(_("Findings"), _list(report.findings, "findings")),
        _section(_("The course of events"), "".join(map(_picture, report.pictures)) + _numbered(report.events)),
        _section(_("Who speaks of whom"), _quoted(report)),
        _section(_("Advice"), "".join(briefing_page.body(brief, heading=3) for brief in report.advice)),
        _section(_("Method"), "".join(f"<p>{escaped(words)}</p>" for words in report.method)),
        _section(_("Evidence"), "".join(map(_evidence, report.evidence))),
        _section(_("Sources"), _sources(report.sources)),
    )
    return (
        f'<!doctype html><html lang="{language.current()}"><head><meta charset="utf-8">'
        f"<title>{escaped(report.title)}</title>"
        f'<meta http-equiv="Content-Security-Policy" content="{RULES}">'
        f'<meta name="viewport" content="width=device-width"><style>{typefaces.rules()}{STYLE}</style></head>'
        f"<body>{''.join(parts)}"
        f"<footer>{escaped(report.cited)}</footer></body></html>"
    )


def _cover(report: ViewReport) -> str:
    return (
        f'<header class="cover"><p class="about">Parallel 49 · {escaped(wording.day(report.made))}</p>'
        f'<h1>{escaped(report.title)}</h1><p class="lead">{escaped(report.summary)}</p>'
        f'<p class="about">{escaped(report.filters)}</p></header>'
    )


def _section(title: str, content: str) -> str:
    return f"<section><h2>{escaped(title)}</h2>{content}</section>" if content else ""


def _list(lines: tuple[str, ...], name: str) -> str:
    return f'<ul class="{name}">{"".join(f"<li>{escaped(words)}</li>" for words in lines)}</ul>' if lines else ""


def _numbered(events: tuple[tuple[str, int], ...]) -> str:
    items = "".join(f"<li>{escaped(words)}{_mark(number)}</li>" for words, number in events)
    return f"<ol>{items}</ol>" if items else ""


def _quoted(report: ViewReport) -> str:
    known = {one.number: one for one in report.evidence}
    return "".join(
        f"<h3>{escaped(words)}{_mark(number)}</h3><blockquote>{escaped(known[number].sentence)}</blockquote>"
        for words, number in report.dialogue
    )


def _mark(number: int) -> str:
    return f' <sup><a href="#evidence-{number}">[{number}]</a></sup>'


def _picture(picture: Picture) -> str:
    below = f'<p class="about">{escaped(picture.subtitle)}</p>' if picture.subtitle else ""
    return f"<h3>{escaped(picture.title)}</h3>{below}<figure>{picture.drawing.svg()}</figure>"


def _evidence(one: Evidence) -> str:
    said = ", ".join(filter(None, (one.speaker, one.shows)))
    return (
        f'<div class="evidence" id="evidence-{one.number}">'
        f"<blockquote>[{one.number}] {escaped(one.sentence)}</blockquote>"
        f'<p class="about">{escaped(said)} · {_linked(one.source)}</p></div>'
    )


def _sources(sources: tuple[Source, ...]) -> str:
    items = "".join(f"<li>{_linked(source)}</li>" for source in sources)
    return f'<ol class="sources">{items}</ol>' if items else ""


def _linked(source: Source) -> str:
    words = escaped(source.in_words())
    return f'<a href="{escaped(source.url)}">{words}</a>' if source.url.startswith(("http:", "https:")) else words
