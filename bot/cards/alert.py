"""The alert: a new case for the officers, and ever after the present state of that case.

It may stand in a channel, so it holds a number, the kinds of incident and data, how many people,
verdicts and a clock: no name but the officer's, and nothing that a person typed. It is drawn again
after every act.
"""

from __future__ import annotations

from bot.cards.acts import act, leading
from bot.cards.elements import (
    Action,
    aloud,
    message,
    remark,
    subheading,
)
from bot.cards.standing import gist, head, page_buttons, situation, terms, to_page, verdicts
from bot.cards.views import AlertView
from bot.cards.words import left
from bot.language import text
from bot.messages import Message

REASONS = 2  # for each verdict; the case card gives them all


def alert(view: AlertView) -> Message:
    """The alert of a case as it stands at `view.now`."""
    parts = [
        head(view),
        gist(view.facts),
        terms(view),
        subheading(text("weighing"), spacing="Medium"),
        verdicts(view.assessment, REASONS),
        remark(text("bot-advises"), spacing="Medium"),
        aloud(text("alert-by-typing", reference=view.reference)),
        to_page(view.page),
    ]
    return message(
        parts,
        summary=_summary(view),
        actions=_buttons(view),
        urgent=True,
    )


def _buttons(view: AlertView) -> list[Action]:
    takes = [leading(act(v, view.reference, view.version)) for v in view.actions]
    return [*takes, act("case.open", view.reference, view.version), *page_buttons(view.page)]


def _summary(view: AlertView) -> str:
    """Number, kind and the time left of the first term that still runs."""
    running = [one for one in view.terms if one.met_at is None]
    first = min(running, key=lambda one: one.due, default=None)
    clock = f" · {left(first.due, view.now, first.latest)}" if first else ""
    return f"{view.reference} · {situation(view.situation)}{clock}"
