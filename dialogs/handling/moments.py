"""The moments of a case and what cannot be: awareness before the event, or in the future."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from pydantic import ValidationError

from dialogs.handling import lacks
from dialogs.handling.casefile import CaseFile
from dialogs.handling.lacks import Lack, unless
from dialogs.handling.standing import first_notification, term_runs
from dialogs.handling.standing import in_force as notified_still
from dialogs.handling.states import ENDED
from dialogs.law.facts import Answer, Facts
from dialogs.law.ruleset import in_force
from dialogs.law.terms import (
    TermKind,
    applicable,
    deadline,
    filed_late,
    hours_to_notify,
    latest_awareness,
    latest_end,
)


def corrected(facts: Facts, changes: Mapping[str, Any]) -> Facts | None:
    """The facts with the changes in them, or None when a field or value does not exist.

    Who corrects when we knew, and says no span, knows it: it is an estimate no more.
    """
    known = {"aware_latest": None} if "aware_at" in changes else {}
    try:
        return Facts.model_validate({**facts.model_dump(), **known, **changes})
    except ValidationError:
        return None


def moment_lacks(facts: Facts, now: datetime) -> Iterator[Lack]:
    """What is wrong with the moments; a swap of two fields is guessed at in the words.

    It is told at the value of the fact that is corrected.
    """
    yield from unless(facts.aware_at, "aware-at", lacks.AWARENESS, "value")
    told = (facts.happened_from, facts.signalled_at, facts.processor_informed_at)
    for moment in (*told, facts.aware_latest):
        yield from unless(moment is None or moment <= now, "moment-in-future")
    if facts.aware_at is not None:
        yield from _awareness(facts, facts.aware_at, now)


def _awareness(facts: Facts, aware: datetime, now: datetime) -> Iterator[Lack]:
    began, signalled = facts.happened_from, facts.signalled_at
    told = facts.processor_informed_at if facts.processor is Answer.YES else None
    possible = {
        "aware-in-future": aware <= now,
        "aware-before-event": began is None or aware >= began,
        "aware-before-signal": signalled is None or aware >= signalled,
        "aware-after-processor": told is None or aware <= told,
    }
    for key, holds in possible.items():
        yield from unless(holds, key, lacks.AWARENESS, "value")


def aware_at(file: CaseFile) -> datetime:
    """When the municipality became aware; a case without that moment counts from its filing."""
    return file.facts.aware_at or file.registered_at


def due_at(file: CaseFile) -> datetime:
    """The end of the strict term for notifying the authority."""
    return deadline(aware_at(file), in_force(aware_at(file)), file.facts.regime)


def due_latest_at(file: CaseFile) -> datetime | None:
    """The same if a vague awareness was as late as can be; None where the moment is known."""
    latest = latest_awareness(file.facts)
    return latest and deadline(latest, in_force(aware_at(file)), file.facts.regime)


def late(facts: Facts, at: datetime) -> bool:
    """Whether a notification made at this moment is late: judged by the formal end of the term.

    Of an estimated awareness the latest end counts: nothing is called late on a guess.
    """
    return _past(facts, facts.aware_latest or facts.aware_at, at)


def perhaps_late(facts: Facts, at: datetime) -> bool:
    """Whether a notification made at this moment is late, or may be by an estimated awareness."""
    return _past(facts, facts.aware_at, at)


def _past(facts: Facts, aware: datetime | None, at: datetime) -> bool:
    hours = hours_to_notify(applicable(facts), facts.regime)
    return aware is not None and filed_late(aware, at, hours)


def slow(file: CaseFile) -> bool:
    """Whether so long passed between awareness and registration that it asks an explanation."""
    aware = file.facts.aware_at
    prompt = timedelta(hours=applicable(file.facts).prompt_hours.value)
    return aware is not None and file.registered_at - aware > prompt


# --- the terms as they are shown ----------------------------------------------------------------

_NOTIFYING: Final = (TermKind.NOTIFY_AVG, TermKind.NOTIFY_WPG)
_ADVICE: Final = (TermKind.PRELIMINARY_ADVISED, TermKind.FOLLOW_UP)  # ends no duty


@dataclass(frozen=True)
class CaseTerm:
    """A term of a case: when it ends, when it was met, if it was, and whether that was too late.

    `latest` is when it ends if a vague awareness was as late as can be.
    """

    kind: TermKind
    due: datetime
    met_at: datetime | None = None
    latest: datetime | None = None
    met_late: bool = False


def case_terms(file: CaseFile) -> Iterator[CaseTerm]:
    """The terms that run or were met; an ended case, or a duty decided away, has none.

    A notification that was withdrawn meets none.
    """
    first = first_notification(file) if notified_still(file) else None
    found = file.assessment.terms
    met_at = first.at if first else None
    met_late = first is not None and perhaps_late(file.facts, first.at)
    if first is None and (file.state in ENDED or not term_runs(file)):
        return
    if found is None:
        yield CaseTerm(TermKind.NOTIFY_AVG, due_at(file), met_at, met_late=met_late)
        return
    for term in found.terms:
        latest = latest_end(found, term)
        if term.kind in _NOTIFYING:
            yield CaseTerm(term.kind, term.due, met_at, latest, met_late)
        elif first is None and term.kind not in _ADVICE:
            yield CaseTerm(term.kind, term.due, None, latest)
