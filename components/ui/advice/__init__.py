"""The parts of the Advice page."""
