"""The register put together: its routes with what each wants of a visitor, and the way in.

Every request goes by here: who asks, whether they may, whether a form is one of ours; and every
answer leaves with the headers of `protection.py`, also one that refuses.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from enum import Enum
from functools import partial
from http import HTTPStatus
from typing import Final, NamedTuple

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.language import speaking
from bot.network.limits import RECOGNISED
from bot.network.outbound import open_session
from bot.officer.people import no_role, role_of
from bot.officer.refusing import refuse
from bot.register import beside_page, entry_page, exports_page, listing, reports_page, views
from bot.register.address import ROOT
from bot.register.case import (
    act_page,
    ap_form_page,
    attachments_page,
    case_page,
    facts_page,
    letters_page,
    messages,
    similar,
    tasks,
)
from bot.register.handing_in import handed_in
from bot.register.pages import ASSETS
from bot.register.protection import is_our_form, is_our_host, protect
from bot.register.sign_in import signing_in
from bot.register.sign_in.code_flow import CodeFlow
from bot.register.sign_in.entra_token import TokenCheck, metadata_url
from bot.register.sign_in.session import SignedIn, aged
from bot.register.visit import Entra, ExcuseError, Site, Visit, WithheldError, go
from bot.settings import Settings
from bot.teams.keys import SigningKeys
from bot.watching.logs import fault
from dialogs.handling.casefile import READING, Actor
from store.history.chain import Actor as Employee
from store.history.chain import Provenance
from store.models import Source

log = structlog.get_logger(__name__)


class Wants(Enum):
    """What a route wants of a visitor."""

    NOTHING = "nothing"
    SESSION = "session"
    ROLE = "role"


class PageRoute(NamedTuple):
    """An address below the register's, what it wants, and what answers."""

    method: str
    path: str
    wants: Wants
    answer: Callable[[Visit], Awaitable[web.StreamResponse]]


ROUTES: Final = (
    PageRoute("GET", "", Wants.ROLE, listing.show),
    PageRoute("GET", "/", Wants.NOTHING, signing_in.home),
    PageRoute("GET", "/cases/{reference}", Wants.ROLE, case_page.show),
    PageRoute("GET", "/cases/{reference}/acts/correct", Wants.ROLE, facts_page.ask),
    PageRoute("POST", "/cases/{reference}/acts/correct", Wants.ROLE, facts_page.do),
    PageRoute("POST", "/cases/{reference}/what-if", Wants.ROLE, facts_page.what_if),
    PageRoute("POST", "/cases/{reference}/messages/{number}", Wants.ROLE, messages.see_to_message),
    PageRoute("POST", "/cases/{reference}/tasks", Wants.ROLE, tasks.add),
    PageRoute("GET", "/cases/{reference}/similar", Wants.ROLE, similar.show),
    PageRoute("GET", "/enter/{what}", Wants.ROLE, entry_page.ask),
    PageRoute("POST", "/enter/{what}", Wants.ROLE, entry_page.enter),
    PageRoute("GET", "/beside", Wants.ROLE, beside_page.show),
    PageRoute("POST", "/beside/import", Wants.ROLE, beside_page.take_over),
    PageRoute("GET", "/beside/{number}", Wants.ROLE, beside_page.ask),
    PageRoute("POST", "/beside/{number}", Wants.ROLE, beside_page.change),
    PageRoute("POST", "/views", Wants.ROLE, views.keep),
    PageRoute("POST", "/views/forget", Wants.ROLE, views.forget),
    PageRoute("GET", "/cases/{reference}/acts/{act}", Wants.ROLE, act_page.ask),
    PageRoute("POST", "/cases/{reference}/acts/{act}", Wants.ROLE, act_page.do),
    PageRoute("POST", "/cases/{reference}/attachments", Wants.ROLE, attachments_page.add),
    PageRoute("GET", "/cases/{reference}/attachments/{number}", Wants.ROLE, attachments_page.take),
    PageRoute("GET", "/cases/{reference}/ap-form", Wants.ROLE, ap_form_page.show),
    PageRoute("GET", "/cases/{reference}/ap-form/{format}", Wants.ROLE, ap_form_page.download),
    PageRoute("GET", "/cases/{reference}/letters", Wants.ROLE, letters_page.show),
    PageRoute("POST", "/cases/{reference}/letters", Wants.ROLE, letters_page.used),
    PageRoute("GET", "/cases/{reference}/letters/{format}", Wants.ROLE, letters_page.download),
    PageRoute("GET", "/cases/{reference}/file", Wants.ROLE, exports_page.show_case),
    PageRoute("GET", "/cases/{reference}/file/zip", Wants.ROLE, exports_page.take_with_files),
    PageRoute("GET", "/cases/{reference}/file/{format}", Wants.ROLE, exports_page.take_case),
    PageRoute("GET", "/export", Wants.ROLE, exports_page.show_list),
    PageRoute("GET", "/export/{format}", Wants.ROLE, exports_page.take_list),
    PageRoute("GET", "/reports", Wants.ROLE, reports_page.choose),
    PageRoute("GET", "/reports/{period}", Wants.ROLE, reports_page.show),
    PageRoute(
        "GET", "/reports/{period}/evidence/{norm}/{format}", Wants.ROLE, reports_page.take_evidence
    ),
    PageRoute("GET", "/reports/{period}/{format}", Wants.ROLE, reports_page.download),
    PageRoute("GET", "/sign-in", Wants.NOTHING, signing_in.offer),
    PageRoute("GET", "/sign-in/start", Wants.NOTHING, signing_in.start),
    PageRoute("POST", "/sign-in/back", Wants.NOTHING, signing_in.back),
    PageRoute("POST", "/sign-in/as", Wants.NOTHING, signing_in.choose),
    PageRoute("GET", "/tab", Wants.NOTHING, signing_in.tab),
    PageRoute("POST", "/tab", Wants.NOTHING, signing_in.tab_token),
    PageRoute("POST", "/sign-out", Wants.SESSION, signing_in.leave),
    PageRoute("POST", "/language", Wants.SESSION, signing_in.speak),
)


def back_at(settings: Settings) -> str:
    """Where Entra sends a browser back to; the registration must name it."""
    return f"https://{settings.public_host}{ROOT}/sign-in/back"


def register(site: Site, login: str) -> web.Application:
    """The register as an application below the bot's. `login` is where Entra is."""
    app = web.Application(middlewares=[_way_in(site)])
    app[LOGIN] = login
    app[ENTRA] = []
    app.cleanup_ctx.append(partial(_with_entra, site=site))
    for route in ROUTES:
        app.router.add_route(route.method, route.path, partial(_answer, site=site, route=route))
    app.router.add_get("/assets/{digest}/{name}", _asset)
    return app


LOGIN = web.AppKey("login", str)
ENTRA: web.AppKey[list[Entra]] = web.AppKey("entra", list)  # none before the start


async def _with_entra(app: web.Application, site: Site) -> AsyncIterator[None]:
    settings = site.settings
    if settings.no_auth:
        yield
        return
    async with open_session(settings.ca_file) as session:
        keys = SigningKeys(session, metadata_url(app[LOGIN], settings.tenant_id))
        check = TokenCheck(keys, app[LOGIN], settings.tenant_id)
        app[ENTRA].append(Entra(CodeFlow(settings, check, app[LOGIN], back_at(settings)), check))
        yield


async def _asset(request: web.Request) -> web.StreamResponse:
    """A file of ours; its address changes with what is in it."""
    path = ASSETS / request.match_info["name"]
    if path.parent != ASSETS or not path.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(path)


def _way_in(site: Site) -> Middleware:
    """What stands around every request, also to an address that is not there."""

    @web.middleware
    async def entered(request: web.Request, handler: Handler) -> web.StreamResponse:
        now = site.clock()
        session = site.cookies.session(request, now)
        if session is not None:
            request[RECOGNISED] = True
        with speaking(session.language if session else site.settings.language):
            response = await _excused(request, handler, site)
        by_itself = "seen" in request.query  # a page that stands open is nobody's click
        renewed = aged(session, now) if session and not by_itself else None
        if renewed and not site.cookies.written(response):
            site.cookies.keep(response, renewed, now)
        lasting = isinstance(response, web.FileResponse)
        protect(response, site.settings, lasting=lasting)
        return response

    return entered


async def _excused(request: web.Request, handler: Handler, site: Site) -> web.StreamResponse:
    """The answer, or a page that says what went wrong and what to do."""
    if not is_our_host(request, site.settings):
        return web.Response(status=HTTPStatus.MISDIRECTED_REQUEST)
    try:
        return await handler(request)
    except WithheldError as refusal:
        return await _withheld(_visit(request, site), refusal.case_id)
    except web.HTTPException as refusal:
        return _visit(request, site).excuse(
            refusal.status, _WHY.get(refusal.status, "page-not-understood")
        )
    except Exception as error:  # noqa: BLE001 - whoever looks gets a page, whatever went wrong
        log.error("register.failed", **fault(error))
        return _visit(request, site).excuse(HTTPStatus.SERVICE_UNAVAILABLE, "page-failed")


_WHY: Final[dict[int, str]] = {
    HTTPStatus.NOT_FOUND: "page-not-found",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "page-too-large",
}


def _visit(request: web.Request, site: Site) -> Visit:
    """Who asks, in the role they have at this moment."""
    now = site.clock()
    known = request.app.get(ENTRA)
    entra = known[0] if known else None
    session = site.cookies.session(request, now)
    role = role_of(session.person, site.settings) if session else None
    who = Actor(session.person, session.name, role) if session and role in READING else None
    return Visit(request, site, entra, now, session, who)


async def _answer(request: web.Request, site: Site, route: PageRoute) -> web.StreamResponse:
    """Answer whoever may ask this; a form that is refused shows what was typed in it."""
    visit = _visit(request, site)
    if request.method == "POST":
        largest = site.check.largest if route.answer is attachments_page.add and visit.who else 0
        sent, upload = await handed_in(request, largest)
        visit = replace(visit, sent=sent, upload=upload)
    if route.wants is Wants.NOTHING:
        return await _answered(visit, route)
    if visit.signed_in is None:
        return _sign_in_first(visit)
    if visit.sent is not None and not _ours(visit):
        return visit.excuse(HTTPStatus.FORBIDDEN, "page-not-our-form")
    if route.wants is Wants.ROLE and visit.who is None:
        return await _turned_away(visit, visit.signed_in)
    return await _answered(visit, route)


async def _answered(visit: Visit, route: PageRoute) -> web.StreamResponse:
    """The page; or that what it is about is not there, with what was typed in it."""
    try:
        return await route.answer(visit)
    except ExcuseError as error:
        return visit.excuse(HTTPStatus.NOT_FOUND, str(error))


async def _turned_away(visit: Visit, signed_in: SignedIn) -> web.Response:
    """Whoever has no role is told so, and that they tried is kept."""
    by = Provenance(Employee(signed_in.person, signed_in.name), Source.TAB, visit.now)
    why = no_role(visit.site.settings)
    await visit.transact(lambda session: refuse(session, None, visit.request.path, why, by))
    return visit.excuse(HTTPStatus.FORBIDDEN, f"page-{why}")


async def _withheld(visit: Visit, case_id: int) -> web.Response:
    """Whoever asks for a case that is kept from them is told so, and that they tried is kept."""
    await visit.transact(
        lambda session: refuse(session, case_id, "look", "restricted", visit.event)
    )
    return visit.excuse(HTTPStatus.FORBIDDEN, "page-restricted")


def _ours(visit: Visit) -> bool:
    assert visit.signed_in is not None  # noqa: S101 - asked just before
    return is_our_form(visit.request, visit.signed_in, visit.field("csrf"))


def _sign_in_first(visit: Visit) -> web.Response:
    """To the door, and from there to where somebody wanted to go."""
    if visit.sent is not None:
        return visit.excuse(HTTPStatus.UNAUTHORIZED, "page-session-over")
    door = visit.request.url.with_path(f"{ROOT}/sign-in").with_query(to=str(visit.request.rel_url))
    if visit.whole:
        return go(str(door.relative()))
    return web.Response(headers={"HX-Redirect": str(door.relative())})
