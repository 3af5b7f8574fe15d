"""Words -> the topics that they speak of, by the patterns in data/lexicons/topics.toml."""

from components.models import Labels


def topics_of(text: str) -> Labels:
    """The topics of some words, in the order of the lexicon; empty if none fits."""
    return ()
