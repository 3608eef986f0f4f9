"""What an officer does with the case of the story, form by form.

The words that are typed are the officer's own; labels come from the Fluent files.
"""

from __future__ import annotations

from bot.demo.playground import EMPLOYEE, OFFICER
from dialogs.texts import text
from tests.browser.case_card import CaseCard, Fields, Picked, Ticked, Tomorrow, Typed
from tests.browser.playground_page import PlaygroundPage
from tests.browser.report import NL

QUESTION = "Heeft de ontvanger de brief teruggegeven?"
GIVEN_BACK = "De brief is vanmorgen aan de balie ingeleverd."
REPLY = "Ja, vanmorgen aan de balie. De envelop was open."
BECAUSE = "Een buurman las een besluit over bijstand."
RISK = "De buurman kan het doorvertellen."
NUMBER = "AP-2026-77001"
MEASURE = "Adres op de brief vergelijken met de BRP"
OWNER = "Fatima Bakker"
DELAY = "Ontdekt na sluiting van het loket, gemeld de volgende ochtend."
LESSON = "Vergelijk het adres op de brief met het dossier voor je hem dichtplakt."
AGAIN = "De buurman belde: er lag nog een brief."
STILL_MISSING = "De tweede brief komt morgen terug."
NOW = "nu net"

ASK: Fields = [Typed("form-question", QUESTION)]
NOTIFY: Fields = [
    Picked("form-duty", "duty-notify"),
    Picked("form-outcome", "form-outcome-yes"),
    Typed("form-reason", BECAUSE),
]
NOTIFIED: Fields = [
    Picked("form-stage", "form-stage-final"),
    Typed("form-number", NUMBER),
    Typed("form-moment", NOW),
]
TELL: Fields = [
    Picked("form-duty", "duty-communicate"),
    Picked("form-outcome", "form-outcome-yes"),
    Typed("form-reason", RISK),
]
TOLD: Fields = [Ticked("form-way-phone"), Typed("form-moment", NOW), Typed("form-people", "1")]
AGREED: Fields = [
    Typed("form-measure", MEASURE),
    Typed("form-measure-owner", OWNER),
    Tomorrow("form-due"),
]
LATE: Fields = [Typed("form-note", DELAY), Ticked("form-on-delay-yes")]
STILL: Fields = [Typed("form-note", STILL_MISSING)]
CLOSE: Fields = [Picked("form-reason", "form-closing-measures_done"), Typed("form-lesson", LESSON)]


async def taken(officer: PlaygroundPage, reference: str) -> CaseCard:
    """Taken from the alert, and opened in the officer's own chat."""
    await officer.sees(f"{reference} · {text(NL, 'case-state-reported')}")
    await officer.press(text(NL, "act-take"))
    await officer.sees(f"{reference} · {text(NL, 'case-state-taken')} · {OFFICER.name}")
    await officer.press(text(NL, "act-open"))
    case = CaseCard(officer)
    await case.sees(EMPLOYEE.name)
    return case
