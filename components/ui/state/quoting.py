"""telling(): the quotation that tells most among some statements; the one choice for the dialogue and the report."""

from typing import Any

import pandas as pd

from components.models import Statement
from components.query.summaries import dialogue
from components.ui.state import load


def telling(rows: pd.DataFrame) -> Any | None:
    """The statement, with all its columns, whose quotation tells most and stands alone (`dialogue`); None without."""
    return dialogue.telling(list(load.each(load.whole(Statement, dialogue.candidates(rows)["row_id"]))))
