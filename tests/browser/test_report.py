"""The story of the product as two people see it, side by side."""

from __future__ import annotations

from playwright.async_api import expect

from tests.browser.conftest import ARTEFACTS, Windows
from tests.browser.report import answer, begin


async def test_a_report_from_the_first_word_until_it_is_taken(windows: Windows) -> None:
    employee, officer = windows.employee, windows.officer
    await begin(employee)
    await employee.picture(ARTEFACTS / "1-voorstel.png")
    await answer(employee)
    await employee.picture(ARTEFACTS / "2-samenvatting.png")
    await employee.press("Versturen")
    await employee.sees("Dank je wel. Je melding is binnen.")
    reference = await employee.reference()
    await employee.picture(ARTEFACTS / "3-verstuurd.png")

    await officer.sees(f"{reference} · Nieuw, nog niet in behandeling")
    await officer.picture(ARTEFACTS / "4-bericht.png")
    assert "bijstand" not in await officer.card.inner_text()  # an alert holds no free text
    await officer.press("In behandeling nemen")
    await officer.sees(f"{reference} · In behandeling · Omar El Idrissi")
    await officer.picture(ARTEFACTS / "5-in-behandeling.png")
    await expect(officer.page.get_by_role("button", name="In behandeling nemen")).to_have_count(0)

    await employee.sees("De privacy officer is ermee bezig")
    await employee.picture(ARTEFACTS / "6-bericht-aan-de-melder.png")
    await expect(employee.page.get_by_role("button", name="Bekijk dossier")).to_have_count(0)
    await employee.say("mijn meldingen")
    await employee.sees("De privacy officer is ermee bezig · gemeld op")

    await officer.press("Bekijk dossier")
    await officer.sees("Antwoorden")
    await officer.picture(ARTEFACTS / "7-dossier.png")
