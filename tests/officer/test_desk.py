"""The desk's smaller duties: what goes where, and what is no longer needed."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlmodel import Session, select

from bot.messages import Message
from bot.officer.rendering import render
from bot.officer.telling import added
from dialogs.exchange import Addition
from dialogs.situations import Situation
from store import outbox
from store.history.chain import Actor, Provenance
from store.models import Case, Outbox, OutboxState, Source
from store.people import contacts
from tests.cards.schema import card_of, of_type
from tests.officer.desk import PEOPLE, SETTINGS, Desk
from tests.officer.telling import facts

DAY = timedelta(days=1)

FIELDS = ("Input.Text", "Input.Date", "Input.ChoiceSet")


async def reported(desk: Desk) -> str:
    """A case of which the municipality became aware now."""
    await desk.open()
    known = facts({"people": "2", "data": "name"}).model_copy(update={"aware_at": desk.now})
    return await desk.report(Situation.WRONG_MAIL, known)


# --- what goes where ------------------------------------------------------------------------------


async def test_a_case_opened_in_the_channel_goes_to_ones_own_chat(desk: Desk) -> None:
    await reported(desk)
    await desk.tap("Olga", "case.open", where="channel")
    assert "eigen chat" in desk.said
    assert "Iets misgegaan" in desk.inbox["Olga"][-1].message.text
    assert all("Iets misgegaan" not in one.message.text for one in desk.inbox["channel"])


async def test_who_has_no_chat_yet_hears_how_to_begin_one(desk: Desk) -> None:
    await reported(desk)
    await desk.work(lambda session: contacts.died(session, "person:otto-id", desk.now))
    await desk.tap("Otto", "case.open", where="channel")
    assert "nog geen eigen chat" in desk.said


async def test_what_stands_in_the_channel_never_shows_the_case(desk: Desk) -> None:
    await reported(desk)
    await desk.tap("Olga", "case.take", where="channel")
    await desk.tap("Olga", "case.note", {"text": "Geheim."}, where="channel")
    assert "Geheim" not in desk.said
    assert "Iets misgegaan" not in desk.said


async def test_a_fact_is_neither_asked_nor_told_in_the_channel(desk: Desk) -> None:
    await reported(desk)
    await desk.tap("Olga", "case.take")
    for verb in ("case.fact", "case.next_fact"):
        await desk.tap("Olga", verb, {"fact": "people"}, where="channel")
        assert "eigen chat" in desk.said
    correction = {"fact": "recipient", "value": "attacker", "reason": "Gestolen."}
    await desk.tap("Olga", "case.correct", correction, where="channel")
    assert (await desk.file()).facts.recipient == "attacker"
    assert "aanvaller" not in desk.said


async def test_every_card_is_drawn_anew_after_an_act(desk: Desk) -> None:
    await reported(desk)
    await desk.tap("Olga", "case.open")
    await desk.tap("Otto", "case.take")
    updated = [one for one in desk.updated if one.kind == "update"]
    assert {one.about for one in updated} == {"alert", "case"}
    assert all("Otto" in one.message.text for one in updated)


async def test_an_addition_reaches_who_has_the_case(desk: Desk) -> None:
    await reported(desk)
    await desk.tap("Olga", "case.take")
    await desk.work(partial(_add, desk=desk))
    await desk.deliver()
    assert desk.inbox["Olga"][-1].about == "added"
    assert [note.words for note in (await desk.file()).notes] == ["Nog iets. [foto.png]"]


async def test_an_addition_to_somebody_elses_case_is_refused(desk: Desk) -> None:
    await reported(desk)
    with pytest.raises(LookupError):
        await desk.work(partial(_add, desk=desk, who="Rik"))


def _add(session: Session, desk: Desk, who: str = "Sanne") -> None:
    person = PEOPLE[who]
    act = Provenance(Actor(person.id, person.name), Source.CHAT, desk.now)
    added(session, Addition(desk.reference, "Nog iets.", ("foto.png",)), act)


async def test_a_tapped_reply_closes_its_card(desk: Desk) -> None:
    await reported(desk)
    await desk.tap("Olga", "case.take")
    await desk.tap("Olga", "case.ask", {"text": "Is de mail geopend?"})
    reply = {"reference": desk.reference, "number": 1, "text~reply": "Nee."}
    await desk.tap_without_case("Sanne", "reply", reply)
    assert "Dank je wel" in desk.said
    assert desk.reaction.messages[0].card is not None
    await desk.tap_without_case("Sanne", "reply", reply)
    assert "al geantwoord" in desk.said


async def test_a_reply_to_somebody_elses_question_is_refused(desk: Desk) -> None:
    await reported(desk)
    await desk.tap("Olga", "case.take")
    await desk.tap("Olga", "case.ask", {"text": "Is de mail geopend?"})
    reply = {"reference": desk.reference, "number": 1, "text~reply": "Nee."}
    await desk.tap_without_case("Rik", "reply", reply)
    assert "ken ik niet" in desk.said
    assert (await desk.file()).questions[0].open


async def test_a_refused_form_stays_open_whatever_the_client(desk: Desk) -> None:
    await reported(desk)
    for desk.invokes in (True, False):
        await desk.tap("Olga", "case.close", {"reason": "measures_done", "lesson": "Kijk goed."})
        (message,) = desk.reaction.messages
        inputs = {one["id"]: one for one in of_type(card_of(message), *FIELDS)}
        assert inputs["lesson~close"]["value"] == "Kijk goed."
        assert "Neem de zaak eerst in behandeling." in message.text
        await desk.tap_without_case("Olga", "entry.vulnerability", {"text": "Van de IBD."})
        (message,) = desk.reaction.messages
        inputs = {one["id"]: one for one in of_type(card_of(message), *FIELDS)}
        assert inputs["text"]["value"] == "Van de IBD."


async def test_a_refusal_in_a_channel_leaves_the_card_and_shows_nothing_of_it(desk: Desk) -> None:
    await reported(desk)
    await desk.tap("Olga", "case.close", {"reason": "measures_done"}, "channel")
    assert [message.card is None for message in desk.reaction.messages] == [True]
    desk.invokes = False
    await desk.tap("Olga", "case.close", {"reason": "measures_done"}, "channel")
    assert [message.card is None for message in desk.reaction.messages] == [False, True]


# --- what is no longer needed ---------------------------------------------------------------------


async def rendered(desk: Desk, **row: Any) -> Message | None:
    """What a row would say now."""
    made = Outbox(audience={"role": "officers"}, due_at=desk.now, created_at=desk.now, **row)
    return await desk.work(lambda session: render(session, made, desk.now, SETTINGS))


async def test_messages_about_a_case_that_is_gone_are_not_sent(desk: Desk) -> None:
    await desk.open()
    for kind in ("alert", "case", "update", "status", "question", "reminder"):
        payload = {"kind": "quiet", "state": "taken", "number": 1}
        assert await rendered(desk, key="k", kind=kind, case_id=99, payload=payload) is None


async def test_a_reminder_of_an_ended_case_is_not_sent(desk: Desk) -> None:
    await reported(desk)
    row = {"key": "k", "kind": "reminder", "case_id": 1, "payload": {"kind": "term_24"}}
    assert await rendered(desk, **row) is not None
    await desk.tap("Olga", "case.take")
    await desk.tap("Olga", "case.no_breach", {"ground": "false_alarm", "reason": "Niets."})
    assert await rendered(desk, **row) is None


async def test_an_answered_question_is_not_asked_again(desk: Desk) -> None:
    await reported(desk)
    await desk.tap("Olga", "case.take")
    await desk.tap("Olga", "case.ask", {"text": "Is de mail geopend?"})
    row = {"key": "k", "kind": "question", "case_id": 1, "payload": {"number": 1}}
    assert await rendered(desk, **row) is not None
    await desk.say("Sanne", "Nee hoor, nog niet gelezen.")
    assert await rendered(desk, **row) is None


async def test_a_case_is_never_shown_to_somebody_without_a_role(desk: Desk) -> None:
    await reported(desk)
    made = Outbox(
        key="k",
        kind="case",
        case_id=1,
        audience={"person": "sanne-id"},
        payload={},
        due_at=desk.now,
        created_at=desk.now,
    )
    assert await desk.work(lambda session: render(session, made, desk.now, SETTINGS)) is None


async def test_an_alert_that_did_not_arrive_is_told(desk: Desk) -> None:
    await reported(desk)
    await desk.work(_refuse_alert)
    row = {"key": "undelivered:alert:1", "kind": "undelivered", "case_id": 1}
    told = await rendered(desk, **row, payload={"kind": "alert", "reason": "too big"})
    assert told is not None
    assert "DL-2026-0001" in told.text


def _refuse_alert(session: Session) -> None:
    row = outbox.find(session, "alert:1")
    assert row is not None
    row.state = OutboxState.REFUSED


async def test_a_late_alert_shows_the_case_as_it_is(desk: Desk) -> None:
    await reported(desk)
    await desk.tap("Olga", "case.take")
    alert = await rendered(desk, key="k", kind="alert", case_id=1, payload={})
    assert alert is not None
    assert "Olga" in alert.text


async def test_every_act_is_an_event_with_who_and_where(desk: Desk) -> None:
    await reported(desk)
    await desk.tap("Olga", "case.take", where="channel")
    await desk.tap("Olga", "case.weigh")
    told = [(e.kind, e.who_name, e.source) for e in await desk.events() if e.who_id == "olga-id"]
    assert told == [
        ("case_taken", "Olga", "channel"),
        ("case_read", "Olga", "card"),  # the card that shows the whole case is the answer
        ("case_weighed", "Olga", "card"),
    ]


async def test_a_case_keeps_its_version_when_its_reporter_writes(desk: Desk) -> None:
    await reported(desk)
    await desk.tap("Olga", "case.take")
    await desk.tap("Olga", "case.ask", {"text": "Is de mail geopend?"})
    await desk.look("Olga")
    await desk.say("Sanne", "Nee hoor, nog niet gelezen.")
    await desk.tap("Olga", "case.weigh")
    assert (await desk.file()).state == "weighed"


async def test_rows_hold_no_content(desk: Desk) -> None:
    await reported(desk)
    await desk.tap("Olga", "case.take")
    await desk.tap("Olga", "case.ask", {"text": "Is de mail geopend?"})
    rows = await desk.work(lambda session: list(session.exec(select(Outbox)).all()))
    assert rows
    assert not any("geopend" in str(row.payload) or "Sanne" in str(row.payload) for row in rows)
    cases = await desk.work(lambda session: list(session.exec(select(Case)).all()))
    assert len(cases) == 1
