"""A count of a past period stays what it was, whatever is done with its cases afterwards."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, col, select

from bot.officer.acting import Doer, do
from bot.reporter.filing import file
from dialogs.exchange import Report
from dialogs.handling.acts.act import Act
from dialogs.handling.acts.deciding import (
    NoBreach,
    StepBack,
)
from dialogs.handling.acts.ending import Close, ClosingReason, Merge, Reopen
from dialogs.handling.acts.keeping import Destroy, nameless
from dialogs.handling.acts.notifying import RecordCommunication, RecordNotification
from dialogs.handling.acts.taking import Take
from dialogs.handling.acts.weighing import CorrectFacts, Weigh
from dialogs.handling.casefile import CaseState, Reporter, Stage
from dialogs.handling.filing import Filing
from dialogs.handling.lacks import Refusal
from dialogs.handling.states import ENDED
from dialogs.law.exceptions import Way
from dialogs.law.rules.grounds import NoBreachGround
from dialogs.situations import Situation
from store import cases
from store.access.database import Database
from store.counts import counted, statistics
from store.counts.counting import Told
from store.documents import StoredCase
from store.history.chain import Provenance
from store.models import Event, Source, metadata
from tests.handling.cases import (
    AWARE,
    MEASURE,
    NOTIFY_NO,
    NOTIFY_YES,
    OFFICER,
    PLAIN,
    REPORTER,
    ROADS,
    TELL_NO,
    TELL_YES,
)
from tests.officer.desk import SETTINGS

WEEK, HOUR = timedelta(days=7), timedelta(hours=1)
NEXT_YEAR = datetime(AWARE.year + 1, 1, 10, 9, 0, tzinfo=UTC)

MUCH_LATER = datetime(AWARE.year + 30, 1, 10, 9, 0, tzinfo=UTC)
DESTROY = Destroy(agrees=True)

CORRECTED = st.sampled_from(
    [
        {"kind": "hacking"},
        {"people": {"least": 500, "most": 900}},
        {"people": {"least": None, "most": None}},
        {"aware_at": (AWARE - 3 * HOUR).isoformat()},
        {"signalled_at": None},
        {"signalled_at": (AWARE - 2 * HOUR).isoformat()},
        {"regime": "wpg"},
    ]
)
RECORDED = (
    RecordNotification(Stage.FINAL, "AP-9", NEXT_YEAR, late_reason="Heropend."),
    RecordCommunication((Way.LETTER,), NEXT_YEAR, 3),
)
AGAIN = (Take(), Weigh(), NOTIFY_YES, RECORDED[0], TELL_YES, RECORDED[1])
SIGNALLED = (AWARE - HOUR, None)
ENDS = {CaseState.DUPLICATE: (Take(), Merge("DL-2026-0001"))}
LATER = st.one_of(
    st.builds(CorrectFacts, changes=CORRECTED, reason=st.just("Bij nader inzien.")),
    st.sampled_from(
        [
            Reopen("Toch meer."),
            Take(),
            Weigh(),
            NOTIFY_YES,
            NOTIFY_NO,
            TELL_YES,
            TELL_NO,
            MEASURE,
            *RECORDED,
            RecordNotification(Stage.WITHDRAWN, "AP-9", NEXT_YEAR),
            Close(ClosingReason.NO_MEASURES_NEEDED),
            Close(ClosingReason.MEASURES_DONE),
            NoBreach(NoBreachGround.FALSE_ALARM, "Loos alarm."),
            StepBack("Vergist."),
            Merge("DL-2026-0001"),
        ]
    ),
)


@pytest.fixture(scope="module")
def made(template: Path) -> Iterator[Database]:
    """A database with all tables, of which nothing is kept."""
    database = Database(f"sqlite:///{template}")
    yield database
    database.close()


@given(st.sampled_from(ENDED), st.sampled_from(SIGNALLED), st.lists(LATER, max_size=12))
@example(CaseState.DUPLICATE, None, [NoBreach(NoBreachGround.FALSE_ALARM, "Loos alarm.")])
@example(CaseState.NO_BREACH, None, [*AGAIN])
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_past_counts_the_same_afterwards(
    made: Database, end: CaseState, signalled: datetime | None, later: list[Act]
) -> None:
    with Session(made.writing) as session, session.begin() as transaction:
        _filed(session, AWARE + HOUR, signalled)
        case = _filed(session, AWARE + HOUR, signalled)
        case = _done(session, case, ENDS.get(end, ROADS[end]), AWARE + 2 * HOUR)
        assert case.file.state is end
        before = _counts(session)
        _done(session, case, [Reopen("Toch meer."), *later], NEXT_YEAR + HOUR, refusing=True)
        assert _counts(session) == before
        for start in (AWARE - HOUR, NEXT_YEAR):
            assert _week(session, start, start + WEEK) == _told(session, start, start + WEEK)
        for number in (1, 2):  # and after all of it was destroyed that could be
            if kept := cases.find(session, number):
                cases.save(session, kept, nameless(kept.file))
                _done(session, cases.load(session, number), [DESTROY], MUCH_LATER, refusing=True)
        assert _counts(session) == before
        rows = _kept(session)
        counted.derive_all(session.connection())
        assert _kept(session) == rows
        transaction.rollback()


def _filed(session: Session, now: datetime, signalled: datetime | None) -> StoredCase:
    facts = PLAIN.model_copy(update={"signalled_at": signalled})
    report = Report(Situation.WRONG_MAIL, "Iets misgegaan.", facts, {})
    filing = Filing("nl", Reporter(REPORTER.id, REPORTER.name))
    return file(session, report, filing, Provenance(REPORTER, Source.CHAT, now))


def _done(
    session: Session,
    case: StoredCase,
    acts: Iterable[Act],
    now: datetime,
    *,
    refusing: bool = False,
) -> StoredCase:
    for hours, act in enumerate(acts):
        signed = Provenance(OFFICER, Source.CARD, now + hours * HOUR)
        after = do(session, case, act, Doer(OFFICER, signed, SETTINGS))
        assert refusing or not isinstance(after, Refusal), (act, after)
        case = case if isinstance(after, Refusal) else after
    return case


def _kept(session: Session) -> list[object]:
    """How each case counts, in the rows that are kept of it."""
    table = metadata.tables["counted_cases"]
    return list(session.connection().execute(table.select().order_by(*table.primary_key)))


def _counts(session: Session) -> list[object]:
    """The year in which the case came in and ended, and the weeks around that."""
    weeks = [AWARE + n * WEEK for n in range(-1, 3)]
    return [
        statistics.year(session, AWARE.year),
        *(statistics.week(session, start, start + WEEK) for start in weeks),
    ]


def _week(session: Session, start: datetime, end: datetime) -> list[object]:
    """The numbers of a week that the history tells as well."""
    week = statistics.week(session, start, end)
    gone = (week.notified.in_time, week.notified.late, week.notified.withdrawn)
    return [week.new, week.closed, week.no_breach, week.open, gone, week.told]


def _told(session: Session, start: datetime, end: datetime) -> list[object]:
    """The same, by going through the whole history of each case."""
    events = session.exec(select(Event).where(col(Event.at) < end).order_by(col(Event.id))).all()
    by_case = defaultdict[int | None, list[Event]](list)
    for event in events:
        by_case[event.case_id].append(event)
    turns = [_of_kinds(one, "case_closed", "case_reopened")[-1:] for one in by_case.values()]
    ends = [one for one in chain(*turns) if one.kind == "case_closed"]
    states = Counter(one.state for one in ends if one.at >= start)
    notified = [_of_kinds(one, "notification_recorded") for one in by_case.values()]
    first = [next((one for one in n if one.stage != Stage.WITHDRAWN), None) for n in notified]
    late = Counter(one.late for one in first if one and one.at >= start)
    withdrawn = [one for one in chain(*notified) if one.stage == Stage.WITHDRAWN]
    gone = {one.case_id for one in withdrawn if one.at >= start}
    people = [one for one in _of_kinds(events, "communication_recorded") if not one.ground]
    told = [one for one in people if one.at >= start]
    return [
        sum(one.at >= start for one in _of_kinds(events, "case_filed")),
        states[CaseState.CLOSED],
        states[CaseState.NO_BREACH],
        len(by_case) - len(ends),
        (late[False], late[True], len(gone)),
        Told(len({one.case_id for one in told}), sum(one.people or 0 for one in told)),
    ]


def _of_kinds(events: Iterable[Event], *kinds: str) -> list[Event]:
    return [one for one in events if one.kind in kinds]
