"""Tokens through the real msal, against an Entra of our own over TLS on loopback."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.teams.credentials import EARLY, Credentials, TokenError, certificate_credential
from tests.fakes.activities import APP_ID, OFFICER, TENANT
from tests.fakes.entra import FakeEntra, write_pem

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
    pem = write_pem(tmp_path / "bot.pem", "bot")
    settings = Settings(app_id=APP_ID, tenant_id=TENANT, certificate=pem, officers=(OFFICER,))
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
    pem = write_pem(tmp_path / "bot.pem", "bot")
    pem.write_text(pem.read_text().replace("MII", "xxx"))
    settings = Settings(app_id=APP_ID, tenant_id=TENANT, certificate=pem, officers=(OFFICER,))
    with pytest.raises(TokenError, match="certificate") as caught:
        await credentials(settings, entra).token()
    assert not caught.value.temporary


async def test_a_bot_without_secret_says_so(entra: FakeEntra) -> None:
    with pytest.raises(TokenError, match="no secret"):
        await credentials(Settings(no_auth=True, app_id=APP_ID), entra).token()


def test_a_certificate_file_holds_both(tmp_path: Path) -> None:
    pem = write_pem(tmp_path / "bot.pem", "bot")
    credential = certificate_credential(pem)
    assert credential["private_key"].startswith("-----BEGIN PRIVATE KEY-----")
    assert credential["public_certificate"].endswith("-----END CERTIFICATE-----")
    pem.write_text(credential["private_key"])
    with pytest.raises(TokenError, match="a private key and a certificate"):
        certificate_credential(pem)
    with pytest.raises(TokenError, match="FileNotFoundError"):
        certificate_credential(tmp_path / "none.pem")
