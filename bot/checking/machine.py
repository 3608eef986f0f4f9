"""What stands on this machine: the settings, the certificate, room on the disk, the backups."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509

from bot.checking.findings import Finding, fault, ok, skipped, warning
from bot.network import pem
from bot.settings import PREFIX, Settings
from store.access import engines
from store.errors import StoreError
from store.secrecy import keys

ROOM = 1024**3  # bytes free, below which a disk is nearly full
LITTLE = 100 * 1024**2  # bytes free, below which it is as good as full
SOON = timedelta(days=30)  # before its end a certificate should be renewed
A_DAY_AND_A_BIT = timedelta(hours=26)  # how old the newest of daily backups may be


def checked(settings: Settings, now: datetime) -> Iterator[Finding]:
    """Everything that can be seen from here without asking anybody."""
    yield _settings(settings)
    if settings.no_auth:
        yield fault(
            "tokens",
            f"{PREFIX}NO_AUTH is on: anybody who reaches the bot is believed.",
            "Leave it out, but for a trial on your own machine.",
        )
    else:
        yield _proof(settings, now)
    yield _keys(settings)
    if disk := _disk(settings):
        yield disk
    yield _backups(settings, now)


def _settings(settings: Settings) -> Finding:
    file = settings.settings_file
    if file is None:
        return ok("settings", "complete, and read from the environment.")
    if file.is_file() and file.stat().st_mode & 0o077:
        return warning(
            "settings", f"{file} can be read by others.", f"Let its owner alone: chmod 600 {file}."
        )
    return ok("settings", f"complete, and read from {file}.")


def _proof(settings: Settings, now: datetime) -> Finding:
    if settings.certificate is None:
        return ok("proof", _PROVES[_way(settings)])
    read = pem.read(settings.certificate).certificate.encode()
    ends = x509.load_pem_x509_certificate(read).not_valid_after_utc
    day = f"{ends:%Y-%m-%d}"
    renew = "Make a new one, and add it to the registration in Entra before you change the file."
    if ends < now:
        return fault("proof", f"the certificate ended on {day}.", renew)
    if ends - now < SOON:
        return warning("proof", f"the certificate ends on {day}.", renew)
    return ok("proof", f"by a certificate that is good until {day}.")


def _way(settings: Settings) -> str:
    return next((name for name in _PROVES if getattr(settings, name)), "app_secret")


_PROVES = {
    "federated_token_file": "by a token of the cluster: nothing to renew.",
    "managed_identity": "by a managed identity of Azure: nothing to renew.",
    "app_secret_file": "by a secret in a file; note in Entra when it ends, for the bot cannot see.",
    "app_secret": "by a secret; note in Entra when it ends, for the bot cannot see that.",
}


def _keys(settings: Settings) -> Finding:
    """The file itself; whether it belongs to the database is seen there."""
    file = keys.place(settings.database_url, settings.keys_file)
    try:
        known = keys.read(file)
        others = _others(file)
    except StoreError as error:
        return fault("keys", str(error), "")
    if others:
        return warning("keys", f"{file} can be read by others.", f"chmod 600 {file}.")
    made = next(one.made for one in known.keys if one.name == known.current)
    return ok("keys", f"{file}, in use since {made}; a copy belongs apart from the backups.")


def _others(file: Path) -> bool:
    """Whether others may read it; a group may where somebody else gave us the file to read."""
    seen = file.stat()
    return bool(seen.st_mode & (0o077 if seen.st_uid == os.getuid() else 0o007))


def _disk(settings: Settings) -> Finding | None:
    """None where the database stands elsewhere: its server has a disk of its own."""
    url = engines.parse(settings.database_url)
    if url.get_backend_name() != "sqlite":
        return None
    folder = Path(str(url.database)).resolve().parent
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        return fault("disk", f"{folder}: {error.strerror}.", "Make the folder.")
    said = f"{free / 1024**3:.1f} GiB free in {folder}."
    if free < LITTLE:
        return fault("disk", said, "Make room: reports could not be kept.")
    return warning("disk", said, "Make room.") if free < ROOM else ok("disk", said)


def _backups(settings: Settings, now: datetime) -> Finding:
    if settings.backups is None:
        return skipped("backup", f"unknown: {PREFIX}BACKUPS can name the folder they arrive in.")
    try:
        made = [one.stat().st_mtime for one in settings.backups.iterdir() if one.is_file()]
    except OSError as error:
        return fault("backup", f"{settings.backups}: {error.strerror}.", f"Set {PREFIX}BACKUPS.")
    if not made:
        return fault("backup", f"there is none in {settings.backups}.", "Make one now.")
    age = now - datetime.fromtimestamp(max(made), UTC)
    said = f"the newest is {age.total_seconds() / 3600:.0f} hours old."
    if age > A_DAY_AND_A_BIT:
        return fault("backup", said, "Look why the job that makes them stopped.")
    return ok("backup", said)
