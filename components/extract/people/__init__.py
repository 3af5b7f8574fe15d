"""Document -> the people and institutions that it names, and whom a mention means."""
