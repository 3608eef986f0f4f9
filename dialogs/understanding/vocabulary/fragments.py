"""How word stems are written down here.

A label has a list of stems with " | " between them: regular expressions for the plain form of
`dialogs.understanding.wording` (lower case, no accents), each from the start of a word. Line
breaks mean nothing, so a long stem may run on.
"""

from __future__ import annotations

import re

_BREAK = re.compile(r"\n\s*")
_NEXT = re.compile(r"\s+\|\s*")


def _either(listed: str) -> str:
    """One expression for a list of stems."""
    stems = "|".join(_NEXT.split(_BREAK.sub("", listed).strip()))
    return f"(?:{stems})"


def pattern(listed: str) -> re.Pattern[str]:
    """The compiled expression for a list of stems."""
    return re.compile(rf"\b{_either(listed)}")


def presence(listed: str) -> re.Pattern[str]:
    """Tells whether any of the stems is in a plain text that has a space put before it.

    All stems begin with a letter or digit, so a sign stands before: that is looked for faster than
    the boundary of a word.
    """
    return re.compile(rf"\W{_either(listed)}")
