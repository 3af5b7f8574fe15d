"""Computes every number that a chart or a card shows, from frame to frame; one file per subject."""
