"""A briefing: the advice to one addressee on a page, what says the same as one point, as a self-contained HTML page.

made = Briefing(addressee="Mark Carney", points=together(voices))
page = html(made)
"""

from components.briefing.page import body, html
from components.briefing.points import MOST_POINTS, Briefing, Point, Voice, together, voices

__all__ = ["MOST_POINTS", "Briefing", "Point", "Voice", "body", "html", "together", "voices"]
