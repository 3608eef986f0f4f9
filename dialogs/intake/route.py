"""The state machine of a report: which screen may follow which.

One synchronous machine serves all conversations. It is built once from the catalogue: a state for
each question, and those around them. It holds no conversation. It guards the moves; what is said on
a screen and what an answer means stand elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache, lru_cache
from types import SimpleNamespace
from typing import Any

from transitions import Machine, MachineError

from dialogs.intake.questions import (
    BY_KEY,
    BY_SITUATION,
    CATALOGUE,
    COMPANIONS,
    UNKNOWN,
    Answers,
    Question,
)
from dialogs.law.assessment import assess
from dialogs.law.facts import Facts
from dialogs.law.ruleset import Ruleset
from dialogs.law.terms import applicable
from dialogs.situations import Situation

IDLE, DOUBTING = "idle", "doubting"
PROPOSING, CHOOSING, SUMMARY = "proposing", "choosing", "summary"
STOPPING, PAUSED, ADDING = "stopping", "paused", "adding"

QUESTIONS = tuple(question.key for question in CATALOGUE)
WORK = (PROPOSING, CHOOSING, *QUESTIONS, SUMMARY)  # a report is being made
REST = (IDLE, DOUBTING)
ASIDE = (STOPPING, PAUSED, ADDING)  # the bot asks something itself, above a screen to go back to
SCREENS = (*REST, *WORK, *ASIDE)


def _transitions() -> Iterator[dict[str, Any]]:
    """Every legal move; one with more than one target has a trigger for each."""
    starts, asking = [PROPOSING, CHOOSING], list(QUESTIONS)
    yield {"trigger": "doubt", "source": [*REST, *starts], "dest": DOUBTING}
    yield {"trigger": "propose", "source": [*REST, *starts], "dest": PROPOSING}
    yield {"trigger": "choose", "source": [*REST, *starts, SUMMARY], "dest": CHOOSING}
    yield from _to_each("proceed", starts + asking, (*QUESTIONS, SUMMARY))
    yield {"trigger": "send", "source": SUMMARY, "dest": IDLE}
    yield {"trigger": "ask_stop", "source": list(WORK), "dest": STOPPING}
    yield {"trigger": "pause", "source": list(WORK), "dest": PAUSED}
    yield {"trigger": "abandon", "source": [STOPPING, PAUSED], "dest": IDLE}
    yield {"trigger": "add", "source": [*REST, *WORK], "dest": ADDING}
    yield from _to_each("revisit", [*asking, SUMMARY], (CHOOSING, *QUESTIONS))
    yield from _to_each("resume", [STOPPING, PAUSED, ADDING], WORK)
    yield from _to_each("resume", [ADDING], REST)


_TO = " to "


def _to_each(
    trigger: str, sources: list[str], targets: tuple[str, ...]
) -> Iterator[dict[str, Any]]:
    """A trigger for each target, so that the machine need not try fifty to find the one meant."""
    for target in targets:
        yield {"trigger": f"{trigger}{_TO}{target}", "source": sources, "dest": target}


MACHINE = Machine(
    model=None,
    states=list(SCREENS),
    transitions=list(_transitions()),
    initial=IDLE,
    auto_transitions=False,
)


@cache
def move(trigger: str, screen: str, target: str = "") -> str:
    """The screen after a move; `target` is the one to go to, where a move has more than one.

    Raises transitions.MachineError for a move that is not legal. The event is triggered on a model
    that was never added to the machine: adding one puts a method for every state on it and keeps it
    in the machine until it is removed. What a legal move leads to never changes, so it is kept.
    """
    name = f"{trigger}{_TO}{target}" if target else trigger
    model = SimpleNamespace(state=screen)
    if name not in MACHINE.events or not MACHINE.events[name].trigger(model):
        raise MachineError(f"No way to {name} from {screen}")
    moved: str = model.state
    return moved


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
        for question in BY_SITUATION[situation]
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
    companions = (
        companion
        for companion in COMPANIONS.get(key, ())
        if _fits_beside(companion, situation, answers, hints)
    )
    return BY_KEY[key], *companions


def _fits_beside(
    companion: Question, situation: Situation, answers: Answers, hints: Collection[str]
) -> bool:
    """Whether the companion fits some answer to its host: that answer is given on the same card."""
    host = BY_KEY[companion.beside]
    possible = ({**answers, host.key: choice} for choice in host.choices or (UNKNOWN,))
    return any(companion.fits(situation, given, hints) for given in possible)


def missing_facts(facts: Facts) -> frozenset[str]:
    """The facts that are not known and can still change a duty."""
    return _missing(facts.model_copy(update=NO_MOMENTS), applicable(facts))


NO_MOMENTS: Mapping[str, None] = dict.fromkeys(
    (
        "happened_from",
        "happened_to",
        "signalled_at",
        "aware_at",
        "aware_latest",
        "processor_informed_at",
    )
)
"""The facts of which no rule reads more than which law was in force: they move no other fact."""


@lru_cache(maxsize=512)
def _missing(facts: Facts, rules: Ruleset) -> frozenset[str]:
    """Kept, because without their moments the facts of many reports are the same for a while."""
    return frozenset([missing.fact for missing in assess(facts, ruleset=rules).missing])


# --- a picture ---------------------------------------------------------------------------------


def diagram() -> str:
    """The machine as a Mermaid state diagram; what is alike in all of a report is drawn once."""
    lines = ["stateDiagram-v2", "  [*] --> idle", "  state working {", "    state asking {"]
    lines += [f"      {key}" for key in QUESTIONS]
    lines += ["    }", "  }"]
    drawn: dict[tuple[str, str], dict[str, None]] = {}
    for source, dest, trigger in _moves():
        drawn.setdefault((source, dest), {})[trigger] = None
    lines += [f"  {source} --> {dest}: {', '.join(by)}" for (source, dest), by in drawn.items()]
    return "\n".join(lines) + "\n"


def _moves() -> Iterator[tuple[str, str, str]]:
    for name, event in MACHINE.events.items():
        trigger = name.partition(_TO)[0]
        for source, made in event.transitions.items():
            dests = dict.fromkeys(move.dest or source for move in made)
            yield from ((_group(source, dest), _group(dest, source), trigger) for dest in dests)


def _group(screen: str, other: str) -> str:
    if screen in WORK and other in ASIDE:
        return "working"
    return "asking" if screen in BY_KEY else screen
