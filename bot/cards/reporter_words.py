"""What an employee's cards share: first aid, notices, and the buttons of the conversation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from bot.cards.elements import NOTHING, Action, Data, Part, box, button, buttons, lines, paragraph
from dialogs.exchange import Line
from dialogs.situations import Situation
from dialogs.texts import has, text


def line(said: Line, language: str) -> str:
    """The words of one line of the conversation."""
    return text(language, said.key, **said.args)


@cache
def aid(value: Situation | None, language: str) -> Part:
    """What to do now, before any further question; drawn once for each situation."""
    key = f"aid-{value.value}" if value else ""
    if not key or not has(language, key):
        return NOTHING
    title = paragraph(text(language, "aid-intro"), weight="Bolder")
    return box(title, lines(text(language, key)), style="accent", spacing="Medium")


def notices(lines: Iterable[Line], language: str) -> Iterator[Part]:
    """What the reporter must know beside the question, each in a frame of its own."""
    for said in lines:
        yield box(paragraph(line(said, language)), style="emphasis", spacing="Medium")


def problem(said: Line | None, language: str) -> Part:
    """Why the answer was not accepted, and what to do."""
    if said is None:
        return NOTHING
    words = paragraph(line(said, language), weight="Bolder")
    return box(words, style="attention", spacing="Medium")


def step(verb: str, revision: int, language: str, *, style: str = "default") -> Action:
    """A button of the conversation that carries nothing but its verb."""
    data: Data = {"verb": verb, "revision": revision}
    return button(text(language, f"button-{verb}".replace("_", "-")), data, style=style)


def ways(actions: Iterable[Action]) -> Part:
    """The way on, back, and out: below a line, apart from the answers."""
    return buttons(actions, separator=True, spacing="Medium")
