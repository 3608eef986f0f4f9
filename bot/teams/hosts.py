"""Which service addresses are Teams: the bot reads from and sends its token to no other host.

An activity names the address its answers go to. Without this list anyone who could place one
activity would be sent the bot's bearer token (the SDK trusts every address).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from yarl import URL

from bot.settings import LOOPBACK, Settings


@dataclass(frozen=True)
class ServiceHosts:
    """An allow-list of hosts: exact names, or `*.example.org` for everything below that name."""

    exact: frozenset[str]
    suffixes: tuple[str, ...]
    schemes: frozenset[str]

    @classmethod
    def of(cls, settings: Settings, patterns: Iterable[str] | None = None) -> ServiceHosts:
        """The addresses of Teams that these settings allow, or those of `patterns`."""
        if settings.no_auth:
            return cls.loopback()
        return cls.teams(settings.service_hosts if patterns is None else patterns)

    @classmethod
    def teams(cls, patterns: Iterable[str]) -> ServiceHosts:
        """Only these hosts, and only over https."""
        names = [pattern.lower() for pattern in patterns]
        return cls(
            exact=frozenset(name for name in names if not name.startswith("*.")),
            suffixes=tuple(name[1:] for name in names if name.startswith("*.")),
            schemes=frozenset({"https"}),
        )

    @classmethod
    def loopback(cls) -> ServiceHosts:
        """Only this machine: for work without tokens, against the Agents Playground."""
        return cls(LOOPBACK, (), frozenset({"http", "https"}))

    def allow(self, address: str) -> bool:
        """Whether `address` lies on the list; read by the same parser that the client uses."""
        try:
            url = URL(address)
        except ValueError:
            return False
        host = (url.host or "").lower()
        if url.scheme not in self.schemes or not host or url.user is not None:
            return False
        return host in self.exact or host.endswith(self.suffixes)
