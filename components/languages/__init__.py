"""The languages that are analysed; a folder each."""
