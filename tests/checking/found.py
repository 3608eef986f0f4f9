"""What `datalek check` finds, in the language of these tests."""

from __future__ import annotations

from typing import Any

from bot.checking import check as checking
from bot.checking.findings import Finding
from bot.language import speaking


async def check(**asked: Any) -> list[Finding]:
    """What was found, in English."""
    with speaking("en"):
        return await checking.check(**asked)
