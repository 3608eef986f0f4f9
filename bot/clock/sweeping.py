"""What the terms of retention say is done by the clock, every hour; only destroying is not.

Who reported a case that ended long ago becomes anonymous. The cards of a case that is over are
blanked to its number, wherever they stand, and its messages forgotten. A conversation in which
nothing was said for a month goes, with the report in it that was never finished. Where somebody is
reached is forgotten a year after their last word. The administrators hear of what is about to end,
and the officers of requests whose month runs out. All of it in small transactions, so that nobody
waits long; several instances may do it at once.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Final, TypeVar

import structlog
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from bot.clock import expiry
from bot.clock.requests import remind_of_requests
from bot.configuration.together import PEOPLE
from bot.messages import Address
from bot.outgoing import routes
from bot.outgoing.patience import BLANK
from bot.settings import Settings
from bot.watching.logs import fault
from dialogs.handling.acts.keeping import nameless
from store import attachments, cases, due, outbox, retention, shown
from store.access.database import Database
from store.history import chain, events
from store.history.auditing import shown_head
from store.models import OutboxState, Source
from store.people import contacts, conversations

EVERY: Final = 3600.0  # seconds
AT_ONCE: Final = 50  # looked for at a time
K = TypeVar("K", int, bytes)

log = structlog.get_logger(__name__)


@dataclass
class Swept:
    """How many of each were done, and how many could not be: those are logged."""

    reporters: int = 0
    cases: int = 0  # whose cards were blanked
    conversations: int = 0
    contacts: int = 0
    others: int = 0
    failed: int = 0


class Sweeper:
    """The loop that lets nothing be kept longer than the house says."""

    def __init__(
        self,
        database: Database,
        roster: Callable[[], Settings],
        now: Callable[[], datetime],
        after: Callable[[], None],
    ) -> None:
        """`roster` gives the settings with who has a role; `after` is called when all was done."""
        self._database = database
        self._roster = roster
        self._now = now
        self._after = after

    @property
    def _settings(self) -> Settings:
        return self._roster()

    async def run(self) -> None:
        """Sweep until cancelled; what failed is tried again the next time."""
        while True:
            try:
                await self.sweep()
            except Exception as error:  # noqa: BLE001 - logged; the loop must go on
                log.error("sweep.failed", **fault(error))
            await asyncio.sleep(EVERY)

    async def sweep(self) -> Swept:
        """Do once what is due now."""
        now, keep = self._now(), self._settings.retention
        swept = Swept()
        long_ago, quiet = keep.nameless_before(now), keep.quiet_before(now)
        swept.reporters = await self._each(partial(retention.named, before=long_ago), 0, self._name)
        swept.cases = await self._each(partial(retention.spoken_of, before=quiet), 0, self._blank)
        talks = partial(conversations.quiet, before=quiet)
        swept.conversations = await self._each(talks, b"", self._forget)
        swept.contacts = await self._database.transact(
            partial(self._forget_silent, before=long_ago)
        )
        swept.others = await self._database.transact(
            partial(retention.forget_others, retention=keep, now=now)
        )
        await self._database.transact(partial(expiry.warn, now=now, settings=self._settings))
        await self._database.transact(partial(remind_of_requests, now=now))
        await self._database.clean()
        await self._note_head(now)
        log.info("swept", **vars(swept))
        self._after()
        return swept

    async def _note_head(self, now: datetime) -> None:
        """Note with what the history ends, in a file that should stand out of reach of this one."""
        file = self._settings.heads_file
        if file is None:
            return
        head = await head_now(self._database)
        try:
            with file.open("a", encoding="ascii") as noted:
                noted.write(f"{now.isoformat(timespec='seconds')} {head}\n")
        except OSError as error:
            log.error("head.not_noted", **fault(error))

    async def _each(
        self, found: Callable[..., Sequence[K]], first: K, do: Callable[[Session, K], None]
    ) -> int:
        """Do it for everything that is found; says for how many it was done.

        Each in a transaction of its own: who adds to the history waits until it ends.
        """
        done, after = 0, first
        while keys := await self._database.read(partial(found, after=after, most=AT_ONCE)):
            for after in keys:
                done += await self._database.transact(partial(_one, key=after, do=do))
        return done

    def _forget_silent(self, session: Session, before: datetime) -> int:
        """Forget where people are reached who said nothing since, but those who may be needed.

        Nobody while Entra does not tell who has a role: an officer could not be reached any more.
        """
        settings = self._settings
        if not all(getattr(settings, role) for role in settings.groups):
            return 0
        if found := set(contacts.silent(session, before)):
            found -= {contacts.named(session, key) for key in self._needed(session)}
        for one in found:
            contacts.drop(session, one)
        return len(found)

    def _needed(self, session: Session) -> Iterator[str]:
        """The channels, who has a role, and who reported a case that is still open."""
        yield from (contacts.OFFICERS, contacts.EMPLOYEES)
        for role in PEOPLE:
            yield from map(contacts.person, getattr(self._settings, role))
        for case in cases.whole(session, due.open_ids()):
            yield contacts.person(case.file.reporter_id)

    def _name(self, session: Session, case_id: int) -> None:
        """Let nobody know any more who reported a case."""
        case = cases.load(session, case_id)
        cases.save(session, case, nameless(case.file))
        chain.forget(session, case_id, of=case.file.reporter_id)
        events.reporter_forgotten(session, case, _clock(self._now()))

    def _blank(self, session: Session, case_id: int) -> None:
        """Blank the cards of a case wherever they stand, and forget what was sent of it."""
        reference, now = cases.reference_of(session, case_id), self._now()
        for address, activity in {*self._sent(session, case_id), *_shown(session, case_id)}:
            put_blank(session, address, activity, now, case_id, reference)
        for row in retention.messages(session, case_id):
            session.delete(row)
        for card in shown.of_case(session, case_id):
            shown.gone(session, card)

    def _sent(self, session: Session, case_id: int) -> Iterator[tuple[Address, str]]:
        """Where the messages about a case stand."""
        for row in retention.messages(session, case_id):
            if row.state == OutboxState.SENT and row.activity_id and row.kind != BLANK:
                route = routes.of(session, row.audience, self._settings)
                if route is not None and isinstance(route.address, Address):  # a mail stays
                    yield route.address, row.activity_id

    def _forget(self, session: Session, named: bytes) -> None:
        """Let a conversation go; a card of a report that was not finished says so."""
        talk = conversations.drop(session, named)
        attachments.forget(session, named)
        if talk is not None and talk.started_at is not None and talk.card_id and talk.address:
            put_blank(session, routes.address_of(talk.address), talk.card_id, self._now())


async def head_now(database: Database) -> str:
    """With what the history ends now, as people note it."""
    return shown_head(*await database.read(chain.head))


def _one(session: Session, key: K, do: Callable[[Session, K], None]) -> bool:
    """Whether it was done: nothing is left of what failed."""
    try:
        with session.begin_nested():
            do(session, key)
    except DBAPIError:  # another instance was here as well: all of it is done again
        raise
    except Exception as error:  # noqa: BLE001 - logged; the others go on
        log.error("sweep.one_failed", **fault(error))
        return False
    return True


def _shown(session: Session, case_id: int) -> Iterator[tuple[Address, str]]:
    for card in shown.of_case(session, case_id):
        yield routes.address_of(card.address), card.activity_id


def put_blank(
    session: Session,
    address: Address,
    activity: str,
    now: datetime,
    case_id: int | None = None,
    reference: str = "",
) -> None:
    """A card that stands somewhere is drawn anew, with the number of its case alone."""
    payload: dict[str, Any] = {"replaces": activity, "reference": reference}
    key = f"{BLANK}:{case_id}:{address.conversation_id}:{activity}"
    audience = {"address": routes.stored_address(address)}
    outbox.put(session, outbox.OutboxMessage(key, BLANK, audience, payload, case_id), now)


def _clock(now: datetime) -> events.Provenance:
    return events.Provenance(events.CLOCK, Source.CLOCK, now)
