"""What the officers hear when something comes in: a new case, or more about one."""

from __future__ import annotations

from collections.abc import Sequence
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

    Of a merged case it comes in the one in which that goes on.

    Raises LookupError when the case is not theirs: the conversation only offers their own.
    """
    case = cases.by_reference(session, addition.reference)
    if case is None or case.reporter_id != act.who.id:
        raise LookupError(addition.reference)
    into = cases.surviving(session, case)
    _keep(session, into, addition.text, addition.files, act)
    to_officer(session, into, "added", act.now)


def reach_surviving(
    session: Session, case: Case, text: str, files: Sequence[str], act: events.Act
) -> None:
    """Let what is replied in a merged case be read and heard of where that case goes on."""
    into = cases.surviving(session, case)
    if into is not case:
        _keep(session, into, text, files, act)
        to_officer(session, into, "replied", act.now)


def _keep(session: Session, case: Case, text: str, files: Sequence[str], act: events.Act) -> None:
    note = Note(
        case_id=case.id,
        kind=NoteKind.ADDITION,
        text=text,
        files=list(files),
        at=act.now,
        by_id=act.who.id,
        by_name=act.who.name,
        by_role=act.who.role,
    )
    events.addition_received(session, note, act)
    update_cards(session, case, act.now)
