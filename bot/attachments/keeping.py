"""Files that were found sound become attachments of a case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from sqlmodel import Session

from bot.attachments.check import MOST
from bot.attachments.found import Sound
from bot.officer.telling import update_cards
from dialogs.handling.casefile import Actor, Attachment, Evidence
from store import attachments, cases
from store.documents import StoredCase
from store.history import events


class Giver(NamedTuple):
    """Who gives a file, and how the history tells of it."""

    who: Actor
    event: events.Provenance


def put(
    session: Session, case: StoredCase, sound: Sound, evidence: Evidence, giver: Giver
) -> StoredCase | None:
    """The case with a file put with it; None where it has as many as it can have."""
    number = len(case.file.attachments) + 1
    if number > MOST:
        return None
    kept = attachment(number, sound, evidence, giver)
    attachments.keep(session, case.id, number, sound.content)
    after = replace(case.file, attachments=(*case.file.attachments, kept))
    saved = cases.save(session, case, after)
    events.attachment_added(session, saved, kept, giver.event)
    update_cards(session, saved, giver.event.now)
    return saved


def attachment(number: int, sound: Sound, evidence: Evidence, giver: Giver) -> Attachment:
    """What is known of a file, beside what is in it."""
    return Attachment(
        number=number,
        name=sound.name,
        media=sound.media,
        size=len(sound.content),
        digest=sound.digest,
        evidence=evidence,
        by=giver.who,
        at=giver.event.now,
    )


def put_all(session: Session, case: StoredCase, found: Iterable[Sound], giver: Giver) -> StoredCase:
    """The case with these files put with it, as far as it can have them."""
    for sound in found:
        case = put(session, case, sound, Evidence.OTHER, giver) or case
    return case


def hold(session: Session, conversation: str, found: Iterable[Sound], giver: Giver) -> None:
    """Keep files in a chat until its report becomes a case, as far as it can have them."""
    first = attachments.holds(session, conversation) + 1
    for number, sound in zip(range(first, MOST + 1), found, strict=False):
        kept = attachment(number, sound, Evidence.OTHER, giver)
        attachments.hold(session, conversation, kept, sound.content)


def settle(session: Session, conversation: str, case: StoredCase, giver: Giver) -> None:
    """Put the files that a chat holds with the case that its report became."""
    held = attachments.held(session, conversation)
    found = (Sound(one.name, one.media, content, one.digest) for one, content in held)
    put_all(session, case, found, giver)
    attachments.release(session, conversation)
