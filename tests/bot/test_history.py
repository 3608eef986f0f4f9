"""`datalek case` tells who did what, when and from where, and says so when there is no case."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlmodel import Session

from bot.command.history import history_in_words
from bot.reporter.filing import file
from dialogs.exchange import Report
from dialogs.handling.casefile import Reporter
from dialogs.handling.filing import Filing
from dialogs.law.facts import Facts
from dialogs.situations import Situation
from store.access.database import Database
from store.history.chain import Actor, Provenance
from store.models import Source

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def _file(session: Session) -> None:
    who = Actor("sanne", "Sanne")
    report = Report(Situation.WRONG_LETTER, "een brief", Facts(), {})
    filing = Filing("nl", Reporter(who.id, who.name))
    file(session, report, filing, Provenance(who, Source.CHAT, NOW))


async def test_the_history_names_act_person_place_and_moment(database: Database) -> None:
    await database.transact(_file)
    told = await database.read(lambda session: history_in_words(session, "dl-2026-1"))
    assert told is not None
    first, due, filed, weighed = told.splitlines()
    assert first == "DL-2026-0001  Brief verkeerd gestuurd  Nieuw, nog niet in behandeling"
    assert due == "Termijn voor de AP: vrijdag 27 november 2026 10:00"
    assert "dinsdag 24 november 2026 10:00" in filed
    assert "gemeld  (Sanne, chat)" in filed
    assert "gewogen" in weighed


async def test_a_case_that_is_not_there_has_no_history(database: Database) -> None:
    found = await database.read(lambda session: history_in_words(session, "DL-2026-9"))
    assert found is None
