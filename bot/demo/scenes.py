"""The scenes of the demo: what each person says and presses, and what must come of it."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from html import unescape

import aiohttp
from rich.console import Console
from rich.markup import escape

from bot.demo.chats import Chat, Chats, Shown
from bot.demo.people import OMAR, SANNE, TEAM, Employee
from bot.demo.process import Bot
from bot.demo.proof import Proof
from bot.demo.reading import in_words
from bot.forms import acts
from bot.register.address import ROOT, case_path

BSN = "111222333"  # valid by the eleven-test, and belonging to nobody
FIRST_WORDS = (
    "Oeps, ik heb een brief met een uitkeringsbesluit naar het verkeerde adres gestuurd. "
    f"Het BSN is {BSN}."
)
BEFORE_THE_RESTART = {"discovered": "gisteren half vier", "how_discovered": "recipient"}
AFTER_THE_RESTART = {
    "timing": "earlier",
    "happened": "vorige week vrijdag rond vieren",
    "data": "name,address,bsn,benefits",
    "people": "1",
    "groups": "residents",
    "recipient": "known_person",
    "paper_state": "asked",
}
QUESTION = "Heeft de ontvanger de brief al teruggestuurd?"
REPLY = "Ja, hij is vanmorgen teruggebracht aan de balie."
LESSON = "Controleer het adres op de brief voordat de envelop dichtgaat."
UNTIL_THE_QUESTION: list[tuple[str, dict[str, str]]] = [
    ("case.weigh", {}),
    ("case.ask", {"text": QUESTION}),
]
AFTER_THE_QUESTION = [
    ("case.decide", {"duty": "notify", "outcome": "yes", "reason": "BSN bij een onbekende."}),
    ("case.notify", {"stage": "final", "number": "AP-12345", "moment": "zojuist"}),
    ("case.decide", {"duty": "communicate", "outcome": "yes", "reason": "Kans op fraude."}),
    ("case.communicate", {"how": "letter", "moment": "zojuist", "people": "2"}),
    ("case.measure", {"text": "Vierogencontrole post", "owner": "Fatima", "due": "2099-01-01"}),
    ("case.measure_done", {"number": "1"}),
    ("case.note", {"text": "Gisteren ontdekt, vandaag gemeld na overleg.", "on_delay": "yes"}),
    ("case.close", {"reason": "measures_done", "lesson": LESSON}),
]
REFERENCE = re.compile(r"DL-\d{4}-\d{4,}")


@dataclass
class Stage:
    """What the scenes share: the chats, the bot, what is printed, and what was found.

    Unless it is played in `full`, of each card only the beginning is printed.
    """

    console: Console
    chats: Chats
    bot: Bot
    full: bool = False
    proof: Proof = field(default_factory=Proof)
    reference: str = ""

    def __post_init__(self) -> None:
        self.sanne = Employee(self.chats, SANNE)
        self.omar = Employee(self.chats, OMAR)
        self.channel: Chat = self.chats.chat(TEAM, "channel")

    def scene(self, title: str) -> None:
        """Head a scene."""
        self.console.rule(f"[bold]{title}")

    def said(self, who: str, words: str) -> None:
        """Print what a person says or presses."""
        self.console.print(f"[bold cyan]{who}[/]: {escape(words)}")

    def shown(self, shown: Shown, most: int = 1) -> None:
        """Print what the bot shows: all of it, or the first so many lines."""
        lines = [words for words, _ in itertools.groupby(shown.words.splitlines()) if words]
        for words in lines if self.full else lines[:most]:
            self.console.print(f"    {escape(words)}", style="dim")


async def everyone_installs(stage: Stage) -> None:
    """The app comes to an employee and to the officers' team."""
    stage.scene("The app is installed")
    await stage.chats.install(stage.sanne.chat, SANNE)
    stage.shown(stage.sanne.chat.last, 2)
    await stage.chats.install(stage.omar.chat, OMAR)
    await stage.chats.install(stage.channel, OMAR)


async def the_report(stage: Stage) -> None:
    """An employee reports a letter to a wrong address; the bot dies halfway and goes on."""
    stage.scene("An employee reports")
    await _first_words(stage)
    await _fill_in(stage, BEFORE_THE_RESTART)
    stage.scene("The bot is killed and started again")
    await stage.bot.kill()
    await stage.bot.start()
    await _fill_in(stage, AFTER_THE_RESTART)
    await _correct(stage)
    await _send(stage)


async def _first_words(stage: Stage) -> None:
    stage.said("Sanne types", FIRST_WORDS)
    shown = await stage.sanne.say(FIRST_WORDS)
    stage.shown(shown, 3)
    stage.proof.check("the BSN typed by accident is not shown again", BSN not in shown.words)
    stage.said("Sanne presses", "Ja, dat klopt")
    stage.shown(await stage.sanne.tap("confirm"), 4)


async def _fill_in(stage: Stage, answers: dict[str, str]) -> None:
    """Answer each open question that these answers know."""
    while known := [key for key in stage.sanne.asked() if key in answers]:
        given = {key: answers[key] for key in known}
        said = in_words(stage.sanne.chat.last.card, given)
        stage.said("Sanne fills in", " · ".join(said))
        stage.shown(await stage.sanne.fill_in(answers), 2)


async def _correct(stage: Stage) -> None:
    await stage.sanne.tap("change", question="people")
    said = in_words(stage.sanne.chat.last.card, {"people": "2"})
    stage.said("Sanne changes", " · ".join(said))
    shown = await stage.sanne.fill_in({"people": "2"})
    stage.shown(shown)


async def _send(stage: Stage) -> None:
    stage.said("Sanne presses", "Versturen")
    shown = await stage.sanne.tap("send")
    stage.shown(shown, 4)
    found = REFERENCE.search(shown.words)
    stage.reference = found.group() if found else ""
    stage.proof.check("the reporter got a reference", bool(found))


async def the_officer(stage: Stage) -> None:
    """The officers are alerted in their channel; one takes the case and opens it."""
    stage.scene("The officers' channel")
    alert = await stage.chats.until(lambda: _about_case(stage, stage.channel))
    stage.shown(alert, 6)
    stage.proof.check(
        "the alert holds no word of the report", "uitkeringsbesluit" not in alert.words
    )
    stage.said("Omar presses", "In behandeling nemen")
    taken = await stage.chats.tap(stage.channel, OMAR, alert, "case.take")
    stage.shown(taken)
    stage.proof.check("the card says who took the case", OMAR.name in taken.words)
    stage.said("Omar presses", "Bekijk dossier")
    await stage.chats.tap(stage.channel, OMAR, alert, "case.open")
    stage.shown(await stage.chats.until(lambda: _about_case(stage, stage.omar.chat)), 11)


async def the_case(stage: Stage) -> None:
    """From the weighing to the closing, all in the officer's own chat."""
    stage.scene("The officer's own chat")
    for verb, filled_in in UNTIL_THE_QUESTION + AFTER_THE_QUESTION:
        await _act(stage, verb, filled_in)
        if verb == "case.ask":
            await _reply(stage)
    closed = await stage.chats.until(lambda: _mentions(stage.sanne.chat, LESSON))
    stage.shown(closed, 6)
    stage.proof.check("the reporter was thanked, with the lesson", LESSON in closed.words)


async def _act(stage: Stage, verb: str, filled_in: dict[str, str]) -> None:
    """One act on the case card, which must then show the new state."""
    card = await stage.chats.until(lambda: _about_case(stage, stage.omar.chat))
    title = acts.title(verb)
    own = {f"{key}~{verb.removeprefix('case.')}": value for key, value in filled_in.items()}
    said = " · ".join(in_words(card.card, own))
    stage.said("Omar presses", " – ".join(filter(None, [title, said])))
    became = await stage.chats.tap(stage.omar.chat, OMAR, card, verb, **filled_in)
    stage.shown(_done(became), 2)


def _done(card: Shown) -> Shown:
    """What a case card says of the act: below its title and number."""
    return Shown(card.id, {"text": "\n".join(card.words.splitlines()[2:4])})


async def _reply(stage: Stage) -> None:
    """The question reaches the reporter's chat; what is typed goes back into the case."""
    question = await stage.chats.until(lambda: _mentions(stage.sanne.chat, QUESTION))
    stage.shown(question, 2)
    stage.said("Sanne types", REPLY)
    stage.shown(await stage.sanne.say(REPLY))


async def the_register(stage: Stage) -> None:
    """Omar signs in by one click, finds the case in the list, and opens its page."""
    stage.scene("The register, in a browser")
    jar = aiohttp.CookieJar(unsafe=True)  # which keeps cookies of an address without a name
    async with aiohttp.ClientSession(cookie_jar=jar) as browser:
        site = f"{stage.bot.url}{ROOT}"
        await browser.post(f"{site}/sign-in/as", data={"person": OMAR.id})
        listed = await _words(browser, f"{site}?state=all")
        page = await _words(browser, f"{stage.bot.url}{case_path(stage.reference)}")
    stage.said("Omar opens", f"{site}/cases/{stage.reference}")
    stage.proof.check("the register lists the case", stage.reference in listed)
    stage.proof.check("its page tells how it ended", LESSON in page)


async def _words(browser: aiohttp.ClientSession, address: str) -> str:
    """What a person reads on a page."""
    async with browser.get(address) as response:
        return unescape(re.sub(r"<[^>]*>", " ", await response.text()))


async def the_week(stage: Stage) -> None:
    """An officer asks for the weekly summary."""
    stage.scene("The weekly summary")
    stage.said("Omar types", "@Datalek weekoverzicht")
    stage.shown(await stage.chats.say(stage.channel, OMAR, "weekoverzicht"), 3)


def _about_case(stage: Stage, chat: Chat) -> Shown | None:
    """The first message about this case in a chat, once it is there."""
    return _mentions(chat, stage.reference)


def _mentions(chat: Chat, words: str) -> Shown | None:
    return next((one for one in chat.shown.values() if words in one.words), None)
