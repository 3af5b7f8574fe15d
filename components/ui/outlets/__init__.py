"""The parts of the Outlets page."""
