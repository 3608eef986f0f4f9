"""Free text -> suggested answers, from word stems and the relations between them.

The reporter confirms every suggestion with one tap, so a wrong guess costs a tap and a missing one
a question. There is no model and no network here: the same text always gives the same result.
"""

from dialogs.understanding.reading import understand
from dialogs.understanding.several import several
from dialogs.understanding.values import Guess, Hint, Intent, Understanding

__all__ = ["Guess", "Hint", "Intent", "Understanding", "several", "understand"]
