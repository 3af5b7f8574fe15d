"""Frame -> frame: every number that a chart or a card shows is computed here, a file a subject."""
