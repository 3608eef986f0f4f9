"""A turn while it is heard, with what everybody who hears it needs: so nobody passes it on by hand.

It lives as long as the transaction of its turn.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.messages import Turn
from bot.settings import Settings
from store.people.meeting import Met


@dataclass(frozen=True)
class Heard:
    """A turn in its transaction, under the settings of that moment; `met` was kept before it."""

    session: Session
    turn: Turn
    now: datetime
    settings: Settings
    met: Met
