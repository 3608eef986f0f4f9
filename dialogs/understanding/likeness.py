"""How much alike two words are: for slips of the keyboard."""

from __future__ import annotations

from difflib import SequenceMatcher


def likeness(one: str, other: str, least: float) -> float:
    """How much alike two words are, from 0 to 1; 0 where that is less than `least`.

    To compare is slow, and most words are far apart: the letters that both have tell so, sooner
    than `quick_ratio`, which wants the comparison prepared first.
    """
    both = len(one) + len(other)
    in_one = len(one) - len(set(one).difference(other))
    in_other = len(other) - len(set(other).difference(one))
    if 2 * min(in_one, in_other) / both < least:
        return 0
    ratio = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return ratio if ratio >= least else 0
