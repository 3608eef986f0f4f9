"""The list as a page: looking is an event, and a page that stands open asks for what changed."""

from __future__ import annotations

import re
from html import unescape

from sqlmodel import Session, col, func, select

from store.models import Event
from tests.register.some_cases import file_all
from tests.register.visitor import Served


async def looks(served: Served) -> int:
    """How often somebody looked through the list."""

    def count(session: Session) -> int:
        listed = select(func.count()).where(col(Event.kind) == "cases_listed")
        return session.exec(listed).one()

    return await served.database.read(count)


async def test_a_page_that_stands_open_gets_lines_only_when_they_changed(trial: Served) -> None:
    references = await trial.database.transact(lambda session: file_all(session, trial.now))
    browser = trial.browser()
    await browser.sign_in("officer")
    page = await browser.get("/register")
    asks = unescape(re.search(r'id="list"[^>]*hx-get="([^"]+)"', page.html)[1])  # type: ignore[index]
    assert (await browser.get(asks, HX_Request="true")).status == 204
    assert await looks(trial) == 1
    trial.later(hours=2)  # the hours that are left are drawn anew, but nothing new was read
    await browser.sign_in("officer")
    later = await browser.get(asks, HX_Request="true")
    assert (later.status, await looks(trial)) == (200, 1)
    await browser.act(references[0], "take")
    changed = await browser.get(asks, HX_Request="true")
    assert "In behandeling" in changed.words
    assert await looks(trial) == 2


async def test_the_address_holds_the_whole_view(trial: Served) -> None:
    await trial.database.transact(lambda session: file_all(session, trial.now))
    browser = trial.browser()
    await browser.sign_in("officer")
    page = await browser.get("/register?q=werktelefoon&column=owner&column=term&state=all")
    assert re.findall(r"<tbody>.*?</tbody>", page.html, re.DOTALL)[0].count("<tr>") == 1
    assert re.findall(r'<th scope="col">(\w+)</th>', page.html) == [
        "Zaak",
        "Termijn",
        "Behandelaar",
    ]
    assert page.headers["HX-Replace-Url"].startswith("/register?q=werktelefoon&state=all")
