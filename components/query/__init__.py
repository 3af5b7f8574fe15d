"""Selects rows by the filters and computes every number that a page shows."""
