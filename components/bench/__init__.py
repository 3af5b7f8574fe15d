"""Measures speed and memory on this machine: `measuring.measure` measures all, the other modules a part each.

A page is measured in a process of its own, which must not hold the analysis as the dashboard does not: nothing is
imported here.
"""
