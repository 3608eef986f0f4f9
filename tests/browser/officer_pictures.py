"""Takes the pictures of the officer's manual: `python -m tests.browser.officer_pictures`."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from bot.demo.playground import office
from dialogs.texts import text
from tests.browser.case_card import CaseCard, Fields, Picked, Typed
from tests.browser.casework import (
    AGREED,
    ASK,
    BECAUSE,
    CLOSE,
    GIVEN_BACK,
    LATE,
    LESSON,
    NOTIFIED,
    NOTIFY,
    NUMBER,
    QUESTION,
    RISK,
    TELL,
    TOLD,
    taken,
)
from tests.browser.chromium import browser, window
from tests.browser.pictures import PICTURES
from tests.browser.playground_page import PlaygroundPage
from tests.browser.report import NL, answer, begin, send

PRELIMINARY: Fields = [
    Picked("form-stage", "form-stage-preliminary"),
    Typed("form-number", NUMBER),
    Typed("form-moment", "vandaag 14:05"),
]


async def take() -> None:
    """Play a whole case, and keep what the manual shows of it."""
    with tempfile.TemporaryDirectory() as folder:
        async with office(Path(folder)) as running, browser() as chromium:
            officer = PlaygroundPage(await (await window(chromium)).new_page())
            await officer.open(running.officer.url)
            employee = PlaygroundPage(await (await window(chromium)).new_page())
            await employee.open(running.employee.url)
            await begin(employee)
            await answer(employee)
            reference = await send(employee)
            case = await taken(officer, reference)
            await _correct(case, officer)
            await _first_half(case, employee)
            await _second_half(case, employee)
            await officer.say(f"ap {reference}")
            await officer.sees(text(NL, "ap-title"))
            await case.picture_of_ap_form(PICTURES / "officer-ap-formulier.png")


async def _correct(case: CaseCard, officer: PlaygroundPage) -> None:
    await case.picture_of_file(PICTURES / "officer-dossier.png")
    await case.pick_fact("deletion_confirmed")
    await officer.sees(text(NL, "fact-title"))
    await officer.tick(text(NL, "law-value-yes"))
    await officer.fill(GIVEN_BACK)
    await officer.picture_of_card(PICTURES / "officer-feit.png")
    await officer.press(text(NL, "form-submit"))
    await officer.sees(text(NL, "fact-corrected"))
    await case.sees_no_more(text(NL, "law-fact-deletion_confirmed"))


async def _first_half(case: CaseCard, employee: PlaygroundPage) -> None:
    await case.press("weigh")
    await case.sees(text(NL, "case-state-weighed"))
    await case.act("ask", ASK)
    await employee.sees(QUESTION)
    await employee.picture_of_card(PICTURES / "officer-vraag.png")
    await case.open("decide", NOTIFY)
    await case.picture_of_form("decide", PICTURES / "officer-besluiten.png")
    await case.act("decide", NOTIFY)
    await case.sees(BECAUSE)


async def _second_half(case: CaseCard, employee: PlaygroundPage) -> None:
    await case.open("notify", PRELIMINARY)
    await case.picture_of_form("notify", PICTURES / "officer-ap-melding.png")
    await case.act("notify", NOTIFIED)
    await case.sees(text(NL, "case-state-notified"))
    await case.act("decide", TELL)
    await case.sees(RISK)
    await case.act("communicate", TOLD)
    await case.sees(text(NL, "case-state-communicated"))
    await case.act("measure", AGREED)
    await case.offers("measure-done")
    await case.act("measure-done", [])
    await case.sees(text(NL, "measure-done", day="").strip())
    await case.act("note", LATE)
    await case.sees(text(NL, "note-on-delay"))
    await case.act("close", CLOSE)
    await employee.sees(LESSON)
    await employee.picture_of_card(PICTURES / "officer-klaar.png")


if __name__ == "__main__":
    asyncio.run(take())
