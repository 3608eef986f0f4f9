"""Which kind of value each fact has, so that it can be asked, shown and read in one way.

It follows from the field of the fact itself: a new fact can be corrected without a word here.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, get_args, get_origin

from dialogs.law.facts import Count, Facts


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
