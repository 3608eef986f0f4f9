"""What the officers' cards show of a case: the case file as the values the cards draw.

Nothing is decided here. The full view is for officers alone; the glance may stand in a channel.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlmodel import Session

from bot.cards.views import AlertView, CaseView, DeliveryView
from bot.forms.acts import AP_FORM, verb_of
from bot.language import has
from bot.officer.people import handler, has_left, sees, team
from bot.outgoing.again import told_of
from bot.register.address import link_to
from bot.settings import Settings
from dialogs.handling.acts.taking import HandOver
from dialogs.handling.casefile import DECIDING, CaseFile, CaseState, Matter, Outcome, Scene, Stage
from dialogs.handling.due import rest_due
from dialogs.handling.lacks import Refusal
from dialogs.handling.perform import offered, perform
from dialogs.handling.standing import (
    authority_served,
    in_force,
    latest_notification,
    people_served,
    postponed_until,
    standing,
    waits_for_second,
)
from dialogs.handling.states import ENDED
from store.documents import StoredCase
from store.history import events
from store.models import Outbox


def glance(file: CaseFile, now: datetime, settings: Settings) -> AlertView:
    """What the alert shows: no name but the officer's, nothing that a person typed."""
    page, rest = link_to(file.reference, settings), rest_due(file, settings.plan)
    return AlertView(file, now, _officer(file, settings), page, rest)


def _officer(file: CaseFile, settings: Settings) -> str:
    return handler(file.officer.id, file.officer.name, settings) if file.officer else ""


def full(session: Session, case: StoredCase, scene: Scene, settings: Settings) -> CaseView:
    """Everything of a case, with the acts that this person can do now."""
    file, history = case.file, events.of_case(session, case.id)
    people = team(session, settings)
    deciding = (one for one in people if one.role in DECIDING)
    return CaseView(
        **vars(glance(file, scene.now, settings)),
        events=history,
        officers=tuple(one for one in deciding if sees(one.id, file, settings)),
        team=people,
        actions=tuple(_actions(scene)),
        next=next_act(file, scene.now),
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
    made = perform(taking, scene)
    return scene.by.id if left and not isinstance(made, Refusal) else ""


def next_act(file: CaseFile, now: datetime) -> str:
    """The verb of what the case waits for; empty when it has ended."""
    if file.state in ENDED:
        return ""
    if any(waits_for_second(file, duty) for duty in Matter):
        return "case.second"
    return _NEXT.get(file.state) or _duties_and_rest(file, now)


_NEXT = {
    CaseState.REPORTED: "case.take",
    CaseState.TAKEN: "case.weigh",
    CaseState.WEIGHED: "case.decide",
}


def _duties_and_rest(file: CaseFile, now: datetime) -> str:
    """The authority first, then the people, then what was promised; closing comes last."""
    if not authority_served(file):
        return "case.notify"
    if anew := _withdrawn(file):
        return anew
    postponed = (postponed_until(file) or now) > now
    if not people_served(file) and not postponed:
        return "case.communicate" if standing(file, Matter.COMMUNICATE) else "case.tell"
    latest = latest_notification(file)
    if latest is not None and latest.stage in {Stage.PRELIMINARY, Stage.SUPPLEMENT}:
        return "case.supplement"
    open_ones = any(measure.open for measure in file.measures)
    if open_ones:
        return "case.measure_done"
    return "case.postponed" if postponed else "case.close"


def _withdrawn(file: CaseFile) -> str:
    """What a withdrawn notification leaves to do: decide anew, and notify where that says yes."""
    decision, latest = standing(file, Matter.NOTIFY), latest_notification(file)
    if decision is None or decision.outcome is Outcome.NO or latest is None or in_force(file):
        return ""
    return "case.notify" if decision.at > latest.at else "case.decide"


def _actions(scene: Scene) -> Iterator[str]:
    yield from map(verb_of, offered(scene))
    if scene.file.state not in ENDED:
        yield AP_FORM
