"""The bot never speaks faster than Teams allows, in any window."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.outgoing.pace import CONVERSATION, EVERYTHING, Pace


def test_the_eighth_message_within_a_second_waits() -> None:
    pace = Pace()
    assert [pace.reserve("chat", step / 128) for step in range(7)] == [0.0] * 7
    assert pace.reserve("chat", 7 / 128) == 1 - 7 / 128


def test_another_conversation_does_not_wait_for_it() -> None:
    pace = Pace()
    for _ in range(8):
        pace.reserve("chat", 0.0)
    assert pace.reserve("other", 0.0) == 0


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.floats(0, 0.2)), max_size=200))
def test_who_keeps_the_waits_stays_within_every_window(
    messages: list[tuple[str, float]],
) -> None:
    pace, now, spoken = Pace(), 0.0, []
    for conversation, pause in messages:
        now += pause
        spoken.append((conversation, now + pace.reserve(conversation, now)))
    for window in EVERYTHING:
        for _, start in spoken:
            within = [at for _, at in spoken if start <= at < start + window.seconds - 1e-6]
            assert len(within) <= window.messages
    for window in CONVERSATION:
        for chat, start in spoken:
            end = start + window.seconds - 1e-6
            within = [at for name, at in spoken if name == chat and start <= at < end]
            assert len(within) <= window.messages
