"""The parts of the pages that list, show and add articles."""
