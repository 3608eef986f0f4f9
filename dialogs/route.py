"""The state machine of a report: which screen may follow which.

One synchronous machine serves all conversations. It is built once from the catalogue: a state for
each question, and those around them. It holds no conversation: a `Position` is handed to a trigger
and let go, so nothing is left behind in it. The machine guards the moves; what is said on a screen
and what an answer means stand elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any, cast

from transitions import EventData, Machine, MachineError

from dialogs.law.assessment import assess
from dialogs.law.facts import Facts
from dialogs.questions import BY_KEY, CATALOGUE, COMPANION, UNKNOWN, Answers, Question
from dialogs.situations import Situation

IDLE, DOUBTING = "idle", "doubting"
PROPOSING, CHOOSING, SUMMARY = "proposing", "choosing", "summary"
STOPPING, PAUSED, ADDING = "stopping", "paused", "adding"

QUESTIONS = tuple(question.key for question in CATALOGUE)
WORK = (PROPOSING, CHOOSING, *QUESTIONS, SUMMARY)  # a report is being made
REST = (IDLE, DOUBTING)
ASIDE = (STOPPING, PAUSED, ADDING)  # the bot asks something itself, above a screen to go back to
SCREENS = (*REST, *WORK, *ASIDE)


@dataclass
class Position:
    """Where a conversation stands, while the machine moves it.

    `state` is the screen; `wanted` the questions still to be asked; `target` the screen that a
    person chose to go back to.
    """

    state: str
    wanted: frozenset[str] = frozenset()
    target: str = IDLE


def _is_wanted(key: str, event: EventData) -> bool:
    return key in _position(event).wanted


def _is_target(screen: str, event: EventData) -> bool:
    return _position(event).target == screen


def _position(event: EventData) -> Position:
    return cast("Position", event.model)


def _transitions() -> list[dict[str, Any]]:
    """Every legal move; of `proceed` the first whose guard holds is taken, in catalogue order."""
    work, anywhere = list(WORK), list(SCREENS)
    moves: list[dict[str, Any]] = [
        {"trigger": "doubt", "source": list(REST), "dest": DOUBTING},
        {"trigger": "propose", "source": [*REST, PROPOSING, CHOOSING, ADDING], "dest": PROPOSING},
        {"trigger": "choose", "source": anywhere, "dest": CHOOSING},
        {"trigger": "abandon", "source": anywhere, "dest": IDLE},
        {"trigger": "ask_stop", "source": work, "dest": STOPPING},
        {"trigger": "pause", "source": [*work, STOPPING], "dest": PAUSED},
        {"trigger": "add", "source": anywhere, "dest": ADDING},
        {"trigger": "send", "source": SUMMARY, "dest": IDLE},
    ]
    moves += [
        {"trigger": "proceed", "source": work, "dest": key, "conditions": partial(_is_wanted, key)}
        for key in QUESTIONS
    ]
    moves += [{"trigger": "proceed", "source": work, "dest": SUMMARY}]
    moves += [
        {
            "trigger": trigger,
            "source": source,
            "dest": screen,
            "conditions": partial(_is_target, screen),
        }
        for trigger, source, targets in (
            ("revisit", work, WORK),
            ("resume", list(ASIDE), (*WORK, *REST)),
        )
        for screen in targets
    ]
    return moves


MACHINE = Machine(
    model=None,
    states=list(SCREENS),
    transitions=_transitions(),
    initial=IDLE,
    auto_transitions=False,
    send_event=True,
)


def may(trigger: str, screen: str) -> bool:
    """Whether the machine knows this move from this screen."""
    return screen in MACHINE.events[trigger].transitions


def move(trigger: str, position: Position) -> str:
    """The screen after a move; raises transitions.MachineError for one that is not legal.

    The event is triggered on a position that was never added to the machine: adding a model puts
    a method for every state on it and keeps it in the machine until it is removed.
    """
    if not MACHINE.events[trigger].trigger(position):
        raise MachineError(f"No way to {trigger} from {position.state}")
    return position.state


# --- which questions ---------------------------------------------------------------------------


def wanted(
    situation: Situation,
    answers: Answers,
    hints: Collection[str],
    passed: Collection[str],
    missing: Callable[[], Collection[str]],
) -> tuple[str, ...]:
    """The questions still to be asked on a card of their own, in catalogue order.

    `missing` tells which facts can still change a duty; it is asked only where that decides. A
    companion counts only when the question beside which it stands was answered without it.
    """
    open_ones = [
        question
        for question in CATALOGUE
        if question.key not in answers
        and question.key not in passed
        and question.fits(situation, answers, hints)
        and _stands_alone(question, situation, answers, hints)
    ]
    by_law = missing() if not all(question.by_form for question in open_ones) else ()
    return tuple(
        question.key
        for question in open_ones
        if question.by_form or any(fact in by_law for fact in question.fills)
    )


def _stands_alone(
    question: Question, situation: Situation, answers: Answers, hints: Collection[str]
) -> bool:
    if not question.beside:
        return True
    if question.alone == "never":
        return False
    host = BY_KEY[question.beside]
    return host.key in answers or not host.fits(situation, answers, hints)


def card(
    key: str, situation: Situation, answers: Answers, hints: Collection[str]
) -> tuple[Question, ...]:
    """The question and, where one fits, its companion: what one card asks."""
    question = BY_KEY[key]
    companion = COMPANION.get(key)
    if companion is None or not _fits_beside(companion, situation, answers, hints):
        return (question,)
    return question, companion


def _fits_beside(
    companion: Question, situation: Situation, answers: Answers, hints: Collection[str]
) -> bool:
    """Whether the companion fits some answer to its host: that answer is given on the same card."""
    host = BY_KEY[companion.beside]
    possible = ({**answers, host.key: choice} for choice in host.choices or (UNKNOWN,))
    return any(companion.fits(situation, given, hints) for given in possible)


@lru_cache(maxsize=512)
def missing_facts(facts: Facts) -> frozenset[str]:
    """The facts that are not known and can still change a duty."""
    return frozenset(missing.fact for missing in assess(facts).missing)


# --- a picture ---------------------------------------------------------------------------------


def diagram() -> str:
    """The machine as a Mermaid state diagram, its questions drawn as one group."""
    lines = ["stateDiagram-v2", "  [*] --> idle", "  state asking {"]
    lines += [f"    {key}" for key in QUESTIONS]
    lines += ["  }"]
    seen: dict[tuple[str, str], list[str]] = {}
    for trigger, event in MACHINE.events.items():
        for source, moves in event.transitions.items():
            for made in moves:
                edge = (_group(source), _group(made.dest or source))
                if trigger not in seen.setdefault(edge, []):
                    seen[edge].append(trigger)
    lines += [f"  {source} --> {dest}: {', '.join(by)}" for (source, dest), by in seen.items()]
    return "\n".join(lines) + "\n"


def _group(screen: str) -> str:
    return "asking" if screen in BY_KEY else screen
