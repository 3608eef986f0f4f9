"""Who hears of what.

Of an act every card of the case, the reporter, and the colleague it waits for; of what comes in, a
case or more about one, the officers.

Everything here is an outbox row in the transaction of the act. Rows hold no content: what they
say is drawn from the case when they are sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlmodel import Session

from dialogs.exchange import Addition
from dialogs.handling.acts.act import Change
from dialogs.handling.acts.conferring import AskReporter, Reply
from dialogs.handling.acts.ending import Merge, Reopen
from dialogs.handling.acts.taking import HandOver, Take
from dialogs.handling.casefile import Actor, CaseFile, CaseState, Matter, Note, Role
from dialogs.handling.standing import standing, waits_for_second
from dialogs.handling.states import ENDED
from store import cases, outbox, shown
from store.documents import StoredCase
from store.history import events
from store.outbox import OutboxMessage

SHOWN = {"shown": True}  # a card that is kept true after every act


def tell(session: Session, case: StoredCase, change: Change, seconders: Iterable[str] = ()) -> None:
    """Put everything that follows from a change of a case in the outbox.

    `seconders` are the roles that hear at once when a decision waits for a second person.
    """
    now, stamp = change.at, _stamp(session, case)
    update_cards(session, case, now)
    for state in _states_for_reporter(change):
        to_reporter(session, case, "status", {"state": state}, now)
    match change.act:
        case AskReporter():
            number = len(change.file.questions)
            to_reporter(session, case, "question", {"number": number}, now)
        case Merge(into) if other := cases.by_reference(session, into):
            update_cards(session, other, now)
        case HandOver(to):
            show(session, case, "case", to.id, now)
        case Reply(question):
            close_question(session, case, question, now)
            to_officer(session, case, "replied", now)
        case _ if _starts_waiting(change):
            for role in seconders:
                what, second = f"second:{role}:{stamp}", {"kind": "second"}
                outbox.put(session, _about(case, "reminder", what, {"role": role}, second), now)


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


def update_cards(session: Session, case: StoredCase, now: datetime, kind: str = "") -> None:
    """Let every card of the case, or those of one kind, be drawn anew where it stands."""
    stamp = _stamp(session, case)
    for card in (one for one in shown.of_case(session, case.id) if kind in ("", one.kind)):
        payload = {"replaces": card.activity_id, "of": card.kind, "for": card.audience_key}
        what, audience = f"{card.kind}:{card.audience_key}:{stamp}", {"address": card.address}
        outbox.put(session, _about(case, "update", what, audience, payload), now)


def close_question(session: Session, case: StoredCase, number: int, now: datetime) -> None:
    """The question's card, wherever it stands, becomes the question with its reply."""
    messages = outbox.about(session, case.id, "question")
    asked = [row for row in messages if row.activity_id and row.payload["number"] == number]
    if not asked or case.file.reporter is None:
        return
    payload = {"replaces": asked[-1].activity_id, "of": "question", "number": number}
    what = f"question:{number}:{_stamp(session, case)}"
    address = {"address": dict(case.file.reporter.address)}
    outbox.put(session, _about(case, "update", what, address, payload), now)


def to_reporter(
    session: Session, case: StoredCase, kind: str, payload: dict[str, Any], now: datetime
) -> None:
    """A message for who reported the case; nobody where it was entered on behalf of somebody."""
    if case.file.reporter is None:
        return
    what = ":".join(map(str, [*payload.values(), _stamp(session, case)]))
    outbox.put(session, _about(case, kind, what, {"person": case.file.reporter.id}, payload), now)


def to_officer(session: Session, case: StoredCase, what: str, now: datetime) -> None:
    """Something came in: for who has the case, or for all officers while nobody has it."""
    officer = case.file.officer
    audience = {"handler": officer.id} if officer else {"role": "officers"}
    about = f"{what}:{_stamp(session, case)}"
    outbox.put(session, _about(case, "reminder", about, audience, {"kind": what}), now)


def show(session: Session, case: StoredCase, kind: str, person_id: str, now: datetime) -> None:
    """A case, or its AP form, in the own chat of somebody who may see it; never in a channel."""
    what = f"{person_id}:{_stamp(session, case)}"
    outbox.put(session, _about(case, kind, what, {"person": person_id}, dict(SHOWN)), now)


def _about(
    case: StoredCase, kind: str, what: str, audience: dict[str, Any], payload: dict[str, Any]
) -> OutboxMessage:
    """A message about a case; `what` tells it from all others of its kind."""
    return OutboxMessage(f"{kind}:{case.id}:{what}", kind, audience, payload, case.id)


def _stamp(session: Session, case: StoredCase) -> int:
    """The number of the newest event of the case: it makes a message's key unique to its cause."""
    session.flush()
    return events.newest(session, case.id)


def _states_for_reporter(change: Change) -> Iterator[str]:
    """What the reporter is told: taken, decided, taken up again, and how it ended."""
    if isinstance(change.act, Take | Reopen):
        yield CaseState.TAKEN.value
    elif change.file.state in ENDED and change.moved:
        yield change.file.state.value
    elif _outcomes(change.file) - _outcomes(change.before):
        yield CaseState.DECIDED.value


def _outcomes(file: CaseFile) -> set[tuple[Matter, str]]:
    """How each duty is decided, where it is."""
    decisions = ((duty, standing(file, duty)) for duty in (Matter.NOTIFY, Matter.COMMUNICATE))
    return {(duty, decision.outcome.value) for duty, decision in decisions if decision}


def _starts_waiting(change: Change) -> bool:
    return any(
        waits_for_second(change.file, duty) and not waits_for_second(change.before, duty)
        for duty in Matter
    )
