"""What one person cannot do alone to a case in which "no" takes two people, or to their own report.

The decisions themselves wait for their second person (`standing.needs_second`). Here stands what
would make the waiting idle: easing the facts afterwards, merging the case away, calling it a drill.
"""

from __future__ import annotations

from collections.abc import Iterator

from dialogs.handling.acts import Merge
from dialogs.handling.casefile import Actor, CaseFile, CaseState, Duty, Scene
from dialogs.handling.lacks import Lack, unless
from dialogs.handling.permissions import DECIDING
from dialogs.handling.standing import (
    bound,
    danger_known,
    dangerous,
    latest_decision,
    latest_weighing,
    own_case,
    stricter,
    verdict_of,
    waits_for_second,
)
from dialogs.handling.states import ENDED
from dialogs.handling.triggers import Trigger
from dialogs.law.facts import Facts
from dialogs.law.second import eases, loses
from dialogs.law.verdict import Verdict

# What who reported a case may still do with it as an officer: it decides nothing.
_WITH_OWN = frozenset({Trigger.ADD_NOTE, Trigger.HAND_OVER})


def own_lacks(scene: Scene, trigger: Trigger) -> Lack | None:
    """Nobody handles a report of their own, unless there is nobody else."""
    by = scene.by
    barred = by.role in DECIDING and trigger not in _WITH_OWN and own_case(scene.file, by)
    return Lack("own-case") if barred and not scene.alone else None


def can_second(scene: Scene) -> bool:
    """Whether a decision waits for the word of this person: one that is not their own."""
    waiting = (latest_decision(scene.file, d) for d in Duty if waits_for_second(scene.file, d))
    return any(decision is not None and decision.by.id != scene.by.id for decision in waiting)


def easing_lacks(file: CaseFile, facts: Facts, by: Actor) -> Iterator[Lack]:
    """Who said a "no" that takes two people does not ease the facts that made it so.

    What was unclear may be found out once the second person agreed.
    """
    before_agreed = bound(file, by, agreed=False) and eases(file.facts, facts)
    afterwards = bound(file, by) and loses(file.facts, facts)
    yield from unless(not (before_agreed or afterwards), "second-eases")


def drill_lacks(file: CaseFile) -> Iterator[Lack]:
    """A drill never counts, so a dangerous report cannot become one."""
    yield from unless(not dangerous(file), "drill-danger")


def merge_lacks(file: CaseFile, act: Merge, by: Actor) -> Iterator[Lack]:
    """A case goes on in another only where nothing of it is lost, and nobody is passed over."""
    yield from unless(not bound(file, by), "second-merges")
    if act.other is None:
        yield from unless(not dangerous(file), "merge-carries")
        return
    if (lack := _unfit(file, act.other)) is not None:
        yield lack


def _unfit(file: CaseFile, other: CaseFile) -> Lack | None:
    """Why a case cannot go on in the other."""
    if other.state is CaseState.DUPLICATE:
        return Lack("other-case")
    if other.drill is not file.drill:  # a drill never counts, so a real case would be lost
        return Lack("merge-drill")
    if other.state in ENDED:
        return Lack("merge-ended")
    return None if _carries(other, file) else Lack("merge-carries")


def _carries(other: CaseFile, file: CaseFile) -> bool:
    """Whether the other case is as dangerous, and its weighing says yes wherever this one does."""
    ours, theirs = latest_weighing(file), latest_weighing(other)
    weaker = any(
        stricter(ours, theirs, duty) and verdict_of(ours, duty) is Verdict.YES for duty in Duty
    )
    kept = not danger_known(file) or danger_known(other)
    return kept and not weaker and not loses(file.facts, other.facts)
