"""The server around the pages: its health address, what it sends and refuses besides the pages, and its log.

health        /health: version, store, last addition, errors
around        headers of every answer; no uploads where nothing may be changed
warming       what is imported and read ahead, before the first visit
last_version  what a server that starts over more articles than before begins with
preparing     a program that does so for a server that starts later, or shows pages meanwhile
aside         runs that program in a process of its own
faults        what a visitor sees, and what is logged, when a page fails
"""
