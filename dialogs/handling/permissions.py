"""Which role may do which act (design, section 8)."""

from __future__ import annotations

from dialogs.handling.casefile import Role
from dialogs.handling.triggers import Trigger

DECIDING = frozenset({Role.OFFICER, Role.DEPUTY})
READING = DECIDING | {Role.DPO}

_ALL = frozenset(Trigger)
_PERMITTED: dict[Role, frozenset[Trigger]] = {
    Role.OFFICER: _ALL - {Trigger.REPLY, Trigger.ADVISE},
    Role.DEPUTY: _ALL - {Trigger.REPLY, Trigger.ADVISE},
    # The DPO advises and supervises, and must not own the decision (AVG art. 38(6)).
    Role.DPO: frozenset({Trigger.ADVISE, Trigger.ADD_NOTE}),
    Role.REPORTER: frozenset({Trigger.REPLY}),
    Role.ADMINISTRATOR: frozenset(),
}


def permitted(role: Role, trigger: Trigger) -> bool:
    """Whether a role may do an act at all, whatever the state of the case."""
    return trigger in _PERMITTED[role]
