"""Send anything that Teams or a browser could, as everybody, and see that the bot bears it.

`python -m bench.fuzz [NUMBER] [sqlite|postgresql]`. Each goes over HTTP to the whole bot, on a
register with cases in it: an activity with anything in one place, a button of any card with made-up
fields, version and case, a form of the register or a request to any of its addresses; by an
employee, officers, a deputy, the DPO, management and somebody without a role. None may fail (an
invoke that nobody knows gets 501, as the protocol has it), tell what was sent in the log, or leave
a chat or the register stuck: every hundred, everybody asks for help and must get an answer. In the
end each case must still open, and the history must be as it was kept.
"""

from __future__ import annotations

import asyncio
import io
import json
import re
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from http import HTTPStatus
from typing import Any, Final
from unittest.mock import patch
from urllib.parse import urlencode

import aiohttp
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, func, select

from bench.chaos import new_database
from bench.outside import opened
from bot.app import application
from bot.demo.chats import Chat, Chats, Participant
from bot.demo.people import TEAM
from bot.network.serving import listening
from bot.watching.logs import LINES, configure
from store import cases
from store.history import auditing
from store.models import Case
from tests.fakes import activities
from tests.fakes.made_up import (
    LATEST,
    PRIVATE,
    MadeUpForm,
    MadeUpTap,
    drawn_forms,
    filled_in,
    forms,
    taps,
)
from tests.register.some_cases import a_full_register, file_all
from tests.register.visitor import DEPUTY, DPO, OFFICER, SECOND, TRIAL, Browser, Page, Served
from tests.teams.test_said import KINDS, anything, places, replaced

NUMBER: Final = 5_000
LOOK: Final = 100  # sent between two looks whether everybody still gets an answer
MANAGEMENT: Final = "55555555-aaaa-4bbb-8ccc-000000000005"
EMPLOYEE: Final = "employee"  # as the register of a development calls who has no role
PEOPLE: Final = (OFFICER, SECOND, DEPUTY, DPO, MANAGEMENT, EMPLOYEE)
WITHOUT_ROLE: Final = (MANAGEMENT, EMPLOYEE)
TROUBLED: Final = "message.troubled"  # somebody who has no chat was not reached: that is no fault
LONGEST: Final = 400  # signs of it
URLENCODED: Final = "application/x-www-form-urlencoded"
TOLD: Final = 20  # of what went wrong, one by one
SETTINGS: Final = TRIAL.model_copy(
    update={
        "management": (MANAGEMENT,),
        "wpg": (SECOND,),
        "officers_team": TEAM,
        "strangers_a_minute": 0,
    }
)


@dataclass(frozen=True)
class MadeUpActivity:
    """An activity that has something else in one place."""

    activity: dict[str, Any]
    where: int
    other: object


MadeUp = MadeUpActivity | MadeUpTap | MadeUpForm
ACTIVITIES: Final = [
    st.builds(
        MadeUpActivity,
        activity=st.just(kind),
        where=st.integers(0, 200),
        other=anything | st.just(PRIVATE),
    )
    for kind in KINDS
]
# Each button and address is as likely as any other, and some in five are activities.
EVERY: Final = (*ACTIVITIES * 4, *taps(PEOPLE), *forms(PEOPLE))


@dataclass
class Fuzzed:
    """The bot to which it is sent, and what became of it."""

    bot: Served
    chats: Chats
    log: io.StringIO
    browsers: list[Browser]
    csrfs: list[str] = field(default_factory=lambda: [""] * len(PEOPLE))
    sent: Counter[str] = field(default_factory=Counter)
    statuses: Counter[int] = field(default_factory=Counter)
    failed: list[str] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)
    faults: int = 0  # in the history, and cases that do not open any more

    @property
    def leaked(self) -> int:
        """Lines of the log that hold what somebody sent."""
        return self.log.getvalue().count(PRIVATE)

    @property
    def well(self) -> bool:
        """Whether it bore everything."""
        return not (self.failed or self.stuck or self.faults or self.leaked)

    def __str__(self) -> str:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(self.sent.items()))
        return (
            f"{kinds}: answers {json.dumps(dict(sorted(self.statuses.items())))}, "
            f"{len(self.failed)} failed, {len(self.stuck)} times stuck, {self.faults} faults "
            f"in the history, {self.leaked} lines of the log that tell"
        )

    async def send(self, made: MadeUp) -> None:
        """One of them; it failed where the log tells of an error, or nobody was answered."""
        before = self.log.tell()
        self.sent[type(made).__name__] += 1
        match made:
            case MadeUpActivity():
                status = await self._activity(made)
            case MadeUpTap():
                status = await self._tap(made)
            case MadeUpForm():
                status = (await self._form(made)).status
        self.statuses[status] += 1
        lines = self.log.getvalue()[before:].splitlines()
        told = [one for one in lines if '"level": "error"' in one and TROUBLED not in one]
        if status in (500, 503) or told:
            self.failed.append("\n  ".join([f"{status}: {made}"[:LONGEST], *told]))
        if self.sent.total() % LOOK == 0:
            await self.look()

    async def _activity(self, made: MadeUpActivity) -> int:
        here = made.activity | {"serviceUrl": self.chats.service_url, "text": PRIVATE}
        known = places(here)
        return await self._post(replaced(here, known[made.where % len(known)], made.other))

    async def _tap(self, made: MadeUpTap) -> int:
        data = dict(made.data)
        if made.case is not None:
            data["case"] = await self._reference(made.case)
        if data.get("version") == LATEST:
            data["version"] = await self._version(str(data.get("case")))
        who = PEOPLE[made.who]
        chat = self.chats.chat(TEAM, "channel") if made.in_channel else self.chat(who)
        tapped = activities.tap(made.verb, sender=who, data=data) | {
            "serviceUrl": self.chats.service_url
        }
        there = {"id": chat.id, "conversationType": chat.scope, "tenantId": activities.TENANT}
        return await self._post(tapped | {"conversation": there})

    async def _post(self, activity: object) -> int:
        """To the door of Teams, with an id of its own where that still is one."""
        if isinstance(activity, dict) and isinstance(activity.get("id"), str):
            activity = activity | {"id": f"f:fuzz{self.sent.total()}"}
        url = f"{self.bot.url}/api/messages"
        body = json.dumps(activity).encode()
        headers = {"Content-Type": "application/json"}
        async with self.bot.session.post(url, data=body, headers=headers) as response:
            return response.status

    async def _form(self, made: MadeUpForm) -> Page:
        browser, reference = self.browsers[made.who], await self._reference(made.case)
        path, fields = made.path.replace("{reference}", reference), dict(made.fields)
        if made.method == "GET":
            page = await browser.get(f"{path}?{_encoded(fields)}")
        else:
            if made.drawn is not None:
                path, fields = await self._drawn(browser, made, reference, path)
            sent = _encoded({"csrf": self.csrfs[made.who], **fields}).encode()
            page = await browser.send(path, sent, Content_Type=URLENCODED)
        if page.status == HTTPStatus.UNAUTHORIZED or "/sign-in" in page.goes_to:
            await self.sign_in(made.who)
        return page

    async def _drawn(
        self, browser: Browser, made: MadeUpForm, reference: str, path: str
    ) -> tuple[str, dict[str, str | list[str]]]:
        """One of the forms that stand on this page, or on that of the case, filled in."""
        pages = [await browser.get(one) for one in (path, f"/register/cases/{reference}")]
        drawn = [(to or path, offered) for one in pages for to, offered in drawn_forms(one.html)]
        if not drawn or made.drawn is None:
            return path, dict(made.fields)
        to, offered = drawn[made.drawn % len(drawn)]
        return to.partition("#")[0], {**filled_in(offered, made), **made.fields}

    async def look(self) -> None:
        """Everybody asks for help and opens the register; new cases come in."""
        for number, who in enumerate(PEOPLE):
            chat = self.chat(who)
            before = len(chat.shown)
            await self.chats.say(chat, Participant(who, "Jan"), "help")
            await self.sign_in(number)
            page = await self.browsers[number].get("/register")
            if len(chat.shown) == before or (page.status == HTTPStatus.OK) is (who in WITHOUT_ROLE):
                self.stuck.append(f"{who}: {len(chat.shown) - before} answers, page {page.status}")
        await self.bot.database.transact(partial(file_all, now=self.bot.now))

    async def end(self) -> None:
        """Look whether everything is as it was kept, and each case can be opened."""
        found = await self.bot.database.read(auditing.audit)
        self.faults = len(found.faults)

    async def sign_in(self, number: int) -> None:
        browser = self.browsers[number]
        await browser.post("/register/sign-in/as", {"person": PEOPLE[number]})
        found = re.search(r'name="csrf" value="([^"]+)"', (await browser.get("/register")).html)
        self.csrfs[number] = found[1] if found else "of-nobody"

    def chat(self, who: str) -> Chat:
        return self.chats.chat(f"a:personal-{who}")

    async def _reference(self, back: int) -> str:
        """The case that is so many from the newest; below 0 none."""
        number = await self.bot.database.read(_newest) - back
        return f"DL-{self.bot.now.year}-{number:04}"

    async def _version(self, reference: str) -> int:
        found = await self.bot.database.read(partial(cases.by_reference, reference=reference))
        return found.file.revision if found else 1


def _encoded(fields: Mapping[str, str | list[str]]) -> str:
    """As a browser would not, for it sends no half signs."""
    return urlencode(fields, doseq=True, errors="surrogatepass")


def _newest(session: Session) -> int:
    return session.exec(select(func.count()).select_from(Case)).one()


@asynccontextmanager
async def _running(url: str, log: io.StringIO) -> AsyncIterator[Fuzzed]:
    """The bot on this database, with people, chats and cases."""
    database, now = opened(url), datetime.now(UTC)
    async with (
        Chats("") as chats,
        aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as web,
    ):
        bot = Served("", database, web, now=now)
        app = application(SETTINGS, database)
        async with listening(app, "127.0.0.1", 0, SETTINGS.connections) as server:
            port = server.sockets[0].getsockname()[1]
            bot.url = chats.bot_url = f"http://127.0.0.1:{port}"
            fuzzed = Fuzzed(bot, chats, log, [bot.browser() for _ in PEOPLE])
            for number, who in enumerate(PEOPLE):
                await chats.install(fuzzed.chat(who), Participant(who, "Jan"))
                await fuzzed.sign_in(number)
            await a_full_register(bot, fuzzed.browsers[0])
            yield fuzzed
    database.close()


def fuzz(url: str, number: int) -> Fuzzed:
    """So many, over this database, which is up to date and empty."""
    log = io.StringIO()
    configure(readable=False)
    with patch.object(LINES, "stream", log), asyncio.Runner() as runner:
        entered = _running(url, log)
        fuzzed = runner.run(entered.__aenter__())

        @given(made=st.integers(0, len(EVERY) - 1).flatmap(EVERY.__getitem__))
        @settings(
            max_examples=number,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=[*HealthCheck],
        )
        def send(made: MadeUp) -> None:
            runner.run(fuzzed.send(made))

        send()
        runner.run(fuzzed.end())
        runner.run(entered.__aexit__(None, None, None))
    return fuzzed


def main() -> int:
    """0 when none failed, none is in the log, everybody was answered and nothing was spoiled."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER
    engine = sys.argv[2] if len(sys.argv) > 2 else "sqlite"
    began = time.perf_counter()
    with new_database(engine) as (url, _):
        fuzzed = fuzz(url, number)
    print(f"{engine}, {time.perf_counter() - began:.0f} seconds: {fuzzed}")
    for one in [*fuzzed.failed, *fuzzed.stuck][:TOLD]:
        print(one)
    return 0 if fuzzed.well else 1


if __name__ == "__main__":
    sys.exit(main())
