"""What cards for officers show, as plain values: filled by the officer's code, drawn by the cards.

They hold what is known, never how it looks. What a person did with a case is told in the values of
`dialogs.handling`, so nothing is copied field by field.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.forms.fields import OpenForm
from dialogs.handling.casefile import Actor, CaseFile
from store.beside import Waiting
from store.counts.statistics import Period, Week
from store.history.events import PastEvent
from store.lists.register import Listed, Pending
from store.models import Case

Handler = Callable[[Case], str]  # who has a case, as officers read it


def as_kept(case: Case) -> str:
    """Who has a case, by the name that was kept."""
    return case.officer_name


@dataclass(frozen=True)
class AlertView:
    """A case as an alert shows it at `now`: nothing that a passer-by may not read.

    `officer` is who has the case, as officers read it; `page` the address of the case in the
    register, where there is one; `rest_due` when the authority expects the rest of a preliminary
    notification.
    """

    file: CaseFile
    now: datetime
    officer: str = ""
    page: str = ""
    rest_due: datetime | None = None


@dataclass(frozen=True)
class CaseView(AlertView):
    """Everything an officer may see of a case, with the acts that are possible now.

    `actions` are the verbs of the buttons, `next` the one that the case waits for. `officers` are
    who a case can be handed to. `done` is the act that was just done, `form` the one that is open.
    """

    events: Sequence[PastEvent] = ()
    officers: tuple[Actor, ...] = ()
    team: tuple[Actor, ...] = ()  # everybody with a role
    undelivered: tuple[DeliveryView, ...] = ()  # messages about it; the newest last
    mends: bool = False  # whether this person may send them again, or call them settled
    takes_over: str = ""  # who may take it over in one tap, as its handler is no officer any more
    actions: tuple[str, ...] = ()
    next: str = ""
    done: str = ""
    form: OpenForm | None = None


@dataclass(frozen=True)
class WeeklyView:
    """One week of reports beside the four weeks before it.

    `open` are the first of the cases that are open now, which `handler` says who has, and `pending`
    is what all wait for; `unfinished` counts reports that were begun and left, `undelivered`
    messages that did not surely arrive, `measures_overdue` measures whose day has passed. In a
    `channel` others look on.
    """

    week: Week
    before: tuple[Week, ...]
    now: datetime
    open: Listed = field(default_factory=Listed)
    pending: Pending = field(default_factory=Pending)
    unfinished: int = 0
    undelivered: int = 0
    measures_overdue: int = 0
    requests: Waiting | None = None  # of data subjects, that wait for an answer
    channel: bool = False
    handler: Handler = as_kept


@dataclass(frozen=True)
class YearlyView:
    """One year of reports, beside the year before where there was one."""

    year: Period
    before: Period | None = None
    so_far: bool = False  # the year is still running
    channel: bool = False


@dataclass(frozen=True)
class DeliveryView:
    """A message that did not surely arrive: unreachable, refused or unknown.

    `number` names it in the buttons.
    """

    outcome: str
    message: str  # the kind of message, worded by `message-KIND`
    at: datetime
    reference: str = ""
    number: int = 0
