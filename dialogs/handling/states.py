"""The road of a case after filing: its states and the moves between them, as one table.

The machine is built once and never holds a model: a move is walked by one that is thrown away, so
nothing is left behind. What an act requires beside its state stands with the act, in `acts/`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import SimpleNamespace

from transitions import Machine

from dialogs.handling.casefile import CaseFile, CaseState
from dialogs.handling.standing import (
    authority_decided,
    authority_notified,
    authority_served,
    breach_refuted,
    has_measures,
    people_served,
)


class Trigger(StrEnum):
    """The acts, in the order of the work: judging, recording, conferring, and the case itself.

    The same names stand in the machine, in the verbs of cards (`case.take`) and in the texts.
    """

    TAKE = "take"
    WEIGH = "weigh"
    DECIDE = "decide"
    SECOND = "second"
    NO_BREACH = "no_breach"
    CORRECT = "correct"
    NOTIFY = "notify"
    COMMUNICATE = "communicate"
    MEASURE = "measure"
    MEASURE_DONE = "measure_done"
    ASK = "ask"
    REPLY = "reply"
    ADVISE = "advise"
    NOTE = "note"
    SNOOZE = "snooze"
    HAND_OVER = "hand_over"
    MERGE = "merge"
    BACK = "back"
    REOPEN = "reopen"
    DRILL = "drill"
    CLOSE = "close"
    RESTRICT = "restrict"
    OPEN_UP = "open_up"
    HOLD = "hold"
    RELEASE = "release"
    DESTROY = "destroy"


Condition = Callable[[CaseFile], bool]

S = CaseState
ENDED = (S.CLOSED, S.NO_BREACH, S.DUPLICATE)
OPEN = tuple(state for state in S if state not in ENDED)
IN_HAND = OPEN[1:]  # somebody took it
JUDGED = OPEN[2:]  # weighed at least once since it was (re)opened
RULED = OPEN[3:]  # the duty to notify is decided


@dataclass(frozen=True)
class Move:
    """From a state, by an act, to a state, if every condition holds for the case file."""

    trigger: Trigger
    source: CaseState
    dest: CaseState
    conditions: tuple[Condition, ...] = ()


# Where an act lands that may change how far a case is: the first line whose conditions hold.
LANDINGS: tuple[tuple[CaseState, tuple[Condition, ...]], ...] = (
    (S.MEASURES, (authority_served, people_served, has_measures)),
    (S.COMMUNICATED, (authority_served, people_served)),
    (S.NOTIFIED, (authority_decided, authority_notified)),
    (S.DECIDED, (authority_decided,)),
    (S.WEIGHED, ()),
)

# Acts that leave the state as it is, and the states in which they can be done.
STAYING: dict[Trigger, tuple[CaseState, ...]] = {
    Trigger.HAND_OVER: IN_HAND,
    Trigger.ASK: IN_HAND,
    Trigger.REPLY: tuple(S),
    Trigger.ADVISE: OPEN,
    Trigger.NOTE: tuple(S),
    Trigger.SNOOZE: OPEN,
    Trigger.DRILL: (S.REPORTED, S.TAKEN),
    Trigger.CORRECT: (S.TAKEN,),
    Trigger.NOTIFY: (S.NOTIFIED, S.COMMUNICATED, S.MEASURES),
    Trigger.COMMUNICATE: (S.WEIGHED,),
    Trigger.MEASURE: (S.TAKEN, S.WEIGHED, S.DECIDED, S.NOTIFIED, S.MEASURES),
    Trigger.MEASURE_DONE: IN_HAND,
    Trigger.RESTRICT: tuple(S),
    Trigger.OPEN_UP: tuple(S),
    Trigger.HOLD: tuple(S),
    Trigger.RELEASE: tuple(S),
    Trigger.DESTROY: ENDED,
}

# Acts with one destination.
STRAIGHT: dict[Trigger, dict[CaseState, CaseState]] = {
    Trigger.TAKE: {S.REPORTED: S.TAKEN},
    Trigger.MEASURE: {S.COMMUNICATED: S.MEASURES},
    Trigger.BACK: {S.WEIGHED: S.TAKEN, S.DECIDED: S.WEIGHED},
    Trigger.REOPEN: dict.fromkeys(ENDED, S.TAKEN),
    Trigger.CLOSE: dict.fromkeys(RULED, S.CLOSED),
    Trigger.MERGE: dict.fromkeys((S.REPORTED, S.TAKEN, S.WEIGHED, S.DECIDED), S.DUPLICATE),
}

# Acts that may end a case as no breach; until a second person agrees it stays where it is.
REFUTING: dict[Trigger, tuple[CaseState, ...]] = {
    Trigger.NO_BREACH: IN_HAND,
    Trigger.SECOND: IN_HAND,
}

# Acts after which a case stands where its contents bring it: ahead, or back.
LANDING: dict[Trigger, tuple[CaseState, ...]] = {
    Trigger.WEIGH: (S.TAKEN,),
    Trigger.CORRECT: JUDGED,
    Trigger.DECIDE: JUDGED,
    Trigger.SECOND: JUDGED,
    Trigger.NOTIFY: (S.DECIDED,),
    Trigger.COMMUNICATE: RULED,
    Trigger.BACK: (S.COMMUNICATED, S.MEASURES),
}


def _fixed() -> Iterator[Move]:
    for trigger, straight in STRAIGHT.items():
        yield from (Move(trigger, source, dest) for source, dest in straight.items())
    for trigger, sources in STAYING.items():
        yield from (Move(trigger, source, source) for source in sources)


def _conditional() -> Iterator[Move]:
    for trigger, sources in REFUTING.items():
        yield from (Move(trigger, s, S.NO_BREACH, (breach_refuted,)) for s in sources)
    for trigger, sources in LANDING.items():
        for source in sources:
            yield from (Move(trigger, source, dest, wants) for dest, wants in LANDINGS)
    yield from (Move(Trigger.NO_BREACH, source, source) for source in IN_HAND)
    yield Move(Trigger.SECOND, S.TAKEN, S.TAKEN)


MOVES: tuple[Move, ...] = (*_fixed(), *_conditional())


MACHINE = Machine(
    model=None,
    states=CaseState,
    initial=CaseState.REPORTED,
    auto_transitions=False,
    transitions=[
        {
            "trigger": move.trigger.value,
            "source": move.source,
            "dest": move.dest,
            "conditions": list(move.conditions),
        }
        for move in MOVES
    ],
)

_PAIRS = {(move.source, move.trigger) for move in MOVES}
_POSSIBLE = {state: tuple(t for t in Trigger if (state, t) in _PAIRS) for state in S}


def possible(state: CaseState) -> tuple[Trigger, ...]:
    """The acts a state knows, whatever a guard then says."""
    return _POSSIBLE[state]


def landed(file: CaseFile, trigger: Trigger) -> CaseState:
    """Where a case stands after an act; `file` already holds what the act added.

    Raises transitions.MachineError for an act the state does not know.
    """
    walk = SimpleNamespace(state=file.state)
    MACHINE.events[trigger.value].trigger(walk, file)
    return CaseState(walk.state)


def diagram() -> str:
    """The machine as a Mermaid state diagram; acts that always stay are left out."""
    lines = ["stateDiagram-v2", "    state landing <<choice>>", "    [*] --> reported"]
    lines += _edges((m.source, m.dest, m.trigger) for m in MOVES if _one_way(m))
    lines += _edges((s, "landing", t) for t, sources in LANDING.items() for s in sources)
    for dest, wants in LANDINGS:
        names = ", ".join(want.__name__ for want in wants) or "otherwise"
        lines.append(f"    landing --> {dest}: {names}")
    return "\n".join([*lines, *(f"    {state} --> [*]" for state in ENDED)]) + "\n"


def _one_way(move: Move) -> bool:
    """Whether a move goes to another state by itself, rather than where the contents bring it."""
    lands = move.source in LANDING.get(move.trigger, ()) and move.dest is not S.NO_BREACH
    return move.source is not move.dest and not lands


def _edges(moves: Iterable[tuple[str, str, str]]) -> list[str]:
    """One arrow between two states, with every act that goes along it."""
    arrows: dict[tuple[str, str], list[str]] = {}
    for source, dest, trigger in moves:
        arrows.setdefault((source, dest), []).append(trigger)
    return [f"    {a} --> {b}: {', '.join(acts)}" for (a, b), acts in arrows.items()]
