"""Reports on a page, of any period, with charts that read as tables; and as files."""

from __future__ import annotations

from http import HTTPStatus
from typing import Final

from aiohttp import web
from sqlmodel import Session

from bot.documents.document import Document
from bot.documents.evidence import Norm, evidence_document
from bot.documents.formats import TO_COUNT, TO_READ, Format
from bot.documents.periods import PeriodError, Reported, period, usual
from bot.documents.report import report_document
from bot.register.address import ROOT
from bot.register.visit import ExcuseError, Visit, go
from dialogs.law.terms import local_day
from store.history import events

FORMATS: Final = (*TO_READ, *TO_COUNT, Format.JSON)


async def choose(visit: Visit) -> web.Response:
    """The report of this year, or of any days that the form asks for."""
    first, last = (visit.request.query.get(name, "") for name in ("first", "last"))
    if not (first and last):
        return go(f"{ROOT}/reports/{local_day(visit.now).year}")
    asked = _asked(f"{first}..{last}")
    return go(f"{ROOT}/reports/{asked.key}") if asked else _page(visit)


async def show(visit: Visit) -> web.Response:
    """The report of the period in the address."""
    asked = _asked(visit.request.match_info["period"])
    if asked is None:
        return _page(visit)
    return _page(visit, asked, await visit.read(lambda session: _made(session, asked, visit)))


async def download(visit: Visit) -> web.Response:
    """The report as a file, which is an event."""
    asked, form = _in_address(visit), visit.asked_format(FORMATS)
    made = await visit.transact(lambda session: _exported(session, asked, form, visit))
    return await visit.hand_out(made, form)


async def take_evidence(visit: Visit) -> web.Response:
    """The sheet of a norm as a file, which is an event."""
    asked, form = _in_address(visit), visit.asked_format(FORMATS)
    norm = visit.request.match_info["norm"]
    if norm not in set(Norm):
        raise ExcuseError("page-not-found")
    made = await visit.transact(lambda session: _evidence(session, Norm(norm), asked, form, visit))
    return await visit.hand_out(made, form)


def _evidence(
    session: Session, norm: Norm, asked: Reported, form: Format, visit: Visit
) -> Document:
    events.counts_exported(session, f"{norm} {asked.key}", form, visit.event)
    return evidence_document(session, norm, asked, visit.site.settings, visit.now)


def _in_address(visit: Visit) -> Reported:
    asked = _asked(visit.request.match_info["period"])
    if asked is None:
        raise ExcuseError("page-not-found")
    return asked


def _asked(key: str) -> Reported | None:
    try:
        return period(key)
    except PeriodError:
        return None


def _made(session: Session, asked: Reported, visit: Visit) -> Document:
    return report_document(session, asked, visit.site.settings, visit.now)


def _exported(session: Session, asked: Reported, form: Format, visit: Visit) -> Document:
    events.counts_exported(session, asked.key, form, visit.event)
    return _made(session, asked, visit)


def _page(
    visit: Visit, asked: Reported | None = None, document: Document | None = None
) -> web.Response:
    """The page; without a document it says that there is no such period."""
    return visit.page(
        "report.html",
        HTTPStatus.OK if document else HTTPStatus.NOT_FOUND,
        asked=asked,
        document=document,
        usual=usual(local_day(visit.now)),
        formats=FORMATS,
        norms=tuple(Norm),
    )
