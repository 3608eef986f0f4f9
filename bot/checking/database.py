"""Whether the database answers, keeps and knows what time it is; and how the bot on it does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, func, select, text

from bot.checking.findings import Finding, fault, ok, refused, skipped, warning
from bot.clock.tick import TICK
from bot.command.opened import opened
from bot.entra.roster import told_last
from bot.settings import Settings
from store import outbox
from store.access import instances
from store.access.database import Database
from store.errors import BadKeys, NoKeys, StoreError, Unusable
from store.models import Instance
from store.people import contacts

STANDING_IN = ("dpos", "management")  # whom a report about all who decide goes to
OLDEST = 140_000  # PostgreSQL 14, as the server itself writes it
APART = timedelta(seconds=5)  # that the database's clock may be from ours
SILENT = timedelta(seconds=2.5 * TICK)  # after which a bot that ticked is not running any more


@dataclass(frozen=True)
class Seen:
    """What one look into the database tells."""

    engine: str
    version: int  # of PostgreSQL; 0 elsewhere
    apart: timedelta | None  # the server's clock from ours
    ticked: datetime | None  # when a bot last did its round
    undelivered: int
    unknown: tuple[str, ...]  # officers whom the bot never heard from
    watched: bool  # whether somebody may be left for a report about all who decide


async def checked(settings: Settings, clock: Callable[[], datetime]) -> list[Finding]:
    """Open it, look, and write something that is taken back."""
    try:
        with closing(opened(settings, create=False)) as kept:
            kept.check()
            seen = await kept.read(lambda session: _look(session, settings, clock))
            await _write(kept, clock())
    except StoreError as error:
        return [_refused(error, settings)]
    return list(_told(seen, clock()))


class _TakenBackError(Exception):
    """Ends the transaction without keeping anything of it."""


async def _write(kept: Database, now: datetime) -> None:
    def work(session: Session) -> None:
        instances.ticked(session, "datalek check", now)
        session.flush()
        raise _TakenBackError

    with suppress(_TakenBackError):
        await kept.transact(work)


def _refused(error: StoreError, settings: Settings) -> Finding:
    if isinstance(error, NoKeys | BadKeys):  # told of by name, in a line of their own
        return skipped("database", "database-without-keys")
    file = settings.database_url.startswith("sqlite")
    how = ("-file" if file else "-server") if isinstance(error, Unusable) else ""
    return refused("database", error, how)


def _look(session: Session, settings: Settings, clock: Callable[[], datetime]) -> Seen:
    server = session.connection().dialect.name == "postgresql"
    its_own = session.scalar(text("SELECT clock_timestamp()")) if server else None
    now = clock()
    settings = told_last(session, settings, now)
    version = int(session.scalar(text("SHOW server_version_num")) or 0) if server else 0
    known = (contacts.find(session, contacts.person(one)) for one in settings.officers)
    return Seen(
        engine="PostgreSQL" if server else "SQLite",
        version=version,
        apart=abs(its_own - now) if its_own else None,
        ticked=session.scalar(select(func.max(col(Instance.ticked_at)))),
        undelivered=len(outbox.troubled(session, since=now - timedelta(days=1))),
        unknown=tuple(
            who for who, one in zip(settings.officers, known, strict=True) if one is None
        ),
        watched=bool(settings.dpos or settings.management or settings.lapsed & {*STANDING_IN}),
    )


def _told(seen: Seen, now: datetime) -> Iterator[Finding]:
    if seen.version and seen.version < OLDEST:
        yield warning("database", "database-old", version=str(seen.version // 10_000))
    else:
        yield ok("database", "database-well", engine=seen.engine)
    if seen.apart is not None:
        yield _clock(seen.apart)
    yield _running(seen.ticked, now)
    yield _delivered(seen.undelivered)
    yield _officers(seen.unknown)
    name, well = "standing-in", seen.watched
    yield ok(name, "standing-in-well") if well else warning(name, "standing-in-nobody")


def _clock(apart: timedelta) -> Finding:
    how = fault if apart > APART else ok
    return how("database-clock", "database-clock", seconds=f"{apart.total_seconds():.0f}")


def _running(ticked: datetime | None, now: datetime) -> Finding:
    if ticked is None:
        return warning("bot", "bot-away")
    ago = now - ticked
    if ago > SILENT:
        return warning("bot", "bot-silent", at=f"{ticked:%Y-%m-%d %H:%M}")
    return ok("bot", "bot-well", seconds=f"{ago.total_seconds():.0f}")


def _delivered(count: int) -> Finding:
    if count:
        return warning("messages", "messages-failed", count=str(count))
    return ok("messages", "messages-well")


def _officers(unknown: tuple[str, ...]) -> Finding:
    if unknown:
        return warning("officers", "officers-unknown", who=", ".join(unknown))
    return ok("officers", "officers-well")
