"""Stores what an act changed: rows grow, the case moves, and one event tells of it.

The rows of a list stand in the same order as in the case file, so what a change added is its end.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import singledispatch

from pydantic import JsonValue
from sqlalchemy.orm.attributes import flag_modified

from bot.filing import weighing
from bot.officer import rows
from bot.officer.rows import Desk
from dialogs.handling.acts.act import Act
from dialogs.handling.acts.conferring import AddNote, Advise, Ask, Reply
from dialogs.handling.acts.deciding import Decide, NoBreach, Second, StepBack
from dialogs.handling.acts.ending import Close, MarkDrill, Merge, Reopen
from dialogs.handling.acts.following import AddMeasure, MeasureDone, Snooze
from dialogs.handling.acts.notifying import RecordCommunication, RecordNotification
from dialogs.handling.acts.taking import HandOver, Take
from dialogs.handling.acts.weighing import CorrectFacts, Weigh
from dialogs.handling.casefile import Actor, CaseFile, CaseState
from dialogs.handling.states import ENDED
from dialogs.law.facts import Facts
from dialogs.law.ruleset import in_force
from dialogs.law.terms import deadline
from store import cases, due, events, reminders
from store.models import NoteKind


def keep(desk: Desk) -> None:
    """Store the whole change, in the transaction of the turn."""
    before = desk.change.before.state
    if desk.change.act.handles:  # a reply must not make officers' cards stale
        desk.case.state = desk.file.state.value
        desk.case.acted_at = desk.event.now
        flag_modified(desk.case, "acted_at")  # a new version, also within the same moment
        _end_or_revive(desk, before)
    kept(desk.change.act, desk)
    if desk.file.state in ENDED and before not in ENDED:
        events.case_closed(desk.session, desk.case, desk.event)
    desk.session.flush()
    due.replace(desk.session, desk.case.id, desk.file, desk.plan)


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
def kept(act: Act, _desk: Desk) -> None:
    """Store what is particular to one act, with its event. Raises TypeError for an unknown one."""
    raise TypeError(f"nothing is told of keeping {type(act).__name__}")


@kept.register
def _(_act: Take, desk: Desk) -> None:
    _give(desk, desk.change.by)
    desk.case.taken_at = desk.event.now
    events.case_taken(desk.session, desk.case, desk.event)


@kept.register
def _(act: HandOver, desk: Desk) -> None:
    _give(desk, act.owner)
    events.case_handed_over(desk.session, desk.case, act.owner, act.reason, desk.event)


def _give(desk: Desk, to: Actor) -> None:
    desk.case.officer_id = to.id
    desk.case.officer_name = to.name
    desk.case.officer_role = to.role.value


@kept.register
def _(act: CorrectFacts, desk: Desk) -> None:
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
def _(_act: Weigh, desk: Desk) -> None:
    events.case_weighed(desk.session, desk.dossier.assessments[-1], desk.event)


@kept.register
def _(act: Ask, desk: Desk) -> None:
    events.question_asked(desk.session, rows.question(desk, act.text), desk.event)


@kept.register
def _(act: Reply, desk: Desk) -> None:
    row = desk.dossier.questions[act.question - 1]
    row.answer, row.files, row.answered_at = act.text, list(act.files), desk.event.now
    events.question_answered(desk.session, row, desk.event)


@kept.register
def _(act: Advise, desk: Desk) -> None:
    events.advice_given(desk.session, rows.note(desk, NoteKind.DPO_ADVICE, act.text), desk.event)


@kept.register
def _(act: AddNote, desk: Desk) -> None:
    kind = NoteKind.DELAY if act.on_delay else NoteKind.NOTE
    events.note_added(desk.session, rows.note(desk, kind, act.text), desk.event)


@kept.register(Decide)
@kept.register(NoBreach)
def _(_act: Decide | NoBreach, desk: Desk) -> None:
    events.duty_decided(desk.session, rows.decision(desk), desk.event)


@kept.register
def _(act: Second, desk: Desk) -> None:
    row = next(d for d in reversed(desk.dossier.decisions) if d.duty == act.duty)
    by = desk.change.by
    row.second_id, row.second_name, row.second_role = by.id, by.name, by.role.value
    row.second_at, row.second_agrees, row.second_reason = desk.event.now, act.agrees, act.reason
    told = events.decision_seconded if act.agrees else events.decision_refused
    told(desk.session, row, desk.event)


@kept.register
def _(_act: RecordNotification, desk: Desk) -> None:
    events.notification_recorded(desk.session, rows.notification(desk), desk.event)


@kept.register
def _(_act: RecordCommunication, desk: Desk) -> None:
    events.communication_recorded(desk.session, rows.communication(desk), desk.event)


@kept.register
def _(_act: AddMeasure, desk: Desk) -> None:
    events.measure_added(desk.session, rows.measure(desk), desk.event)


@kept.register
def _(act: MeasureDone, desk: Desk) -> None:
    row = desk.dossier.measures[act.number - 1]
    row.done_at, row.dropped_because = desk.event.now, act.reason
    events.measure_done(desk.session, row, desk.event)


@kept.register
def _(act: Merge, desk: Desk) -> None:
    into = cases.by_reference(desk.session, act.reference)
    if into is None:
        raise LookupError(act.reference)
    desk.case.duplicate_of = into.id
    events.case_merged(desk.session, desk.case, into, desk.event)
    events.case_joined(desk.session, into, desk.case, desk.event)


@kept.register
def _(act: StepBack, desk: Desk) -> None:
    _add_taken_back(desk)
    came_from = desk.change.before.state.value
    events.case_stepped_back(desk.session, desk.case, came_from, act.reason, desk.event)


@kept.register
def _(act: Reopen, desk: Desk) -> None:
    _add_taken_back(desk)
    desk.case.duplicate_of = None
    events.case_reopened(desk.session, desk.case, act.reason, desk.event)


def _add_taken_back(desk: Desk) -> None:
    if len(desk.file.decisions) > len(desk.change.before.decisions):
        desk.session.add(rows.decision(desk))


@kept.register
def _(_act: Close, _desk: Desk) -> None:
    """The end of the case is kept with every ending alike."""


@kept.register
def _(_act: Snooze, desk: Desk) -> None:
    reminders.snooze(desk.session, rows.snooze(desk), desk.event)


@kept.register
def _(_act: MarkDrill, desk: Desk) -> None:
    desk.case.drill = True
    events.drill_marked(desk.session, desk.case, desk.event)
