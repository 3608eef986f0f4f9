"""What the officers' cards show of a case: the case file as the values the cards draw.

Nothing is decided here. The full view is for officers alone; the glance may stand in a channel.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from pydantic import JsonValue
from sqlmodel import Session

from bot.cards.acts import AP_FORM, verb_of
from bot.cards.views import (
    AlertView,
    CaseView,
    Choice,
    DeliveryView,
    EventRow,
    TermView,
)
from bot.language import has
from bot.officer.people import deciders, handler, has_left
from bot.officer.wording import doer
from bot.outgoing.again import told_of
from bot.register.address import link_to
from bot.settings import Settings
from dialogs.handling.acts.taking import HandOver
from dialogs.handling.casefile import DECIDING, CaseFile, CaseState, Matter, Scene, Stage
from dialogs.handling.lacks import Refusal
from dialogs.handling.moments import due_at
from dialogs.handling.perform import offered, perform
from dialogs.handling.standing import (
    authority_served,
    first_notification,
    latest_notification,
    people_served,
    standing,
    term_runs,
    waits_for_second,
)
from dialogs.handling.states import ENDED, Trigger
from dialogs.law.facts import Facts
from dialogs.law.terms import TermKind, latest_end
from dialogs.understanding.moments import Moment
from store import events
from store.documents import StoredCase
from store.models import Outbox

_NOTIFYING = (TermKind.NOTIFY_AVG, TermKind.NOTIFY_WPG)


def glance(file: CaseFile, now: datetime, settings: Settings) -> AlertView:
    """What the alert shows: no name but the officer's, nothing that a person typed."""
    take = (verb_of(Trigger.TAKE),) if file.state is CaseState.REPORTED else ()
    return AlertView(
        reference=file.reference,
        version=file.revision,
        situation=file.situation,
        state=file.state,
        facts=file.facts,
        assessment=file.assessment,
        terms=tuple(_terms(file)),
        now=now,
        officer=handler(file.officer.id, file.officer.name, settings) if file.officer else "",
        replied_at=_replied_at(file),
        drill=file.drill,
        waits_for_second=tuple(duty.value for duty in Matter if waits_for_second(file, duty)),
        actions=take,
        page=link_to(file.reference, settings),
    )


def _terms(file: CaseFile) -> Iterator[TermView]:
    """The terms that run or were met; an ended case, or a duty decided away, has none."""
    first, assessment = first_notification(file), file.assessment
    notified_at = first.at if first else None
    if first is None and not _running(file):
        return
    if assessment.terms is None:
        yield TermView(TermKind.NOTIFY_AVG, due_at(file), notified_at)
        return
    for term in assessment.terms.terms:
        latest = latest_end(assessment.terms, term)
        if term.kind in _NOTIFYING:
            yield TermView(term.kind, term.due, notified_at, latest)
        elif first is None and term.kind not in {TermKind.PRELIMINARY_ADVISED, TermKind.FOLLOW_UP}:
            yield TermView(term.kind, term.due, None, latest)


def _running(file: CaseFile) -> bool:
    return file.state not in ENDED and term_runs(file)


def full(session: Session, case: StoredCase, scene: Scene, settings: Settings) -> CaseView:
    """Everything of a case, with the acts that this person can do now."""
    file, history = case.file, events.of_case(session, case.id)
    return CaseView(
        glance=glance(file, scene.now, settings),
        file=file,
        happened=_happened(file.facts, file.answers.get("happened")),
        events=tuple(EventRow(e.at, e.kind, doer(e)) for e in history),
        officers=tuple(Choice(who.id, who.name) for who in deciders(session, settings)),
        actions=tuple(_actions(scene)),
        next=next_act(file),
        takes_over=_takes_over(scene, settings),
        undelivered=tuple(_undelivered(session, case)),
        mends=scene.by.role in DECIDING,
    )


def about_message(row: Outbox, at: datetime, file: CaseFile | None) -> DeliveryView:
    """What is told of a message that did not surely arrive."""
    return DeliveryView(
        outcome=row.state,
        message=row.kind if has(f"message-{row.kind}") else "other",
        at=at,
        reference=file.reference if file else "",
        number=row.id,
    )


def _undelivered(session: Session, case: StoredCase) -> Iterator[DeliveryView]:
    for message in told_of(session, case.id):
        yield about_message(message, message.settled_at or message.due_at, case.file)


def _takes_over(scene: Scene, settings: Settings) -> str:
    """The person before the case, where its handler left and they may hand it to themselves."""
    left = scene.file.officer is not None and has_left(scene.file.officer.id, settings)
    taking = HandOver(scene.by)
    made = perform(scene.file, taking, scene.by, scene.now, alone=scene.alone)
    return scene.by.id if left and not isinstance(made, Refusal) else ""


def _replied_at(file: CaseFile) -> datetime | None:
    """When the reporter answered, as long as nobody did anything since."""
    newest = max((one.replied_at for one in file.questions if one.replied_at), default=None)
    return newest if newest and newest >= file.acted_at else None


def next_act(file: CaseFile) -> str:
    """The verb of what the case waits for; empty when it has ended."""
    if file.state in ENDED:
        return ""
    if any(waits_for_second(file, duty) for duty in Matter):
        return "case.second"
    return _NEXT.get(file.state) or _duties_and_rest(file)


_NEXT = {
    CaseState.REPORTED: "case.take",
    CaseState.TAKEN: "case.weigh",
    CaseState.WEIGHED: "case.decide",
}


def _duties_and_rest(file: CaseFile) -> str:
    """The authority first, then the people, then what was promised; closing comes last."""
    if not authority_served(file):
        return "case.notify"
    if not people_served(file):
        return "case.communicate" if standing(file, Matter.COMMUNICATE) else "case.tell"
    latest = latest_notification(file)
    if latest is not None and latest.stage in {Stage.PRELIMINARY, Stage.SUPPLEMENT}:
        return "case.supplement"
    open_ones = any(measure.open for measure in file.measures)
    return "case.measure_done" if open_ones else "case.close"


def _happened(facts: Facts, told: JsonValue) -> JsonValue:
    """When it happened, as a conversation keeps a moment: as it was told, or as corrected."""
    if facts.happened_from is None:
        return None
    end = facts.happened_to or facts.happened_from
    if isinstance(told, dict) and "from" in told:
        as_told = Moment.from_json(told)
        if (as_told.from_, as_told.to) == (facts.happened_from, end):
            return told
    return Moment(facts.happened_from, end, exact=end == facts.happened_from).to_json()


def _actions(scene: Scene) -> Iterator[str]:
    """The verbs of what this person can do with the case now."""
    yield from map(verb_of, offered(scene))
    if scene.file.state not in ENDED:
        yield AP_FORM
