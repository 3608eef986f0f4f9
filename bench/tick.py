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
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, insert
from sqlmodel import Session

from bot.filing import weighing
from bot.reminding import remind
from bot.settings import Settings
from dialogs.handling.due import Plan
from dialogs.law.facts import Answer, Count, DataKind, Facts, Regime
from store import due
from store.engines import engines
from store.models import (
    Assessment,
    Case,
    Decision,
    Measure,
    Notification,
    Question,
    Reminder,
)
from store.schema import upgrade

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
AGE = timedelta(days=90)
HOUR = timedelta(hours=1)
RUNS = 5
ROAD = ("reported", "taken", "weighed", "decided", "notified", "communicated", "measures")
BY = {"by_id": "officer", "by_name": "Olga", "by_role": "officer"}
SETTINGS = Settings(no_auth=True, officers=("officer",))

Rows = list[dict[str, Any]]


def fill(session: Session, number: int) -> None:
    """Open cases of every age and state, with the rows that belong to each."""
    chance = random.Random(2026)  # noqa: S311 - the same cases in every run
    tables: dict[type[Any], Rows] = {
        table: [] for table in (Case, Assessment, Decision, Notification, Question, Measure)
    }
    for one in range(1, number + 1):
        for table, rows in _case(one, ROAD[one % len(ROAD)], chance).items():
            tables[table] += rows
    for table, rows in tables.items():
        session.execute(insert(table), rows)


def _case(one: int, state: str, chance: random.Random) -> dict[type[Any], Rows]:
    aware = NOW - chance.random() * AGE
    facts = Facts(
        regime=Regime.AVG,
        confidentiality=Answer.YES,
        data=frozenset({DataKind.NAME}),
        people=Count.exactly(3),
        aware_at=aware,
    )
    weighed = weighing(facts, aware)
    far = ROAD.index(state)
    decided = [_decision(one, "notify", aware)] if far >= 3 else []
    told = [_decision(one, "communicate", aware)] if far >= 5 else []
    common = {"case_id": one, "at": aware, **BY}
    return {
        Case: [_row(one, state, facts, aware)],
        Assessment: [common | _assessment(weighed)],
        Decision: decided + told,
        Notification: [common | {"stage": "final", "number": "AP", "registered_at": aware}]
        if far >= 4
        else [],
        Question: [{"case_id": one, "text": "?", "asked_at": aware, **BY}] if one % 20 == 0 else [],
        Measure: [common | {"text": "!", "owner": "HR", "due_on": (NOW + AGE).date()}]
        if state == "measures"
        else [],
    }


def _row(one: int, state: str, facts: Facts, aware: datetime) -> dict[str, Any]:
    return {
        "id": one,
        "reference": f"DL-2026-{one:04}",
        "year": 2026,
        "number": one,
        "state": state,
        "situation": "wrong_mail",
        "kind": facts.kind.value,
        "regime": facts.regime.value,
        "source": "chat",
        "facts": facts.model_dump(mode="json"),
        "people_least": 3,
        "people_most": 3,
        "aware_at": aware,
        "registered_at": aware + HOUR,
        "acted_at": aware + HOUR,
        "due_at": aware + 72 * HOUR,
        "version": 1,
    }


def _assessment(weighed: Any) -> dict[str, Any]:  # noqa: ANN401 - a weighing as the store takes it
    return {
        "ruleset": weighed.ruleset,
        "facts": weighed.facts.model_dump(mode="json"),
        "result": weighed.result,
        "breach": weighed.breach,
        "duty_to_notify": "officer",
        "duty_to_communicate": "officer",
        "severity": weighed.severity,
    }


def _decision(one: int, duty: str, at: datetime) -> dict[str, Any]:
    outcome = "yes" if duty == "notify" else "no"
    made = {"duty": duty, "outcome": outcome, "reason": ".", "weighing": 1}
    return {"case_id": one, "at": at, **made, **BY}


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
            for case_id in due.outdated(session, Plan(), after=0, most=number):
                due.derive(session, case_id, Plan())
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
