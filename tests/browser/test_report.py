"""The story of the product as two people see it, side by side."""

from __future__ import annotations

from playwright.async_api import expect

from bot.demo.playground import OFFICER
from dialogs.texts import text
from tests.browser.conftest import ARTEFACTS, Windows
from tests.browser.report import NL, answer, begin, send

TAKE, OPEN = text(NL, "act-take"), text(NL, "act-open")


async def test_a_report_from_the_first_word_until_it_is_taken(windows: Windows) -> None:
    employee, officer = windows.employee, windows.officer
    await begin(employee)
    await employee.picture(ARTEFACTS / "1-voorstel.png")
    await answer(employee)
    await employee.picture(ARTEFACTS / "2-samenvatting.png")
    reference = await send(employee)
    await employee.picture(ARTEFACTS / "3-verstuurd.png")

    await officer.sees(f"{reference} · {text(NL, 'case-state-reported')}")
    await officer.picture(ARTEFACTS / "4-bericht.png")
    assert "bijstand" not in await officer.card.inner_text()  # an alert holds no free text
    await officer.press(TAKE)
    await officer.sees(f"{reference} · {text(NL, 'case-state-taken')} · {OFFICER.name}")
    await officer.picture(ARTEFACTS / "5-in-behandeling.png")
    await expect(officer.page.get_by_role("button", name=TAKE)).to_have_count(0)

    await employee.sees(text(NL, "state-taken"))
    await employee.picture(ARTEFACTS / "6-bericht-aan-de-melder.png")
    await expect(employee.page.get_by_role("button", name=OPEN)).to_have_count(0)

    await officer.press(OPEN)
    await officer.sees(text(NL, "answers"))
    await officer.picture(ARTEFACTS / "7-dossier.png")
