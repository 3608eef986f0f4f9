"""Where a reporter works: kept with how they are reached, and put with their open cases."""

from __future__ import annotations

from dataclasses import replace

from sqlmodel import Session

from bot.officer.telling import update_cards
from dialogs.handling.states import OPEN
from store import cases
from store.history import events
from store.history.chain import Provenance
from store.people import contacts


def keep_department(session: Session, person_id: str, department: str, by: Provenance) -> None:
    """Keep where somebody works; their open cases that do not tell it, tell it from now on."""
    contacts.keep_department(session, contacts.person(person_id), department)
    for row in cases.of_reporter(session, person_id):
        if row.state in OPEN and not row.department:
            case = cases.load(session, row.id)
            saved = cases.save(session, case, replace(case.file, department=department))
            events.department_told(session, saved, by)
            update_cards(session, saved, by.now)
