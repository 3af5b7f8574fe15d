"""What the overview tells: the line at its top, its pins with quotations, what is new, the health of the corpus."""
