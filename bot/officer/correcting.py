"""A fact as an officer chose or typed it, read into the value the weighing wants.

Every fact is typed in the same words in which the case card shows it; several values have commas
between. A card hands in the same, with the words of a choice by their own name.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from pydantic import JsonValue

from bot.cards.words import term
from dialogs.handling.fact_kinds import FactKind, choices_of, kind_of
from dialogs.law.facts import Facts
from dialogs.understanding.choices import is_unknown, match_choices
from dialogs.understanding.counts import CountProblem, parse_count
from dialogs.understanding.moments import InFuture, Moment, parse_moment


class UnreadableError(ValueError):
    """The fact does not exist, or what was typed is no value of it."""


class FutureError(UnreadableError):
    """What was typed is yet to come, so it is no fact."""


def fact_value(name: str, typed: str, now: datetime) -> JsonValue:
    """The JSON value of a fact. Raises UnreadableError."""
    if name not in Facts.model_fields:
        raise UnreadableError(name)
    if is_unknown(typed):
        unknown: JsonValue = Facts().model_dump(mode="json")[name]
        return unknown
    match kind_of(name):
        case FactKind.CHOICES:
            return _choices(choices_of(name), typed, many=True)
        case FactKind.CHOICE:
            return _choices(choices_of(name), typed, many=False)[0]
        case FactKind.COUNT:
            return _count(typed)
        case FactKind.HOURS:
            return _hours(typed)
        case FactKind.MOMENT:
            return _moment(typed, now)


def guessed(name: str, typed: str, now: datetime) -> dict[str, JsonValue]:
    """The latest we can have known, where an officer too can only say it vaguely."""
    read = parse_moment(typed, now) if name == "aware_at" else None
    if isinstance(read, Moment) and read.estimated:
        return {"aware_latest": read.to.isoformat()}
    return {}


def _choices(kind: type[StrEnum], typed: str, many: bool) -> list[JsonValue]:
    """The values meant: by their own name, or by their words."""
    labels = {one.value: term("law-value", one.value) for one in kind}
    exact = [one.strip() for one in typed.split(",")]
    if all(one in labels for one in exact) and (many or len(exact) == 1):
        return list(exact)
    found = [one for one in match_choices(typed, labels, many=many) if one in labels]
    if not found:
        raise UnreadableError(typed)
    return list(found)


def _count(typed: str) -> JsonValue:
    count = parse_count(typed)
    if count is None or isinstance(count, CountProblem):
        raise UnreadableError(typed)
    return count.model_dump(mode="json")


def _hours(typed: str) -> float:
    try:
        return float(typed.replace(",", "."))
    except ValueError:
        raise UnreadableError(typed) from None


def _moment(typed: str, now: datetime) -> str:
    read = parse_moment(typed, now)
    if isinstance(read, InFuture):
        raise FutureError(typed)
    if not isinstance(read, Moment):
        raise UnreadableError(typed)
    return read.from_.isoformat()
