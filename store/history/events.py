"""What happens to a case beside the acts, which tell of themselves: one function an event.

Each is called in the transaction of the change it tells of. An event holds ids, codes and the few
numbers that counts need, so that a period counts the same whatever becomes of its cases; what
people wrote stands in the case, except the reason of a step that is kept nowhere else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from pydantic import JsonValue
from sqlalchemy import ColumnElement, Row
from sqlmodel import Session, col, func, select

from dialogs.handling.acts.act import Told, moment_told
from dialogs.handling.casefile import Attachment, CaseFile
from dialogs.handling.moments import aware_at
from store.documents import StoredCase
from store.history.chain import CLOCK, Actor, Provenance, append, opened, verify, with_texts
from store.models import Event, Notice, Outbox, Reminder, Source
from store.secrecy.keys import Keyring, ring_of

__all__ = ["CLOCK", "Actor", "Provenance", "Source", "of_case", "verify"]


@dataclass(frozen=True)
class PastEvent:
    """An event as it is told; who did it and what of it are empty where that was destroyed."""

    id: int
    case_id: int | None
    at: datetime
    kind: str
    source: str
    who_id: str = ""
    who_name: str = ""
    who_role: str = ""
    data: Mapping[str, JsonValue] = field(default_factory=dict)


def of_case(session: Session, case_id: int) -> Sequence[PastEvent]:
    """What happened to a case, from the beginning."""
    return list(_past(session, col(Event.case_id) == case_id))


def of_kinds(session: Session, kinds: Collection[str], since: datetime) -> list[PastEvent]:
    """What happened of some kinds since a moment, from the beginning."""
    return list(_past(session, col(Event.kind).in_(kinds), col(Event.at) >= since))


def everything(session: Session) -> Iterator[PastEvent]:
    """What happened at all, from the beginning."""
    return _past(session)


def _past(session: Session, *which: ColumnElement[bool]) -> Iterator[PastEvent]:
    keys = ring_of(session)
    return (_told(keys, row) for row in session.execute(with_texts().where(*which)))


def newest(session: Session, case_id: int) -> int:
    """The number of the last event of a case."""
    last = select(func.max(Event.id)).where(col(Event.case_id) == case_id)
    return session.exec(last).one() or 0


def _told(keys: Keyring, row: Row[Any]) -> PastEvent:
    event = PastEvent(row.id, row.case_id, row.at, row.kind, row.source)
    if row.sealed is None:
        return event
    text = opened(keys, row)
    who = {f"who_{name}": value for name, value in text["who"].items()}
    return replace(event, data=text["data"], **who)


def tell(session: Session, case_id: int, told: Told, by: Provenance) -> int:
    """What an act, or a weighing, tells of itself."""
    return append(session, told.event, by, case_id, told.data)


# --- the case ----------------------------------------------------------------------------------


def case_filed(session: Session, case: StoredCase, by: Provenance) -> int:
    """A report became a case."""
    file = case.file
    told = {"reference": file.reference, "situation": file.situation.value}
    facts = {"came_by": file.source, "kind": file.facts.kind.value, **_beginning(file)}
    return append(session, "case_filed", by, case.id, told | facts)


def case_imported(session: Session, case: StoredCase, by: Provenance) -> int:
    """The case was taken over from an older register, with what that tells of it."""
    return append(session, "case_imported", by, case.id, {})


def case_joined(session: Session, case: StoredCase, merged: StoredCase, by: Provenance) -> int:
    """Another case goes on in this one."""
    return append(session, "case_joined", by, case.id, {"merged": merged.file.reference})


def case_closed(session: Session, case: StoredCase, by: Provenance) -> int:
    """The case ended: closed, no breach, or a duplicate. What is counted of it stands here."""
    return append(session, "case_closed", by, case.id, _ending(case.file))


def _ending(file: CaseFile) -> dict[str, JsonValue]:
    facts = file.facts
    return {
        "state": file.state.value,
        "reason": file.closing_reason,
        "kind": facts.kind.value,
        "regime": facts.regime.value,
        "people_least": facts.people.least,
        "people_most": facts.people.most,
        **_beginning(file),
    }


def _beginning(file: CaseFile) -> dict[str, JsonValue]:
    """The moments that an officer may correct, and that durations are counted from; or unknown."""
    moments = {"signalled_at": file.facts.signalled_at, "aware_at": aware_at(file)}
    return {name: moment_told(at) if at else "" for name, at in moments.items()}


def case_read(session: Session, case: StoredCase, by: Provenance) -> int:
    """Somebody opened the whole case."""
    return append(session, "case_read", by, case.id, {})


def case_exported(session: Session, case: StoredCase, form: str, by: Provenance) -> int:
    """Somebody took the case out of the register, as a form, a letter or a file."""
    return append(session, "case_exported", by, case.id, {"form": form})


def cases_listed(session: Session, which: str, cases: int, by: Provenance) -> int:
    """Somebody looked through a list of cases, or searched; what for is not kept."""
    return append(session, "cases_listed", by, None, {"list": which, "cases": cases})


def access_refused(session: Session, case_id: int | None, what: str, by: Provenance) -> int:
    """Somebody tried what they may not: an act, a page, or to look at a case."""
    return append(session, "access_refused", by, case_id, {"what": what[:40]})


def department_told(session: Session, case: StoredCase, by: Provenance) -> int:
    """It became known where the reporter of a case works."""
    return append(session, "department_told", by, case.id, {})


def reporter_forgotten(session: Session, case: StoredCase, by: Provenance) -> int:
    """Who reported the case was taken out of it."""
    return append(session, "reporter_forgotten", by, case.id, {})


def cases_exported(session: Session, form: str, cases: int, by: Provenance) -> int:
    """Somebody took a list of cases along, as a file; what they asked for is not kept."""
    return append(session, "cases_exported", by, None, {"form": form, "cases": cases})


def counts_exported(session: Session, period: str, form: str, by: Provenance) -> int:
    """Somebody took the report of a period along, as a file."""
    return append(session, "counts_exported", by, None, {"period": period, "form": form})


def attachment_added(session: Session, case: StoredCase, added: Attachment, by: Provenance) -> int:
    """A file was put with the case; its digest in the history tells what was in it."""
    told = {"number": added.number, "digest": added.digest, "evidence": added.evidence.value}
    return append(session, "attachment_added", by, case.id, told)


def attachment_opened(session: Session, case: StoredCase, number: int, by: Provenance) -> int:
    """Somebody took a file of the case along."""
    return append(session, "attachment_opened", by, case.id, {"number": number})


def addition_received(
    session: Session, case: StoredCase, files: Sequence[str], by: Provenance
) -> int:
    """The reporter added something of their own accord."""
    return append(session, "addition_received", by, case.id, {"files": len(files)})


# --- messages and the clock --------------------------------------------------------------------


def alert_sent(session: Session, row: Outbox, by: Provenance) -> int:
    """A message about the case arrived."""
    return append(session, "alert_sent", by, row.case_id, _message(row))


def alert_undelivered(session: Session, row: Outbox, by: Provenance) -> int:
    """A message about the case did not arrive, or may not have."""
    data = _message(row) | {"state": row.state, "error": row.error}
    return append(session, "alert_undelivered", by, row.case_id, data)


def message_again(session: Session, row: Outbox, by: Provenance) -> int:
    """Somebody has a message that did not arrive sent again."""
    return append(session, "message_again", by, row.case_id, _message(row))


def message_settled(session: Session, row: Outbox, by: Provenance) -> int:
    """Somebody saw to a message that did not arrive in another way."""
    return append(session, "message_settled", by, row.case_id, _message(row))


def reminder_sent(session: Session, reminder: Reminder, by: Provenance, *, late: bool) -> int:
    """A reminder was claimed and written for sending."""
    data = {
        "reminder": reminder.kind,
        "due_at": reminder.due_at.isoformat(),
        "late": late,
    }
    return append(session, "reminder_sent", by, reminder.case_id or None, data)


def notice_recorded(session: Session, notice: Notice, by: Provenance) -> int:
    """Something was recorded beside the cases: it belongs to none."""
    return append(session, "notice_recorded", by, None, _notice(notice))


def notice_changed(session: Session, notice: Notice, by: Provenance) -> int:
    """Somebody went on with something beside the cases."""
    return append(session, "notice_changed", by, None, _notice(notice))


def notice_read(session: Session, notice: Notice, by: Provenance) -> int:
    """Somebody read something beside the cases that tells of a person."""
    return append(session, "notice_read", by, None, _notice(notice))


def _notice(notice: Notice) -> dict[str, JsonValue]:
    return {"notice": notice.kind, "number": notice.id}


def _message(row: Outbox) -> dict[str, JsonValue]:
    return {"message": row.kind, "key": row.key, "audience": row.audience, "attempts": row.attempts}
