"""Tokens through the real msal, against an Entra of our own over TLS on loopback."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.network import pem
from bot.settings import Settings
from bot.teams.credentials import EARLY, HOLD, Credentials
from bot.teams.proof import TokenError, certificate_proof
from tests.fakes.activities import APP_ID, OFFICER, TENANT
from tests.fakes.entra import SECRET, FakeEntra, write_pem

ID = "33333333-aaaa-4bbb-8ccc-000000000003"
GRAPH = "https://graph.microsoft.com/.default"


class Clock:
    """Seconds that pass when a test says so."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def credentials(settings: Settings, entra: FakeEntra, clock: Clock | None = None) -> Credentials:
    return Credentials(
        settings,
        authority=entra.authority,
        http_client=entra.session,
        clock=clock or Clock(),
    )


async def test_many_at_once_ask_entra_once(settings: Settings, entra: FakeEntra) -> None:
    bot = credentials(settings, entra)
    assert set(await asyncio.gather(*(bot.token() for _ in range(20)))) == {"token-1"}
    assert len(entra.asked) == 1
    assert entra.asked[0]["scope"] == "https://api.botframework.com/.default"


async def test_a_token_is_kept_until_five_minutes_before_its_end(
    settings: Settings, entra: FakeEntra
) -> None:
    clock = Clock()
    entra.lifetime = 301  # msal itself keeps none with less than 300 s left
    bot = credentials(settings, entra, clock)
    assert await bot.token() == "token-1"
    clock.now = 301 - EARLY - 0.1
    assert await bot.token() == "token-1"
    assert len(entra.asked) == 1


async def test_a_token_near_its_end_is_renewed(settings: Settings, entra: FakeEntra) -> None:
    entra.lifetime = int(EARLY)
    bot = credentials(settings, entra)
    assert [await bot.token(), await bot.token()] == ["token-1", "token-2"]


async def test_each_scope_has_its_own_token(settings: Settings, entra: FakeEntra) -> None:
    bot = credentials(settings, entra)
    assert [await bot.token(), await bot.token(GRAPH), await bot.token()] == [
        "token-1",
        "token-2",
        "token-1",
    ]
    assert [form["scope"] for form in entra.asked][1] == GRAPH


async def test_many_with_the_same_refused_token_renew_it_once(
    settings: Settings, entra: FakeEntra
) -> None:
    bot = credentials(settings, entra)
    old = await bot.token()
    renewed = await asyncio.gather(*(bot.token(refused=old) for _ in range(5)))
    assert set(renewed) == {"token-2"}
    assert await bot.token(refused=old) == "token-2"  # who hears of it late


async def test_a_certificate_signs_with_sha256(entra: FakeEntra, tmp_path: Path) -> None:
    """The fake accepts PS256 with x5t#S256 alone."""
    file = write_pem(tmp_path / "bot.pem", "bot")
    settings = Settings(app_id=APP_ID, tenant_id=TENANT, certificate=file, officers=(OFFICER,))
    assert await credentials(settings, entra).token() == "token-1"


async def test_a_wrong_secret_is_no_passing_trouble(entra: FakeEntra) -> None:
    wrong = Settings(app_id=APP_ID, tenant_id=TENANT, app_secret="x", officers=(OFFICER,))
    with pytest.raises(TokenError, match="invalid_client") as caught:
        await credentials(wrong, entra).token()
    assert not caught.value.temporary


async def test_an_entra_that_is_away_is_passing_trouble(
    settings: Settings, entra: FakeEntra
) -> None:
    entra.failures.extend([(503, ""), (503, "")])
    bot = credentials(settings, entra)
    with pytest.raises(TokenError) as caught:
        await bot.token()
    assert caught.value.temporary


async def test_an_entra_that_never_answered_is_passing_trouble(
    settings: Settings, entra: FakeEntra
) -> None:
    bot = credentials(settings, entra)
    await entra.stop()
    with pytest.raises(TokenError) as caught:
        await bot.token()
    assert caught.value.temporary


async def test_a_wrong_tenant_is_no_passing_trouble(settings: Settings, entra: FakeEntra) -> None:
    entra.tenants.clear()
    with pytest.raises(TokenError, match="tenant") as caught:
        await credentials(settings, entra).token()
    assert not caught.value.temporary


async def test_a_key_that_is_none_is_no_passing_trouble(entra: FakeEntra, tmp_path: Path) -> None:
    file = write_pem(tmp_path / "bot.pem", "bot")
    settings = Settings(app_id=APP_ID, tenant_id=TENANT, certificate=file, officers=(OFFICER,))
    file.write_text(file.read_text().replace("MII", "xxx"))  # while the bot runs
    with pytest.raises(TokenError, match="certificate") as caught:
        await credentials(settings, entra).token()
    assert not caught.value.temporary


async def test_a_bot_without_secret_says_so(entra: FakeEntra) -> None:
    with pytest.raises(TokenError, match="no secret"):
        await credentials(Settings(no_auth=True, app_id=APP_ID), entra).token()


def test_a_certificate_file_holds_both(tmp_path: Path) -> None:
    file = write_pem(tmp_path / "bot.pem", "bot")
    credential = certificate_proof(file)
    assert credential["private_key"].startswith("-----BEGIN PRIVATE KEY-----")
    assert credential["public_certificate"].endswith("-----END CERTIFICATE-----")
    file.write_text(credential["private_key"])
    with pytest.raises(TokenError, match="een privésleutel en een certificaat"):
        certificate_proof(file)
    with pytest.raises(TokenError, match="is niet te lezen"):
        certificate_proof(tmp_path / "none.pem")


async def test_one_failure_answers_all_who_ask_and_is_told(
    settings: Settings, entra: FakeEntra
) -> None:
    clock = Clock()
    entra.failures.append((401, "invalid_client"))
    bot = credentials(settings, entra, clock)
    asked = await asyncio.gather(*(bot.token() for _ in range(9)), return_exceptions=True)
    assert {str(one) for one in asked} == {"Entra: invalid_client"}
    assert len(entra.asked) == 1
    assert bot.trouble == "Entra: invalid_client"
    clock.now = HOLD
    assert await bot.token() == "token-2"
    assert bot.trouble == ""


async def test_a_renewed_secret_needs_no_restart(entra: FakeEntra, tmp_path: Path) -> None:
    file, clock = tmp_path / "secret", Clock()
    file.write_text("expired\n")
    settings = Settings(app_id=APP_ID, tenant_id=TENANT, app_secret_file=file, officers=(OFFICER,))
    bot = credentials(settings, entra, clock)
    with pytest.raises(TokenError):
        await bot.token()
    file.write_text(f"{SECRET}\n")
    clock.now = HOLD
    assert await bot.token() == "token-2"


async def test_a_token_of_the_cluster_is_read_anew_each_time(
    entra: FakeEntra, tmp_path: Path
) -> None:
    file, clock = tmp_path / "token", Clock()
    file.write_text("of-an-hour-ago")
    settings = Settings(
        app_id=APP_ID, tenant_id=TENANT, federated_token_file=file, officers=(OFFICER,)
    )
    bot = credentials(settings, entra, clock)
    with pytest.raises(TokenError, match="invalid_client"):
        await bot.token()
    file.write_text(f"{entra.trusted}\n")
    clock.now = HOLD
    assert await bot.token() == "token-2"
    assert "client_secret" not in entra.asked[-1]
    file.unlink()
    with pytest.raises(TokenError, match="federated token: FileNotFoundError") as caught:
        await bot.token(GRAPH)
    assert not caught.value.temporary


async def test_an_identity_of_azure_proves_the_bot(
    entra: FakeEntra, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real msal asks the machine's own identity service, and hands its token to Entra."""
    settings = Settings(app_id=APP_ID, tenant_id=TENANT, managed_identity=ID, officers=(OFFICER,))
    async with TestServer(identity_service(entra.trusted)) as service:
        monkeypatch.setenv("IDENTITY_ENDPOINT", str(service.make_url("/token")))
        monkeypatch.setenv("IDENTITY_HEADER", "of-this-container")
        assert await credentials(settings, entra).token() == "token-1"
        monkeypatch.setenv("IDENTITY_HEADER", "of-another")
        with pytest.raises(TokenError, match="managed identity") as caught:
            await credentials(settings, entra).token()
        assert not caught.value.temporary


def identity_service(token: str) -> web.Application:
    """What a container of Azure finds at IDENTITY_ENDPOINT."""

    async def give(request: web.Request) -> web.Response:
        asked = request.query["resource"], request.query["client_id"]
        assert asked == ("api://AzureADTokenExchange", ID)
        if request.headers["X-IDENTITY-HEADER"] != "of-this-container":
            return web.json_response({"statusCode": 401, "message": "no"}, status=401)
        soon = int(time.time()) + 3600
        return web.json_response(
            {"access_token": token, "expires_on": str(soon), "resource": asked[0]}
        )

    app = web.Application()
    app.router.add_get("/token", give)
    return app


async def test_a_renewed_certificate_needs_no_restart(entra: FakeEntra, tmp_path: Path) -> None:
    file, clock = write_pem(tmp_path / "bot.pem", "other"), Clock()
    settings = Settings(app_id=APP_ID, tenant_id=TENANT, certificate=file, officers=(OFFICER,))
    bot = credentials(settings, entra, clock)
    entra.failures.append((401, "invalid_client"))  # the fake knows the bot's own key alone
    with pytest.raises(TokenError):
        await bot.token()
    write_pem(file, "bot")
    clock.now = HOLD
    assert await bot.token() == "token-2"


def test_a_certificate_that_does_not_fit_is_refused_at_the_start(tmp_path: Path) -> None:
    own, other = (
        write_pem(tmp_path / "bot.pem", "bot"),
        write_pem(tmp_path / "ca.pem", "ca"),
    )
    key, mark, certificate = own.read_text().partition("-----BEGIN CERTIFICATE-----")
    authority = other.read_text().partition(mark)[2]
    own.write_text(key + mark + authority + mark + certificate)
    with pytest.raises(ValueError, match="zet het certificaat van de bot zelf als eerste"):
        pem.read(own)
    own.write_text(key + mark + authority)
    with pytest.raises(ValueError, match="hoort bij een ander certificaat"):
        pem.read(own)
    own.write_text(key + mark + certificate + mark + authority)
    assert pem.read(own).certificate.startswith(mark)
