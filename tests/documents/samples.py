"""A document of each kind, for whatever draws or opens them all."""

from __future__ import annotations

from typing import Final

from bot.configuration.letterhead import Letterhead
from bot.documents.ap_form import ap_form_document
from bot.documents.document import Document
from bot.documents.letter import LetterKind, letter_document
from tests.ap_form.asked import with_facts
from tests.documents.opened import EVERYTHING
from tests.handling.cases import NOW

SAMPLES: Final[tuple[Document, ...]] = (
    EVERYTHING,
    ap_form_document(with_facts(), "Gemeente Voorbeeld"),
    *(letter_document(with_facts().file, kind, Letterhead(), NOW) for kind in LetterKind),
)
