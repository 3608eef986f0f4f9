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


def perform(file: CaseFile, act: acts.Act, by: Actor, now: datetime) -> Change | Refusal:
    """Do an act, or say everything it lacks. Pure: the same input gives the same result."""
    missing = tuple(_lacks(file, act, by, now))
    if missing:
        return Refusal(missing)
    after = replace(applied(act, Scene(file, by, now)), acted_at=now)
    after = replace(after, state=landed(after, act.name))
    return Change(act, by, now, file, after)


def besides(
    unread: Sequence[Lack], file: CaseFile, act: acts.Act, by: Actor, now: datetime
) -> Refusal:
    """The refusal of an act of which fields could not be read, for which others stand in.

    It names those (`unread`) and what is missing in the fields that were read; or, where nothing
    that could be filled in would help, only why not.
    """
    barred = _barred(file, act, by)
    if barred is not None:
        return Refusal((barred,))
    missing = (lack for lack in _lacks(file, act, by, now) if lack.key in _SINGLE)
    return Refusal((*unread, *missing))


def _lacks(file: CaseFile, act: acts.Act, by: Actor, now: datetime) -> Iterator[Lack]:
    barred = _barred(file, act, by)
    if barred is not None:
        yield barred
        return
    yield from guard(act, Scene(file, by, now))


def _barred(file: CaseFile, act: acts.Act, by: Actor) -> Lack | None:
    """Why this role, or a case in this state, cannot do such an act at all."""
    if not permitted(by.role, act.name):
        return Lack("role", lacks.DPO if by.role is Role.DPO else lacks.HOUSE)
    return None if act.name in possible(file.state) else not_now(file.state, act.name)


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
