"""Words as data: the tables in text files, and how word stems are written down in them.

A line of a table is a label, a colon, and what is said for it; a label may have several lines, and
a line that begins with "#" tells something to the reader. In the tables of this folder it is stems
with " | " between them: regular expressions for the plain form of `dialogs.understanding.wording`
(lower case, no accents), each from the start of a word.
"""

from __future__ import annotations

import re
from pathlib import Path

_NEXT = re.compile(r"\s+\|\s*")
_BREAK = re.compile(r"\n\s*")


def lines(file: Path) -> list[tuple[str, str]]:
    """Each line of a table: its label and what stands after it."""
    said = file.read_text(encoding="utf-8").splitlines()
    parted = (line.partition(": ") for line in said if line and not line.startswith("#"))
    return [(label, words) for label, _, words in parted]


def stems(name: str) -> dict[str, str]:
    """A table of this folder: the stems of each label."""
    found: dict[str, str] = {}
    for label, said in lines(Path(__file__).with_name(f"{name}.txt")):
        found[label] = f"{found[label]} | {said}" if label in found else said
    return found


def _either(listed: str) -> str:
    """One expression for stems; line breaks mean nothing, so a long one may run on."""
    return f"(?:{'|'.join(_NEXT.split(_BREAK.sub('', listed).strip()))})"


def pattern(listed: str) -> re.Pattern[str]:
    """The compiled expression for a list of stems."""
    return re.compile(rf"\b{_either(listed)}")


def presence(listed: str) -> re.Pattern[str]:
    """Tells whether any of the stems is in a plain text that has a space put before it.

    All stems begin with a letter or digit, so a sign stands before: that is looked for faster than
    the boundary of a word.
    """
    return re.compile(rf"\W{_either(listed)}")
