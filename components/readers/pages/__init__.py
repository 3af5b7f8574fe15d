"""Makes an Article of a page's text: finds furniture, credit lines and dates."""
