"""The language of the officers' stories, one line a step.

# a title, or a remark
jump 2031-11-24 10:00     the same without a tick on the way
sweep                     what the clock does each hour of what is kept too long
@ 2026-11-23 10:00        the clock, in Amsterdam, ticking every hour on the way
@ +26h                    so much later (m, h or d)
report wrong_mail told="De brief van Olga ging verkeerd." people=3 by=Rik
report wrong_mail people=3 data=name,bsn aware="2026-11-23 09:00" by=Rik drill=yes
other                     the next lines are about a second case, entered the same way
case 1                    back to the first case that was reported
look Olga                 she opens a card, and presses a button of it later
block Olga                she cannot be reached from now on
refuses Sanne 403         what Teams answers to messages for her, until it works again
works Sanne
only Olga                 she is the one officer, with no deputy and no DPO
police Olga               she alone is named for cases under the Wpg
leaves Olga               she is on no list of officers any more
takes_over Otto           "Neem over" on the last case card he got
mends Olga again          a button of the last delivery notice: again or settled
mends Olga again card     the same button on the last case card that she got
! Olga case.decide duty=notify outcome=yes reason="Er is risico."
! Olga@channel case.take
enter Olga entry.case situation=wrong_letter source=phone ...
> Olga zaak DL-2026-0001
>@channel Olga openstaand
adds Rik {1} words      Rik adds something to a case of his
>@elsewhere Olga openstaand     in a channel that is not the officers'
< words                   of what was answered (or: << not these words)
= state decided           and the other checks in CHECKS
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from bot.clock.sweeping import Sweeper
from bot.officer.telling import added
from bot.teams.outcome import outcome
from dialogs.exchange import Addition
from dialogs.law.facts import Facts
from dialogs.situations import Situation
from store.history import chain
from store.history.chain import Actor, Provenance
from store.models import Source
from store.people import contacts
from tests.cards.schema import walk
from tests.officer.desk import HOME, PEOPLE, Desk, one_truth

SPANS = {"m": "minutes", "h": "hours", "d": "days"}
GIVEN = {
    "regime": "avg",
    "personal_data": "yes",
    "confidentiality": "yes",
    "integrity": "no",
    "availability": "no",
    "exfiltration": "not_applicable",
}
SETS = {"data", "groups"}
COUNTS = {"people", "records", "recipients"}
MOMENTS = {"happened_from", "signalled_at", "aware_at", "aware_latest", "processor_informed_at"}


class Teller:
    """Plays one story at one desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.reported: list[str] = []
        self.read: dict[str, int] = {}
        self.prepared = False

    async def play(self, story: str) -> None:
        """Every line in turn; a failing one is named."""
        for number, line in enumerate(story.splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                try:
                    await self._step(line.strip())
                except AssertionError as error:
                    raise AssertionError(f"line {number}: {line}\n{error}") from error
        await self.desk.work(partial(one_truth, now=self.desk.now, plan=self.desk.settings.plan))

    async def _step(self, line: str) -> None:
        first, _, rest = line.partition(" ")
        await STEPS[first](self, rest.strip())

    # --- steps ---

    async def jump(self, said: str) -> None:
        """Years may pass, of which nobody wants to see each tick."""
        self.desk.now = local(said)

    async def sweep(self, _: str) -> None:
        """What is kept no longer goes, and cards are blanked."""
        desk = self.desk
        sweeper = Sweeper(desk.database, lambda: desk.settings, lambda: desk.now, lambda: None)
        assert (await sweeper.sweep()).failed == 0
        await desk.deliver()

    async def clock(self, said: str) -> None:
        if found := re.fullmatch(r"\+(\d+)([mhd])", said):
            span = timedelta(**{SPANS[found[2]]: int(found[1])})
        else:
            span = local(said) - self.desk.now
        if not self.prepared:
            self.desk.now += span
            await self._prepare()
        else:
            await self.desk.wait(span)

    async def _prepare(self) -> None:
        """Everybody has a chat; the summary of the week before the story is not part of it."""
        await self.desk.open()
        await self.desk.tick()
        self.desk.inbox.clear()
        self.prepared = True

    async def report(self, said: str) -> None:
        situation, *fields = shlex.split(said)
        values = dict(field.split("=", 1) for field in fields)
        who, drill = values.pop("by", "Sanne"), values.pop("drill", "no") == "yes"
        told = values.pop("told", "Iets misgegaan.")
        await self.desk.report(Situation(situation), facts(values), who, told, drill=drill)
        self.reported.append(self.desk.reference)

    async def case(self, said: str) -> None:
        self.desk.reference = self.reported[int(said) - 1]

    async def look(self, who: str) -> None:
        await self.desk.look(who)

    async def block(self, who: str) -> None:
        self.desk.blocked.add(who)

    async def leaves(self, who: str) -> None:
        officers = tuple(one for one in self.desk.settings.officers if one != PEOPLE[who].id)
        self.desk.settings = self.desk.settings.model_copy(update={"officers": officers})

    async def police(self, who: str) -> None:
        """Only they may see cases under the Wpg."""
        wpg = tuple(PEOPLE[one].id for one in who.split())
        self.desk.settings = self.desk.settings.model_copy(update={"wpg": wpg})

    async def only(self, who: str) -> None:
        """They are the one officer, and nobody else is of the team."""
        alone = {"officers": (PEOPLE[who].id,), "deputies": (), "dpos": ()}
        self.desk.settings = self.desk.settings.model_copy(update=alone)

    async def takes_over(self, who: str) -> None:
        """The button of the last case card they got."""
        card = [one for one in self.desk.inbox[who] if one.kind == "case"][-1].message.card
        [button] = [
            part for part in walk(card) if part.get("title") == "Neem over" and "fallback" in part
        ]
        await self.desk.tap(who, button["verb"], {"owner": button["data"]["owner"]})

    async def refuses(self, said: str) -> None:
        who, _, status = said.partition(" ")
        self.desk.faults[who] = outcome(int(status), "", {})

    async def works(self, who: str) -> None:
        del self.desk.faults[who]

    async def mends(self, said: str) -> None:
        """A button of the last delivery notice in the channel, or of somebody's own case card."""
        who, deed, *card = said.split()
        where, kind = (who, "case") if card else ("channel", "undelivered")
        last = [one for one in self.desk.inbox[where] if one.kind == kind][-1]
        [data] = [
            part["data"]
            for part in walk(last.message.card)
            if part.get("verb") == f"message.{deed}" and part.get("type") == "Action.Execute"
        ]
        await self.desk.tap_without_case(who, data["verb"], data)

    async def tap(self, said: str) -> None:
        who, verb, *fields = shlex.split(said.replace("{1}", self._first()))
        name, _, where = who.partition("@")
        await self.desk.tap(name, verb, dict(f.split("=", 1) for f in fields), where)

    def _first(self) -> str:
        return self.reported[0] if self.reported else ""

    async def enter(self, said: str) -> None:
        who, verb, *fields = shlex.split(said)
        await self.desk.tap_without_case(who, verb, dict(f.split("=", 1) for f in fields))
        await self.desk.deliver()
        self.desk.reference = self.desk.reference or "DL-2026-0001"

    async def say(self, said: str) -> None:
        who, _, words = said.partition(" ")
        await self.desk.say(who, words.replace("{1}", self._first()))

    async def say_in_channel(self, said: str) -> None:
        who, _, words = said.partition(" ")
        await self.desk.say(who, words.replace("{1}", self._first()), "channel")

    async def say_elsewhere(self, said: str) -> None:
        who, _, words = said.partition(" ")
        await self.desk.say(who, words, "elsewhere")

    async def adds(self, said: str) -> None:
        who, reference, words = said.replace("{1}", self._first()).split(" ", 2)
        addition = Addition(reference, words)
        act = Provenance(Actor(PEOPLE[who].id, who), Source.CHAT, self.desk.now)
        await self.desk.work(partial(added, addition=addition, by=act))
        await self.desk.deliver()

    async def answered(self, said: str) -> None:
        assert said.casefold() in self.desk.said.casefold(), self.desk.said

    async def not_answered(self, said: str) -> None:
        assert said.casefold() not in self.desk.said.casefold(), self.desk.said

    async def check(self, said: str) -> None:
        what, _, rest = said.partition(" ")
        await CHECKS[what](self, rest.strip())

    # --- checks ---

    async def state(self, said: str) -> None:
        state = (await self.desk.file()).state
        assert state == said, state

    async def got(self, said: str) -> None:
        """= got Sanne status taken, status decided: the new messages of somebody, in order."""
        who, _, rest = said.partition(" ")
        expected = [one.strip() for one in rest.split(",") if one.strip()]
        new = self.desk.inbox[who][self.read.get(who, 0) :]
        self.read[who] = len(self.desk.inbox[who])
        came = [f"{one.kind} {one.about}".strip() for one in new]
        assert came == expected, came

    async def shows(self, said: str) -> None:
        """= shows Sanne words: the last message somebody got holds these words."""
        who, _, words = said.partition(" ")
        last = self.desk.inbox[who][-1].message.text
        assert words.casefold() in last.casefold(), last

    async def lacks(self, said: str) -> None:
        """= lacks Sanne words: the last message somebody got does not hold these words."""
        who, _, words = said.partition(" ")
        last = self.desk.inbox[who][-1].message.text
        assert words.casefold() not in last.casefold(), last

    async def hides(self, said: str) -> None:
        """= hides channel words: no message somebody got holds these words."""
        who, _, words = said.partition(" ")
        for one in self.desk.inbox[who]:
            assert words.casefold() not in one.message.text.casefold(), one.message.text

    async def offers(self, said: str) -> None:
        """= offers Olga Stuur opnieuw: the last card somebody got has this button."""
        who, _, title = said.partition(" ")
        parts = [part.get("title") for part in walk(self.desk.inbox[who][-1].message.card)]
        assert title in parts, parts

    async def holds_back(self, said: str) -> None:
        """= no_button Frans Stuur opnieuw: the last card somebody got has no such button."""
        who, _, title = said.partition(" ")
        parts = [part.get("title") for part in walk(self.desk.inbox[who][-1].message.card)]
        assert parts, "no card"
        assert title not in parts, parts

    async def updated(self, said: str) -> None:
        """= updated ap_form words: the last time such a card was drawn anew it held these words."""
        kind, _, words = said.partition(" ")
        last = [one for one in self.desk.updated if one.about == kind][-1].message.text
        assert words.casefold() in last.casefold(), last

    async def blanked(self, said: str) -> None:
        """= blanked 2: so many cards were blanked by now, to the number of their case."""
        blank = [one.message.text for one in self.desk.updated if one.kind == "blank"]
        assert len(blank) == int(said), blank
        assert all(re.match(r"DL-\d{4}-\d{4}\n", one) for one in blank), blank

    async def reached(self, who: str) -> None:
        """= reached Sanne: the bot knows where this person is reached."""
        assert await self._contact(who) is not None

    async def forgotten(self, who: str) -> None:
        """= forgotten Sanne: it does not know any more."""
        assert await self._contact(who) is None

    async def _contact(self, who: str) -> contacts.Reached | None:
        return await self.desk.work(partial(contacts.find, key=contacts.person(PEOPLE[who].id)))

    async def whole(self, _: str) -> None:
        """= whole: the history is whole, whatever was forgotten of it."""
        assert await self.desk.work(chain.verify) is None

    async def typed(self, said: str) -> None:
        """= typed reason words: what a field of the last card holds, on whatever form."""
        name, _, words = said.partition(" ")
        held = [
            part["value"]
            for message in self.desk.reaction.messages
            for part in walk(message.card)
            if str(part.get("id", "")).partition("~")[0] == name and "value" in part
        ]
        assert words in [*held, ",".join(filter(None, held))], held

    async def file(self, said: str) -> None:
        """= file notifications 2, = file measures 1, = file officer Olga."""
        name, _, expected = said.partition(" ")
        value = getattr(await self.desk.file(), name)
        shown = str(len(value)) if isinstance(value, tuple) else getattr(value, "name", str(value))
        assert shown == expected, shown

    async def notified(self, said: str) -> None:
        """= notified preliminary, supplement late: the stages, and lateness of each."""
        made = (await self.desk.file()).notifications
        stages = [f"{one.stage}{' late' if one.late else ''}" for one in made]
        assert stages == [one.strip() for one in said.split(",") if one.strip()], stages

    async def has_read(self, said: str) -> None:
        """= read Olga 2: how often somebody had the whole case before them."""
        who, _, times = said.partition(" ")
        seen = [e for e in await self.desk.events() if (e.kind, e.who_name) == ("case_read", who)]
        assert len(seen) == int(times), len(seen)

    async def event(self, said: str) -> None:
        """= event case_taken by Olga: the last event by a person."""
        kind, _, who = said.partition(" by ")
        last = [e for e in await self.desk.events() if e.who_id][-1]
        assert (last.kind, last.who_name) == (kind, who), (last.kind, last.who_name)


Step = Callable[[Teller, str], Awaitable[None]]
STEPS: dict[str, Step] = {
    "@": Teller.clock,
    "report": Teller.report,
    "case": Teller.case,
    "jump": Teller.jump,
    "sweep": Teller.sweep,
    "enter": Teller.enter,
    "look": Teller.look,
    "block": Teller.block,
    "leaves": Teller.leaves,
    "police": Teller.police,
    "only": Teller.only,
    "takes_over": Teller.takes_over,
    "refuses": Teller.refuses,
    "works": Teller.works,
    "mends": Teller.mends,
    "!": Teller.tap,
    ">": Teller.say,
    ">@channel": Teller.say_in_channel,
    "adds": Teller.adds,
    ">@elsewhere": Teller.say_elsewhere,
    "<": Teller.answered,
    "<<": Teller.not_answered,
    "=": Teller.check,
}
CHECKS: dict[str, Step] = {
    "state": Teller.state,
    "got": Teller.got,
    "shows": Teller.shows,
    "lacks": Teller.lacks,
    "offers": Teller.offers,
    "no_button": Teller.holds_back,
    "hides": Teller.hides,
    "updated": Teller.updated,
    "blanked": Teller.blanked,
    "reached": Teller.reached,
    "forgotten": Teller.forgotten,
    "whole": Teller.whole,
    "typed": Teller.typed,
    "file": Teller.file,
    "notified": Teller.notified,
    "read": Teller.has_read,
    "event": Teller.event,
}


def local(said: str) -> datetime:
    """A moment in Amsterdam."""
    return datetime.strptime(said, "%Y-%m-%d %H:%M").replace(tzinfo=HOME).astimezone(UTC)


def facts(values: dict[str, str]) -> Facts:
    """Facts with what a story gives, and for the rest a plain disclosure."""
    made: dict[str, Any] = dict(GIVEN)
    for name, said in values.items():
        full = {"aware": "aware_at", "happened": "happened_from"}.get(name, name)
        made[full] = _value(full, said)
    return Facts.model_validate(made)


def _value(name: str, said: str) -> Any:
    if name in SETS:
        return said.split(",")
    if name in COUNTS:
        return {} if said == "unknown" else {"least": int(said), "most": int(said)}
    return local(said) if name in MOMENTS else said
