"""The bot as a process of its own: started, killed in the middle, started again.

A restart is only real when nothing of the old process is left, so it is killed, not asked.
"""

from __future__ import annotations

import asyncio
import os
import socket
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import aiohttp

PATIENCE = 60.0  # seconds until it must answer


class Bot:
    """`datalek serve` on a free loopback port, without tokens, with these settings beside.

    `module` is what Python runs: another one than the command's can serve with another clock.
    """

    def __init__(
        self,
        database: Path,
        settings: Mapping[str, str],
        log: Path,
        module: Sequence[str] = ("bot", "serve"),
    ) -> None:
        self.port = free_port()
        self.module = module
        self._log = log
        self._environment = {
            **{name: value for name, value in os.environ.items() if "DATALEK" not in name},
            "DATALEK_NO_AUTH": "1",
            "DATALEK_PORT": str(self.port),
            "DATALEK_DATABASE_URL": f"sqlite:///{database}",
            **settings,
        }
        self._process: asyncio.subprocess.Process | None = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        """Start it and wait until it answers; raises TimeoutError with the end of its log."""
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                *self.module,
                env=self._environment,
                stdout=log,
                stderr=log,
            )
        try:
            async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as session:
                await self._answers(session)
        except TimeoutError as error:
            raise TimeoutError(f"the bot did not start:\n{self._last_words()}") from error

    async def kill(self) -> None:
        """End it at once, as a power cut would."""
        if self._process and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()

    async def stop(self) -> int:
        """Ask it to end, as a service manager does, and give its exit code."""
        if self._process is None:
            return 0
        self._process.terminate()
        return await self._process.wait()

    def _last_words(self) -> str:
        return "\n".join(self._log.read_text("utf-8", "replace").splitlines()[-20:])

    async def _answers(self, session: aiohttp.ClientSession) -> None:
        while True:
            try:
                async with session.get(f"{self.url}/health"):
                    return
            except aiohttp.ClientConnectionError:
                if self._process is None or self._process.returncode is not None:
                    raise TimeoutError from None
            await asyncio.sleep(0.05)


def free_port() -> int:
    """A loopback port that nobody uses at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
