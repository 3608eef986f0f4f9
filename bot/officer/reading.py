"""Reading is an event: who had which case before them, and who looked through lists.

Whatever draws a whole case for a person goes by here first. It is written once for what there was
to read: not again while nobody else did anything with the case.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from bot.cards.words import moment
from bot.language import text
from bot.messages import Message
from bot.officer.people import sees
from bot.officer.refusing import refuse
from bot.officer.wording import plain
from bot.settings import Settings
from dialogs.handling.lacks import Refusal
from store import cases
from store.documents import StoredCase
from store.history import events
from store.history.events import PastEvent
from store.people import contacts

READ = "case_read"
FORBIDDEN = frozenset({"role", "own-case"})  # why an act is not for this person
LOOKING = frozenset(
    {READ, "case_exported", "attachment_opened", "access_refused"}
)  # leaves a case as it was


def read_by(session: Session, case: StoredCase, by: events.Provenance) -> None:
    """Keep that a person gets to see the whole case, unless they have it before them as it is."""
    if not _seen(events.of_case(session, case.id), by.who.id):
        events.case_read(session, case, by)


def given_to(session: Session, case: StoredCase, by: events.Provenance) -> None:
    """The same for a case that comes by itself, to somebody who can be reached."""
    if contacts.find(session, contacts.person(by.who.id)) is not None:
        read_by(session, case, by)


def keep_refusal(
    session: Session, case: StoredCase, what: str, refusal: Refusal, by: events.Provenance
) -> Refusal:
    """Keep that somebody tried what is not theirs to do; what only lacks something is no event."""
    why = next((lack.key for lack in refusal.lacks if lack.key in FORBIDDEN), "")
    if why:
        refuse(session, case.id, what.removeprefix("case."), why, by)
    return refusal


def found(
    session: Session, reference: str, by: events.Provenance, settings: Settings
) -> StoredCase | Message:
    """The case with this reference, or why this person does not get it, which is kept."""
    case = cases.by_reference(session, reference)
    if case is None:
        return no_case(session, reference)
    return case if seen(session, case, by, settings) else withheld(case.file.reference)


def seen(session: Session, case: StoredCase, by: events.Provenance, settings: Settings) -> bool:
    """Whether a case is for this person; that they tried to see one that is not is kept."""
    if sees(by.who.id, case.file, settings):
        return True
    refuse(session, case.id, "look", "restricted", by)
    return False


def withheld(reference: str) -> Message:
    """All that who may not see a case hears of it."""
    return plain(text("desk-restricted", reference=reference))


def no_case(session: Session, reference: str) -> Message:
    """That there is no such case, or when it was destroyed."""
    gone = cases.destroyed(session, reference)
    if gone is None:
        return plain(text("desk-no-case"))
    return plain(text("desk-was-destroyed", reference=gone.reference, day=moment(gone.at)))


def _seen(history: Sequence[PastEvent], person_id: str) -> bool:
    """Whether they read it, and nobody else did anything since; the clock does nothing to read."""
    mine = max((e.id for e in history if e.who_id == person_id and e.kind == READ), default=0)
    others = (e.id for e in history if e.who_id not in {"", person_id} and e.kind not in LOOKING)
    return mine > max(others, default=0)
