"""How words sound: polarity and subjectivity, and the tone towards a target."""

from components.languages.en.tone.score import score_content, statement_tone

__all__ = ["score_content", "statement_tone"]
