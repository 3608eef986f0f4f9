"""Every button and every act as every role, on others' reports and one's own, fresh and replayed.

What there is to try comes from the tables of the program, so that nothing new is left out.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.cards.letters import DEEDS
from bot.forms.acts import OFFICERS_ACTS
from bot.officer.commands import _PATTERNS
from bot.officer.entering import ENTRIES
from bot.officer.overview import SAY
from bot.officer.tapping import SHOWING
from dialogs.handling.casefile import Role
from dialogs.situations import Situation
from tests.officer.desk import CHANNEL, GROUP, Desk
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
    "only": "olga-id",
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


async def test_in_a_group_chat_no_case_is_shown(office: Desk) -> None:
    for said in SAID.values():
        await office.say("Olga", said, GROUP)
        assert not tells(office.reaction), said
    await office.tap("Olga", "case.take", {}, GROUP)  # of a card that was carried there
    assert not any(word in repr(office.reaction) for word in ("Iets misgegaan", "Sanne"))


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
    assert theirs == {"case.advise", "case.note", "case.restrict"}
    before = await office.file()
    for verb in OFFICERS_ACTS.keys() - theirs:
        await office.tap("Frans", verb, VALUES)
        assert "Dit kan niet in jouw rol" in office.said, verb
    assert await office.file() == before
    assert await refusals(office) == ["Frans"] * (len(OFFICERS_ACTS) - len(theirs))
    for verb in sorted(theirs):
        await office.tap("Frans", verb, VALUES)
    after = await office.file()
    assert (len(after.advices), len(after.notes), len(after.restrictions)) == (1, 1, 1)


@pytest.mark.parametrize("who", ["Olga", "Dina"])
async def test_nobody_handles_their_own_report(office: Desk, who: str) -> None:
    await _report(office, who)
    before = await office.file()
    for verb in OFFICERS_ACTS:
        await office.tap(who, verb, VALUES)
        assert office.said == BARE.replace("0001", "0002"), verb
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


# --- a case that is for named people alone -----------------------------------------------------

BARE = "Zaak DL-2026-0001 is alleen te zien voor de mensen die daarvoor zijn aangewezen."
TELLING = ("Mail verkeerd", "Iets misgegaan", "Sanne")  # what would tell what it is about
SAID = {
    "open": "openstaand",
    "case": "zaak DL-2026-0001",
    "ap-form": "ap DL-2026-0001",
    "fact": "feit DL-2026-0001 aantal mensen 9",
    "act": "notitie DL-2026-0001 Iets.",
    "search": "zoek misgegaan",
    "week": "weekoverzicht",
    "year": "jaaroverzicht",
    "new": "nieuwe zaak",
    "drill": "oefening",
    "vulnerability": "kennisgeving",
    "request": "inzageverzoek",
    "awareness": "bewustwording",
    "reading": "leesoverzicht",
    "help": "help",
    "no-case": "zaak",
}
WITH_CASE = {"case", "ap-form", "fact", "act"}


def test_every_command_is_tried() -> None:
    assert set(SAID) == set(_PATTERNS)


@pytest.fixture
async def kept(office: Desk) -> Desk:
    """The case is for Olga alone; the others had seen it before."""
    for who in ("Olga", "Otto", "Dina", "Frans"):
        await office.say(who, SAID["case"])
    await office.tap("Olga", "case.restrict", {"only": "olga-id", "reason": "Over een collega."})
    office.settings = office.settings.model_copy(update={"management": ("mark-id",)})
    return office


def tells(seen: object) -> bool:
    return any(word in repr(seen) for word in TELLING)


async def test_cards_that_stood_with_others_tell_nothing_any_more(kept: Desk) -> None:
    drawn = [one.message.text for one in kept.updated]
    assert drawn.count(BARE) == len({"Otto", "Dina", "Frans", CHANNEL})
    assert [tells(said) for said in drawn if said != BARE] == [True]  # Olga's own


@pytest.mark.parametrize("who", ["Otto", "Dina", "Frans"])
async def test_by_no_door_in_chat_a_case_is_shown_that_is_kept_from_somebody(
    kept: Desk, who: str
) -> None:
    before, got = await kept.file(), len(kept.inbox[who])
    for verb in OFFICERS_ACTS.keys() | SHOWING.keys() | set(DEEDS):
        await kept.tap(who, verb, {**VALUES, "message": 1})
        assert kept.said == BARE, verb
        assert not tells(kept.reaction), verb
    tried = len(await refusals(kept))
    assert tried >= len(OFFICERS_ACTS)
    for name, said in SAID.items():
        for where in ("", CHANNEL):
            await kept.say(who, said, where)
            assert not tells(kept.reaction), said
            if name in WITH_CASE and not where:
                assert kept.said == BARE, said
    await kept.tap_without_case(who, DEEDS[0], {"message": 1})
    assert kept.said == BARE
    await kept.wait(timedelta(days=8))
    assert not any(tells(one.message) for one in (*kept.inbox[who][got:], *kept.inbox[CHANNEL][1:]))
    assert await kept.file() == before
    assert len(await refusals(kept)) > tried


async def test_its_readers_go_on_and_hear_of_its_terms(kept: Desk) -> None:
    await kept.say("Olga", SAID["open"])
    assert "DL-2026-0001" in kept.said
    await kept.say("Olga", SAID["search"])
    assert "DL-2026-0001" in kept.said
    await kept.tap("Olga", "case.take")
    await kept.tap("Olga", "case.hand_over", {"owner": "otto-id"})
    assert "Deze persoon mag de zaak niet zien" in kept.said
    got = len(kept.inbox["Olga"])
    await kept.wait(timedelta(days=3))
    assert [one for one in kept.inbox["Olga"][got:] if one.kind == "reminder"]
    await kept.tap("Olga", "case.open_up", {"reason": "Het ging over iemand anders."})
    await kept.say("Otto", SAID["open"])
    assert "DL-2026-0001" in kept.said


async def test_who_restricts_it_to_others_sees_it_no_more(office: Desk) -> None:
    await office.tap("Otto", "case.restrict", {"only": "olga-id", "reason": "Het gaat over mij."})
    assert office.said == "Zaak DL-2026-0001 is beperkt. Jij kunt haar nu ook niet meer zien."
    await office.tap("Otto", "case.restrict", {"only": "otto-id", "reason": "Toch."})
    assert office.said == BARE


async def test_a_case_under_the_wpg_is_for_who_is_named_for_those(office: Desk) -> None:
    await office.tap("Olga", "case.take")
    await office.tap("Olga", "case.correct", {"fact": "regime", "value": "wpg", "reason": "Boa."})
    office.settings = office.settings.model_copy(update={"wpg": ("olga-id",)})
    await office.say("Otto", SAID["case"])
    assert office.said == BARE
    for said in ("open", "search"):
        await office.say("Otto", SAID[said])
        assert "DL-2026-0001" not in office.said
        await office.say("Olga", SAID[said])
        assert "DL-2026-0001" in office.said
