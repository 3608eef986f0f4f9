"""What who reports about the privacy team is told of who sees to it: as it is, also alone."""

from __future__ import annotations

import pytest

from tests.officer.desk import SETTINGS, Desk


@pytest.mark.parametrize(
    ("without", "told"),
    [
        ((), "Een ander behandelt je melding."),
        (("deputies",), "De functionaris gegevensbescherming (FG) krijgt bericht"),
        (("deputies", "dpos"), "Het management krijgt bericht"),
        (("deputies", "dpos", "management"), "ook wie dit betreft, kan je melding zien."),
    ],
)
async def test_who_sees_to_it_is_told_before_and_after(
    desk: Desk, without: tuple[str, ...], told: str
) -> None:
    await desk.open()
    desk.settings = SETTINGS.model_copy(update=dict.fromkeys(without, ()))
    await desk.say("Sanne", "Dit gaat over de privacy officer zelf")
    assert told in desk.said
    await desk.say("Sanne", "Die keek in een dossier van een inwoner waar dat niet mocht")
    for _ in range(20):
        card = str([one.card for one in desk.reaction.messages])
        if "'verb': 'send'" in card:
            break
        await desk.say("Sanne", "ja" if "'confirm'" in card else "weet ik niet")
    await desk.say("Sanne", "verstuur")
    assert "DL-2026-0001" in desk.said
    assert told in desk.said
    seen = [who for who in ("Olga", "Otto") if desk.inbox[who]] + desk.inbox["channel"][:1]
    assert bool(seen) is (len(without) == 3)
