"""What is decided: each duty, that there is no breach, and the second person's word on a "no"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dialogs.handling import lacks as articles
from dialogs.handling.acts.act import Act, Change, Told, nothing
from dialogs.handling.acts.fields import FieldKind, Option, asked
from dialogs.handling.casefile import (
    CaseFile,
    CaseState,
    Decision,
    Matter,
    Outcome,
    Scene,
    Seconding,
)
from dialogs.handling.lacks import Lack, unless
from dialogs.handling.standing import (
    in_force,
    latest_decision,
    waits_for_second,
)
from dialogs.handling.states import Trigger
from dialogs.law.facts import Answer, Exfiltration, Facts
from dialogs.law.rules.grounds import NoBreachGround
from dialogs.law.verdict import Nature

_DUTIES = (Matter.NOTIFY, Matter.COMMUNICATE)  # that there is no breach is an act apart
_OUTCOMES = (Outcome.YES, Outcome.NO)  # a decision is taken back by a step back


def _article(duty: Matter) -> str:
    return articles.COMMUNICATE if duty is Matter.COMMUNICATE else articles.NOTIFY


class Decide(Act):
    """Decide one duty."""

    trigger = Trigger.DECIDE
    hint = "second-warning"

    duty: Matter = asked(FieldKind.CHOICE, words="duty", among=lambda _: map(Option, _DUTIES))
    outcome: Outcome = asked(
        FieldKind.CHOICE, words="form-outcome", among=lambda _: map(Option, _OUTCOMES)
    )
    reason: str = asked(FieldKind.STORY, blank=lambda act: Lack("reason", _article(act.duty)))

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        no_duty, undone = self.duty is Matter.BREACH, self.outcome is Outcome.OPEN
        yield from unless(not no_duty, "use-no-breach", articles.BREACH, "outcome")
        yield from unless(not undone, "outcome", _article(self.duty), "outcome")
        if self.duty is Matter.NOTIFY and self.outcome is Outcome.NO:
            yield from _not_notifying(scene.file)

    def applied(self, scene: Scene) -> CaseFile:
        return deciding(scene, self.duty, self.outcome, self.reason)

    def told(self, change: Change) -> Iterator[Told]:
        yield Told("duty_decided", _verdict(change.file.decisions[-1]))


def deciding(
    scene: Scene, duty: Matter, outcome: Outcome, reason: str, ground: str = ""
) -> CaseFile:
    """The case with one decision more, resting on the last weighing."""
    basis = scene.file.weighing.number
    made = Decision(duty, outcome, reason, scene.by, scene.now, basis, ground)
    return replace(scene.file, decisions=(*scene.file.decisions, made))


def _not_notifying(file: CaseFile) -> Iterator[Lack]:
    """The dangerous decision rests on answers, never on a question that was skipped."""
    yield from unless(not in_force(file), "withdraw-first", articles.NOTIFY)
    yield from nature_lacks(file.facts)
    nothing_seen = file.facts.confidentiality is Answer.NO
    known = nothing_seen or file.facts.exfiltration is not Exfiltration.UNKNOWN
    yield from unless(known, "exfiltration", articles.NOTIFY)


def nature_lacks(facts: Facts) -> Iterator[Lack]:
    """Confidentiality, integrity and availability are three questions; none may be skipped."""
    for name in Nature:
        answer: Answer = getattr(facts, name)
        yield from unless(answer is not Answer.UNKNOWN, name, articles.CONTENT)


def _verdict(decision: Decision) -> dict[str, str]:
    verdict = {"duty": decision.duty.value, "outcome": decision.outcome.value}
    return {**verdict, "ground": decision.ground}


class NoBreach(Act):
    """End a case as no breach."""

    trigger = Trigger.NO_BREACH

    ground: NoBreachGround = asked(FieldKind.CHOICE, words="form-no-breach")
    reason: str = asked(FieldKind.STORY, blank=Lack("reason", articles.REGISTER))

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        yield from unless(not in_force(scene.file), "withdraw-first", articles.NOTIFY)

    def applied(self, scene: Scene) -> CaseFile:
        return deciding(scene, Matter.BREACH, Outcome.NO, self.reason, self.ground.value)

    def told(self, change: Change) -> Iterator[Told]:
        yield Told("duty_decided", _verdict(change.file.decisions[-1]))


def _waiting(file: CaseFile) -> Iterator[Option]:
    """The duties of which the last decision waits for a second person."""
    yield from (Option(duty) for duty in Matter if waits_for_second(file, duty))


class Second(Act):
    """The second person's word on a decision that waits for it."""

    trigger = Trigger.SECOND

    duty: Matter = asked(FieldKind.CHOICE, words="duty", among=_waiting)
    agrees: bool = asked(FieldKind.WHETHER, words="form-agrees")
    reason: str = asked(
        FieldKind.STORY, blank=lambda act: None if act.agrees else Lack("reason"), default=""
    )

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        waits = waits_for_second(scene.file, self.duty)
        yield from unless(waits, "nothing-to-second", in_field="duty")
        decision = latest_decision(scene.file, self.duty)
        another = decision is None or decision.by.id != scene.by.id
        yield from unless(another, "second-is-first")

    def applied(self, scene: Scene) -> CaseFile:
        waiting = latest_decision(scene.file, self.duty)
        word = Seconding(self.agrees, self.reason, scene.by, scene.now)
        made = (replace(d, second=word) if d is waiting else d for d in scene.file.decisions)
        return replace(scene.file, decisions=tuple(made))

    def told(self, change: Change) -> Iterator[Told]:
        event = "decision_seconded" if self.agrees else "decision_refused"
        if (decision := latest_decision(change.file, self.duty)) is not None:
            yield Told(event, _verdict(decision))

    @classmethod
    def of_use(cls, scene: Scene) -> bool:
        """Whether a decision waits for the word of this person: one that is not their own."""
        waiting = (latest_decision(scene.file, Matter(one.value)) for one in _waiting(scene.file))
        return any(decision is not None and decision.by.id != scene.by.id for decision in waiting)


class StepBack(Act):
    """Go one step back; that takes the decision back that brought the case here."""

    trigger = Trigger.BACK
    too_late = Lack("no-step-back")
    lacks = nothing

    reason: str = asked(FieldKind.LINE, blank=Lack("reason", articles.REGISTER))

    def applied(self, scene: Scene) -> CaseFile:
        if scene.file.state is CaseState.WEIGHED:
            return scene.file
        decided = scene.file.state is CaseState.DECIDED
        duty = Matter.NOTIFY if decided else Matter.COMMUNICATE
        return deciding(scene, duty, Outcome.OPEN, self.reason)

    def told(self, change: Change) -> Iterator[Told]:
        road = {"from": change.before.state.value, "to": change.file.state.value}
        yield Told("case_stepped_back", {**road, "reason": self.reason})
