"""The tone of words: polarity and subjectivity, and the tone towards a target."""

from components.languages.en.tone.score import label, raw, score_content, statement_tone

__all__ = ["label", "raw", "score_content", "statement_tone"]
