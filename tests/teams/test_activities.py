"""What comes through the door: each kind of activity as a turn, and each wrong form as a 4xx."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from structlog.testing import capture_logs

from bot.messages import FileLink, Message, TurnKind
from bot.settings import Settings
from bot.teams.incoming import DOWNLOAD, Incoming, turn_of
from tests.fakes import activities
from tests.fakes.activities import Activity
from tests.teams.door import OpenDoor, open_door

LOCAL = "http://localhost:56150/_connector"


@pytest.fixture
async def door() -> AsyncIterator[OpenDoor]:
    async with open_door(Settings(no_auth=True)) as opened:
        yield opened


async def turn_for(door: OpenDoor, activity: Activity) -> Any:
    response = await door.knock(activity | {"serviceUrl": LOCAL})
    assert response.status in {200, 202}
    return door.listener.turns[-1]


async def test_a_message_says_who_where_and_what(door: OpenDoor) -> None:
    sent = activities.message("ik heb een brief verkeerd verstuurd", locale="en-GB")
    turn = await turn_for(door, sent)
    assert (turn.kind, turn.id) == (TurnKind.MESSAGE, sent["id"])
    assert turn.text == "ik heb een brief verkeerd verstuurd"
    assert turn.locale == "en-GB"
    assert turn.person.id == activities.EMPLOYEE
    assert turn.person.teams_id == activities.teams_id(activities.EMPLOYEE)
    assert turn.address.service_url == LOCAL
    assert turn.address.scope == "personal"
    assert turn.address.tenant_id == activities.TENANT
    assert turn.address.bot_id == activities.BOT_ID
    assert not turn.wants_answer


async def test_the_identity_is_the_entra_id_in_small_letters(door: OpenDoor) -> None:
    turn = await turn_for(door, activities.message(sender=activities.EMPLOYEE.upper()))
    assert turn.person.id == activities.EMPLOYEE


async def test_without_an_entra_id_the_teams_id_stands_in(door: OpenDoor) -> None:
    turn = await turn_for(door, activities.message() | {"from": {"id": "29:abc"}})
    assert (turn.person.id, turn.person.name) == ("29:abc", "")


async def test_a_tap_brings_its_verb_data_and_card(door: OpenDoor) -> None:
    turn = await turn_for(door, activities.tap("answer", card="17", data={"revision": 3, "q": "x"}))
    assert (turn.kind, turn.verb, turn.card_id) == (TurnKind.TAP, "answer", "17")
    assert turn.data["revision"] == 3
    assert turn.data["q"] == "x"
    assert turn.wants_answer


async def test_a_tap_in_an_old_client_is_a_tap_as_well(door: OpenDoor) -> None:
    turn = await turn_for(door, activities.submit("answer", card="17", data={"revision": 3}))
    assert (turn.kind, turn.verb, turn.card_id) == (TurnKind.TAP, "answer", "17")
    assert turn.data["revision"] == 3
    assert not turn.wants_answer


async def test_a_mention_is_not_part_of_what_was_said(door: OpenDoor) -> None:
    turn = await turn_for(door, activities.mention("weekoverzicht"))
    assert turn.text == "weekoverzicht"
    assert (turn.address.scope, turn.address.team_id) == ("channel", activities.TEAM)
    assert turn.address.conversation_id == activities.CHANNEL


async def test_a_mention_of_someone_else_is_their_name(door: OpenDoor) -> None:
    at = "<at>Piet</at>"
    entity = {"type": "mention", "text": at, "mentioned": {"id": "29:piet"}}
    turn = await turn_for(door, activities.message(f"{at} weet meer", entities=[entity]))
    assert turn.text == "Piet weet meer"


@pytest.mark.parametrize(
    ("activity", "kind"),
    [
        (activities.installed(), TurnKind.INSTALLED),
        (activities.installed(action="add-upgrade"), TurnKind.INSTALLED),
        (activities.added_to_team(), TurnKind.INSTALLED),
        (activities.removed(), TurnKind.REMOVED),
        (activities.removed(action="remove-upgrade"), TurnKind.REMOVED),
        (activities.message(type="conversationUpdate"), TurnKind.OTHER),
        (activities.message(type="messageReaction"), TurnKind.OTHER),
        (activities.message(type="typing"), TurnKind.OTHER),
        (activities.message() | {"text": None}, TurnKind.MESSAGE),
        (activities.message(value={"verb": 7}), TurnKind.MESSAGE),
        (activities.message(value="menu"), TurnKind.MESSAGE),
    ],
)
async def test_kinds(door: OpenDoor, activity: Activity, kind: TurnKind) -> None:
    assert (await turn_for(door, activity)).kind == kind


@pytest.mark.parametrize("told", ["isGroup", "team"])
async def test_where_others_look_on_is_never_taken_for_a_chat_of_ones_own(
    door: OpenDoor, told: str
) -> None:
    activity = activities.mention("zaak DL-2026-0001")
    del activity["conversation"]["conversationType"]
    del (activity["conversation"] if told == "team" else activity["channelData"])[
        "isGroup" if told == "team" else "team"
    ]
    assert not (await turn_for(door, activity)).address.personal
    own = activities.message()
    del own["conversation"]["conversationType"]
    assert (await turn_for(door, own)).address.personal


async def test_a_bot_added_to_a_team_learns_the_channel_that_was_chosen(door: OpenDoor) -> None:
    activity = activities.added_to_team()
    assert (await turn_for(door, activity)).address.conversation_id == activities.CHANNEL
    activity["channelData"] |= {"settings": {"selectedChannel": {"id": "19:privacy"}}}
    address = (await turn_for(door, activity)).address
    assert (address.conversation_id, address.team_id) == ("19:privacy", activities.TEAM)


async def test_files_are_named_and_the_text_as_html_is_no_file(door: OpenDoor) -> None:
    sent = [
        {"contentType": "text/html", "content": "<p>zie bijlage</p>"},
        {
            "contentType": "application/vnd.microsoft.teams.file.download.info",
            "name": "brief.pdf",
        },
        {"contentType": "image/png"},
    ]
    turn = await turn_for(door, activities.message("zie bijlage", attachments=sent))
    assert turn.files == ("brief.pdf", "image/png")


async def test_what_can_be_fetched_comes_with_its_address(door: OpenDoor) -> None:
    drive = "https://gemeente-my.sharepoint.com/x?tempauth=1"
    picture = "https://smba.trafficmanager.net/emea/v3/attachments/1/views/original"
    sent = [
        {"contentType": "text/html", "content": "<p>zie bijlage</p>"},
        {"contentType": DOWNLOAD, "name": "brief.pdf", "content": {"downloadUrl": drive}},
        {"contentType": DOWNLOAD, "name": "weg.pdf", "content": {"downloadUrl": 7}},
        {"contentType": "image/*", "contentUrl": picture},
        {"contentType": "application/octet-stream", "name": "x", "contentUrl": picture},
    ]
    turn = await turn_for(door, activities.message("", attachments=sent))
    assert turn.files == ("weg.pdf", "x")
    assert turn.links == (
        FileLink("brief.pdf", drive, ours=False),
        FileLink("", picture, ours=True),
    )


async def test_a_nul_that_no_database_keeps_is_dropped(door: OpenDoor) -> None:
    assert (await turn_for(door, activities.message("a\x00b"))).text == "ab"
    tap = activities.tap("answer", data={"what": "c\x00d"})
    assert (await turn_for(door, tap)).data["what"] == "cd"


@pytest.mark.parametrize("text", ["a" * 200_000, "💥" * 50_000, "<b>**x**</b>", "", "   ", "\n"])
async def test_any_text_comes_through(door: OpenDoor, text: str) -> None:
    assert (await turn_for(door, activities.message(text))).text == text.strip()


async def test_the_answer_of_a_tap_is_the_next_card(door: OpenDoor) -> None:
    card = {"type": "AdaptiveCard", "version": "1.5", "body": []}
    door.listener.answer = Message("", "", card)
    response = await door.knock(activities.tap("start", serviceUrl=LOCAL))
    assert response.status == 200
    assert await response.json() == {
        "statusCode": 200,
        "type": "application/vnd.microsoft.card.adaptive",
        "value": card,
    }


@pytest.mark.parametrize(
    ("answer", "said"), [(Message("Al beantwoord.", ""), "Al beantwoord."), (None, "")]
)
async def test_the_answer_of_a_tap_may_be_a_sentence(
    door: OpenDoor, answer: Message | None, said: str
) -> None:
    door.listener.answer = answer
    response = await door.knock(activities.tap("start", serviceUrl=LOCAL))
    assert await response.json() == {
        "statusCode": 200,
        "type": "application/vnd.microsoft.activity.message",
        "value": said,
    }


async def test_an_answer_goes_only_to_a_tap(door: OpenDoor) -> None:
    door.listener.answer = Message("te laat", "")
    response = await door.knock(activities.message(serviceUrl=LOCAL))
    assert (response.status, await response.text()) == (202, "")


async def test_an_unknown_invoke_is_not_implemented(door: OpenDoor) -> None:
    invoke = activities.tap("x", name="task/fetch", serviceUrl=LOCAL)
    assert (await door.knock(invoke)).status == 501
    assert not door.listener.turns


async def test_a_failing_message_is_acknowledged_and_logged_without_content(door: OpenDoor) -> None:
    door.listener.failure = RuntimeError("BSN 111222333 van Jan")
    with capture_logs() as logs:
        response = await door.knock(activities.message("BSN 111222333", serviceUrl=LOCAL))
    assert response.status == 202
    assert [entry["event"] for entry in logs] == ["turn_failed"]
    assert logs[0]["error"] == "RuntimeError"
    assert any(place.startswith("door.py:") for place in logs[0]["at"])
    assert "111222333" not in json.dumps(logs)


async def test_a_failing_tap_answers_an_error_inside_a_good_response(door: OpenDoor) -> None:
    door.listener.failure = RuntimeError("kapot")
    response = await door.knock(activities.tap("start", serviceUrl=LOCAL))
    assert response.status == 200
    body = await response.json()
    assert (body["statusCode"], body["type"]) == (500, "application/vnd.microsoft.error")
    assert "kapot" not in body["value"]["message"]


WRONG: dict[str, Any] = {
    "list": [],
    "text": "hallo",
    "number": 4,
    "empty": {},
    "no type": activities.message() | {"type": None},
    "no id": activities.message() | {"id": ""},
    "tap without id": activities.tap("start") | {"id": ""},
    "no sender": activities.message() | {"from": None},
    "sender without id": activities.message() | {"from": {"id": ""}},
    "no address": activities.message() | {"serviceUrl": ""},
    "no conversation": activities.message() | {"conversation": {}},
    "conversation is text": activities.message() | {"conversation": "a:1"},
    "no recipient": activities.message() | {"recipient": None},
    "text is a number": activities.message() | {"text": 4},
    "text is an object": activities.message() | {"text": {"a": 1}},
    "channel data is text": activities.message() | {"channelData": "tenant"},
    "entities is an object": activities.message() | {"entities": {"a": 1}},
}


@pytest.mark.parametrize("wrong", WRONG)
async def test_what_is_no_activity_gets_400(door: OpenDoor, wrong: str) -> None:
    response = await door.knock(WRONG[wrong])
    assert response.status == 400
    assert (await response.text()).startswith("no activity: ")


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"null",
        b"{",
        b'{"type": ',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b'{"text": "\\ud800"}',
    ],
)
async def test_what_is_no_json_gets_400(door: OpenDoor, raw: bytes) -> None:
    json_type = {"Content-Type": "application/json"}
    response = await door.client.post("/api/messages", data=raw, headers=json_type)
    assert response.status == 400


async def test_what_does_not_say_it_is_json_gets_415(door: OpenDoor) -> None:
    response = await door.client.post("/api/messages", data=b"{}")
    assert response.status == 415


async def test_what_is_too_big_gets_413(door: OpenDoor) -> None:
    body = BytesIO(json.dumps(activities.message("a" * 1_100_000)).encode())
    json_type = {"Content-Type": "application/json"}
    response = await door.client.post("/api/messages", data=body, headers=json_type)
    assert response.status == 413


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(
    field=st.sampled_from(sorted(activities.tap("x") | activities.mention("x"))), value=json_values
)
def test_no_field_breaks_the_reading(field: str, value: Any) -> None:
    """Any JSON in any field is either a turn or a plain refusal."""
    activity = activities.tap("start") | {field: value}
    try:
        turn = turn_of(Incoming.model_validate_json(json.dumps(activity)))
    except ValidationError:
        return
    assert turn.person.id


@given(value=json_values)
def test_no_value_breaks_a_tap(value: Any) -> None:
    for activity in (
        activities.tap("x") | {"value": value},
        activities.submit("x") | {"value": value},
    ):
        turn = turn_of(Incoming.model_validate(activity))
        assert isinstance(turn.verb, str)
