"""A line of a list as what stands beside the cases: columns by their headings, choices in words.

A column is known by the name of its field or by its heading in either language, a choice by its
value or its words: a list that people keep themselves is taken as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from dialogs.beside.beside import Beside
from dialogs.handling.acts.fields import FieldKind, FormField
from dialogs.law.terms import local_day
from dialogs.texts import LANGUAGES, has, text
from dialogs.understanding.moments import InFuture, Moment, parse_moment


def fields_by_heading(what: type[Beside]) -> Mapping[str, str]:
    """The field that a heading stands for, by the heading in small letters."""
    headings = {
        _plain(heading(name, language)): name for name in what.form for language in LANGUAGES
    }
    return headings | {_plain(name): name for name in what.form}


def heading(name: str, language: str) -> str:
    """The heading of the column of a field."""
    return text(language, f"column-{name.replace('_', '-')}")


def filled_in(what: type[Beside], cells: Mapping[str, str], now: datetime) -> Mapping[str, str]:
    """The cells of a line by field, each as its form hands it in where that can be told."""
    known = fields_by_heading(what)
    named = {known[_plain(head)]: said for head, said in cells.items() if _plain(head) in known}
    return {name: _handed_in(what.form[name], said.strip(), now) for name, said in named.items()}


def _handed_in(asks: FormField, said: str, now: datetime) -> str:
    match asks.kind:
        case FieldKind.CHOICE:
            return _choice(asks, said)
        case FieldKind.DAY:
            return day_in(said, now)
        case _:
            return said


def _choice(asks: FormField, said: str) -> str:
    for option in asks.options():
        key = f"{asks.words}-{option.value}"
        words = [text(language, key) for language in LANGUAGES if has(language, key)]
        if _plain(said) in map(_plain, (option.value, *words)):
            return option.value
    return said


def day_in(said: str, now: datetime) -> str:
    """A day as a form hands it in, also of "3-1-2022"; what is no day stays as it is."""
    read = parse_moment(said, now) if said else None
    if isinstance(read, Moment):
        first = local_day(read.from_)
        return first.isoformat() if first == local_day(read.to) else said
    return local_day(read.from_).isoformat() if isinstance(read, InFuture) else said


def _plain(said: str) -> str:
    return " ".join(said.replace("_", " ").split()).casefold()
