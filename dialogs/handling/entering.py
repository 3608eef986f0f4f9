"""Entering a case for somebody else: what is filled in, and what that lacks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import Any

from dialogs.handling.acts.fields import FieldKind, FilledIn, asked
from dialogs.handling.casefile import DECIDING, Role
from dialogs.handling.lacks import Lack, unless
from dialogs.handling.moments import moment_lacks
from dialogs.intake.effects import CHOICES
from dialogs.intake.meaning import facts_of
from dialogs.intake.question import Answers
from dialogs.law.facts import Answer, Facts
from dialogs.situations import Situation
from dialogs.understanding.moments import Moment


class Source(StrEnum):
    """How a case that an officer enters came in."""

    LETTER = "letter"
    PHONE = "phone"
    EMAIL = "email"
    COUNTER = "counter"
    SUPPLIER = "supplier"
    IBD = "ibd"
    OTHER = "other"


class EnterCase(FilledIn):
    """Enter a case for somebody who does not use the bot. Registered-at is never typed."""

    situation: Situation = asked(FieldKind.CHOICE, words="situation")
    source: Source = asked(FieldKind.CHOICE, words="entry-source")
    description: str = asked(FieldKind.STORY, blank=Lack("text"))
    informant: str = asked(FieldKind.LINE, must=False)
    aware: Moment | None = asked(FieldKind.TOLD)
    informed: Moment | None = asked(FieldKind.TOLD, must=False)

    def facts(self, answers: Answers, now: datetime) -> Facts:
        """What is known by it, and by what was answered to questions of the intake.

        A supplier's word starts the term at its receipt (EDPB 9/2022, 44). Who has the data is told
        by who enters the case, whatever the situation usually says of it.
        """
        aware, heard = self.aware, self.informed or self.aware
        known: dict[str, Any] = {
            **CHOICES["recipient"].get(str(answers.get("recipient")), {}),
            "aware_at": aware and aware.from_,
            "aware_latest": aware.to if aware and aware.estimated else None,
        }
        if self.source is Source.SUPPLIER:
            known |= {"processor": Answer.YES, "processor_informed_at": heard and heard.from_}
        return facts_of(self.situation, answers, now).model_copy(update=known)


def entering_lacks(entry: EnterCase, by: Role, facts: Facts, now: datetime) -> Iterator[Lack]:
    """Everything an entry lacks; nothing when it can be stored.

    The moments are checked as they will be when the case is weighed, so that no case is entered
    that can then go nowhere; one without awareness counts as known from its entering.
    """
    yield from unless(by in DECIDING, "role")
    yield from entry.blanks()
    if facts.aware_at is not None:
        yield from moment_lacks(facts, now)
