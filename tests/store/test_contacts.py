"""Where people can be reached, and where a case's cards stand."""

from __future__ import annotations

from datetime import datetime
from functools import partial

import pytest
from sqlmodel import Session, col, select

from store import shown
from store.access.database import Database
from store.errors import Tampered
from store.models import Contact, ShownCard
from store.people import contacts
from store.people.meeting import meet
from tests.fakes.postgres import store_of
from tests.store.given import HOUR, NOW, filed

SANNE = contacts.person("sanne")
CHAT = {"conversation_id": "a:1"}
NEW_CHAT = {"conversation_id": "a:2"}


async def test_the_newest_address_counts(db: Database) -> None:
    await _reach(db, CHAT)
    await _reach(db, NEW_CHAT)
    contact = await _find(db)
    assert contact is not None
    assert (contact.name, contact.teams_id, contact.address) == ("Sanne", "29:s", NEW_CHAT)


async def test_a_dead_contact_is_not_found_until_it_speaks_again(db: Database) -> None:
    await _reach(db, CHAT)
    await db.transact(partial(contacts.died, key=SANNE, now=NOW))
    assert await _find(db) is None
    await _reach(db, CHAT)
    assert await _find(db) is not None


async def test_a_known_contact_is_only_kept_again_where_something_is_new(db: Database) -> None:
    await _reach(db, CHAT)
    for address, at, kept_at in (
        (CHAT, NOW + HOUR / 2, NOW),
        (NEW_CHAT, NOW + HOUR / 2, NOW + HOUR / 2),
        (NEW_CHAT, NOW + 2 * HOUR, NOW + 2 * HOUR),
    ):
        await db.transact(partial(_speak_again, address=address, at=at))
        contact = await db.read(_met)
        assert contact is not None
        assert contact.updated_at == kept_at
    await db.transact(partial(contacts.died, key=SANNE, now=NOW))
    await db.transact(partial(_speak_again, address=NEW_CHAT, at=NOW + 2 * HOUR))
    assert await _find(db) is not None


async def test_a_contact_that_was_spoiled_is_kept_anew(db: Database) -> None:
    await _reach(db, CHAT)
    await db.transact(lambda session: setattr(session.exec(select(Contact)).one(), "sealed", b"?"))
    await db.transact(partial(_speak_again, address=CHAT, at=NOW))
    assert await _find(db) is not None


async def test_a_name_is_read_once_a_minute_and_what_is_done_to_it_here_counts_at_once(
    db: Database, url: str
) -> None:
    """A report about somebody of the privacy team is kept from them by their name."""

    async def names(at: datetime) -> dict[str, str]:
        return await db.transact(partial(contacts.names, people=("sanne",), now=at))

    def dropped(session: Session) -> None:
        contacts.drop(session, contacts.named(session, SANNE))

    assert await names(NOW) == {}
    await _reach(db, CHAT)
    assert await names(NOW) == {"sanne": "Sanne"}
    await db.transact(dropped)
    assert await names(NOW) == {}
    await _reach(db, CHAT)
    assert await names(NOW) == {"sanne": "Sanne"}
    elsewhere = store_of(url)
    await elsewhere.transact(dropped)
    elsewhere.close()
    assert await names(NOW + contacts.NAMED - contacts.NAMED / 60) == {"sanne": "Sanne"}
    assert await names(NOW + contacts.NAMED) == {}


async def test_a_name_that_was_taken_back_is_forgotten(db: Database) -> None:
    def broken_off(session: Session) -> None:
        contacts.reached(session, SANNE, CHAT, NOW, name="Somebody")
        assert contacts.names(session, ("sanne",), NOW) == {"sanne": "Somebody"}
        raise LookupError

    with pytest.raises(LookupError):
        await db.transact(broken_off)
    assert await db.transact(partial(contacts.names, people=("sanne",), now=NOW)) == {}


async def test_the_first_moment_of_death_stays(db: Database) -> None:
    def die_twice(session: Session) -> Contact:
        contacts.died(session, SANNE, NOW)
        contacts.died(session, SANNE, NOW + HOUR)
        contacts.died(session, "person:nobody", NOW)
        return session.exec(select(Contact)).one()

    await _reach(db, CHAT)
    contact = await db.transact(die_twice)
    assert contact.dead_at == NOW


async def test_who_spoke_in_this_very_transaction_is_found(db: Database) -> None:
    def speak(session: Session) -> object:
        contacts.reached(session, SANNE, CHAT, NOW)
        before = contacts.find(session, SANNE)
        contacts.reached(session, SANNE, NEW_CHAT, NOW)
        after = contacts.find(session, SANNE)
        return before and after and after.address

    assert await db.transact(speak) == NEW_CHAT


async def test_a_card_of_a_case_has_one_place_for_each_audience(db: Database) -> None:
    def show(session: Session) -> None:
        filed(session)
        shown.place(session, _card("a:1", "first"))
        shown.place(session, _card("a:2", "second"))
        shown.place(session, _card("a:1", "third"))
        shown.place(session, _card("a:1", "file", kind="dossier"))

    await db.transact(show)
    alerts = await db.read(partial(shown.of_case, case_id=1, kind="alert"))
    assert {card.activity_id for card in alerts} == {"third", "second"}
    assert len(await db.read(partial(shown.of_case, case_id=1))) == 3


async def test_a_card_that_is_gone_is_forgotten(db: Database) -> None:
    def show_and_lose(session: Session) -> None:
        filed(session)
        for audience in ("a:1", "a:2"):
            shown.place(session, _card(audience, audience))
        shown.gone(session, _card("a:1", "a:1"))

    await db.transact(show_and_lose)
    (left,) = await db.read(partial(shown.of_case, case_id=1))
    assert left.audience_key == "a:2"


def _card(audience: str, activity_id: str, kind: str = "alert") -> ShownCard:
    return ShownCard(
        case_id=1,
        kind=kind,
        audience_key=audience,
        address={"conversation_id": audience},
        activity_id=activity_id,
        at=NOW,
    )


async def test_an_address_that_was_put_in_the_place_of_another_is_found(db: Database) -> None:
    """Else who can write to the database would have an officer's cases sent to themselves."""
    await _reach(db, CHAT)

    def swap(session: Session) -> None:
        contacts.reached(session, contacts.person("mallory"), NEW_CHAT, NOW)
        session.flush()
        hers, other = session.exec(select(Contact).order_by(col(Contact.updated_at))).all()
        hers.sealed, other.sealed = other.sealed, hers.sealed

    await db.transact(swap)
    with pytest.raises(Tampered):
        await _find(db)


def _met(session: Session) -> contacts.Known | None:
    return meet(session, "a:1", "1", SANNE).contact


def _speak_again(session: Session, address: dict[str, str], at: datetime) -> None:
    before = _met(session)
    if before is None or not before.stands(contacts.Reached("Sanne", "29:s", address), at):
        contacts.reached(session, SANNE, address, at, name="Sanne", teams_id="29:s")


async def _reach(db: Database, address: dict[str, str]) -> None:
    await db.transact(
        partial(
            contacts.reached, key=SANNE, address=address, now=NOW, name="Sanne", teams_id="29:s"
        )
    )


async def _find(db: Database) -> contacts.Reached | None:
    return await db.read(partial(contacts.find, key=SANNE))
