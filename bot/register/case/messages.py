"""The messages about a case: to whom each went and what became of it; again, or settled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final, NamedTuple

from aiohttp import web
from sqlmodel import Session

from bot.cards.letters import DEEDS
from bot.language import text
from bot.officer.tapping import see_to
from bot.officer.views import about_message
from bot.outgoing.again import told_of
from bot.outgoing.patience import UNDELIVERED
from bot.register.address import case_path, number_in
from bot.register.opening import addressed
from bot.register.visit import ExcuseError, Visit, go
from store import outbox
from store.documents import StoredCase
from store.models import Outbox

MOST: Final = 20  # messages of a case that are shown, the newest first
_OWN: Final = ("update", UNDELIVERED)  # cards that are kept true, and words about other messages


class MessageLine(NamedTuple):
    """A message in words: what, to whom, what became of it and when; whether to see to it."""

    number: int
    what: str
    to: str
    outcome: str
    at: datetime
    open: bool


def lines(session: Session, case: StoredCase) -> Iterator[MessageLine]:
    """The messages about a case, the newest first."""
    troubled = {row.id for row in told_of(session, case.id)}
    for row in outbox.about_case(session, case.id, _OWN, MOST):
        at = row.settled_at or row.due_at
        what = text(f"message-{about_message(row, at, None).message}")
        outcome = text(f"page-delivery-{row.state}")
        yield MessageLine(row.id, what, _to(row, case), outcome, at, row.id in troubled)


def _to(row: Outbox, case: StoredCase) -> str:
    """To whom: a role, the reporter, or who has it; else nobody is named."""
    role, person = row.audience.get("role"), row.audience.get("person")
    if person and person == case.file.reporter_id:
        return text("page-to-reporter")
    return text(f"page-to-{role}") if role in {"officers", "deputies", "dpos"} else ""


async def see_to_message(visit: Visit) -> web.Response:
    """Do what a button beside a message says; the case then tells what came of it."""
    said = await visit.transact(lambda session: _seen_to(session, visit))
    visit.site.nudge()
    reference = visit.request.match_info["reference"]
    return go(f"{case_path(reference)}?message={said}#messages")


def _seen_to(session: Session, visit: Visit) -> str:
    """The key of the sentence that tells what came of it."""
    case, deed = addressed(session, visit), f"message.{visit.field('deed')}"
    row = outbox.numbered(session, number_in(visit.request.match_info["number"]))
    if row is None or row.case_id != case.id or deed not in DEEDS:
        raise ExcuseError("page-no-message")
    return see_to(session, row.id, deed, visit.event)


SAID: Final = ("mended-again", "mended-settled", "mended-before", "lack-role")


def said(visit: Visit) -> str:
    """What came of it, in words, for who comes back to the case; empty otherwise."""
    key = visit.request.query.get("message", "")
    return text(key, who=visit.reader.name) if key in SAID else ""
