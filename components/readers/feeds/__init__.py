"""Feeds (RSS, RDF, Atom, JSON Feed) -> Articles."""
