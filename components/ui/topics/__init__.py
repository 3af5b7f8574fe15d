"""The parts of the Topics page."""
