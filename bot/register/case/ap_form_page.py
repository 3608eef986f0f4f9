"""The AP's form on a page, to be copied from while it is filled in; and as a file.

The bot files nothing: a person does, on the AP's own page, and then records the number here.
"""

from __future__ import annotations

from typing import Final

from aiohttp import web

from bot.documents.ap_form import ap_form_document
from bot.documents.document import Document
from bot.documents.formats import TO_READ, Format
from bot.forms.acts import verb_of
from bot.language import text
from bot.register.opening import opened_file, scene, taken_along
from bot.register.visit import Visit
from dialogs.ap_form import EDITION, QUESTIONS
from dialogs.ap_form.form import Known, Notifier, Purpose
from dialogs.handling.casefile import CaseFile
from dialogs.handling.perform import offered
from dialogs.law.facts import Facts

FILED_AT: Final = "https://datalekken.autoriteitpersoonsgegevens.nl"
FORMATS: Final = (*TO_READ, Format.JSON)
WITHDRAWING: Final = "withdraw"  # in an address
_FACTS: Final = {
    question.key: next((name for name in question.rests_on if name in Facts.model_fields), "")
    for question in QUESTIONS
}


async def show(visit: Visit) -> web.Response:
    """The form on a page."""
    known = _known(await opened_file(visit), visit)
    return visit.page(
        "ap_form.html",
        document=_document(known, visit),
        reference=known.file.reference,
        known=known,
        acts={verb_of(trigger) for trigger in offered(scene(known.file, visit))},
        facts=_FACTS,
        formats=FORMATS,
        filed_at=FILED_AT,
        withdrawing=WITHDRAWING,
        purposes=Purpose,
    )


async def download(visit: Visit) -> web.Response:
    """The form as a file, which is an event."""
    form = visit.asked_format(FORMATS)
    known = _known(await taken_along(visit, f"ap-{EDITION}.{form}"), visit)
    return await visit.hand_out(_document(known, visit), form)


def _known(file: CaseFile, visit: Visit) -> Known:
    settings, who = visit.site.settings, visit.reader
    role = text(f"page-role-{who.role}")
    notifier = Notifier(who.name, role, settings.privacy_mail, settings.privacy_phone)
    withdrawing = WITHDRAWING in visit.request.query
    return Known(file, visit.now, settings.controller, notifier, withdrawing=withdrawing)


def _document(known: Known, visit: Visit) -> Document:
    return ap_form_document(known, visit.site.settings.organisation)
