"""Anchors -> terms: when the authority must know, and when the officer is reminded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from dialogs.law.ruleset import Ruleset


class TermKind(StrEnum):
    """A term of the law, or of good practice."""

    NOTIFY_AVG = "notify_avg"
    NOTIFY_WPG = "notify_wpg"
    CBW_WARNING = "cbw_warning"
    CBW_NOTIFICATION = "cbw_notification"
    CBW_FINAL = "cbw_final"
    PRELIMINARY_ADVISED = "preliminary_advised"
    FOLLOW_UP = "follow_up"


@dataclass(frozen=True, slots=True)
class Term:
    """A moment something is due, in UTC; `formal` only labels a filed notification as late."""

    kind: TermKind
    due: datetime
    formal: datetime | None
    source: str


@dataclass(frozen=True, slots=True)
class Terms:
    """All terms that run from one awareness, and when to remind; every moment is aware UTC."""

    aware_at: datetime
    terms: tuple[Term, ...]
    reminders: tuple[datetime, ...]
    hours_left: float | None
    late: bool | None

    def due(self, kind: TermKind) -> datetime | None:
        """When a term of this kind ends; None where it does not run."""
        return next((term.due for term in self.terms if term.kind is kind), None)


def deadline(aware_at: datetime, rules: Ruleset) -> datetime:
    """The end of the term of AVG art. 33(1): exact elapsed hours, never extended."""
    return aware_at + timedelta(hours=rules.notify_hours.value)
