"""A story for every ground, and the single changes that take the ground away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tests.law.quiet import (
    COMPANY,
    FELT,
    FOR_GOOD,
    MAIL,
    MIX_UP,
    OUTAGE,
    PUT_RIGHT,
    TRUSTED,
    USED,
    Told,
)

Kept = tuple[str, Told, tuple[Told, ...]]
"""A ground, what its story adds to a quiet one, and what takes it away."""

_NO_LOGIN: Final = {"kind": "phishing", "recipient": "attacker", "exfiltration": "excluded"}

NOTHING_HAPPENED: Final[tuple[Kept, ...]] = (
    ("no-personal-data", COMPANY, ({"personal_data": "yes"}, {"data": ["bsn"]})),
    ("no-breach", {"confidentiality": "no", "recipient": "nobody", "opened": "no"},
     ({"confidentiality": "unknown"},)),
)  # fmt: skip

OUT: Final[tuple[Kept, ...]] = (
    ("unintelligible", {"unintelligible": "yes", "key_safe": "yes", "opened": "unknown"},
     ({"key_safe": "no"}, {"opened": "yes"}, {"kind": "paper_lost"})),
    ("access-excluded", {"access_excluded": "yes", "opened": "no"},
     ({"access_excluded": "unknown"},)),
    ("nobody-let-in", {**_NO_LOGIN, "opened": "no"}, ({"opened": "unknown"},)),
    ("already-public", {"already_public": "yes"}, ({"already_public": "unknown"},)),
    ("trusted-recipient", TRUSTED, ({"deletion_confirmed": "unknown"},)),
    ("put-right-inside", PUT_RIGHT, ({"ongoing": "unknown"},)),
    ("given-back", {"deletion_confirmed": "yes"},
     ({"deletion_confirmed": "no"}, {"people": 2}, {"exfiltration": "yes"}, {"data": ["bsn"]})),
    ("pseudonymised", {"pseudonymised": "yes", "key_safe": "yes", "data": ["benefits"]},
     ({"key_safe": "no"}, {"pseudonymised": "unknown"}, {"data": ["name"]})),
    ("few-and-plain", {},
     ({"people": 101}, {"data": ["bsn"]}, {"data": ["benefits"]}, {"recipient": "public"})),
)  # fmt: skip

UNREACHABLE: Final[tuple[Kept, ...]] = (
    ("source-available", {"loss": "none"}, ({"loss": "temporary"},)),
    ("loss-not-felt", {}, ({"affects_people": "unknown", "effect": "unknown"}, FOR_GOOD)),
    ("outage-short", FELT, ({"effect": "serious"}, {"affects_people": "no"}, FOR_GOOD)),
)

ALTERED: Final[tuple[Kept, ...]] = (
    ("wrong-data-not-used", {}, ({"wrong_data_used": "unknown"},)),
    ("slip-put-right", {**USED, **FELT},
     ({"wrong_data_used": "no"}, {"effect": "serious"}, {"data": ["bsn"]}, {"people": 2})),
)  # fmt: skip


def _told(quiet: Told, grounds: tuple[Kept, ...], *changes: Told) -> Iterator[Kept]:
    """Stories told in full, with what takes the ground of each of them away."""
    for ground, adds, own in grounds:
        yield ground, {**quiet, **adds}, (*own, *changes)


_NOBODY: Final = {"personal_data": "no"}

GROUND_ROWS: Final = (
    *_told(MAIL, NOTHING_HAPPENED),
    *_told(MAIL, OUT, {"confidentiality": "no"}, _NOBODY),
    *_told(OUTAGE, UNREACHABLE, {"availability": "no"}, _NOBODY),
    *_told(MIX_UP, ALTERED, {"integrity": "no"}, _NOBODY),
)
