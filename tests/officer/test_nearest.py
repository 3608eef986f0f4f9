"""A command with a slip, or by another name: the nearest is done, and no report is begun."""

from __future__ import annotations

import time

import pytest

from bot.messages import Turn, TurnKind
from bot.officer.commands import Command, parse
from bot.officer.nearest import nearest
from store.lists import register
from tests.cards.schema import walk
from tests.officer.desk import PEOPLE, SETTINGS, Desk, address_of
from tests.officer.test_desk import reported

LIMIT_S = 10  # of the processor, far above what it takes


@pytest.mark.parametrize(
    ("said", "command"),
    [
        ("openstande", Command("open")),
        ("Openstaaand!", Command("open")),
        ("register", Command("open")),
        ("weekrapport", Command("week")),
        ("weekoverzich", Command("week")),
        ("jaarverslag", Command("year")),
        ("jaaroverzcht 2026", Command("year", "2026")),
        ("zoke jansen", Command("search", "jansen")),
        ("zaka 2026-3", Command("case", "DL-2026-3")),
        ("nieuwe zaken", Command("new")),
        ("kenisgeving", Command("vulnerability")),
        ("hallo", Command("help")),
        ("Goedemorgen!", Command("help")),
        ("jaarverslag 2025", Command("year", "2025")),
        ("rapport over 2025", Command("year", "2025")),
        ("wat moet ik nu", Command("open")),
        ("wat wacht er op mij?", Command("open")),
        ("12 akkoord", Command("case.second", "DL-12")),
        ("welke zaken zijn te laat?", Command("open")),
        ("?", Command("help")),
        ("12", Command("case", "DL-12")),
        ("wie heeft zaak 12?", Command("case", "DL-12")),
        ("stauts 12", Command("case", "DL-12")),
        ("melding 12", Command("case", "DL-12")),
        ("ik neem 12", Command("case.take", "DL-12")),
        ("sluit zaak 12 maar af", Command("case.close", "DL-12")),
        ("dl 12 afsluiten", Command("case.close", "DL-12")),
        ("meld 12 bij de AP", Command("case.notify", "DL-12")),
        ("stel 12 uit tot maandag", Command("case.snooze", "DL-12 tot maandag")),
        ("draag 12 over aan Otto", Command("case.hand_over", "DL-12")),
        ("voeg 12 en 14 samen", Command("case.merge", "DL-12 DL-14")),
        ("12 geen melding want teruggehaald", Command("case.decide", "DL-12 teruggehaald")),
        ("vraag 12 hoeveel mensen", Command("case.ask", "DL-12 hoeveel mensen")),
        ("12 is een oefening", Command("case.drill", "DL-12")),
        ("hoe staat het met 12", Command("case", "DL-12")),
        ("neem 'm", Command("which", "neem")),
        ("vraag de melder hoeveel mensen het zijn", Command("which", "vraag")),
        ("bijlagen 12", Command("case", "DL-12")),
        ("sluit de zaak", Command("which", "sluit")),
        ("uitstellen tot maandag", Command("which", "uitstellen")),
        ("ongedaan", Command("which", "ongedaan")),
        ("3 taken", Command("case", "DL-3")),  # only shown: with a slip nothing is done at once
        ("12 pakken", Command("case", "DL-12")),
        ("melding", None),
        ("zaak naar het verkeerde adres gestuurd", None),
        ("openstaande map met 40 dossiers gevonden", None),
        ("mail verkeerd gestuurd zaak 12 mensen", None),
        ("12 mensen in cc", None),
        ("brief 3 keer verstuurd", None),
        ("2 dossiers verwisseld", None),
        ("geef 3 brieven aan de verkeerde", None),
        ("lijst met 40 namen online", None),
        ("brief 12 keer verkeerd bezorgd", None),
        ("besluit 12 aan de verkeerde gestuurd", None),
        ("besluit met BSN kwijt", None),
        ("notitie 3 keer verkeerd gestuurd", None),
        ("notitie 3 gebeld", Command("note", "DL-3 gebeld")),
        ("notitie zaak 3 gebeld met ICT", Command("note", "DL-3 gebeld met ict")),
        ("memo 3 wacht op antwoord", Command("note", "DL-3 wacht op antwoord")),
        ("ik heb 12 brieven verkeerd gestuurd", None),
        ("brief aan 12 mensen", None),
        ("laptop kwijt", None),
        ("boek kwijt", None),
        ("zaaksysteem gehackt", None),
        ("mijn meldingen", None),
        ("datalek melden", None),
        ("stop", None),
        ("ik heb een mail verkeerd gestuurd", None),
        ("", None),
    ],
)
def test_the_nearest_command(said: str, command: Command | None) -> None:
    assert parse(said) is None
    assert nearest(said) == command


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("openstande", "Openstaande zaken"),
        ("weekrapport", "Weekoverzicht week"),
        ("ap", "ap DL-2026-0012"),
        ("mijn zaken", "Openstaande zaken"),
        ("wat moet ik nog doen?", "Openstaande zaken"),
        ("zaak 3", "Die zaak ken ik niet"),
        ("zaak 1 afsluiten", "Neem de zaak eerst in behandeling"),
        ("afsluiten", "Bij welke zaak?"),
        ("notitie 1 gebeld", "dubbele punt achter het nummer"),
        ("help", "Wat je kunt typen"),
        ("zoek watermeloen", "Zoek op een heel woord"),
        ("hoi", "Wat je kunt typen"),
    ],
)
async def test_an_officer_gets_it(desk: Desk, said: str, answer: str) -> None:
    await reported(desk)
    await desk.say("Olga", said)
    assert answer in desk.said


async def test_the_next_page_is_one_tap_away(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    await reported(desk)
    for _ in range(21):
        await desk.report_again()
    await desk.say("Olga", "zoek dl-2026")
    assert "22 gevonden, 20 getoond" in desk.said
    assert "DL-2026-0002" not in desk.said
    await desk.tap_without_case("Olga", "desk.say", {"said": "zoek dl-2026 pagina 2"})
    assert "DL-2026-0002" in desk.said
    monkeypatch.setattr(register, "COUNTED", 21)
    await desk.say("Olga", "zoek dl-2026")
    assert "Meer dan 21 gevonden, 20 getoond" in desk.said
    monkeypatch.setattr(register, "FIRST", 20)
    reach = {"public_host": "datalek.example", "register_secret": "a long secret nobody guesses"}
    desk.settings = SETTINGS.model_copy(update=reach)
    await desk.say("Olga", "openstaand")
    assert "en nog 2 zaken" in desk.said
    card = desk.reaction.messages[0].card
    assert {"https://datalek.example/register"} == {
        one["url"] for one in walk(card) if one.get("type") == "Action.OpenUrl"
    }


@pytest.mark.parametrize(("who", "words"), [("Olga", "van elke melding"), ("Frans", "Als FG")])
async def test_who_has_a_role_is_welcomed_in_it(desk: Desk, who: str, words: str) -> None:
    await desk.open()
    turn = Turn("t", TurnKind.INSTALLED, PEOPLE[who], address_of(who))
    await desk.take(turn)
    assert words in desk.said
    assert "openstaand" in desk.said


async def test_a_button_does_not_give_a_role(desk: Desk) -> None:
    await reported(desk)
    await desk.tap_without_case("Sanne", "desk.say", {"said": "openstaand"})
    assert "Alleen privacy officers" in desk.said
    assert SETTINGS.officers


@pytest.mark.parametrize("begins", ["", "zaak zaak", "notitie", "ap", "feit"])
@pytest.mark.parametrize("piece", [": ", "- ", ":", " dl", "zaak"])
def test_a_flood_of_marks_is_read_without_delay(begins: str, piece: str) -> None:
    """It is read before anything else of a turn; a pattern that backtracks takes minutes."""
    said = f"{begins} {(piece * 100_000)[:100_000]} x"
    start = time.process_time()
    parse(said)
    nearest(said)
    assert time.process_time() - start < LIMIT_S
