"""The way out, against a Teams service on loopback: what is sent, and what becomes of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

import aiohttp
import pytest
from aiohttp.test_utils import unused_port

from bot.messages import (
    Address,
    Message,
    Person,
    Refused,
    SendOutcome,
    Sent,
    Speaker,
    Unknown,
    Unreachable,
    Wait,
)
from bot.settings import Settings
from bot.teams.connector import Connector
from bot.teams.credentials import Credentials
from bot.teams.hosts import ServiceHosts
from tests.fakes.activities import APP_ID, BOT_ID, CHANNEL, OFFICER, TEAM, TENANT
from tests.fakes.entra import FakeEntra
from tests.fakes.teams import FakeTeams, Plan

CARD = {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "TextBlock", "text": "é"}]}
ALERT = Message(text="Nieuwe melding", summary="DL-2026-0042", card=CARD, alert=True)
REPLY = Message(text="Dank je wel.", summary="Dank je wel.")


@pytest.fixture
def address(teams: FakeTeams) -> Address:
    return Address(
        service_url=teams.service_url,
        conversation_id=f"{CHANNEL};messageid=17/3",
        scope="channel",
        tenant_id=TENANT,
        bot_id=BOT_ID,
        team_id=TEAM,
    )


@pytest.fixture
def speaker(session: aiohttp.ClientSession) -> Speaker:
    return Connector(session, None, ServiceHosts.loopback())


async def test_a_card_goes_alone_with_a_summary_and_an_alert(
    teams: FakeTeams, speaker: Speaker, address: Address
) -> None:
    sent = await speaker.post(address, ALERT)
    assert sent == Sent(teams.posts[0].activity_id)
    body = teams.posts[0].body
    assert teams.posts[0].conversation_id == address.conversation_id
    assert teams.posts[0].card == CARD
    assert body["summary"] == "DL-2026-0042"
    assert body["channelData"] == {"notification": {"alert": True}}
    assert body["from"] == {"id": BOT_ID}
    assert "text" not in body


async def test_a_sentence_goes_as_plain_text(
    teams: FakeTeams, speaker: Speaker, address: Address
) -> None:
    await speaker.post(address, REPLY)
    body = teams.posts[0].body
    assert (body["text"], body["textFormat"]) == ("Dank je wel.", "plain")
    assert "attachments" not in body
    assert "channelData" not in body


async def test_an_update_replaces_the_message(
    teams: FakeTeams, speaker: Speaker, address: Address
) -> None:
    first = await speaker.post(address, ALERT)
    assert isinstance(first, Sent)
    assert await speaker.update(address, first.activity_id, ALERT) == first
    assert teams.updates[0].activity_id == first.activity_id
    assert teams.updates[0].card == CARD


async def test_a_personal_chat_is_opened_near_a_known_address(
    teams: FakeTeams, speaker: Speaker, address: Address
) -> None:
    person = Person(id=OFFICER, name="Omar", teams_id="29:omar")
    opened = await speaker.open_personal(person, address)
    assert opened == replace(
        address, conversation_id="a:opened-29:omar", scope="personal", team_id=""
    )
    assert teams.received[0].body == {
        "bot": {"id": BOT_ID},
        "members": [{"id": "29:omar"}],
        "isGroup": False,
        "tenantId": TENANT,
        "channelData": {"tenant": {"id": TENANT}},
    }


async def test_who_never_spoke_is_found_by_entra_id(
    teams: FakeTeams, speaker: Speaker, address: Address
) -> None:
    await speaker.open_personal(Person(id=OFFICER, name="", teams_id=""), address)
    assert teams.received[0].body["members"] == [{"id": OFFICER}]


async def test_an_answer_without_an_id(
    teams: FakeTeams, speaker: Speaker, address: Address
) -> None:
    """A message may do without, a conversation cannot."""
    teams.plan(Plan(202, blank=True), Plan(200, blank=True), Plan(201, blank=True))
    assert await speaker.post(address, ALERT) == Sent("")
    assert await speaker.update(address, "17", ALERT) == Sent("17")
    opened = await speaker.open_personal(Person(OFFICER, "", "29:omar"), address)
    assert opened == Unknown("a conversation without an id")


PLANS: list[tuple[Plan, SendOutcome]] = [
    (Plan(429, "Throttled", {"Retry-After": "7"}), Wait(7, "429 Throttled")),
    (Plan(403, "ConversationBlockedByUser"), Unreachable("403 ConversationBlockedByUser")),
    (Plan(413, "MessageSizeTooBig"), Refused("413 MessageSizeTooBig")),
    (Plan(500, "ServiceError"), Unknown("500 ServiceError")),
    (Plan(302, headers={"Location": "http://127.0.0.1/"}), Refused("302")),
    (Plan(401), Wait(5, "401")),
    (Plan(cut=True), Unknown("ServerDisconnectedError")),
]


@pytest.mark.parametrize(("plan", "meaning"), PLANS)
async def test_every_way_out_gives_the_same_outcome(
    teams: FakeTeams, speaker: Speaker, address: Address, plan: Plan, meaning: SendOutcome
) -> None:
    teams.plan(plan, plan)
    assert await speaker.post(address, ALERT) == meaning
    assert await speaker.open_personal(Person(OFFICER, "", "29:omar"), address) == meaning
    assert len(teams.received) == 2  # nothing is repeated here


async def test_an_update_fails_like_a_post(
    teams: FakeTeams, speaker: Speaker, address: Address
) -> None:
    teams.plan(Plan(404, "ConversationNotFound"))
    meaning = await speaker.update(address, "17", ALERT)
    assert meaning == Unreachable("404 ConversationNotFound")


async def test_a_service_that_is_away_received_nothing(speaker: Speaker, address: Address) -> None:
    away = replace(address, service_url=f"http://127.0.0.1:{unused_port()}/")
    assert await speaker.post(away, ALERT) == Wait(5.0, "ClientConnectorError")


async def test_a_service_that_is_silent_may_have_received_it(
    teams: FakeTeams, address: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.teams.connector.TIMEOUT", aiohttp.ClientTimeout(total=0.05))
    silent = asyncio.Event()
    teams.plan(Plan(hold=silent))
    async with aiohttp.ClientSession() as session:
        speaker = Connector(session, None, ServiceHosts.loopback())
        assert await speaker.post(address, ALERT) == Unknown("TimeoutError")
    silent.set()
    assert len(teams.posts) == 1


@pytest.mark.parametrize(
    "url", ["https://evil.example.org/", "http://smba.trafficmanager.net/", ""]
)
async def test_no_other_host_is_ever_spoken_to(
    session: aiohttp.ClientSession, address: Address, url: str
) -> None:
    hosts = ServiceHosts.teams(("smba.trafficmanager.net",))
    foreign = replace(address, service_url=url)
    assert await Connector(session, None, hosts).post(foreign, ALERT) == Refused("foreign host")


@pytest.fixture
def bearer(
    session: aiohttp.ClientSession, settings: Settings, entra: FakeEntra
) -> Callable[[], Connector]:
    def connector() -> Connector:
        credentials = Credentials(settings, authority=entra.authority, http_client=entra.session)
        return Connector(session, credentials, ServiceHosts.loopback())

    return connector


async def test_the_token_goes_along_and_is_fetched_once(
    teams: FakeTeams, entra: FakeEntra, address: Address, bearer: Callable[[], Connector]
) -> None:
    speaker = bearer()
    await asyncio.gather(*(speaker.post(address, REPLY) for _ in range(8)))
    assert {one.authorization for one in teams.posts} == {"Bearer token-1"}
    assert [form["client_id"] for form in entra.asked] == [APP_ID]


async def test_a_refused_token_is_renewed_once(
    teams: FakeTeams, entra: FakeEntra, address: Address, bearer: Callable[[], Connector]
) -> None:
    teams.plan(Plan(401))
    assert isinstance(await bearer().post(address, REPLY), Sent)
    tokens = [one.authorization for one in teams.posts]
    assert tokens == ["Bearer token-1", "Bearer token-2"]
    assert len(entra.asked) == 2


async def test_a_bot_that_is_not_registered_waits_for_the_repair(
    teams: FakeTeams, address: Address, bearer: Callable[[], Connector]
) -> None:
    teams.plan(Plan(401, "BotNotRegistered"), Plan(401, "BotNotRegistered"))
    assert await bearer().post(address, REPLY) == Wait(5, "401 BotNotRegistered")


@pytest.mark.parametrize(
    ("failure", "kind"),
    [
        ((401, "invalid_client"), Wait),
        ((503, ""), Wait),
        ((400, "temporarily_unavailable"), Wait),
    ],
)
async def test_without_a_token_nothing_is_sent(
    teams: FakeTeams,
    entra: FakeEntra,
    address: Address,
    bearer: Callable[[], Connector],
    failure: tuple[int, str],
    kind: type[SendOutcome],
) -> None:
    entra.failures.append(failure)
    assert isinstance(await bearer().post(address, REPLY), kind)
    assert not teams.received
