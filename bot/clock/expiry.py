"""The administrators hear of what is about to end: 30, 14 and 3 days before, once each."""

from __future__ import annotations

from datetime import datetime, timedelta

import structlog
from sqlmodel import Session

from bot.network.expiring import TOLD, Expiring, expiring
from bot.settings import Settings
from bot.watching.logs import fault
from store import outbox, reminders
from store.outbox import OutboxMessage

EXPIRING = "expiring"
ADMINISTRATORS = {"role": "administrators"}

log = structlog.get_logger(__name__)


def warn(session: Session, now: datetime, settings: Settings) -> int:
    """Put in the outbox what has come so near; gives how many. Of what was renewed nothing comes.

    Of a bot that stood still only the nearest of the three moments is told.
    """
    try:
        return sum(_warn(session, one, now) for one in expiring(settings))
    except ValueError as error:  # the file is being replaced: an hour later it is read
        log.error("expiry.unknown", **fault(error))
        return 0


def _warn(session: Session, one: Expiring, now: datetime) -> bool:
    reached = [days for days in TOLD if one.ends - now <= timedelta(days=days)]
    if not reached:
        return False
    kind = f"{EXPIRING}:{one.what}:{reached[-1]}"
    if not reminders.claim(session, reminders.NO_CASE, kind, one.ends, now, late=False):
        return False
    key = reminders.key_of(reminders.NO_CASE, kind, one.ends)
    message = OutboxMessage(key, EXPIRING, ADMINISTRATORS, {"what": one.what})
    return outbox.put(session, message, now)
