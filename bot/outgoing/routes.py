"""Whom a message reaches, by which route, and which route comes next when that one is closed.

An audience is written with the message: a role, who handles the case, a person, or one address. It
becomes a route when the message is sent, because people install, block and leave in between.
Officers' messages go to their team channel where there is one, else to each of them; the next
routes are the officers themselves, then the deputies, then mail. What is for the officer who
handles a case goes to the others once that one is no longer on the list. A reporter has one route:
their chat.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot.messages import Address, OtherAddress
from bot.outgoing.channels import CHANNELS
from bot.outgoing.mail import heads_address
from bot.settings import Settings
from store.models import Outbox
from store.outbox import OutboxMessage
from store.people import contacts

Audience = Mapping[str, Any]

HEADS = "heads"  # the route by mail to who keeps the heads of the history


@dataclass(frozen=True)
class Route:
    """One place to send to; `key` names the contact, and is empty for a bare address."""

    key: str
    address: Address | OtherAddress

    @property
    def place(self) -> str:
        """The conversation, or who gets it: what goes to one place keeps its order."""
        to = self.address
        return to.conversation_id if isinstance(to, Address) else ", ".join(to.to)


def address_of(stored: Mapping[str, Any]) -> Address:
    """An address as the store keeps it."""
    return Address(**stored)


def stored_address(address: Address) -> dict[str, Any]:
    """The form in which the store keeps an address."""
    return asdict(address)


def of(session: Session, audience: Audience, settings: Settings) -> Route | None:
    """Where a message to one address or person, or the copy of one to a role, goes now.

    None where that route is closed, for a copy to somebody who left the role meanwhile, and for
    what goes by copies.
    """
    if is_shared(audience):
        return None
    if "address" in audience:
        return Route("", address_of(audience["address"]))
    if "by" not in audience:
        return _open(session, contacts.person(audience["person"]), settings)
    of = audience["of"]
    # Who watches hears of a case that is kept from those whom it would go to.
    watching = [contacts.person(one) for one in (*settings.dpos, *settings.management)]
    open_to = (watching, *_circles(of, settings)) if is_shared(of) else ()
    stays = not open_to or any(audience["by"] in keys for keys in open_to)
    return _open(session, audience["by"], settings) if stays else None


def circles(
    session: Session, audience: Audience, settings: Settings, first: Iterable[Sequence[str]] = ()
) -> Iterator[list[Route]]:
    """The open routes to a role, circle after circle: a next one is for when all before it fail.

    `first` are circles of people who come before any other.
    """
    before = ([contacts.person(one) for one in people] for people in first)
    for keys in (*before, *_circles(audience, settings)):
        found = (_open(session, key, settings) for key in keys)
        if open_ones := [route for route in found if route]:
            yield open_ones


def is_shared(audience: Audience) -> bool:
    """Whether a message goes by copies, one for each route that its readers are reached."""
    return "role" in audience or "handler" in audience


def copy_of(row: Outbox, route: Route) -> OutboxMessage:
    """The copy of a message that goes one of several routes; it keeps what it is a copy of."""
    base, of = origin(row), dict(meant(row.audience))
    audience = {"by": route.key, "of": of, "copy_of": base}
    return OutboxMessage(copy_key(base, route.key), row.kind, audience, row.payload, row.case_id)


def copy_key(base: str, route: str) -> str:
    """The key of the copy that goes this route."""
    return f"{base}@{route}"


def origin(row: Outbox) -> str:
    """The key of the message that this row is a copy of, or its own."""
    if "by" not in row.audience:
        return row.key
    return str(row.audience.get("copy_of") or row.key.partition("@")[0])  # as 0.1 kept it


def meant(audience: Audience) -> Audience:
    """Whom a message, or the copy of one, was meant for."""
    of: Audience = audience.get("of", audience)
    return of


def _circles(audience: Audience, settings: Settings) -> Iterator[list[str]]:
    """The keys to try, circle after circle; within one circle each key gets the message.

    A route to be avoided (by which something just failed) comes last.
    """
    avoided = audience.get("avoid", "")
    for keys in _circles_of(audience, settings):
        if others := [key for key in keys if key != avoided]:
            yield others
    if avoided:
        yield [avoided]


def _circles_of(audience: Audience, settings: Settings) -> Iterator[list[str]]:
    if "handler" in audience:
        # Whoever handles the case, while they are there; else those who are.
        if audience["handler"] in {*settings.officers, *settings.deputies}:
            yield [contacts.person(audience["handler"])]
        yield from _role("officers", settings)
    elif audience["role"] == HEADS:
        yield [HEADS]
    elif audience["role"] == "employees":
        yield [contacts.EMPLOYEES]
    else:
        yield from _role(audience["role"], settings)


def _role(role: str, settings: Settings) -> Iterator[list[str]]:
    people = {
        "officers": settings.officers,
        "deputies": settings.deputies,
        "dpos": settings.dpos,
        "management": settings.management,
        "administrators": settings.administrators,
    }
    if role == "officers":
        yield [contacts.OFFICERS]
    yield [contacts.person(one) for one in people[role]]
    yield [contacts.OFFICERS]
    yield [contacts.person(one) for one in settings.officers]
    yield [contacts.person(one) for one in settings.deputies]
    yield from ([channel] for channel in CHANNELS)


def _open(session: Session, key: str, settings: Settings) -> Route | None:
    if key == HEADS or key in CHANNELS:
        find = heads_address if key == HEADS else CHANNELS[key].address
        address = find(settings)
        return Route(key, address) if address else None
    contact = contacts.find(session, key)
    return Route(key, address_of(contact.address)) if contact and contact.address else None


def introduce(session: Session, settings: Settings, now: datetime) -> None:
    """Make the channels that the settings name reachable, before the bot has heard from them."""
    named = {
        contacts.OFFICERS: settings.officers_channel,
        contacts.EMPLOYEES: settings.awareness_channel,
    }
    for key, channel in named.items():
        known = contacts.find(session, key)
        if channel and (known is None or known.address.get("conversation_id") != channel):
            address = stored_address(_channel(channel, settings))
            contacts.reached(session, key, address, now)


def _channel(conversation_id: str, settings: Settings) -> Address:
    return Address(
        service_url=settings.officers_service_url,
        conversation_id=conversation_id,
        scope="channel",
        tenant_id=settings.tenant_id,
        bot_id=f"28:{settings.app_id}",
    )
