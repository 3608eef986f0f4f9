"""Settings that must agree with each other: what misses another, and what excludes it.

Each gives one sentence a fault, which says what to do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from bot.language import text

PREFIX: Final = "DATALEK_"
PEOPLE: Final = ("officers", "deputies", "dpos", "management", "administrators", "wpg")


def apart(given: Mapping[str, Any]) -> Iterator[str]:
    """What can be told before each value was looked at."""
    for faults in (_missing, _half_a_mail, _two_databases, _two_sources, _register):
        yield from faults(given)


def at_odds(read: Mapping[str, Any]) -> Iterator[str]:
    """What can be told of values that are right, each by itself."""
    yield from _two_roles(read)
    yield from _no_entra(read)


_PROOFS: Final = (
    "app_secret",
    "app_secret_file",
    "certificate",
    "federated_token_file",
    "managed_identity",
)
_REQUIRED: Final = {
    "app_id": "setting-the-app",
    "tenant_id": "setting-the-tenant",
}


def _missing(given: Mapping[str, Any]) -> Iterator[str]:
    """What a bot that checks tokens cannot do without."""
    if str(given.get("no_auth", "")).lower() in {"1", "true", "yes", "on", "t", "y"}:
        return
    for name, meaning in _REQUIRED.items():
        if not given.get(name):
            yield _lacks(name, text(meaning))
    if not given.get("officers") and not given.get("officers_group"):
        yield _lacks("officers", text("setting-the-officers"))
    secrets = [name for name in _PROOFS if given.get(name)]
    names = [f"{PREFIX}{name.upper()}" for name in secrets]
    if not secrets:
        yield text("setting-no-proof")
    if len(secrets) == 2:
        yield text("setting-both", one=names[0], other=names[1])
    if len(secrets) > 2:
        yield text("setting-all", names=", ".join(names))


def _lacks(name: str, meaning: str) -> str:
    return text("setting-missing", name=PREFIX + name.upper(), meaning=meaning)


def _two_roles(read: Mapping[str, Any]) -> Iterator[str]:
    """The DPO supervises and must not decide (AVG art. 38(6)), so is nobody who handles cases."""
    for name in ("officers", "deputies"):
        for both in sorted({*read["dpos"]} & {*read[name]}):
            yield text("setting-two-roles", name=PREFIX + name.upper(), who=both)


def _no_entra(read: Mapping[str, Any]) -> Iterator[str]:
    """In development there is nobody to ask for a group."""
    filled = [name for name in PEOPLE if read[f"{name}_group"]]
    if read["no_auth"] and filled:
        yield text("setting-no-groups", name=PREFIX + filled[0].upper())


def _half_a_mail(given: Mapping[str, Any]) -> Iterator[str]:
    """With one of both settings no mail would ever leave, and nobody would know."""
    pair = {"mail_from": "setting-the-sender", "mail_to": "setting-the-receivers"}
    present = [name for name in pair if given.get(name)]
    if len(present) == 1:
        for name in pair.keys() - set(present):
            or_else = text("setting-or-leave-out", other=PREFIX + present[0].upper())
            yield f"{_lacks(name, text(pair[name]))} {or_else}"
    if given.get("heads_mail") and not present:
        or_else = text("setting-or-leave-out", other=f"{PREFIX}HEADS_MAIL")
        yield f"{_lacks('mail_from', text(pair['mail_from']))} {or_else}"


def _two_databases(given: Mapping[str, Any]) -> Iterator[str]:
    """A bot on another database than was meant would keep its reports where nobody looks."""
    if given.get("database_url") and given.get("database_url_file"):
        yield text("setting-both", one=f"{PREFIX}DATABASE_URL", other=f"{PREFIX}DATABASE_URL_FILE")


def _two_sources(given: Mapping[str, Any]) -> Iterator[str]:
    """Who was taken out of the group would keep the role by the list."""
    for name in PEOPLE:
        if given.get(name) and given.get(f"{name}_group"):
            both = PREFIX + name.upper()
            yield text("setting-both", one=both, other=f"{both}_GROUP")


def _register(given: Mapping[str, Any]) -> Iterator[str]:
    """Who signs in is sent back by Entra to an address that must be known."""
    secrets = [name for name in ("register_secret", "register_secret_file") if given.get(name)]
    if len(secrets) == 2:
        yield text(
            "setting-both", one=f"{PREFIX}REGISTER_SECRET", other=f"{PREFIX}REGISTER_SECRET_FILE"
        )
    if secrets and not given.get("public_host"):
        or_else = text("setting-or-leave-out", other=PREFIX + secrets[0].upper())
        yield f"{_lacks('public_host', text('setting-the-host'))} {or_else}"
