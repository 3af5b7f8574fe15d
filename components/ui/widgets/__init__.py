"""Elements that several pages use: figures with their evidence, tables, downloads, messages."""
