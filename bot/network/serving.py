"""Listening: how many connections there may be, how long each may take, and how the bot stops.

aiohttp itself lets anybody keep any number of connections open, half a request in each, until
the files of the process are spent. Here there is a limit below that of the files. Beyond it the
connection that matters least makes room: first one that never brought a request of Teams.
"""

from __future__ import annotations

import asyncio
import errno
import resource
import signal
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any

import structlog
from aiohttp import web

from bot.network.limits import RECOGNISED, Tally

FIRST_REQUEST = 10.0  # seconds for the head of the first request
IDLE = 65.0  # seconds between two requests; a little longer than web servers keep theirs
AT_A_TIME = 16  # connections taken in one go, so that requests have their turn between them
WAITING = 512  # connections that the kernel keeps for us meanwhile
GRACE = 10.0  # seconds that turns under way get when the bot is asked to stop
SHARE = 4  # one of so many open files may be a connection; the rest are for our own work

# For aiohttp: a body is never unpacked, and what is left of one that was refused is not waited for.
HTTP: dict[str, Any] = {
    "auto_decompress": False,
    "keepalive_timeout": IDLE,
    "lingering_time": 1.0,
    "max_headers": 64,
}

log = structlog.get_logger(__name__)
Answers = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]


class Line(web.RequestHandler):
    """One connection, and what is known of who is at its other end."""

    def __init__(self, listener: Listener, **options: Any) -> None:  # noqa: ANN401 - aiohttp's own
        super().__init__(listener, **options)
        self.request: web.BaseRequest | None = None  # the one that is being answered
        self.started = False  # whether a whole request ever came
        self.trusted = False  # whether one of Teams ever came
        self.gone = False
        self._tally = listener.tally

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """A connection must bring its first request soon."""
        super().connection_made(transport)
        self._loop.call_later(FIRST_REQUEST, self._give_up)

    def connection_lost(self, exc: BaseException | None) -> None:
        """What is gone takes no place any more."""
        self.gone = True
        super().connection_lost(exc)

    @property
    def rank(self) -> tuple[bool, bool]:
        """How much it matters: whether it is of Teams, and whether it is being answered."""
        request = self.request
        trusted = self.trusted or (request is not None and RECOGNISED in request)
        return trusted, request is not None

    def cut(self) -> None:
        """Close it now, whatever is still to be sent."""
        self.gone = True
        if self.transport is not None:
            self.transport.abort()

    def handle_error(
        self,
        request: web.BaseRequest,  # noqa: ARG002  # aiohttp's signature
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,  # noqa: ARG002  # it repeats what came in
    ) -> web.StreamResponse:
        """A plain word for what is no HTTP; aiohttp's own repeats it, in the answer and the log."""
        self._tally.note("malformed_request", type(exc).__name__)
        status = HTTPStatus.SERVICE_UNAVAILABLE if status >= 500 else status
        answer = web.Response(status=status, text=HTTPStatus(status).phrase)
        answer.force_close()
        return answer

    def _give_up(self) -> None:
        if not self.started:
            self.cut()


class Listener(web.Server):
    """Makes a line of each connection, and room for it."""

    def __init__(self, answers: web.Server, most: int) -> None:
        """`answers` is what aiohttp made of the application; `most` lines stay open."""
        self._inner: Answers = answers.request_handler
        super().__init__(self._answer, request_factory=answers.request_factory)
        self._most = most
        self.tally = Tally()

    def __call__(self) -> web.RequestHandler:
        """The line of a connection that was just taken."""
        lines = [line for line in self.connections if isinstance(line, Line) and not line.gone]
        if len(lines) >= self._most:
            self._make_room(lines)
        return Line(self, loop=asyncio.get_running_loop(), access_log=None, **HTTP)

    def _make_room(self, lines: list[Line]) -> None:
        """Close the oldest of those that matter least; never one that Teams waits on."""
        least = min(lines, key=lambda line: line.rank)
        if least.rank != (True, True):
            least.cut()
            self.tally.note("too_many_connections", "closed_the_oldest")

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        line = request.protocol
        if not isinstance(line, Line):
            return await self._inner(request)
        line.started, line.request = True, request
        try:
            return await self._inner(request)
        finally:
            line.trusted = line.trusted or RECOGNISED in request
            line.request = None


def most_lines(wanted: int) -> int:
    """How many connections fit in the open files that this process may have."""
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return wanted if files == resource.RLIM_INFINITY else max(1, min(wanted, files // SHARE))


def serve(app: web.Application, host: str, port: int, most: int) -> None:
    """Serve until the process is asked to stop, and then stop cleanly. Raises OSError."""
    asyncio.run(_until_stopped(app, host, port, most))


async def _until_stopped(app: web.Application, host: str, port: int, most: int) -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, stopped.set)
    async with listening(app, host, port, most) as server:
        for address in server.sockets:
            at, number, *_ = address.getsockname()
            log.info("listening", host=at, port=number)
        await stopped.wait()
        log.info("stopping")
    log.info("stopped")


@asynccontextmanager
async def listening(
    app: web.Application, host: str, port: int, most: int
) -> AsyncIterator[asyncio.Server]:
    """The application on a port, 0 for any free one. Raises OSError where that cannot be had."""
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    assert runner.server is not None  # noqa: S101 - set up is what gives it
    listener = Listener(runner.server, most_lines(most))
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(_without_flood(listener.tally))
    try:
        server = await loop.create_server(listener, host, port, backlog=AT_A_TIME)
        _let_the_kernel_keep_more(server)
        try:
            yield server
        finally:
            server.close()
            listener.pre_shutdown()
            await listener.shutdown(GRACE)
    finally:
        await runner.cleanup()


def _let_the_kernel_keep_more(server: asyncio.Server) -> None:
    """asyncio takes as many connections in one go as it tells the kernel to keep; we part them."""
    for one in server.sockets:
        with socket.fromfd(one.fileno(), one.family, one.type) as same:
            same.listen(WAITING)


def _without_flood(
    tally: Tally,
) -> Callable[[asyncio.AbstractEventLoop, dict[str, Any]], None]:
    """asyncio tells a hundred times a second, with a traceback, that no file is left."""

    def handle(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, OSError) and error.errno in (errno.EMFILE, errno.ENFILE):
            tally.note("no_files_left", "accept")
        else:
            loop.default_exception_handler(context)

    return handle
