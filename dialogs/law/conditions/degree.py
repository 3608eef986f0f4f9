"""What a condition of a rule is, and the four degrees to which it can hold.

The four degrees are what keeps the weighing honest about facts that are not known:

* `NO` and `YES` stand, whatever the unknown facts turn out to be;
* `OPEN`: a fact is missing that decides it. A rule that is open counts as doubt: officer;
* `PRESUMED`: it counts as yes, until a missing fact (an exemption that someone must establish)
  proves otherwise.

A rule holds to the least degree of its conditions. So a "no" can never turn into a "yes" by a fact
that was missing, and forgetting a fact can never turn a "yes" into a "no".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final

from dialogs.law.facts import Answer, Count, Facts
from dialogs.law.ruleset import Ruleset


class Degree(IntEnum):
    """To which degree a condition holds."""

    NO = 0
    OPEN = 1
    PRESUMED = 2
    YES = 3


NO: Final = Degree.NO
OPEN: Final = Degree.OPEN
PRESUMED: Final = Degree.PRESUMED
YES: Final = Degree.YES


Test = Callable[[Facts, Ruleset], Degree]
"""To which degree something holds of the facts, under a rule set."""


@dataclass(frozen=True, slots=True, eq=False)
class Condition:
    """One thing a rule asks of the facts: which facts it reads, and to which degree it holds.

    `together` are facts that may change it only together, where neither would alone. `measure`
    tells more finely than the degree what a fact does, where many small things add up to it.
    """

    facts: tuple[str, ...]
    test: Test
    together: tuple[tuple[str, ...], ...] = ()
    measure: Callable[[Facts, Ruleset], object] | None = None


_DEGREE: Final = {Answer.YES: YES, Answer.NO: NO, Answer.UNKNOWN: OPEN}


def degree(answer: Answer) -> Degree:
    """An answer taken as it stands: unknown leaves it open."""
    return _DEGREE[answer]


def unless(answer: Answer) -> Degree:
    """The opposite of an answer that someone must establish: unknown presumes it is not so."""
    return NO if answer is Answer.YES else YES if answer is Answer.NO else PRESUMED


def reverse(answer: Answer) -> Degree:
    """The opposite of an answer taken as it stands: unknown leaves it open."""
    return OPEN if answer is Answer.UNKNOWN else unless(answer)


def is_one(word: StrEnum, *wanted: StrEnum) -> Degree:
    """Whether a word is one of some; open while it is not known."""
    if word in ("unknown", "to_be_determined"):
        return OPEN
    return YES if word in wanted else NO


def unless_shown(exempt: Degree) -> Degree:
    """The opposite of an exemption that someone must establish: open presumes it is not so."""
    return NO if exempt is YES else PRESUMED if exempt is OPEN else YES


def at_most(count: Count, number: int) -> Degree:
    """Whether a count is no more than a number; open while its range allows both."""
    return opposite(more_than(count, number))


def opposite(found: Degree) -> Degree:
    """What is left to hold where something does not: what is presumed or open stays open."""
    return YES if found is NO else NO if found is YES else OPEN


def more_than(count: Count, number: int) -> Degree:
    """Whether a count is more than a number; open while its range allows both, or at none at all.

    Nobody is asked how many it were where nothing happened: none contradicts what did.
    """
    if count.most == 0:
        return OPEN
    if count.least is not None and count.least > number:
        return YES
    if count.most is not None and count.most <= number:
        return NO
    return OPEN
