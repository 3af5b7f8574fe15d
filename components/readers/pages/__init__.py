"""The text of a page -> Article: its furniture, credit lines and dates."""
