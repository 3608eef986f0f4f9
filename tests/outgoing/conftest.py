"""A real database and a speaker that remembers."""

from __future__ import annotations

from tests.bot.conftest import database, speaker

__all__ = ["database", "speaker"]
