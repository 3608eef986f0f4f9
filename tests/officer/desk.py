"""An officers' desk for tests: real SQLite, the real desk and settling, and a clock handed in.

Only Teams is not there: what would be sent is drawn, kept by whom it goes to, and settled as sent,
or as unreachable for who blocked the bot.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from bot.cards.lists import running_term
from bot.clock.reminding import Counts, remind
from bot.messages import Address, Message, Person, SendOutcome, Sent, Turn, TurnKind, Unreachable
from bot.officer.rendering import render
from bot.officer.telling import alert
from bot.outgoing import routes, settling
from bot.reporter.filing import file
from bot.reporter.keeping_apart import keep_apart, people
from bot.settings import Settings
from bot.turns.hearing import hear
from bot.turns.turn import Reaction
from dialogs.exchange import Report
from dialogs.handling.casefile import CaseFile, Matter, Reporter
from dialogs.handling.due import Due, Plan, due, whose_turn
from dialogs.handling.filing import Filing
from dialogs.handling.standing import term_runs, waits_for_second
from dialogs.handling.states import ENDED
from dialogs.law.facts import Facts
from dialogs.situations import Situation
from dialogs.understanding.team import concern
from store import cases, outbox, reminders
from store.access.database import Database
from store.documents import StoredCase
from store.due import value
from store.history.chain import Actor, Provenance
from store.history.events import PastEvent, everything
from store.lists import register
from store.models import Case, DueRow, Outbox, Source
from store.people import contacts
from store.people.meeting import meet

T = TypeVar("T")
HOME = ZoneInfo("Europe/Amsterdam")
LEASE = timedelta(minutes=1)
TICK, SLOW_TICK, LONG = timedelta(hours=1), timedelta(hours=6), timedelta(days=4)

PEOPLE = {
    name: Person(id=f"{name.lower()}-id", name=name, teams_id=f"29:{name}")
    for name in ("Olga", "Otto", "Dina", "Frans", "Mark", "Sanne", "Rik", "Anna")
}
BY_KEY = {contacts.person(person.id): name for name, person in PEOPLE.items()}
CHANNEL = "channel"
GROUP = "groupChat"

SETTINGS = Settings(
    no_auth=True,
    officers=("olga-id", "otto-id"),
    deputies=("dina-id",),
    dpos=("frans-id",),
    management=("mark-id",),
)


@dataclass(frozen=True)
class Delivered:
    """A message as somebody got it."""

    kind: str
    about: str  # of a reminder: its kind; of a status: the state
    message: Message
    at: datetime


@dataclass
class Desk:
    """One organisation on one day after another."""

    database: Database
    now: datetime = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    settings: Settings = SETTINGS
    inbox: defaultdict[str, list[Delivered]] = field(default_factory=lambda: defaultdict(list))
    updated: list[Delivered] = field(default_factory=list)
    blocked: set[str] = field(default_factory=set)
    faults: dict[str, SendOutcome] = field(default_factory=dict)  # what sending to somebody gives
    looked: dict[tuple[str, str], int] = field(default_factory=dict)
    reference: str = ""
    reaction: Reaction = field(default_factory=Reaction)
    turns: int = 0
    invokes: bool = True  # a client that knows Action.Execute; an old one only submits

    # --- the world ---

    async def open(self, *, channel: bool = True) -> None:
        """Everybody has a chat with the bot, and the officers have their channel."""
        for key in BY_KEY:
            await self.meet(key)
        if channel:
            await self.meet(contacts.OFFICERS)

    async def meet(self, key: str) -> None:
        """Somebody, or a channel, can be reached from now on."""
        name = BY_KEY.get(key, "")
        address = asdict(address_of(name or CHANNEL))
        await self.work(
            lambda session: contacts.reached(session, key, address, self.now, name=name)
        )

    async def work(self, do: Callable[[Session], T]) -> T:
        """Something done in one transaction."""
        return await self.database.transact(do)

    async def wait(self, span: timedelta) -> None:
        """Let time pass, ticking every hour (long spans: six), delivering what each tick brings."""
        end = self.now + span
        step = TICK if span <= LONG else SLOW_TICK
        while self.now < end:
            self.now = min(self.now + step, end)
            await self.tick()
        await self.work(partial(one_truth, now=self.now, plan=self.settings.plan))

    async def tick(self) -> Counts:
        """One tick of the clock, and the delivery after it."""
        counts = await self.work(partial(remind, now=self.now, settings=self.settings))
        await self.deliver()
        return counts

    async def deliver(self) -> None:
        """Send everything that is due, each the way it goes."""
        while rows := await self.work(self._claim):
            for row in rows:
                await self.work(partial(self._send, row=row))

    def _claim(self, session: Session) -> list[Outbox]:
        return list(outbox.claim(session, "test", self.now, 50, LEASE))

    def _send(self, session: Session, row: Outbox) -> None:
        message = render(session, row, self.now, self.settings)
        route = routes.of(session, row.audience, self.settings)
        dispatch = settling.Dispatch(row, message, route)
        outcome = self._outcome(row, message, route) if message and route else dispatch.unsent
        settling.settle(session, dispatch, outcome, settling.Desk(self.settings, "test", self.now))

    def _outcome(self, row: Outbox, message: Message, route: routes.Route) -> SendOutcome:
        name = route.place
        if name in self.blocked:
            return Unreachable("blocked")
        if name in self.faults:
            return self.faults[name]
        about = next((str(row.payload[k]) for k in ("kind", "state", "of") if k in row.payload), "")
        where = self.updated if row.payload.get("replaces") else self.inbox[name]
        where.append(Delivered(row.kind, about, message, self.now))
        return Sent(str(row.payload.get("replaces") or f"card-{row.id}"))

    # --- what people do ---

    async def report(
        self,
        situation: Situation,
        facts: Facts,
        who: str = "Sanne",
        told: str = "Iets misgegaan.",
        *,
        drill: bool = False,
    ) -> str:
        """Somebody's report is filed as the conversation does it; gives the reference."""
        self.reference = await self.work(
            partial(self._file, situation=situation, facts=facts, who=who, told=told, drill=drill)
        )
        await self.deliver()
        return self.reference

    def _file(
        self, session: Session, situation: Situation, facts: Facts, who: str, told: str, drill: bool
    ) -> str:
        person = PEOPLE[who]
        act = Provenance(Actor(person.id, person.name), Source.CHAT, self.now)
        reporter = Reporter(person.id, person.name, asdict(address_of(who)))
        about = concern(told, people(session, self.settings, self.now))
        report = Report(situation, told, facts, {}, about=about)
        filing = Filing("nl", reporter, drill=drill)
        case = keep_apart(session, file(session, report, filing, act), report, act, self.settings)
        alert(session, case, self.now)
        return case.file.reference

    async def tap(
        self, who: str, verb: str, values: Mapping[str, Any] | None = None, where: str = ""
    ) -> Reaction:
        """Press a button of the case; the version is the one they last looked at, or today's."""
        version = self.looked.pop((who, self.reference), None)
        if version is None:
            version = (await self.file()).revision
        data = {"verb": verb, "case": self.reference, "version": version, **(values or {})}
        return await self._turn(self._made(who, TurnKind.TAP, where, verb=verb, data=data))

    async def tap_without_case(self, who: str, verb: str, values: Mapping[str, Any]) -> Reaction:
        """Press a button of a card that is about no case of the desk."""
        return await self._turn(self._made(who, TurnKind.TAP, "", verb=verb, data=dict(values)))

    async def say(self, who: str, words: str, where: str = "") -> Reaction:
        """Type something in one's own chat, or in the channel."""
        return await self._turn(self._made(who, TurnKind.MESSAGE, where, text=words))

    async def report_again(self) -> None:
        """The last report once more."""
        file = await self.file()
        await self.report(file.situation, file.facts)

    async def take(self, turn: Turn) -> None:
        """Hear a turn that is neither typed nor tapped."""
        await self._turn(turn)

    async def look(self, who: str) -> None:
        """Remember the card as it is now; it may be old by the time they press."""
        self.looked[who, self.reference] = (await self.file()).revision

    def _made(self, who: str, kind: TurnKind, where: str, **more: Any) -> Turn:
        self.turns += 1
        address = address_of(where or who)
        person, invokes = PEOPLE[who], self.invokes
        return Turn(f"t{self.turns}", kind, person, address, wants_answer=invokes, **more)

    async def _turn(self, turn: Turn) -> Reaction:
        self.reaction = await self.work(partial(self._hear, turn=turn))
        await self.deliver()
        return self.reaction

    def _hear(self, session: Session, turn: Turn) -> Reaction:
        contact = contacts.person(turn.person.id)
        met = meet(session, turn.address.conversation_id, turn.id, contact)
        return hear(session, turn, self.now, met, self.settings)

    # --- what can be seen ---

    async def case(self) -> Case:
        """What of the case stands in the clear."""
        mine = select(Case).where(Case.reference == self.reference)
        return await self.work(lambda session: session.exec(mine).one())

    async def file(self) -> CaseFile:
        """The whole case as the guards read it."""
        return await self.work(lambda session: _case(session, self.reference).file)

    async def events(self) -> list[PastEvent]:
        """Everything that happened, of all cases."""
        return await self.work(lambda session: list(everything(session)))

    @property
    def said(self) -> str:
        """What the last turn answered."""
        return "\n".join(message.text for message in self.reaction.messages)


def one_truth(session: Session, now: datetime, plan: Plan) -> None:
    """What is kept as due, what the lists say and what the whole case says are the same."""
    there = select(Case.id).where(col(Case.destroyed_at).is_(None))
    files = {one: cases.load(session, one).file for one in session.exec(there).all()}
    kept = defaultdict[int, set[Due]](set)
    for row in session.exec(select(DueRow)).all():
        assert row.plan == plan.version
        kept[row.case_id].add(value(row))
    for key, known in files.items():
        claimed = reminders.claimed(session, key)
        assert kept[key] == {one.reminded(claimed[one.kind]) for one in due(known, plan)}
    found = register.listed(session, register.Wanted(), now, most=len(files))
    listed = {one.reference: found.due.get(one.id, []) for one in found.cases}
    for known in files.values():
        if known.state not in ENDED:
            line = listed.pop(known.reference)
            ends = running_term(line)
            seconded = any(waits_for_second(known, duty) for duty in Matter)
            assert (whose_turn(line, now) == "second") is seconded
            assert (ends is not None) is term_runs(known)
    assert not listed


def address_of(name: str) -> Address:
    """Where somebody, or the channel, is reached."""
    scope = "personal" if name in PEOPLE else GROUP if name == GROUP else "channel"
    return Address("https://smba.example/", name, scope, "tenant", "28:bot")


def _case(session: Session, reference: str) -> StoredCase:
    case = cases.by_reference(session, reference)
    assert case is not None, reference
    return case
