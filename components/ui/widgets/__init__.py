"""What several pages show: figures with their evidence, tables, downloads, messages."""
