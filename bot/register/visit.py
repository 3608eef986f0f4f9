"""One request to the register: who asks, as what, and how it is answered."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Any, TypeVar

from aiohttp import web
from multidict import MultiMapping
from sqlmodel import Session

from bot.attachments.check import AttachmentCheck
from bot.documents.document import Document
from bot.documents.formats import WRITERS, Format, drawn, file_name
from bot.forms.handed_in import from_page
from bot.language import spoken
from bot.officer.acting import Doer
from bot.officer.people import reader
from bot.register.address import ROOT
from bot.register.handing_in import Upload
from bot.register.pages import draw
from bot.register.sign_in.code_flow import CodeFlow
from bot.register.sign_in.entra_token import TokenCheck
from bot.register.sign_in.session import Cookies, Entrance, SignedIn
from bot.settings import Settings
from bot.turns.redacting import cleaned_fields
from dialogs.handling.casefile import Actor
from store.access.database import Database
from store.history.events import Provenance
from store.lists.readers import Reader
from store.models import Source

T = TypeVar("T")


class WithheldError(Exception):
    """A case that is not for who asks for it, by the id of its row."""

    def __init__(self, case_id: int) -> None:
        super().__init__(case_id)
        self.case_id = case_id


class ExcuseError(Exception):
    """What was asked is not there; holds the key of the sentence that says so."""


@dataclass(frozen=True)
class Entra:
    """How Entra tells who somebody is; there is none in development."""

    flow: CodeFlow
    check: TokenCheck


@dataclass(frozen=True)
class Site:
    """What every page of the register rests on.

    `nudge` wakes who sends messages, and `check` looks at each file that is handed in.
    """

    roster: Callable[[], Settings]
    database: Database
    cookies: Cookies
    clock: Callable[[], datetime]
    nudge: Callable[[], None]
    check: AttachmentCheck

    @property
    def settings(self) -> Settings:
        """The settings, with who has which role at this moment."""
        return self.roster()


@dataclass(frozen=True)
class Visit:
    """A request with who makes it: `who` has a role; who is only `signed_in` is an employee."""

    request: web.Request
    site: Site
    entra: Entra | None
    now: datetime
    signed_in: SignedIn | None = None
    who: Actor | None = None
    sent: MultiMapping[str] | None = None  # the fields of a form
    upload: Upload | None = None  # the file in it

    @property
    def reader(self) -> Actor:
        """Who reads a page that wants a role."""
        assert self.who is not None  # noqa: S101 - the page was not reached without one
        return self.who

    @property
    def whole(self) -> bool:
        """Whether a whole page is wanted, and not a part of it."""
        return "HX-Request" not in self.request.headers or "HX-Boosted" in self.request.headers

    def field(self, name: str) -> str:
        """What a form was handed in with under a name."""
        return self.sent.get(name, "") if self.sent is not None else ""

    def filled_in(self) -> tuple[dict[str, str], bool]:
        """The fields of a form without personal numbers, and whether any was taken out."""
        return cleaned_fields(from_page(self.sent), spoken())

    @property
    def in_tab(self) -> bool:
        """Whether the page stands in Teams."""
        return self.signed_in is not None and self.signed_in.entrance is Entrance.TAB

    @property
    def sight(self) -> Reader:
        """Which cases stand in the lists of this person."""
        return reader(self.reader.id, self.site.settings)

    @property
    def address(self) -> str:
        """Where this is, to come back to; a form leads back to the list."""
        return str(self.request.rel_url) if self.request.method == "GET" else ROOT

    @property
    def event(self) -> Provenance:
        """How the history tells of what is done here."""
        return Provenance(self.reader, Source.TAB, self.now)

    @property
    def doer(self) -> Doer:
        """Who looks, as who does an act."""
        return Doer(self.reader, self.event, self.site.settings)

    def page(self, template: str, /, status: int = HTTPStatus.OK, **values: Any) -> web.Response:  # noqa: ANN401 - whatever a template shows
        """A page for this person."""
        body = draw(template, visit=self, settings=self.site.settings, **values)
        return web.Response(status=status, text=body, content_type="text/html", charset="utf-8")

    def excuse(self, status: int, key: str) -> web.Response:
        """A page that says what went wrong and what to do; what was typed stands there too."""
        return self.page("excuse.html", status, key=key, typed=_typed(self.sent))

    def asked_format(self, among: Collection[Format]) -> Format:
        """The format that the address names. Raises ExcuseError for any but these."""
        asked = self.request.match_info["format"]
        if asked not in among:
            raise ExcuseError("page-not-found")
        return Format(asked)

    async def hand_out(self, document: Document, form: Format) -> web.Response:
        """A document as a file; it is drawn outside any transaction."""
        media = WRITERS[form].media
        headers = {
            "Content-Disposition": f'attachment; filename="{file_name(document, form)}"',
            "Content-Type": f"{media}; charset=utf-8" if media.startswith("text/") else media,
        }
        return web.Response(body=await asyncio.to_thread(drawn, document, form), headers=headers)

    async def read(self, work: Callable[[Session], T]) -> T:
        """Read from the store."""
        return await self.site.database.read(work)

    async def transact(self, work: Callable[[Session], T]) -> T:
        """Change something in the store."""
        return await self.site.database.transact(work)


def _typed(sent: MultiMapping[str] | None) -> dict[str, str]:
    """What a person typed in a form, so that it can be copied from the page that refuses it."""
    own = {"csrf", "revision"}
    return {name: said for name, said in (sent or {}).items() if name not in own and said.strip()}


def go(address: str) -> web.Response:
    """On to another page."""
    return web.Response(status=HTTPStatus.SEE_OTHER, headers={"Location": address})
