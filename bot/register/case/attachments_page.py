"""The files of a case: put with it, listed, and taken along, which is an event each time."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from aiohttp import web
from sqlmodel import Session

from bot.attachments.found import Declined, Sound
from bot.attachments.keeping import put
from bot.language import text
from bot.register.address import case_path
from bot.register.opening import addressed
from bot.register.visit import ExcuseError, Visit, go
from dialogs.handling.casefile import Attachment, Evidence
from store import attachments
from store.documents import StoredCase
from store.history import events

NONE: Final = "none"  # said where a form came without a file
ADDED: Final = "added"


def said(visit: Visit) -> tuple[str, bool]:
    """What came of a file, in words, and whether it was kept; nothing where none was handed in."""
    word = visit.request.query.get("file", "")
    if word not in {ADDED, NONE, *Declined}:
        return "", True
    return text(f"file-{word}", most=visit.site.settings.attachment_mb), word == ADDED


async def add(visit: Visit) -> web.Response:
    """Put the file that was handed in with the case; or say why not, on the page of the case."""
    word = await _added(visit)
    visit.site.nudge()
    reference = visit.request.match_info["reference"]
    return go(f"{case_path(reference)}?file={word}#attachments")


async def _added(visit: Visit) -> str:
    upload, check = visit.upload, visit.site.check
    await visit.read(lambda session: addressed(session, visit))
    if upload is None or not upload.name:
        return NONE
    if upload.content is None:
        return check.declined(Declined.TOO_LARGE)
    looked = await check.look(upload.name, upload.content)
    if isinstance(looked, Declined):
        return looked
    return await visit.transact(lambda session: _put(session, visit, looked))


def _put(session: Session, visit: Visit, sound: Sound) -> str:
    case = addressed(session, visit)
    given = visit.field("evidence")
    evidence = Evidence(given) if given in set(Evidence) else Evidence.OTHER
    kept = put(session, case, sound, evidence, visit.event)
    return Declined.TOO_MANY if kept is None else ADDED


async def take(visit: Visit) -> web.Response:
    """What is in a file, to be kept by who asks for it; a browser never shows it."""
    case, kept = await visit.transact(lambda session: _opened(session, visit))
    content = await visit.read(lambda session: attachments.content(session, case.id, kept))
    called = f"attachment; filename*=UTF-8''{quote(kept.name)}"
    headers = {"Content-Disposition": called, "Content-Type": kept.media}
    return web.Response(body=content, headers=headers)


def _opened(session: Session, visit: Visit) -> tuple[StoredCase, Attachment]:
    """The file in the address, which is told of before anything of it leaves."""
    case, number = addressed(session, visit), visit.request.match_info["number"]
    kept = next((one for one in case.file.attachments if str(one.number) == number), None)
    if kept is None:
        raise ExcuseError("page-no-attachment")
    events.attachment_opened(session, case, kept.number, visit.event)
    return case, kept
