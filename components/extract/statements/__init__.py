"""Document -> its statements: who said what."""
