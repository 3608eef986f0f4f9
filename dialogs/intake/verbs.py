"""Which act a verb stands for, and on which screens it makes sense: for buttons and words alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dialogs.exchange import Line
from dialogs.intake.acts import beginning, concerning, department, filing, replying, steering
from dialogs.intake.acts.done import Done
from dialogs.intake.conversation import Context, Conversation
from dialogs.intake.questions import BY_KEY
from dialogs.intake.route import ADDING, CHOOSING, DOUBTING, IDLE, PROPOSING, STOPPING, SUMMARY

Act = Callable[[Conversation, Mapping[str, str], Context], Done]

# Buttons that stand on cards without a question of their own: they are never stale.
ALWAYS = frozenset(
    {"start", "menu", "reports", "help", "add", "add_send", "resume", "language", "department"}
)


def _verb(act: Callable[[Conversation, Context], Done]) -> Act:
    return lambda conversation, _values, at: act(conversation, at)


def _with(act: Callable[[Conversation, str, Context], Done], name: str) -> Act:
    return lambda conversation, values, at: act(conversation, values.get(name, ""), at)


def _on(screens: frozenset[str], act: Act) -> Act:
    """Only there; elsewhere the present screen is shown again."""

    def guarded(conversation: Conversation, values: Mapping[str, str], at: Context) -> Done:
        if conversation.screen not in screens:
            return Done(conversation, notices=(Line("nothing-here"),))
        return act(conversation, values, at)

    return guarded


_ASKING = frozenset(BY_KEY)

ACTS: Mapping[str, Act] = {
    "start": _verb(beginning.start),
    "menu": _verb(beginning.start),
    "situation": _on(
        frozenset({IDLE, DOUBTING, PROPOSING, CHOOSING}), _with(beginning.pick, "situation")
    ),
    "told": _on(frozenset({PROPOSING}), _with(beginning.one_told, "number")),
    "confirm": _on(frozenset({PROPOSING}), _verb(beginning.confirm)),
    "other": _on(frozenset({PROPOSING, CHOOSING, DOUBTING}), _verb(beginning.choose_instead)),
    "answer": _on(_ASKING, replying.answer_card),
    "skip": _on(_ASKING, _verb(replying.skip)),
    "back": _verb(steering.back),
    "stop": _verb(steering.stop),
    "stop_yes": _on(frozenset({STOPPING}), _verb(steering.stop_yes)),
    "later": _verb(steering.later),
    "resume": _verb(steering.resume),
    "restart": _verb(steering.restart),
    "help": _verb(steering.help_me),
    "change": _on(frozenset({SUMMARY}), _with(steering.change, "question")),
    "concerns": _on(frozenset({SUMMARY}), _verb(concerning.of_the_team)),
    "send": _on(frozenset({SUMMARY}), _verb(filing.send)),
    "reports": _verb(steering.reports),
    "add": _with(filing.add, "reference"),
    "add_send": filing.added_on_card,
    "add_cancel": _on(frozenset({ADDING}), _verb(filing.add_nothing)),
    "department": department.keep,
    "language": _with(steering.speak, "language"),
}
