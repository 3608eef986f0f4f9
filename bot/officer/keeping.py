"""Stores what an act changed: rows grow, the case moves, and one event tells of it.

The rows of a list stand in the same order as in the case file, so what a change added is its end.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from pydantic import JsonValue
from sqlalchemy.orm.attributes import flag_modified
from sqlmodel import Session

from bot.filing import weighing
from dialogs.handling import ENDED, Actor, CaseFile, CaseState, Change, Trigger, acts
from dialogs.law.facts import Facts
from dialogs.law.ruleset import in_force
from dialogs.law.terms import deadline
from store import cases, events, reminders
from store.dossier import Dossier
from store.models import (
    Case,
    Communication,
    Decision,
    Measure,
    Note,
    NoteKind,
    Notification,
    Question,
    Snooze,
)


@dataclass(frozen=True)
class Desk:
    """Where an act is kept: the transaction, the rows as they were, and who did it from where."""

    session: Session
    dossier: Dossier
    change: Change
    event: events.Act

    @property
    def case(self) -> Case:
        """The row of the case."""
        return self.dossier.case

    @property
    def file(self) -> CaseFile:
        """The case as it became."""
        return self.change.file

    def signed(self) -> dict[str, Any]:
        """The columns that say who did it."""
        by = self.change.by
        return {"by_id": by.id, "by_name": by.name, "by_role": by.role.value}


def keep(desk: Desk) -> None:
    """Store the whole change, in the transaction of the turn."""
    before = desk.change.before.state
    if desk.change.act.name is not Trigger.REPLY:  # a reply must not make officers' cards stale
        desk.case.state = desk.file.state.value
        desk.case.acted_at = desk.event.now
        flag_modified(desk.case, "acted_at")  # a new version, also within the same moment
        _end_or_revive(desk, before)
    kept(desk.change.act, desk)
    if desk.file.state in ENDED and before not in ENDED:
        events.case_closed(desk.session, desk.case, desk.event)
    desk.session.flush()


def _end_or_revive(desk: Desk, before: CaseState) -> None:
    """The moment of ending counts for the term of keeping; a reopened case has none."""
    ended = desk.file.state in ENDED
    if ended and before not in ENDED:
        desk.case.closed_at = desk.event.now
    elif not ended:
        desk.case.closed_at = None
    desk.case.closing_reason = _closing_reason(desk.file) if ended else ""
    desk.case.lesson = desk.file.lesson if ended else ""


def _closing_reason(file: CaseFile) -> str:
    if file.state is CaseState.NO_BREACH:
        return file.decisions[-1].ground
    return file.closing_reason


@singledispatch
def kept(_act: acts.Act, _desk: Desk) -> None:
    """Store what is particular to one act, with its event."""
    raise NotImplementedError


@kept.register
def _(_act: acts.Take, desk: Desk) -> None:
    _give(desk, desk.change.by)
    desk.case.taken_at = desk.event.now
    events.case_taken(desk.session, desk.case, desk.event)


@kept.register
def _(act: acts.HandOver, desk: Desk) -> None:
    _give(desk, act.to)
    events.case_handed_over(desk.session, desk.case, act.to, act.reason, desk.event)


def _give(desk: Desk, to: Actor) -> None:
    desk.case.officer_id = to.id
    desk.case.officer_name = to.name
    desk.case.officer_role = to.role.value


@kept.register
def _(act: acts.CorrectFacts, desk: Desk) -> None:
    facts, case = desk.file.facts, desk.case
    changes = _changes(desk.change.before.facts, facts, act.changes)
    cases.weigh(desk.session, case, weighing(facts, desk.event.now), desk.event)
    case.happened_at = facts.happened_from
    case.signalled_at = facts.signalled_at
    if facts.aware_at is not None:
        case.aware_at = facts.aware_at
        case.due_at = deadline(facts.aware_at, in_force(facts.aware_at))
    events.facts_corrected(desk.session, case, changes, act.reason, desk.event)


def _changes(before: Facts, after: Facts, names: Mapping[str, object]) -> dict[str, JsonValue]:
    """The old and new value of each fact that was corrected."""
    old, new = before.model_dump(mode="json"), after.model_dump(mode="json")
    return {name: {"from": old[name], "to": new[name]} for name in names}


@kept.register
def _(_act: acts.Weigh, desk: Desk) -> None:
    events.case_weighed(desk.session, desk.dossier.assessments[-1], desk.event)


@kept.register
def _(act: acts.Ask, desk: Desk) -> None:
    asked = Question(
        case_id=desk.case.id, text=act.question, asked_at=desk.event.now, **desk.signed()
    )
    events.question_asked(desk.session, asked, desk.event)


@kept.register
def _(act: acts.Reply, desk: Desk) -> None:
    row = desk.dossier.questions[act.question - 1]
    row.answer, row.files, row.answered_at = act.text, list(act.files), desk.event.now
    events.question_answered(desk.session, row, desk.event)


def _note(desk: Desk, kind: NoteKind, text: str) -> Note:
    return Note(case_id=desk.case.id, kind=kind, text=text, at=desk.event.now, **desk.signed())


@kept.register
def _(act: acts.Advise, desk: Desk) -> None:
    events.advice_given(desk.session, _note(desk, NoteKind.DPO_ADVICE, act.text), desk.event)


@kept.register
def _(act: acts.AddNote, desk: Desk) -> None:
    kind = NoteKind.DELAY if act.on_delay else NoteKind.NOTE
    events.note_added(desk.session, _note(desk, kind, act.text), desk.event)


@kept.register(acts.Decide)
@kept.register(acts.NoBreach)
def _(_act: acts.Decide | acts.NoBreach, desk: Desk) -> None:
    events.duty_decided(desk.session, _decision(desk), desk.event)


def _decision(desk: Desk) -> Decision:
    """The decision that the act added; also one that takes another back."""
    made = desk.file.decisions[-1]
    return Decision(
        case_id=desk.case.id,
        duty=made.duty.value,
        outcome=made.outcome.value,
        reason=made.reason,
        ground=made.ground,
        weighing=made.weighing,
        at=made.at,
        **desk.signed(),
    )


@kept.register
def _(act: acts.Second, desk: Desk) -> None:
    row = next(d for d in reversed(desk.dossier.decisions) if d.duty == act.duty)
    by = desk.change.by
    row.second_id, row.second_name, row.second_role = by.id, by.name, by.role.value
    row.second_at, row.second_agrees, row.second_reason = desk.event.now, act.agrees, act.reason
    told = events.decision_seconded if act.agrees else events.decision_refused
    told(desk.session, row, desk.event)


@kept.register
def _(_act: acts.RecordNotification, desk: Desk) -> None:
    made = desk.file.notifications[-1]
    row = Notification(
        case_id=desk.case.id,
        stage=made.stage.value,
        number=made.number,
        at=made.at,
        late=made.late,
        late_reason=made.late_reason,
        reason=made.reason,
        registered_at=desk.event.now,
        **desk.signed(),
    )
    events.notification_recorded(desk.session, row, desk.event)


@kept.register
def _(act: acts.RecordCommunication, desk: Desk) -> None:
    row = Communication(
        case_id=desk.case.id,
        at=act.at,
        how=[way.value for way in act.how],
        people=act.people,
        remaining=act.remaining,
        ground=act.ground.value if act.ground else "",
        reason=act.reason,
        until=act.until,
        registered_at=desk.event.now,
        **desk.signed(),
    )
    events.communication_recorded(desk.session, row, desk.event)


@kept.register
def _(act: acts.AddMeasure, desk: Desk) -> None:
    row = Measure(
        case_id=desk.case.id,
        text=act.text,
        owner=act.owner,
        due_on=act.due,
        at=desk.event.now,
        **desk.signed(),
    )
    events.measure_added(desk.session, row, desk.event)


@kept.register
def _(act: acts.MeasureDone, desk: Desk) -> None:
    row = desk.dossier.measures[act.number - 1]
    row.done_at, row.dropped_because = desk.event.now, act.dropped_because
    events.measure_done(desk.session, row, desk.event)


@kept.register
def _(act: acts.Merge, desk: Desk) -> None:
    into = cases.by_reference(desk.session, act.into)
    if into is None:
        raise LookupError(act.into)
    desk.case.duplicate_of = into.id
    events.case_merged(desk.session, desk.case, into, desk.event)


@kept.register
def _(act: acts.StepBack, desk: Desk) -> None:
    _add_taken_back(desk)
    came_from = desk.change.before.state.value
    events.case_stepped_back(desk.session, desk.case, came_from, act.reason, desk.event)


@kept.register
def _(act: acts.Reopen, desk: Desk) -> None:
    _add_taken_back(desk)
    desk.case.duplicate_of = None
    events.case_reopened(desk.session, desk.case, act.reason, desk.event)


def _add_taken_back(desk: Desk) -> None:
    if len(desk.file.decisions) > len(desk.change.before.decisions):
        desk.session.add(_decision(desk))


@kept.register
def _(_act: acts.Close, _desk: Desk) -> None:
    """The end of the case is kept with every ending alike."""


@kept.register
def _(act: acts.Snooze, desk: Desk) -> None:
    row = Snooze(
        case_id=desk.case.id,
        until=act.until,
        reason=act.reason,
        at=desk.event.now,
        **desk.signed(),
    )
    reminders.snooze(desk.session, row, desk.event)


@kept.register
def _(_act: acts.MarkDrill, desk: Desk) -> None:
    desk.case.drill = True
    events.drill_marked(desk.session, desk.case, desk.event)
