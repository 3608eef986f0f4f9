"""Where the register is, for whoever leads there: cards, mails, the register itself."""

from __future__ import annotations

from typing import Final

from bot.settings import Settings

ROOT: Final = "/register"
TEAMS: Final = "https://teams.microsoft.com"


def is_on(settings: Settings) -> bool:
    """Whether the register is served: with a secret to seal its cookies with, or in development."""
    return settings.no_auth or settings.register_secret is not None


def case_path(reference: str) -> str:
    """Where a case stands in the register."""
    return f"{ROOT}/cases/{reference}"


def beside_path(number: int) -> str:
    """Where something beside the cases stands in the register."""
    return f"{ROOT}/beside/{number}"


def number_in(said: str, digits: int = 9) -> int:
    """A number as an address or a form has it, of so many digits at most; 0 for anything else."""
    return int(said) if said.isascii() and said.isdecimal() and len(said) <= digits else 0


def link_to(reference: str, settings: Settings) -> str:
    """The whole address of a case, for a card; empty where people reach no register by its name."""
    return whole_address(case_path(reference), settings)


def whole_address(path: str, settings: Settings) -> str:
    """Where a page of the register is reached from outside; empty where it is not."""
    if settings.register_secret is None or not settings.public_host:
        return ""
    return f"https://{settings.public_host}{path}"


def tab_audiences(settings: Settings) -> list[str]:
    """For whom Teams asks a token: the bot by its id, or by the address in its app package."""
    uri = f"api://{settings.public_host}"
    return [settings.app_id, f"{uri}/{settings.app_id}", f"{uri}/botid-{settings.app_id}"]


def chat_link(settings: Settings) -> str:
    """From a page back to the chat with the bot in Teams; empty where there is no Teams."""
    return "" if settings.no_auth else f"{TEAMS}/l/chat/0/0?users=28:{settings.app_id}"
