"""What each act requires: the guards, each from the law or from a documented failure.

A guard never changes anything, and names every missing thing at once. Whether an act is possible
in a state at all stands in `states.py`, who may do it in `permissions.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import singledispatch

from dialogs.handling import acts, lacks
from dialogs.handling.casefile import (
    PUBLIC_WAYS,
    CaseFile,
    Duty,
    Ground,
    Outcome,
    Scene,
    Stage,
    Way,
)
from dialogs.handling.closing import closing_lacks
from dialogs.handling.four_eyes import drill_lacks, easing_lacks, merge_lacks
from dialogs.handling.lacks import Lack, unless
from dialogs.handling.moments import corrected, moment_lacks, perhaps_late
from dialogs.handling.permissions import DECIDING
from dialogs.handling.standing import (
    decided,
    first_notification,
    in_force,
    latest_decision,
    latest_notification,
    own_case,
    told,
    waits_for_second,
)
from dialogs.law.exceptions import EXCEPTION, CommunicationException
from dialogs.law.facts import Answer, Exfiltration, Facts, Regime


@singledispatch
def guard(_act: acts.Act, _scene: Scene) -> Iterable[Lack]:
    """Everything the act lacks; nothing for acts that only need the right state and role."""
    return ()


@guard.register
def _(act: acts.HandOver, scene: Scene) -> Iterator[Lack]:
    yield from unless(act.to.role in DECIDING, "officer-needed")
    yield from unless(scene.alone or not own_case(scene.file, act.to), "own-case")
    yield from unless(
        scene.file.officer is None or act.to.id != scene.file.officer.id, "has-it-already"
    )


@guard.register
def _(act: acts.CorrectFacts, scene: Scene) -> Iterator[Lack]:
    yield from unless(act.reason.strip(), "reason", lacks.REGISTER)
    yield from unless("registered_at" not in act.changes, "registered-typed", lacks.REGISTER)
    facts = corrected(scene.file.facts, act.changes)
    if facts is None:
        yield Lack("facts-invalid", lacks.REGISTER)
    else:
        yield from unless(facts != scene.file.facts, "fact-unchanged")
        yield from easing_lacks(scene.file, facts, scene.by)
        yield from moment_lacks(facts, scene.now)


@guard.register
def _(_act: acts.Weigh, scene: Scene) -> Iterator[Lack]:
    yield from moment_lacks(scene.file.facts, scene.now)
    from_processor = scene.file.facts.processor is Answer.YES
    told = not from_processor or scene.file.facts.processor_informed_at
    yield from unless(told, "processor-informed-at", lacks.AWARENESS)


@guard.register
def _(act: acts.Ask, scene: Scene) -> Iterator[Lack]:
    yield from unless(act.question.strip(), "question")
    yield from unless(scene.file.reporter, "no-reporter")


@guard.register
def _(act: acts.Reply, scene: Scene) -> Iterator[Lack]:
    waiting = any(q.number == act.question and q.open for q in scene.file.questions)
    yield from unless(waiting, "question-answered")
    yield from unless(act.text.strip() or act.files, "reply")


@guard.register
def _(act: acts.Advise, _scene: Scene) -> Iterable[Lack]:
    return unless(act.text.strip(), "text")


@guard.register
def _(act: acts.AddNote, _scene: Scene) -> Iterable[Lack]:
    return unless(act.text.strip(), "text")


@guard.register
def _(act: acts.Decide, scene: Scene) -> Iterator[Lack]:
    article = lacks.COMMUNICATE if act.duty is Duty.COMMUNICATE else lacks.NOTIFY
    yield from unless(act.duty is not Duty.BREACH, "use-no-breach", lacks.BREACH)
    yield from unless(act.outcome is not Outcome.OPEN, "outcome", article)
    yield from unless(act.reason.strip(), "reason", article)
    if act.duty is Duty.NOTIFY and act.outcome is Outcome.NO:
        yield from _not_notifying(scene.file)


def _not_notifying(file: CaseFile) -> Iterator[Lack]:
    """The dangerous decision rests on answers, never on a question that was skipped."""
    yield from unless(not in_force(file), "withdraw-first", lacks.NOTIFY)
    yield from nature_lacks(file.facts)
    nothing_seen = file.facts.confidentiality is Answer.NO
    known = nothing_seen or file.facts.exfiltration is not Exfiltration.UNKNOWN
    yield from unless(known, "exfiltration", lacks.NOTIFY)


def nature_lacks(facts: Facts) -> Iterator[Lack]:
    """Confidentiality, integrity and availability are three questions; none may be skipped."""
    for name in ("confidentiality", "integrity", "availability"):
        answer: Answer = getattr(facts, name)
        yield from unless(answer is not Answer.UNKNOWN, name, lacks.CONTENT)


@guard.register
def _(act: acts.Second, scene: Scene) -> Iterator[Lack]:
    yield from unless(waits_for_second(scene.file, act.duty), "nothing-to-second")
    decision = latest_decision(scene.file, act.duty)
    yield from unless(decision is None or decision.by.id != scene.by.id, "second-is-first")
    yield from unless(act.agrees or act.reason.strip(), "reason")


@guard.register
def _(act: acts.RecordNotification, scene: Scene) -> Iterator[Lack]:
    decided_so = decided(scene.file, Duty.NOTIFY, Outcome.YES)
    yield from unless(decided_so, "decide-to-notify", lacks.NOTIFY)
    yield from unless(act.number.strip(), "notification-number", lacks.REGISTER)
    yield from _notified_when(act, scene.file, scene.now)
    if act.stage in {Stage.SUPPLEMENT, Stage.WITHDRAWN}:
        yield from unless(in_force(scene.file), "nothing-notified", lacks.PHASES)
    if act.stage is Stage.WITHDRAWN:
        yield from unless(act.reason.strip(), "withdrawal-reason", lacks.REGISTER)
    if first_notification(scene.file) is None and perhaps_late(scene.file.facts, act.at):
        yield from unless(act.late_reason.strip(), "late-reason", lacks.NOTIFY)


def _notified_when(act: acts.RecordNotification, file: CaseFile, now: datetime) -> Iterator[Lack]:
    yield from unless(act.at <= now, "moment-in-future")
    aware = file.facts.aware_at
    yield from unless(aware is None or act.at >= aware, "notified-before-aware", lacks.NOTIFY)
    last = latest_notification(file)
    yield from unless(last is None or act.at >= last.at, "notified-before-last", lacks.PHASES)


@guard.register
def _(act: acts.RecordCommunication, scene: Scene) -> Iterator[Lack]:
    if act.ground is None:
        yield from unless(act.how, "how-told", lacks.COMMUNICATE)
        yield from unless(act.people > 0, "how-many-told", lacks.COMMUNICATE)
        yield from unless(act.at <= scene.now, "moment-in-future")
        began = scene.file.facts.happened_from
        yield from unless(began is None or act.at >= began, "told-before-event")
        yield from unless(_judged(scene.file), "decide-communicate", lacks.COMMUNICATE)
        yield from _headcount(act, scene.file)
    else:
        yield from _excuse(act, act.ground, scene.file, scene.now)


def _judged(file: CaseFile) -> bool:
    """Whether somebody decided on telling people, and did not take that back.

    Who was told before is recorded afterwards, as of then; a "no" never forbids being open.
    """
    decision = latest_decision(file, Duty.COMMUNICATE)
    return decision is not None and decision.outcome is not Outcome.OPEN


def _headcount(act: acts.RecordCommunication, file: CaseFile) -> Iterator[Lack]:
    """Nobody is forgotten, and no more are told than there are; the same can be told twice."""
    people, said = file.facts.people, act.people + act.remaining
    total = sum(c.people for c in told(file)) + said
    yield from unless(total >= (people.least or 0), "told-count", lacks.COMMUNICATE)
    if people.most is not None and said > people.most:
        yield Lack("told-too-many", lacks.COMMUNICATE, {"people": people.most})


def _excuse(
    act: acts.RecordCommunication, ground: Ground, file: CaseFile, now: datetime
) -> Iterator[Lack]:
    """A ground only sets aside a duty that is there; "no high risk" is a decision, not a ground."""
    decided_so = decided(file, Duty.COMMUNICATE, Outcome.YES)
    yield from unless(decided_so, "decide-to-communicate", lacks.COMMUNICATE)
    yield from unless(act.reason.strip(), "ground-reason", lacks.EXCEPTIONS)
    rule = EXCEPTION[ground]
    if not rule.applies_to(file.facts.regime):
        yield _other_law(rule)
    if not rule.may_postpone:
        yield from unless(act.until is None, "ground-cannot-postpone", lacks.EXCEPTIONS)
    yield from unless(act.until is None or act.until > now, "postponed-until")
    if rule.needs_public_notice:
        yield from unless(_noticed(act.how, file), "public-notice", lacks.EXCEPTIONS)


def _other_law(rule: CommunicationException) -> Lack:
    """The ground is one of a law that does not apply to the case."""
    if Regime.AVG in rule.regimes:
        return Lack("ground-avg-only", lacks.UAVG)
    return Lack("ground-wpg-only", lacks.WPG)


def _noticed(how: tuple[Way, ...], file: CaseFile) -> bool:
    """Whether a public notice was given, now or before."""
    ways = set(how).union(*(communication.how for communication in file.communications))
    return bool(PUBLIC_WAYS & ways)


@guard.register
def _(act: acts.AddMeasure, scene: Scene) -> Iterator[Lack]:
    yield from unless(act.text.strip(), "measure", lacks.REGISTER)
    yield from unless(act.owner.strip(), "measure-owner", lacks.REGISTER)
    yield from unless(act.due >= scene.now.date(), "measure-due")


@guard.register
def _(act: acts.MeasureDone, scene: Scene) -> Iterable[Lack]:
    return unless(
        any(m.number == act.number and m.open for m in scene.file.measures), "measure-open"
    )


@guard.register
def _(act: acts.Merge, scene: Scene) -> Iterator[Lack]:
    another = act.into.strip() not in {"", scene.file.reference}
    yield from unless(another, "other-case")
    yield from unless(not in_force(scene.file), "withdraw-first", lacks.NOTIFY)
    if another:
        yield from merge_lacks(scene.file, act, scene.by)


@guard.register(acts.StepBack)
@guard.register(acts.Reopen)
def _(act: acts.StepBack | acts.Reopen, _scene: Scene) -> Iterable[Lack]:
    return unless(act.reason.strip(), "reason", lacks.REGISTER)


@guard.register
def _(act: acts.MarkDrill, scene: Scene) -> Iterator[Lack]:
    yield from unless(act.reason.strip(), "reason", lacks.REGISTER)
    yield from drill_lacks(scene.file)


@guard.register
def _(act: acts.Close, scene: Scene) -> Iterator[Lack]:
    yield from closing_lacks(scene.file, act.reason)
    yield from nature_lacks(scene.file.facts)


@guard.register
def _(act: acts.NoBreach, scene: Scene) -> Iterator[Lack]:
    yield from unless(act.reason.strip(), "reason", lacks.REGISTER)
    yield from unless(not in_force(scene.file), "withdraw-first", lacks.NOTIFY)


@guard.register
def _(act: acts.Snooze, scene: Scene) -> Iterator[Lack]:
    yield from unless(act.reason.strip(), "reason")
    yield from unless(act.until > scene.now, "snooze-until")
