"""The destruction list, and destroying what stands in it, for the command line.

The list holds what an archivist asks for: number, kind, when it came in and ended, the term with
where it comes from, and the day from which it may go. No name stands in it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from sqlmodel import Session

from bot.command.deciding import decided
from bot.command.usage import UsageError
from bot.language import speaking, text
from bot.officer.people import known, sees
from bot.settings import Settings
from dialogs.handling.acts.keeping import Destroy
from dialogs.handling.retention import Retention
from dialogs.law.terms import AMSTERDAM
from store import cases
from store import retention as kept
from store.access.database import Database
from store.models import Case

COLUMNS = (
    "number",
    "kind",
    "opened",
    "ended",
    "result",
    "term",
    "source",
    "from",
    "remark",
)


def lines(rows: Iterable[Case], retention: Retention) -> Iterator[tuple[str, ...]]:
    """The lines of these cases in the order of the columns, in the language of the reader."""
    source = retention.source or text("destruction-not-established")
    for row in rows:
        since = retention.destroyed_from(row.closed_at, drill=row.drill)
        yield (
            row.reference,
            text(f"situation-{row.situation}-short"),
            _day(row.registered_at),
            _day(row.closed_at),
            text(f"case-state-{row.state}"),
            _term(row, retention),
            source,
            _day(since),
            _remark(row),
        )


def _term(row: Case, retention: Retention) -> str:
    if row.drill:
        return text("destruction-drill")
    return text("destruction-term", years=retention.case_years)


def _remark(row: Case) -> str:
    if row.destroyed_at is not None:
        return text("destruction-done", day=_day(row.destroyed_at))
    return text("destruction-held") if row.held else ""


def _day(moment: datetime | None) -> str:
    return f"{moment.astimezone(AMSTERDAM):%d-%m-%Y}" if moment else ""


def sheet(found: Iterable[tuple[str, ...]]) -> str:
    """The list as a sheet, with semicolons between, as Dutch sheets have them."""
    page = io.StringIO()
    writer = csv.writer(page, delimiter=";", lineterminator="\n")
    writer.writerow([text(f"destruction-column-{one}") for one in COLUMNS])
    writer.writerows(found)
    return page.getvalue().rstrip("\n")


def listed(session: Session, retention: Retention, now: datetime, *, gone: bool) -> str:
    """The list of what is to be destroyed, or of what was."""
    rows = kept.destroyed(session) if gone else kept.to_destroy(session, retention, now)
    return sheet(lines(rows, retention))


async def run(
    database: Database,
    settings: Settings,
    references: Sequence[str],
    by: str,
    now: datetime,
    *,
    dry: bool,
) -> list[str]:
    """The references of what was, or would be, destroyed: all that may be where none is named.

    Raises UsageError for what may not; nothing is destroyed then.
    """

    def work(session: Session) -> list[str]:
        rows = kept.to_destroy(session, settings.retention, now)
        chosen = references or [row.reference for row in rows if not row.held]
        with speaking("en"):
            return list(chosen) if dry else [_destroy(session, one, settings, by) for one in chosen]

    done = await database.transact(work)
    await database.clean()
    return done


def _destroy(session: Session, reference: str, settings: Settings, by: str) -> str:
    """Destroy one case, as the officer would in chat; that it was typed here is told as well."""
    case, officer = cases.by_reference(session, reference), known(session, by, settings)
    if case is None or officer is None:
        raise UsageError(f"there is no case {reference:.40}; see 'datalek retention list'")
    if not sees(by, case.file, settings):
        raise UsageError(f"{reference}: {text('desk-restricted', reference=reference)}")
    return decided(session, case, Destroy(agrees=True), officer, settings)
