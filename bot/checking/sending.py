"""A real message to a named officer, by Teams and by mail: the proof that alerts will arrive."""

from __future__ import annotations

from contextlib import closing, suppress
from functools import partial

import aiohttp
from sqlmodel import Session

from bot.checking.findings import Finding, fault, ok
from bot.command.opened import opened
from bot.language import has, speaking, text
from bot.messages import Address, Message, Person, SendOutcome, Sent, Speaker, Unreachable
from bot.outgoing.channels import CHANNELS, senders
from bot.outgoing.routes import address_of
from bot.settings import Settings
from bot.teams.connector import Connector
from bot.teams.credentials import Credentials
from bot.teams.hosts import ServiceHosts
from store.errors import StoreError
from store.people import contacts


async def sent(
    settings: Settings, session: aiohttp.ClientSession, credentials: Credentials, officer: str
) -> list[Finding]:
    """One message to the officer, and one by each other channel that is set up."""
    teams = Connector(session, credentials, ServiceHosts.of(settings))
    with speaking(settings.language):
        message = Message(text=text("check-message"), summary=text("check-summary"))
    found = [told("message", officer, await _to_officer(settings, teams, officer, message))]
    for name, sender in senders(session, credentials).items():
        if address := CHANNELS[name].address(settings):
            came = await sender.send(address, message)
            found.append(told(name, ", ".join(address.to), came))
    return found


async def _to_officer(
    settings: Settings, teams: Speaker, officer: str, message: Message
) -> SendOutcome:
    address = await _known(settings, officer) or await teams.open_personal(
        Person(officer, "", ""), _near(settings)
    )
    return await teams.post(address, message) if isinstance(address, Address) else address


async def _known(settings: Settings, officer: str) -> Address | None:
    """The chat in which the bot heard from them; the database is a finding of its own."""
    with suppress(StoreError), closing(opened(settings, create=False)) as kept:
        return await kept.read(partial(_chat, officer=officer))
    return None


def _chat(session: Session, officer: str) -> Address | None:
    contact = contacts.find(session, contacts.person(officer))
    return address_of(contact.address) if contact is not None and contact.address else None


def _near(settings: Settings) -> Address:
    return Address(
        service_url=settings.officers_service_url,
        conversation_id="",
        scope="personal",
        tenant_id=settings.tenant_id,
        bot_id=f"28:{settings.app_id}",
    )


def told(name: str, to: str, delivery: SendOutcome) -> Finding:
    """What became of a message; of a channel without words of its own in those of any message."""
    if isinstance(delivery, Sent):
        return ok(name, "sent", to=to)
    closed = isinstance(delivery, Unreachable) and name == "message"
    key = f"{name}-{'closed' if closed else 'unsent'}"
    known = key if has(f"check-{key}") else "message-unsent"
    return fault(name, known, to=to, why=delivery.reason)
