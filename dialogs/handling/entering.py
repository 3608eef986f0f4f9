"""What entering a case or notice for somebody requires."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from dialogs.handling.acts import EnterCase, EnterNotice
from dialogs.handling.casefile import Role
from dialogs.handling.lacks import Lack, unless
from dialogs.handling.moments import moment_lacks
from dialogs.handling.permissions import DECIDING


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
