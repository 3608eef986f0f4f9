"""The tick's work: what is due now is claimed, once for all instances, and put in the outbox.

Everything is computed from the database as it is, so a tick that was missed is made good by the
next. Each case has a savepoint of its own: one that fails is logged and stops no other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

import structlog
from sqlmodel import Session

from bot.logs import fault
from bot.officer.people import staffed
from bot.officer.views import opened
from bot.settings import Settings
from bot.summary import last_monday
from dialogs.handling.reminders import TOLERANCE, UNFINISHED_AFTER, Reminder, due, outline
from store import conversations, events, outbox, reminders
from store.models import Case, Conversation, Source
from store.models import Reminder as Claimed
from store.outlines import outlines, refresh

WEEKLY, AWARENESS, UNFINISHED = "weekly", "awareness", "unfinished"
AT_ONCE = 500  # cases in one tick

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Counts:
    """What a tick did: reminders claimed, cases that failed, and what went out beside them."""

    reminded: int = 0
    failed: int = 0
    summaries: int = 0
    unfinished: int = 0


def remind(session: Session, now: datetime, settings: Settings) -> Counts:
    """Put everything that is due in the outbox; to be run in one transaction, by any instance."""
    reminded = failed = 0
    refresh(session)
    for case_id in _candidates(session, now, settings.follow_up_days):
        try:
            with session.begin_nested():
                reminded += _remind(session, session.get_one(Case, case_id), now, settings)
        except Exception as error:  # noqa: BLE001 - logged and counted; others must be reminded
            log.error("reminder.failed", case=case_id, **fault(error))
            failed += 1
    return Counts(
        reminded=reminded,
        failed=failed,
        summaries=sum(_summaries(session, now, settings)),
        unfinished=_unfinished(session, now),
    )


def _candidates(session: Session, now: datetime, follow_up: int | None) -> list[int]:
    """The cases of which something seems due that nobody claimed; read without their rows.

    After a long outage there may be many: the rest follows with the next tick, so that one
    transaction never keeps reporters waiting.
    """
    claimed = reminders.claimed(session)
    found = (
        case_id
        for case_id, known in outlines(session).items()
        if any((case_id, r.kind, r.due_at) not in claimed for r in due(known, now, follow_up))
    )
    return list(islice(found, AT_ONCE))


def _remind(session: Session, case: Case, now: datetime, settings: Settings) -> int:
    """Claim what is due of one case, judged by its whole file."""
    waiting = due(outline(opened(session, case).file), now, settings.follow_up_days)
    return sum(
        _claim(session, case, reminder, now, staffed(reminder.audience, settings))
        for reminder in waiting
    )


def _claim(
    session: Session, case: Case, reminder: Reminder, now: datetime, roles: list[str]
) -> bool:
    kind, late = reminder.kind.value, reminder.late(now)
    if not reminders.claim(session, case.id, kind, reminder.due_at, now, late):
        return False
    key = reminders.key_of(case.id, kind, reminder.due_at)
    for role in roles:
        parcel = outbox.Parcel(
            key=f"{key}:{role}",
            kind="reminder",
            audience={"role": role},
            payload={"kind": kind, "late": late},
            case_id=case.id,
        )
        outbox.put(session, parcel, now)
    row = Claimed(case_id=case.id, kind=kind, due_at=reminder.due_at, claimed_at=now, late=late)
    events.reminder_sent(session, row, _clock(now))
    return True


def _summaries(session: Session, now: datetime, settings: Settings) -> Iterator[bool]:
    """The weekly summary, and where a channel is set the note for all employees: once a week."""
    monday = last_monday(now)
    if settings.weekly_summary:
        yield _once_a_week(session, WEEKLY, {"role": "officers"}, monday, now)
    if settings.awareness_channel:
        yield _once_a_week(session, AWARENESS, {"role": "employees"}, monday, now)


def _once_a_week(
    session: Session, kind: str, audience: dict[str, str], monday: datetime, now: datetime
) -> bool:
    late = now - monday > TOLERANCE
    first_ever = reminders.latest(session, kind) is None
    if not reminders.claim(session, reminders.NO_CASE, kind, monday, now, late):
        return False
    if first_ever:
        return False  # the bot was not there yet on that Monday
    key = reminders.key_of(reminders.NO_CASE, kind, monday)
    payload = {"end": monday.isoformat()}
    return outbox.put(session, outbox.Parcel(key, kind, audience, payload), now)


def _unfinished(session: Session, now: datetime) -> int:
    """Reports that were begun and left: the term may be running."""
    quiet = conversations.unfinished(session, now - UNFINISHED_AFTER)
    return sum(_tell_unfinished(session, conversation, now) for conversation in quiet)


def _tell_unfinished(session: Session, conversation: Conversation, now: datetime) -> bool:
    begun = conversation.started_at
    if begun is None:
        return False
    key = f"{UNFINISHED}:{conversation.key}:{begun.isoformat()}"
    payload = {"conversation": conversation.key, "begun_at": begun.isoformat()}
    return outbox.put(session, outbox.Parcel(key, UNFINISHED, {"role": "officers"}, payload), now)


def _clock(now: datetime) -> events.Act:
    return events.Act(events.CLOCK, Source.CLOCK, now)
