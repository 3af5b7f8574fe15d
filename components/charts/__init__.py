"""Draws plotly figures from frames, one file per subject; colours and template are in theme."""
