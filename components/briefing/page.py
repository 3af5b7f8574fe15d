"""The briefing as HTML: complete, or its content alone; no script, nothing loaded from elsewhere."""

from components.briefing.points import Briefing, Point, Voice, cited, facts, named_adviser, with_role
from components.messages import language
from components.wording.visible import escaped

STYLE = """
@page { size: letter; margin: 16mm }
body { font: 15px/1.45 "Source Sans 3", "Source Sans", "Helvetica Neue", Arial, sans-serif; color: #1B1F24;
  background: #FBFAF7; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
h1 { font: 600 1.7rem/1.2 "Source Serif 4", "Source Serif", Georgia, serif; margin: 0 }
.lead { font: 1.12rem/1.45 "Source Serif 4", "Source Serif", Georgia, serif; margin: .7rem 0 }
ol { padding-left: 1.6rem; margin: .4rem 0 } li { margin: 0 0 .7rem } li::marker { color: #35506E; font-weight: 600 }
.point { font: 600 1.05rem/1.35 "Source Serif 4", "Source Serif", Georgia, serif; margin: 0 }
blockquote { font: italic 1rem/1.4 "Source Serif 4", "Source Serif", Georgia, serif; margin: .2rem 0 .1rem }
p { margin: 0 } .about, footer, dl { color: #5F6670; font-size: .85rem } a { color: inherit }
.by { font: 600 .75rem/1 "Source Sans 3", "Source Sans", Arial, sans-serif; border: 1px solid #35506E; color: #35506E;
  border-radius: 1em; padding: .1em .45em; margin-left: .3em; text-decoration: none; white-space: nowrap }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .5rem; margin: .8rem 0 0 } dd { margin: 0 }
footer { border-top: 1px solid #DEDBD3; margin-top: 1rem; padding-top: .5rem }
@media print { body { margin: 0; background: none } }
"""


def html(briefing: Briefing) -> str:
    """The briefing as a complete HTML page, everything escaped."""
    return (
        f'<!doctype html><html lang="{language.current()}"><head><meta charset="utf-8">'
        f"<title>{escaped(briefing.heading)}</title>"
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head>'
        f"<body>{body(briefing)}</body></html>"
    )


def body(briefing: Briefing, heading: int = 1) -> str:
    """The content of the page without its styles, to be shown inside another page, under a heading of some level."""
    marks = briefing.marks
    points = "".join(f"<li>{_point(point, marks)}</li>" for point in briefing.points)
    advisers = "".join(
        f'<dt><span class="by">{escaped(marks[name])}</span></dt><dd>{escaped(with_role(name, role))}</dd>'
        for name, role in briefing.advisers.items()
    )
    return (
        f"<h{heading}>{escaped(briefing.heading)}</h{heading}>"
        f'<p class="about">{escaped(briefing.subheading)}</p>'
        f'<p class="lead">{escaped(briefing.lead)}</p><ol>{points}</ol><dl>{advisers}</dl>'
        f"<footer>{escaped(briefing.source)}</footer>"
    )


def _point(point: Point, marks: dict[str, str]) -> str:
    by = "".join(
        f'<abbr class="by" title="{escaped(named_adviser(name))}">{escaped(marks[name])}</abbr>'
        for name in point.advisers
    )
    quotation = point.quotation
    said = f"<blockquote>{escaped(quotation.said)}</blockquote>" if quotation else ""
    sources = "; ".join(dict.fromkeys(_source(voice) for voice in point.voices))
    about = escaped(facts(point, point.voices[0]))
    below = " · ".join(filter(None, (about, sources)))
    return f'<p class="point">{escaped(point.words)}{by}</p>{said}<p class="about">{below}</p>'


def _source(voice: Voice) -> str:
    """Where a report was published, as a link if its address is one of the web."""
    words = escaped(cited(voice))
    return f'<a href="{escaped(voice.url)}">{words}</a>' if voice.url.startswith(("http:", "https:")) else words
