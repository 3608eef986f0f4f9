"""The door: POST /api/messages becomes a Turn, and an invoke's reply travels back in the answer.

It stands on the SDK's CloudAdapter, with a process of its own: the stock one answers 500 to
every card action. It decides nothing about the conversation and sends no message: what is said
leaves through `connector.py`, after the commit. The token is checked before the body is read. It
never answers 500, and repeats nothing of what came in; a caller gets

401 no good token, 415 no plain JSON, 408 too slow, 413 over the application's limit, 400 no
activity, 403 not from this organisation's Teams, 429 too many turns of one person, 503 while no
signing key could be fetched, 501 an invoke that the bot does not know, 200 the reply of an invoke,
202 taken note of.
"""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import structlog
from aiohttp import web
from botbuilder.core import InvokeResponse, TurnContext
from botbuilder.core.cloud_adapter_base import CloudAdapterBase
from botbuilder.schema import Activity, ActivityTypes, ChannelAccount, ConversationAccount

from bot.messages import Handler, Message, Turn, TurnKind
from bot.network.limits import RECOGNISED, Allowance, Tally
from bot.settings import Settings
from bot.teams.caller import Caller, CallerCheck
from bot.teams.incoming import Incoming, NoActivityError, read, turn_of
from bot.teams.keys import KeysUnavailableError, SigningKeys
from bot.teams.lock import Lock
from bot.teams.tokens import UnprovenError
from bot.watching.logs import logged_as
from store.access import notation

CARD = "application/vnd.microsoft.card.adaptive"
SENTENCE = "application/vnd.microsoft.activity.message"
ERROR = "application/vnd.microsoft.error"
RETRY_AFTER = {"Retry-After": "10"}  # seconds; as long as `keys.py` waits after a failed look
NEXT_MINUTE = {"Retry-After": "60"}
PATIENCE = 10.0  # seconds for a body to come in

log = structlog.get_logger(__name__)


class Admission:
    """One organisation behind the door: who may come in to it, how often, and who hears them."""

    def __init__(self, settings: Settings, handle: Handler, name: str = "") -> None:
        """`name` is for the log; empty where there is only one organisation."""
        self.name = name
        self.app_id = settings.app_id
        self.no_auth = settings.no_auth
        self.handle = handle
        self.lock = Lock.of(settings)
        self.turns = Allowance(settings.turns_a_minute)
        self.told = Allowance(1)  # how often somebody hears that it goes too fast


class Door(CloudAdapterBase):  # type: ignore[misc]  # the SDK carries no types
    """Lets Teams in, and nobody else."""

    def __init__(
        self,
        admissions: Sequence[Admission],
        keys: SigningKeys | None,
        clock: Callable[[], datetime],
    ) -> None:
        """`clock` tells when an activity was received; without `keys` nobody is checked."""
        no_auth = all(one.no_auth for one in admissions)
        if keys is None and not no_auth:
            raise ValueError("without signing keys only the development switch can be served")
        self._callers = CallerCheck([one.app_id for one in admissions], keys)
        super().__init__(self._callers)
        self._admissions = admissions
        self._clock = clock
        self._tally = Tally()
        self.on_turn_error = _note_failure
        if no_auth:
            log.warning("no_auth_is_on", meaning="requests are NOT checked; loopback only")

    async def process(self, request: web.Request) -> web.Response:
        """Check one request, give its turn to the organisation that it is for, and answer."""
        received_at = self._clock()
        caller = await self._recognise(request)
        request[RECOGNISED] = True
        incoming = await self._read(request)
        admission = self._admitted(caller, incoming)
        with logged_as(admission.name):
            return await self._heard(admission, caller, incoming, received_at)

    async def _heard(
        self, to: Admission, caller: Caller | None, incoming: Incoming, received_at: datetime
    ) -> web.Response:
        if incoming.type == "invoke" and not incoming.is_card_action:
            return web.Response(status=501)
        turn = turn_of(incoming)
        if turn.kind is not TurnKind.OTHER and not to.turns.take(turn.person.id):
            return await self._hold(turn, received_at, to)

        async def logic(context: TurnContext) -> None:
            answer = await to.handle(turn, received_at)
            context.turn_state[self._INVOKE_RESPONSE_KEY] = _invoke_response(answer)

        identity = self._callers.identity(caller)
        result = await self.process_activity(identity, _sdk_activity(incoming), logic)
        if not incoming.is_card_action:
            return web.Response(status=202)
        return web.json_response(result.body if result.body else _failure(), dumps=notation.dumps)

    async def _recognise(self, request: web.Request) -> Caller | None:
        try:
            return await self._callers.recognise(request.headers.get("Authorization", ""))
        except UnprovenError as error:
            raise self._unauthorized(error) from error
        except KeysUnavailableError as error:
            raise web.HTTPServiceUnavailable(headers=RETRY_AFTER) from error

    def _unauthorized(self, error: UnprovenError) -> web.HTTPUnauthorized:
        self._tally.note("unauthorized", str(error))
        return web.HTTPUnauthorized(headers={"WWW-Authenticate": "Bearer"})

    def _admitted(self, caller: Caller | None, incoming: Incoming) -> Admission:
        """The organisation whose tenant speaks; who is of none, is refused as by any of them.

        The token must be for the app of that organisation: what is for one opens no other.
        """
        ours = (one for one in self._admissions if one.lock.is_ours(incoming))
        admission = next(ours, None)
        app_id = admission.app_id if admission else ""
        try:
            self._callers.vouch(caller, incoming.channel_id, incoming.service_url, app_id)
        except UnprovenError as error:
            raise self._unauthorized(error) from error
        admission = admission or self._admissions[0]
        if refusal := admission.lock.refusal(incoming):
            self._tally.note("refused", refusal)
            raise web.HTTPForbidden(text=refusal)
        return admission

    async def _read(self, request: web.Request) -> Incoming:
        if request.content_type != "application/json" or "Content-Encoding" in request.headers:
            raise web.HTTPUnsupportedMediaType(text="send application/json, not compressed")
        try:
            async with asyncio.timeout(PATIENCE):
                await _ask_for_the_body(request)
                raw = await request.read()
        except TimeoutError as error:
            raise web.HTTPRequestTimeout from error
        except web.RequestPayloadError as error:
            raise web.HTTPBadRequest(text="the request breaks off") from error
        try:
            return read(raw)
        except NoActivityError as error:
            self._tally.note("malformed_activity", str(error))
            raise web.HTTPBadRequest(text=f"no activity: {error}") from error

    async def _hold(self, turn: Turn, received_at: datetime, to: Admission) -> web.Response:
        """Somebody sends more than a person can: nothing is done, and they hear so once a minute.

        A tap hears it each time, for its answer costs nothing.
        """
        self._tally.note("too_many_turns", "person")
        hurried = replace(turn, kind=TurnKind.HURRIED)
        if turn.wants_answer:
            return web.json_response(_body(await to.handle(hurried, received_at)))
        if to.told.take(turn.person.id):
            await to.handle(hurried, received_at)
        raise web.HTTPTooManyRequests(headers=NEXT_MINUTE)


async def _ask_for_the_body(request: web.Request) -> None:
    """Some senders wait for this word before they send what is long."""
    if request.headers.get("Expect", "").lower() == "100-continue":
        await request.writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        request.writer.output_size = 0  # the answer itself is still to come


def _sdk_activity(incoming: Incoming) -> Activity:
    """What the SDK's pipeline looks at; built by name, ten times faster than its own reader."""
    return Activity(
        type=incoming.type,
        id=incoming.id,
        name=incoming.name,
        channel_id=incoming.channel_id,
        service_url=incoming.service_url,
        from_property=ChannelAccount(id=incoming.sender.id),
        recipient=ChannelAccount(id=incoming.recipient.id),
        conversation=ConversationAccount(id=incoming.conversation.id),
    )


def _invoke_response(answer: Message | None) -> Activity:
    response = InvokeResponse(status=200, body=_body(answer))
    return Activity(type=ActivityTypes.invoke_response, value=response)


def _body(answer: Message | None) -> dict[str, Any]:
    if answer is None:
        return {"statusCode": 200, "type": SENTENCE, "value": ""}
    if answer.card is not None:
        return {"statusCode": 200, "type": CARD, "value": answer.card}
    return {"statusCode": 200, "type": SENTENCE, "value": answer.text}


def _failure() -> dict[str, Any]:
    """Teams itself tells the user, in their language, that the action failed."""
    value = {"code": "InternalError", "message": "The action could not be handled."}
    return {"statusCode": 500, "type": ERROR, "value": value}


async def _note_failure(context: TurnContext, error: Exception) -> None:
    """Log what broke and where; never its message, which may hold what a person wrote."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    log.error(
        "turn_failed",
        error=type(error).__name__,
        at=[f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames],
        activity=context.activity.type,
    )
