"""Every button and every act as every role, on others' reports and one's own, fresh and replayed.

What there is to try comes from the tables of the program, so that nothing new is left out.
"""

from __future__ import annotations

from typing import Any

import pytest

from bot.cards.acts import OFFICERS_ACTS
from bot.cards.letters import DEEDS
from bot.officer.entering import ENTRIES
from bot.officer.overview import SAY
from bot.officer.tapping import SHOWING
from dialogs.handling.casefile import Role
from dialogs.situations import Situation
from tests.officer.desk import Desk
from tests.officer.telling import facts

EVERY_VERB = (*OFFICERS_ACTS, *SHOWING, *DEEDS, *ENTRIES, SAY)
# What a form could hand in: enough for each act to be more than an empty form.
VALUES: dict[str, Any] = {
    "reason": "measures_done",
    "text": "Iets.",
    "agrees": "yes",
    "said": "openstaand",
    "act": "case.note",
    "fact": "people",
    "value": "9",
}


@pytest.fixture
async def office(desk: Desk) -> Desk:
    """Sanne reported something to the officers."""
    await desk.open()
    await _report(desk, "Sanne")
    return desk


async def _report(desk: Desk, who: str) -> None:
    await desk.report(Situation.WRONG_MAIL, facts({"people": "3", "data": "name"}), who)


async def refusals(desk: Desk) -> list[str]:
    """Who was refused, in the history."""
    return [one.who_name for one in await desk.events() if one.kind == "access_refused"]


@pytest.mark.parametrize("who", ["Sanne", "Mark"])
@pytest.mark.parametrize("where", ["", "channel"])
async def test_without_a_role_no_button_does_anything(office: Desk, who: str, where: str) -> None:
    before, got = await office.file(), len(office.inbox[who])
    for verb in EVERY_VERB:
        await office.tap(who, verb, VALUES, where)
        assert office.said.startswith("Alleen privacy officers kunnen dit"), verb
        assert "DL-2026" not in office.said, verb
    assert await office.file() == before
    assert len(office.inbox[who]) == got
    assert await refusals(office) == [who] * len(EVERY_VERB)


async def test_who_left_can_do_nothing_from_the_next_turn_on(office: Desk) -> None:
    await office.tap("Otto", "case.take")
    office.settings = office.settings.model_copy(update={"officers": ("olga-id",)})
    before = await office.file()
    for verb in EVERY_VERB:
        await office.tap("Otto", verb, VALUES)
        assert office.said.startswith("Alleen privacy officers kunnen dit"), verb
    assert await office.file() == before


async def test_the_dpo_does_what_is_the_dpos_alone(office: Desk) -> None:
    theirs = {verb for verb, act in OFFICERS_ACTS.items() if Role.DPO in act.who}
    assert theirs == {"case.advise", "case.note"}
    before = await office.file()
    for verb in OFFICERS_ACTS.keys() - theirs:
        await office.tap("Frans", verb, VALUES)
        assert "Dit kan niet in jouw rol" in office.said, verb
    assert await office.file() == before
    assert await refusals(office) == ["Frans"] * (len(OFFICERS_ACTS) - len(theirs))
    for verb in theirs:
        await office.tap("Frans", verb, VALUES)
    after = await office.file()
    assert (len(after.advices), len(after.notes)) == (1, 1)


@pytest.mark.parametrize("who", ["Olga", "Dina"])
async def test_nobody_handles_their_own_report(office: Desk, who: str) -> None:
    await _report(office, who)
    free = {verb for verb, act in OFFICERS_ACTS.items() if act.on_own_report}
    deciding = {verb for verb, act in OFFICERS_ACTS.items() if Role.OFFICER in act.who}
    before = await office.file()
    for verb in deciding - free:
        await office.tap(who, verb, VALUES)
        assert "behandelt die melding niet zelf" in office.said, verb
    assert await office.file() == before
    assert set(await refusals(office)) == {who}


async def test_a_replayed_card_does_only_what_adds(office: Desk) -> None:
    await office.look("Otto")
    await office.tap("Olga", "case.take")
    before = await office.file()
    for verb, act in OFFICERS_ACTS.items():
        if act.adds_only:
            continue
        office.looked["Otto", office.reference] = before.revision - 1
        await office.tap("Otto", verb, VALUES)
        assert "Je kaart was niet meer actueel" in office.said, verb
    assert await office.file() == before
