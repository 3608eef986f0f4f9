"""Entering a case for somebody, a drill, or a notice: the same fields and rules as in the chat."""

from __future__ import annotations

from http import HTTPStatus

from aiohttp import web

from bot.cards.acts import slug
from bot.language import spoken, text
from bot.officer.acting import Doer
from bot.officer.entering import ASKED, CASE, DRILL, NOTICE, keep_entry
from bot.officer.wording import by_field
from bot.redacting import cleaned_fields
from bot.register.address import ROOT, case_path
from bot.register.case.forms import EMPTY, Drawn, Filled, fields_to_enter, handed_in, question
from bot.register.visit import Visit, go
from dialogs.handling.casefile import DECIDING
from dialogs.handling.entering import EnterCase, EnterNotice
from dialogs.handling.lacks import Refusal
from dialogs.intake.questions import BY_KEY

KEPT = "kept"  # in an address: a notice was stored


async def ask(visit: Visit) -> web.Response:
    """The form."""
    verb = _verb(visit)
    if verb is None:
        return visit.excuse(HTTPStatus.NOT_FOUND, "page-not-found")
    return _page(visit, verb, EMPTY)


async def enter(visit: Visit) -> web.Response:
    """What was filled in, stored; or the form again, with what is missing beside each field."""
    verb = _verb(visit)
    if verb is None:
        return visit.excuse(HTTPStatus.NOT_FOUND, "page-not-found")
    values, _ = cleaned_fields(handed_in(visit.sent), spoken())
    doer = Doer(visit.reader, visit.event, visit.site.settings)
    made = await visit.transact(lambda session: keep_entry(session, verb, values, doer))
    if isinstance(made, Refusal):
        return _page(visit, verb, Filled(values, by_field(made)))
    visit.site.nudge()
    return go(case_path(made.reference) if made.reference else f"{ROOT}/enter/notice?{KEPT}=1")


def _verb(visit: Visit) -> str | None:
    verb = f"entry.{visit.request.match_info['what']}"
    return verb if verb in {CASE, DRILL, NOTICE} else None


def _page(visit: Visit, verb: str, filled: Filled) -> web.Response:
    drawn = list(_fields(verb, filled))
    names = {one.name for one in drawn}
    kept = KEPT in visit.request.query and not filled.problems
    return visit.page(
        "entry.html",
        HTTPStatus.UNPROCESSABLE_ENTITY if filled.problems else HTTPStatus.OK,
        what=verb.removeprefix("entry."),
        title=text(f"{slug(verb).replace('.', '-')}-title"),
        fields=drawn,
        refused=bool(filled.problems),
        others=[said for name, said in filled.problems.items() if name not in names],
        kept=text("entry-noticed") if kept else "",
        able=visit.reader.role in DECIDING,
    )


def _fields(verb: str, filled: Filled) -> list[Drawn]:
    if verb == NOTICE:
        return fields_to_enter(EnterNotice.form, filled)
    more = [question(BY_KEY[key], filled) for key in ASKED]
    return [*fields_to_enter(EnterCase.form, filled), *more]
