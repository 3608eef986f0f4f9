"""Where the register is, for whoever leads there: cards, mails, the register itself."""

from __future__ import annotations

from typing import Final

from bot.settings import Settings

ROOT: Final = "/register"


def is_on(settings: Settings) -> bool:
    """Whether the register is served: with a secret to seal its cookies with, or in development."""
    return settings.no_auth or settings.register_secret is not None


def case_path(reference: str) -> str:
    """Where a case stands in the register."""
    return f"{ROOT}/cases/{reference}"


def link_to(reference: str, settings: Settings) -> str:
    """The whole address of a case, for a card; empty where people reach no register by its name."""
    if settings.register_secret is None or not settings.public_host:
        return ""
    return f"https://{settings.public_host}{case_path(reference)}"
