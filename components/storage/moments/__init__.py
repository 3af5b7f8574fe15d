"""From one moment of a store to the next: snapshots opened again where files have moved, tables held between them."""
