"""numbered(), as_table(): the key events that the overview draws as pins, each with what was said of it."""

import pandas as pd

from components.messages import N_, _
from components.query.story.quotations import telling

SHOWN = {
    "number": N_("Number"),
    "start": N_("First day"),
    "end": N_("Last day"),
    "lane": N_("Side"),
    "summary": N_("Event"),
    "planned": N_("Planned"),
    "reports": N_("Articles"),
    "outlets": N_("Outlets"),
    "who": N_("Who is quoted"),
    "said": N_("Quotation"),
}  # columns of the table of pins


def numbered(key_events: pd.DataFrame, reports: pd.DataFrame, statements: pd.DataFrame) -> pd.DataFrame:
    """The key events in the order of their days, with number (from 1), who and said ('' where nothing is quoted)."""
    ordered = key_events.sort_values(["start", "end", "event"], kind="stable")
    quoted = telling(ordered, reports, statements).set_index("event")
    filled = {name: ordered["event"].map(quoted[name]).astype(object).fillna("") for name in ("who", "said")}
    return ordered.assign(number=range(1, len(ordered) + 1), **filled).reset_index(drop=True)


def as_table(pins: pd.DataFrame) -> pd.DataFrame:
    """The pins as a table for reading, in the language that is spoken."""
    named = pins[list(SHOWN)].assign(lane=[_(str(side)) for side in pins["lane"]])
    return named.rename(columns={name: _(shown) for name, shown in SHOWN.items()})
