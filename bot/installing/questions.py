"""What differs between two installations, in the order in which it is asked."""

from __future__ import annotations

from dataclasses import dataclass

from bot.language import text


@dataclass(frozen=True)
class Wanted:
    """One setting that is asked for."""

    setting: str
    needed: bool = True
    secret: bool = False  # it is not shown while it is typed, nor afterwards

    @property
    def ask(self) -> str:
        """The question."""
        return text(f"setup-{self.setting}")

    @property
    def where(self) -> str:
        """Where the value is found, or why it is worth giving."""
        return text(f"setup-{self.setting}-where")


IDENTITY = (Wanted("tenant_id"), Wanted("app_id"))
PROOFS = (  # how the bot proves itself, best first
    Wanted("managed_identity"),
    Wanted("federated_token_file"),
    Wanted("certificate"),
    Wanted("app_secret_file"),
    Wanted("app_secret", secret=True),
)
OTHERS = (
    Wanted("officers"),
    Wanted("officers_channel", needed=False),
    Wanted("organisation"),
    Wanted("public_host"),
    Wanted("register_secret", needed=False, secret=True),
    Wanted("database_url"),
    Wanted("keys_file", needed=False),
    Wanted("website"),
    Wanted("privacy"),
    Wanted("terms"),
    Wanted("backups", needed=False),
    Wanted("ca_file", needed=False),
)
