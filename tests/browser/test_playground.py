"""The two Playgrounds as processes: started where there is room, seen by this machine alone."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot.demo.playground import EMPLOYEE, OFFICER, SECOND, SETTINGS, configuration, playground

NO_BOT = "http://127.0.0.1:9"


def test_each_person_is_the_current_user_of_their_own_playground() -> None:
    employee, officer = configuration(EMPLOYEE), configuration(OFFICER)
    assert employee["currentUser"]["aadObjectId"] != officer["currentUser"]["aadObjectId"]
    officers = SETTINGS["DATALEK_OFFICERS"].split(",")
    second = configuration(SECOND)["currentUser"]["aadObjectId"]
    assert [officer["currentUser"]["aadObjectId"], second] == officers
    assert len(employee["users"]) == 5
    assert employee["personalChat"] != officer["personalChat"]


async def test_it_takes_another_port_where_the_first_is_in_use(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        async with playground(EMPLOYEE, NO_BOT, tmp_path, port) as running:
            assert urlsplit(running.url).port not in (None, port)


async def test_it_listens_on_loopback_only_and_leaves_nothing_running(tmp_path: Path) -> None:
    async with playground(EMPLOYEE, NO_BOT, tmp_path) as running:
        port = urlsplit(running.url).port
        # Who listens everywhere also answers at the rest of the loopback range.
        with pytest.raises(OSError, match="Connect"):
            await asyncio.open_connection("127.0.0.2", port)
    assert running.process.returncode is not None
    with pytest.raises(OSError, match="Connect"):
        await asyncio.open_connection("127.0.0.1", port)
