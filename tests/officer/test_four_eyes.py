"""Four eyes at the desk: who is offered what, and who is there alone."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dialogs.situations import Situation
from tests.officer.desk import SETTINGS, Desk
from tests.officer.telling import facts

SECOND = "Als tweede beoordelen"


async def reported(desk: Desk, who: str = "Sanne") -> None:
    """A case with a BSN in it."""
    await desk.open()
    known = facts({"people": "1", "data": "name,bsn"}).model_copy(update={"aware_at": desk.now})
    await desk.report(Situation.WRONG_MAIL, known, who)


async def shown(desk: Desk, who: str) -> str:
    """The whole case as somebody gets it."""
    await desk.say(who, f"zaak {desk.reference}")
    return desk.inbox[who][-1].message.text


async def test_who_decided_is_not_offered_to_second_it(desk: Desk) -> None:
    await reported(desk)
    await desk.tap("Olga", "case.take")
    await desk.tap("Olga", "case.weigh")
    await desk.tap("Olga", "case.decide", {"duty": "notify", "outcome": "no", "reason": "Nee."})
    assert SECOND not in await shown(desk, "Olga")
    assert SECOND in await shown(desk, "Otto")


async def test_the_acts_on_ones_own_report_are_not_offered(desk: Desk) -> None:
    await reported(desk, "Olga")
    desk.inbox.clear()
    await desk.say("Olga", f"zaak {desk.reference}")
    assert not desk.inbox["Olga"]  # nor is it shown to who reported it
    assert "In behandeling nemen" in await shown(desk, "Otto")


async def test_who_is_there_alone_handles_their_own_report(desk: Desk) -> None:
    desk.settings = SETTINGS.model_copy(update={"officers": ("olga-id",), "deputies": ()})
    await reported(desk, "Olga")
    await desk.tap("Olga", "case.take")
    assert (await desk.file()).state == "taken"


async def test_the_second_persons_word_does_not_come_by_waiting(desk: Desk) -> None:
    await reported(desk)
    await desk.tap("Olga", "case.take")
    await desk.tap("Olga", "case.weigh")
    await desk.tap("Olga", "case.decide", {"duty": "notify", "outcome": "no", "reason": "Nee."})
    await desk.wait(timedelta(days=2))
    assert (await desk.file()).state == "weighed"


@pytest.mark.parametrize(
    ("who", "told"), [("Olga", "Je werkt zelf bij het privacyteam."), ("Sanne", "")]
)
async def test_who_reports_and_is_of_the_team_hears_why_they_do_not_see_it(
    desk: Desk, who: str, told: str
) -> None:
    await desk.open()
    for said in ("mail met namen naar verkeerde klant gestuurd", "ja", "net", "meteen", "klopt"):
        await desk.say(who, said)
    for said in ("1", "inwoners", "een inwoner, nog niets gevraagd", "versturen"):
        await desk.say(who, said)
    assert "Je melding is binnen" in desk.said
    assert told in desk.said
    assert ("Je werkt zelf" in desk.said) is bool(told)
    assert "over wie het gaat" not in desk.said
