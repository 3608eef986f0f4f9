"""What became of a file that came in: plain values, which anything may hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Declined(StrEnum):
    """Why a file is not kept; worded by `file-<reason>`."""

    EMPTY = "empty"
    PROGRAM = "program"
    MACROS = "macros"
    UNKNOWN = "unknown"
    TOO_LARGE = "too-large"
    TOO_MANY = "too-many"
    HARMFUL = "harmful"
    NOT_SCANNED = "not-scanned"
    NOT_FETCHED = "not-fetched"


@dataclass(frozen=True)
class Sound:
    """A file that can be kept: its clean name, what it is, and what is in it."""

    name: str
    media: str
    content: bytes = field(repr=False)
    digest: str
