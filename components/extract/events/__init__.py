"""Document -> its events: what happened, or is planned, and when."""
