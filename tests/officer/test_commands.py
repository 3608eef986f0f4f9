"""What officers type, and what they enter for others."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.messages import Turn, TurnKind
from bot.officer.commands import Command, parse
from bot.officer.hearing import concerns
from bot.officer.people import role_of
from bot.turns.hearing import Hearing
from bot.turns.turn import Turns
from dialogs.handling.casefile import Role
from dialogs.situations import Situation
from store.people import conversations
from store.people.meeting import Met
from store.shown import of_case
from tests.fakes.speaker import FakeSpeaker
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
        ("zaak dl-2026-0012", Command("case", "DL-2026-0012")),
        ("Zaak: DL-2026-0001", Command("case", "DL-2026-0001")),
        ("zaak DL 2026 0001", Command("case", "DL-2026-0001")),
        ("zaak1", Command("case", "DL-1")),
        ("zaaknummer 1", Command("case", "DL-1")),
        ("dl20260001", Command("case", "DL-2026-0001")),
        ("DL_2026–0001", Command("case", "DL-2026-0001")),
        ("zaak 2026-12", Command("case", "DL-2026-12")),
        ("status DL-2026-0001", Command("case", "DL-2026-0001")),
        ("open zaak DL-2026-0001 aub", Command("case", "DL-2026-0001")),
        ("zaak", Command("no-case")),
        ("zaak 1", Command("case", "DL-1")),
        ("#12", Command("case", "DL-12")),
        ("zaak nr. 12", Command("case", "DL-12")),
        ("zaak 2026", Command("no-case")),
        ("neem 1", Command("case.take", "DL-1")),
        ("sluit zaak 12", Command("case.close", "DL-12")),
        ("advies 12: meld dit", Command("case.advise", "DL-12 meld dit")),
        ("notitie 3: gebeld", Command("case.note", "DL-3 gebeld")),
        ("notitie 3 keer verkeerd gestuurd", None),
        ("dossier 12 kwijt", None),
        ("Zaak van Jansen", Command("no-case")),
        ("case 12", Command("case", "DL-12")),
        ("dossier", Command("no-case")),
        ("feit 2026-0042", Command("fact", "DL-2026-0042")),
        ("feit DL-2026-0042 ontvanger", Command("fact", "DL-2026-0042 ontvanger")),
        (
            "Feit zaak DL-2026-42: aantal mensen = 12, want geteld.",
            Command("fact", "DL-2026-42 aantal mensen = 12, want geteld"),
        ),
        ("fact case 2026-42 recipient", Command("fact", "DL-2026-42 recipient")),
        ("feit", Command("no-case")),
        ("Feit is dat ik een mail verkeerd stuurde", None),
        ("ap 2026-0042", Command("ap-form", "DL-2026-0042")),
        ("AP DL-2026-0042", Command("ap-form", "DL-2026-0042")),
        ("ap-formulier zaak DL-2026-0042 aub", Command("ap-form", "DL-2026-0042")),
        ("AP formulier: 2026-42", Command("ap-form", "DL-2026-42")),
        ("ap form case 2026-42", Command("ap-form", "DL-2026-42")),
        ("ap", Command("no-case")),
        ("ap-formulier 42", Command("ap-form", "DL-42")),
        ("De AP belde over DL-2026-0042", None),
        ("AP-formulier verkeerd verstuurd", None),
        ("DL-2026-12", Command("case", "DL-2026-12")),
        ("Afsluiten DL-2026-0042", Command("case.close", "DL-2026-0042")),
        ("in behandeling nemen 2026-42", Command("case.take", "DL-2026-42")),
        ("Als tweede beoordelen: zaak 2026-42", Command("case.second", "DL-2026-42")),
        ("notitie 2026-42: Gebeld met ICT.", Command("case.note", "DL-2026-42 Gebeld met ICT")),
        ("hand over case 2026-42", Command("case.hand_over", "DL-2026-42")),
        ("Maatregel klaar DL-2026-0042", Command("case.measure_done", "DL-2026-0042")),
        ("afsluiten", None),
        ("Notitie kwijtgeraakt in de trein", None),
        ("zoek  twee woorden ", Command("search", "twee woorden")),
        ("zoek: laptop", Command("search", "laptop")),
        ("zoek naar laptop", Command("search", "laptop")),
        ("zoek", Command("help")),
        ("search", Command("help")),
        ("openstaand aub", Command("open")),
        ("openstaande dossiers van Otto", Command("help")),
        ("weekoverzicht", Command("week")),
        ("weekoverzicht aub", Command("week")),
        ("Weekoverzicht, alsjeblieft!", Command("week")),
        ("weekoverzicht van juli", Command("help")),
        ("weekly summary please", Command("week")),
        ("jaaroverzicht 2026", Command("year", "2026")),
        ("jaaroverzicht van 2026", Command("year", "2026")),
        ("jaaroverzicht graag", Command("year")),
        ("jaaroverzicht vorig jaar", Command("help")),
        ("Yearly report", Command("year")),
        ("nieuwe zaak", Command("new")),
        ("oefening", Command("drill")),
        ("kennisgeving", Command("vulnerability")),
        ("inzageverzoek", Command("request")),
        ("bewustwording", Command("awareness")),
        ("help!", Command("help")),
        ("Ik heb de zaak DL-2026-0012 verkeerd gemaild", None),
        ("Het zaaksysteem is gehackt", None),
        ("Zaaksysteem gehackt", None),
        ("Zoekgeraakt dossier", None),
        ("Dossier kwijtgeraakt in de trein", None),
        ("2026-11-23", None),
        ("24-11-2026", None),
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
async def test_an_officer_who_is_no_command_is_an_employee(
    desk: Desk, who: str, where: str, said: str, heard: bool
) -> None:
    turn = Turn("t", TurnKind.MESSAGE, PEOPLE[who], address_of(where), text=said)
    assert await desk.work(lambda session: concerns(session, turn, SETTINGS)) is heard


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("zaak", "Die zaak ken ik niet"),
        ("zoek", "Wat je kunt typen"),
        ("weekoverzicht van juli", "Wat je kunt typen"),
        ("weekoverzicht aub", "Weekoverzicht"),
    ],
)
async def test_a_near_miss_of_an_officer_is_no_report(desk: Desk, said: str, answer: str) -> None:
    await reported(desk)
    await desk.say("Olga", said)
    assert answer in desk.said
    assert await desk.work(lambda session: conversations.load(session, "Olga")) is None


@pytest.mark.parametrize("said", ["Zaak: DL-2026-0001", "zaak DL 2026 1", "status dl-2026-0001"])
async def test_a_case_is_found_however_its_number_is_typed(desk: Desk, said: str) -> None:
    await reported(desk)
    await desk.say("Olga", said)
    assert [one.kind for one in desk.inbox["Olga"]] == ["case"]


@pytest.mark.parametrize("said", ["help", "zaak kwijtgeraakt in de trein"])
async def test_an_officer_halfway_a_report_is_heard_by_the_intake(desk: Desk, said: str) -> None:
    await reported(desk)
    for who in ("Olga", "Sanne"):
        await desk.say(who, "Ik heb een mail naar de verkeerde gestuurd")
        await desk.tap_without_case(who, "confirm", {"revision": 1})
    await desk.say("Sanne", said)
    expected = desk.said
    await desk.say("Olga", said)
    assert desk.said == expected
    assert "openstaand" not in desk.said
    await desk.say("Olga", "openstaand")
    assert "Openstaande zaken" in desk.said


async def test_what_a_button_does_can_be_typed_with_the_number_of_the_case(desk: Desk) -> None:
    reference = await reported(desk)
    await desk.say("Olga", f"in behandeling nemen {reference}")
    assert "Je hebt de zaak in behandeling" in desk.said
    assert (await desk.file()).officer is not None
    await desk.say("Olga", f"notitie {reference}: Gebeld met ICT")
    card = desk.reaction.messages[0].card
    assert card is not None
    assert "'value': 'Gebeld met ICT'" in repr(card)
    assert (await desk.file()).notes == ()  # it is stored when the form is handed in
    await desk.tap("Olga", "case.note", {"text": "Gebeld met ICT"})
    assert [note.text for note in (await desk.file()).notes] == ["Gebeld met ICT"]


@pytest.mark.parametrize("said", ["in behandeling nemen", "notitie"])
async def test_the_card_of_a_case_that_a_typed_act_brings_is_kept_true(
    desk: Desk, said: str
) -> None:
    reference, speaker = await reported(desk), FakeSpeaker()
    handle = Turns(desk.database, speaker, Hearing(lambda: SETTINGS), "nl", lambda: None)
    words = f"{said} {reference}"
    typed = Turn("t", TurnKind.MESSAGE, PEOPLE["Olga"], address_of("Olga"), text=words)
    await handle(typed, desk.now)
    desk.updated.clear()
    await desk.tap("Otto", "case.note", {"text": "Gebeld met ICT"})
    (card,) = (one for one in desk.updated if one.about == "case")
    assert "Gebeld met ICT" in card.message.text
    case = await desk.case()
    (shown,) = await desk.work(lambda session: of_case(session, case.id, "case"))
    assert (shown.activity_id, shown.address) == ("posted-1", vars(address_of("Olga")))


@pytest.mark.parametrize(
    ("who", "where", "said", "answer"),
    [
        ("Frans", "Frans", "afsluiten DL-2026-0001", "niet in jouw rol"),
        ("Olga", "Olga", "besluiten DL-2026-0001", "Neem de zaak eerst in behandeling"),
        ("Olga", "Olga", "notitie DL-2020-0001", "Die zaak ken ik niet"),
        ("Olga", "channel", "notitie DL-2026-0001: hoi", "eigen chat"),
    ],
)
async def test_a_typed_act_that_cannot_be_done_says_why(
    desk: Desk, who: str, where: str, said: str, answer: str
) -> None:
    await reported(desk)
    await desk.say(who, said, where)
    assert answer in desk.said
    assert desk.reaction.messages[0].card is None


@pytest.mark.parametrize("said", ["zaak 1", "#1", "status 1"])
async def test_a_number_alone_is_a_case_of_this_year(desk: Desk, said: str) -> None:
    reference = await reported(desk)
    desk.inbox.clear()
    await desk.say("Olga", said)
    await desk.deliver()
    assert reference in desk.inbox["Olga"][-1].message.text
    await desk.say("Olga", "neem 1")
    officer = (await desk.file()).officer
    assert officer
    assert officer.id == "olga-id"


async def test_a_report_that_was_put_off_is_not_under_way(desk: Desk) -> None:
    await reported(desk)
    for said in ("Ik heb een mail naar de verkeerde gestuurd", "later", "zaak"):
        await desk.say("Olga", said)
    assert "Die zaak ken ik niet" in desk.said


async def test_help_is_a_card_with_a_line_for_each_command(desk: Desk) -> None:
    await reported(desk)
    await desk.say("Olga", "help")
    card = desk.reaction.messages[0].card
    assert card is not None
    commands = [fact["title"] for part in card["body"] for fact in part.get("facts", ())]
    assert len(commands) == 12
    assert all(parse(command.replace("…", "laptop")) for command in commands)


async def test_a_refusal_reads_well_on_one_line(desk: Desk) -> None:
    """Teams shows plain text without its line breaks."""
    await reported(desk)
    await desk.tap("Olga", "case.take")
    await desk.tap("Olga", "case.measure", {"due": "2026-01-01"}, "channel")
    assert " ".join(desk.said.split()) == (
        "Dit is niet opgeslagen. Beschrijf de maatregel. Zie art. 33 lid 5 AVG. "
        "Vul in wie de maatregel uitvoert. Zie art. 33 lid 5 AVG. De einddatum is al voorbij."
    )


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


@pytest.mark.parametrize("said", ["openstaand", "zoek brief", "weekoverzicht", "jaaroverzicht"])
async def test_an_overview_is_read_beside_all_that_is_written(desk: Desk, said: str) -> None:
    await reported(desk)
    typed = Turn("t", TurnKind.MESSAGE, PEOPLE["Olga"], address_of("Olga"), text=said)
    hearing = Hearing(lambda: SETTINGS)
    ahead = hearing.ahead(typed, desk.now)
    assert ahead is not None
    hear = await desk.database.read(ahead)  # which fails where anything is written
    shown = await desk.work(lambda session: hear(session, typed, desk.now, Met()))
    assert shown.messages[0].card is not None
    assert shown == await desk.work(lambda session: hearing(session, typed, desk.now, Met()))
    employee = replace(typed, person=PEOPLE["Sanne"], address=address_of("Sanne"))
    assert hearing.ahead(employee, desk.now) is None
