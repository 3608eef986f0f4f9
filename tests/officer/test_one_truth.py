"""What is open of a case is one truth, whatever was done with it: row, list and file agree."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from sqlmodel import Session

from bot.officer.acting import Doer, do
from bot.reporter.filing import file
from dialogs.exchange import Report
from dialogs.handling.acts.act import Act
from dialogs.handling.casefile import Actor, CaseFile, Reporter
from dialogs.handling.due import HOUSE
from dialogs.handling.filing import Filing
from dialogs.handling.lacks import Refusal
from dialogs.situations import Situation
from store.access.database import Database
from store.history.chain import Provenance
from store.models import Source
from tests.handling.cases import NOW, REPORTER
from tests.handling.test_walks import FILED, STEPS
from tests.officer.desk import SETTINGS, one_truth


@pytest.fixture(scope="module")
def made(template: Path) -> Iterator[Database]:
    """A database with all tables, of which nothing is kept."""
    database = Database(f"sqlite:///{template}")
    yield database
    database.close()


@given(FILED, STEPS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_walk_of_acts_leaves_one_truth(
    made: Database, filed: CaseFile, steps: list[tuple[Act, Actor]]
) -> None:
    now = NOW
    with Session(made.writing) as session, session.begin() as transaction:
        report = Report(Situation.WRONG_MAIL, "Iets misgegaan.", filed.facts, {})
        filing = Filing("nl", Reporter(REPORTER.id, REPORTER.name, {"conversation_id": "r"}))
        case = file(session, report, filing, Provenance(REPORTER, Source.CHAT, now))
        for act, by in steps:
            now += timedelta(hours=1)
            after = do(session, case, act, Doer(by, Provenance(by, Source.CARD, now), SETTINGS))
            case = case if isinstance(after, Refusal) else after
        one_truth(session, now, HOUSE)
        transaction.rollback()
