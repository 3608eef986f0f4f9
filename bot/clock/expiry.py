"""The administrators hear of what is about to end: 30, 14 and 3 days before, once each."""

from __future__ import annotations

from datetime import datetime, timedelta

import structlog
from sqlmodel import Session

from bot.clock.reminding import Once, once
from bot.network.expiring import TOLD, Expiring, expiring
from bot.settings import Settings
from bot.watching.logs import fault

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
    claim = f"{EXPIRING}:{one.what}:{reached[-1]}"
    told = Once(claim, one.ends, EXPIRING, ADMINISTRATORS, {"what": one.what})
    return once(session, told, now)
