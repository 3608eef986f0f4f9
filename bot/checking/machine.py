"""What stands on this machine: the settings, the certificate, room on the disk, the backups."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.checking.findings import Finding, fault, ok, refused, skipped, warning
from bot.network.expiring import SOON, expiring
from bot.settings import Settings
from store.access import engines
from store.errors import StoreError
from store.secrecy import keys

ROOM = 1024**3  # bytes free, below which a disk is nearly full
HALF = ".half"  # what a backup is called until it is whole
LITTLE = 100 * 1024**2  # bytes free, below which it is as good as full
A_DAY_AND_A_BIT = timedelta(hours=26)  # how old the newest of daily backups may be


def checked(settings: Settings, now: datetime) -> Iterator[Finding]:
    """Everything that can be seen from here without asking anybody."""
    yield _settings(settings)
    if settings.no_auth:
        yield fault("tokens", "no-tokens")
    else:
        yield _proof(settings)
    yield from _ends(settings, now)
    yield _keys(settings)
    if disk := _disk(settings):
        yield disk
    yield _backups(settings, now)


def _settings(settings: Settings) -> Finding:
    file = settings.settings_file
    if file is None:
        return ok("settings", "settings-environment")
    if file.is_file() and file.stat().st_mode & 0o077:
        return warning("settings", "readable-by-others", file=str(file))
    return ok("settings", "settings-file", file=str(file))


def _proof(settings: Settings) -> Finding:
    if settings.certificate is None:
        return ok("proof", f"proof-{_way(settings)}")
    return ok("proof", "proof-certificate")


def _way(settings: Settings) -> str:
    ways = ("federated_token_file", "managed_identity", "app_secret_file")
    return next((name for name in ways if getattr(settings, name)), "app_secret")


def _ends(settings: Settings, now: datetime) -> Iterator[Finding]:
    try:
        for what, ends in expiring(settings):
            yield _end(what, ends, now)
    except ValueError:
        yield fault("expiry", "tls-unreadable", file=str(settings.tls_certificate))


def _end(what: str, ends: datetime, now: datetime) -> Finding:
    day = f"{ends:%Y-%m-%d}"
    if ends < now:
        return fault("expiry", f"{what}-ended", day=day)
    if ends - now < SOON:
        return warning("expiry", f"{what}-ends", day=day)
    return ok("expiry", f"{what}-well", day=day)


def _keys(settings: Settings) -> Finding:
    """The file itself; whether it belongs to the database is seen there."""
    file = keys.place(settings.database_url, settings.keys_file)
    try:
        known = keys.read(file)
        others = _others(file)
    except StoreError as error:
        return refused("keys", error)
    if others:
        return warning("keys", "readable-by-others", file=str(file))
    made = next(one.made for one in known.keys if one.name == known.current)
    return ok("keys", "keys-well", file=str(file), made=str(made))


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
        return fault("disk", "disk-away", folder=str(folder), why=str(error.strerror))
    state = fault if free < LITTLE else warning if free < ROOM else ok
    return state("disk", "disk", free=f"{free / 1024**3:.1f}", folder=str(folder))


def _backups(settings: Settings, now: datetime) -> Finding:
    if settings.backups is None:
        return skipped("backup", "backup-unknown")
    folder = str(settings.backups)
    try:
        files = [one for one in settings.backups.iterdir() if one.is_file()]
        made = [one.stat().st_mtime for one in files if one.suffix != HALF]
    except OSError as error:
        return fault("backup", "backup-away", folder=folder, why=str(error.strerror))
    if not made:
        return fault("backup", "backup-none", folder=folder)
    age = now - datetime.fromtimestamp(max(made), UTC)
    state = fault if age > A_DAY_AND_A_BIT else ok
    return state("backup", "backup", hours=f"{age.total_seconds() / 3600:.0f}")
