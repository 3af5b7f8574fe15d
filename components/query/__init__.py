"""A selection of the corpus, and every number that a page shows of it."""
