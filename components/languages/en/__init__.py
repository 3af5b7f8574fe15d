"""English: what a sentence says, by the parse and by the words in data/lexicons/en."""
