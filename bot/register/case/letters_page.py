"""What the people concerned are told, as a draft on a page and as a file; and what was used, kept.

The draft is not edited here: that is done in a word processor, or in the mail itself. The text as
it was sent is pasted back, and goes with the act by which telling people is recorded.

Where not everybody's data are the same, each group gets a draft of its own, about its data alone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final, NamedTuple
from urllib.parse import urlencode

from aiohttp import web

from bot.documents.document import Document
from bot.documents.formats import TO_READ
from bot.documents.letter import LetterKind, letter_document, required
from bot.documents.writers import plain
from bot.forms.acts import verb_of
from bot.forms.fields import OpenForm
from bot.language import speaking, spoken
from bot.register.case.act_page import form_page
from bot.register.opening import opened, opened_file, scene, taken_along
from bot.register.visit import Visit
from bot.turns.redacting import cleaned_fields
from dialogs.handling.casefile import CaseFile
from dialogs.handling.perform import offered
from dialogs.law.exceptions import Way
from dialogs.law.facts import DataKind
from dialogs.texts import LANGUAGES

COMMUNICATE: Final = "case.communicate"
_WAYS: Final = {
    LetterKind.LETTER: Way.LETTER,
    LetterKind.CALL: Way.PHONE,
    LetterKind.NOTICE: Way.WEBSITE,
}


class LetterAsked(NamedTuple):
    """Which draft the address asks; without `data` it is about all data of the case."""

    kind: LetterKind
    language: str
    data: frozenset[DataKind]

    def query(self, **changes: str) -> str:
        """The same draft in an address, with something changed."""
        one = {"kind": self.kind.value, "in": self.language, **changes}
        return "?" + urlencode([*one.items(), *(("data", kind) for kind in sorted(self.data))])


async def show(visit: Visit) -> web.Response:
    """The draft of one kind in one language, about all data or about those of a group."""
    file = await opened_file(visit)
    asks = _asked(visit)
    document = _document(file, asks, visit)
    with speaking(asks.language):
        words = plain.words(document)
    return visit.page(
        "letters.html",
        document=document,
        words=words,
        reference=file.reference,
        asks=asks,
        kinds=tuple(LetterKind),
        languages=LANGUAGES,
        data=sorted(file.facts.known_data),
        required=required(_of_group(file, asks), visit.site.settings),
        acts={verb_of(trigger) for trigger in offered(scene(file, visit))},
        formats=TO_READ,
    )


async def download(visit: Visit) -> web.Response:
    """The draft as a file, which is an event."""
    form = visit.asked_format(TO_READ)
    file = await taken_along(visit, f"{_asked(visit).kind}.{form}")
    return await visit.hand_out(_document(file, _asked(visit), visit), form)


async def used(visit: Visit) -> web.Response:
    """The act by which telling people is recorded, with the text that was used in it."""
    view = await opened(visit)
    values, _ = cleaned_fields({"text": visit.field("text")}, spoken())
    how = _WAYS[_kind(visit.field("kind"))].value
    return form_page(visit, view, OpenForm(COMMUNICATE, {**values, "how": how}))


def _asked(visit: Visit) -> LetterAsked:
    """What the address asks; a letter in Dutch about all data where it names nothing."""
    query = visit.request.query
    language = query.get("in", "nl")
    return LetterAsked(
        _kind(query.get("kind", "")),
        language if language in LANGUAGES else "nl",
        frozenset(one for one in DataKind if one in query.getall("data", [])),
    )


def _kind(said: str) -> LetterKind:
    return next((one for one in LetterKind if one == said), LetterKind.LETTER)


def _document(file: CaseFile, asks: LetterAsked, visit: Visit) -> Document:
    with speaking(asks.language):
        return letter_document(_of_group(file, asks), asks.kind, visit.site.settings, visit.now)


def _of_group(file: CaseFile, asks: LetterAsked) -> CaseFile:
    """The case as far as it is about the data of a group; whole where none of them is asked."""
    *earlier, last = file.weighings
    data = last.facts.data & asks.data
    theirs = replace(last, facts=last.facts.model_copy(update={"data": data}))
    return replace(file, weighings=(*earlier, theirs)) if data else file
