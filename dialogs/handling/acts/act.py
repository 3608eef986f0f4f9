"""An act: what a person can do with a case, with everything that is to be known of it in one class.

A class of a family beside this module says which act it is, what it wants to know, who may do it,
what it lacks, what it makes of the case and how the history tells of it. In which states it can be
done, and where the case then stands, is the machine's table in `states.py`. Everything else (cards,
typed commands, the store) reads the class and knows no act.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import ClassVar

from pydantic import JsonValue

from dialogs.handling import lacks
from dialogs.handling.acts.fields import FilledIn
from dialogs.handling.casefile import DECIDING, Actor, CaseFile, CaseState, Role, Scene
from dialogs.handling.lacks import Lack
from dialogs.handling.states import ENDED, Trigger

PARTS = ("trigger", "lacks", "applied", "told")  # what every act says of itself

_DEFINED: dict[Trigger, type[Act]] = {}


@dataclass(frozen=True)
class Told:
    """One event by which the history tells of an act: its kind, with its few codes and numbers.

    What people wrote stands in the case itself, except the reason of a step that leaves no trace.
    """

    event: str  # worded by `event-<event>`
    data: Mapping[str, JsonValue] = field(default_factory=dict)


def moment_told(at: datetime) -> str:
    """A moment as events have it: in UTC, so that they can be compared as text."""
    return at.astimezone(UTC).isoformat()


class Act(FilledIn):
    """What a person can do with a case.

    One that leaves out a part does not import: defining it raises TypeError.
    """

    trigger: ClassVar[Trigger]
    who: ClassVar[frozenset[Role]] = DECIDING
    on_own_report: ClassVar[bool] = False  # whether who reported the case may do it all the same
    adds_only: ClassVar[bool] = False  # whether it is done from a card that is out of date as well
    handles: ClassVar[bool] = True  # whether the case was worked on by it: cards become out of date
    too_late: ClassVar[Lack | None] = None  # what is said where it was possible before
    hint: ClassVar[str] = ""  # what stands below its form: a key `form-<key>`

    def __init_subclass__(cls) -> None:
        missing = [part for part in ("__doc__", *PARTS) if vars(cls).get(part) is None]
        if missing:
            raise TypeError(f"the act {cls.__name__} does not say its {', '.join(missing)}")
        if cls.trigger in _DEFINED:
            raise TypeError(f"{cls.__name__} and {_DEFINED[cls.trigger].__name__} are one act")
        super().__init_subclass__()
        _DEFINED[cls.trigger] = cls

    def lacks(self, scene: Scene) -> Iterable[Lack]:
        """What the act lacks in this case, beside fields that were left empty; each from a rule."""
        raise NotImplementedError

    def applied(self, scene: Scene) -> CaseFile:
        """The case with the act in it, its state not yet moved."""
        raise NotImplementedError

    def told(self, change: Change) -> Iterator[Told]:
        """How the history tells that it was done; that the case ended by it is told in any case."""
        raise NotImplementedError

    @classmethod
    def of_use(cls, scene: Scene) -> bool:
        """Whether there is something in the case for this person to do it to."""
        return True

    @classmethod
    def not_now(cls, file: CaseFile) -> Lack:
        """What must come first, in a state that does not know the act."""
        state = file.state
        if state in ENDED:
            return Lack("reopen-first")
        if state is CaseState.REPORTED:
            return Lack("take-first")
        if cls.too_late is not None:
            return cls.too_late
        first = "weigh-first" if state is CaseState.TAKEN else "decide-first"
        return Lack(first, lacks.NOTIFY)


def nothing(self: Act, scene: Scene) -> Iterable[Lack]:
    """The `lacks` of an act that needs only its state, its role and its filled-in fields."""
    return ()


def every_act() -> Mapping[Trigger, type[Act]]:
    """The class of each act that was defined, in the order of the work; raises TypeError."""
    undefined = [trigger for trigger in Trigger if trigger not in _DEFINED]
    if undefined:
        raise TypeError(f"no class is the act of {', '.join(undefined)}")
    return {trigger: _DEFINED[trigger] for trigger in Trigger}


@dataclass(frozen=True)
class Change:
    """An act that was done: the file before and after it."""

    act: Act
    by: Actor
    at: datetime
    before: CaseFile
    file: CaseFile

    @property
    def moved(self) -> bool:
        """Whether the case got another state."""
        return self.before.state is not self.file.state
