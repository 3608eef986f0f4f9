"""How fast Teams lets us speak: windows for one conversation and for the whole bot.

Teams refuses more than 7 messages a second and 1,800 an hour in one conversation, and 50 requests
a second for an app; we keep half of the last. Waiting is the caller's; this only says how long.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Window:
    """At most so many messages in so many seconds."""

    messages: int
    seconds: float


Windows = tuple[Window, ...]

CONVERSATION: Windows = (Window(7, 1), Window(60, 30), Window(1800, 3600))
EVERYTHING: Windows = (Window(25, 1),)
ORDINARY = 0.8  # part of each window that all but alerts may fill


@dataclass
class Pace:
    """Remembers when was spoken where; `now` is a monotonic number of seconds, handed in."""

    _spoken: dict[str, deque[float]] = field(default_factory=dict)

    def reserve(
        self, conversation: str, now: float, *, urgent: bool = True, longest: float = math.inf
    ) -> float:
        """Seconds to wait before the next message to this conversation.

        Its place is kept, unless the wait is longer than `longest`. What is not urgent leaves a
        part of each window free for what is.
        """
        part = 1.0 if urgent else ORDINARY
        wait = max(
            _wait(self._spoken.get(conversation), CONVERSATION, now, part),
            _wait(self._spoken.get(""), EVERYTHING, now, part),
        )
        if wait > longest:
            return wait
        for key, windows in ((conversation, CONVERSATION), ("", EVERYTHING)):
            times = self._spoken.setdefault(key, deque(maxlen=windows[-1].messages))
            times.append(max(now + wait, times[-1]) if times else now + wait)
        self._forget(now)
        return wait

    def _forget(self, now: float) -> None:
        quiet = [key for key, times in self._spoken.items() if now - times[-1] > 3600]
        for key in quiet:
            del self._spoken[key]


def _wait(times: deque[float] | None, windows: Windows, now: float, part: float) -> float:
    """The longest wait that any of the windows asks for, when this part of them may be used."""
    if not times:
        return 0.0
    return max(_room(times, int(window.messages * part), window.seconds, now) for window in windows)


def _room(times: deque[float], messages: int, seconds: float, now: float) -> float:
    """Seconds until the message that fills a window of so many falls out of it."""
    if len(times) < messages:
        return 0.0
    return max(0.0, times[-messages] + seconds - now)
