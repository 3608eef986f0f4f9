"""What is on the screen, taken along: the list as it is asked for, and one case whole.

Each is an event. What goes along stands on a page first, also for publication (Woo).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from typing import Final

import structlog
from aiohttp import web
from sqlmodel import Session

from bot.cards.views import CaseView
from bot.documents.case import case_document
from bot.documents.document import PUBLIC, Cell, Document, Figures, imprint
from bot.documents.formats import OF_LISTS, TO_COUNT, TO_READ, Format, drawn, file_name
from bot.language import spoken, text
from bot.register.address import ROOT
from bot.register.archive import Member, zipped
from bot.register.asked import Asked, asked
from bot.register.listing import lines_of
from bot.register.opening import addressed, opened, read
from bot.register.visit import Visit
from store import attachments
from store.documents import StoredCase
from store.errors import Tampered, UnknownKey
from store.history import events
from store.lists import register

log = structlog.get_logger(__name__)
CASES: Final = (*TO_READ, *TO_COUNT, Format.JSON)
MOST: Final = 5000  # cases in one file
WOO: Final = "woo"  # in an address
_OF_PEOPLE: Final = frozenset({"owner"})  # columns that name somebody


async def show_list(visit: Visit) -> web.Response:
    """What goes along of the list, before it is taken; who looks at it has read those cases."""
    asks = asked(visit.request.query, visit.reader.id)
    document = await visit.transact(lambda session: _listed(session, asks, None, visit))
    query = asks.address().removeprefix(ROOT)
    public = WOO in visit.request.query
    return visit.page(
        "taken_along.html",
        document=document,
        public=public,
        about="page-list-public-is" if public else "page-list-whole-is",
        here=f"{ROOT}/export",
        query=query,
        back=ROOT + query,
        back_to=text("page-back"),
        formats=OF_LISTS,
        files=0,
    )


async def take_list(visit: Visit) -> web.Response:
    """The list as the address asks for it, with its columns, as a file."""
    form = visit.asked_format(OF_LISTS)
    asks = asked(visit.request.query, visit.reader.id)
    made = await visit.transact(lambda session: _listed(session, asks, form, visit))
    return await visit.hand_out(made, form)


def _listed(session: Session, asks: Asked, form: Format | None, visit: Visit) -> Document:
    """The list, and that it was looked at; or in which form it was taken along."""
    document, cases = _list_document(session, asks, visit)
    if form is None:
        events.cases_listed(session, "export", cases, visit.event)
    else:
        events.cases_exported(session, form, cases, visit.event)
    return document


def _list_document(session: Session, asks: Asked, visit: Visit) -> tuple[Document, int]:
    """The list as the screen has it, and how many cases it holds."""
    public, rows = WOO in visit.request.query, []
    shown = [one for one in asks.columns if not (public and one in _OF_PEOPLE)]
    page = register.listed(session, asks.wanted, visit.now, most=MOST, reader=visit.sight)
    for line in lines_of(page, visit):
        drill = text("page-drill") if line.drill else ""
        cells: tuple[Cell, ...] = tuple(line.cells[one] for one in shown)
        rows.append((line.reference, *cells, drill))
    columns = (text(f"page-column-{one}") for one in ("reference", *shown))
    head = (*columns, text("page-column-drill"))
    note = text("list-cut", most=MOST) if page.after else ""
    document = Document(
        name=f"{text('file-of-cases')}-{'woo-' if public else ''}{visit.now:%Y-%m-%d}",
        title=text("page-cases"),
        subtitle=text("page-count", count=len(rows)),
        language=spoken(),
        made_at=visit.now,
        organisation=visit.site.settings.organisation,
        lead=(Figures("", head, tuple(rows), note=note),),
        sections=(),
        imprint=imprint(PUBLIC if public else "case", visit.now, visit.reader.name),
        content={"cases": [dict(zip(head, map(str, row), strict=True)) for row in rows]},
    )
    return document, len(rows)


async def show_case(visit: Visit) -> web.Response:
    """What goes along of a case, before it is taken."""
    view = await opened(visit)
    public = WOO in visit.request.query
    here = f"{ROOT}/cases/{view.file.reference}"
    return visit.page(
        "taken_along.html",
        document=_document(view, visit),
        public=public,
        about="page-file-public-is" if public else "page-file-whole-is",
        here=f"{here}/file",
        query="",
        back=here,
        back_to=text("page-back-to-case", reference=view.file.reference),
        formats=CASES,
        files=0 if public else len(view.file.attachments),
    )


async def take_case(visit: Visit) -> web.Response:
    """One case whole, as a file."""
    form = visit.asked_format(CASES)
    view = await visit.transact(lambda session: _exported(session, form, visit))
    return await visit.hand_out(_document(view, visit), form)


def _exported(session: Session, form: Format, visit: Visit) -> CaseView:
    case = addressed(session, visit)
    which = WOO if WOO in visit.request.query else "case"
    events.case_exported(session, case, f"{which}.{form}", visit.event)
    return read(session, case, visit)


def _document(view: CaseView, visit: Visit) -> Document:
    public = WOO in visit.request.query
    organisation = visit.site.settings.organisation
    return case_document(view, organisation, visit.reader.name, public=public)


async def take_with_files(visit: Visit) -> web.Response:
    """One case whole, with what is in its files: they are read and go out one by one."""
    case, view = await visit.transact(lambda session: _with_files(session, visit))
    organisation = visit.site.settings.organisation
    document = case_document(view, organisation, visit.reader.name, public=False)
    headers = {
        "Content-Disposition": f'attachment; filename="{document.name}.zip"',
        "Content-Type": "application/zip",
    }
    members = _members(visit, case, document, text("file-not-as-kept"))
    return web.Response(body=zipped(members), headers=headers)


def _with_files(session: Session, visit: Visit) -> tuple[StoredCase, CaseView]:
    """The case in the address, and that it was taken along with each of its files."""
    case = addressed(session, visit)
    events.case_exported(session, case, "case.zip", visit.event)
    for one in case.file.attachments:
        events.attachment_opened(session, case, one.number, visit.event)
    return case, read(session, case, visit)


async def _members(
    visit: Visit, case: StoredCase, document: Document, lost: str
) -> AsyncIterator[Member]:
    """The file of the case, then its attachments by their numbers.

    One that is not what came in does not keep the others back: in its place it says so.
    """
    told = await asyncio.to_thread(drawn, document, Format.PDF)
    yield Member(file_name(document, Format.PDF), document.made_at, told)
    for one in case.file.attachments:
        name = f"{one.number} {one.name}"
        try:
            content = await visit.read(partial(attachments.content, case_id=case.id, kept=one))
        except (Tampered, UnknownKey) as error:
            log.error("register.attachment_not_as_kept", why=str(error))
            name, content = f"{name}.txt", lost.encode()
        yield Member(name, one.at, content)
