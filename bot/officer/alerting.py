"""What the officers hear when something comes in: a new case, or more about one."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from bot.officer.telling import SHOWN, to_officer, update_cards
from dialogs.exchange import Addition
from store import cases, events, outbox
from store.models import Case, Note, NoteKind


def alert(session: Session, case: Case, now: datetime) -> None:
    """Alert the officers of a new case; a row holds no content, so a late one shows the present."""
    parcel = outbox.Parcel(
        key=f"alert:{case.id}",
        kind="alert",
        audience={"role": "officers"},
        payload=dict(SHOWN),
        case_id=case.id,
    )
    outbox.put(session, parcel, now)


def added(session: Session, addition: Addition, act: events.Act) -> None:
    """Keep what a reporter adds to a case of theirs, and tell who handles it.

    Raises LookupError when the case is not theirs: the conversation only offers their own.
    """
    case = cases.by_reference(session, addition.reference)
    if case is None or case.reporter_id != act.who.id:
        raise LookupError(addition.reference)
    note = Note(
        case_id=case.id,
        kind=NoteKind.ADDITION,
        text=addition.text,
        files=list(addition.files),
        at=act.now,
        by_id=act.who.id,
        by_name=act.who.name,
        by_role=act.who.role,
    )
    events.addition_received(session, note, act)
    update_cards(session, case, act.now)
    to_officer(session, case, "added", act.now)
