"""A moment in a person's words -> a span of time: "gisteren half vier", "een paar weken terug"."""

from dialogs.understanding.moments.clock import ZONE
from dialogs.understanding.moments.parsing import find_moment, parse_moment
from dialogs.understanding.moments.values import InFuture, Moment
from dialogs.understanding.moments.wording import in_words

__all__ = ["ZONE", "InFuture", "Moment", "find_moment", "in_words", "parse_moment"]
