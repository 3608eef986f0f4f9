"""Which bots run on this database: each writes at every tick.

That is also the proof that writing works: a full disk is noticed at the next tick, and not when
the first report is lost.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlmodel import Session, col

from store.access.dialect import upsert
from store.access.prepared import Prepared
from store.models import Instance

GONE = timedelta(days=1)  # after which a bot that does not tick is forgotten
_TICKED = Prepared(lambda dialect: upsert(dialect, Instance))


def ticked(session: Session, worker: str, now: datetime) -> None:
    """Keep that the clock of this bot ticked."""
    _TICKED.run(session, {"worker": worker, "ticked_at": now})
    session.exec(delete(Instance).where(col(Instance.ticked_at) < now - GONE))


def left(session: Session, worker: str) -> None:
    """Forget a bot that stopped in order."""
    session.exec(delete(Instance).where(col(Instance.worker) == worker))
