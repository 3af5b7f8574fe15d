"""The people and institutions that a document names, and which of them a mention means."""
