"""A report becomes a case: weighed, numbered and stored, in one transaction.

The term runs from awareness. Whoever reports a disclosure that took place was aware when they
discovered it (the conservative reading of EDPB 9/2022, 31); where no moment is known it runs from
the report itself. The officer may correct the moment later, with a reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlmodel import Session

from dialogs.exchange import Report
from dialogs.handling.due import Plan
from dialogs.law.assessment import Assessment, assess
from dialogs.law.facts import Facts
from dialogs.law.ruleset import in_force
from dialogs.law.terms import deadline, latest_awareness
from store import cases, due
from store.casefiles import case_file
from store.chain import CLOCK, Act, Who
from store.dossier import new_dossier
from store.models import Case

_ASSESSMENT = TypeAdapter(Assessment)


@dataclass(frozen=True)
class Origin:
    """Who the report comes from, and how: in chat, or entered by an officer for somebody."""

    reporter: Who
    address: Mapping[str, Any]
    language: str
    came_by: str = "chat"
    drill: bool = False


def file(session: Session, report: Report, origin: Origin, act: Act, plan: Plan) -> Case:
    """Store a report as a case with its first weighing; gives the case with its reference."""
    aware_at = awareness(report, act.now)
    facts = report.facts.model_copy(update={"aware_at": aware_at})
    filing = cases.Filing(
        report=replace(report, facts=facts),
        reporter=origin.reporter,
        aware_at=aware_at,
        due_at=deadline(aware_at, in_force(aware_at)),
        came_by=origin.came_by,
        address=dict(origin.address),
        language=origin.language,
        drill=origin.drill,
    )
    case = cases.file_case(session, filing, act)
    by_itself = replace(act, who=CLOCK)  # the program weighs; an officer stands for it later
    weighed_so = cases.weigh(session, case, weighing(facts, act.now), by_itself)
    due.replace(session, case.id, case_file(session, new_dossier(case, weighed_so)), plan)
    return case


def awareness(report: Report, now: datetime) -> datetime:
    """When the municipality became aware: never later than the report itself."""
    known = report.facts.aware_at or report.signalled_at
    return min(known, now) if known else now


def latest_due(case: Case) -> datetime | None:
    """When the term ends if a vague awareness was as late as can be; None where it is known."""
    facts = Facts.model_validate(case.facts)
    latest = latest_awareness(facts)
    return latest and deadline(latest, in_force(facts.aware_at))


def weighing(facts: Facts, now: datetime) -> cases.Weighing:
    """The facts weighed now, in the form the store keeps."""
    assessment = assess(facts, now)
    return cases.Weighing(
        facts=facts,
        ruleset=assessment.ruleset,
        breach=assessment.breach,
        duty_to_notify=assessment.duty_to_notify,
        duty_to_communicate=assessment.duty_to_communicate,
        severity=assessment.severity.level if assessment.severity.level else "unknown",
        result=_ASSESSMENT.dump_python(assessment, mode="json"),
    )


def weighed(result: Mapping[str, Any]) -> Assessment:
    """A stored weighing, as it was."""
    return _ASSESSMENT.validate_python(result)
