"""A document for machines: what it holds, with how it came to be."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from bot.documents.document import Document


def draw(document: Document) -> bytes:
    """What the document holds as JSON; one that holds nothing apart gives its sections."""
    told = {
        "title": document.title,
        "organisation": document.organisation,
        "language": document.language,
        "made_at": document.made_at,
        "imprint": asdict(document.imprint) if document.imprint else None,
        "content": document.content or {"sections": [asdict(one) for one in document.sections]},
    }
    return json.dumps(told, indent=2, ensure_ascii=False, default=_plain).encode()


def _plain(value: Any) -> str:  # noqa: ANN401 - whatever JSON cannot hold
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(type(value).__name__)
