"""An officer enters a case for somebody, or a drill, on a page."""

from __future__ import annotations

from dialogs.beside import NoticeKind
from dialogs.law.facts import DataKind
from store.beside import still_open
from tests.register.test_case import signed_in
from tests.register.test_facts import file_of
from tests.register.visitor import Sent, Served

CASE: Sent = {
    "situation": "supplier",
    "source": "supplier",
    "description": "De leverancier meldt dat een back-up openbaar stond",
    "informant": "Leverancier van het zaaksysteem",
    "aware": "vandaag 08:00",
    "data": ["bsn", "health"],
    "people": "120",
}


async def test_a_case_is_entered_for_somebody_and_then_stands_in_the_list(trial: Served) -> None:
    trial.now = trial.now.replace(hour=12)
    browser = await signed_in(trial)
    kept = await browser.enter("case", {**CASE})
    assert kept.status == 303, kept.words
    reference = kept.goes_to.rpartition("/")[2]
    file = await file_of(trial, reference)
    assert (file.source, file.informant) == ("supplier", CASE["informant"])
    assert {DataKind.BSN, DataKind.HEALTH} <= file.facts.data
    assert file.facts.people.least == 120
    assert reference in (await browser.get("/register")).words
    drill = await browser.enter("drill", {**CASE})
    assert (await file_of(trial, drill.goes_to.rpartition("/")[2])).drill


async def test_what_is_missing_stands_beside_its_field_and_nothing_is_lost(trial: Served) -> None:
    browser = await signed_in(trial)
    odd = "<script>alert(1)</script> gisteren"
    sent = {**CASE, "description": "", "aware": odd, "people": "veel te veel"}
    refused = await browser.enter("case", sent)
    assert refused.status == 422
    for name in ("description", "aware", "people"):
        assert f'href="#field-{name}"' in refused.html, name
    assert "<script>alert" not in refused.html
    assert "Leverancier van het zaaksysteem" in refused.html
    assert "DL-" not in (await browser.get("/register")).words


async def test_what_is_beside_is_kept_as_well_and_the_dpo_enters_nothing(trial: Served) -> None:
    dpo = await signed_in(trial, "dpo")
    for kind in NoticeKind:
        assert (await dpo.enter(kind, {"title": "Lek in de VPN"})).status == 422
    assert (await dpo.enter("case", {**CASE})).status == 422
    assert (await dpo.get("/register/enter/nothing")).status == 404
    assert await trial.database.read(still_open) == {}
