"""A case as the store keeps it: the whole file as one document, and beside it what is listed.

The document is the truth. The columns are derived from it by one pure function, for lists, counts
and terms; nothing else fills them, so both cannot disagree.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError
from sqlmodel import Session

from dialogs.handling.casefile import CaseFile, Matter
from dialogs.handling.moments import aware_at, due_at
from dialogs.handling.standing import first_notification, hold, readers, told
from store.access import notation
from store.secrecy.keys import ring_of
from store.secrecy.sealing import Place

FORM: Final = 1  # counts up when older documents cannot be read as they are any more

# From each older form to the next: what a document of it becomes.
LIFTS: Final[dict[int, Callable[[dict[str, Any]], dict[str, Any]]]] = {}

_FILE = TypeAdapter(CaseFile)
_DECIDING = (Matter.NOTIFY, Matter.BREACH)


@dataclass(frozen=True)
class StoredCase:
    """A case as it was read: its row, which version of it, and the whole file."""

    id: int
    version: int
    file: CaseFile


def to_document(file: CaseFile) -> bytes:
    """The whole case as compact JSON, in the form `FORM`."""
    try:
        return _FILE.dump_json(file)
    except PydanticSerializationError:  # half an emoji, which UTF-8 cannot hold
        text = json.dumps(_FILE.dump_python(file, mode="json"), ensure_ascii=False)
        return text.encode("utf-8", "replace")


def from_document(document: bytes, form: int = FORM) -> CaseFile:
    """The case that a document holds, whichever form it was written in."""
    if form == FORM:
        return _FILE.validate_json(document)
    content = notation.loads(document)
    for older in range(form, FORM):
        content = LIFTS[older](content)
    return _FILE.validate_python(content)


def sealed(session: Session, file: CaseFile, version: int) -> bytes:
    """The whole case, so that it opens as this version of the row of its reference alone."""
    return ring_of(session).seal(to_document(file), place(file.reference, version))


def opened(session: Session, document: bytes, form: int, reference: str, version: int) -> CaseFile:
    """The case that a row holds. Raises Tampered, or UnknownKey, where it does not open.

    An older document of the same case does not open either.
    """
    keys = ring_of(session)
    return from_document(keys.open(document, place(reference, version)), form)


def place(reference: str, version: int) -> Place:
    """Where the document of a case stands."""
    return Place("cases", "document", f"{reference} {version}")


def columns(file: CaseFile) -> dict[str, Any]:
    """What of a case stands in the clear, by the name of its column."""
    return {**_what(file), **_who(file), **_weighed(file), **_moments(file), **_kept(file)}


def _what(file: CaseFile) -> dict[str, Any]:
    _, year, number = file.reference.split("-")
    return {
        "reference": file.reference,
        "year": int(year),
        "number": int(number),
        "revision": file.revision,
        "state": file.state.value,
        "situation": file.situation.value,
        "source": file.source,
        "drill": file.drill,
        "department": file.department,
    }


def _who(file: CaseFile) -> dict[str, Any]:
    return {
        "officer_id": file.officer.id if file.officer else "",
        "officer_name": file.officer.name if file.officer else "",
    }


def _weighed(file: CaseFile) -> dict[str, Any]:
    """The verdicts of the latest weighing, and the facts that are counted."""
    facts, found = file.facts, file.assessment
    return {
        "kind": facts.kind.value,
        "regime": facts.regime.value,
        "people_least": facts.people.least,
        "people_most": facts.people.most,
        "breach": found.breach.value,
        "duty_to_notify": found.duty_to_notify.value,
        "duty_to_communicate": found.duty_to_communicate.value,
    }


def _moments(file: CaseFile) -> dict[str, Any]:
    """When each thing was first done."""
    first = first_notification(file)
    return {
        "signalled_at": file.facts.signalled_at,
        "aware_at": aware_at(file),
        "registered_at": file.registered_at,
        "due_at": due_at(file),
        "taken_at": file.taken_at,
        "decided_at": _first(d.at for d in file.decisions if d.duty in _DECIDING),
        "notified_at": first and first.at,
        "late": first is not None and first.late,
        "told_at": _first(occasion.at for occasion in told(file)),
        "asked_at": max((q.at for q in file.questions if q.open), default=None),
        "closed_at": file.closed_at,
    }


def _kept(file: CaseFile) -> dict[str, Any]:
    """What its retention goes by."""
    return {
        "restricted": bool(readers(file)),
        "held": hold(file) is not None,
        "nameless": file.nameless,
        "destroyed_at": file.destroyed_at,
    }


def _first(moments: Iterator[datetime]) -> datetime | None:
    return next(moments, None)
