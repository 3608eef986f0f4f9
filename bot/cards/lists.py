"""Lists of cases for officers: what is open, and what a search found.

Numbers, kinds, clocks and the officer's name; nothing that a reporter wrote.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.cards import elements as ui
from bot.cards.acts import act
from bot.cards.elements import NOTHING, Action, Part
from bot.cards.standing import SOON, situation, state
from bot.cards.views import Handler
from bot.cards.words import left, short_moment
from bot.language import text
from bot.messages import Message
from dialogs.handling.due import Due, DueKind, whose_turn
from dialogs.handling.states import ENDED
from store.lists.register import Listed
from store.models import Case


def list_card(
    listed: Listed,
    title: str,
    now: datetime,
    handler: Handler,
    more: Sequence[Action] = (),
    empty: str = "list-empty",
) -> Message:
    """The cases of a list under its title, each to be opened with one tap; `more` leads on.

    `empty` is the key of what is said where there are none.
    """
    parts = [
        ui.heading(title),
        case_rows(listed, now, handler) if listed.cases else ui.paragraph(text(empty)),
        ui.aloud(text("list-by-typing")),
    ]
    return ui.message(parts, summary=title, wide=True, actions=list(more))


def case_rows(listed: Listed, now: datetime, handler: Handler) -> Part:
    """The first lines of a list, and how many more there are."""
    more = listed.total - len(listed.cases)
    note = ui.remark(text("list-more", count=more), spacing="Medium") if more else NOTHING
    rows = (_row(case, listed.due.get(case.id, ()), now, handler) for case in listed.cases)
    return ui.stack(*rows, note)


def _row(case: Case, known: Sequence[Due], now: datetime, handler: Handler) -> Part:
    """One line; a case that ended waits for nothing."""
    waiting = "" if case.state in ENDED else text(f"waits-{whose_turn(known, now)}")
    drill = text("drill") if case.drill else ""
    about = " · ".join(filter(None, [state(case.state, handler(case)), waiting, drill]))
    words = ui.stack(
        ui.paragraph(f"{case.reference} · {situation(case.situation)}", weight="Bolder"),
        _clock(running_term(known), now),
        ui.remark(about, spacing="None"),
    )
    opening = act("case.open", case, called=text("open-case", reference=case.reference))
    link = ui.paragraph(text("act-open"), color="Accent")
    return ui.beside(words, link, tap=opening, separator=True)


def running_term(known: Iterable[Due]) -> Due | None:
    """The term of the law that counts now, if one runs."""
    return next((one for one in known if one.kind is DueKind.TERM_72), None)


def _clock(term: Due | None, now: datetime) -> Part:
    """The time left; it stands out when it runs short."""
    if term is None:
        return NOTHING
    said = f"{left(term.at, now, term.latest)} ({short_moment(term.at)})"
    if term.at - now > SOON:
        return ui.paragraph(said, spacing="None")
    return ui.paragraph(said, spacing="None", color="Attention", weight="Bolder")
