"""What entering a case or notice for somebody requires."""

from __future__ import annotations

from collections.abc import Iterator

from dialogs.handling.acts import EnterCase, EnterNotice
from dialogs.handling.casefile import Role
from dialogs.handling.lacks import Lack, unless
from dialogs.handling.perform import bsn_lacks
from dialogs.handling.permissions import DECIDING


def entering_lacks(entry: EnterCase | EnterNotice, by: Role) -> Iterator[Lack]:
    """Everything an entry lacks; nothing when it can be stored."""
    yield from unless(by in DECIDING, "role")
    yield from bsn_lacks(entry)
    if isinstance(entry, EnterCase):
        yield from unless(entry.description.strip(), "text")
