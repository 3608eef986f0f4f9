"""`datalek check --send`: the proof that a message to an officer arrives."""

from __future__ import annotations

from typing import cast

import pytest

from bot.checking.findings import State
from bot.messages import Message, OtherAddress, Refused, SendOutcome
from bot.outgoing.channels import CHANNELS, Channel
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


class OutOfPaper:
    """What sends by a channel that is not there today."""

    async def send(self, _address: OtherAddress, _message: Message) -> SendOutcome:
        return Refused("no paper")


async def test_a_channel_more_is_known_by_its_row_in_the_table_alone(
    microsoft: FakeMicrosoft, monkeypatch: pytest.MonkeyPatch
) -> None:
    fax = Channel(lambda _: OtherAddress("fax", "0180", ("0181", "0182")), lambda *_: OutOfPaper())
    monkeypatch.setitem(cast(dict[str, Channel], CHANNELS), "fax", fax)
    [found] = [one for one in await check(officer=OFFICER) if one.name == "fax"]
    assert found.state is State.FAULT
    assert "0181, 0182 (no paper)" in found.line
    assert len(microsoft.graph.mails) == 1
