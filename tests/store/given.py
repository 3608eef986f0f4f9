"""Things a test starts from: moments, people, reports and cases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlmodel import Session

from dialogs.exchange import Report
from dialogs.law.facts import Count, Facts, IncidentKind, Regime
from dialogs.situations import Situation
from store import cases
from store.cases import Filing
from store.chain import Act, Actor
from store.models import Case, Source

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

SANNE = Actor("sanne", "Sanne de Vries", "reporter")
OMAR = Actor("omar", "Omar Yilmaz", "officer")


def act(now: datetime = NOW, who: Actor = OMAR, source: Source = Source.CARD) -> Act:
    return Act(who, source, now)


def report(
    situation: Situation = Situation.WRONG_LETTER,
    description: str = "Brief naar het oude adres",
    signalled_at: datetime | None = None,
    **facts: Any,
) -> Report:
    known: dict[str, Any] = {
        "regime": Regime.AVG,
        "kind": IncidentKind.SENT_BY_MISTAKE,
        "people": Count.exactly(1),
    }
    return Report(
        situation=situation,
        description=description,
        facts=Facts(**(known | facts)),
        answers={"situation": situation.value},
        signalled_at=signalled_at,
    )


def filing(now: datetime = NOW, what: Report | None = None, **rest: Any) -> Filing:
    parts: dict[str, Any] = {"reporter": SANNE, "aware_at": now, "due_at": now + 72 * HOUR}
    return Filing(report=what or report(), **(parts | rest))


def filed(session: Session, now: datetime = NOW, what: Report | None = None, **rest: Any) -> Case:
    return cases.file_case(session, filing(now, what, **rest), act(now, SANNE, Source.CHAT))
