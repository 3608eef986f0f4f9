"""What was done so that colleagues handle personal data with care, and how many it reached."""

from __future__ import annotations

from enum import StrEnum

from dialogs.beside.beside import Beside, NoticeKind
from dialogs.handling.acts.fields import FieldKind, asked


class ActivityKind(StrEnum):
    """What was done for awareness."""

    INTRODUCTION = "introduction"
    SESSION = "session"
    E_LEARNING = "e_learning"
    INTRANET = "intranet"
    OTHER = "other"


class AwarenessActivity(Beside):
    """An activity for awareness; nothing of it stays open."""

    kind = NoticeKind.AWARENESS
    first = ("title", "what", "on", "reached", "text")

    what: ActivityKind = asked(
        FieldKind.CHOICE, default=ActivityKind.OTHER, must=True, words="sort-awareness"
    )
    reached: int = asked(FieldKind.PEOPLE, default=0)
    text: str = asked(FieldKind.STORY, default="")

    @property
    def sort(self) -> ActivityKind:
        """What was done."""
        return self.what

    @property
    def people(self) -> int:
        """How many it reached."""
        return self.reached
