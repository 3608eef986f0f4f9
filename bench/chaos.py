"""Kill the bot at random moments, and count what was lost or doubled: it must be nothing.

`python -m bench.chaos [KILLS] [SEED]`. Employees report while the bot is killed with -9 and
started again; what got no answer is sent again with the same id, as Teams does. The clock of the
bot runs an hour a second, so every reminder of the 72 hours comes due on the way. In the end its
clock runs like any other until all has left, and it is killed once more: only of a dead bot the
count is exact. Each report that was sent must then be one case, each reminder that came due must
have been claimed once, and each message must have arrived once (an alert may more than once), or
be known to the officers as uncertain.
"""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

import aiohttp
from sqlalchemy import func
from sqlmodel import Session, col, select

from bench.hurried import START, moment
from bot.demo.chats import Chats, Participant
from bot.demo.people import OMAR, TEAM, Employee
from bot.demo.process import Bot
from bot.demo.reading import buttons
from bot.outgoing.patience import MAY_COME_TWICE, UNDELIVERED
from bot.outgoing.settling import notice_key
from dialogs.handling.due import Plan, due
from store import cases
from store.access.database import Database
from store.history import events
from store.models import Case, Instance, Outbox, OutboxState, Reminder
from store.reminders import key_of

KILLS = 100
LIVES = (0.3, 1.5)  # seconds the bot lives between two kills
BETWEEN = 1.0  # seconds between two reports of one desk
SETTLING = 600  # seconds: a lease, the pauses of what may have arrived, and a notice minutes later
WORDS = ("ja", "gisteren", "weet ik niet", "naam en adres", "1", "weet ik niet", "weet ik niet")
SETTINGS = {"DATALEK_OFFICERS": OMAR.id, "DATALEK_OFFICERS_TEAM": TEAM}
BROKEN = (aiohttp.ClientConnectionError, aiohttp.ClientPayloadError, TimeoutError)


class PatientChats(Chats):
    """Chats that, like Teams, send an activity again until the bot has answered it."""

    async def _deliver(self, activity: dict[str, object]) -> dict[str, object] | None:  # type: ignore[override]
        while True:
            try:
                return await super()._deliver(activity)
            except BROKEN:
                await asyncio.sleep(0.05)


@dataclass
class Found:
    """What was counted."""

    sent: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)


async def main() -> int:
    """0 when nothing was lost and nothing doubled."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    with tempfile.TemporaryDirectory(prefix="datalek-chaos-") as name:
        files = Path(name) / "chaos.sqlite3", Path(name) / "bot.log"
        epoch = time.time()
        bot = Bot(files[0], SETTINGS, files[1], module=("bench.hurried", str(epoch)))
        found = Found()
        try:
            posted = await _life(bot, epoch, files[0], chance, kills, found)
        finally:
            await bot.kill()
        await _look(files[0], found, posted)
    for fault in found.faults:
        print(f"FAULT  {fault}")
    print(f"{kills} kills, {len(found.sent)} reports sent, {len(found.faults)} faults")
    return 1 if found.faults else 0


async def _life(
    bot: Bot, epoch: float, file: Path, chance: random.Random, kills: int, found: Found
) -> set[str]:
    """From the first start to the last kill; gives what arrived in the officers' channel."""
    await bot.start()
    async with PatientChats(bot.url) as chats:
        await chats.install(chats.chat(TEAM, "channel"), OMAR)
        greeted = _in_channel(chats)
        await _torment(bot, chats, chance, kills, found)
        calm = time.time()
        await bot.kill()
        bot.module = ("bench.hurried", str(epoch), str(calm))
        await _settle(bot, file, moment(calm, epoch, calm))
        return _in_channel(chats) - greeted


def _in_channel(chats: Chats) -> set[str]:
    """The ids of all messages in the officers' channel, where nobody says anything."""
    return set(chats.chat(TEAM).shown)


async def _torment(bot: Bot, chats: Chats, chance: random.Random, kills: int, found: Found) -> None:
    """Let people report while the bot is killed and started, so many times."""
    reporting = [asyncio.create_task(_report_on_and_on(chats, n, found)) for n in range(3)]
    for _ in range(kills):
        await asyncio.sleep(chance.uniform(*LIVES))
        await bot.kill()
        await bot.start()
    for task in reporting:
        task.cancel()
    await asyncio.gather(*reporting, return_exceptions=True)


async def _report_on_and_on(chats: Chats, who: int, found: Found) -> None:
    """One report after another, each by a person of its own."""
    for number in range(10_000):
        person = Participant(f"person-{who}-{number}", f"Person {who}-{number}")
        await _report(Employee(chats, person))
        found.sent.add(person.id)
        await asyncio.sleep(BETWEEN)


async def _report(employee: Employee) -> None:
    """One report, from the first words until the bot has confirmed it."""
    await employee.say("Ik heb een brief over de bijstand naar het verkeerde adres gestuurd")
    answers = iter(WORDS)
    while not _offers(employee, "send"):
        await employee.say(next(answers, "weet ik niet"))
    await employee.tap("send")


def _offers(employee: Employee, verb: str) -> bool:
    return any(button.get("verb") == verb for button in buttons(employee.chat.last.card))


async def _settle(bot: Bot, file: Path, since: datetime) -> None:
    """Let all leave that was due, and kill the bot; what still waits after that is a fault.

    A bot at work may put reminders at any moment, so it is only believed once it is dead.
    """
    database = Database(f"sqlite:///{file}")
    resting = partial(at_rest, since=since)
    try:
        async with asyncio.timeout(SETTLING):
            while not await database.read(resting):
                await bot.start()
                while not await database.read(resting):  # noqa: ASYNC110 - another process works
                    await asyncio.sleep(0.5)
                await bot.kill()
    except TimeoutError:
        await bot.kill()
    finally:
        database.close()


def at_rest(session: Session, since: datetime) -> bool:
    """Whether nothing waits, and a bot has looked what is due since then: before it did, nothing
    waits either."""
    ticked = last_tick(session)
    waiting = select(Outbox.id).where(col(Outbox.state) == OutboxState.WAITING)
    return ticked is not None and ticked >= since and session.exec(waiting).first() is None


def last_tick(session: Session) -> datetime | None:
    """When a bot looked last what was due: it claimed all of that in the same transaction."""
    return session.exec(select(func.max(Instance.ticked_at))).one()


async def _look(file: Path, found: Found, posted: set[str]) -> None:
    database = Database(f"sqlite:///{file}")
    try:
        await database.read(lambda session: found.faults.extend(_faults(session, found, posted)))
    finally:
        database.close()


def _faults(session: Session, found: Found, posted: set[str]) -> Iterator[str]:
    yield from reports(session, found.sent)
    yield from reminders(session)
    yield from _messages(session, posted)
    if (broken := events.verify(session)) is not None:
        yield f"the chain of events breaks at {broken}"


def reports(session: Session, sent: Iterable[str]) -> Iterator[str]:
    """Every confirmed report is one case."""
    for person in sent:
        if (filed := len(cases.of_reporter(session, person))) != 1:
            yield f"{person} sent one report and has {filed} cases"


def reminders(session: Session) -> Iterator[str]:
    """Every reminder that was due at the last look was claimed, and each claim put its messages."""
    rows = session.exec(select(Reminder)).all()
    claims = {of: key_of(*of) for row in rows if (of := (row.case_id, row.kind, row.due_at))}
    last = last_tick(session) or START
    keys = set(session.exec(select(Outbox.key)).all())
    for case_id in session.exec(select(Case.id)).all():
        file = cases.load(session, case_id).file
        for one in due(file, Plan()):
            if one.remind_at is None or one.remind_at > last:
                continue
            claim = claims.get((case_id, one.kind.value, one.occurrence(last)))
            if claim is None:
                yield f"{file.reference}: {one.kind} was never claimed"
            elif not any(key.startswith(claim) for key in keys):
                yield f"{file.reference}: {one.kind} has no message"


def _messages(session: Session, posted: set[str]) -> Iterator[str]:
    """Each message arrived once; one of which nobody knows was told of to the officers."""
    rows = session.exec(select(Outbox).where(col(Outbox.kind) != "update")).all()
    sent = Counter(row.activity_id for row in rows if row.state == OutboxState.SENT)
    unknown = [row for row in rows if row.state == OutboxState.UNKNOWN]
    keys = {row.key for row in rows}
    yield from (f"{key} arrived {number} times" for key, number in sent.items() if number > 1)
    yield from (f"{key} was never posted" for key in sent.keys() - posted)
    extra = len(posted - sent.keys())
    again = sum(row.attempts - 1 for row in rows if row.kind in MAY_COME_TWICE)
    if extra > len(unknown) + again:
        yield f"{extra} messages arrived that the outbox knows nothing of"
    for row in unknown:
        if not row.key.startswith(UNDELIVERED) and not _noticed(row.key, keys):
            yield f"nobody was told that {row.key} is uncertain"
    for row in rows:
        if row.state == OutboxState.WAITING:
            yield f"{row.key} is still waiting"


def _noticed(key: str, keys: set[str]) -> bool:
    return any(other.startswith(notice_key(key)) for other in keys)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
