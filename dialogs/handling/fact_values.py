"""Which kind of value each fact has, and a value as an officer chose or typed it, read into it.

The kind follows from the field of the fact itself: a new fact can be corrected without a word here.
Every fact is typed in the same words in which the case card shows it; several values have commas
between. A card hands in the same, with the words of a choice by their own name.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any, get_args, get_origin

from pydantic import JsonValue

from dialogs.law.facts import Count, Facts
from dialogs.texts import text
from dialogs.understanding.choices import is_unknown, match_choices
from dialogs.understanding.counts import CountProblem, parse_count
from dialogs.understanding.moments import InFuture, Moment, parse_moment


class FactKind(StrEnum):
    """How a fact is answered."""

    CHOICE = "choice"  # one word of a list
    CHOICES = "choices"  # several words of a list
    COUNT = "count"  # a number, a range, or open
    HOURS = "hours"  # a number, or open
    MOMENT = "moment"  # a day with a time, or open


def kind_of(fact: str) -> FactKind:
    """The kind of a fact; raises KeyError where there is no such fact."""
    kind: Any = Facts.model_fields[fact].annotation
    if get_origin(kind) is frozenset:
        return FactKind.CHOICES
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return FactKind.CHOICE
    if kind is Count:
        return FactKind.COUNT
    hours = any(getattr(part, "__origin__", part) is float for part in get_args(kind))
    return FactKind.HOURS if hours else FactKind.MOMENT


def choices_of(fact: str) -> type[StrEnum]:
    """The words of a fact that is answered by choosing."""
    kind: Any = Facts.model_fields[fact].annotation
    found: type[StrEnum] = get_args(kind)[0] if get_origin(kind) is frozenset else kind
    return found


# --- reading -----------------------------------------------------------------------------------


class UnreadableError(ValueError):
    """The fact does not exist, or what was typed is no value of it."""


class FutureError(UnreadableError):
    """What was typed is yet to come, so it is no fact."""


def fact_value(name: str, typed: str, now: datetime, language: str) -> JsonValue:
    """The JSON value of a fact. Raises UnreadableError."""
    if name not in Facts.model_fields:
        raise UnreadableError(name)
    if is_unknown(typed):
        unknown: JsonValue = Facts().model_dump(mode="json")[name]
        return unknown
    match kind_of(name):
        case FactKind.CHOICES:
            return _choices(choices_of(name), typed, language, many=True)
        case FactKind.CHOICE:
            return _choices(choices_of(name), typed, language, many=False)[0]
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


def _choices(kind: type[StrEnum], typed: str, language: str, *, many: bool) -> list[JsonValue]:
    """The values meant: by their own name, or by their words."""
    labels = {one.value: text(language, f"law-value-{one}".replace("+", "-")) for one in kind}
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
