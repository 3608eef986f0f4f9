"""What is kept of a moment that was told: a span of time, and how surely it is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Self

from pydantic import AwareDatetime, JsonValue, TypeAdapter

_KEPT = TypeAdapter(dict[str, bool | str])
_INSTANT: TypeAdapter[datetime] = TypeAdapter(AwareDatetime)


@dataclass(frozen=True)
class Moment:
    """From and to in UTC, both included: what happened, happened somewhere in between.

    `exact`: said to the minute, not "about" or "that day". `estimated`: the words name no single
    day ("een paar weken geleden", "vorig jaar"), so nothing may be claimed to the hour.
    """

    from_: datetime
    to: datetime
    exact: bool
    estimated: bool = False

    def to_json(self) -> dict[str, JsonValue]:
        """The answer as a conversation keeps it; the mark of a guess only where there is one."""
        kept: dict[str, JsonValue] = {
            "from": self.from_.isoformat(),
            "to": self.to.isoformat(),
            "exact": self.exact,
        }
        return kept | ({"estimated": True} if self.estimated else {})

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """The moment of a kept answer; raises ValueError for what `to_json` cannot have made."""
        kept = _KEPT.validate_python(value)
        if not {"from", "to"} <= kept.keys():
            raise ValueError("a moment has a from and a to")
        first, last = (
            _INSTANT.validate_python(kept[end]).astimezone(UTC) for end in ("from", "to")
        )
        return cls(first, last, kept.get("exact") is True, kept.get("estimated") is True)


@dataclass(frozen=True)
class InFuture:
    """What was said is yet to come, so it cannot be when something happened."""

    from_: datetime
