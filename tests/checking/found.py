"""What `datalek check` finds, in the language of these tests."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from bot.checking import check as checking
from bot.checking.check import ALL, Extent
from bot.checking.findings import Finding
from bot.language import speaking


def _now() -> datetime:
    return datetime.now(UTC)


async def check(asked: Extent = ALL, clock: Callable[[], datetime] = _now) -> list[Finding]:
    """What was found, in English."""
    with speaking("en"):
        return await checking.check(asked, clock)
