"""The table of what Teams' answers mean: each row is one status with one body."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages import Refused, SendOutcome, Sent, Unknown, Unreachable, Wait
from bot.teams.outcome import LONGEST, PAUSE, outcome


def error(code: str) -> str:
    return json.dumps({"error": {"code": code, "message": "for Sanne de Vries"}})


MUTED = json.dumps({"errorCode": 209, "message": '{"subCode": "MessageWritesBlocked"}'})

TABLE: list[tuple[int, str, dict[str, str], SendOutcome]] = [
    (200, '{"id": "17"}', {}, Sent("17")),
    (201, '{"id": "17"}', {}, Sent("17")),
    (202, "", {}, Sent("")),
    (200, "no json", {}, Sent("")),
    (200, "[]", {}, Sent("")),
    (200, '{"id": null}', {}, Sent("")),
    (429, error("Throttled"), {"Retry-After": "12"}, Wait(12, "429 Throttled")),
    (429, "", {}, Wait(PAUSE, "429")),
    (429, "", {"Retry-After": "0"}, Wait(1, "429")),
    (429, "", {"Retry-After": "1000000000"}, Wait(LONGEST, "429")),
    (429, "", {"Retry-After": "9" * 5000}, Wait(LONGEST, "429")),
    (429, "", {"Retry-After": "-3"}, Wait(PAUSE, "429")),
    (429, "", {"Retry-After": "Wed, 25 Nov 2026 07:28:00 GMT"}, Wait(PAUSE, "429")),
    (412, error("PreconditionFailed"), {}, Wait(PAUSE, "412 PreconditionFailed")),
    (403, error("ConversationBlockedByUser"), {}, Unreachable("403 ConversationBlockedByUser")),
    (403, error("BotNotInConversationRoster"), {}, Unreachable("403 BotNotInConversationRoster")),
    (403, error("BotDisabledByAdmin"), {}, Unreachable("403 BotDisabledByAdmin")),
    (403, error("MessageWritesBlocked"), {}, Unreachable("403 MessageWritesBlocked")),
    (403, MUTED, {}, Unreachable("403 209")),
    (403, "", {}, Unreachable("403")),
    (404, '{"code": "ConversationNotFound"}', {}, Unreachable("404 ConversationNotFound")),
    (404, error("ConversationNotFound"), {}, Unreachable("404 ConversationNotFound")),
    (
        404,
        error("ActivityNotFoundInConversation"),
        {},
        Refused("404 ActivityNotFoundInConversation"),
    ),
    (400, error("BadSyntax"), {}, Refused("400 BadSyntax")),
    (401, error("BotNotRegistered"), {}, Wait(PAUSE, "401 BotNotRegistered")),
    (405, "", {}, Refused("405")),
    (413, error("MessageSizeTooBig"), {}, Refused("413 MessageSizeTooBig")),
    (302, "", {}, Refused("302")),
    (408, "", {}, Unknown("408")),
    (500, error("ServiceError"), {}, Unknown("500 ServiceError")),
    (502, "<html>bad gateway</html>", {}, Unknown("502")),
    (503, "", {}, Unknown("503")),
    (504, "", {}, Unknown("504")),
]


@pytest.mark.parametrize(("status", "body", "headers", "meaning"), TABLE)
def test_table(status: int, body: str, headers: dict[str, str], meaning: SendOutcome) -> None:
    assert outcome(status, body, headers) == meaning


@given(status=st.integers(100, 599), body=st.text(), seconds=st.text() | st.integers(0).map(str))
def test_every_answer_has_one_meaning_and_only_success_counts_as_sent(
    status: int, body: str, seconds: str
) -> None:
    meaning = outcome(status, body, {"Retry-After": seconds})
    assert isinstance(meaning, Sent) == (200 <= status < 300)
    if isinstance(meaning, Wait):
        assert 1 <= meaning.seconds <= LONGEST


def test_a_reason_holds_no_content() -> None:
    """Reasons are logged and shown; an error's message may quote what was sent."""
    for status, body, headers, _ in TABLE:
        assert "Sanne" not in str(outcome(status, body, headers))
