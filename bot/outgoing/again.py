"""What a person does about messages that were refused, unknown or unreachable.

After a repair they are sent again; what was seen to otherwise is left as settled. Each is an
event, from whatever door, and the cards of the case tell it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from sqlmodel import Session

from bot.officer.telling import update_cards
from bot.outgoing.patience import UNDELIVERED
from store import cases, outbox
from store.history import events
from store.models import Outbox
from store.people import contacts

Note = Callable[[Session, Outbox, events.Provenance], object]


def failed(session: Session) -> list[str]:
    """A line for each message that did not arrive or may not have; it holds no content."""
    return [_line(row) for row in outbox.troubled(session)]


def told_of(session: Session, case_id: int) -> list[Outbox]:
    """The messages about a case of which the officers heard that they did not surely arrive, and
    that nobody saw to since; the newest last."""
    failed = outbox.troubled(session, case_id=case_id)
    notices = outbox.about(session, case_id, UNDELIVERED) if failed else ()
    told = {notice.payload.get("of") for notice in notices}
    return [row for row in reversed(failed) if row.key in told]


def resend(session: Session, keys: Collection[str], by: events.Provenance) -> int:
    """Let the messages with these keys, or all that failed, be sent again; says how many.

    A route that was closed is tried again as well. Raises LookupError for a key that did not fail.
    """
    return sum(_resend(session, row, by) for row in _chosen(session, keys))


def settle(session: Session, keys: Collection[str], by: events.Provenance) -> int:
    """Leave the messages with these keys, or all that failed, as settled; says how many.

    They count as failed no more. Raises LookupError for a key that did not fail.
    """
    return sum(_settle(session, row, by) for row in _chosen(session, keys))


def _chosen(session: Session, keys: Collection[str]) -> list[Outbox]:
    rows = {row.key: row for row in outbox.troubled(session)}
    if unknown := [key for key in keys if key not in rows]:
        raise LookupError(unknown[0])
    return [rows[key] for key in dict.fromkeys(keys)] if keys else list(rows.values())


def _resend(session: Session, row: Outbox, by: events.Provenance) -> bool:
    route = row.audience.get("by") or contacts.person(str(row.audience.get("person", "")))
    contacts.revived(session, route)
    done = outbox.again(session, row.key, by.now)
    return done and _tell(session, row, by, events.message_again)


def _settle(session: Session, row: Outbox, by: events.Provenance) -> bool:
    done = outbox.put_right(session, row.key, by.now)
    return done and _tell(session, row, by, events.message_settled)


def _tell(session: Session, row: Outbox, by: events.Provenance, note: Note) -> bool:
    """Keep who did it, and let the cards of the case tell it."""
    note(session, row, by)
    if (case := cases.find(session, row.case_id)) is not None:
        update_cards(session, case, by.now)
    return True


def _line(row: Outbox) -> str:
    since = row.settled_at.isoformat(timespec="minutes") if row.settled_at else "-"
    return f"{row.state}  {row.kind}  {since}  {row.error or '-'}  {row.key}"
