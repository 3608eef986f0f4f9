"""Entering a case or a notice for somebody else: what is filled in, and what that lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from dialogs.handling.casefile import DECIDING, Role
from dialogs.handling.lacks import Lack, unless
from dialogs.handling.moments import moment_lacks
from dialogs.law.facts import Facts
from dialogs.situations import Situation


class Source(StrEnum):
    """How a case that an officer enters came in."""

    LETTER = "letter"
    PHONE = "phone"
    EMAIL = "email"
    COUNTER = "counter"
    SUPPLIER = "supplier"
    IBD = "ibd"
    OTHER = "other"


class NoticeKind(StrEnum):
    """What is counted beside the cases, and not handled as one."""

    VULNERABILITY = "vulnerability"
    ACCESS_REQUEST = "access_request"


@dataclass(frozen=True)
class EnterCase:
    """Enter a case for somebody who does not use the bot. Registered-at is never typed."""

    situation: Situation
    description: str
    facts: Facts
    source: Source
    drill: bool = False


@dataclass(frozen=True)
class EnterNotice:
    """Count a notice of a vulnerability, or a request for access, that came in."""

    kind: NoticeKind
    source: Source
    text: str = ""


def entering_lacks(entry: EnterCase | EnterNotice, by: Role, now: datetime) -> Iterator[Lack]:
    """Everything an entry lacks; nothing when it can be stored.

    The moments are checked as they will be when the case is weighed, so that no case is entered
    that can then go nowhere; one without awareness counts as known from its entering.
    """
    yield from unless(by in DECIDING, "role")
    if isinstance(entry, EnterCase):
        yield from unless(entry.description.strip(), "text")
        if entry.facts.aware_at is not None:
            yield from moment_lacks(entry.facts, now)
