"""What the officers hear of a message that did not arrive: what became of it, and no guess."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product

import pytest

from bot.cards.case import case_card
from bot.cards.letters import DEEDS, delivery_notice
from bot.cards.views import DeliveryView
from bot.language import speaking
from bot.teams.outcome import outcome
from store.outbox import TROUBLE
from tests.cards import drawn, samples
from tests.cards.periods import REFERENCE
from tests.cards.schema import card_of, taps
from tests.officer.desk import CHANNEL, Desk
from tests.officer.test_desk import reported

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TRUTHS = [
    (403, "Niet bezorgd"),
    (404, "Niet bezorgd"),
    (400, "Geweigerd door Teams"),
    (413, "Geweigerd door Teams"),
    (408, "Niet zeker bezorgd"),
    (500, "Niet zeker bezorgd"),
    (504, "Niet zeker bezorgd"),
]


@pytest.mark.parametrize(
    ("language", "promise"), [("nl", "stuurt de bot"), ("en", "the bot itself sends")]
)
def test_no_notice_promises_that_the_bot_sends_a_message_again_by_itself(
    language: str, promise: str
) -> None:
    """It gave up: of an alert too, which somebody has seen to, or got another way."""
    for state, kind in product(TROUBLE, ("alert", "reminder", "question", "status", "weekly")):
        with speaking(language):
            told = delivery_notice(DeliveryView(state, kind, NOW, number=1)).text
        assert promise not in told.casefold()


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


@pytest.mark.parametrize("mends", [True, False])
def test_the_newest_messages_that_did_not_arrive_stand_on_the_case_card(mends: bool) -> None:
    message = case_card(samples.case(undelivered=drawn.UNDELIVERED, mends=mends))
    said = [line for line in message.text.splitlines() if "een bericht aan de melder" in line]
    assert said == ["Geweigerd door Teams: een bericht aan de melder"]
    assert "Niet bezorgd: een vraag aan de melder" in message.text
    assert "een herinnering" not in message.text
    assert "Nog 1 bericht over deze zaak kwam misschien niet aan." in message.text
    buttons = [tap["data"] for tap in taps(card_of(message)) if tap["verb"] in DEEDS]
    expected = [
        {"verb": verb, "message": number, "case": REFERENCE, "version": 3}
        for number in (2, 3)
        for verb in DEEDS
    ]
    assert buttons == (expected if mends else [])
