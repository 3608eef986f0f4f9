"""The acts of a case as forms: asked, done, or given back with what is missing beside a field."""

from __future__ import annotations

from functools import partial
from http import HTTPStatus

from aiohttp import web
from sqlmodel import Session

from bot.cards.views import CaseView
from bot.forms import acts
from bot.forms.acts import FORMS, OFFICERS_ACTS, to_choose
from bot.forms.fields import DrawnField, OpenForm, drawn_fields
from bot.forms.handed_in import from_page
from bot.language import text
from bot.officer.acting import attempt, meanwhile
from bot.officer.wording import by_field
from bot.register.opening import addressed, done, opened, read
from bot.register.visit import ExcuseError, Visit
from dialogs.handling.lacks import Refusal


async def ask(visit: Visit) -> web.Response:
    """The form of an act; an address may fill in some of it, for who leads there."""
    verb = _verb(visit)
    view = await opened(visit)
    return form_page(visit, view, OpenForm(verb, from_page(visit.request.query)))


async def do(visit: Visit) -> web.Response:
    """What was filled in, done; or the form again, with what is missing beside each field."""
    verb = _verb(visit)
    values, found = visit.filled_in()
    made = await visit.transact(lambda session: _attempt(session, visit, verb, values))
    if isinstance(made, str):
        return done(visit, made, verb, cleaned=found)
    return form_page(visit, *made)


def _attempt(
    session: Session, visit: Visit, verb: str, values: dict[str, str]
) -> str | tuple[CaseView, OpenForm, str]:
    """The reference of the case in which it was done; or the case as it is, what was filled in,
    and who was first."""
    case = addressed(session, visit)
    stale = visit.field("revision") != str(case.file.revision)
    if stale and not OFFICERS_ACTS[verb].adds_only:
        first = text("page-was-first-who", **meanwhile(session, case))
        return read(session, case, visit), OpenForm(verb, values), first
    made = attempt(session, case, verb, values, visit.doer)
    if not isinstance(made, Refusal):
        return case.file.reference
    return read(session, case, visit), OpenForm(verb, values, by_field(made)), ""


def _verb(visit: Visit) -> str:
    verb = f"case.{visit.request.match_info['act']}"
    if verb not in OFFICERS_ACTS:
        raise ExcuseError("page-no-case")
    return verb


def form_page(visit: Visit, view: CaseView, filled: OpenForm, first: str = "") -> web.Response:
    """The page of a form; what belongs to no field stands above it."""
    verb, drawn = filled.verb, _fields(view, filled)
    others = filled.elsewhere({one.name for one in drawn})
    status = HTTPStatus.UNPROCESSABLE_ENTITY if filled.problems else HTTPStatus.OK
    return visit.page(
        "act.html",
        HTTPStatus.CONFLICT if first else status,
        view=view,
        act=verb.removeprefix("case."),
        title=acts.title(verb),
        fields=drawn,
        hint=OFFICERS_ACTS[verb].hint,
        refused=bool(filled.problems),
        others=others,
        first=first,
        able=verb in view.actions,
    )


def _fields(view: CaseView, filled: OpenForm) -> list[DrawnField]:
    asks = FORMS[filled.verb].form if filled.verb in FORMS else {}
    return list(drawn_fields(asks, filled, partial(to_choose, view)))
