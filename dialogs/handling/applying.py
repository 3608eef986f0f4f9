"""What each act puts into the case file; the state is moved afterwards, by the machine."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import singledispatch

from dialogs.handling import acts
from dialogs.handling.casefile import (
    Actor,
    Advice,
    CaseFile,
    CaseState,
    Communication,
    Decision,
    Duty,
    Measure,
    Note,
    Notification,
    Outcome,
    Question,
    Scene,
    Seconding,
    Snoozing,
    Stage,
    Weighing,
)
from dialogs.handling.moments import corrected, late, perhaps_late
from dialogs.handling.standing import (
    danger_known,
    first_notification,
    in_force,
    latest_decision,
    latest_weighing,
)
from dialogs.law.assessment import Assessment, assess
from dialogs.law.facts import Facts
from dialogs.law.second import surely_takes_two


def weighing(
    assessment: Assessment, facts: Facts, number: int, at: datetime, *, danger_known: bool = False
) -> Weighing:
    """The verdicts of an assessment, as a case file keeps them.

    `danger_known` is what was known before these facts.
    """
    return Weighing(
        number,
        at,
        assessment.breach,
        assessment.duty_to_notify,
        assessment.duty_to_communicate,
        danger_known or surely_takes_two(facts),
    )


@singledispatch
def applied(_act: acts.Act, scene: Scene) -> CaseFile:
    """The file with the act in it, its state not yet moved; as it was for acts that only move."""
    return scene.file


@applied.register
def _(_act: acts.Take, scene: Scene) -> CaseFile:
    return replace(scene.file, officer=scene.by)


@applied.register
def _(act: acts.HandOver, scene: Scene) -> CaseFile:
    return replace(scene.file, officer=act.to)


@applied.register
def _(act: acts.CorrectFacts, scene: Scene) -> CaseFile:
    facts = corrected(scene.file.facts, act.changes) or scene.file.facts
    number, known = len(scene.file.weighings) + 1, danger_known(scene.file)
    anew = weighing(assess(facts, scene.now), facts, number, scene.now, danger_known=known)
    return replace(scene.file, facts=facts, weighings=(*scene.file.weighings, anew))


@applied.register
def _(act: acts.Ask, scene: Scene) -> CaseFile:
    question = Question(len(scene.file.questions) + 1, act.question, scene.by, scene.now)
    return replace(scene.file, questions=(*scene.file.questions, question))


@applied.register
def _(act: acts.Reply, scene: Scene) -> CaseFile:
    replied = tuple(
        replace(q, reply=act.text, files=act.files, replied_at=scene.now)
        if q.number == act.question
        else q
        for q in scene.file.questions
    )
    return replace(scene.file, questions=replied)


@applied.register
def _(act: acts.Advise, scene: Scene) -> CaseFile:
    return replace(scene.file, advices=(*scene.file.advices, Advice(act.text, scene.by, scene.now)))


@applied.register
def _(act: acts.AddNote, scene: Scene) -> CaseFile:
    return replace(
        scene.file, notes=(*scene.file.notes, Note(act.text, scene.by, scene.now, act.on_delay))
    )


def _deciding(
    file: CaseFile, duty: Duty, outcome: Outcome, reason: str, by: Actor, now: datetime
) -> CaseFile:
    basis = latest_weighing(file).number
    decision = Decision(duty, outcome, reason, by, now, basis)
    return replace(file, decisions=(*file.decisions, decision))


@applied.register
def _(act: acts.Decide, scene: Scene) -> CaseFile:
    return _deciding(scene.file, act.duty, act.outcome, act.reason, scene.by, scene.now)


@applied.register
def _(act: acts.NoBreach, scene: Scene) -> CaseFile:
    after = _deciding(scene.file, Duty.BREACH, Outcome.NO, act.reason, scene.by, scene.now)
    decision = replace(after.decisions[-1], ground=act.ground.value)
    return replace(scene.file, decisions=(*scene.file.decisions, decision))


@applied.register
def _(act: acts.Second, scene: Scene) -> CaseFile:
    waiting = latest_decision(scene.file, act.duty)
    word = Seconding(act.agrees, act.reason, scene.by, scene.now)
    decisions = tuple(replace(d, second=word) if d is waiting else d for d in scene.file.decisions)
    return replace(scene.file, decisions=decisions)


@applied.register
def _(act: acts.RecordNotification, scene: Scene) -> CaseFile:
    again = act.stage is Stage.PRELIMINARY and in_force(scene.file)
    stage = Stage.SUPPLEMENT if again else act.stage
    first = first_notification(scene.file) is None
    is_late = first and late(scene.file.facts, act.at)
    reason = act.late_reason if first and perhaps_late(scene.file.facts, act.at) else ""
    made = Notification(stage, act.number.strip(), act.at, scene.by, is_late, reason, act.reason)
    return replace(scene.file, notifications=(*scene.file.notifications, made))


@applied.register
def _(act: acts.RecordCommunication, scene: Scene) -> CaseFile:
    made = Communication(
        scene.by, act.at, act.how, act.people, act.remaining, act.ground, act.reason, act.until
    )
    return replace(scene.file, communications=(*scene.file.communications, made))


@applied.register
def _(act: acts.AddMeasure, scene: Scene) -> CaseFile:
    measure = Measure(len(scene.file.measures) + 1, act.text, act.owner, act.due)
    return replace(scene.file, measures=(*scene.file.measures, measure))


@applied.register
def _(act: acts.MeasureDone, scene: Scene) -> CaseFile:
    measures = tuple(
        replace(m, done_at=scene.now, dropped_because=act.dropped_because)
        if m.number == act.number
        else m
        for m in scene.file.measures
    )
    return replace(scene.file, measures=measures)


@applied.register
def _(act: acts.Merge, scene: Scene) -> CaseFile:
    return replace(scene.file, merged_into=act.into.strip())


@applied.register
def _(act: acts.StepBack, scene: Scene) -> CaseFile:
    """Going back takes the decision back that brought the case here."""
    if scene.file.state is CaseState.WEIGHED:
        return scene.file
    duty = Duty.NOTIFY if scene.file.state is CaseState.DECIDED else Duty.COMMUNICATE
    return _deciding(scene.file, duty, Outcome.OPEN, act.reason, scene.by, scene.now)


@applied.register
def _(act: acts.Reopen, scene: Scene) -> CaseFile:
    """A reopened case is a breach again until somebody decides otherwise anew."""
    cleared = replace(scene.file, merged_into="", closing_reason="", lesson="")
    if latest_decision(scene.file, Duty.BREACH) is None:
        return cleared
    return _deciding(cleared, Duty.BREACH, Outcome.OPEN, act.reason, scene.by, scene.now)


@applied.register
def _(act: acts.Close, scene: Scene) -> CaseFile:
    return replace(scene.file, closing_reason=act.reason.value, lesson=act.lesson)


@applied.register
def _(act: acts.Snooze, scene: Scene) -> CaseFile:
    snoozing = Snoozing(act.until, act.reason, scene.by, scene.now)
    return replace(scene.file, snoozes=(*scene.file.snoozes, snoozing))


@applied.register
def _(_act: acts.MarkDrill, scene: Scene) -> CaseFile:
    return replace(scene.file, drill=True)
