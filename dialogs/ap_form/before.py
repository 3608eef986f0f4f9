"""A case as it stood at a moment that is past: what an addition to a notification is compared with.

Lists in a case grow at their end only, and each thing in them has its moment, so what came later
can be left out. Only a measure has none: one that was added later is not told apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol, TypeVar

from dialogs.handling.casefile import CaseFile


class _Dated(Protocol):
    @property
    def at(self) -> datetime: ...


T = TypeVar("T", bound=_Dated)


def as_of(file: CaseFile, at: datetime) -> CaseFile:
    """The case without what came after a moment."""
    return replace(
        file,
        weighings=_until(file.weighings, at) or file.weighings[:1],
        decisions=_until(file.decisions, at),
        notifications=_until(file.notifications, at),
        communications=_until(file.communications, at),
        notes=_until(file.notes, at),
    )


def _until(found: Sequence[T], at: datetime) -> tuple[T, ...]:
    return tuple(one for one in found if one.at <= at)
