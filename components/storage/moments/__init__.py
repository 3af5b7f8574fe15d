"""From one moment of a store to the next: snapshots opened again where files moved, tables and database held."""
