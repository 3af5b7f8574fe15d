"""What a sentence says of an event: its kind, its clause, a label for it."""
