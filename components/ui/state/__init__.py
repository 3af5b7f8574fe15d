"""The state of a session: the store's tables, the filters, the first visit."""
