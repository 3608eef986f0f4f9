"""What the bot is measured against; none of it knows anything of the product.

Run as `python -m bench.peers stock|bare|floor PORT DATABASE`, with the address of a database.

- *stock*: the echo of the stock Bot Framework SDK, which keeps nothing.
- *bare*: a handler that keeps the text with one commit and posts one answer, and checks nothing.
- *floor*: the least that any bot does which loses nothing: look whether the activity is a
  repetition, load the conversation, save it, keep the activity, one commit; then close the old
  card and post the new one, side by side. Plain SQL, no step, no weighing.

The echo of the Agents SDK (`agents/echo.py`) has an environment of its own.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
import subprocess
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

import aiohttp
import psycopg
from aiohttp import web
from botbuilder.core import TurnContext
from botbuilder.core.integration import aiohttp_error_middleware
from botbuilder.integration.aiohttp import (
    CloudAdapter,
    ConfigurationBotFrameworkAuthentication,
)

AGENTS = Path(__file__).parent / "agents"
JSON = {"Content-Type": "application/json"}
# As long as a card and a conversation of ours usually are, in bytes.
CARD = {"type": "message", "attachments": [{"contentType": "card", "content": "x" * 1800}]}
STATE = json.dumps({"answers": "x" * 1200})


def agents_python() -> str:
    """The Python of the Agents SDK's environment, made when it is not there yet.

    Raises CalledProcessError where its packages cannot be had.
    """
    python = AGENTS / ".venv/bin/python"
    if not python.exists():
        uv = [sys.executable, "-m", "uv"]
        lock = str(AGENTS / "requirements.txt")
        for command in (
            ["venv", "--quiet", "--clear", "--python", sys.executable, str(AGENTS / ".venv")],
            ["pip", "sync", "--quiet", "--require-hashes", "--python", str(python), lock],
        ):
            subprocess.run([*uv, *command], check=True)  # noqa: S603 - our own commands
    return str(python)


# --- the stock SDK -----------------------------------------------------------------------------


class NoCredentials:
    """Settings of a bot that runs without tokens, as the SDK's samples do it locally."""

    APP_ID = ""
    APP_PASSWORD = ""
    APP_TYPE = "MultiTenant"
    APP_TENANTID = ""


def stock() -> web.Application:
    """The SDK's own echo: keeps nothing, answers every message with its text."""
    adapter = CloudAdapter(ConfigurationBotFrameworkAuthentication(NoCredentials()))

    async def echo(context: TurnContext) -> None:
        if context.activity.type == "message":
            await context.send_activity(f"echo: {context.activity.text}")

    class Bot:
        on_turn = staticmethod(echo)

    async def messages(request: web.Request) -> web.StreamResponse:
        return await adapter.process(request, Bot()) or web.Response(status=201)

    app = web.Application(middlewares=[aiohttp_error_middleware])
    app.router.add_post("/api/messages", messages)
    return app


# --- plain handlers ----------------------------------------------------------------------------

TABLES = (
    "CREATE TABLE seen (conversation TEXT, id TEXT, text TEXT, PRIMARY KEY (conversation, id))",
    "CREATE TABLE conversations (id TEXT PRIMARY KEY, state TEXT, card TEXT, version INTEGER)",
)


class Kept:
    """One connection to a database, as durable as ours."""

    def __init__(self, url: str) -> None:
        self._run: Callable[[str, Sequence[Any]], Any]
        if url.startswith("sqlite:///"):
            kept = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
            kept.execute("PRAGMA journal_mode = WAL")
            kept.execute("PRAGMA synchronous = FULL")
            self.begin, self._run = "BEGIN IMMEDIATE", kept.execute
        else:
            server = psycopg.connect(url, autocommit=True)
            self.begin = "BEGIN"
            self._run = lambda sql, given: server.execute(sql.replace("?", "%s"), given or None)
        for table in TABLES:
            self.run(table)

    def run(self, sql: str, *given: Any) -> Any:  # noqa: ANN401 - a cursor of either driver
        """Run one statement."""
        return self._run(sql, given)


class Plain:
    """A handler without a framework around it."""

    def __init__(self, url: str) -> None:
        self.kept = Kept(url)
        self.session: aiohttp.ClientSession | None = None

    async def send(self, method: str, activity: dict[str, Any], card: str = "") -> str:
        """Post a card, or put it in the place of another one; gives its id."""
        if self.session is None:
            self.session = aiohttp.ClientSession()
        at = f"{activity['serviceUrl'].rstrip('/')}/v3/conversations"
        at = f"{at}/{activity['conversation']['id']}/activities{card and '/' + card}"
        body = json.dumps(CARD).encode()
        async with self.session.request(method, at, data=body, headers=JSON) as answer:
            found: dict[str, str] = json.loads(await answer.read())
            return found["id"]

    def app(self, handle: Callable[[dict[str, Any]], Awaitable[web.Response]]) -> web.Application:
        """The application with its one route."""

        async def messages(request: web.Request) -> web.Response:
            return await handle(json.loads(await request.read()))

        app = web.Application()
        app.router.add_post("/api/messages", messages)
        app.on_cleanup.append(self._close)
        return app

    async def _close(self, _: web.Application) -> None:
        if self.session:
            await self.session.close()

    async def bare(self, activity: dict[str, Any]) -> web.Response:
        """Keep the text, then answer it."""
        key, text = activity["conversation"]["id"], activity.get("text", "")
        self.kept.run(self.kept.begin)
        self.kept.run("INSERT INTO seen VALUES (?, ?, ?)", key, activity["id"], text)
        self.kept.run("COMMIT")
        await self.send("POST", activity)
        return web.Response(status=202)

    async def floor(self, activity: dict[str, Any]) -> web.Response:
        """Keep the turn; then the new card comes and the old one closes."""
        card = self._turn(activity)
        if activity["type"] == "invoke":
            value = {"statusCode": 200, "type": "card", "value": CARD}
            return web.json_response(value)
        closing = [self.send("PUT", activity, card)] if card else []
        new, *_ = await asyncio.gather(self.send("POST", activity), *closing)
        key = activity["conversation"]["id"]
        self.kept.run("UPDATE conversations SET card = ? WHERE id = ?", new, key)
        return web.Response(status=202)

    def _turn(self, activity: dict[str, Any]) -> str:
        """Dedupe, load, save and commit; gives the id of the card that is open."""
        run, key = self.kept.run, activity["conversation"]["id"]
        run(self.kept.begin)
        known = run("SELECT 1 FROM seen WHERE conversation = ? AND id = ?", key, activity["id"])
        row = run("SELECT state, card, version FROM conversations WHERE id = ?", key).fetchone()
        if known.fetchone() is None:
            save = "UPDATE conversations SET state = ?, version = version + 1 WHERE id = ?"
            new = "INSERT INTO conversations VALUES (?, ?, '', 1)"
            run(*((save, STATE, key) if row else (new, key, STATE)))
            run("INSERT INTO seen VALUES (?, ?, ?)", key, activity["id"], STATE)
        run("COMMIT")
        return str(row[1]) if row else ""


def main() -> None:
    """Serve one of the peers on a loopback port."""
    which, port, url = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    if which == "stock":
        app = stock()
    else:
        plain = Plain(url)
        app = plain.app(getattr(plain, which))
    web.run_app(app, host="127.0.0.1", port=port, print=None)


if __name__ == "__main__":
    main()
