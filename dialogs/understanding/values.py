"""What was understood of a first message: suggestions to confirm, never facts.

An empty field means that the message did not say it; nothing is filled in from experience.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dialogs.law.facts import Count, DataKind, Group, Recipient
from dialogs.situations import Incident, OtherMatter, Situation
from dialogs.understanding.moments import Moment


class Intent(StrEnum):
    """What the person wants with this message."""

    REPORT = "report"
    DOUBT = "doubt"  # something happened, and they are not sure that it counts
    QUESTION = "question"  # nothing happened (yet): may I, how do I, what is
    GREETING = "greeting"
    UNCLEAR = "unclear"


class Hint(StrEnum):
    """Something said in passing that spares a question or changes the advice."""

    DELETED = "deleted"  # the recipient deleted it
    ENCRYPTED = "encrypted"  # protected before it happened
    STOLEN = "stolen"
    AFTER_THEM = "after_them"  # an ex or stalker: who got the data may be after the person
    POLICE_WORK = "police_work"  # a boa or a criminal investigation: the Wpg may apply


SURE, SURELY_NONE = 0.3, 0.8
"""From these shares on a breach, or what is none, is put forward; below, several are shown."""
_A_FEW_WORDS = 3


@dataclass(frozen=True)
class Guess:
    """An incident that fits, and its share of what fits: above 0, together at most 1."""

    situation: Incident
    certainty: float


@dataclass(frozen=True)
class Understanding:
    """Everything a first message gave away, each part a suggestion."""

    language: str
    intent: Intent
    length: int = 0  # words
    situations: tuple[Guess, ...] = ()
    data: frozenset[DataKind] = frozenset()
    groups: frozenset[Group] = frozenset()
    people: Count | None = None
    recipient: Recipient | None = None
    happened: Moment | None = None
    signalled: Moment | None = None
    hints: frozenset[Hint] = frozenset()

    @property
    def situation(self) -> Incident | None:
        """What fits best; None when nothing fits."""
        return self.situations[0].situation if self.situations else None

    @property
    def proposal(self) -> Incident | None:
        """What fits best, where it fits well enough to be put forward.

        On a word or two it is never assumed that nothing happened.
        """
        best = self.situations[0] if self.situations else None
        if best is None or best.situation is Situation.OTHER:
            return None
        harmless = best.situation in {*OtherMatter, Situation.NEAR_MISS}
        if harmless and self.length <= _A_FEW_WORDS:
            return None
        least = SURELY_NONE if best.situation in set(OtherMatter) else SURE
        return best.situation if best.certainty >= least else None
