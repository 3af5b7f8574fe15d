"""Reporting clauses: a parsed sentence -> who says what in it, as tokens."""
