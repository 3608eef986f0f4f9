"""Entering a case, a drill, or what is beside the cases: the fields and rules of the chat."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from aiohttp import web

from bot.forms.fields import DrawnField, OpenForm, drawn_fields, question, to_enter
from bot.language import text
from bot.officer.entering import ASKED, BESIDE, ENTRIES, asked_first, keep_entry
from bot.officer.wording import by_field
from bot.register.address import ROOT, beside_path, case_path
from bot.register.visit import ExcuseError, Visit, go
from dialogs.handling.casefile import DECIDING
from dialogs.handling.lacks import Refusal
from dialogs.intake.questions import BY_KEY


async def ask(visit: Visit) -> web.Response:
    """The form."""
    return _page(visit, OpenForm(_verb(visit)))


async def enter(visit: Visit) -> web.Response:
    """What was filled in, stored; or the form again, with what is missing beside each field."""
    verb = _verb(visit)
    values, _ = visit.filled_in()
    made = await visit.transact(lambda session: keep_entry(session, verb, values, visit.doer))
    if isinstance(made, Refusal):
        return _page(visit, OpenForm(verb, values, by_field(made)))
    visit.site.nudge()
    return go(case_path(made.reference) if made.reference else f"{beside_path(made.number)}?kept=1")


def _verb(visit: Visit) -> str:
    verb = f"entry.{visit.request.match_info['what']}"
    if verb not in ENTRIES:
        raise ExcuseError("page-not-found")
    return verb


def _page(visit: Visit, filled: OpenForm) -> web.Response:
    verb = filled.verb
    return form_page(
        visit,
        _fields(filled),
        filled,
        title=text(f"{verb.replace('.', '-')}-title"),
        action=f"{ROOT}/enter/{verb.removeprefix('entry.')}",
        back=f"{ROOT}/beside" if verb in BESIDE else ROOT,
    )


def form_page(
    visit: Visit,
    drawn: list[DrawnField],
    filled: OpenForm,
    status: int = HTTPStatus.OK,
    /,
    **more: Any,  # noqa: ANN401 - what else the page shows
) -> web.Response:
    """A form of its own; what belongs to no field stands above it."""
    shown: dict[str, Any] = {"kept": "", "beside": None, "first": "", "send": "entry-send"}
    return visit.page(
        "entry.html",
        HTTPStatus.UNPROCESSABLE_ENTITY if filled.problems else status,
        fields=drawn,
        refused=bool(filled.problems),
        others=filled.elsewhere({one.name for one in drawn}),
        able=visit.reader.role in DECIDING,
        **{**shown, **more},
    )


def _fields(filled: OpenForm) -> list[DrawnField]:
    more = [] if filled.verb in BESIDE else [question(BY_KEY[key], filled) for key in ASKED]
    return [*drawn_fields(asked_first(filled.verb), filled, to_enter, "entry"), *more]
