"""Entering a case on behalf of somebody, a drill, and notices that are counted beside cases."""

from __future__ import annotations

import pytest

from dialogs.beside import NoticeKind
from store import beside
from tests.officer.desk import Desk

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
    assert (row.source, file.informant, row.drill) == ("letter", "Een inwoner", False)
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
        ({"aware": "morgen 09:00"}, "ligt in de toekomst"),
        (
            {"source": "supplier", "informed": "morgen 09:00"},
            "Wanneer de leverancier het meldde, ligt in de toekomst",
        ),
        ({"description": ""}, "Vul de tekst in"),
        (
            {"source": "supplier", "informed": "vorige week"},
            "De verwerker meldde het eerder. De termijn loopt vanaf die melding. Zet de kennisname",
        ),
    ],
)
async def test_half_an_entry_is_refused(desk: Desk, changes: dict[str, str], said: str) -> None:
    await desk.open()
    await desk.tap_without_case("Olga", "entry.case", LETTER | changes)
    assert said in desk.said
    assert desk.inbox["channel"] == []


async def test_an_unreadable_moment_is_not_weighed_against_the_other(desk: Desk) -> None:
    await desk.open()
    entry = LETTER | {"source": "supplier", "aware": "ooit", "informed": "gisteren"}
    await desk.tap_without_case("Olga", "entry.case", entry)
    assert "Vul in wanneer de gemeente het wist" in desk.said
    assert "De verwerker meldde het eerder" not in desk.said


async def test_what_was_entered_can_be_weighed_at_once(desk: Desk) -> None:
    await desk.open()
    entry = LETTER | {"source": "supplier", "aware": "gisteren", "informed": "gisteren"}
    await desk.tap_without_case("Olga", "entry.case", entry)
    desk.reference = "DL-2026-0001"
    await desk.tap("Olga", "case.take")
    await desk.tap("Olga", "case.weigh")
    assert (await desk.file()).state == "weighed"


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
        "Olga", "entry.vulnerability", {"source": "ibd", "title": "Lek in de VPN"}
    )
    rows = await desk.work(
        lambda session: beside.listed(session, NoticeKind.VULNERABILITY, open_only=True)
    )
    assert [row.value.title for row in rows] == ["Lek in de VPN"]
    assert desk.inbox["channel"] == []
