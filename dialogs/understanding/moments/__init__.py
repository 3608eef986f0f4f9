"""A moment in a person's words -> a span of time: "gisteren half vier", "een paar weken terug"."""

from dialogs.understanding.moments.moment import InFuture, Moment, in_words
from dialogs.understanding.moments.parsing import find_moment, of_time, parse_ahead, parse_moment

__all__ = [
    "InFuture",
    "Moment",
    "find_moment",
    "in_words",
    "of_time",
    "parse_ahead",
    "parse_moment",
]
