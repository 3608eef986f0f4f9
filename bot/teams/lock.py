"""Who may speak at all: this organisation's tenants, through Teams, from Teams' own addresses.

The token proves that the Bot Framework sent a request; it says nothing of the tenant, and a bot
registration also opens Web Chat and Direct Line, where a visitor chooses their own name.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.settings import Settings
from bot.teams.hosts import ServiceHosts
from bot.teams.incoming import Incoming

TEAMS = "msteams"


@dataclass(frozen=True)
class Lock:
    """The rules of admission; holds for every kind of activity."""

    hosts: ServiceHosts
    tenants: frozenset[str]  # empty only without tokens, where the only caller is this machine
    teams_only: bool

    @classmethod
    def of(cls, settings: Settings) -> Lock:
        """The lock that these settings ask for."""
        return cls(
            hosts=ServiceHosts.of(settings),
            tenants=frozenset(settings.allowed_tenants),
            teams_only=not settings.no_auth,
        )

    def refusal(self, incoming: Incoming) -> str:
        """Why this activity may not come in, as a word for the log; empty where it may."""
        if not self.hosts.allow(incoming.service_url):
            return "foreign_host"
        if self.teams_only and incoming.channel_id != TEAMS:
            return "foreign_channel"
        if self.tenants and not self.is_ours(incoming):
            return "foreign_tenant"
        return ""

    def is_ours(self, incoming: Incoming) -> bool:
        """Every tenant that is named is ours, and at least one is named."""
        return bool(incoming.tenants) and incoming.tenants <= self.tenants
