"""Stores what an act changed: the case is saved whole, and the history tells of the act."""

from __future__ import annotations

from dataclasses import replace

from sqlmodel import Session

from dialogs.handling.acts.act import Change
from dialogs.handling.due import Plan
from dialogs.handling.states import ENDED
from store import cases, retention
from store.documents import StoredCase
from store.history import events


def keep(
    session: Session, case: StoredCase, change: Change, event: events.Provenance, plan: Plan
) -> StoredCase:
    """Store the whole change, in the transaction of the turn; gives the case as it is kept."""
    kept = _kept(session, case, change, plan)
    for told in change.act.told(change):
        events.tell(session, case.id, told, event)
    _link(session, kept, change, event, plan)
    if change.file.state in ENDED and change.before.state not in ENDED:
        events.case_closed(session, kept, event)
    return kept


def _kept(session: Session, case: StoredCase, change: Change, plan: Plan) -> StoredCase:
    """The case as it became: its document, or the proof that there was one."""
    if change.file.destroyed_at is not None:
        return retention.destroy(session, case, change.file.destroyed_at)
    return cases.save(session, case, change.file, plan)


def _link(
    session: Session, case: StoredCase, change: Change, event: events.Provenance, plan: Plan
) -> None:
    """Let the case in which this one goes on, or went on until now, know of it."""
    left, into = change.before.merged_into, change.file.merged_into
    if left == into:
        return
    reference = case.file.reference
    if other := cases.by_reference(session, left):
        merged = tuple(one for one in other.file.merged if one != reference)
        cases.save(session, other, replace(other.file, merged=merged), plan)
    if other := cases.by_reference(session, into):
        merged = (*other.file.merged, reference)
        cases.save(session, other, replace(other.file, merged=merged), plan)
        events.case_joined(session, other, case, event)
