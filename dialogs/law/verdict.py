"""What the weighing says: verdicts, the reasons for them, and what is still missing.

Plain frozen values, cheap to make and language-free: the words of a reason stand in the Fluent
files under `law-rule-<key>`. This module holds no rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Verdict(StrEnum):
    """Whether there is a duty; `officer` where the facts leave doubt, which is never a no."""

    NO = "no"
    OFFICER = "officer"
    YES = "yes"


class Duty(StrEnum):
    """The two duties, each with a test of its own."""

    NOTIFY = "notify"
    COMMUNICATE = "communicate"


DUTIES: Final = (Duty.NOTIFY, Duty.COMMUNICATE)
"""Both duties, in this order."""


class Nature(StrEnum):
    """What was breached (AVG art. 4(12); EDPB 9/2022 par. 17); one incident may be all three."""

    CONFIDENTIALITY = "confidentiality"
    INTEGRITY = "integrity"
    AVAILABILITY = "availability"


class Signal(StrEnum):
    """Another line than the two duties that the officer should look at."""

    CBW = "cbw"
    IBD = "ibd"
    WPG = "wpg"
    POLICE = "police"
    CROSS_BORDER = "cross_border"
    PROCESSOR = "processor"


RANK: Final[Mapping[Verdict, int]] = {Verdict.NO: 0, Verdict.OFFICER: 1, Verdict.YES: 2}
"""How strict each verdict is, from the least strict to the strictest."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that spoke: its key, its source, the facts it used and what it says on each duty.

    `notify` or `communicate` is None where the rule is silent on that duty.
    """

    rule: str
    source: str
    facts: tuple[str, ...]
    notify: Verdict | None
    communicate: Verdict | None

    def on(self, duty: Duty) -> Verdict | None:
        """What this rule says on one duty."""
        return self.notify if duty is Duty.NOTIFY else self.communicate


@dataclass(frozen=True, slots=True)
class Missing:
    """A fact that is not known and could still change something, alone or with others.

    `fact` is the name of a field of Facts; `could` gives, for each duty it can change, the
    verdicts that are still possible beside the present one.
    """

    fact: str
    could: Mapping[Duty, tuple[Verdict, ...]]
