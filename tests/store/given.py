"""Things a test starts from: moments, people, reports and cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlmodel import Session

from dialogs.exchange import Report
from dialogs.handling.casefile import Reporter
from dialogs.handling.filing import Filing
from dialogs.handling.filing import filed as begun
from dialogs.law.facts import Count, Facts, IncidentKind, Regime
from dialogs.situations import Situation
from store import cases
from store.documents import StoredCase
from store.history import events
from store.history.chain import Actor, Provenance
from store.lists import register
from store.lists.register import ALL, Listed, Order, Wanted
from store.models import Source
from store.people.conversations import Answered
from store.people.meeting import meet

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

SANNE = Actor("sanne", "Sanne de Vries", "reporter")
OMAR = Actor("omar", "Omar Yilmaz", "officer")


def act(now: datetime = NOW, who: Actor = OMAR, source: Source = Source.CARD) -> Provenance:
    return Provenance(who, source, now)


def report(
    situation: Situation = Situation.WRONG_LETTER,
    description: str = "Brief naar het oude adres",
    **facts: Any,
) -> Report:
    known: dict[str, Any] = {
        "regime": Regime.AVG,
        "kind": IncidentKind.SENT_BY_MISTAKE,
        "people": Count.exactly(1),
        "aware_at": None,
    }
    answers = {"situation": situation.value}
    return Report(situation, description, Facts(**(known | facts)), answers)


def filed(
    session: Session, now: datetime = NOW, what: Report | None = None, **changes: Any
) -> StoredCase:
    """A case as a conversation files it, with whatever a test wants to be different in it."""
    filing = Filing("nl", Reporter(SANNE.id, SANNE.name))
    file = begun(cases.next_reference(session, now), what or report(), filing, now)
    case = cases.add(session, replace(file, **changes))
    events.case_filed(session, case, act(now, SANNE, Source.CHAT))
    return case


def answered_to(session: Session, key: str, activity_id: str) -> Answered | None:
    """How an activity was answered when it was handled before; none when it is new."""
    return meet(session, key, activity_id, "").answered


def search(session: Session, words: str = "", after: int = 0, state: str = ALL) -> Listed:
    """What a search for these words finds, the newest first."""
    wanted = Wanted(state=state, words=words, order=Order.NEWEST)
    return register.listed(session, wanted, NOW, after, most=20)
