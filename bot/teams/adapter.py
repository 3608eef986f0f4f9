"""The door: POST /api/messages becomes a Turn, and an invoke's reply travels back in the answer.

It stands on the SDK's CloudAdapter, with a process of its own: the stock one answers 500 to
every card action. It decides nothing about the conversation and sends no message: what is said
leaves through `connector.py`, after the commit. It never answers 500; a caller gets

415 no JSON, 413 over the application's limit, 400 no activity, 401 no good token, 403 not from
this organisation's Teams, 503 while no signing key could be fetched, 501 an invoke that the bot
does not know, 200 the reply of an invoke, 202 taken note of.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import structlog
from aiohttp import web
from botbuilder.core import InvokeResponse, TurnContext
from botbuilder.core.cloud_adapter_base import CloudAdapterBase
from botbuilder.schema import Activity, ActivityTypes, ChannelAccount, ConversationAccount
from botframework.connector.auth.authenticate_request_result import (
    AuthenticateRequestResult as Identity,
)
from pydantic import ValidationError

from bot.messages import Answer, Handler
from bot.settings import Settings
from bot.teams.caller import CallerCheck, StrangerError
from bot.teams.incoming import Incoming, turn_of
from bot.teams.keys import KeysUnavailableError, SigningKeys
from bot.teams.lock import Lock
from store import notation

CARD = "application/vnd.microsoft.card.adaptive"
SENTENCE = "application/vnd.microsoft.activity.message"
ERROR = "application/vnd.microsoft.error"
RETRY_AFTER = {"Retry-After": "10"}  # seconds; as long as `keys.py` waits after a failed look

log = structlog.get_logger(__name__)


class Door(CloudAdapterBase):  # type: ignore[misc]  # the SDK carries no types
    """Lets Teams in, and nobody else."""

    def __init__(
        self, settings: Settings, keys: SigningKeys | None, clock: Callable[[], datetime]
    ) -> None:
        """`clock` tells when an activity was received."""
        super().__init__(CallerCheck(settings, keys))
        self._clock = clock
        self._lock = Lock.of(settings)
        self.on_turn_error = _note_failure
        if settings.no_auth:
            log.warning("no_auth_is_on", meaning="requests are NOT checked; loopback only")

    async def process(self, request: web.Request, handle: Handler) -> web.Response:
        """Check one request, give its turn to `handle`, and answer."""
        received_at = self._clock()
        incoming = await _read(request)
        activity = _sdk_activity(incoming)
        identity = await self._authenticate(activity, request.headers.get("Authorization", ""))
        self._admit(incoming)
        if incoming.type == "invoke" and not incoming.is_card_action:
            return web.Response(status=501)

        async def logic(context: TurnContext) -> None:
            answer = await handle(turn_of(incoming), received_at)
            context.turn_state[self._INVOKE_RESPONSE_KEY] = _invoke_response(answer)

        result = await self.process_activity(identity, activity, logic)
        if not incoming.is_card_action:
            return web.Response(status=202)
        return web.json_response(result.body if result.body else _failure(), dumps=notation.dumps)

    def _admit(self, incoming: Incoming) -> None:
        if refusal := self._lock.refusal(incoming):
            log.warning("refused", why=refusal)
            raise web.HTTPForbidden(text=refusal)

    async def _authenticate(self, activity: Activity, header: str) -> Identity:
        try:
            return await self.bot_framework_authentication.authenticate_request(activity, header)
        except StrangerError as error:
            log.warning("unauthorized", why=str(error))
            raise web.HTTPUnauthorized(headers={"WWW-Authenticate": "Bearer"}) from error
        except KeysUnavailableError as error:
            raise web.HTTPServiceUnavailable(headers=RETRY_AFTER) from error


async def _read(request: web.Request) -> Incoming:
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType(text="send application/json")
    raw = await request.read()
    try:
        return Incoming.model_validate_json(raw)
    except ValidationError as error:
        places = sorted({".".join(map(str, f["loc"])) or f["type"] for f in error.errors()})
        log.warning("malformed_activity", where=places)
        raise web.HTTPBadRequest(text=f"no activity: {', '.join(places)}") from error


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


def _invoke_response(answer: Answer | None) -> Activity:
    response = InvokeResponse(status=200, body=_body(answer))
    return Activity(type=ActivityTypes.invoke_response, value=response)


def _body(answer: Answer | None) -> dict[str, Any]:
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
