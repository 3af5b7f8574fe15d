"""What is kept on disk: the tables, the corrections laid over them, an analyst's own topics."""
