"""Where a reporter works: their profile tells it, or they are asked, once, after their report."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from sqlmodel import Session, select

from bot.app import assemble
from bot.entra.profiles import AGAIN, Profiles
from bot.entra.roster import Graph
from bot.messages import Address, Message, Person, Turn, TurnKind
from bot.network.outbound import open_session
from bot.settings import Settings
from bot.teams.credentials import Credentials
from bot.turns.hearing import hear
from bot.turns.turn import once
from dialogs.intake.questions import CATALOGUE
from store import cases
from store.access.database import Database
from store.documents import StoredCase
from store.models import Case, Contact, CountedCase, Event
from store.people import contacts
from tests.fakes.activities import APP_ID, TENANT
from tests.fakes.entra import SECRET
from tests.fakes.microsoft import FakeMicrosoft
from tests.intake.talk import LETTER

SANNE = Person("sanne-id", "Sanne", "29:sanne")
ADDRESS = Address("https://smba.trafficmanager.net/emea/", "a:sanne", "personal", TENANT, "28:b")
WHERE = "Bij welk team of welke afdeling werk je?"
SETTINGS = Settings(no_auth=True, officers=("omar",))
REFERENCE = "DL-2026-000"


@dataclass
class Chat:
    """What an employee says to a bot with a database of its own, and what they read."""

    database: Database
    settings: Settings = SETTINGS
    now: datetime = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    numbers: count[int] = field(default_factory=lambda: count(1))
    read: tuple[Message, ...] = ()

    async def say(self, text: str) -> str:
        """Something typed."""
        return await self._turn(TurnKind.MESSAGE, text=text)

    async def tap(self, verb: str, **data: object) -> str:
        """A button."""
        return await self._turn(TurnKind.TAP, verb=verb, data={"verb": verb, **data})

    async def report(self) -> str:
        """A whole report, sent; what is read then."""
        await self.say(LETTER)
        said = await self.say("1")
        for _ in CATALOGUE:
            if "‘versturen’" not in said:
                said = await self.say("weet ik niet")
        return await self.say("versturen")

    def turn(self, kind: TurnKind = TurnKind.MESSAGE, **more: object) -> Turn:
        """The next turn of this chat."""
        return Turn(f"t{next(self.numbers)}", kind, SANNE, ADDRESS, **more)  # type: ignore[arg-type]

    async def _turn(self, kind: TurnKind, **more: object) -> str:
        self.now += timedelta(minutes=1)
        turn = self.turn(kind, **more)
        heard = partial(hear, settings=self.settings)
        done = partial(once, turn=turn, now=self.now, hear=heard)
        self.read = (await self.database.transact(done)).messages
        return "\n".join(one.text for one in self.read)

    async def cases(self) -> list[StoredCase]:
        """Everything that was reported."""

        def whole(session: Session) -> list[StoredCase]:
            ids = session.exec(select(Case.id).order_by(Case.id)).all()  # type: ignore[arg-type]
            return [cases.load(session, one) for one in ids]

        return await self.database.read(whole)

    async def departments(self) -> list[str]:
        """What stands in each case, and is counted of it."""
        found = [one.file.department for one in await self.cases()]
        counted = await self.database.read(lambda s: s.exec(select(CountedCase.department)).all())
        assert sorted(counted) == sorted(found)
        return found


@pytest.fixture
async def chat(tmp_path: Path) -> AsyncIterator[Chat]:
    """An employee who never spoke to the bot."""
    database = Database(f"sqlite:///{tmp_path / 'datalek.sqlite3'}")
    database.upgrade()
    yield Chat(database)
    database.close()


async def test_a_reporter_is_asked_once_and_never_before_their_reference(chat: Chat) -> None:
    await chat.report()
    assert REFERENCE in chat.read[0].text
    assert WHERE not in chat.read[0].text
    assert WHERE in chat.read[1].text
    assert "Graag gedaan" in await chat.say("dankjewel!")  # which is no department
    assert "bij Burgerzaken" in await chat.say("ik werk bij Burgerzaken")
    assert await chat.departments() == ["Burgerzaken"]
    assert WHERE not in await chat.report()
    assert await chat.departments() == ["Burgerzaken", "Burgerzaken"]
    kinds = await chat.database.read(lambda session: session.exec(select(Event.kind)).all())
    assert kinds.count("department_told") == 1
    contact = await chat.database.read(lambda session: session.exec(select(Contact)).one())
    assert contact.department is not None
    assert b"Burgerzaken" not in bytes(contact.department)


async def test_the_card_takes_it_as_well_and_a_later_one_is_for_the_next_report(chat: Chat) -> None:
    await chat.report()
    assert "bij Jeugd" in await chat.tap("department", revision=9, department="Jeugd")
    assert "bij Wmo" in await chat.tap("department", revision=9, department="Wmo")
    await chat.report()
    assert await chat.departments() == ["Jeugd", "Wmo"]


@pytest.mark.parametrize("said", ["overslaan", "nee", "weet ik niet", "dat zeg ik liever niet"])
async def test_who_rather_not_says_is_left_alone(chat: Chat, said: str) -> None:
    await chat.report()
    assert "vraag het niet nog eens" in await chat.say(said)
    assert WHERE not in await chat.report()
    assert await chat.departments() == ["", ""]


@pytest.mark.parametrize(
    "said",
    [
        "laptop gestolen",
        "nog een brief verkeerd",
        "gehackt",
        "usb-stick kwijt",
        "oh ja, en een bsn",
        "hoe lang duurt het?",
        "mijn meldingen",
        "aanvullen",
        "Er lag een map op straat",
    ],
)
async def test_what_is_no_answer_is_heard_as_ever(chat: Chat, said: str) -> None:
    await chat.report()
    heard = await chat.say(said)
    assert heard
    assert "genoteerd" not in heard
    assert await chat.departments() == [""]


async def test_an_answer_after_hours_is_taken_for_a_story(chat: Chat) -> None:
    await chat.report()
    chat.now += timedelta(hours=2)
    assert "genoteerd" not in await chat.say("Burgerzaken")


async def test_nobody_is_asked_where_the_house_does_not_want_it(chat: Chat) -> None:
    chat.settings = chat.settings.model_copy(update={"department_asked": False})
    assert WHERE not in await chat.report()


async def test_it_goes_with_the_contact(chat: Chat) -> None:
    await chat.report()
    await chat.say("HR")

    def forget(session: Session) -> str:
        key = contacts.person(SANNE.id)
        assert contacts.department(session, key) == "HR"
        contacts.drop(session, contacts.named(session, key))
        return contacts.department(session, key)

    assert await chat.database.transact(forget) == ""


# --- from the profile ---------------------------------------------------------------------------


@pytest.fixture
async def entra(
    chat: Chat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[FakeMicrosoft, Profiles]]:
    """Microsoft, and the part of the bot that asks it where people work."""
    async with FakeMicrosoft(tmp_path) as microsoft:
        for name in ("HTTPS_PROXY", "https_proxy"):
            monkeypatch.setitem(os.environ, name, microsoft.proxy.url)
        chat.settings = Settings(
            app_id=APP_ID,
            tenant_id=TENANT,
            app_secret=SECRET,
            officers=("22222222-aaaa-4bbb-8ccc-000000000002",),
            ca_file=microsoft.entra.certificate,
            department_from_entra=True,
        )
        async with open_session(chat.settings.ca_file) as session:
            parts = assemble(chat.settings, chat.database, session, lambda: chat.now)
            assert {"profiles"} <= set(parts.runs)
            graph = Graph(session, Credentials(chat.settings))
            yield microsoft, Profiles(parts.turns, chat.database, graph, lambda: chat.now)


async def test_the_profile_tells_it_and_nobody_is_asked(
    chat: Chat, entra: tuple[FakeMicrosoft, Profiles]
) -> None:
    microsoft, profiles = entra
    microsoft.graph.departments[SANNE.id] = " Vergunningen "
    await chat.say("hallo")
    await profiles.learn(chat.turn())
    assert microsoft.graph.asked == []  # of who reports nothing, nothing is read
    await chat.say(LETTER)
    await profiles.learn(chat.turn())
    await profiles.learn(chat.turn())
    assert microsoft.graph.asked == [SANNE.id]
    await chat.say("stop")
    await chat.say("ja")
    assert WHERE not in await chat.report()
    assert await chat.departments() == ["Vergunningen"]
    microsoft.graph.departments[SANNE.id] = "Wonen"
    chat.now += AGAIN
    await chat.say(LETTER)
    await profiles.learn(chat.turn())
    await chat.say("stop")
    await chat.say("ja")
    await chat.report()
    assert await chat.departments() == ["Vergunningen", "Wonen"]


@pytest.mark.parametrize("told", ["nothing", "nobody", "away"])
async def test_a_profile_that_tells_nothing_leaves_the_asking(
    chat: Chat, entra: tuple[FakeMicrosoft, Profiles], told: str
) -> None:
    microsoft, profiles = entra
    if told == "nothing":
        microsoft.graph.departments[SANNE.id] = None
    if told == "away":
        microsoft.graph.refuses = 503
    await chat.say(LETTER)
    if told == "away":
        with pytest.raises(Exception, match="503"):
            await profiles.learn(chat.turn())
    else:
        await profiles.learn(chat.turn())
    await chat.say("stop")
    await chat.say("ja")
    assert WHERE in await chat.report()
    if told == "away":  # it comes back, and the case that was filed meanwhile is filled
        microsoft.graph.refuses = 0
        microsoft.graph.departments[SANNE.id] = "Griffie"
        await chat.say(LETTER)
        await profiles.learn(chat.turn())
        assert await chat.departments() == ["Griffie"]
