"""Saved views: saving one on any page, and the page that lists them with what is new in each."""
