"""Limits of what one file, page or article may cost: size, time and memory; the one home of their numbers.

budget     Budget: the time and memory that one thing may take, and the sentences that say which limit it met
process    Process: another process that works within the limits; it is ended where it exceeds them, and begun again
serving    what runs in such a process
relay      a process that starts and ends such processes for a server, which has threads and must not fork
"""
