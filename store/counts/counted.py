"""How each case counts over a span of time, kept beside it in a few narrow columns.

A case counts as it stood when it ended; while it never did, as it stands now. Whether it had ended
depends on when the span is over, so a case that was opened again has one row for each time it
counts in another way: from the end of the row before, up to when it was opened again. What becomes
of it later changes no row that is past. Drills have none.

What weeks count goes by the moment at which something was recorded, whatever became of it: when a
case came in, was decided and was notified stands in its last row, when it ended in each.

The rows are derived from the columns of the case and from its events, in the transaction in which
those change, so that a year is counted without going through its history again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import Any, Final

from sqlalchemy import Connection, Row, Select, Table, select
from sqlmodel import Session

from dialogs.handling.casefile import CaseState, Matter, Outcome, Stage
from dialogs.law.terms import AMSTERDAM
from store.models import Case, CountedCase, Event

# The upper end of each band of the number of people concerned, and its name.
BANDS: Final = ((1, "1"), (10, "2-10"), (100, "11-100"), (1000, "101-1000"))
LARGEST: Final = "1001+"
UNKNOWN: Final = "unknown"
IN_TIME, LATE = "in_time", "late"
AT_ONCE: Final = 500  # cases in memory, where all are derived

_CLOSED, _REOPENED = "case_closed", "case_reopened"
_UNDECIDED = (CaseState.REPORTED, CaseState.TAKEN, CaseState.WEIGHED)
_SAME: Final = ("registered_at", "situation", "source", "department")  # stand as in the case
_TABLE: Table = CountedCase.__table__  # type: ignore[attr-defined]  # SQLModel does not type its table
_CASES: Table = Case.__table__  # type: ignore[attr-defined]
_EVENTS: Table = Event.__table__  # type: ignore[attr-defined]

# What a case counts as goes by these of its columns, and by these events.
COLUMNS: Final = (
    *_SAME,
    *("drill", "state", "kind", "regime", "people_least", "people_most"),
    *("signalled_at", "aware_at", "decided_at", "notified_at"),
)
KINDS: Final = frozenset(
    {
        *(_CLOSED, _REOPENED, "case_weighed", "duty_decided", "case_stepped_back"),
        *("notification_recorded", "communication_recorded", "measure_added", "measure_done"),
    }
)
_CASE = select(_CASES.c.id, *(_CASES.c[name] for name in COLUMNS))
_UNREAD = {"id", "source", "digest", "previous", "hash"}
_TOLD = select(*(one for one in _EVENTS.c if one.name not in _UNREAD))


def derive(session: Session, case_id: int) -> None:
    """Keep anew how a case counts."""
    connection = session.connection()
    _keep(connection, connection.execute(_CASE.where(_CASES.c.id == case_id)).all())


def derive_next(connection: Connection, after: int) -> int:
    """Keep anew how the cases that come after this one count, some at once; gives the last of them,
    or 0 where there is none."""
    cases = connection.execute(_next(after).with_for_update()).all()
    _keep(connection, cases)
    return cases[-1].id if cases else 0


def _next(after: int) -> Select[Any]:
    return _CASE.where(_CASES.c.id > after).order_by(_CASES.c.id).limit(AT_ONCE)


def derive_all(connection: Connection) -> None:
    """Keep anew how every case counts."""
    last = 0
    while last := derive_next(connection, last):
        pass


def otherwise(session: Session) -> Iterator[int]:
    """The cases that are kept as counting otherwise than the history tells."""
    connection, last = session.connection(), 0
    while page := connection.execute(_next(last)).all():
        kept = connection.execute(_of(page)).mappings()
        here = {(row["case_id"], row["number"]): dict(row) for row in kept}
        told = {(row["case_id"], row["number"]): row for row in _rows(connection, page)}
        wrong = (key for key in here.keys() | told.keys() if here.get(key) != told.get(key))
        yield from sorted({case_id for case_id, _ in wrong})
        last = page[-1].id


def _of(page: Sequence[Row[Any]]) -> Select[Any]:
    return _TABLE.select().where(_TABLE.c.case_id.in_([case.id for case in page]))


def _keep(connection: Connection, page: Sequence[Row[Any]]) -> None:
    connection.execute(_TABLE.delete().where(_TABLE.c.case_id.in_([case.id for case in page])))
    if rows := list(_rows(connection, page)):
        connection.execute(_TABLE.insert(), rows)


def _rows(connection: Connection, page: Sequence[Row[Any]]) -> Iterator[dict[str, Any]]:
    """What is kept of these cases, given in the order of their ids."""
    mine = _TOLD.where(_EVENTS.c.case_id.in_([case.id for case in page]))
    events = connection.execute(mine.order_by(_EVENTS.c.case_id, _EVENTS.c.id))
    of_case = {key: list(those) for key, those in groupby(events, lambda one: one.case_id)}
    for case in page:
        if not case.drill:
            times = _times(case, of_case.get(case.id, ()))
            yield from ({"case_id": case.id, "number": n, **row} for n, row in enumerate(times))


def _times(case: Row[Any], events: Iterable[Row[Any]]) -> Iterator[dict[str, Any]]:
    """Each way in which a case counts, and for spans that end when; the last one for good."""
    tally, since, ended = _Tally(), case.registered_at, None
    for event in events:
        if event.kind not in {_CLOSED, _REOPENED}:
            tally.add(event)
            continue
        if ended is not None:
            yield ended | _NOT_LAST | {"since": since, "until": event.at}
            since, ended = event.at, None
        if event.kind == _CLOSED:
            ended = _counts(case, tally, event)
    last = ended or _counts(case, tally, None)
    yield last | _recorded(case, tally) | {"since": since, "until": None}


@dataclass
class _Tally:
    """What happened to a case so far."""

    last: dict[str, Row[Any]] = field(default_factory=dict)  # of each kind
    notified: Row[Any] | None = None  # for the first time
    withdrawn: bool = False
    told: int | None = None
    measures: int = 0
    measures_done: int = 0
    decided: dict[str | None, tuple[str | None, str]] = field(default_factory=dict)

    def add(self, event: Row[Any]) -> None:
        """One more thing."""
        self.last[event.kind] = event
        match event.kind:
            case "notification_recorded" if event.stage == Stage.WITHDRAWN:
                self.withdrawn = True
            case "notification_recorded":
                self.notified = self.notified or event
            case "communication_recorded" if event.ground == "":
                self.told = (self.told or 0) + (event.people or 0)
            case "measure_added":
                self.measures += 1
            case "measure_done":
                self.measures_done += 1
            case "duty_decided" | "case_stepped_back":
                self._decide(event)

    @property
    def in_time(self) -> str:
        """Whether it was notified in time or late; empty where it was not."""
        if self.notified is None:
            return ""
        return LATE if self.notified.late else IN_TIME

    def _decide(self, event: Row[Any]) -> None:
        """The last decision on a duty counts, beside the weighing it rests on; one that was taken
        back does not."""
        duty = event.duty if event.kind == "duty_decided" else _taken_back(event.came_from)
        self.decided.pop(duty, None)
        if event.outcome in {Outcome.YES, Outcome.NO}:
            column = "duty_to_communicate" if duty == Matter.COMMUNICATE else "duty_to_notify"
            weighed = getattr(self.last.get("case_weighed"), column, None)
            self.decided[duty] = (weighed, event.outcome)


def _taken_back(came_from: str) -> str | None:
    """The duty on which going back from a state takes the decision back."""
    if came_from == CaseState.WEIGHED:
        return None
    return Matter.NOTIFY if came_from == CaseState.DECIDED else Matter.COMMUNICATE


def _counts(case: Row[Any], tally: _Tally, ending: Row[Any] | None) -> dict[str, Any]:
    """As it stood when it ended, or stands now; an old ending tells less, and the case the rest."""
    notify = tally.decided.get(Matter.NOTIFY, (None, None))
    communicate = tally.decided.get(Matter.COMMUNICATE, (None, None))
    return {
        **{name: getattr(case, name) for name in _SAME},
        "year": case.registered_at.astimezone(AMSTERDAM).year,
        "kind": getattr(ending, "incident", None) or case.kind,
        "regime": getattr(ending, "regime", None) or case.regime,
        "verdict": _verdict(getattr(ending, "state", None) or case.state),
        "people": _band(case if ending is None or ending.incident is None else ending),
        "notified": tally.in_time,
        "withdrawn": tally.withdrawn,
        "told": tally.told,
        "notify_weighed": notify[0],
        "notify_decided": notify[1],
        "communicate_weighed": communicate[0],
        "communicate_decided": communicate[1],
        "measures": tally.measures,
        "measures_done": tally.measures_done,
        "to_report": _seconds(_began(case, ending, "signalled_at"), case.registered_at),
        "to_decision": _seconds(case.registered_at, _by_then(case.decided_at, ending)),
        "to_notification": _seconds(
            _began(case, ending, "aware_at"), _by_then(case.notified_at, ending)
        ),
        "ended_at": None if ending is None else ending.at,
    }


def _recorded(case: Row[Any], tally: _Tally) -> dict[str, Any]:
    """When what weeks count was recorded, and what was told then."""
    signalled_at = _began(case, tally.last.get("case_filed"), "signalled_at")
    return {
        "told_to_report": _seconds(signalled_at, case.registered_at),
        "decided_at": case.decided_at,
        "first_to_decision": _seconds(case.registered_at, case.decided_at),
        "recorded_at": None if tally.notified is None else tally.notified.at,
        "recorded": tally.in_time,
    }


_NOT_LAST: Final = {
    **dict.fromkeys(("told_to_report", "decided_at", "first_to_decision", "recorded_at")),
    "recorded": "",
}


def _verdict(state: str) -> str:
    """What people made of a case: what only the bot weighed is not decided yet."""
    if state in {CaseState.NO_BREACH, CaseState.DUPLICATE}:
        return state
    return "undecided" if state in _UNDECIDED else "breach"


def _band(known: Row[Any]) -> str:
    """By the upper end of what is known of the number of people, or else the lower."""
    people = known.people_least if known.people_most is None else known.people_most
    if people is None:
        return UNKNOWN
    return next((name for most, name in BANDS if people <= most), LARGEST)


def _began(case: Row[Any], ending: Row[Any] | None, name: str) -> datetime | None:
    """As its ending told it, also that it was unknown; else as it stands."""
    told: str | None = getattr(ending, name, None)
    if told is None:
        moment: datetime | None = getattr(case, name)
        return moment
    return datetime.fromisoformat(told) if told else None


def _by_then(moment: datetime | None, ending: Row[Any] | None) -> datetime | None:
    """What took place only after the ending counts nowhere."""
    after = moment is not None and ending is not None and ending.at < moment
    return None if after else moment


def _seconds(start: datetime | None, end: datetime | None) -> int | None:
    return int((end - start).total_seconds()) if start and end else None
