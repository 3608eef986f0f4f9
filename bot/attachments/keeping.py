"""Files that were found sound become attachments of a case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlmodel import Session

from bot.attachments.check import MOST
from bot.attachments.found import Sound
from bot.officer.telling import update_cards
from dialogs.handling.casefile import Actor, Attachment, Evidence, Role
from store import attachments, cases
from store.documents import StoredCase
from store.history import events
from store.history.chain import Provenance


def put(
    session: Session, case: StoredCase, sound: Sound, evidence: Evidence, by: Provenance
) -> StoredCase | None:
    """The case with a file put with it; None where it has as many as it can have."""
    number = len(case.file.attachments) + 1
    if number > MOST:
        return None
    kept = attachment(number, sound, evidence, by)
    attachments.keep(session, case.id, number, sound.content)
    after = replace(case.file, attachments=(*case.file.attachments, kept))
    saved = cases.save(session, case, after)
    events.attachment_added(session, saved, kept, by)
    update_cards(session, saved, by.now)
    return saved


def attachment(number: int, sound: Sound, evidence: Evidence, by: Provenance) -> Attachment:
    """What is known of a file, beside what is in it; who gives it without a role is a reporter."""
    return Attachment(
        number=number,
        name=sound.name,
        media=sound.media,
        size=len(sound.content),
        digest=sound.digest,
        evidence=evidence,
        by=Actor(by.who.id, by.who.name, Role(by.who.role or Role.REPORTER)),
        at=by.now,
    )


def put_all(
    session: Session, case: StoredCase, found: Iterable[Sound], by: Provenance
) -> StoredCase:
    """The case with these files put with it, as far as it can have them."""
    for sound in found:
        case = put(session, case, sound, Evidence.OTHER, by) or case
    return case


def hold(session: Session, conversation: str, found: Iterable[Sound], by: Provenance) -> None:
    """Keep files in a chat until its report becomes a case, as far as it can have them."""
    first = attachments.holds(session, conversation) + 1
    for number, sound in zip(range(first, MOST + 1), found, strict=False):
        kept = attachment(number, sound, Evidence.OTHER, by)
        attachments.hold(session, conversation, kept, sound.content)


def settle(session: Session, conversation: str, case: StoredCase, by: Provenance) -> None:
    """Put the files that a chat holds with the case that its report became."""
    held = attachments.held(session, conversation)
    found = (Sound(one.name, one.media, content, one.digest) for one, content in held)
    put_all(session, case, found, by)
    attachments.release(session, conversation)
