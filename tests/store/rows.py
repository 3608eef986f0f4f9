"""Rows of a case as an officer's acts would write them, one function a table."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from dialogs.handling.casefile import Stage
from store.models import (
    Assessment,
    Case,
    Communication,
    Decision,
    Measure,
    Note,
    Notification,
    Outbox,
    Question,
    Reminder,
    Snooze,
)
from tests.store.given import HOUR, NOW, OMAR

BY: dict[str, Any] = {"by_id": OMAR.id, "by_name": OMAR.name, "by_role": OMAR.role}
FIRST_OF_DECEMBER = date(2026, 12, 1)


def assessment(case: Case, at: datetime = NOW) -> Assessment:
    return Assessment(
        case_id=case.id,
        at=at,
        ruleset="2018",
        facts={},
        result={},
        breach="yes",
        duty_to_notify="yes",
        duty_to_communicate="no",
        severity="low",
        **BY,
    )


def decision(
    case: Case,
    at: datetime = NOW,
    *,
    duty: str = "notify",
    outcome: str = "yes",
    refused: bool = False,
) -> Decision:
    second: dict[str, Any] = {"second_id": "lotte", "second_agrees": False} if refused else {}
    return Decision(
        case_id=case.id, duty=duty, outcome=outcome, reason="BSN", at=at, **second, **BY
    )


def notification(
    case: Case, at: datetime = NOW, *, stage: str = Stage.FINAL, late: bool = False
) -> Notification:
    return Notification(case_id=case.id, stage=stage, at=at, late=late, registered_at=at, **BY)


def communication(
    case: Case, at: datetime = NOW, *, people: int = 0, ground: str = ""
) -> Communication:
    return Communication(
        case_id=case.id,
        how=["letter"],
        at=at,
        people=people,
        ground=ground,
        registered_at=at,
        **BY,
    )


def measure(
    case: Case, due_on: date = FIRST_OF_DECEMBER, done_at: datetime | None = None
) -> Measure:
    return Measure(
        case_id=case.id,
        text="Sjabloon aanpassen",
        owner="KCC",
        due_on=due_on,
        done_at=done_at,
        at=NOW,
        **BY,
    )


def question(case: Case, asked_at: datetime = NOW, answered_at: datetime | None = None) -> Question:
    return Question(
        case_id=case.id,
        text="Is de brief terug?",
        asked_at=asked_at,
        answered_at=answered_at,
        **BY,
    )


def note(case: Case) -> Note:
    return Note(case_id=case.id, kind="note", text="Gebeld", at=NOW, **BY)


def snooze(case: Case, kind: str = "", until: datetime = NOW + HOUR) -> Snooze:
    return Snooze(
        case_id=case.id, kind=kind, until=until, reason="Wacht op leverancier", at=NOW, **BY
    )


def reminder(case: Case) -> Reminder:
    return Reminder(case_id=case.id, kind="h48", due_at=NOW, claimed_at=NOW)


def message(case: Case) -> Outbox:
    return Outbox(
        key="alert:1",
        kind="alert",
        case_id=case.id,
        audience={"role": "officers"},
        payload={},
        due_at=NOW,
        created_at=NOW,
        attempts=1,
    )
