"""What Teams' answer to a sent message means: one pure function, one table.

Source: Microsoft, "Status codes from bot conversational APIs". Two deliberate differences: a 5xx
is not simply repeated, for the message may have arrived; and every 403 counts as unreachable, for
Teams answers it in several forms and the next channel must be tried either way. A refused token
is nothing about the message: it waits for the repair.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from bot.messages import Refused, SendOutcome, Sent, Unknown, Unreachable, Wait

PAUSE = 5.0  # seconds to wait where Teams names no time
LONGEST = 300.0  # seconds that are believed of what it names: its own limits are over sooner


def outcome(status: int, body: str, headers: Mapping[str, str]) -> SendOutcome:
    """Sort one HTTP answer into the five outcomes; `Sent` without an id where Teams gave none."""
    if 200 <= status < 300:
        return Sent(_text(_parsed(body).get("id")))
    reason = f"{status} {_code(body)}".strip()
    if status in (412, 429):
        return Wait(_seconds(headers.get("Retry-After", "")), reason)
    if status == 401:
        return Wait(PAUSE, reason)
    if status == 403 or (status == 404 and "ActivityNotFound" not in body):
        return Unreachable(reason)
    if status == 408 or status >= 500:
        return Unknown(reason)
    return Refused(reason)


def _parsed(body: str) -> Mapping[str, object]:
    try:
        parsed = json.loads(body)
    except ValueError:
        return {}
    return parsed if isinstance(parsed, dict) else {}


def _code(body: str) -> str:
    """The error's code, which holds no content; Teams writes it in three places."""
    parsed = _parsed(body)
    error = parsed.get("error")
    nested = error.get("code") if isinstance(error, dict) else None
    return _text(nested) or _text(parsed.get("code")) or _text(parsed.get("errorCode"))


def _text(value: object) -> str:
    return str(value) if isinstance(value, (str, int)) else ""


def _seconds(header: str) -> float:
    return min(max(float(header), 1.0), LONGEST) if header.isdecimal() else PAUSE
