"""What the pure part of a turn costs: `python -m bench.step [ROUNDS]`.

Prints JSON: microseconds of processor time of an average turn of the typed round of
`bench.turns`, part
by part, the least and the median of the rounds. Every round is played on a day of its own, so that
nothing is remembered here that would not be remembered in life. What stands beside is measured
apart: parts of the step, as they would be if nothing were remembered.
"""

from __future__ import annotations

import json
import statistics
import sys
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from time import process_time_ns
from typing import Final, TypeVar

from bench.people import ROUND
from bot.cards.reporter import render
from dialogs.exchange import Typed
from dialogs.intake import step
from dialogs.intake.conversation import Context, Conversation, StepOutcome
from dialogs.intake.meaning import facts_of
from dialogs.law.assessment import assess
from dialogs.understanding import understand
from store.access import notation

BEGUN: Final = datetime(2026, 11, 24, 10, tzinfo=UTC)
WHOLE: Final = ("load", "step", "render", "dump")

Result = TypeVar("Result")
Took = Counter[str]  # nanoseconds by part


def timed(took: Took, part: str, work: Callable[[], Result]) -> Result:
    """The result of the work; its processor time is added to the part."""
    began = process_time_ns()
    result = work()
    took[part] += process_time_ns() - began
    return result


def play(at: datetime) -> Took:
    """One round from an empty conversation, and how long each part of its turns took together."""
    took = Took()
    kept = "{}"
    for said in map(Typed, ROUND):
        state = timed(took, "load", lambda: _loaded(kept))  # noqa: B023 - it runs at once
        outcome = timed(took, "step", lambda: step(state, said, Context(at)))  # noqa: B023
        timed(took, "render", lambda: _rendered(outcome))  # noqa: B023
        kept = timed(took, "dump", lambda: _dumped(outcome.conversation))  # noqa: B023
        timed(took, "beside: weigh every state", lambda: _weigh(outcome, at))  # noqa: B023
    timed(took, "beside: understand the first sentence", lambda: understand(ROUND[0], at))
    return took


def _loaded(kept: str) -> Conversation:
    return Conversation.model_validate(notation.loads(kept))


def _dumped(conversation: Conversation) -> str:
    return notation.dumps(conversation.model_dump(mode="json"))


def _rendered(outcome: StepOutcome) -> None:
    for reply in (*outcome.replies, *filter(None, [outcome.closes])):
        render(reply)


def _weigh(outcome: StepOutcome, at: datetime) -> None:
    talk = outcome.conversation
    if talk.situation is not None:
        assess(facts_of(talk.situation, talk.answers, at, talk.hints))


def _told(rounds: list[float]) -> dict[str, float]:
    """What an average turn took in the best round, and in the one in the middle."""
    told = {"least": min(rounds), "median": statistics.median(rounds)}
    return {name: round(took / len(ROUND) / 1000, 1) for name, took in told.items()}


def main(rounds: int) -> None:
    """Play the rounds and print the result."""
    played = [play(BEGUN + timedelta(days=number)) for number in range(rounds)]
    found = {part: _told([took[part] for took in played]) for part in played[0]}
    found["whole"] = _told([sum(took[part] for part in WHOLE) for took in played])
    print(json.dumps({"microseconds": found}, indent=2))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
