"""Everything that could be wrong, looked at in one go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.checking import database, machine, package
from bot.checking.findings import Finding, State, skipped
from bot.checking.outside import Outside
from bot.checking.reaching import CertifiedResponse
from bot.checking.sending import sent
from bot.network.outbound import open_session
from bot.settings import Settings, SettingsError, load
from bot.teams.credentials import Credentials


@dataclass(frozen=True)
class Extent:
    """What is to be looked at beside what always is."""

    package: Path | None = None  # the app package
    officer: str = ""  # who gets a message
    without: frozenset[str] = frozenset()  # findings by name that do not count


ALL = Extent()


def _now() -> datetime:
    return datetime.now(UTC)


async def check(asked: Extent = ALL, clock: Callable[[], datetime] = _now) -> list[Finding]:
    """What was found, with the settings of the environment."""
    try:
        settings = load()
    except SettingsError as error:
        return [Finding("settings", State.FAULT, one) for one in error.faults]
    found = await _found(settings, asked, clock)
    return [_left_out(one) if one.name in asked.without else one for one in found]


async def _found(settings: Settings, asked: Extent, clock: Callable[[], datetime]) -> list[Finding]:
    found = [*machine.checked(settings, clock()), *await database.checked(settings, clock)]
    if not settings.no_auth:
        found += await _outside(settings, asked.officer)
    if asked.package is not None:
        found += package.checked(asked.package, settings)
    return found


async def _outside(settings: Settings, officer: str) -> list[Finding]:
    async with open_session(settings.ca_file, answers=CertifiedResponse) as session:
        credentials = Credentials(settings)
        found = await Outside(settings, session, credentials).checked()
        if officer:
            found += await sent(settings, session, credentials, officer)
    return found


def _left_out(finding: Finding) -> Finding:
    return skipped(finding.name, "left-out", said=finding.said)
