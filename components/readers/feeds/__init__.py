"""Reads feeds (RSS, RDF, Atom, JSON Feed)."""
