"""How English texts name people and institutions, and describe their roles."""
