"""What `datalek backup` does: one now, or one each so many hours until it is stopped."""

from __future__ import annotations

import signal
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.command.opened import looked_into
from bot.command.usage import out
from store.backup import back_up, back_up_into, made_at


def made(to: Path, keep: int) -> str:
    """Make one now; gives what is said of it. Raises StoreError."""
    now = datetime.now(UTC)
    with looked_into() as kept:
        if to.is_dir():
            to = back_up_into(kept, to, now, keep)
        else:
            back_up(kept, to, now)
    return f"written: {to}; it opens only with the file with keys, which belongs in another place"


def again_and_again(folder: Path, keep: int, pause: timedelta) -> None:
    """Make one when the newest is as old as the pause, and again; ends in order on SIGTERM.

    Raises StoreError: who watches the process starts it again, and sees that it failed.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    while True:
        newest = made_at(folder)
        if newest is not None and (left := newest + pause - datetime.now(UTC)) > timedelta(0):
            time.sleep(left.total_seconds())
        out(made(folder, keep))
        sys.stdout.flush()
