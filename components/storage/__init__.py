"""Keeps the tables, analysts' corrections and their own topics on disk or at an address."""
