"""What the officers hear when something comes in: a new case, or more about one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from bot.officer.telling import SHOWN, to_officer, update_cards
from dialogs.exchange import Addition
from dialogs.handling.acts.conferring import Reply
from dialogs.handling.casefile import Actor, Note, Role
from store import cases, outbox
from store.documents import StoredCase
from store.history import events
from store.outbox import OutboxMessage


def alert(session: Session, case: StoredCase, now: datetime) -> None:
    """Alert the officers of a new case; a row holds no content, so a late one shows the present."""
    key, officers = f"alert:{case.id}", {"role": "officers"}
    outbox.put(session, OutboxMessage(key, "alert", officers, dict(SHOWN), case.id), now)


def added(session: Session, addition: Addition, by: events.Provenance) -> StoredCase:
    """Keep what a reporter adds to a case of theirs, and tell who handles it.

    Of a merged case it comes in the one in which that goes on; that one is given.

    Raises LookupError when the case is not theirs: the conversation only offers their own.
    """
    case = cases.by_reference(session, addition.reference)
    if case is None or case.file.reporter_id != by.who.id:
        raise LookupError(addition.reference)
    into = cases.surviving(session, case)
    kept = _keep(session, into, addition, by)
    to_officer(session, into, "added", by.now)
    return kept


def reach_surviving(
    session: Session, case: StoredCase, reply: Reply, by: events.Provenance
) -> None:
    """Let what is replied in a merged case be read and heard of where that case goes on."""
    into = cases.surviving(session, case)
    if into is not case:
        _keep(session, into, reply, by)
        to_officer(session, into, "replied", by.now)


def _keep(
    session: Session, case: StoredCase, said: Addition | Reply, by: events.Provenance
) -> StoredCase:
    reporter = Actor(by.who.id, by.who.name, Role.REPORTER)
    note = Note(said.text, reporter, by.now, files=said.files)
    kept = cases.save(session, case, replace(case.file, notes=(*case.file.notes, note)))
    events.addition_received(session, kept, said.files, by)
    update_cards(session, kept, by.now)
    return kept
