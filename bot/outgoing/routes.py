"""Whom a message reaches, by which way, and which way comes next when that one is closed.

An audience is written with the message: a role, a person, or one address. It becomes a way when
the message is sent, because people install, block and leave in between. Officers' messages go to
their team channel where there is one, else to each of them; the next ways are the officers
themselves, then the deputies, then mail. A message to a reporter has one way: their own chat.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot.messages import Address
from bot.outgoing.mail import mail_address
from bot.settings import Settings
from store import contacts

Audience = Mapping[str, Any]

MAIL = "mail"  # the way that needs no contact


@dataclass(frozen=True)
class Way:
    """One place to send to; `key` names the contact, and is empty for a bare address."""

    key: str
    address: Address


def address_of(stored: Mapping[str, Any]) -> Address:
    """An address as the store keeps it."""
    return Address(**stored)


def stored_address(address: Address) -> dict[str, Any]:
    """The form in which the store keeps an address."""
    return asdict(address)


def ways(session: Session, audience: Audience, settings: Settings) -> list[Way]:
    """Where the message goes now: one way, several for a role without a channel, or none.

    A way that turned out to be closed was marked dead, so asking again gives the next one.
    """
    if "address" in audience:
        return [Way("", address_of(audience["address"]))]
    for keys in _circles(audience, settings):
        open_ways = [way for key in keys for way in _open(session, key, settings)]
        if open_ways:
            return open_ways
    return []


def narrowed(audience: Audience, way: Way) -> dict[str, Any]:
    """The audience of the copy that goes one of several ways; it keeps whom it was meant for."""
    return {"by": way.key, "of": dict(audience)}


def meant(audience: Audience) -> Audience:
    """Whom a message, or the copy of one, was meant for."""
    of: Audience = audience.get("of", audience)
    return of


def _circles(audience: Audience, settings: Settings) -> Iterator[list[str]]:
    """The keys to try, circle after circle; within one circle each key gets the message."""
    if "by" in audience:
        yield [audience["by"]]
    elif "person" in audience:
        yield [contacts.person(audience["person"])]
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
    }
    if role == "officers":
        yield [contacts.OFFICERS]
    yield [contacts.person(one) for one in people[role]]
    yield [contacts.OFFICERS]
    yield [contacts.person(one) for one in settings.officers]
    yield [contacts.person(one) for one in settings.deputies]
    yield [MAIL]


def _open(session: Session, key: str, settings: Settings) -> Iterator[Way]:
    if key == MAIL and (mailboxes := mail_address(settings)):
        yield Way(key, mailboxes)
    contact = contacts.find(session, key)
    if contact is not None and contact.address:
        yield Way(key, address_of(contact.address))


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
