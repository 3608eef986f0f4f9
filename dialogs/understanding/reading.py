"""Puts the parts of an understanding together."""

from __future__ import annotations

from datetime import datetime

from dialogs.understanding.values import Intent, Understanding


def understand(text: str, now: datetime) -> Understanding:
    """What a first message tells, each part a suggestion; `now` must be aware."""
    return Understanding("nl", Intent.UNCLEAR)
