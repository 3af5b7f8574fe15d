"""The chart of the story: coverage over time, and the key events as numbered pins with their labels."""

from components.charts.story.figure import story
from components.charts.story.pins import LABELLED
from components.charts.story.titles import subtitle, title

__all__ = ["LABELLED", "story", "subtitle", "title"]
