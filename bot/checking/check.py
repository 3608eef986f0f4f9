"""Everything that could be wrong, looked at in one go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from bot.checking import database, machine
from bot.checking import package as app_package
from bot.checking.findings import Finding, State, skipped
from bot.checking.outside import Outside
from bot.checking.reaching import CertifiedResponse
from bot.checking.sending import sent
from bot.network.outbound import open_session
from bot.settings import Settings, SettingsError, load
from bot.teams.credentials import Credentials


def _now() -> datetime:
    return datetime.now(UTC)


async def check(
    *,
    package: Path | None = None,
    officer: str = "",
    without: frozenset[str] = frozenset(),
    clock: Callable[[], datetime] = _now,
    read: Callable[[], Settings] = load,
) -> list[Finding]:
    """What was found, with the settings of the environment, or as they are `read`.

    `package` is an app package to look at as well, and `officer` gets a message; findings that are
    named in `without` do not count.
    """
    try:
        settings = read()
    except SettingsError as error:
        return [Finding("settings", State.FAULT, one) for one in error.faults]
    found = [*machine.checked(settings, clock()), *await database.checked(settings, clock)]
    if not settings.no_auth:
        found += await _outside(settings, officer)
    if package is not None:
        found += app_package.checked(package, settings)
    return [_left_out(one) if one.name in without else one for one in found]


async def _outside(settings: Settings, officer: str) -> list[Finding]:
    async with open_session(settings.ca_file, answers=CertifiedResponse) as session:
        credentials = Credentials(settings)
        found = await Outside(settings, session, credentials).checked()
        if officer:
            found += await sent(settings, session, credentials, officer)
    return found


def _left_out(finding: Finding) -> Finding:
    return skipped(finding.name, "left-out", said=finding.said)
