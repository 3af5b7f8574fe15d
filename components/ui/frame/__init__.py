"""What stands around every page: its language, and the pages by name on a phone."""
