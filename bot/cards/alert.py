"""The alert: a new case for the officers, and ever after the present state of that case.

It may stand in a channel, so it holds a number, the kinds of incident and data, how many people,
verdicts and a clock: no name but the officer's, and nothing that a person typed. It is drawn again
after every act.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.cards import elements as ui
from bot.cards.acts import act, leading
from bot.cards.elements import Action
from bot.cards.standing import gist, head, page_buttons, situation, terms, to_page, verdicts
from bot.cards.views import AlertView
from bot.cards.words import left
from bot.forms.acts import verb_of
from bot.language import text
from bot.messages import Message
from dialogs.handling.casefile import CaseFile, CaseState
from dialogs.handling.moments import case_terms
from dialogs.handling.states import Trigger

REASONS = 2  # for each verdict; the case card gives them all


def alert(view: AlertView) -> Message:
    """The alert of a case as it stands at `view.now`."""
    file = view.file
    parts = [
        head(view),
        gist(file.facts),
        terms(view),
        ui.subheading(text("weighing"), spacing="Medium"),
        verdicts(file.assessment, REASONS),
        ui.remark(text("bot-advises"), spacing="Medium"),
        ui.aloud(text("alert-by-typing", reference=file.reference)),
        to_page(view.page),
    ]
    return ui.message(
        parts,
        summary=_summary(view),
        actions=list(_buttons(file, view.page)),
        urgent=True,
    )


def _buttons(file: CaseFile, page: str) -> Iterator[Action]:
    if file.state is CaseState.REPORTED:
        yield leading(act(verb_of(Trigger.TAKE), file))
    yield act("case.open", file)
    yield from page_buttons(page)


def _summary(view: AlertView) -> str:
    """Number, kind and the time left of the first term that still runs."""
    file = view.file
    running = [one for one in case_terms(file) if one.met_at is None]
    first = min(running, key=lambda one: one.due, default=None)
    clock = f" · {left(first.due, view.now, first.latest)}" if first else ""
    return f"{file.reference} · {situation(file.situation)}{clock}"
