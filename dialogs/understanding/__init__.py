"""Free text -> suggested answers, by what was learned from examples and by rules of grammar.

The reporter confirms every suggestion with one tap, so a wrong guess costs a tap and a missing one
a question. Nothing here asks a network: the same text always gives the same result.
"""

from dialogs.understanding.reading import understand
from dialogs.understanding.several import several
from dialogs.understanding.values import Guess, Hint, Intent, Understanding

__all__ = ["Guess", "Hint", "Intent", "Understanding", "several", "understand"]
