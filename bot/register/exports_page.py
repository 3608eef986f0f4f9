"""What is on the screen, taken along: the list as it is asked for, and one case whole.

Each is an event. What goes along of a case stands on a page first, also for publication (Woo).
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Final

from aiohttp import web
from sqlmodel import Session

from bot.cards.entries import entries
from bot.cards.views import CaseView
from bot.documents.case import case_document
from bot.documents.document import Cell, Document, Figures
from bot.documents.formats import TO_COUNT, TO_READ, Format
from bot.documents.imprint import imprint
from bot.language import spoken, text
from bot.register.asked import Asked, asked
from bot.register.handing_out import asked_format, handed_out
from bot.register.listing import lines_of
from bot.register.opening import addressed, opened, read
from bot.register.visit import Visit
from store import register
from store.history import events

LISTS: Final = (*TO_COUNT, Format.JSON, Format.PDF, Format.DOCX)
CASES: Final = (*TO_READ, *TO_COUNT, Format.JSON)
MOST: Final = 5000  # cases in one file
PUBLIC: Final = "woo"  # in an address


async def take_list(visit: Visit) -> web.Response:
    """The list as the address asks for it, with its columns, as a file."""
    form = asked_format(visit)
    if form not in LISTS:
        return await handed_out(visit, None, None)
    asks = asked(visit.request.query, visit.reader.id)
    made = await visit.transact(lambda session: _listed(session, asks, form, visit))
    return await handed_out(visit, made, form)


def _listed(session: Session, asks: Asked, form: Format | None, visit: Visit) -> Document:
    rows = []
    page = register.listed(session, asks.wanted, visit.now, most=MOST, reader=visit.sight)
    for line in lines_of(page, visit):
        drill = text("page-drill") if line.drill else ""
        cells: tuple[Cell, ...] = tuple(line.cells[one] for one in asks.columns)
        rows.append((line.reference, *cells, drill))
    events.cases_exported(session, str(form), len(rows), visit.event)
    columns = (text(f"page-column-{one}") for one in ("reference", *asks.columns))
    head = (*columns, text("page-drill"))
    note = text("list-cut", most=MOST) if page.after else ""
    return Document(
        name=f"zaken-{visit.now:%Y-%m-%d}",
        title=text("page-cases"),
        subtitle=text("page-count", count=len(rows)),
        language=spoken(),
        made_at=visit.now,
        organisation=visit.site.settings.organisation,
        lead=(Figures("", head, tuple(rows), note=note),),
        sections=(),
        imprint=imprint("case", visit.reader.name, visit.now),
        content={"cases": [dict(zip(head, map(str, row), strict=True)) for row in rows]},
    )


async def show_case(visit: Visit) -> web.Response:
    """What goes along of a case, before it is taken."""
    view = await visit.transact(lambda session: opened(session, visit))
    if view is None:
        return visit.excuse(HTTPStatus.NOT_FOUND, "page-no-case")
    public = PUBLIC in visit.request.query
    document = _document(view, visit)
    return visit.page(
        "case_file.html",
        document=document,
        reference=view.file.reference,
        public=public,
        formats=CASES,
    )


async def take_case(visit: Visit) -> web.Response:
    """One case whole, as a file."""
    form = asked_format(visit)
    if form not in CASES:
        return await handed_out(visit, None, None)
    view = await visit.transact(lambda session: _exported(session, form, visit))
    return await handed_out(visit, _document(view, visit) if view else None, form)


def _exported(session: Session, form: Format | None, visit: Visit) -> CaseView | None:
    case = addressed(session, visit)
    if case is None:
        return None
    which = PUBLIC if PUBLIC in visit.request.query else "case"
    events.case_exported(session, case, f"{which}.{form}", visit.event)
    return read(session, case, visit)


def _document(view: CaseView, visit: Visit) -> Document:
    done = [(text(title), list(told)) for title, told in entries(view.file) if told]
    public = PUBLIC in visit.request.query
    organisation = visit.site.settings.organisation
    return case_document(view, done, organisation, visit.reader.name, public=public)
