"""Where reporters work, as their profile in Entra tells it: read beside the turns.

Nobody who writes waits for it. While a report is under way the profile of that person is asked
for, once a day; what it tells is kept with how they are reached, and put with their open cases. An
answer that does not come is asked for again with their next word, and they may be asked themselves.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from http import HTTPStatus
from typing import Final
from urllib.parse import quote

import structlog
from sqlmodel import Session

from bot.entra.roster import Graph, GraphError
from bot.messages import Handler, Message, Turn
from bot.reporter.department import keep_department
from bot.watching.logs import fault
from store.access.database import Database
from store.history.chain import CLOCK, Provenance
from store.models import Source
from store.people import contacts, conversations

AGAIN: Final = timedelta(days=1)
MOST: Final = 1000  # people that wait to be asked for; of others the next word counts

log = structlog.get_logger(__name__)


class Profiles:
    """Learns where who reports works; the handler of turns, which it hands on as they are."""

    def __init__(
        self, turns: Handler, database: Database, graph: Graph, now: Callable[[], datetime]
    ) -> None:
        self._turns = turns
        self._database = database
        self._graph = graph
        self._now = now
        self._waiting: asyncio.Queue[Turn] = asyncio.Queue(MOST)
        self._told: dict[str, datetime] = {}

    async def __call__(self, turn: Turn, received_at: datetime) -> Message | None:
        """Let the turn be answered; then its person may be asked for."""
        try:
            return await self._turns(turn, received_at)
        finally:
            if not self._is_fresh(turn.person.id) and not self._waiting.full():
                self._waiting.put_nowait(turn)

    async def run(self) -> None:
        """Ask for one after the other, until cancelled."""
        while True:
            turn = await self._waiting.get()
            try:
                await self.learn(turn)
            except Exception as error:  # noqa: BLE001 - logged; the next word of that person counts
                log.warning("profile.not_told", **fault(error))

    async def learn(self, turn: Turn) -> None:
        """Ask for the department of who has a report under way. Raises GraphError."""
        person = turn.person.id
        reports = partial(_reports, chat=turn.address.conversation_id)
        if self._is_fresh(person) or not await self._database.read(reports):
            return
        department = await department_of(self._graph, person)
        self._told[person] = self._now()
        if department:
            by = Provenance(CLOCK, Source.CLOCK, self._now())
            known = partial(_known, person=person, department=department, by=by)
            await self._database.transact(known)

    def _is_fresh(self, person: str) -> bool:
        told = self._told.get(person)
        return told is not None and self._now() - told < AGAIN


async def department_of(graph: Graph, person: str) -> str:
    """What the profile of somebody tells; empty where it tells nothing. Raises GraphError.

    Who is no person of the tenant, such as a guest of a call, has no profile.
    """
    try:
        said = await graph.get(f"/users/{quote(person, safe='')}?$select=department")
    except GraphError as error:
        if error.status == HTTPStatus.NOT_FOUND:
            return ""
        raise
    return str(said.get("department") or "").strip()


def _reports(session: Session, chat: str) -> bool:
    kept = conversations.load(session, chat)
    return kept is not None and kept.started_at is not None


def _known(session: Session, person: str, department: str, by: Provenance) -> None:
    if contacts.department(session, contacts.person(person)) != department:
        keep_department(session, person, department, by)
