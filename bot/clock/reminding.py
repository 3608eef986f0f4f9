"""The tick's work: what is due now is claimed, once for all instances, and put in the outbox.

What is due stands in the database, so a tick that was missed is made good by the next, and one in
which nothing is due reads nothing. Each reminder has a savepoint of its own: one that fails is
logged and stops no other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

import structlog
from sqlmodel import Session

from bot.clock.summary import last_monday
from bot.officer.people import staffed
from bot.outgoing import routes
from bot.settings import Settings
from bot.watching.logs import fault
from dialogs.handling.due import UNFINISHED_AFTER, audience
from store import due, outbox, reminders
from store.history import events
from store.models import DueRow, Reminder, Source
from store.outbox import OutboxMessage
from store.people import conversations
from store.people.conversations import Kept

WEEKLY, HEAD, AWARENESS, UNFINISHED = "weekly", "head", "awareness", "unfinished"

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Counts:
    """What a tick did: reminders claimed, such as failed, and reports told that lie unfinished."""

    reminded: int = 0
    failed: int = 0
    unfinished: int = 0


def remind(session: Session, now: datetime, settings: Settings) -> Counts:
    """Put everything that is due in the outbox; to be run in one transaction, by any instance."""
    reminded = failed = 0
    for row in due.to_remind(session, now):
        try:
            with session.begin_nested():
                reminded += _remind(session, row, now, settings)
        except Exception as error:  # noqa: BLE001 - logged and counted; others must be reminded
            log.error("reminder.failed", case=row.case_id, **fault(error))
            failed += 1
    _summaries(session, now, settings)
    return Counts(reminded, failed, _unfinished(session, now))


def _remind(session: Session, row: DueRow, now: datetime, settings: Settings) -> bool:
    """Claim one reminder and put its messages; False where it was claimed before."""
    found = due.value(row)
    moment, late = found.occurrence(now), found.late(now)
    due.reminded(row, moment)
    if not reminders.claim(session, row.case_id, row.kind, moment):
        return False
    key = reminders.key_of(row.case_id, row.kind, moment)
    for role in staffed(audience(row.kind), settings):
        payload = {"kind": row.kind, "late": late}
        message = OutboxMessage(f"{key}:{role}", "reminder", {"role": role}, payload, row.case_id)
        outbox.put(session, message, now)
    claimed = Reminder(case_id=row.case_id, kind=row.kind, due_at=moment)
    events.reminder_sent(session, claimed, _clock(now), late=late)
    return True


def _summaries(session: Session, now: datetime, settings: Settings) -> None:
    """Once a week: the summary, the head of the history, and the note for all employees."""
    monday = last_monday(now)
    if settings.weekly_summary:
        _once_a_week(session, WEEKLY, {"role": "officers"}, monday, now)
    if settings.heads_mail:
        _once_a_week(session, HEAD, {"role": routes.HEADS}, monday, now)
    if settings.awareness_channel:
        _once_a_week(session, AWARENESS, {"role": "employees"}, monday, now)


def _once_a_week(
    session: Session, kind: str, audience: dict[str, str], monday: datetime, now: datetime
) -> None:
    if reminders.latest(session, kind) is None:  # the bot was not there yet on the first Monday
        reminders.claim(session, reminders.NO_CASE, kind, monday)
        return
    once(session, Once(kind, monday, kind, audience, {"end": monday.isoformat()}), now)


class Once(NamedTuple):
    """What people are told once of something that belongs to no case."""

    claim: str  # with the moment it is known by
    moment: datetime
    kind: str  # of the message
    audience: dict[str, str]
    payload: dict[str, Any]


def once(session: Session, what: Once, now: datetime) -> bool:
    """Put it in the outbox; False where it was claimed before."""
    of = reminders.NO_CASE, what.claim, what.moment
    if not reminders.claim(session, *of):
        return False
    message = OutboxMessage(reminders.key_of(*of), what.kind, what.audience, what.payload)
    return outbox.put(session, message, now)


def _unfinished(session: Session, now: datetime) -> int:
    """Reports that were begun and left: the term may be running."""
    quiet = conversations.unfinished(session, now - UNFINISHED_AFTER)
    return sum(_tell_unfinished(session, conversation, now) for conversation in quiet)


def _tell_unfinished(session: Session, conversation: Kept, now: datetime) -> bool:
    begun = conversation.started_at
    if begun is None:
        return False
    code = conversations.code(session, conversation.key)
    key = f"{UNFINISHED}:{code}:{begun.isoformat()}"
    payload = {"conversation": conversation.key, "begun_at": begun.isoformat()}
    return outbox.put(session, OutboxMessage(key, UNFINISHED, {"role": "officers"}, payload), now)


def _clock(now: datetime) -> events.Provenance:
    return events.Provenance(events.CLOCK, Source.CLOCK, now)
