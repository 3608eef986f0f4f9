"""The desk's smaller duties: commands, entering, what goes where, and what is no longer needed."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlmodel import Session, select

from bot.messages import Message, Turn, TurnKind
from bot.officer import concerns
from bot.officer.alerting import added
from bot.officer.commands import Command, parse
from bot.officer.people import role_of
from bot.officer.rendering import render
from dialogs.exchange import Addition
from dialogs.handling import Role
from dialogs.situations import Situation
from store import contacts, outbox
from store.chain import Act, Actor
from store.models import Case, Notice, Outbox, OutboxState, Source
from tests.officer.desk import PEOPLE, SETTINGS, Desk, address_of
from tests.officer.telling import facts

DAY = timedelta(days=1)


async def reported(desk: Desk) -> str:
    """A case of which the municipality became aware now."""
    await desk.open()
    known = facts({"people": "2", "data": "name"}).model_copy(update={"aware_at": desk.now})
    return await desk.report(Situation.WRONG_MAIL, known)


# --- commands -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "command"),
    [
        ("openstaand", Command("open")),
        ("Open cases", Command("open")),
        ("zaak dl-2026-0012", Command("case", "dl-2026-0012")),
        ("DL-2026-12", Command("case", "DL-2026-12")),
        ("zoek  twee woorden ", Command("search", "twee woorden")),
        ("weekoverzicht", Command("week")),
        ("jaaroverzicht 2026", Command("year", "2026")),
        ("Yearly report", Command("year")),
        ("nieuwe zaak", Command("new")),
        ("oefening", Command("drill")),
        ("kennisgeving", Command("notice")),
        ("help!", Command("help")),
        ("Ik heb de zaak DL-2026-0012 verkeerd gemaild", None),
        ("zoek", None),
        ("ik heb een mail verkeerd gestuurd", None),
        ("", None),
    ],
)
def test_a_command_is_the_whole_message(said: str, command: Command | None) -> None:
    assert parse(said) == command


@pytest.mark.parametrize(
    ("who", "role"),
    [("Olga", Role.OFFICER), ("Dina", Role.DEPUTY), ("Frans", Role.DPO), ("Mark", None)],
)
def test_roles_come_from_the_settings(who: str, role: Role | None) -> None:
    assert role_of(PEOPLE[who].id.upper(), SETTINGS) is role


@pytest.mark.parametrize(
    ("who", "where", "said", "heard"),
    [
        ("Olga", "Olga", "openstaand", True),
        ("Olga", "Olga", "ik heb een mail verkeerd gestuurd", False),
        ("Sanne", "Sanne", "openstaand", False),
        ("Olga", "channel", "hallo", True),
        ("Sanne", "channel", "hallo", False),
    ],
)
def test_an_officer_who_is_no_command_is_an_employee(
    who: str, where: str, said: str, heard: bool
) -> None:
    turn = Turn("t", TurnKind.MESSAGE, PEOPLE[who], address_of(where), text=said)
    assert concerns(turn, SETTINGS) is heard


async def test_what_nobody_understands_in_the_channel_is_helped(desk: Desk) -> None:
    await reported(desk)
    await desk.say("Olga", "hallo", "channel")
    assert "openstaand" in desk.said


async def test_a_year_outside_the_law_is_refused(desk: Desk) -> None:
    await reported(desk)
    await desk.say("Olga", "jaaroverzicht 2017")
    assert "2018" in desk.said


async def test_forms_with_free_text_stay_out_of_the_channel(desk: Desk) -> None:
    await reported(desk)
    await desk.say("Olga", "nieuwe zaak", "channel")
    assert "eigen chat" in desk.said


async def test_unknown_cases_and_buttons_are_said_so(desk: Desk) -> None:
    await reported(desk)
    await desk.tap("Olga", "case.explode")
    assert "Deze knop ken ik niet" in desk.said
    await desk.say("Olga", "zaak DL-2020-0001")
    assert "Die zaak ken ik niet" in desk.said


# --- entering -------------------------------------------------------------------------------------

LETTER = {
    "situation": "wrong_letter",
    "source": "letter",
    "description": "Een brief lag bij de buren.",
    "informant": "Een inwoner",
    "aware": "vandaag 09:00",
}


async def test_a_letter_becomes_a_case_with_its_alert(desk: Desk) -> None:
    await desk.open()
    await desk.tap_without_case("Olga", "entry.case", LETTER)
    assert "DL-2026-0001" in desk.said
    assert [one.kind for one in desk.inbox["channel"]] == ["alert"]
    desk.reference = "DL-2026-0001"
    row, file = await desk.case(), await desk.file()
    assert (row.source, row.reporter_name, row.drill) == ("letter", "Een inwoner", False)
    assert row.registered_at == desk.now
    assert file.reporter is None


async def test_nobody_is_asked_or_told_where_nobody_can_be(desk: Desk) -> None:
    await desk.open()
    await desk.tap_without_case("Olga", "entry.case", LETTER)
    desk.reference = "DL-2026-0001"
    await desk.tap("Olga", "case.take")
    await desk.tap("Olga", "case.ask", {"text": "Wie was het?"})
    assert "Er is geen melder" in desk.said


async def test_a_suppliers_word_starts_the_term(desk: Desk) -> None:
    await desk.open()
    entry = LETTER | {"source": "supplier", "informed": "vandaag 09:30"}
    await desk.tap_without_case("Olga", "entry.case", entry)
    desk.reference = "DL-2026-0001"
    known = (await desk.file()).facts
    assert known.processor == "yes"
    assert known.processor_informed_at is not None


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"situation": ""}, "Kies wat er is gebeurd"),
        ({"aware": "ooit"}, "Vul in wanneer de gemeente het wist"),
        ({"description": "BSN 111222333"}, "geldig BSN"),
        ({"description": ""}, "Vul de tekst in"),
    ],
)
async def test_half_an_entry_is_refused(desk: Desk, changes: dict[str, str], said: str) -> None:
    await desk.open()
    await desk.tap_without_case("Olga", "entry.case", LETTER | changes)
    assert said in desk.said
    assert desk.inbox["channel"] == []


async def test_the_dpo_enters_nothing(desk: Desk) -> None:
    await desk.open()
    await desk.tap_without_case("Frans", "entry.case", LETTER)
    assert "niet in jouw rol" in desk.said


async def test_a_drill_says_so_everywhere(desk: Desk) -> None:
    await desk.open()
    await desk.tap_without_case("Olga", "entry.drill", LETTER)
    desk.reference = "DL-2026-0001"
    assert (await desk.case()).drill
    assert "oefening" in desk.inbox["channel"][0].message.text.casefold()


async def test_a_notice_is_counted_and_is_no_case(desk: Desk) -> None:
    await desk.open()
    await desk.tap_without_case(
        "Olga", "entry.notice", {"kind": "vulnerability", "source": "ibd", "text": "CVE"}
    )
    rows = await desk.work(lambda session: list(session.exec(select(Notice)).all()))
    assert [(row.kind, row.source, row.text) for row in rows] == [("vulnerability", "ibd", "CVE")]
    assert desk.inbox["channel"] == []


# --- what goes where ------------------------------------------------------------------------------


async def test_a_case_opened_in_the_channel_goes_to_ones_own_chat(desk: Desk) -> None:
    await reported(desk)
    await desk.tap("Olga", "case.open", where="channel")
    assert "eigen chat" in desk.said
    assert "Iets misgegaan" in desk.inbox["Olga"][-1].message.text
    assert all("Iets misgegaan" not in one.message.text for one in desk.inbox["channel"])


async def test_who_has_no_chat_yet_hears_how_to_begin_one(desk: Desk) -> None:
    await reported(desk)
    await desk.work(lambda session: contacts.died(session, "person:otto-id", "gone", desk.now))
    await desk.tap("Otto", "case.open", where="channel")
    assert "nog geen eigen chat" in desk.said


async def test_what_stands_in_the_channel_never_shows_the_case(desk: Desk) -> None:
    await reported(desk)
    await desk.tap("Olga", "case.take", where="channel")
    await desk.tap("Olga", "case.note", {"text": "Geheim."}, where="channel")
    assert "Geheim" not in desk.said
    assert "Iets misgegaan" not in desk.said


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
    assert [note.text for note in (await desk.file()).notes] == ["Nog iets."]


async def test_an_addition_to_somebody_elses_case_is_refused(desk: Desk) -> None:
    await reported(desk)
    with pytest.raises(LookupError):
        await desk.work(partial(_add, desk=desk, who="Rik"))


def _add(session: Session, desk: Desk, who: str = "Sanne") -> None:
    person = PEOPLE[who]
    act = Act(Actor(person.id, person.name), Source.CHAT, desk.now)
    added(session, Addition(desk.reference, "Nog iets."), act)


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
    assert told == [("case_taken", "Olga", "channel"), ("case_weighed", "Olga", "card")]


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
