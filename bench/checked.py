"""The bot with its token check on, as it runs in life: `python -m bench.checked TEAMS ENTRA KEYS`.

The three are the ports of loopback behind the names of Teams, of Entra and of the publisher of
the keys; everything else, the settings among it, is what `datalek serve` has.
"""

from __future__ import annotations

import socket
import sys
from typing import Any

from bot.cli import main as command

NAMES = ("smba.trafficmanager.net", "login.microsoftonline.com", "login.botframework.com")
_really = socket.getaddrinfo


def main() -> None:
    """Find the names on loopback, and serve."""
    places = dict(zip(NAMES, map(int, sys.argv[1:]), strict=True))

    def find(host: Any, port: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as socket
        name = host.decode() if isinstance(host, bytes) else host
        if name in places:
            host, port = "127.0.0.1", places[name]
        return _really(host, port, *args, **kwargs)

    socket.getaddrinfo = find
    command(["serve"])


if __name__ == "__main__":
    main()
