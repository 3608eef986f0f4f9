"""Two towns served by one bot: by no door does anything of one show at the other.

What there is to try comes from the tables of the program, so that nothing new is left out. Each
town has a case with the same number, and each try is made at both, so that what a town sees of its
own is what the other would have been shown.
"""

from __future__ import annotations

import asyncio
import io
import json
import os
from http import HTTPStatus

import aiohttp
import pytest

from bot.register.sign_in.entra_token import SCOPE
from bot.register.site import ROUTES
from bot.teams.credentials import LOGIN
from bot.watching.logs import LINES, configure
from tests.attachments import files
from tests.bot.test_metrics import read_off
from tests.fakes import activities
from tests.fakes.framework import token
from tests.fakes.thief import read_by_a_thief
from tests.officer.test_roles import EVERY_VERB, SAID, VALUES
from tests.organisations.centre import TOWNS, Centre, Town, other
from tests.register.test_kept import IN_ADDRESS

NUMBER = "DL-2026-0001"


def nothing_of(town: Town, seen: object, where: str) -> None:
    """Nothing that was seen tells anything of this town."""
    found = [mark for mark in town.marks if mark in str(seen)]
    assert not found, f"{where} shows {found}"


async def test_by_no_door_anything_of_one_shows_at_the_other(
    both: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One story, for building the world takes longer than all that is tried in it."""
    lines = io.StringIO()
    monkeypatch.setattr(LINES, "stream", lines)
    configure(readable=False)
    assert await asyncio.gather(*map(both.report, TOWNS.values())) == [NUMBER, NUMBER]
    for home in TOWNS.values():
        await with_a_file(both, home)
    for home in TOWNS.values():
        before = await both.kept(other(home))
        await in_chat(both, home)
        await with_cards_of_the_other(both, home)
        await with_tokens_of_the_other(both, home)
        await on_pages(both, home)
        assert await both.kept(other(home)) == before
    await both.later(days=8)
    await by_the_clock(both)
    for home in TOWNS.values():
        nothing_of(other(home), both.shown(home), "what stands in the chats")
        nothing_of(other(home), await both.kept(home), "the database")
        assert read_by_a_thief(both.database(home), other(home).marks) == []
        assert home.secret in await both.kept(home)
    await to_who_watches(both)
    in_the_log(lines.getvalue())


async def with_a_file(both: Centre, home: Town) -> None:
    """The officer puts a file with the case of this town, which its name and content tell of."""
    browser, page = both.browser(home, home.officer), f"/register/cases/{NUMBER}"
    form = aiohttp.FormData({"csrf": (await browser.get(page, Host=home.host)).csrf})
    content = files.PDF + f"%{home.secret}".encode()
    form.add_field("file", content, filename=f"{home.secret}.pdf", content_type="application/pdf")
    await browser.send(f"{page}/attachments", form, Host=home.host)
    taken = await browser.get(f"{page}/attachments/1", Host=home.host)
    assert taken.body == content


async def in_chat(both: Centre, home: Town) -> None:
    """Everything that an officer can type, by the officer and by whoever comes from the other."""
    away = other(home)
    for who in (away.officer, home.officer):
        for said in SAID.values():
            answered = (await both.say(home, who, said)).body
            nothing_of(away, answered, said)
            if who != home.officer:
                assert home.secret not in str(answered), said
    own = both.chat(home, home.officer).shown.values()
    assert home.secret in str([one.body for one in own])
    for verb in EVERY_VERB:
        data = {"verb": verb, "case": NUMBER, "version": 1, **VALUES}
        answered_tap = await both.tap(home, away.officer, data, "1:00000001")
        nothing_of(away, answered_tap, verb)
        assert home.secret not in answered_tap, verb


async def with_cards_of_the_other(both: Centre, home: Town) -> None:
    """Every button that stands at the other, pressed here by its officer and by ours."""
    away = other(home)
    pressed = both.pressable(away)
    assert any(data.get("case") == NUMBER for _, data in pressed)
    for who in (away.officer, home.officer):
        for card, data in pressed:
            nothing_of(away, await both.tap(home, who, data, card), str(data))


async def with_tokens_of_the_other(both: Centre, home: Town) -> None:
    """What is signed for one opens no other, nor does an activity of two tenants, or of none."""
    away = other(home)
    said = activities.message("zaak DL-2026-0001", sender=home.officer.id)
    said = json.loads(
        json.dumps(said)
        .replace(activities.SERVICE_URL, home.service)
        .replace(activities.TENANT, home.tenant)
        .replace(activities.APP_ID, home.app_id)
    )
    foreign = json.loads(json.dumps(said).replace(home.tenant, activities.TENANT))
    mixed = said | {"channelData": {"tenant": {"id": away.tenant}}}
    for activity, app_id, status in (
        (said, away.app_id, HTTPStatus.UNAUTHORIZED),
        (said, activities.APP_ID, HTTPStatus.UNAUTHORIZED),
        (foreign, home.app_id, HTTPStatus.FORBIDDEN),
        (mixed, home.app_id, HTTPStatus.FORBIDDEN),
        (said, home.app_id, HTTPStatus.ACCEPTED),
    ):
        signed = token(aud=app_id, serviceurl=home.service)
        headers = {"Authorization": f"Bearer {signed}"}
        url = f"{both.url}/api/messages"
        async with both.session.post(url, json=activity, headers=headers) as answer:
            assert answer.status == status, (activity["conversation"], app_id)
            nothing_of(away, await answer.text(), "the door")


async def on_pages(both: Centre, home: Town) -> None:
    """Every address under the host of one, with each cookie that there is, and none."""
    away = other(home)
    ours, theirs = both.browser(home, home.officer), both.browser(away, away.officer)
    guest = both.browser(home, away.officer)
    seen = ""
    for route in ROUTES:
        asked = IN_ADDRESS | {"format": "json", "reference": NUMBER}
        path = f"/register{route.path}".format(**asked)
        if route.method == "GET":
            for browser in (theirs, guest):
                page = await browser.get(path, Host=home.host)
                nothing_of(away, page.html.replace(away.officer.id, ""), path)
                assert home.secret not in page.html, path
                assert not page.body.startswith(files.PDF[:8]), path
        form = {"csrf": "of-nobody", "text": "Iets."}
        own = await (
            ours.get(path, Host=home.host)
            if route.method == "GET"
            else ours.post(path, form, Host=home.host)
        )
        nothing_of(away, own.html, path)
        seen += own.html
    assert home.secret in seen
    strange = await ours.get(f"/register/cases/{NUMBER}", Host="datalek.elders.example")
    assert strange.status == HTTPStatus.NOT_FOUND
    await in_a_tab(both, home)


async def in_a_tab(both: Centre, home: Town) -> None:
    """A token of Teams signs in at its own town alone."""
    away = other(home)
    for town, status in ((home, HTTPStatus.OK), (away, HTTPStatus.UNAUTHORIZED)):
        issuer = f"{LOGIN}/{town.tenant}/v2.0"
        claims = {"iss": issuer, "tid": town.tenant, "oid": home.officer.id, "scp": SCOPE}
        life = {"nbf": int(both.now.timestamp()) - 60, "exp": int(both.now.timestamp()) + 60}
        signed = both.microsoft.entra.token_of(town.app_id, **claims, **life)
        headers = {"Authorization": f"Bearer {signed}"}
        browser = both.browser(home, home.officer)
        page = await browser.post("/register/tab", {}, Host=home.host, **headers)
        assert page.status == status, page.html


async def by_the_clock(both: Centre) -> None:
    """A week on: the summary, what is due, and the mails, each at its own with its own token."""
    for _ in range(10):  # Teams takes no more than some messages at once
        if summed_up := all(has_its_summary(both, home) for home in TOWNS.values()):
            break
        await both.later(seconds=5)
    assert summed_up
    await both.microsoft.graph.until(len(TOWNS))
    for mail in map(str, both.microsoft.graph.mails):
        assert [town.word in mail for town in TOWNS.values()].count(True) == 1, mail
    asked = both.microsoft.entra.asked
    for home in TOWNS.values():
        numbers = [int(one.rpartition("-")[2]) for one in both.chats[home.name].tokens]
        assert {asked[number - 1]["client_id"] for number in numbers} == {home.app_id}


def has_its_summary(both: Centre, home: Town) -> bool:
    channel = both.chats[home.name].chat(home.channel, "channel")
    return any("Weekoverzicht" in one.words for one in channel.shown.values())


async def to_who_watches(both: Centre) -> None:
    """One health and one page of numbers, on which each is told from the other."""
    async with both.session.get(f"{both.url}/health") as answer:
        told = await answer.json()
    assert set(told["organisations"]) == set(TOWNS)
    numbers = await read_off(int(os.environ["DATALEK_METRICS_PORT"]))
    ours = [name for name in numbers if name.startswith("datalek_")]
    assert all('organisation="' in name for name in ours)
    for home in TOWNS.values():
        assert numbers[f'datalek_database_answers{{organisation="{home.name}"}}'] == 1
        assert any("datalek_refused_total" in name and home.name in name for name in ours)
        assert not any(mark in name for name in numbers for mark in (home.word, home.secret))


def in_the_log(lines: str) -> None:
    """Each line of a turn or a loop says of whom it is, and holds nothing of anybody."""
    for home in TOWNS.values():
        assert home.secret not in lines
        assert f'"organisation": "{home.name}"' in lines
    of_nobody = [one for one in map(json.loads, lines.splitlines()) if "organisation" not in one]
    assert {one["event"] for one in of_nobody} <= {"refused", "unauthorized"}
