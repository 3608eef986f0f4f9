"""What is filled in of something beside the cases, read by its declared fields, from any door."""

from __future__ import annotations

from dialogs.beside.beside import Beside
from dialogs.handling.acts.reading import Form
from dialogs.handling.casefile import DECIDING, Role
from dialogs.handling.lacks import Refusal, unless
from dialogs.law.terms import AMSTERDAM


def read_beside(what: type[Beside], form: Form, by: Role) -> Beside | Refusal:
    """What a form holds, of today where no day was filled in; or everything that it lacks."""
    entry, today = form.read(what), form.now.astimezone(AMSTERDAM).date()
    unread = {lack.in_field for lack in form.lacks}
    more = (lack for lack in entry.lacks(today) if lack.in_field not in unread)
    lacks = (*unless(by in DECIDING, "role"), *form.lacks, *more)
    return Refusal(lacks) if lacks else entry.dated(today)
