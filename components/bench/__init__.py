"""Measures speed and memory on this machine: of the analysis, and of summaries over many statements."""

from components.bench.analysing import as_json, as_table, measure

__all__ = ["as_json", "as_table", "measure"]
