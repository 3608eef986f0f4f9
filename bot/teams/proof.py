"""How the bot proves to Entra that it is itself; what is kept in a file is read anew each time.

Best first: a token of the cluster or of Azure that the registration trusts (nothing to renew,
nothing to leak), a certificate, a secret.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msal

from bot.network import pem
from bot.network.outbound import identity_session
from bot.settings import Settings

Proof = str | dict[str, Any]  # as msal takes it; equal while nothing was renewed
EXCHANGE = "api://AzureADTokenExchange"  # for which Entra takes a token as proof


class TokenError(Exception):
    """Entra gave no token; `temporary` where a later try may help."""

    def __init__(self, reason: str, *, temporary: bool) -> None:
        super().__init__(reason)
        self.temporary = temporary


def proof_of(settings: Settings) -> Proof:
    """What msal proves the bot with. Raises TokenError where there is nothing that could."""
    if settings.federated_token_file is not None:
        return {"client_assertion": _TokenFile(settings.federated_token_file)}
    if settings.managed_identity:
        return {"client_assertion": _ManagedIdentity(settings.managed_identity)}
    if settings.certificate is not None:
        return certificate_proof(settings.certificate)
    if settings.app_secret_file is not None:
        return _read(settings.app_secret_file, "secret")
    if settings.app_secret is None:
        raise TokenError("no secret and no certificate", temporary=False)
    return settings.app_secret.get_secret_value()


def certificate_proof(path: Path) -> dict[str, str]:
    """Private key and certificate out of one PEM file, in msal's form that signs with SHA-256.

    Raises TokenError where the file cannot be read or its key and certificate do not fit.
    """
    try:
        proof = pem.read(path)
    except ValueError as error:
        raise TokenError(f"certificate: {error}", temporary=False) from error
    return {"private_key": proof.key, "public_certificate": proof.certificate}


@dataclass(frozen=True)
class _TokenFile:
    """The token that a cluster puts in a file, and renews there every hour."""

    path: Path

    def __call__(self) -> str:
        return _read(self.path, "federated token")


@dataclass(frozen=True)
class _ManagedIdentity:
    """A token of the Azure identity that this machine or container has."""

    client_id: str

    def __call__(self) -> str:
        identity = msal.UserAssignedManagedIdentity(client_id=self.client_id)
        client = msal.ManagedIdentityClient(identity, http_client=identity_session())
        result = client.acquire_token_for_client(resource=EXCHANGE)
        if "access_token" not in result:
            why = str(result.get("error", "no answer"))
            raise TokenError(f"managed identity: {why}", temporary=False)
        return str(result["access_token"])


def _read(path: Path, what: str) -> str:
    try:
        return path.read_text("utf-8").strip()
    except (OSError, UnicodeError) as error:
        raise TokenError(f"{what}: {type(error).__name__}", temporary=False) from error
