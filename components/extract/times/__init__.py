"""Document -> its time expressions."""
