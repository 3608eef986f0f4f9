"""Coming in and going out: through Entra in a browser, through Teams in a tab.

In development, on loopback, one chooses who to be.

Who is on no list of the settings can sign in as well: they hear that the register is not for them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from http import HTTPStatus

import structlog
from aiohttp import web
from sqlmodel import Session

from bot.language import spoken, text
from bot.officer.people import LISTS, name_of
from bot.register.address import ROOT, tab_audiences
from bot.register.protection import own_address
from bot.register.sign_in.code_flow import SignInError
from bot.register.sign_in.entra_token import SCOPE, Identity
from bot.register.sign_in.session import Entrance, begun
from bot.register.visit import Visit, go
from bot.settings import Settings
from bot.teams.keys import KeysUnavailableError
from bot.teams.tokens import UnprovenError
from dialogs.texts import LANGUAGES

log = structlog.get_logger(__name__)

EMPLOYEE = "employee"  # somebody on no list, to see what they see


@dataclass(frozen=True)
class StandIn:
    """Somebody as whom one can sign in in development; `role` is a word for the page."""

    id: str
    name: str
    role: str


async def home(_visit: Visit) -> web.Response:
    """To the list."""
    return go(ROOT)


async def offer(visit: Visit) -> web.Response:
    """The page before the door."""
    to = own_address(visit.request.query.get("to", ROOT))
    if visit.site.settings.no_auth:
        people = await visit.read(lambda session: list(_choices(session, visit.site.settings)))
        return visit.page("development.html", to=to, people=people, lacking=_lacking(people))
    return visit.page("sign_in.html", to=to)


async def start(visit: Visit) -> web.Response:
    """On to Entra."""
    if visit.entra is None:
        return go(f"{ROOT}/sign-in")
    try:
        flow = await visit.entra.flow.begin()
    except SignInError as error:
        return _failed(visit, error)
    to = own_address(visit.request.query.get("to", ROOT))
    response = go(str(flow["auth_uri"]))
    kept = json.dumps({"flow": flow, "to": to}).encode()
    visit.site.cookies.keep_flow(response, kept, visit.now)
    return response


async def back(visit: Visit) -> web.Response:
    """Back from Entra."""
    kept = visit.site.cookies.flow(visit.request, visit.now)
    if visit.entra is None or kept is None:
        return visit.excuse(HTTPStatus.BAD_REQUEST, "page-sign-in-again")
    begun_here = json.loads(kept)
    try:
        answer = dict(visit.sent or {})
        person = await visit.entra.flow.finish(begun_here["flow"], answer, visit.now)
    except (SignInError, KeysUnavailableError) as error:
        return _failed(visit, error)
    response = _signed_in(visit, person, Entrance.BROWSER, begun_here["to"])
    visit.site.cookies.forget_flow(response)
    return response


async def tab(visit: Visit) -> web.Response:
    """The page that Teams opens in a tab: its script asks Teams who looks."""
    return visit.page("tab.html", to=own_address(visit.request.query.get("to", ROOT)))


async def tab_token(visit: Visit) -> web.Response:
    """What Teams said to the script in the tab, as a bearer token."""
    scheme, _, token = visit.request.headers.get("Authorization", "").partition(" ")
    if visit.entra is None or scheme.lower() != "bearer" or not token:
        return web.json_response({"error": "no_token"}, status=HTTPStatus.UNAUTHORIZED)
    audiences = tab_audiences(visit.site.settings)
    try:
        person = await visit.entra.check.person(token, audiences, visit.now, scope=SCOPE)
    except UnprovenError as error:
        log.warning("register.tab_refused", why=str(error))
        return web.json_response({"error": "refused"}, status=HTTPStatus.UNAUTHORIZED)
    except KeysUnavailableError:
        return web.json_response({"error": "later"}, status=HTTPStatus.SERVICE_UNAVAILABLE)
    response = web.json_response({"signed_in": True})
    session = begun(person.id, person.name, Entrance.TAB, spoken(), visit.now)
    visit.site.cookies.keep(response, session, visit.now)
    return response


async def choose(visit: Visit) -> web.Response:
    """In development: as one of the people of the settings, or as an employee."""
    settings = visit.site.settings
    if not settings.no_auth:
        raise web.HTTPNotFound
    people = await visit.read(lambda session: list(_choices(session, settings)))
    chosen = next((one for one in people if one.id == visit.field("person")), None)
    if chosen is None:
        return go(f"{ROOT}/sign-in")
    to = own_address(visit.field("to"))
    return _signed_in(visit, Identity(chosen.id, chosen.name), Entrance.DEVELOPMENT, to)


async def leave(visit: Visit) -> web.Response:
    """Out again."""
    assert visit.signed_in is not None  # noqa: S101 - the route wants one
    response = go(f"{ROOT}/sign-in")
    visit.site.cookies.forget(response, visit.signed_in)
    return response


async def speak(visit: Visit) -> web.Response:
    """The register in the other language, as long as this session lasts."""
    assert visit.signed_in is not None  # noqa: S101 - the route wants one
    asked = visit.field("language")
    language = asked if asked in LANGUAGES else LANGUAGES[0]
    response = go(own_address(visit.field("to")))
    visit.site.cookies.keep(response, replace(visit.signed_in, language=language), visit.now)
    return response


def _signed_in(visit: Visit, person: Identity, door: Entrance, to: str) -> web.Response:
    response = go(to)
    session = begun(person.id, person.name, door, spoken(), visit.now)
    visit.site.cookies.keep(response, session, visit.now)
    return response


def _failed(visit: Visit, error: Exception) -> web.Response:
    """Nobody came in: why stands in the log, which holds no name."""
    log.warning("register.sign_in_failed", why=str(error))
    return visit.excuse(HTTPStatus.BAD_GATEWAY, "page-sign-in-failed")


def _choices(session: Session, settings: Settings) -> Iterator[StandIn]:
    """Everybody of the settings, and somebody who is not among them."""
    for role, listed in LISTS.items():
        for number, one in enumerate(getattr(settings, listed), 1):
            name = name_of(session, one) or text(f"page-person-{role}", number=number)
            yield StandIn(one, name, role.value)
    yield StandIn(EMPLOYEE, text("page-an-employee"), EMPLOYEE)


def _lacking(people: list[StandIn]) -> list[str]:
    """The roles that nobody has."""
    had = {one.role for one in people}
    return [role.value for role in LISTS if role.value not in had]
