"""The last way to the officers: a mail through Microsoft Graph, when Teams reaches nobody.

It sends the text form of a message, which holds no names and no free text, from one mailbox that
the settings name. Where none is named this way does not exist. It reads no mail.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import aiohttp

from bot.messages import Message, OtherAddress, SendOutcome, Unknown, Unreachable, Wait
from bot.network.outbound import NOT_SENT
from bot.settings import Settings
from bot.teams.credentials import Credentials
from bot.teams.outcome import PAUSE, outcome
from bot.teams.proof import TokenError

MAIL = "mail"  # the key of this channel
GRAPH = "https://graph.microsoft.com/v1.0"
SCOPE = "https://graph.microsoft.com/.default"


def mail_address(settings: Settings) -> OtherAddress | None:
    """The officers' mailboxes as an address; None where the settings name no mail."""
    return _mailboxes(settings, settings.mail_to)


def heads_address(settings: Settings) -> OtherAddress | None:
    """The mailboxes of who keeps the heads of the history; None where there are none."""
    return _mailboxes(settings, settings.heads_mail)


def _mailboxes(settings: Settings, to: tuple[str, ...]) -> OtherAddress | None:
    if not settings.mail_from or not to:
        return None
    return OtherAddress(MAIL, settings.mail_from, to)


class Mail:
    """Sends text forms by mail; `graph` differs only in tests."""

    def __init__(
        self, session: aiohttp.ClientSession, credentials: Credentials, graph: str = GRAPH
    ) -> None:
        self._session = session
        self._credentials = credentials
        self._graph = graph

    async def send(self, address: OtherAddress, message: Message) -> SendOutcome:
        """One mail to all mailboxes of the address; there is no way after this one."""
        try:
            sent = await self._post(address, message)
        except TokenError as error:
            return Wait(PAUSE, str(error))
        except NOT_SENT as error:
            return Wait(PAUSE, type(error).__name__)
        except (aiohttp.ClientError, TimeoutError) as error:
            return Unknown(type(error).__name__)
        # A mailbox or a right that is not there waits for the administrator: no way comes after it.
        return Wait(PAUSE, sent.reason) if isinstance(sent, Unreachable) else sent

    async def _post(self, address: OtherAddress, message: Message) -> SendOutcome:
        headers = {"Authorization": f"Bearer {await self._credentials.token(SCOPE)}"}
        url = f"{self._graph}/users/{quote(address.sender)}/sendMail"
        async with self._session.post(url, json=_mail(address, message), headers=headers) as answer:
            return outcome(answer.status, await answer.text(errors="replace"), answer.headers)


def _mail(address: OtherAddress, message: Message) -> dict[str, Any]:
    recipients = [{"emailAddress": {"address": one}} for one in address.to]
    return {
        "message": {
            "subject": message.summary,
            "body": {"contentType": "Text", "content": message.text},
            "toRecipients": recipients,
        },
        "saveToSentItems": False,
    }
