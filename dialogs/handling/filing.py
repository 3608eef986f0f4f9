"""A report becomes a case, weighed: the one beginning of every case file, also by an officer.

The term runs from awareness. Whoever reports a disclosure that took place was aware when they
discovered it (the conservative reading of EDPB 9/2022, 31); where no moment is known it runs from
the report itself. The officer may correct the moment later, with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from dialogs.exchange import Report
from dialogs.handling.acts.fields import FieldKind, FilledIn, asked
from dialogs.handling.acts.weighing import weighing
from dialogs.handling.casefile import DECIDING, CaseFile, CaseState, Reporter, Role
from dialogs.handling.lacks import Lack, unless
from dialogs.handling.moments import moment_lacks
from dialogs.intake.meaning import facts_of
from dialogs.intake.questions import BY_KEY, Answers
from dialogs.law.facts import Answer, Facts
from dialogs.situations import Situation
from dialogs.understanding.moments import Moment


@dataclass(frozen=True)
class Filing:
    """Who a report comes from, and how: in chat, or entered by an officer for somebody."""

    language: str
    reporter: Reporter | None = None
    informant: str = ""
    source: str = "chat"
    department: str = ""
    drill: bool = False


def filed(reference: str, report: Report, filing: Filing, now: datetime) -> CaseFile:
    """The case that a report becomes, with its first weighing."""
    facts = report.facts.model_copy(update={"aware_at": awareness(report, now)})
    return CaseFile(
        reference=reference,
        state=CaseState.REPORTED,
        registered_at=now,
        acted_at=now,
        weighings=(weighing(facts, now),),
        situation=report.situation,
        description=report.description,
        answers=report.answers,
        files=report.files,
        **vars(filing),
    )


def awareness(report: Report, now: datetime) -> datetime:
    """When the municipality became aware: never later than the report itself."""
    known = report.facts.aware_at or report.facts.signalled_at
    return min(known, now) if known else now


# --- for somebody else ---------------------------------------------------------------------------


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

        A supplier's word starts the term at its receipt (EDPB 9/2022, 44).
        """
        aware, heard = self.aware, self.informed or self.aware
        known: dict[str, Any] = {
            "aware_at": aware and aware.from_,
            "aware_latest": aware.to if aware and aware.estimated else None,
        }
        if self.source is Source.SUPPLIER:
            known |= {"processor": Answer.YES, "processor_informed_at": heard and heard.from_}
        return facts_entered(self.situation, answers, now, known)


def facts_entered(
    situation: Situation, answers: Answers, now: datetime, known: Mapping[str, Any]
) -> Facts:
    """The facts by the answers, and what else is `known`.

    Who has the data is told by who enters the case, whatever the situation usually says of it.
    """
    recipient = BY_KEY["recipient"].means.get(str(answers.get("recipient")), {})
    return facts_of(situation, answers, now).model_copy(update={**recipient, **known})


def entering_lacks(entry: EnterCase, by: Role, facts: Facts, now: datetime) -> Iterator[Lack]:
    """Everything an entry lacks; nothing when it can be stored.

    The moments are checked as they will be when the case is weighed, so that no case is entered
    that can then go nowhere; one without awareness counts as known from its entering.
    """
    yield from unless(by in DECIDING, "role")
    yield from entry.blanks()
    if facts.aware_at is not None:
        yield from moment_lacks(facts, now)
