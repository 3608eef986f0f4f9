"""The list of the register: cases that meet what is asked, a page at a time, and what stands above.

Columns alone are read. A page goes on after the last line of the one before, so that a far page is
as quick as the first, and nobody misses a line when something changed meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, and_, case, exists, func, not_, or_
from sqlalchemy import select as select_columns
from sqlalchemy.orm import aliased, defer
from sqlmodel import Session, col, select

from dialogs.handling.casefile import CaseState
from dialogs.handling.due import TURNS, Due, DueKind, WaitsFor
from store import due
from store.counts import counting, durations
from store.counts.counting import Notified, Told
from store.counts.durations import Took
from store.lists import searching
from store.lists.readers import Reader, seen_by
from store.models import Case, DueRow

PAGE: Final = 50
FIRST: Final = 25  # of the open cases, in a chat
COUNTED: Final = 1000  # cases of a list that are counted; beyond it there are "more"
ALL: Final = "all"
OPEN: Final = "open"
_IDS: Final = 2**31  # beyond the ids that a database gives
NOBODY: Final = "nobody"  # as an owner

_OF_CASE = col(Case.id) == col(DueRow.case_id)
_Open = aliased(DueRow)  # what is open of a case, beside the term that the list is ordered by


class UnknownPageError(ValueError):
    """The key of a page that was not given out."""


class Order(StrEnum):
    """In which order the cases stand."""

    TERM = "term"  # the first due first, then those without a running term: of open cases alone
    NEWEST = "newest"
    OLDEST = "oldest"


class Drills(StrEnum):
    """Whether exercises stand in the list."""

    ALSO = "also"
    NOT = "not"
    ONLY = "only"


@dataclass(frozen=True)
class Wanted:
    """Which cases; what is empty asks nothing. Moments are of registration, `until` excluded."""

    state: str = OPEN  # a state, OPEN or ALL
    situation: str = ""
    regime: str = ""
    since: datetime | None = None
    until: datetime | None = None
    owner: str = ""  # an id, or NOBODY
    notify: str = ""  # what the weighing says of each duty
    communicate: str = ""
    waits_for: str = ""
    mine: str = ""  # an id: what waits for this officer
    overdue: bool = False
    drills: Drills = Drills.ALSO
    words: str = ""
    order: Order = Order.TERM

    @property
    def ordered(self) -> Order:
        """The order that can be had: cases that have ended have no term."""
        return self.order if self.state == OPEN or self.order is not Order.TERM else Order.NEWEST


@dataclass(frozen=True)
class Listed:
    """A page of cases with what is due of each; `after` is the key of the next page, if any.

    `total` counts all that meet what is asked; where not only open cases do, never beyond
    COUNTED + 1.
    """

    cases: Sequence[Case] = ()
    due: Mapping[int, Sequence[Due]] = field(default_factory=dict)
    total: int = 0
    after: str = ""


@dataclass(frozen=True)
class Standing:
    """How things stand now, and of the cases of this year. Drills do not count."""

    open: int
    overdue: int
    notified: Notified
    told: Told
    notifying: Took | None  # from awareness to notification


def standing(session: Session, now: datetime, year: int) -> Standing:
    """What stands above the list."""
    own = counting.of_year_now(session, year)
    return Standing(
        open=_counted(session, DueKind.QUIET),
        overdue=_counted(session, DueKind.TERM_72, col(DueRow.at) < now),
        notified=own.notified,
        told=own.told,
        notifying=durations.of_cases(session, own, "to_notification"),
    )


@dataclass(frozen=True)
class Pending:
    """What is counted of the open cases that a reader may see. Drills do not count."""

    overdue: int = 0  # past the end of the term, whenever somebody became aware
    perhaps_overdue: int = 0  # past it only if a vague awareness was as early as can be
    untaken: int = 0
    turns: Mapping[str, int] = field(default_factory=dict)  # by whom they wait for


def pending(session: Session, now: datetime, reader: Reader | None) -> Pending:
    """What the open cases wait for."""
    mine = (col(Case.drill).is_(False), *seen_by(reader))
    perhaps = func.count().filter(col(DueRow.latest) >= now)
    terms = select_columns(func.count(), perhaps).join_from(DueRow, Case, _OF_CASE)
    ended = (col(DueRow.kind) == DueKind.TERM_72, col(DueRow.at) < now)
    past, may_be_past = session.execute(terms.where(*ended, *mine)).one()
    untaken = select(func.count()).where(col(Case.state) == CaseState.REPORTED, *mine)
    return Pending(
        overdue=past - may_be_past,
        perhaps_overdue=may_be_past,
        untaken=session.exec(untaken).one(),
        turns=_turns(session, now, mine),
    )


def _turns(
    session: Session, now: datetime, mine: Sequence[ColumnElement[bool]]
) -> Mapping[str, int]:
    """How many cases wait for each, as `dialogs.handling.due.whose_turn` has it."""
    who = [*TURNS, WaitsFor.OFFICER]
    before = [(col(DueRow.waits_for) == one, n) for n, one in enumerate(TURNS)]
    place = func.min(case(*before, else_=len(TURNS)))
    tells = _tells_turn(DueRow, now)
    each = select(place.label("place")).join_from(DueRow, Case, _OF_CASE).where(tells, *mine)
    places = each.group_by(col(DueRow.case_id)).subquery().c.place
    counts = session.execute(select_columns(places, func.count()).group_by(places))
    return {who[n]: number for n, number in counts}


def _counted(session: Session, kind: DueKind, *more: ColumnElement[bool]) -> int:
    counts = select(func.count()).join_from(DueRow, Case, _OF_CASE)
    return session.exec(
        counts.where(col(DueRow.kind) == kind, col(Case.drill).is_(False), *more)
    ).one()


def listed(
    session: Session,
    wanted: Wanted,
    now: datetime,
    after: str | int = "",
    most: int = PAGE,
    reader: Reader | None = None,
) -> Listed:
    """The cases of a page that are for this reader: after a key, or after so many.

    Raises UnknownPageError.
    """
    among = due.open_ids() if wanted.state == OPEN else None
    conditions = [*_conditions(wanted, now), *searching.conditions(session, wanted.words, among)]
    conditions += seen_by(reader)
    rows = _page(session, wanted, conditions, after, most + 1)
    cases, more = [case for case, _ in rows[:most]], len(rows) > most
    known = due.of_cases(session, {case.id for case in cases})
    total = _count(session, conditions, None if wanted.state == OPEN else COUNTED)
    return Listed(cases, known, total, _key(wanted, *rows[most - 1]) if more else "")


def _count(session: Session, wanted: Sequence[ColumnElement[bool]], most: int | None) -> int:
    """How many cases there are; but never more than one beyond what a list tells."""
    some = select(Case.id).where(*wanted).limit(None if most is None else most + 1).subquery()
    return session.exec(select(func.count()).select_from(some)).one()


def open_cases(
    session: Session, now: datetime, reader: Reader | None = None, drills: Drills = Drills.ALSO
) -> Listed:
    """The first of the open cases: those with a running term, the first due first."""
    return listed(session, Wanted(drills=drills), now, most=FIRST, reader=reader)


def alike(
    session: Session, case_id: int, situation: str, most: int, reader: Reader | None = None
) -> Sequence[int]:
    """The ids of the cases of one kind that were decided, the last decided first, but this one."""
    decided = select(Case.id).where(
        col(Case.situation) == situation,
        col(Case.decided_at).is_not(None),
        col(Case.destroyed_at).is_(None),
        col(Case.drill).is_(False),
        col(Case.id) != case_id,
        *seen_by(reader),
    )
    return session.exec(decided.order_by(col(Case.decided_at).desc()).limit(most)).all()


_Row = tuple[Case, datetime | None]  # with the end of its term, while that runs


def _page(
    session: Session,
    wanted: Wanted,
    conditions: list[ColumnElement[bool]],
    after: str | int,
    most: int,
) -> Sequence[_Row]:
    whole = defer(col(Case.document))  # type: ignore[arg-type]  # an attribute as SQLModel types it
    last, skip = (_last(after), 0) if isinstance(after, str) else (None, after)
    if wanted.ordered is not Order.TERM:
        newest, number = wanted.ordered is Order.NEWEST, col(Case.id)
        beyond = [number < last.id if newest else number > last.id] if last else []
        rows = select(Case).options(whole).where(*conditions, *beyond)
        ordered = rows.order_by(number.desc() if newest else number)
        return [(case, None) for case in session.exec(ordered.offset(skip).limit(most))]
    term = and_(col(DueRow.case_id) == col(Case.id), col(DueRow.kind) == DueKind.TERM_72)
    rows_due = select(Case, DueRow.at).options(whole).outerjoin(DueRow, term)
    first_due = (col(DueRow.at).is_(None), col(DueRow.at), col(Case.id))
    kept = rows_due.where(*conditions, *(_beyond(last) if last else []))
    return list(session.exec(kept.order_by(*first_due).offset(skip).limit(most)).all())


class _Last(NamedTuple):
    """The last case of the page before, with the end of its term in a list that is ordered so."""

    end: datetime | None
    id: int


def _last(after: str) -> _Last | None:
    if not after:
        return None
    at, _, number = after.rpartition("~")
    try:
        last = _Last(datetime.fromisoformat(at) if at else None, int(number))
    except ValueError:
        raise UnknownPageError(after) from None
    if (last.end and last.end.utcoffset() is None) or not 0 <= last.id < _IDS:
        raise UnknownPageError(after)
    return last


def _beyond(last: _Last) -> list[ColumnElement[bool]]:
    """What comes after the last case in the order of the terms."""
    later = col(Case.id) > last.id
    if last.end is None:
        return [and_(col(DueRow.at).is_(None), later)]
    same = and_(col(DueRow.at) == last.end, later)
    return [or_(col(DueRow.at).is_(None), col(DueRow.at) > last.end, same)]


def _key(wanted: Wanted, case: Case, end: datetime | None) -> str:
    if wanted.ordered is not Order.TERM:
        return str(case.id)
    return f"{end.isoformat() if end else ''}~{case.id}"


def _conditions(wanted: Wanted, now: datetime) -> list[ColumnElement[bool]]:
    plain = (
        (Case.situation, wanted.situation),
        (Case.regime, wanted.regime),
        (Case.duty_to_notify, wanted.notify),
        (Case.duty_to_communicate, wanted.communicate),
    )
    found = [col(column) == value for column, value in plain if value]
    found.append(col(Case.destroyed_at).is_(None))
    return [*found, *_of_state(wanted), *_of_period(wanted), *_of_people(wanted, now)]


def _of_state(wanted: Wanted) -> list[ColumnElement[bool]]:
    found = [] if wanted.state in {ALL, OPEN} else [col(Case.state) == wanted.state]
    if wanted.state == OPEN:
        found.append(col(Case.id).in_(due.open_ids()))
    if wanted.drills is not Drills.ALSO:
        found.append(col(Case.drill).is_(wanted.drills is Drills.ONLY))
    return found


def _of_period(wanted: Wanted) -> list[ColumnElement[bool]]:
    found = [col(Case.registered_at) >= wanted.since] if wanted.since else []
    return [*found, col(Case.registered_at) < wanted.until] if wanted.until else found


def _of_people(wanted: Wanted, now: datetime) -> list[ColumnElement[bool]]:
    """Who has it, whose turn it is, and whether they are late."""
    found = []
    if wanted.owner:
        found.append(col(Case.officer_id) == ("" if wanted.owner == NOBODY else wanted.owner))
    if wanted.overdue:
        found.append(_has(col(_Open.kind) == DueKind.TERM_72, col(_Open.at) < now))
    if wanted.mine:
        found.append(_mine(wanted.mine, now))
    if wanted.waits_for:
        found += _turn_of(WaitsFor(wanted.waits_for), now)
    return found


def _mine(person: str, now: datetime) -> ColumnElement[bool]:
    """An officer's work: a case of theirs or of nobody that waits neither for a second person nor
    for an answer alone, and as the second person in one of another."""
    own, others = col(Case.officer_id).in_((person, "")), col(Case.officer_id).not_in((person, ""))
    second = _has(col(_Open.waits_for) == WaitsFor.SECOND)
    ready = _tells_turn(_Open, now)
    asked = _has(col(_Open.waits_for) == WaitsFor.REPORTER, ready)
    duty = _has(col(_Open.waits_for).in_((WaitsFor.AUTHORITY, WaitsFor.PEOPLE)), ready)
    to_do = and_(_has(col(_Open.kind) == DueKind.QUIET), not_(second), or_(not_(asked), duty))
    return or_(and_(own, to_do), and_(others, second))


def _turn_of(who: WaitsFor, now: datetime) -> list[ColumnElement[bool]]:
    """That it is their turn, as `dialogs.handling.due.whose_turn` has it."""
    earlier = TURNS[: TURNS.index(who)] if who in TURNS else TURNS
    ready = _tells_turn(_Open, now)
    not_before = [not_(_has(col(_Open.waits_for) == one, ready)) for one in earlier]
    if who in TURNS:
        return [_has(col(_Open.waits_for) == who, ready), *not_before]
    return [_has(col(_Open.kind) == DueKind.QUIET), *not_before]


def _tells_turn(row: type[DueRow], now: datetime) -> ColumnElement[bool]:
    """That what is due tells whose turn it is, as `dialogs.handling.due.whose_turn` has it."""
    kind, at = col(row.kind), col(row.at)
    asked = or_(kind != DueKind.QUESTION, at > now)
    return and_(asked, or_(kind != DueKind.POSTPONED, at <= now))


def _has(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """That something of this kind is due of a case."""
    return exists().where(col(_Open.case_id) == col(Case.id), *conditions)
