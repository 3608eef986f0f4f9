"""A report becomes a case, weighed: the one beginning of every case file.

The term runs from awareness. Whoever reports a disclosure that took place was aware when they
discovered it (the conservative reading of EDPB 9/2022, 31); where no moment is known it runs from
the report itself. The officer may correct the moment later, with a reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dialogs.exchange import Report
from dialogs.handling.acts.weighing import weighing
from dialogs.handling.casefile import CaseFile, CaseState, Reporter


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
