"""What the officers hear of a message that did not arrive: what became of it, and no guess."""

from __future__ import annotations

import pytest

from bot.teams.outcome import outcome
from tests.officer.desk import CHANNEL, Desk
from tests.officer.test_desk import reported

TRUTHS = [
    (403, "Niet bezorgd"),
    (404, "Niet bezorgd"),
    (400, "Geweigerd door Teams"),
    (413, "Geweigerd door Teams"),
    (408, "Niet zeker bezorgd"),
    (500, "Niet zeker bezorgd"),
    (504, "Niet zeker bezorgd"),
]


@pytest.mark.parametrize(("status", "said"), TRUTHS)
async def test_a_message_to_a_reporter_is_told_of_as_it_went(
    desk: Desk, status: int, said: str
) -> None:
    await reported(desk)
    desk.faults["Sanne"] = outcome(status, "", {})
    await desk.tap("Olga", "case.take")
    [told] = [one.message for one in desk.inbox[CHANNEL] if one.kind == "undelivered"]
    assert told.text.startswith(f"{said}: ")
    assert "DL-2026-0001" in told.text
