"""What became of the alerts and reminders that were due, by what people could see of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import chain

from sqlalchemy import func
from sqlmodel import Session, col, select

from bot.messages import Message
from bot.officer.rendering import render
from bot.outgoing import routes
from bot.outgoing.patience import ALERT, MAY_COME_TWICE
from bot.outgoing.settling import notice_key
from bot.settings import Settings
from bot.watching.logs import LINES
from dialogs.handling.due import TOLERANCE, Plan, due
from store import cases
from store.history import events
from store.models import Case, Instance, Outbox, OutboxState, Reminder
from store.reminders import key_of

Shown = Mapping[str, Sequence[datetime]]
"""When people saw each message, by its key."""


@dataclass
class Count:
    """What became of the messages of one kind; `lost` names them."""

    due: int = 0
    delivered: int = 0
    late: int = 0
    again: int = 0  # that came more than once in the same place
    most: int = 0  # times that one came in one place
    told: int = 0  # did not arrive for certain, and the officers heard of that
    longest: timedelta = timedelta()
    lost: list[str] = field(default_factory=list)


@dataclass
class Found:
    """Everything that was counted; `lost` and `doubled` are reports that were confirmed."""

    sent: int = 0
    accepted: int = 0
    stored: int = 0
    lost: int = 0
    doubled: int = 0
    kinds: dict[str, Count] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def count(session: Session, people: Mapping[str, str], shown: Shown) -> Found:
    """What became of all that was due, by what people could see.

    `people` are who reported, each with the number that the bot confirmed; empty where it did not.
    """
    rows = session.exec(select(Outbox)).all()
    sent = [person for person, number in people.items() if number]
    filed = [len(cases.of_reporter(session, person)) for person in sent]
    stored = len(session.exec(select(Case.id)).all())
    lost, doubled = filed.count(0), sum(number > 1 for number in filed)
    found = Found(len(people), len(sent), stored, lost, doubled)
    if lost or doubled:
        found.faults.append(f"{lost} reports were lost, {doubled} doubled")
    found.faults += [*_unclaimed(session), *_open_ends(rows, people, shown)]
    ways = _ways(rows)
    for kind, owed in (("alert", _alerts(session)), ("reminder", _reminders(session, rows))):
        found.kinds[kind] = kept = Count()
        for key, moment in owed.items():
            judge(kept, key, moment, ways, shown)
        found.faults += [f"{key} was lost" for key in kept.lost]
    if (broken := events.verify(session)) is not None:
        found.faults.append(f"the chain of events breaks at {broken}")
    return found


def with_key(session: Session, row: Outbox, now: datetime, settings: Settings) -> Message | None:
    """What a message says, with its key where people's devices show a summary: to be counted."""
    message = render(session, row, now, settings)
    return message and replace(message, summary=row.key)


def last_tick(session: Session) -> datetime | None:
    """When a bot looked last what was due: it claimed all of that in the same transaction."""
    return session.exec(select(func.max(Instance.ticked_at))).one()


def _unclaimed(session: Session) -> Iterator[str]:
    """The reminders that were due at the last look and not claimed, or claimed without a word."""
    rows = session.exec(select(Reminder)).all()
    claims = {of: key_of(*of) for row in rows if (of := (row.case_id, row.kind, row.due_at))}
    keys = {key.rpartition(":")[0] for key in session.exec(select(Outbox.key))}
    last = last_tick(session)
    for case_id in session.exec(select(Case.id)).all() if last else ():
        file = cases.load(session, case_id).file
        for one in due(file, Plan()):
            if last is None or one.remind_at is None or one.remind_at > last:
                continue
            claim = claims.get((case_id, one.kind.value, one.occurrence(last)))
            if claim not in keys:
                yield f"{file.reference}: {one.kind} was not claimed, or nothing was sent for it"


def _ways(rows: Sequence[Outbox]) -> Mapping[str, list[str]]:
    """The keys under which each message went out."""
    ways: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        ways[routes.origin(row)].append(row.key)
    return ways


def _alerts(session: Session) -> dict[str, datetime]:
    """The alert of each case, by its key, and since when it is due."""
    cases = {case.id: case.registered_at for case in session.exec(select(Case))}
    alerts = session.exec(select(Outbox).where(col(Outbox.kind) == ALERT)).all()
    put = {routes.origin(row): row.case_id for row in alerts}
    missing = cases.keys() - put.values()
    return {key: cases[case or 0] for key, case in put.items()} | {
        f"alert of case {case}": cases[case] for case in missing
    }


def _reminders(session: Session, rows: Sequence[Outbox]) -> dict[str, datetime]:
    """The reminders of each case, one for each role, and since when they are due."""
    claims = {
        key_of(row.case_id, row.kind, row.due_at): row.due_at
        for row in session.exec(select(Reminder))
    }
    origins = {routes.origin(row) for row in rows if row.kind == "reminder"}
    return {key: claims[claim] for key in origins if (claim := key.rpartition(":")[0]) in claims}


def judge(
    kept: Count,
    key: str,
    moment: datetime,
    ways: Mapping[str, list[str]],
    shown: Shown,
) -> None:
    """Add one message that was due at this moment to the count."""
    places = [shown.get(way, ()) for way in ways.get(key, ())]
    seen, times = sorted(chain(*places)), max(map(len, places), default=0)
    kept.due += 1
    kept.again += times > 1
    kept.most = max(kept.most, times)
    if seen:
        kept.delivered += 1
        kept.late += seen[0] - moment > TOLERANCE
        kept.longest = max(kept.longest, seen[0] - moment)
    elif key.startswith("reminder") and _is_told(key, ways, shown):
        kept.told += 1
    else:
        kept.lost.append(key)


def _is_told(key: str, ways: Mapping[str, list[str]], shown: Shown) -> bool:
    """Whether the officers saw that this message, or a copy of it, may not have arrived."""
    notices = (ways[other] for other in ways if other.startswith(notice_key(key)))
    return any(shown.get(way) for notice in notices for way in notice)


def _open_ends(rows: Sequence[Outbox], people: Mapping[str, str], shown: Shown) -> Iterator[str]:
    """What waits still, who was not answered, and what came twice that must not."""
    yield from (f"{row.key} is still waiting" for row in rows if row.state == OutboxState.WAITING)
    yield from (f"{person} could not report" for person, number in people.items() if not number)
    for row in rows:
        if row.kind not in MAY_COME_TWICE and len(shown.get(row.key, ())) > 1:
            yield f"{row.key} arrived twice"


def table(found: Found, drawn: Mapping[str, int]) -> str:
    """What was counted, to be read by a person; `drawn` are the faults that there were."""
    columns = ("due", "delivered", "lost", "doubled", "most", "told", "late")
    head = "".join([" " * 10, *(f"{column:>10}" for column in columns), "  longest"])
    lines = [
        f"{kind:10}{one.due:10}{one.delivered:10}{len(one.lost):10}{one.again:10}{one.most:10}"
        f"{one.told:10}{one.late:10}  {one.longest / timedelta(minutes=1):.0f} min"
        for kind, one in found.kinds.items()
    ]
    reports = (
        f"reports: {found.accepted} accepted of {found.sent} begun, {found.stored} stored, "
        f"{found.lost} lost, {found.doubled} doubled; log lines lost: {LINES.lost}"
    )
    broken = ", ".join(f"{name} {number}" for name, number in sorted((drawn or {}).items()))
    faults = [f"FAULT  {one}" for one in found.faults]
    return "\n".join(
        [head, *lines, reports, *([f"faults outside: {broken}"] * bool(broken)), *faults]
    )
