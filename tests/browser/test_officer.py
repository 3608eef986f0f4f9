"""The officer's part of the story: in Teams until the case is closed, then once more on its page.

What is done on one of the two is to be seen on the other.
"""

from __future__ import annotations

from playwright.async_api import expect

from bot.demo.playground import OFFICER
from dialogs.texts import text
from tests.browser.case_card import CaseCard
from tests.browser.casework import (
    AGAIN,
    AGREED,
    ASK,
    BECAUSE,
    CLOSE,
    GIVEN_BACK,
    LATE,
    LESSON,
    MEASURE,
    NOTIFIED,
    NOTIFY,
    NUMBER,
    QUESTION,
    REPLY,
    RISK,
    STILL,
    STILL_MISSING,
    TELL,
    TOLD,
    taken,
)
from tests.browser.conftest import ARTEFACTS, Windows
from tests.browser.playground_page import PlaygroundPage
from tests.browser.report import NL, answer, begin, send


async def test_a_case_from_alert_to_closing_in_teams_and_on_its_page(
    windows: Windows,
) -> None:
    employee, officer = windows.employee, windows.officer
    reference = await _reported(employee)
    case = await taken(officer, reference)
    await _corrected(case, officer)
    await _weighed_and_asked(case, employee)
    await _replied(case, officer)
    await _decided_and_notified(case, employee)
    await _told(case)
    await _measures_taken(case)
    await _closed(case, employee, reference)
    await _reopened_on_its_page(windows, case, reference)
    await _form_prepared(officer, reference)


async def _reported(employee: PlaygroundPage) -> str:
    await begin(employee)
    await answer(employee)
    return await send(employee)


async def _corrected(case: CaseCard, officer: PlaygroundPage) -> None:
    """A fact is picked on the case, its value chosen below it, and what turned is told at once."""
    await case.pick_fact("deletion_confirmed")
    await officer.sees(text(NL, "fact-now", value=text(NL, "law-value-unknown")))
    await officer.picture(ARTEFACTS / "po-0-feit-aanpassen.png")
    await officer.tick(text(NL, "law-value-yes"))
    await officer.fill(GIVEN_BACK)
    await officer.press(text(NL, "form-submit"))
    await officer.sees(text(NL, "fact-corrected"))
    await officer.picture(ARTEFACTS / "po-0-feit-aangepast.png")
    await case.sees_no_more(text(NL, "law-fact-deletion_confirmed"))  # else that card is stale


async def _form_prepared(officer: PlaygroundPage, reference: str) -> None:
    """The answers for the authority's form, with what the correction made of them; by typing."""
    await officer.say(f"ap {reference}")
    await officer.sees(text(NL, "ap-title"))
    await officer.sees(text(NL, "law-ap-post"))
    await officer.sees(text(NL, "ap-10-2-deleted"))
    await officer.picture_of_card(ARTEFACTS / "po-8-ap-formulier.png")


async def _weighed_and_asked(case: CaseCard, employee: PlaygroundPage) -> None:
    await case.press("weigh")
    await case.sees(text(NL, "case-state-weighed"))
    await case.act("ask", ASK)
    await case.sees(text(NL, "no-reply-yet"))
    await employee.sees(QUESTION)
    await employee.picture(ARTEFACTS / "po-1-vraag-bij-de-melder.png")
    await employee.fill(REPLY)
    await employee.press(text(NL, "button-reply"))


async def _replied(case: CaseCard, officer: PlaygroundPage) -> None:
    """The officer gets a word of it, and the case holds the reply."""
    await officer.sees(text(NL, "reminder-replied"))
    await case.sees(REPLY)
    await case.picture(ARTEFACTS / "po-2-antwoord.png")


async def _decided_and_notified(case: CaseCard, employee: PlaygroundPage) -> None:
    await case.act("decide", NOTIFY)
    await case.sees(BECAUSE)
    await employee.sees(text(NL, "told-notify-yes"))
    await case.act("notify", NOTIFIED)
    await case.sees(f"{text(NL, 'form-stage-final')} · {NUMBER}")
    await case.sees(text(NL, "case-state-notified"))
    await case.picture(ARTEFACTS / "po-3-gemeld.png")


async def _told(case: CaseCard) -> None:
    await case.act("decide", TELL)
    await case.sees(RISK)
    await case.act("communicate", TOLD)
    await case.sees(text(NL, "people-told", people=1, remaining=0))
    await case.sees(text(NL, "case-state-communicated"))


async def _measures_taken(case: CaseCard) -> None:
    await case.act("measure", AGREED)
    await case.sees(MEASURE)
    await case.act("measure-done", [])
    await case.sees(text(NL, "measure-done", day="").strip())
    await case.picture(ARTEFACTS / "po-4-maatregel-klaar.png")


async def _closed(case: CaseCard, employee: PlaygroundPage, reference: str) -> None:
    """A discovery of yesterday asks for a word about the delay before it can be closed."""
    await case.act("close", CLOSE)
    await case.sees(text(NL, "lack-delay-note"))
    await case.picture(ARTEFACTS / "po-5-nog-niet.png")
    await case.refuses(text(NL, "lack-delay-note"))
    await case.act("note", LATE)
    await case.sees(text(NL, "note-on-delay"))
    await case.act("close", CLOSE)
    await case.sees(f"{reference} · {text(NL, 'case-state-closed')} · {OFFICER.name}")
    await case.sees(text(NL, "form-closing-measures_done"))
    await case.sees(LESSON)
    await case.picture(ARTEFACTS / "po-6-afgesloten.png")
    await case.offers("reopen")
    await expect(case.card.get_by_text(NUMBER)).to_be_visible()

    await employee.sees(text(NL, "state-closed"))
    await employee.sees(LESSON)
    assert BECAUSE not in await employee.page.inner_text("body")  # reasons stay with the officer
    await employee.picture(ARTEFACTS / "po-7-klaar-bij-de-melder.png")


async def _reopened_on_its_page(windows: Windows, case: CaseCard, reference: str) -> None:
    """The card follows what is done on the page, and the page what is done on the card."""
    here = f"{windows.register}/cases/{reference}"
    page = await windows.officer.page.context.new_page()
    await page.goto(here)
    await page.locator(f"button[value='{OFFICER.id}']").click()
    await expect(page.get_by_text(NUMBER).first).to_be_visible()
    await page.goto(f"{here}/acts/reopen")
    await page.get_by_role("textbox", name=text(NL, "form-reason")).fill(AGAIN)
    await page.get_by_role("button", name=text(NL, "form-submit")).click()
    await expect(page.get_by_text(text(NL, "done-reopen"))).to_be_visible()
    await case.sees_no_more(f"{reference} · {text(NL, 'case-state-closed')} · {OFFICER.name}")
    await case.act("note", STILL)
    await case.sees(STILL_MISSING)
    for _ in range(50):  # what was typed stands on the card before it is kept
        await page.goto(here)
        if await page.get_by_text(STILL_MISSING).count():
            break
    await expect(page.get_by_text(STILL_MISSING).first).to_be_visible()
    await page.screenshot(path=ARTEFACTS / "po-9-op-de-pagina.png")
