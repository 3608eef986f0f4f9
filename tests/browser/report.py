"""One report as an employee makes it, partly with buttons and partly by typing."""

from __future__ import annotations

from tests.browser.playground_page import PlaygroundPage

FIRST_WORDS = "ik heb een brief met een besluit over de bijstand naar het verkeerde adres gestuurd"


async def begin(employee: PlaygroundPage) -> None:
    """The first sentence, until the bot says what it made of it."""
    await employee.sees("Vertel in je eigen woorden wat er gebeurde.")
    await employee.say(FIRST_WORDS)
    await employee.sees("Een brief of pakket naar het verkeerde adres")


async def answer(employee: PlaygroundPage) -> None:
    """All questions, until the summary."""
    await employee.press("Ja, dat klopt")
    await employee.sees("Wanneer merkte je het?")
    await employee.say("gisteren 16:40")
    await employee.sees("En wanneer ging het mis?")
    await employee.tick("Eerder")
    await employee.fill("vorige week maandag")
    await employee.press("Volgende")
    await employee.sees("Welke gegevens stonden erin?")
    await employee.tick("Naam", "Adres")
    await employee.press("Volgende")
    await employee.sees("Over hoeveel mensen gaat het?")
    await employee.fill("1")
    await employee.tick("Inwoners")
    await employee.press("Volgende")
    await employee.sees("Wie kreeg of hoorde het?")
    await employee.choose("Wie het kreeg", "Een inwoner of andere burger")
    await employee.press("Volgende")
    await employee.sees("Klopt alles?")
