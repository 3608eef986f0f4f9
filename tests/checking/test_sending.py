"""`datalek check --send`: the proof that a message to an officer arrives."""

from __future__ import annotations

from bot.checking.findings import State
from tests.checking.found import check
from tests.fakes.activities import OFFICER
from tests.fakes.microsoft import FakeMicrosoft
from tests.fakes.teams import Plan


async def test_a_message_to_a_named_officer(microsoft: FakeMicrosoft) -> None:
    found = {one.name: one.state for one in await check(officer=OFFICER)}
    assert found["message"] is found["mail"] is State.OK
    [said] = microsoft.teams.posts
    assert "proefbericht" in said.body["text"]
    assert len(microsoft.graph.mails) == 1


async def test_an_officer_whom_the_bot_may_not_speak_to(microsoft: FakeMicrosoft) -> None:
    microsoft.teams.plan(Plan(), Plan(403, "BotDisabledByAdmin"))  # the first looks at the channel
    microsoft.graph.refuses = 403
    lines = {one.name: one for one in await check(officer=OFFICER)}
    assert "allow it in their app policy" in lines["message"].line
    assert "DATALEK_MAIL_FROM" in lines["mail"].line
    assert {lines["message"].state, lines["mail"].state} == {State.FAULT}
