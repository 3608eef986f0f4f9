"""Lists of cases for officers: what is open, and what a search found.

Numbers, kinds, clocks and the officer's name; nothing that a reporter wrote.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.cards import elements as ui
from bot.cards.acts import act
from bot.cards.elements import NOTHING, Action, Part
from bot.cards.standing import SOON, situation, state
from bot.cards.views import CaseRow
from bot.cards.words import left, short_moment
from bot.language import text
from bot.messages import Message

MOST_ROWS = 25


def list_card(
    rows: Sequence[CaseRow],
    title: str,
    now: datetime,
    more: Sequence[Action] = (),
    beyond: int = 0,
) -> Message:
    """The cases of a list under its title, each to be opened with one tap; `more` leads on, and so
    many are `beyond`."""
    parts = [
        ui.heading(title),
        case_rows(rows, now, beyond) if rows else ui.paragraph(text("list-empty")),
        ui.aloud(text("list-by-typing")),
    ]
    return ui.message(parts, summary=title, wide=True, actions=list(more))


def case_rows(rows: Sequence[CaseRow], now: datetime, beyond: int = 0) -> Part:
    """The first lines of a list, and how many more there are."""
    note = ui.remark(text("list-more", count=beyond), spacing="Medium") if beyond else NOTHING
    return ui.stack(*(_row(row, now) for row in rows), note)


def _row(row: CaseRow, now: datetime) -> Part:
    name = f"{row.reference} · {situation(row.situation)}"
    waiting = text(f"waits-{row.waiting_for}") if row.waiting_for else ""
    drill = text("drill") if row.drill else ""
    about = " · ".join(filter(None, [state(row.state, row.officer), waiting, drill]))
    words = ui.stack(
        ui.paragraph(name, weight="Bolder"), _clock(row, now), ui.remark(about, spacing="None")
    )
    title = text("open-case", reference=row.reference)
    opening = act("case.open", row, called=title)
    link = ui.paragraph(text("act-open"), color="Accent")
    return ui.beside(words, link, tap=opening, separator=True)


def _clock(row: CaseRow, now: datetime) -> Part:
    """The time left; it stands out when it runs short."""
    if row.due is None:
        return NOTHING
    said = f"{left(row.due, now, row.latest)} ({short_moment(row.due)})"
    if row.due - now > SOON:
        return ui.paragraph(said, spacing="None")
    return ui.paragraph(said, spacing="None", color="Attention", weight="Bolder")
