"""Reports of events -> one event each, from all the articles that report it."""
