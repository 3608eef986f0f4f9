"""When Teams reaches nobody the officers get a mail: real msal, a fake Entra and a fake Graph."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.messages import Address, Message, Refused, SendOutcome, Sent, Unknown, Wait
from bot.outgoing.channels import Voice
from bot.outgoing.mail import MAIL, Mail, mail_address
from bot.settings import Settings
from bot.teams.credentials import Credentials
from tests.fakes.activities import APP_ID, OFFICER, TENANT
from tests.fakes.entra import SECRET, FakeEntra
from tests.fakes.speaker import FakeSpeaker

ALERT = Message("Nieuwe zaak DL-2026-0001, nog 72 uur", "Nieuwe zaak DL-2026-0001")
SETTINGS = Settings(
    app_id=APP_ID,
    tenant_id=TENANT,
    app_secret=SECRET,
    officers=(OFFICER,),
    mail_from="datalek@gemeente.example",
    mail_to=("po@gemeente.example", "fg@gemeente.example"),
)


@dataclass
class FakeGraph:
    """Takes mails; `status` is what it answers."""

    status: int = 202
    mails: list[tuple[str, dict[str, Any], str]] = field(default_factory=list)

    async def take(self, request: web.Request) -> web.Response:
        """Keep the mail, whoever sent it."""
        token = request.headers.get("Authorization", "")
        self.mails.append((request.match_info["sender"], await request.json(), token))
        return web.Response(status=self.status, headers={"Retry-After": "7"})


@pytest.fixture
def graph() -> FakeGraph:
    """What stands in for Microsoft Graph."""
    return FakeGraph()


@pytest.fixture
async def mail(graph: FakeGraph, tmp_path: Path) -> AsyncIterator[Mail]:
    """The mail under test, with tokens of the real msal."""
    app = web.Application()
    app.router.add_post("/users/{sender}/sendMail", graph.take)
    entra = await FakeEntra(tmp_path).start()
    credentials = Credentials(SETTINGS, authority=entra.authority, http_client=entra.session)
    async with TestServer(app) as server, aiohttp.ClientSession() as session:
        yield Mail(session, credentials, str(server.make_url("")).rstrip("/"))
    await entra.stop()


async def send(mail: Mail) -> SendOutcome:
    """Send the alert the way a delivery would."""
    address = mail_address(SETTINGS)
    assert address is not None
    return await Voice(FakeSpeaker(), {MAIL: mail}).post(address, ALERT)


async def test_the_officers_get_the_text_form(mail: Mail, graph: FakeGraph) -> None:
    assert isinstance(await send(mail), Sent)
    [(sender, body, token)] = graph.mails
    assert sender == "datalek@gemeente.example"
    assert token.startswith("Bearer ")
    assert body["message"]["subject"] == ALERT.summary
    assert body["message"]["body"]["content"] == ALERT.text
    to = [one["emailAddress"]["address"] for one in body["message"]["toRecipients"]]
    assert to == ["po@gemeente.example", "fg@gemeente.example"]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (429, Wait(7, "429")),
        (401, Wait(5, "401")),
        (403, Wait(5, "403")),
        (404, Wait(5, "404")),
        (400, Refused("400")),
        (503, Unknown("503")),
    ],
)
async def test_what_graph_answers_is_one_of_the_outcomes(
    mail: Mail, graph: FakeGraph, status: int, expected: SendOutcome
) -> None:
    graph.status = status
    assert await send(mail) == expected


async def test_other_addresses_go_to_teams() -> None:
    speaker = FakeSpeaker()
    teams = Address("https://smba.trafficmanager.net/", "a:1", "personal", TENANT, "28:bot")
    await Voice(speaker, {}).post(teams, ALERT)
    assert speaker.said == [ALERT.text]


def test_without_both_mailboxes_there_is_no_mail() -> None:
    assert mail_address(SETTINGS.model_copy(update={"mail_to": ()})) is None
    assert mail_address(SETTINGS.model_copy(update={"mail_from": ""})) is None
