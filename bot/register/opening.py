"""The case in an address, opened for a person: that is an event, whatever page shows it.

And back to its page, once something was done with it.
"""

from __future__ import annotations

from typing import Final

from aiohttp import web
from sqlmodel import Session

from bot.cards.views import CaseView
from bot.officer.people import scene_of, sees
from bot.officer.reading import read_by
from bot.officer.views import full
from bot.register.address import case_path
from bot.register.visit import ExcuseError, Visit, WithheldError, go
from dialogs.handling.casefile import CaseFile, Scene
from store import cases
from store.documents import StoredCase
from store.history import events

CORRECT: Final = "case.correct"
TAKEN_OUT: Final = "cleaned"  # in an address: a personal number was taken out of what was typed


async def opened(visit: Visit) -> CaseView:
    """Everything of the case in the address, which is an event."""
    return await visit.transact(lambda session: read(session, addressed(session, visit), visit))


async def opened_file(visit: Visit) -> CaseFile:
    """The file of the case in the address: the same event."""

    def work(session: Session) -> CaseFile:
        case = addressed(session, visit)
        read_by(session, case, visit.event)
        return case.file

    return await visit.transact(work)


async def taken_along(visit: Visit, what: str) -> CaseFile:
    """The file of the case in the address, of which this is taken along: that is another event."""

    def work(session: Session) -> CaseFile:
        case = addressed(session, visit)
        events.case_exported(session, case, what, visit.event)
        return case.file

    return await visit.transact(work)


def addressed(session: Session, visit: Visit) -> StoredCase:
    """The case in the address.

    Raises ExcuseError where there is none, and WithheldError where it is not theirs.
    """
    case = cases.by_reference(session, visit.request.match_info["reference"])
    if case is None:
        raise ExcuseError("page-no-case")
    if not sees(visit.reader.id, case.file, visit.site.settings):
        raise WithheldError(case.id)
    return case


def read(session: Session, case: StoredCase, visit: Visit) -> CaseView:
    """Everything of a case before this person, which is an event."""
    read_by(session, case, visit.event)
    return full(session, case, scene(case.file, visit), visit.site.settings)


def scene(file: CaseFile, visit: Visit) -> Scene:
    """This person before a case."""
    return scene_of(file, visit.reader, visit.now, visit.site.settings)


def done(visit: Visit, reference: str, verb: str, *, cleaned: bool) -> web.Response:
    """To the page of a case in which this was done; what others are told of it may leave."""
    visit.site.nudge()
    more = f"&{TAKEN_OUT}=1" if cleaned else ""
    return go(f"{case_path(reference)}?done={verb.removeprefix('case.')}{more}")
