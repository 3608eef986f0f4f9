"""The allow-list of service addresses, address by address."""

from __future__ import annotations

import pytest

from bot.settings import SERVICE_HOSTS
from bot.teams.hosts import ServiceHosts

TEAMS = ServiceHosts.teams(SERVICE_HOSTS)


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("https://smba.trafficmanager.net/emea/tenant/", True),
        ("https://SMBA.TrafficManager.net/emea/", True),
        ("https://europe.teams.microsoft.com/", True),
        ("https://smba.infra.gcc.teams.microsoft.com/teams", True),
        ("https://teams.microsoft.com/", False),  # only below it
        ("https://evilteams.microsoft.com/", False),
        ("https://emea.smba.trafficmanager.net/", False),
        ("https://user@smba.trafficmanager.net/", False),
        ("https://user:word@smba.trafficmanager.net/", False),
        ("https://smba.trafficmanager.net.example.org/", False),
        ("https://example.org/smba.trafficmanager.net", False),
        ("https://example.org#smba.trafficmanager.net", False),
        ("https://example.org\\@smba.trafficmanager.net/", False),
        ("http://smba.trafficmanager.net/", False),
        ("//smba.trafficmanager.net/", False),
        ("smba.trafficmanager.net", False),
        ("https://127.0.0.1/", False),
        ("https://", False),
        ("https://[::1", False),
        ("", False),
    ],
)
def test_addresses(address: str, allowed: bool) -> None:
    assert TEAMS.allow(address) is allowed
