"""Frames -> plotly figures, a file a subject; the colours and the template are in theme."""
