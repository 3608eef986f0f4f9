"""What the bot is trusted by for a while only, and when that ends.

A certificate says so itself. When a client secret ends only Entra knows: a setting repeats it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Final, NamedTuple

from cryptography import x509

from bot.settings import Settings

SOON: Final = timedelta(days=30)  # before its end it should be renewed
TOLD: Final = (30, 14, 3)  # days before the end on which the administrators hear of it


class Expiring(NamedTuple):
    """Something that ends: which (`certificate`, `secret` or `tls`), and when."""

    what: str
    ends: datetime


def expiring(settings: Settings) -> Iterator[Expiring]:
    """Everything of which the end is known. Raises ValueError for a file that cannot be read."""
    if settings.certificate is not None:
        yield Expiring("certificate", _end_of(settings.certificate))
    if settings.app_secret_ends is not None:
        yield Expiring("secret", datetime.combine(settings.app_secret_ends, time(), UTC))
    if settings.tls_certificate is not None:
        yield Expiring("tls", _end_of(settings.tls_certificate))


def _end_of(path: Path) -> datetime:
    """When the first certificate in the file ends: that of the bot, before any authority's."""
    try:
        return x509.load_pem_x509_certificate(path.read_bytes()).not_valid_after_utc
    except (OSError, ValueError):
        raise ValueError(f"no certificate can be read in {path}") from None
