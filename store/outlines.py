"""What the plan of reminders needs of every open case, in a few statements for all of them.

A tick over ten thousand cases reads columns, no rows and no facts. What only the whole file can
tell (whether a "no" must be seconded) is taken from the state here, so an outline may name a
reminder too many, never one too few; the caller looks at the whole file before it acts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import ColumnElement, Row, func
from sqlmodel import Session, col, select

from dialogs.handling.casefile import CaseState, Duty, Outcome, Stage
from dialogs.handling.reminders import Outline
from store.cases import ENDED
from store.models import Case, Communication, Decision, Measure, Notification, Question, Snooze

_RULED = frozenset(
    {CaseState.DECIDED, CaseState.NOTIFIED, CaseState.COMMUNICATED, CaseState.MEASURES}
)
_SERVED = frozenset({CaseState.COMMUNICATED, CaseState.MEASURES})
_HALF = frozenset({Stage.PRELIMINARY, Stage.SUPPLEMENT})


@dataclass
class _Gathered:
    """What belongs to one case; later rows replace earlier ones where only the last counts."""

    decisions: dict[str, Row[tuple[int, str, str, datetime, bool | None]]] = field(
        default_factory=dict
    )
    notified: list[tuple[str, datetime]] = field(default_factory=list)
    told: bool = False
    excused: bool = False
    until: datetime | None = None
    measures: list[date] = field(default_factory=list)
    asked: list[datetime] = field(default_factory=list)
    snoozed: datetime | None = None


def outlines(session: Session) -> dict[int, Outline]:
    """The outline of every open case, by the id of its row."""
    gathered = _gather(session)
    columns = select(  # type: ignore[call-overload]  # sqlmodel types at most four columns
        Case.id, Case.state, Case.registered_at, Case.aware_at, Case.acted_at
    )
    rows = session.exec(columns.where(_open())).all()
    return {row.id: _outline(row, gathered[row.id]) for row in rows}


def _gather(session: Session) -> Mapping[int, _Gathered]:
    cases: defaultdict[int, _Gathered] = defaultdict(_Gathered)
    _decisions(session, cases)
    _notifications(session, cases)
    _communications(session, cases)
    _unfinished(session, cases)
    _snoozes(session, cases)
    return cases


Cases = defaultdict[int, _Gathered]


def _decisions(session: Session, cases: Cases) -> None:
    rows = select(  # type: ignore[call-overload]  # sqlmodel types at most four columns
        Decision.case_id, Decision.duty, Decision.outcome, Decision.at, Decision.second_agrees
    )
    for row in session.exec(rows.join(Case).where(_open()).order_by(col(Decision.id))):
        cases[row.case_id].decisions[row.duty] = row


def _notifications(session: Session, cases: Cases) -> None:
    rows = select(Notification.case_id, Notification.stage, Notification.at).join(Case)
    for case_id, stage, at in session.exec(rows.where(_open()).order_by(col(Notification.id))):
        cases[case_id].notified.append((stage, at))


def _communications(session: Session, cases: Cases) -> None:
    rows = select(
        Communication.case_id, Communication.ground, Communication.remaining, Communication.until
    ).join(Case)
    found = session.exec(rows.where(_open()).order_by(col(Communication.id)))
    for case_id, ground, remaining, until in found:
        case = cases[case_id]
        case.until = until
        if ground:
            case.excused = case.excused or until is None
        else:
            case.told = remaining == 0


def _unfinished(session: Session, cases: Cases) -> None:
    """Measures that are not done, and questions without a reply."""
    measures = select(Measure.case_id, col(Measure.due_on)).join(Case)
    for case_id, day in session.exec(measures.where(_open(), col(Measure.done_at).is_(None))):
        cases[case_id].measures.append(day)
    questions = select(Question.case_id, Question.asked_at).join(Case)
    for case_id, at in session.exec(questions.where(_open(), col(Question.answered_at).is_(None))):
        cases[case_id].asked.append(at)


def _snoozes(session: Session, cases: Cases) -> None:
    rows = select(Snooze.case_id, func.max(Snooze.until)).join(Case)
    for case_id, until in session.exec(rows.where(_open()).group_by(col(Snooze.case_id))):
        cases[case_id].snoozed = until


def _open() -> ColumnElement[bool]:
    return col(Case.state).not_in(ENDED)


def _outline(row: Row[tuple[int, str, datetime, datetime, datetime]], case: _Gathered) -> Outline:
    state = CaseState(row.state)
    stage, latest = case.notified[-1] if case.notified else ("", None)
    return Outline(
        state=state,
        registered_at=row.registered_at,
        aware_at=row.aware_at,
        acted_at=row.acted_at,
        running=not case.notified and not _need_not(state, case),
        second_since=_second_since(state, case),
        undecided_since=None if _communication_decided(state, case) else latest,
        people_since=_people_since(state, case),
        postponed_until=case.until,
        preliminary_at=case.notified[0][1] if stage in _HALF else None,
        asked=tuple(case.asked),
        measures=tuple(case.measures),
        snoozed_until=case.snoozed,
    )


def _need_not(state: CaseState, case: _Gathered) -> bool:
    decision = case.decisions.get(Duty.NOTIFY)
    return state in _RULED and decision is not None and decision.outcome == Outcome.NO


def _second_since(state: CaseState, case: _Gathered) -> datetime | None:
    """A "no" without a second person that did not carry the case on may be waiting for one."""
    stands = {Duty.NOTIFY: _RULED, Duty.COMMUNICATE: _SERVED, Duty.BREACH: frozenset[CaseState]()}
    waiting = (
        decision.at
        for duty, decision in case.decisions.items()
        if decision.outcome == Outcome.NO
        and decision.second_agrees is None
        and state not in stands[Duty(duty)]
    )
    return min(waiting, default=None)


def _communication_decided(state: CaseState, case: _Gathered) -> bool:
    decision = case.decisions.get(Duty.COMMUNICATE)
    if decision is None or decision.outcome == Outcome.OPEN:
        return False
    return decision.outcome == Outcome.YES or bool(decision.second_agrees) or state in _SERVED


def _people_since(state: CaseState, case: _Gathered) -> datetime | None:
    decision = case.decisions.get(Duty.COMMUNICATE)
    if decision is None or decision.outcome != Outcome.YES or state in _SERVED:
        return None
    at: datetime = decision.at
    return None if case.told or case.excused else at
