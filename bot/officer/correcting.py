"""A fact as an officer types it, read into the value the weighing wants.

Every fact is typed in the same words in which the case card shows it; several values have commas
between. The kind of value follows from the field itself, so that a new fact can be corrected too.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import get_args, get_origin

from pydantic import JsonValue

from dialogs.law.facts import Count, Facts
from dialogs.texts import has, text
from dialogs.understanding.choices import is_unknown, match_choices
from dialogs.understanding.counts import CountProblem, parse_count
from dialogs.understanding.moments import Moment, parse_moment


class UnreadableError(ValueError):
    """The fact does not exist, or what was typed is no value of it."""


def fact_value(name: str, typed: str, now: datetime, language: str) -> JsonValue:
    """The JSON value of a fact. Raises UnreadableError."""
    if name not in Facts.model_fields:
        raise UnreadableError(name)
    if is_unknown(typed):
        unknown: JsonValue = Facts().model_dump(mode="json")[name]
        return unknown
    kind = Facts.model_fields[name].annotation
    if get_origin(kind) is frozenset:
        return _choices(get_args(kind)[0], typed, language, many=True)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _choices(kind, typed, language, many=False)[0]
    if kind is Count:
        return _count(typed)
    return _hours(typed) if name == "outage_hours" else _moment(typed, now)


def _choices(kind: type[StrEnum], typed: str, language: str, *, many: bool) -> list[JsonValue]:
    """The values meant: by their own name, or by their words."""
    labels = {member.value: label(member.value, language) for member in kind}
    exact = [one.strip() for one in typed.split(",")]
    if all(one in labels for one in exact) and (many or len(exact) == 1):
        return list(exact)
    found = [one for one in match_choices(typed, labels, many=many) if one in labels]
    if not found:
        raise UnreadableError(typed)
    return list(found)


def label(value: str, language: str) -> str:
    """The words of a value; the value itself while the law's texts hold none."""
    key = f"law-value-{value}"
    return text(language, key) if has(language, key) else value.replace("_", " ")


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
    if not isinstance(read, Moment):
        raise UnreadableError(typed)
    return read.from_.isoformat()
