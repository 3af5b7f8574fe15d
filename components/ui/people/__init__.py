"""The parts of the page People: the list, one person, and what can be put right."""
