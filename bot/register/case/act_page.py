"""The acts of a case as forms: asked, done, or given back with what is missing beside a field."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from aiohttp import web
from sqlmodel import Session

from bot.cards.acts import OFFICERS_ACTS
from bot.cards.views import CaseView
from bot.language import spoken, text
from bot.officer.acting import Doer, attempt, meanwhile
from bot.officer.wording import by_field
from bot.redacting import cleaned_fields
from bot.register.case import forms
from bot.register.case.case_page import CasePage
from bot.register.case.forms import Filled
from bot.register.opening import addressed, done, opened, read
from bot.register.visit import Visit
from dialogs.handling.lacks import Refusal


async def ask(visit: Visit) -> web.Response:
    """The form of an act; an address may fill in some of it, for who leads there."""
    verb = _verb(visit)
    view = await visit.transact(lambda session: opened(session, visit))
    if view is None or verb is None:
        return visit.excuse(HTTPStatus.NOT_FOUND, "page-no-case")
    return form_page(visit, verb, view, Filled(forms.handed_in(visit.request.query), {}))


async def do(visit: Visit) -> web.Response:
    """What was filled in, done; or the form again, with what is missing beside each field."""
    verb = _verb(visit)
    if verb is None or visit.sent is None:
        return visit.excuse(HTTPStatus.NOT_FOUND, "page-no-case")
    values, found = cleaned_fields(forms.handed_in(visit.sent), spoken())
    made = await visit.transact(lambda session: _attempt(session, visit, verb, values))
    match made:
        case None:
            return visit.excuse(HTTPStatus.NOT_FOUND, "page-no-case")
        case str():
            return done(visit, made, verb, cleaned=bool(found))
        case _:
            return form_page(visit, verb, made.view, made.filled, made.first)


@dataclass(frozen=True)
class _NotDone:
    """An act that was not done: the case as it is, what was filled in, and who was first."""

    view: CaseView
    filled: Filled
    first: str = ""


def _attempt(
    session: Session, visit: Visit, verb: str, values: dict[str, str]
) -> str | _NotDone | None:
    """The reference of the case in which it was done; or why not."""
    case = addressed(session, visit)
    if case is None:
        return None
    stale = visit.field("revision") != str(case.file.revision)
    if stale and not OFFICERS_ACTS[verb].adds_only:
        first = text("page-was-first-who", **meanwhile(session, case)._asdict())
        return _NotDone(read(session, case, visit), Filled(values, {}), first)
    doer = Doer(visit.reader, visit.event, visit.site.settings)
    made = attempt(session, case, verb, values, doer)
    if not isinstance(made, Refusal):
        return case.file.reference
    return _NotDone(read(session, case, visit), Filled(values, by_field(made)))


def _verb(visit: Visit) -> str | None:
    verb = f"case.{visit.request.match_info['act']}"
    return verb if verb in OFFICERS_ACTS else None


def form_page(
    visit: Visit, verb: str, view: CaseView, filled: Filled, first: str = ""
) -> web.Response:
    """The page of a form; what belongs to no field stands above it."""
    drawn = forms.fields_of(verb, view, filled)
    names = {one.name for one in drawn}
    others = [said for name, said in filled.problems.items() if name not in names]
    status = HTTPStatus.OK
    if filled.problems:
        status = HTTPStatus.UNPROCESSABLE_ENTITY
    return visit.page(
        "act.html",
        HTTPStatus.CONFLICT if first else status,
        view=view,
        page=CasePage(view),
        act=verb.removeprefix("case."),
        title=forms.title(verb),
        fields=drawn,
        hint=forms.hint(verb),
        refused=bool(filled.problems),
        others="\n".join(others),
        first=first,
        able=verb in view.actions,
    )
