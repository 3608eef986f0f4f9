"""What the people concerned are told, as a draft on a page and as a file; and what was used, kept.

The draft is not edited here: that is done in a word processor, or in the mail itself. The text as
it was sent is pasted back, and goes with the act by which telling people is recorded.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Final

from aiohttp import web
from sqlmodel import Session

from bot.cards.acts import verb_of
from bot.documents.document import Document
from bot.documents.formats import TO_READ, Format
from bot.documents.letter import LetterKind, letter_document, required
from bot.documents.writers import plain
from bot.language import speaking, spoken
from bot.officer.reading import read_by
from bot.redacting import cleaned_fields
from bot.register.case.act_page import form_page
from bot.register.case.forms import Filled
from bot.register.handing_out import asked_format, handed_out
from bot.register.opening import addressed, opened, scene
from bot.register.visit import Visit
from dialogs.handling.casefile import CaseFile
from dialogs.handling.perform import offered
from dialogs.law.exceptions import Way
from dialogs.texts import LANGUAGES
from store.history import events

COMMUNICATE: Final = "case.communicate"
_WAYS: Final = {
    LetterKind.LETTER: Way.LETTER,
    LetterKind.CALL: Way.PHONE,
    LetterKind.NOTICE: Way.WEBSITE,
}


async def show(visit: Visit) -> web.Response:
    """The draft of one kind in one language."""
    file = await visit.transact(lambda session: _opened(session, visit))
    kind, language = _asked(visit)
    if file is None:
        return visit.excuse(HTTPStatus.NOT_FOUND, "page-no-case")
    document = _document(file, kind, language, visit)
    with speaking(language):
        words = plain.words(document)
    return visit.page(
        "letters.html",
        document=document,
        words=words,
        reference=file.reference,
        kind=kind,
        kinds=tuple(LetterKind),
        chosen=language,
        languages=LANGUAGES,
        required=required(file, visit.site.settings),
        acts={verb_of(trigger) for trigger in offered(scene(file, visit))},
        formats=TO_READ,
    )


async def download(visit: Visit) -> web.Response:
    """The draft as a file, which is an event."""
    form = asked_format(visit)
    if form not in TO_READ:
        return await handed_out(visit, None, None)
    file = await visit.transact(lambda session: _exported(session, visit, form))
    document = _document(file, *_asked(visit), visit) if file else None
    return await handed_out(visit, document, form)


async def used(visit: Visit) -> web.Response:
    """The act by which telling people is recorded, with the text that was used in it."""
    view = await visit.transact(lambda session: opened(session, visit))
    if view is None:
        return visit.excuse(HTTPStatus.NOT_FOUND, "page-no-case")
    values, _ = cleaned_fields({"text": visit.field("text")}, spoken())
    how = _WAYS[_kind(visit.field("kind"))].value
    return form_page(visit, COMMUNICATE, view, Filled({**values, "how": how}, {}))


def _asked(visit: Visit) -> tuple[LetterKind, str]:
    """The kind and the language in the address; a letter in Dutch where it names none."""
    language = visit.request.query.get("in", "nl")
    return _kind(visit.request.query.get("kind", "")), language if language in LANGUAGES else "nl"


def _kind(said: str) -> LetterKind:
    return next((one for one in LetterKind if one == said), LetterKind.LETTER)


def _document(file: CaseFile, kind: LetterKind, language: str, visit: Visit) -> Document:
    with speaking(language):
        return letter_document(file, kind, visit.site.settings, visit.now)


def _opened(session: Session, visit: Visit) -> CaseFile | None:
    case = addressed(session, visit)
    if case is None:
        return None
    read_by(session, case, visit.event)
    return case.file


def _exported(session: Session, visit: Visit, form: Format | None) -> CaseFile | None:
    case = addressed(session, visit)
    if case is None:
        return None
    events.case_exported(session, case, f"{_asked(visit)[0]}.{form}", visit.event)
    return case.file
