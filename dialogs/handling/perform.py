"""Doing an act: checked by role, state and what it lacks, then put into the file.

Nothing is stored and no clock is read: a change is the file as it was and as it became, and the
caller stores what grew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from dialogs.handling import lacks
from dialogs.handling.acts import ACTS
from dialogs.handling.acts.act import Act, Change
from dialogs.handling.casefile import DECIDING, CaseFile, CaseState, Role, Scene
from dialogs.handling.lacks import Lack, Refusal
from dialogs.handling.standing import own_case
from dialogs.handling.states import ENDED, Trigger, landed, possible


def allowed(file: CaseFile, by: Role) -> tuple[Trigger, ...]:
    """The acts that this role can try in this state; they may still lack something."""
    return tuple(trigger for trigger in possible(file.state) if by in ACTS[trigger].who)


def offered(scene: Scene) -> tuple[Trigger, ...]:
    """The acts to offer to this person: those that are possible, theirs, and not idle."""
    acts = (ACTS[trigger] for trigger in allowed(scene.file, scene.by.role))
    return tuple(act.trigger for act in acts if not _own(act, scene) and act.of_use(scene))


def perform(act: Act, scene: Scene) -> Change | Refusal:
    """Do an act, or say everything it lacks. Pure: the same input gives the same result."""
    file, now = scene.file, scene.now
    missing = tuple(_lacks(act, scene))
    if missing:
        return _refused(missing, file)
    after = act.applied(scene)
    if act.handles:
        after = replace(after, acted_at=now, revision=file.revision + 1)
    after = replace(after, state=landed(after, act.trigger))
    return Change(act, scene.by, now, file, _ended(after, file, now))


def _ended(after: CaseFile, before: CaseFile, now: datetime) -> CaseFile:
    """The moment of ending counts for the term of keeping; a case that goes on has none."""
    if after.state not in ENDED:
        return replace(after, closed_at=None, closing_reason="", lesson="")
    if before.state in ENDED:
        return after
    refuted = after.state is CaseState.NO_BREACH
    reason = after.decisions[-1].ground if refuted else after.closing_reason
    return replace(after, closed_at=now, closing_reason=reason)


def besides(unread: Sequence[Lack], scene: Scene, act: Act) -> Refusal:
    """The refusal of an act of which fields could not be read, for which others stand in.

    It names those (`unread`) and the fields that were left empty; or, where nothing that could be
    filled in would help, only why not.
    """
    if (why := barred(type(act), scene)) is not None:
        return Refusal((why,))
    known = {lack.in_field for lack in unread}
    blank = (lack for lack in act.blanks() if lack.in_field not in known)
    return _refused((*unread, *blank), scene.file)


def _refused(missing: Iterable[Lack], file: CaseFile) -> Refusal:
    """What is missing, each with the article that counts in this case."""
    return Refusal(tuple(lack.under(file.facts.regime) for lack in missing))


def _lacks(act: Act, scene: Scene) -> Iterator[Lack]:
    if (why := barred(type(act), scene)) is not None:
        yield why
        return
    yield from act.blanks()
    yield from act.lacks(scene)


def barred(act: type[Act], scene: Scene) -> Lack | None:
    """Why this person, or a case in this state, cannot do such an act at all; None when they can.

    It may still lack something.
    """
    why = _barred(act, scene)
    return why and why.under(scene.file.facts.regime)


def _barred(act: type[Act], scene: Scene) -> Lack | None:
    by, file = scene.by, scene.file
    if by.role not in act.who:
        return Lack("role", lacks.DPO if by.role is Role.DPO else lacks.HOUSE)
    if _own(act, scene):
        return Lack("own-case")
    return None if act.trigger in possible(file.state) else act.not_now(file)


def _own(act: type[Act], scene: Scene) -> bool:
    """Whether it is an act on a report of their own, which is for somebody else if there is one."""
    decides = scene.by.role in DECIDING and not act.on_own_report
    return decides and not scene.alone and own_case(scene.file, scene.by)
