"""What is due of the open cases, derived anew: after other rules, another setting, or when asked.

When asked, how every case counts is derived anew as well.

Done in small transactions, so that nobody waits long for one. Whoever is stopped halfway goes on
where it was; several instances may do it at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import structlog
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from bot.watching.logs import fault
from store import due
from store.access.database import Database
from store.counts import counted

AT_ONCE: Final = 50  # cases in one transaction

log = structlog.get_logger(__name__)


@dataclass
class Recounted:
    """How many cases were derived anew, and how many could not be: those are logged."""

    done: int = 0
    failed: int = 0


async def recount(database: Database) -> Recounted:
    """Derive anew what another plan derived, or nobody yet."""
    made, after = Recounted(), 0
    while ids := await database.read(partial(due.outdated, after=after, most=AT_ONCE)):
        failed = await database.transact(partial(_derive, ids=ids))
        made.failed += failed
        made.done += len(ids) - failed
        after = ids[-1]
    return made


async def recount_all(database: Database) -> Recounted:
    """Derive anew what is due of every open case, and how every case counts."""
    last = 0
    while last := await database.transact(partial(_count_next, after=last)):
        pass
    await database.transact(due.forget_plan)
    return await recount(database)


def _count_next(session: Session, after: int) -> int:
    return counted.derive_next(session.connection(), after)


def _derive(session: Session, ids: Sequence[int]) -> int:
    """Some cases; gives how many of them failed."""
    return sum(not _derived(session, case_id) for case_id in ids)


def _derived(session: Session, case_id: int) -> bool:
    try:
        with session.begin_nested():
            due.derive(session, case_id)
    except DBAPIError:  # another instance was here as well: all of it is done again
        raise
    except Exception as error:  # noqa: BLE001 - logged and counted; the others go on
        log.error("due.not_derived", case=case_id, **fault(error))
        return False
    return True
