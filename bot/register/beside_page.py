"""What is kept beside the cases, on pages: the list of a kind, and one of them to go on with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import Final

from aiohttp import web
from sqlmodel import Session

from bot.cards.words import full_date, moment
from bot.forms.fields import DrawnField, OpenForm, drawn_fields, to_enter
from bot.importing.beside import import_beside
from bot.importing.tables import UnreadableError
from bot.language import spoken, text
from bot.officer.entering import ALREADY
from bot.officer.wording import by_field
from bot.register.address import ROOT, beside_path, number_in
from bot.register.entry_page import form_page
from bot.register.visit import ExcuseError, Visit, go
from dialogs.beside import KINDS, Beside, NoticeKind
from dialogs.beside.beside import read_beside
from dialogs.beside.lines import heading
from dialogs.handling.acts.reading import Form
from dialogs.handling.lacks import Refusal
from dialogs.law.terms import local_day
from store import beside
from store.beside import PAGE, StoredBeside

_PAGES: Final = 4  # digits of the number of a page
ALL: Final = "all"  # in an address: also what is done


async def show(visit: Visit) -> web.Response:
    """Those of the kind in the address: what is open, or all."""
    return await _list(visit, _kind(visit.request.query.get("kind", "")))


async def take_over(visit: Visit) -> web.Response:
    """A file taken over, or only looked at: the list, with what became of its lines above it."""
    kind, sent = _kind(visit.field("kind")), (await visit.request.post()).get("file")
    content = sent.file.read() if isinstance(sent, web.FileField) else b""
    role, dry = visit.reader.role, bool(visit.field("dry"))
    try:
        done = await visit.transact(
            lambda session: import_beside(session, kind, content, visit.event, role, dry=dry)
        )
    except UnreadableError as error:
        said = text(error.key, **error.args_of_words)
        return await _list(visit, kind, said, HTTPStatus.UNPROCESSABLE_ENTITY)
    head = text("import-would" if dry else "import-done")
    return await _list(visit, kind, f"{head} {done.said}")


def _kind(asked: str) -> NoticeKind:
    return next((one for one in NoticeKind if one == asked), NoticeKind.VULNERABILITY)


async def _list(
    visit: Visit, kind: NoticeKind, told: str = "", status: int = HTTPStatus.OK
) -> web.Response:
    everything = ALL in visit.request.query or kind is NoticeKind.AWARENESS  # never open
    page = number_in(visit.request.query.get("page", ""), _PAGES) or 1
    open_now = await visit.read(beside.still_open)
    found = await visit.read(
        lambda session: beside.listed(
            session, kind, open_only=not everything, skip=(page - 1) * PAGE, most=PAGE + 1
        )
    )
    return visit.page(
        "beside.html",
        status,
        kinds=tuple(NoticeKind),
        kind=kind,
        everything=everything,
        still_open=open_now,
        found=found[:PAGE],
        today=local_day(visit.now),
        next=page + 1 if len(found) > PAGE else 0,
        told=told,
        headings=", ".join(heading(name, spoken()) for name in KINDS[kind].form),
    )


async def ask(visit: Visit) -> web.Response:
    """One of them, with everything that was filled in."""
    found = await visit.transact(lambda session: _opened(session, visit))
    return _page(visit, found, _form(found, found.value.typed()))


async def change(visit: Visit) -> web.Response:
    """What was filled in, kept; or the form again, with what is missing beside each field."""
    values, _ = visit.filled_in()
    made = await visit.transact(lambda session: _changed(session, visit, values))
    if isinstance(made, int):
        return go(f"{beside_path(made)}?kept=1")
    return _page(visit, *made)


def _changed(
    session: Session, visit: Visit, values: dict[str, str]
) -> int | tuple[StoredBeside, OpenForm]:
    """Its number; or how it is, with what was filled in."""
    kept = _addressed(session, visit)
    if visit.field("revision") != str(kept.version):
        return kept, _form(kept, values)
    form = Form(values, visit.now, spoken())
    value: Beside | Refusal = read_beside(type(kept.value), form, visit.reader.role)
    if not isinstance(value, Refusal) and not beside.save(session, kept, value, visit.event):
        value = Refusal((ALREADY,))
    return (kept, _form(kept, values, value)) if isinstance(value, Refusal) else kept.id


def _form(
    kept: StoredBeside, values: Mapping[str, str], refusal: Refusal | None = None
) -> OpenForm:
    """Its form with what was filled in, and what was wrong with it."""
    return OpenForm(f"entry.{kept.value.kind}", values, by_field(refusal) if refusal else {})


def _opened(session: Session, visit: Visit) -> StoredBeside:
    """The one in the address; that somebody read a request is an event."""
    found = _addressed(session, visit)
    if found.value.kind is NoticeKind.REQUEST:
        beside.read(session, found, visit.event)
    return found


def _addressed(session: Session, visit: Visit) -> StoredBeside:
    found = beside.find(session, number_in(visit.request.match_info["number"]))
    if found is None:
        raise ExcuseError("page-not-found")
    return found


def _page(visit: Visit, kept: StoredBeside, filled: OpenForm) -> web.Response:
    """Its form; who was first is told where somebody else went on with it meanwhile."""
    stale = visit.sent is not None and visit.field("revision") != str(kept.version)
    return form_page(
        visit,
        _fields(kept, filled, stale=stale),
        filled,
        HTTPStatus.CONFLICT if stale else HTTPStatus.OK,
        title=kept.value.title,
        action=beside_path(kept.id),
        back=f"{ROOT}/beside?kind={kept.value.kind}",
        kept=text("page-beside-saved") if "kept" in visit.request.query else "",
        beside=kept,
        due=full_date(kept.value.due) if kept.value.due else "",
        signed=[(one.name, moment(one.at)) for one in kept.signed],
        first=text("page-beside-first", name=kept.signed[-1].name) if stale else "",
        send="page-beside-save",
    )


def _fields(kept: StoredBeside, filled: OpenForm, *, stale: bool) -> list[DrawnField]:
    """Every field; where somebody else filled in another thing meanwhile, theirs beside it."""
    form, theirs = KINDS[kept.value.kind].form, kept.value.typed()
    drawn = list(drawn_fields(form, filled, to_enter, "entry"))
    if not stale:
        return drawn
    return [
        replace(one, note=text("facts-theirs", value=_shown(one, theirs[one.name])))
        if theirs[one.name] != one.value
        else one
        for one in drawn
    ]


def _shown(field: DrawnField, value: str) -> str:
    return dict(field.choices).get(value, value) or "–"
