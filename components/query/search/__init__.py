"""Searching as analysts know it: AND, OR, NOT, phrases, NEAR/n, wildcards and fields; `parse`, `matches`, `hits`."""

from components.query.search.hits import hits
from components.query.search.matching import TEXTS, Searched, matches
from components.query.search.parsing import parse
from components.query.search.query import FIELDS, BadQuery, Query, fields_of

__all__ = ["FIELDS", "TEXTS", "BadQuery", "Query", "Searched", "fields_of", "hits", "matches", "parse"]
