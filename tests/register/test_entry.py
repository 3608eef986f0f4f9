"""An officer enters a case for somebody, a drill or a notice on a page."""

from __future__ import annotations

from sqlmodel import Session, select

from dialogs.law.facts import DataKind
from store.models import Notice
from tests.register.test_case import signed_in
from tests.register.test_facts import file_of
from tests.register.visitor import Browser, Page, Sent, Served

CASE: Sent = {
    "situation": "supplier",
    "source": "supplier",
    "description": "De leverancier meldt dat een back-up openbaar stond",
    "informant": "Leverancier van het zaaksysteem",
    "aware": "vandaag 08:00",
    "data": ["bsn", "health"],
    "people": "120",
}


async def enter(browser: Browser, what: str, fields: Sent) -> Page:
    form = await browser.get(f"/register/enter/{what}")
    return await browser.post(f"/register/enter/{what}", {"csrf": form.csrf, **fields})


async def test_a_case_is_entered_for_somebody_and_then_stands_in_the_list(trial: Served) -> None:
    trial.now = trial.now.replace(hour=12)
    browser = await signed_in(trial)
    kept = await enter(browser, "case", {**CASE})
    assert kept.status == 303, kept.words
    reference = kept.goes_to.rpartition("/")[2]
    file = await file_of(trial, reference)
    assert (file.source, file.informant) == ("supplier", CASE["informant"])
    assert {DataKind.BSN, DataKind.HEALTH} <= file.facts.data
    assert file.facts.people.least == 120
    assert reference in (await browser.get("/register")).words
    drill = await enter(browser, "drill", {**CASE})
    assert (await file_of(trial, drill.goes_to.rpartition("/")[2])).drill


async def test_what_is_missing_stands_beside_its_field_and_nothing_is_lost(trial: Served) -> None:
    browser = await signed_in(trial)
    odd = "<script>alert(1)</script> gisteren"
    sent = {**CASE, "description": "", "aware": odd, "people": "veel te veel"}
    refused = await enter(browser, "case", sent)
    assert refused.status == 422
    for name in ("description", "aware", "people"):
        assert f'href="#field-{name}"' in refused.html, name
    assert "<script>alert" not in refused.html
    assert "Leverancier van het zaaksysteem" in refused.html
    assert "DL-" not in (await browser.get("/register")).words


async def test_a_notice_is_counted_and_the_dpo_enters_nothing(trial: Served) -> None:
    notice = {"kind": "vulnerability", "source": "ibd", "text": "Lek in de VPN"}
    browser = await signed_in(trial)
    kept = await enter(browser, "notice", {**notice})
    assert "telt mee in het week- en jaaroverzicht" in (await browser.get(kept.goes_to)).words
    dpo = await signed_in(trial, "dpo")
    assert (await enter(dpo, "notice", {**notice})).status == 422
    assert (await enter(dpo, "case", {**CASE})).status == 422
    assert (await dpo.get("/register/enter/nothing")).status == 404

    def count(session: Session) -> int:
        return len(session.exec(select(Notice)).all())

    assert await trial.database.read(count) == 1
