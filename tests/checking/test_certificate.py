"""How long the public address is still trusted, as `datalek check` sees it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.checking.findings import State
from bot.checking.outside import public_certificate
from bot.checking.reaching import CertifiedResponse, ask
from bot.network.outbound import open_session
from bot.settings import load
from tests.fakes.microsoft import PUBLIC, FakeMicrosoft


@pytest.mark.parametrize(("days", "state"), [(400, State.OK), (29, State.WARNING)])
async def test_a_certificate_that_is_about_to_end_is_seen(
    microsoft: FakeMicrosoft, days: int, state: State
) -> None:
    """The one of the public address, as it was shown on the way there."""
    answer = await asked_public()
    assert answer.trusted_until is not None
    [told] = public_certificate(answer.trusted_until, answer.trusted_until - timedelta(days=days))
    assert told.state is state
    assert f"{answer.trusted_until:%Y-%m-%d}" in told.line


async def asked_public() -> CertifiedResponse:
    async with open_session(load().ca_file, answers=CertifiedResponse) as session:
        answer = await ask(session, "POST", f"https://{PUBLIC}/api/messages", json={})
    assert isinstance(answer, CertifiedResponse)
    return answer
