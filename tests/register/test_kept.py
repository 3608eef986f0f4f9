"""A case that is for named people alone: every address of the register, as everybody who is not."""

from __future__ import annotations

from http import HTTPStatus

import pytest

from bot.documents.formats import OF_LISTS
from bot.forms.acts import OFFICERS_ACTS
from bot.register.site import ROUTES, Wants
from dialogs.situations import Situation
from store.history.events import everything
from tests.register.some_cases import STORIES, file_all
from tests.register.visitor import OFFICER, Browser, Page, Served

THEIRS = [route for route in ROUTES if route.wants is Wants.ROLE]
IN_ADDRESS = {
    "norm": "ensia",
    "what": "case",
    "format": "pdf",
    "act": "note",
    "number": "1",
    "period": "2026",
}
KEPT = "Deze zaak is niet voor jou te zien"


async def keep_from_others(register: Served) -> str:
    """The first of some cases is for one officer alone from now on."""
    reference, *_ = await register.database.transact(lambda one: file_all(one, register.now))
    officer = register.browser()
    await officer.sign_in("officer")
    done = await officer.act(
        reference, "restrict", only=OFFICER, reason="Het gaat over een collega."
    )
    assert done.status == HTTPStatus.SEE_OTHER, done.words
    page = await officer.get(done.goes_to)
    assert "Alleen wie is aangevinkt, ziet de zaak nu nog." in page.words
    assert reference in (await officer.get("/register?state=all")).html
    return reference


async def asked(browser: Browser, method: str, path: str, csrf: str) -> Page:
    if method == "GET":
        return await browser.get(path)
    return await browser.post(path, {"csrf": csrf, "revision": "2", "text": "Iets.", "deed": "1"})


@pytest.mark.parametrize("role", ["deputy", "dpo"])
async def test_no_address_shows_a_case_that_is_kept_from_somebody(trial: Served, role: str) -> None:
    reference, story = await keep_from_others(trial), STORIES[0][1]
    browser = trial.browser()
    await browser.sign_in(role)
    csrf = (await browser.get("/register")).csrf
    before = len(await refusals(trial))
    tried = 0
    for route in THEIRS:
        path = f"/register{route.path}".format(reference=reference, **IN_ADDRESS)
        page = await asked(browser, route.method, path, csrf)
        if "{reference}" in route.path:
            assert (page.status, KEPT in page.words) == (HTTPStatus.FORBIDDEN, True), path
            tried += 1
        else:
            assert reference not in page.html, path
        assert story not in page.html, path
    for verb in OFFICERS_ACTS:
        path = f"/register/cases/{reference}/acts/{verb.removeprefix('case.')}"
        for method in ("GET", "POST"):
            page = await asked(browser, method, path, csrf)
            assert page.status == HTTPStatus.FORBIDDEN, path
            tried += 1
    assert len(await refusals(trial)) - before == tried


@pytest.mark.parametrize("role", ["deputy", "dpo"])
async def test_no_list_search_or_file_names_it(trial: Served, role: str) -> None:
    reference = await keep_from_others(trial)
    other = reference.replace("0001", "0006")
    browser = trial.browser()
    await browser.sign_in(role)
    asks = ["state=all", f"q={reference}", "q=buren", f"situation={Situation.WRONG_LETTER.value}"]
    for query in asks:
        assert reference not in (await browser.get(f"/register?{query}")).words, query
    assert other in (await browser.get("/register?state=all")).words
    for one in OF_LISTS:
        page = await browser.get(f"/register/export/{one}?state=all")
        assert page.status == HTTPStatus.OK
        assert reference not in page.html, one
    similar = await browser.get(f"/register/cases/{other}/similar")
    assert reference not in similar.words


async def refusals(register: Served) -> list[str]:
    told = await register.database.read(lambda session: list(everything(session)))
    return [one.kind for one in told if one.kind == "access_refused"]
