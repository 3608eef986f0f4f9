"""Doing an act: checked by role, state and guards, then put into the file.

Nothing is stored and no clock is read: a change is the file as it was and as it became, and the
caller stores what grew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from dialogs.handling import acts, lacks
from dialogs.handling.applying import applied
from dialogs.handling.casefile import Actor, CaseFile, CaseState, Role, Scene
from dialogs.handling.four_eyes import can_second, own_lacks
from dialogs.handling.guards import guard
from dialogs.handling.lacks import Lack, Refusal
from dialogs.handling.permissions import permitted
from dialogs.handling.states import ENDED, landed, possible
from dialogs.handling.triggers import Trigger
from dialogs.law.assessment import Assessment, assess

S = CaseState
T = Trigger

# What is missing in one field alone, so that it holds whatever stands in the others.
_SINGLE = frozenset(
    {
        "ground-reason",
        "how-many-told",
        "how-told",
        "measure",
        "measure-owner",
        "notification-number",
        "reason",
        "withdrawal-reason",
    }
)


@dataclass(frozen=True)
class Change:
    """An act that was done: the file before and after it."""

    act: acts.Act
    by: Actor
    at: datetime
    before: CaseFile
    file: CaseFile

    @property
    def moved(self) -> bool:
        """Whether the case got another state."""
        return self.before.state is not self.file.state

    @property
    def assessment(self) -> Assessment | None:
        """The new weighing in full, where the act made one: it is stored beside the old."""
        again = isinstance(self.act, acts.CorrectFacts)
        return assess(self.file.facts, self.at) if again else None


def allowed(file: CaseFile, by: Role) -> tuple[Trigger, ...]:
    """The acts that this role can try in this state; a guard may still refuse one."""
    return tuple(t for t in possible(file.state) if permitted(by, t))


def offered(scene: Scene) -> tuple[Trigger, ...]:
    """The acts to offer to this person: without those that only somebody else can do."""
    tried = (t for t in allowed(scene.file, scene.by.role) if own_lacks(scene, t) is None)
    return tuple(t for t in tried if t is not Trigger.SECOND or can_second(scene))


def perform(
    file: CaseFile, act: acts.Act, by: Actor, now: datetime, *, alone: bool = False
) -> Change | Refusal:
    """Do an act, or say everything it lacks. Pure: the same input gives the same result.

    `alone` tells that nobody else could decide on a report of this person's own.
    """
    scene = Scene(file, by, now, alone)
    missing = tuple(_lacks(scene, act))
    if missing:
        return Refusal(missing)
    # A reply is no act on the case: it makes no officer's card old, and nothing less quiet.
    acted_at = file.acted_at if act.name is T.REPLY else now
    after = replace(applied(act, scene), acted_at=acted_at)
    after = replace(after, state=landed(after, act.name))
    return Change(act, by, now, file, after)


def besides(unread: Sequence[Lack], scene: Scene, act: acts.Act) -> Refusal:
    """The refusal of an act of which fields could not be read, for which others stand in.

    It names those (`unread`) and what is missing in the fields that were read; or, where nothing
    that could be filled in would help, only why not.
    """
    barred = _barred(scene, act)
    if barred is not None:
        return Refusal((barred,))
    missing = (lack for lack in _lacks(scene, act) if lack.key in _SINGLE)
    return Refusal((*unread, *missing))


def _lacks(scene: Scene, act: acts.Act) -> Iterator[Lack]:
    barred = _barred(scene, act)
    if barred is not None:
        yield barred
        return
    yield from guard(act, scene)


def _barred(scene: Scene, act: acts.Act) -> Lack | None:
    """Why this person, or a case in this state, cannot do such an act at all."""
    by, state = scene.by, scene.file.state
    if not permitted(by.role, act.name):
        return Lack("role", lacks.DPO if by.role is Role.DPO else lacks.HOUSE)
    if own := own_lacks(scene, act.name):
        return own
    return None if act.name in possible(state) else not_now(state, act.name)


_NOT_NOW: dict[Trigger, Lack] = {
    T.TAKE: Lack("taken-already"),
    T.WEIGH: Lack("weighed-already"),
    T.REOPEN: Lack("not-ended"),
    T.MERGE: Lack("merge-too-late"),
    T.MARK_DRILL: Lack("drill-too-late"),
    T.STEP_BACK: Lack("no-step-back"),
}


def not_now(state: CaseState, trigger: Trigger) -> Lack:
    """What must come first, for an act that the state does not know."""
    if state in ENDED:
        return Lack("reopen-first")
    if trigger in _NOT_NOW and (state is not S.REPORTED or trigger is T.REOPEN):
        return _NOT_NOW[trigger]
    if state is S.REPORTED:
        return Lack("take-first")
    if state is S.TAKEN:
        return Lack("weigh-first", lacks.NOTIFY)
    return Lack("decide-first", lacks.NOTIFY)
