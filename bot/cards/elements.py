"""The building blocks of every card, each drawn and said in words at once.

A `Part` pairs what is drawn with the same in words, so a card's text form is complete by
construction. No card uses Markdown: every text is escaped here, the only place where text blocks
are made, so that what a person typed can never become a link, a picture or a mention. This module
knows no case, no report and no language.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from bot.language import spoken
from bot.messages import Card, Message

Element = dict[str, Any]
Action = dict[str, Any]
Data = dict[str, str | int]
Look = str | bool | int  # a property of the schema

# Teams takes 100 kB of UTF-16 for a whole message; a card stays well below that.
MOST_BYTES = 80_000
ROW = 42  # letters that fit in one row of buttons on a phone
LONGEST_FALLBACK = 600  # letters of the text form in a card
VERSION = "1.5"  # the highest that Teams draws for cards of a bot

# Signs that turn the direction of reading, and halves of signs that no client can show.
_HIDDEN = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_BLANK = re.compile("[\x00-\x1f\x7f-\x9f]+")
_MARKS = re.compile(r"([\\`*_\[\]<>~]|&(?=#?\w+;)|\{(?=\{)|(?<=\{)\{)")
_PERHAPS = re.compile(r"[\\`*_\[\]<>~&{\n]")  # what is special anywhere, or begins a line
_LIST_NUMBER = re.compile(r"^(\d{1,9})([.)])", re.MULTILINE)
_LINE_START = re.compile(r"^([-+=#:|])", re.MULTILINE)


@dataclass(frozen=True)
class Part:
    """A piece of a message: what is drawn, and the same in words.

    An element may stand in many messages, so nobody changes one that is made.
    """

    elements: tuple[Element, ...] = ()
    text: str = ""


NOTHING = Part()


# --- text ------------------------------------------------------------------------------------


def clean(words: str) -> str:
    """The words without control characters and direction marks, one space or line break at most."""
    if _is_clean(words):
        return words  # nearly all are so
    visible = _HIDDEN.sub("", words).replace("\r", "\n")
    lines = (" ".join(_BLANK.sub(" ", line).split()) for line in visible.split("\n"))
    return "\n".join(line for line in lines if line)


def _is_clean(words: str) -> bool:
    """Whether nothing has to be taken out: printable signs are neither hidden nor line breaks."""
    if "  " in words or words != words.strip():
        return False
    if words.isprintable():
        return True
    loose = "\n\n" in words or "\n " in words or " \n" in words
    return not loose and words.replace("\n", "").isprintable()


def escape(words: str) -> str:
    """The words such that a Markdown reader shows them exactly, line by line."""
    bare = clean(words)
    if bare[:1].isalpha() and not _PERHAPS.search(bare):
        return bare  # nearly all are so: one search instead of three replacements
    marked = _MARKS.sub(r"\\\1", bare)
    numbered = _LIST_NUMBER.sub(r"\1\\\2", marked)
    return _LINE_START.sub(r"\\\1", numbered).replace("\n", "\n\n")


def shorten(words: str, most: int, more: str) -> str:
    """The words themselves, or their beginning followed by `more` when they are too long."""
    looked_at = words[: 4 * most]  # blanks may shrink; nothing further on can be shown
    short = clean(looked_at)
    if looked_at == words and len(short) <= most:
        return short
    return f"{short[:most].rstrip()} {more}"


# --- what is drawn ---------------------------------------------------------------------------


def block(words: str, **look: Look) -> Element:
    """One text block, wrapped and free of Markdown; `look` are properties of the schema."""
    return {"type": "TextBlock", "text": escape(words), "wrap": True, **look}


def paragraph(words: str, **look: Look) -> Part:
    """Running text; nothing at all when there are no words."""
    said = clean(words)
    return Part((block(said, **look),), said) if said else NOTHING


def lines(words: str, **look: Look) -> Part:
    """Short sentences, each on a line of its own and close together."""
    return stack(*(paragraph(line, **{"spacing": "Small", **look}) for line in words.split("\n")))


def heading(words: str, **look: Look) -> Part:
    """The one title of a card, announced as such by a screen reader."""
    return paragraph(words, **{"style": "heading", "size": "Large", "weight": "Bolder", **look})


def subheading(words: str, **look: Look) -> Part:
    """The title of a section within a card."""
    return paragraph(words, **{"weight": "Bolder", "spacing": "Large", **look})


def remark(words: str, **look: Look) -> Part:
    """A line of less weight: a step, a source, a hint."""
    return paragraph(words, **{"isSubtle": True, "size": "Small", "spacing": "Small", **look})


def facts(rows: Iterable[tuple[str, str]]) -> Part:
    """Names and values in two columns; rows without a value are left out."""
    filled = [(name, clean(value)) for name, value in rows if clean(value)]
    if not filled:
        return NOTHING
    drawn = [{"title": escape(name), "value": escape(value)} for name, value in filled]
    said = "\n".join(f"{name}: {value}" for name, value in filled)
    return Part(({"type": "FactSet", "facts": drawn},), said)


def aloud(words: str) -> Part:
    """Words for the text form alone: what a card shows in another way."""
    return Part((), clean(words))


def stack(*parts: Part) -> Part:
    """Several parts, one below the other."""
    elements = tuple([element for part in parts for element in part.elements])
    return Part(elements, "\n".join([part.text for part in parts if part.text]))


def box(*parts: Part, style: str = "emphasis", **look: Look) -> Part:
    """Parts in a coloured frame; the colour only repeats what the words say."""
    inner = stack(*parts)
    if not inner.elements:
        return NOTHING
    frame = {"type": "Container", "style": style, "items": list(inner.elements), **look}
    return Part((frame,), inner.text)


def beside(wide: Part, narrow: Part, *, tap: Action | None = None, **look: Look) -> Part:
    """Two parts in one line, the second as narrow as it can be; `tap` makes that one a button."""
    right: Element = {
        "type": "Column",
        "width": "auto",
        "verticalContentAlignment": "Center",
        "items": list(narrow.elements),
    }
    if tap is not None:
        right["selectAction"] = tap
    left = {"type": "Column", "width": "stretch", "items": list(wide.elements)}
    said = wide.text if tap is not None or not narrow.text else f"{wide.text} ({narrow.text})"
    return Part(({"type": "ColumnSet", "columns": [left, right], **look},), said)


def cell(words: str, **look: Look) -> Element:
    """One cell of a table."""
    return {"type": "TableCell", "items": [block(words, **look)]}


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]], widths: tuple[int, ...]) -> Part:
    """A table with a header row, as card and as lines."""
    lines = [tuple(clean(word) for word in row) for row in rows]
    drawn = [{"type": "TableRow", "cells": [cell(word, weight="Bolder") for word in head]}]
    drawn += [{"type": "TableRow", "cells": [cell(word) for word in line]} for line in lines]
    element: Element = {
        "type": "Table",
        "columns": [{"width": width} for width in widths],
        "rows": drawn,
        "firstRowAsHeader": True,
        "showGridLines": False,
        "fallback": _pairs(head, lines),
    }
    return Part((element,), "\n".join(" · ".join(line) for line in (head, *lines)))


def _pairs(head: tuple[str, ...], lines: Iterable[tuple[str, ...]]) -> Element:
    """The same for a client without tables: names, and behind each its numbers."""
    rows = [{"title": escape(name), "value": escape(" · ".join(rest))} for name, *rest in lines]
    titles = {"title": escape(head[0]), "value": escape(" · ".join(head[1:]))}
    return {"type": "FactSet", "facts": [titles, *rows]}


# --- buttons ---------------------------------------------------------------------------------


def button(title: str, data: Data, *, style: str = "default", gathers: bool = False) -> Action:
    """A button that hands in `data`, whose `verb` says what is asked.

    `gathers` adds the card's fields to it. Clients without Action.Execute use the fallback, which
    carries the same. The tooltip repeats a title that a narrow screen may cut.
    """
    common: Action = {
        "title": clean(title),
        "data": data,
        "associatedInputs": "Auto" if gathers else "None",
    }
    if style != "default":
        common["style"] = style
    fallback = {"type": "Action.Submit", **common}
    return {"type": "Action.Execute", "verb": data["verb"], **common, "fallback": fallback}


def link(title: str, address: str) -> Action:
    """A button that opens a page of ours in a browser."""
    return {"type": "Action.OpenUrl", "title": title, "url": address}


def unfold(title: str, inside: Part, submit: Action | None = None) -> Action:
    """A button that opens what is inside below it: something to read, or a form with its button."""
    card: Card = {"type": "AdaptiveCard", "body": list(inside.elements)}
    if submit is not None:
        card["actions"] = [submit]
    return {"type": "Action.ShowCard", "title": clean(title), "card": card}


def buttons(actions: Iterable[Action], said: str = "", **look: Look) -> Part:
    """A row of buttons within a card; `said` is how the text form offers them."""
    row = list(actions)
    return Part(({"type": "ActionSet", "actions": row, **look},), said) if row else NOTHING


def chips(actions: Iterable[Action], said: str = "") -> Part:
    """Short answers to tap, side by side in as many rows as a phone needs.

    They are tapped as lines are, since Teams draws no more than six buttons on a card.
    """
    rows = [
        {"type": "ColumnSet", "spacing": "Small", "columns": [*map(_chip, row)]}
        for row in _rows(actions)
    ]
    return Part(tuple(rows), said)


def _chip(action: Action) -> Element:
    """One answer in a frame of its own."""
    return {
        "type": "Column",
        "width": "auto",
        "style": "emphasis",
        "selectAction": action,
        "items": [block(action["title"])],
    }


def wrapped(actions: Iterable[Action], said: str = "") -> Part:
    """Short buttons in as many rows as a phone needs."""
    return Part(stack(*(buttons(row, spacing="Small") for row in _rows(actions))).elements, said)


def _rows(actions: Iterable[Action]) -> list[list[Action]]:
    """Actions in rows that fit on a phone."""
    rows: list[list[Action]] = [[]]
    for action in actions:
        if rows[-1] and _width([*rows[-1], action]) > ROW:
            rows.append([])
        rows[-1].append(action)
    return [row for row in rows if row]


def fits_a_row(actions: list[Action]) -> bool:
    """Whether the titles of the buttons fit next to each other on a phone."""
    return _width(actions) <= ROW


def _width(actions: list[Action]) -> int:
    """The width of a row of buttons in letters, with the room around each title."""
    return sum(len(action["title"]) + 4 for action in actions)


def option(action: Action) -> Part:
    """A whole line to tap, with a title that wraps instead of being cut.

    One whose action is positive was chosen before: it is ticked.
    """
    chosen = action.get("style") == "positive"
    mark = block("✓" if chosen else "›", isSubtle=not chosen, size="Large")
    middle = {"type": "Column", "verticalContentAlignment": "Center"}
    line: Element = {
        "type": "ColumnSet",
        "style": "accent" if chosen else "emphasis",
        "spacing": "Small",
        "selectAction": action,
        "columns": [
            {**middle, "width": "stretch", "items": [block(action["title"])]},
            {**middle, "width": "auto", "items": [mark]},
        ],
    }
    return Part((line,), clean(action["title"]))


# --- the message -----------------------------------------------------------------------------


def size(card: Card) -> int:
    """What a card weighs in Teams, in bytes: its JSON in UTF-16."""
    return len(json.dumps(card)) * 2


@dataclass(frozen=True)
class Room:
    """How much of what people wrote fits: letters of one text, and texts of one list."""

    letters: int
    lines: int


def fitting(draw: Callable[[Room], Message], rooms: Iterable[Room]) -> Message:
    """A card with as much as Teams can hold: the first of the rooms that is not too large."""
    for room in rooms:
        drawn = draw(room)
        if drawn.card is None or size(drawn.card) < MOST_BYTES:
            break
    return drawn


def message(
    parts: Iterable[Part],
    *,
    summary: str,
    actions: Iterable[Action] = (),
    wide: bool = False,
    urgent: bool = False,
) -> Message:
    """The message of a card; `urgent` makes Teams draw attention to it.

    A client that knows no cards of this version shows the text form.
    """
    whole = stack(*parts)
    short = clean(summary).replace("\n", " ")
    card: Card = {
        "type": "AdaptiveCard",
        "version": VERSION,
        "lang": spoken(),
        "fallbackText": shorten(whole.text, LONGEST_FALLBACK, "…").replace("\n", "\n\n"),
        "body": list(whole.elements),
    }
    last = list(actions)
    if last:
        card["actions"] = last
    if wide:
        card["msteams"] = {"width": "Full"}
    return Message(text=whole.text, summary=short, card=card, alert=urgent)
