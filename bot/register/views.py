"""The views of the list that somebody keeps: a name for an address, each person their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import parse_qsl, urlsplit

from aiohttp import web
from multidict import MultiDict
from sqlmodel import Session

from bot.register.address import ROOT, number_in
from bot.register.asked import asked
from bot.register.protection import own_address
from bot.register.visit import Visit, go
from store.lists import saved_views

LONGEST: Final = 60  # letters of a name
FULL: Final = "full"  # in an address: somebody has as many views as can be


def of(session: Session, visit: Visit) -> Iterator[dict[str, Any]]:
    """The views of who looks: the name and address of each, and its number."""
    for one in saved_views.of_person(session, visit.reader.id):
        yield {**one.view, "number": one.id}


async def keep(visit: Visit) -> web.Response:
    """Keep the view of an address under a name; without one nothing is kept."""
    name = " ".join(visit.field("name").split())[:LONGEST]
    address = _view_of(visit.field("address"))
    if not name:
        return go(address)
    who, now = visit.reader.id, visit.now
    kept = await visit.transact(lambda session: saved_views.keep(session, who, name, address, now))
    return go(address if kept else f"{ROOT}?{FULL}=1")


async def forget(visit: Visit) -> web.Response:
    """Keep a view no longer."""
    who, number = visit.reader.id, number_in(visit.field("number"))
    await visit.transact(lambda session: saved_views.forget(session, who, number))
    return go(_view_of(visit.field("address")))


def _view_of(said: str) -> str:
    """The address of a view of the list, without its page; the whole list for anything else."""
    parts = urlsplit(own_address(said))
    query = MultiDict(parse_qsl(parts.query)) if parts.path == ROOT else MultiDict[str]()
    return asked(query).address()
