"""Who does not see a report: whoever of the privacy team it is about, or made it.

It happens before anybody hears of the case. Everybody else of the team sees it, so that somebody
always does; the DPO is told, and looks whether it is right (ADR 0040).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from bot.language import speaking, text
from bot.officer.people import LISTS, name_of, role_of, team
from bot.settings import Settings
from dialogs.exchange import Report
from dialogs.handling.acts.act import Told
from dialogs.handling.casefile import DECIDING, Actor, Restriction, Role
from dialogs.understanding.team import DPOS, OFFICERS, TEAM, Concern, SeenTo
from store import cases, outbox
from store.documents import StoredCase
from store.history import events
from store.history.chain import CLOCK, Provenance
from store.outbox import OutboxMessage
from store.people import contacts

_MEANT = {OFFICERS: ("officers",), DPOS: ("dpos",), TEAM: ("officers", "deputies")}


def people(session: Session, settings: Settings, now: datetime) -> dict[str, str]:
    """Everybody of the team by their object id, with the name Teams gave, if it did."""
    listed = (getattr(settings, name) for name in LISTS.values())
    return contacts.names(session, {one for people in listed for one in people}, now)


def keep_apart(
    session: Session, case: StoredCase, report: Report, by: Provenance, settings: Settings
) -> StoredCase:
    """Keep a new case from whom it is about, and tell the DPO; gives the case as it is then."""
    left = _left(session, report.about, by.who.id, settings)
    if left is not None:
        _tell(session, case, left, "kept_apart", by)
        return _restricted(session, case, left, by, settings)
    if report.about.perhaps or role_of(by.who.id, settings) is not None:
        _tell(session, case, team(session, settings), "perhaps_about_team", by)
    return case


def seen_to(session: Session, about: Concern, reporter: str, settings: Settings) -> SeenTo:
    """Who sees to what this person reports about these people: what they are told."""
    left = _left(session, about, reporter, settings)
    roles = {one.role for one in left or ()}
    if left is None or roles & DECIDING:
        return SeenTo.OTHERS
    if Role.MANAGEMENT in roles:
        return SeenTo.MANAGEMENT
    return SeenTo.DPO if roles else SeenTo.NOBODY


def _left(
    session: Session, concern: Concern, reporter: str, settings: Settings
) -> tuple[Actor, ...] | None:
    """Who alone may see it, perhaps nobody at all; None where it is kept from nobody."""
    about, own = _about(concern, settings), role_of(reporter, settings) is not None
    left = _without(session, {*about, *([reporter] if own else [])}, settings)
    if own and not any(one.role in DECIDING for one in left):
        left = _without(session, about, settings)  # who reports and decides alone, goes on
    if len(left) == len(team(session, settings)):
        return None
    return left or _management(session, settings)


def _about(concern: Concern, settings: Settings) -> set[str]:
    """The object ids of all whom it is about."""
    meant = (_MEANT.get(one, ()) for one in concern.people)
    named = {one for one in concern.people if one not in _MEANT}
    return named.union(*(getattr(settings, name) for names in meant for name in names))


def _without(session: Session, aside: Iterable[str], settings: Settings) -> tuple[Actor, ...]:
    return tuple(one for one in team(session, settings) if one.id not in {*aside})


def _management(session: Session, settings: Settings) -> tuple[Actor, ...]:
    """Who is named where nobody of the team is left: they hear of it, and appoint somebody."""
    names = ((one, name_of(session, one)) for one in settings.management)
    return tuple(Actor(one, name, Role.MANAGEMENT) for one, name in names)


def _restricted(
    session: Session,
    case: StoredCase,
    only: tuple[Actor, ...],
    by: Provenance,
    settings: Settings,
) -> StoredCase:
    """The case, there for these people alone; for everybody where there is nobody at all."""
    if not only:
        return case
    with speaking(settings.language):
        program = Actor("", text("the-bot"), Role.REPORTER)  # what the report brings about
        made = Restriction(only, text("restricted-by-itself"), program, by.now)
    told = Told("case_restricted", {"people": len(only)})
    events.tell(session, case.id, told, replace(by, who=CLOCK))
    return cases.save(session, case, replace(case.file, restrictions=(made,)))


def _tell(
    session: Session, case: StoredCase, left: Iterable[Actor], kind: str, by: Provenance
) -> None:
    """Word to each of the DPOs, and to management where they are named."""
    for one in left:
        if one.role not in DECIDING:
            key, audience = f"reminder:{case.id}:{kind}:{one.id}", {"person": one.id}
            said = OutboxMessage(key, "reminder", audience, {"kind": kind}, case.id)
            outbox.put(session, said, by.now)
