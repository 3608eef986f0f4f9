"""One report as an employee makes it, partly with buttons and partly by typing.

Every word that is looked for comes from the Fluent files: a text may be improved without a change
here.
"""

from __future__ import annotations

from dialogs.intake.phrasing import choice_in_words, label_of, question_in_words
from dialogs.texts import text
from tests.browser.playground_page import PlaygroundPage

NL = "nl"
FIRST_WORDS = "ik heb een brief met een besluit over de bijstand naar het verkeerde adres gestuurd"
SITUATION = text(NL, "situation-wrong_letter")
NEXT = text(NL, "button-next")


async def begin(employee: PlaygroundPage) -> None:
    """The first sentence, until the bot says what it made of it."""
    await employee.sees(text(NL, "welcome-how"))
    await employee.say(FIRST_WORDS)
    await employee.sees(SITUATION)


async def answer(employee: PlaygroundPage) -> None:
    """All questions, until the summary."""
    await employee.press(text(NL, "button-confirm"))
    await _asked(employee, "discovered")
    await employee.say("gisteren 16:40")
    await _asked(employee, "timing")
    await _tick(employee, "timing", "earlier")
    await employee.fill("vorige week maandag")
    await employee.press(NEXT)
    await _asked(employee, "data")
    await _tick(employee, "data", "name", "address")
    await _tick(employee, "danger", "no")
    await employee.press(NEXT)
    await _asked(employee, "people")
    await employee.fill("1")
    await _tick(employee, "groups", "residents")
    await employee.press(NEXT)
    await _asked(employee, "recipient")
    known = choice_in_words("recipient", "known_person", NL)
    await employee.choose(label_of("recipient", NL), known)
    await employee.press(NEXT)
    await employee.sees(text(NL, "summary-title"))


async def send(employee: PlaygroundPage) -> str:
    """Send it off; gives the reference that the bot names."""
    await employee.press(text(NL, "button-send"))
    await employee.sees(text(NL, "sent-thanks"))
    return await employee.reference()


async def _asked(employee: PlaygroundPage, question: str) -> None:
    await employee.sees(question_in_words(question, NL))


async def _tick(employee: PlaygroundPage, question: str, *choices: str) -> None:
    await employee.tick(*(choice_in_words(question, choice, NL) for choice in choices))
