"""What waits for somebody is seen first; views are kept by who made them; like cases are found."""

from __future__ import annotations

import re
from typing import Any

from dialogs.law.facts import DataKind, Recipient
from dialogs.situations import Situation
from store.lists import saved_views
from tests.register.test_below_case import KNOWN
from tests.register.test_case import a_case, signed_in
from tests.register.visitor import Browser, Page, Served


def yours(page: Page) -> list[str]:
    """The cases in the panel that stands first."""
    panel = page.html.partition('class="panel yours"')[2].partition("</section>")[0]
    return re.findall(r">(DL-\d+-\d+)<", panel)


async def test_what_waits_for_whoever_looks_stands_first(trial: Served) -> None:
    mine, nobodys = await a_case(trial), await a_case(trial)
    omar, second = await signed_in(trial), await signed_in(trial, "deputy")
    await omar.act(mine, "take")
    assert set(yours(await omar.get("/register"))) == {mine, nobodys}
    assert yours(await second.get("/register")) == [nobodys]
    assert yours(await omar.get("/register?state=all")) == []
    page = await (await signed_in(trial, "dpo")).get("/register")
    assert (yours(page), "Er wacht nu niets op jou" in page.words) == ([], False)
    listed = await second.get("/register?waits=me")
    assert (mine in listed.html, nobodys in listed.html) == (False, True)


async def test_that_more_waits_than_stands_there_is_told_and_led_to(trial: Served) -> None:
    """A drill among them is marked: who has much to do leaves it until last."""
    omar, waiting = await signed_in(trial), [await a_case(trial, drill=True)]
    waiting += [await a_case(trial) for _ in range(4)]
    page = await omar.get("/register")
    panel = page.html.partition('class="panel yours"')[2].partition("</section>")[0]
    assert (panel.count("oefening"), "Bekijk alle" in page.words) == (1, False)
    waiting.append(await a_case(trial))
    page = await omar.get("/register")
    assert len(yours(page)) == 5
    led = re.search(r'href="([^"]+)">Bekijk alle 6 zaken die op jou wachten<', page.html)
    assert led
    listed = await omar.get(led[1])
    assert all(one in listed.html for one in waiting)


async def test_who_has_nothing_to_do_is_told_so(trial: Served) -> None:
    page = await (await signed_in(trial)).get("/register")
    assert "Er wacht nu niets op jou" in page.words


async def keep(browser: Browser, name: str, address: str) -> Page:
    csrf = (await browser.get("/register")).csrf
    return await browser.post("/register/views", {"csrf": csrf, "name": name, "address": address})


async def test_a_view_is_kept_by_who_made_it_and_forgotten(trial: Served) -> None:
    browser, other = await signed_in(trial), await signed_in(trial, "deputy")
    view = "/register?q=wmo&state=all&column=situation&column=owner"
    kept = await keep(browser, "  Wmo <b>alles</b> ", view)
    page = await browser.get(kept.goes_to)
    assert "Wmo &lt;b&gt;alles&lt;/b&gt;" in page.html
    assert 'aria-current="page">Wmo' in page.html
    assert "Wmo" not in (await other.get("/register")).words
    number = re.findall(r'name="number" value="(\d+)"', page.html)[0]
    csrf = (await other.get("/register")).csrf
    await other.post("/register/views/forget", {"csrf": csrf, "number": number})
    assert "Wmo" in (await browser.get("/register")).words
    await browser.post("/register/views/forget", {"csrf": page.csrf, "number": number})
    assert "Wmo" not in (await browser.get("/register")).words


async def test_a_view_is_of_the_list_and_there_are_not_too_many(trial: Served) -> None:
    browser = await signed_in(trial)
    for odd in ("https://evil.example", "//evil.example", "/register/tab", "x" * 5000, ""):
        assert (await keep(browser, "odd", odd)).goes_to == "/register", odd
    for number in range(saved_views.MOST + 1):
        last = await keep(browser, f"weergave {number}", "/register?state=all")
    assert "Verwijder er eerst een" in (await browser.get(last.goes_to)).words
    assert (await keep(browser, "", "/register?state=all")).goes_to == "/register?state=all"
    over = await browser.post(
        "/register/views/forget",
        {"csrf": (await browser.get("/register")).csrf, "number": "9" * 40},
    )
    assert over.status == 303


async def decided(served: Served, why: str, **facts: Any) -> str:
    """A case of which it was decided to notify."""
    reference = await a_case(served, facts)
    browser = await signed_in(served)
    await browser.act(reference, "take")
    await browser.act(reference, "correct", **KNOWN, reason="x")
    await browser.act(reference, "weigh")
    made = await browser.act(reference, "decide", duty="notify", outcome="yes", reason=why)
    assert made.status == 303, made.words
    return reference


async def test_like_cases_are_shown_with_what_was_decided_and_why(trial: Served) -> None:
    bsn, health = frozenset({DataKind.BSN}), frozenset({DataKind.HEALTH})
    to_stranger = {"recipient": Recipient.UNKNOWN_PERSON}
    await decided(trial, "Gezondheid in verkeerde handen", data=health)
    alike = await decided(trial, "Het BSN is bekend bij een vreemde", data=bsn, **to_stranger)
    here = await a_case(trial, {"data": bsn, **to_stranger})
    other_kind = await a_case(trial, {"situation": Situation.SNOOPING})
    browser = await signed_in(trial)
    page = await browser.get(f"/register/cases/{here}/similar")
    assert re.findall(r'/cases/(DL-[\d-]+)">DL', page.html)[0] == alike
    assert "Het BSN is bekend bij een vreemde" in page.words
    assert "Ook hier: BSN, ontvanger onbekende persoon" in page.words
    assert page.words.index("Het BSN is") < page.words.index("Gezondheid in")
    none = await browser.get(f"/register/cases/{other_kind}/similar")
    assert "nog geen besloten zaak van deze soort" in none.words
    assert f"/cases/{here}/similar" in (await browser.get(f"/register/cases/{here}")).html
