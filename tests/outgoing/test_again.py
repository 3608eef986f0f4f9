"""After the repair a person lets it be sent again."""

from __future__ import annotations

from functools import partial

import pytest

from bot.messages import Refused, SendOutcome, Unknown, Unreachable
from bot.outgoing import again
from store import outbox
from store.history import events
from store.models import OutboxState
from tests.fakes.speaker import FakeSpeaker
from tests.outgoing.office import Office


def by_omar(office: Office) -> events.Provenance:
    """An officer at the desk, now."""
    return events.Provenance(events.Actor("omar", "Omar"), events.Source.CARD, office.now)


@pytest.mark.parametrize("fault", [Refused("413"), Unknown("503"), Unreachable("403")])
@pytest.mark.parametrize("keys", [(), ("status:1",)])
async def test_what_failed_is_sent_again(
    office: Office, speaker: FakeSpeaker, fault: SendOutcome, keys: tuple[str, ...]
) -> None:
    await office.meet("person:sanne", "channel:officers")
    speaker.outcomes.append(fault)
    await office.put({"person": "sanne"}, key="status:1")
    await office.run()
    [line] = await office.database.read(again.failed)
    assert "status:1" in line
    sent = await office.database.transact(partial(again.resend, keys=keys, by=by_omar(office)))
    await office.run()
    assert sent == 1
    assert speaker.said.count("status:1") == 2
    assert (await office.rows())[0].state == OutboxState.SENT
    assert not await office.database.read(again.failed)


async def test_what_was_seen_to_is_settled_and_counts_as_failed_no_more(
    office: Office, speaker: FakeSpeaker
) -> None:
    await office.meet("person:sanne")
    speaker.outcomes.append(Refused("413"))
    await office.put({"person": "sanne"}, key="status:1")
    await office.run()
    number = (await office.rows())[0].id
    locked = await office.database.transact(partial(outbox.numbered, number=number))
    assert locked is not None
    settle = partial(again.settle, keys=("status:1",), by=by_omar(office))
    assert await office.database.transact(settle) == 1
    assert not await office.database.read(again.failed)
    with pytest.raises(LookupError):
        await office.database.transact(settle)


async def test_a_message_that_did_not_fail_is_not_sent_again(office: Office) -> None:
    await office.meet("person:sanne")
    await office.put({"person": "sanne"}, key="status:1")
    await office.run()
    with pytest.raises(LookupError):
        await office.database.transact(
            partial(again.resend, keys=("status:1",), by=by_omar(office))
        )


async def test_what_is_for_who_handles_the_case_goes_to_who_is_there(
    office: Office, speaker: FakeSpeaker
) -> None:
    await office.meet("person:omar", "person:gone", "channel:officers")
    await office.put({"handler": "omar"}, key="added:1")
    await office.put({"handler": "gone"}, key="added:2")
    await office.run()
    where = {message.text: address.conversation_id for address, message in speaker.posted}
    assert where == {"added:1": "a:person:omar", "added:2": "a:channel:officers"}
