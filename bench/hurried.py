"""A bot whose clock runs an hour a second, so that terms pass while one watches.

Run as `python -m bench.hurried EPOCH [CALM]`: the settings come from the environment as always.
EPOCH is the real second at which its clock starts, so that a restart does not turn time back;
from the real second CALM on it runs like any other clock. Its messages carry their keys.
"""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

from aiohttp import web

from bench.toll import with_key
from bot import app
from bot.clock import tick
from bot.outgoing import pace
from bot.settings import load
from bot.watching.logs import configure
from store.access.database import Database

START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
HURRY = 3600  # seconds of the bot for each real second
TICK = 0.1  # real seconds


def main() -> None:
    """Serve like `datalek serve`, only in a hurry."""
    epoch = float(sys.argv[1])
    calm = float(sys.argv[2]) if len(sys.argv) > 2 else float("inf")
    settings = load()
    configure(readable=False)
    tick.TICK = TICK
    pace.CONVERSATION = pace.EVERYTHING = (pace.Window(10_000, 1),)  # Teams' hours pass as well
    database = Database(settings.database_url, settings.keys_file)
    database.upgrade()

    with patch.object(app, "render", with_key):
        served = app.application(settings, database, lambda: moment(time.time(), epoch, calm))
        web.run_app(served, host=settings.host, port=settings.port, print=lambda *_: None)


def moment(real: float, epoch: float, calm: float) -> datetime:
    """What the clock of this bot shows at a real second."""
    hurried = (min(real, calm) - epoch) * HURRY
    return START + timedelta(seconds=hurried + max(0.0, real - calm))


if __name__ == "__main__":
    main()
