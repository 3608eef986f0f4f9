"""Who may do what at the officers' desk: roles from the settings, names from the address book.

Somebody on two lists has the role in which they can do most. Who is on none has no role here, and
is a reporter like every other employee. Nor has anybody on a list that Entra fills and did not tell
for an hour, until it does; the settings of a moment are made by `bot/entra/roster.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from sqlmodel import Session

from bot.language import text
from bot.messages import Address, Person
from bot.settings import Settings
from dialogs.handling.casefile import DECIDING, Actor, CaseFile, Role, Scene
from dialogs.handling.standing import may_read
from store.lists.readers import POLICE, Reader
from store.models import Case
from store.people import contacts

LISTS = {Role.OFFICER: "officers", Role.DEPUTY: "deputies", Role.DPO: "dpos"}


def role_of(person_id: str, settings: Settings) -> Role | None:
    """The role of a person by their Entra object id; None for everybody else."""
    held = (role for role in _listed(person_id, settings) if LISTS[role] not in settings.lapsed)
    return next(held, None)


def listed(person_id: str, settings: Settings) -> bool:
    """Whether somebody has a role, or had one when Entra told it last."""
    return any(_listed(person_id, settings))


def no_role(settings: Settings) -> str:
    """Why somebody without a role is turned away: they have none, or nobody can tell now."""
    return "roles-unknown" if settings.lapsed & {*LISTS.values()} else "no-role"


def _listed(person_id: str, settings: Settings) -> Iterator[Role]:
    """The roles on whose list somebody stands, the one in which they can do most first."""
    who = person_id.lower()
    return (role for role, name in LISTS.items() if who in getattr(settings, name))


def actor(person: Person, settings: Settings) -> Actor | None:
    """The person in their role, if they have one at this desk."""
    role = role_of(person.id, settings)
    return Actor(person.id.lower(), person.name, role) if role else None


def known(session: Session, person_id: str, settings: Settings) -> Actor | None:
    """The person with this id in their role, by the name they are known by."""
    role = role_of(person_id, settings)
    return Actor(person_id.lower(), name_of(session, person_id), role) if role else None


def sees(person_id: str, file: CaseFile, settings: Settings) -> bool:
    """Whether somebody, or with no id whoever looks on, may know of a case: every door asks here.

    Whether they have a role is another question.
    """
    police = file.facts.regime.value in POLICE
    return may_read(file, person_id) and (not police or _sees_police(person_id, settings))


def kept_to(file: CaseFile, settings: Settings) -> tuple[tuple[str, ...], ...]:
    """Who hear of a case that is kept from others, one circle after the other; else nobody.

    Who decides on it and may see it, then the DPO who may, then management: of the number alone,
    unless they are named because nobody else is left.
    """
    if sees("", file, settings):
        return ()
    deciding = (*settings.officers, *settings.deputies)
    team = (deciding, settings.dpos)
    seeing = (tuple(one for one in group if sees(one, file, settings)) for group in team)
    return (*seeing, settings.management)


def reader(person_id: str, settings: Settings) -> Reader:
    """The same for lists; with no id that of a channel."""
    return Reader(person_id, _sees_police(person_id, settings))


def _sees_police(person_id: str, settings: Settings) -> bool:
    if not settings.wpg and not settings.wpg_group:
        return True
    return "wpg" not in settings.lapsed and person_id in settings.wpg


def in_officers_room(session: Session, address: Address, settings: Settings) -> bool:
    """Whether lists may stand here: one's own chat, or the channel in which officers are alerted.

    A group chat or another team that the bot was added to holds people without a role.
    """
    if address.personal:
        return True
    channel = contacts.find(session, contacts.OFFICERS)
    known = settings.officers_channel or (channel.address["conversation_id"] if channel else "")
    return address.root == known


def alone(person_id: str, settings: Settings) -> bool:
    """Whether nobody but this person could decide on a case."""
    return not {*settings.officers, *settings.deputies} - {person_id.lower()}


def scene_of(file: CaseFile, who: Actor, now: datetime, settings: Settings) -> Scene:
    """A person before a case, as the settings of the house make it."""
    return Scene(file, who, now, alone(who.id, settings), settings.retention)


def deciders(session: Session, settings: Settings) -> list[Actor]:
    """Everybody a case can be handed to, with the name they are known by."""
    return [one for one in team(session, settings) if one.role in DECIDING]


def team(session: Session, settings: Settings) -> tuple[Actor, ...]:
    """Everybody with a role, with the name they are known by: who can be named to see a case."""
    return tuple(
        Actor(one, name_of(session, one) or text(f"person-unmet-{role}", number=number), role)
        for role, listed in LISTS.items()
        for number, one in enumerate(getattr(settings, listed), 1)
    )


def has_left(officer_id: str, settings: Settings) -> bool:
    """Whether somebody had a case and cannot decide on it any more."""
    return bool(officer_id) and officer_id not in {*settings.officers, *settings.deputies}


def handler(officer_id: str, name: str, settings: Settings) -> str:
    """Who has a case, as officers read it: that they left stands beside the name."""
    if not has_left(officer_id, settings):
        return name
    return text("handler-left", name=name)


def handler_of(case: Case, settings: Settings) -> str:
    """The same of a case in a list."""
    return handler(case.officer_id, case.officer_name, settings)


def name_of(session: Session, person_id: str) -> str:
    """The name Teams gave with their last activity; empty while they never said anything."""
    contact = contacts.find(session, contacts.person(person_id))
    return contact.name if contact else ""


def staffed(roles: Iterable[str], settings: Settings) -> list[str]:
    """The roles of an audience that somebody has: a message to nobody would only come back."""
    people = {
        "deputies": settings.deputies,
        "dpos": settings.dpos,
        "management": settings.management,
    }
    return [role for role in roles if people.get(role, True)]
