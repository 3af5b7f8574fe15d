"""What the session knows: the store's tables, the filters, the first visit."""
