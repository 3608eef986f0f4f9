"""A small real proxy on loopback: it keeps what it was asked for, and can refuse."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from bot.network.outbound import TIMEOUT

REFUSALS = {407: "Proxy Authentication Required", 502: "Bad Gateway", 503: "Service Unavailable"}


@dataclass
class FakeProxy:
    """Carries bytes to whom it is told; with `refuses` it answers that status to everything.

    `places` has the ports on loopback where the fakes of real names stand.
    """

    refuses: int = 0
    places: dict[str, int] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)  # host:port, in order
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    async def start(self) -> FakeProxy:
        """Listen on a free port of loopback."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return self

    async def stop(self) -> None:
        """Stop listening, and end what is carried."""
        self._server.close()
        await asyncio.sleep(0)  # whoever was let in just now
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    @property
    def url(self) -> str:
        """What HTTPS_PROXY is set to."""
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task:
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            await self._carry(reader, writer)
        await _close(writer)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        method, target, _ = head.split(b"\r\n")[0].decode().split(" ")
        place = urlsplit(target if "://" in target else f"//{target}")
        self.asked.append(f"{place.hostname}:{place.port}")
        if self.refuses:
            return await _refuse(writer, self.refuses)
        try:
            there = await self._open(place.hostname or "", place.port)
        except OSError:
            return await _refuse(writer, 502)
        if method == "CONNECT":
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        else:
            there[1].write(head)
        try:
            async with asyncio.timeout(TIMEOUT.total):
                await asyncio.gather(_pipe(reader, there[1]), _pipe(there[0], writer))
        finally:
            await _close(there[1])

    async def _open(
        self, host: str, port: int | None
    ) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self.places:  # names that are no fake's are nobody's: nothing leaves this machine
            host, port = "127.0.0.1", self.places.get(host, 1)
        return await asyncio.open_connection(host, port)


async def _refuse(writer: asyncio.StreamWriter, status: int) -> None:
    writer.write(f"HTTP/1.1 {status} {REFUSALS[status]}\r\nContent-Length: 0\r\n\r\n".encode())
    await writer.drain()


async def _pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
        await writer.drain()
    writer.close()


async def _close(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with suppress(OSError):
        await writer.wait_closed()
