"""How long a tick takes over ten thousand open cases.

Run as `python -m bench.tick [NUMBER]`. The cases are spread over the road and over three months,
and everything that was due has been claimed. Measured are ticks in which nothing is due, and one
ten minutes later in which a few cases are. Prints JSON.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import Session

from bot.clock.reminding import remind
from bot.settings import Settings
from dialogs.exchange import Report
from dialogs.handling.casefile import (
    Actor,
    CaseFile,
    CaseState,
    Decision,
    Inquiry,
    Matter,
    Measure,
    Notification,
    Outcome,
    Role,
    Stage,
)
from dialogs.handling.due import Plan
from dialogs.handling.filing import Filing, filed
from dialogs.law.facts import Answer, Count, DataKind, Facts, Regime
from dialogs.situations import Situation
from store import cases, due
from store.engines import engines
from store.models import Reminder
from store.schema import upgrade

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
AGE = timedelta(days=90)
HOUR = timedelta(hours=1)
RUNS = 5
PLAN = Plan()
ROAD = ("reported", "taken", "weighed", "decided", "notified", "communicated", "measures")
BY = Actor("officer", "Olga", Role.OFFICER)
DECIDED = ((Matter.NOTIFY, 3), (Matter.COMMUNICATE, 5))  # from how far on the road
SETTINGS = Settings(no_auth=True, officers=("officer",))


def fill(session: Session, number: int) -> None:
    """Open cases of every age and state."""
    chance = random.Random(2026)  # noqa: S311 - the same cases in every run
    for one in range(1, number + 1):
        cases.add(session, _case(one, CaseState(ROAD[one % len(ROAD)]), chance), PLAN)


def _case(one: int, state: CaseState, chance: random.Random) -> CaseFile:
    aware = NOW - chance.random() * AGE
    facts = Facts(
        regime=Regime.AVG,
        confidentiality=Answer.YES,
        data=frozenset({DataKind.NAME}),
        people=Count.exactly(3),
        aware_at=aware,
    )
    report = Report(Situation.WRONG_MAIL, "", facts, {})
    file = filed(f"DL-2026-{one:04}", report, Filing("nl"), aware + HOUR)
    far = ROAD.index(state)
    return replace(
        file,
        state=state,
        decisions=tuple(_decided(duty, aware) for duty, at in DECIDED if far >= at),
        notifications=(Notification(Stage.FINAL, "AP", aware, BY),) if far >= 4 else (),
        questions=(Inquiry(1, "?", BY, aware),) if one % 20 == 0 else (),
        measures=(Measure(1, "!", "HR", (NOW + AGE).date()),) if far == 6 else (),
    )


def _decided(duty: Matter, at: datetime) -> Decision:
    outcome = Outcome.YES if duty is Matter.NOTIFY else Outcome.NO
    return Decision(duty, outcome, ".", BY, at, 1)


def claim(session: Session) -> None:
    """Claim everything that was due, as all ticks before would have done."""
    while rows := due.to_remind(session, NOW):
        claimed = [(row.case_id, row.kind, due.value(row).occurrence(NOW)) for row in rows]
        for row, (_, _, moment) in zip(rows, claimed, strict=True):
            due.reminded(row, moment)
        session.add_all(
            Reminder(case_id=case, kind=kind, due_at=moment, claimed_at=NOW)
            for case, kind, moment in set(claimed)
        )
        session.flush()


def main() -> None:
    """Fill a new database, and print what ticks over it take."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        ways = engines(f"sqlite:///{Path(folder) / 'bench.sqlite3'}")
        upgrade(ways.writing)
        with Session(ways.writing) as session, session.begin():
            fill(session, number)
            claim(session)
        idle = sorted(tick(ways.writing, NOW)[0] for _ in range(RUNS))
        busy, reminders = tick(ways.writing, NOW + timedelta(minutes=10))
        ways.dispose()
    result = {
        "open_cases": number,
        "idle_tick_seconds": round(idle[RUNS // 2], 3),
        "busy_tick_seconds": round(busy, 3),
        "busy_tick_reminders": reminders,
    }
    print(json.dumps(result, indent=2))


def tick(engine: Engine, now: datetime) -> tuple[float, int]:
    """Seconds one tick takes with its commit, and how many reminders it claimed."""
    begun = time.perf_counter()
    with Session(engine) as session, session.begin():
        counts = remind(session, now, SETTINGS)
    return time.perf_counter() - begun, counts.reminded


if __name__ == "__main__":
    main()
