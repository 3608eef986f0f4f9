"""Bad input at the door of the whole bot: a clear answer, nothing lost, nothing stored twice."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlmodel import Session, select

from bot.demo.chats import Participant, Shown
from bot.demo.people import Employee
from store.models import Case
from store.people import conversations
from tests.bot.running import EMPLOYEE, OFFICER, SETTINGS, TEAM, Running, running

FIRST = "Ik heb een brief over de bijstand naar het verkeerde adres gestuurd"


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Running]:
    """A running bot on an empty database."""
    async with running(tmp_path) as started:
        yield started


@pytest.fixture
def sanne(bot: Running) -> Employee:
    """An employee with a chat of her own."""
    return Employee(bot.chats, EMPLOYEE)


async def report(sanne: Employee) -> None:
    """Bring a report to its summary."""
    await sanne.say(FIRST)
    for words in ("ja", "gisteren half vier", "weet ik niet", "naam en adres", "1"):
        await sanne.say(words)
    while "send" not in sanne.chat.last.words and not _can_send(sanne.chat.last):
        await sanne.say("weet ik niet")


def _can_send(shown: Shown) -> bool:
    return '"send"' in json.dumps(shown.card)


async def cases(bot: Running) -> list[Case]:
    """All cases that are kept."""
    return await bot.database.read(lambda session: list(session.exec(select(Case))))


async def state(bot: Running) -> dict[str, Any]:
    """The state of the employee's conversation."""

    chat = Employee(bot.chats, EMPLOYEE).chat.id
    return await bot.database.read(lambda session: state_of(session, chat))


def state_of(session: Session, chat: str) -> dict[str, Any]:
    """The state of the conversation in a chat."""
    kept = conversations.load(session, chat)
    assert kept is not None
    return dict(kept.state)


async def test_two_hundred_kilobytes_of_text_start_a_report(bot: Running, sanne: Employee) -> None:
    shown = await sanne.say(f"{FIRST}. " + "En toen gebeurde er nog iets. " * 7000)
    assert "verkeerde adres" in shown.words
    assert len((await state(bot))["description"]) < 5000
    assert any("lang" in one.words for one in sanne.chat.shown.values())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "\N{PILE OF POO}\N{SMILING FACE WITH HALO}",
        "<script>alert(1)</script>",
        "[klik](https://example.org) **vet** ![plaat](https://example.org/a.png)",
        "{{=1+1}} %s %(x)s ${PATH}",
        "\u202eomgekeerd\u202c",
    ],
)
async def test_odd_text_gets_an_answer(sanne: Employee, text: str) -> None:
    shown = await sanne.say(text)
    assert shown.words
    assert "https://example.org)" not in json.dumps(shown.card)


async def test_a_malformed_activity_is_refused_and_the_bot_goes_on(
    bot: Running, sanne: Employee
) -> None:
    async with aiohttp.ClientSession() as session:
        url = f"{bot.chats.bot_url}/api/messages"
        async with session.post(url, json={"type": "message"}) as answer:
            assert answer.status == 400
        async with session.post(url, data=b"{", headers={"Content-Type": "application/json"}) as no:
            assert no.status == 400
    assert (await sanne.say("hallo")).words


async def test_a_stale_card_says_so_and_changes_nothing(bot: Running, sanne: Employee) -> None:
    await sanne.say(FIRST)
    old = deepcopy(sanne.chat.last)
    await sanne.tap("confirm")
    before = await state(bot)
    became = await bot.chats.tap(sanne.chat, EMPLOYEE, old, "confirm")
    assert "al beantwoord" in became.words
    assert await state(bot) == before


async def test_a_card_of_another_conversation_changes_nothing_of_the_first(
    bot: Running, sanne: Employee
) -> None:
    await sanne.say(FIRST)
    before = await state(bot)
    other = Employee(bot.chats, OFFICER)
    card = deepcopy(sanne.chat.last)
    await bot.chats.tap(other.chat, OFFICER, card, "confirm")
    mine = await bot.database.read(lambda session: state_of(session, sanne.chat.id))
    assert mine == before


async def test_a_double_click_on_send_files_one_case(bot: Running, sanne: Employee) -> None:
    await report(sanne)
    card = sanne.chat.last
    copies = [deepcopy(card) for _ in range(5)]
    await asyncio.gather(*(bot.chats.tap(sanne.chat, EMPLOYEE, copy, "send") for copy in copies))
    assert len(await cases(bot)) == 1


async def test_a_future_day_is_refused_with_what_to_do(sanne: Employee) -> None:
    await sanne.say(FIRST)
    await sanne.say("ja")
    shown = await sanne.say("volgende week dinsdag")
    assert "nog niet geweest" in shown.words


async def test_a_negative_number_is_refused_with_what_to_do(bot: Running, sanne: Employee) -> None:
    await sanne.say(FIRST)
    for words in ("ja", "gisteren half vier", "weet ik niet", "naam en adres"):
        await sanne.say(words)
    shown = await sanne.say("-3")
    assert "people" not in (await state(bot))["answers"]
    assert "mensen" in shown.words


async def test_a_button_nobody_made_is_answered(bot: Running, sanne: Employee) -> None:
    await sanne.say(FIRST)
    card = deepcopy(sanne.chat.last)
    text = json.dumps(card.body).replace('"confirm"', '"destroy_everything"')
    card.body = json.loads(text)
    before = await state(bot)
    became = await bot.chats.tap(sanne.chat, EMPLOYEE, card, "destroy_everything")
    assert became.words
    assert (await state(bot))["answers"] == before["answers"]


async def test_an_officers_button_does_nothing_for_an_employee(
    bot: Running, sanne: Employee
) -> None:
    channel = bot.chats.chat(TEAM, "channel")
    await bot.chats.install(channel, OFFICER)
    await report(sanne)
    await sanne.tap("send")
    [case] = await cases(bot)
    alert = await bot.chats.until(
        lambda: next((one for one in channel.shown.values() if case.reference in one.words), None)
    )
    await bot.chats.tap(sanne.chat, EMPLOYEE, deepcopy(alert), "case.take")
    [case] = await cases(bot)
    assert case.state == "reported"
    assert not case.officer_id


async def test_what_is_typed_in_a_channel_is_no_report(bot: Running) -> None:
    channel = bot.chats.chat(TEAM, "channel")
    shown = await bot.chats.say(channel, EMPLOYEE, FIRST)
    assert "eigen chat" in shown.words
    assert not await cases(bot)


async def test_a_team_that_nobody_named_gets_no_alert(bot: Running, sanne: Employee) -> None:
    """Whoever invites the bot to a team of their own hears nothing there."""
    ours, theirs = (
        bot.chats.chat(TEAM, "channel"),
        bot.chats.chat("19:other@thread.tacv2", "channel"),
    )
    await bot.chats.install(theirs, EMPLOYEE)
    await bot.chats.install(ours, OFFICER)
    await report(sanne)
    await sanne.tap("send")
    [case] = await cases(bot)
    await bot.chats.until(
        lambda: next((one for one in ours.shown.values() if case.reference in one.words), None)
    )
    assert not any(case.reference in one.words for one in theirs.shown.values())


async def test_half_an_emoji_in_a_text_and_a_name_is_read_and_answered(bot: Running) -> None:
    sanne = Employee(bot.chats, Participant(EMPLOYEE.id, "Sanne \ud83d"))
    shown = await sanne.say(f"{FIRST} \ude00")
    assert "verkeerde adres" in shown.words
    assert (await state(bot))["description"] == f"{FIRST} \ufffd"


async def test_numbers_and_ticks_in_another_form_of_json_answer_the_card(
    bot: Running, sanne: Employee
) -> None:
    await sanne.say(FIRST)
    for words in ("ja", "gisteren half vier", "weet ik niet"):
        await sanne.say(words)
    card = deepcopy(sanne.chat.last)
    revision = float((await state(bot))["revision"])
    other: Any = {"revision": revision, "data": ["name", "address"]}
    await bot.chats.tap(sanne.chat, EMPLOYEE, card, "answer", **other)
    assert sorted((await state(bot))["answers"]["data"]) == ["address", "name"]


async def test_who_changes_a_message_in_a_channel_hears_that_it_is_not_seen(bot: Running) -> None:
    channel = bot.chats.chat(TEAM, "channel")
    await bot.chats.say(channel, OFFICER, "help")
    await bot.chats.change(channel, OFFICER, "openstaand")
    assert "Dat zie ik niet" in channel.last.words
    said = len(channel.shown)
    await bot.chats.change(channel, OFFICER, None)
    assert len(channel.shown) == said


async def test_who_sends_more_than_a_person_can_hears_it_once(tmp_path: Path) -> None:
    few = SETTINGS.model_copy(update={"turns_a_minute": 3})
    async with running(tmp_path, few) as bot:
        sanne, omar = Employee(bot.chats, EMPLOYEE), Employee(bot.chats, OFFICER)
        await sanne.say(FIRST)
        await sanne.say("ja")
        card = deepcopy(sanne.chat.last)
        await sanne.say("gisteren half vier")
        said, kept = len(sanne.chat.shown), await answers_of(bot, sanne)
        for _ in range(3):
            with pytest.raises(aiohttp.ClientResponseError, match="429"):
                await sanne.say("weet ik niet")
        assert len(sanne.chat.shown) == said + 1
        assert "te snel" in sanne.chat.last.words
        tapped = await bot.chats.tap(sanne.chat, EMPLOYEE, card, "stop")
        assert "te snel" in tapped.words
        assert await answers_of(bot, sanne) == kept
        assert "verkeerde adres" in (await omar.say(FIRST)).words


async def answers_of(bot: Running, who: Employee) -> Any:
    """What is kept of one person's answers."""
    return await bot.database.read(lambda session: state_of(session, who.chat.id)["answers"])
