"""The parts of the Speakers page."""
