"""An act on a case, from whatever door: read, checked, done, kept and told.

All of it happens in the transaction of who does it. What an act is stands in `dialogs.handling`;
what a tap on a card shows before and after it, in `tapping.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlmodel import Session

from bot.cards.words import short_moment, term
from bot.forms.acts import OFFICERS_ACTS
from bot.officer.people import scene_of, staffed, team
from bot.officer.reading import LOOKING, given_to, keep_refusal, read_by, seen
from bot.officer.telling import tell
from bot.settings import Settings
from dialogs.handling.acts.act import Act, Change
from dialogs.handling.acts.ending import Merge
from dialogs.handling.acts.following import Snooze
from dialogs.handling.acts.reading import Form
from dialogs.handling.acts.taking import HandOver
from dialogs.handling.acts.weighing import CorrectFacts
from dialogs.handling.casefile import Actor, CaseFile, Scene
from dialogs.handling.lacks import Lack, Refusal
from dialogs.handling.perform import besides, perform
from dialogs.handling.states import ENDED
from store import cases, retention
from store.documents import StoredCase
from store.history import events

SECONDERS = ("officers", "deputies")  # who hear at once when a decision waits for a second person
# Events that make no card stale: reading, what is only added, and messages sent again.
HARMLESS = LOOKING | {
    *("attachment_added", "addition_received", "question_answered"),
    *("message_again", "message_settled"),
}


@dataclass(frozen=True)
class Doer:
    """Who does an act, and how the history tells of it; `shows` that the case is the answer."""

    who: Actor
    event: events.Provenance
    settings: Settings
    shows: bool = False

    def scene(self, file: CaseFile) -> Scene:
        """This person before a case."""
        return scene_of(file, self.who, self.event.now, self.settings)


def attempt(
    session: Session, case: StoredCase, verb: str, values: Mapping[str, str], doer: Doer
) -> tuple[Act, StoredCase] | Refusal:
    """Read the act and do it: the act, and the case as it became; or everything it lacks."""
    people = team(session, doer.settings)
    form = Form(values, doer.event.now, doer.settings.language, people)
    made = form.read(OFFICERS_ACTS[verb])
    if form.lacks:
        refusal = besides(form.lacks, doer.scene(case.file), made)
        return keep_refusal(session, case, verb, refusal, doer.event)
    if isinstance(made, Merge) and _kept_from(session, made, doer):
        return Refusal((Lack("other-case", in_field="reference"),))
    after = do(session, case, made, doer)
    return after if isinstance(after, Refusal) else (made, after)


def _kept_from(session: Session, act: Merge, doer: Doer) -> bool:
    """Whether the case to merge with is not for this person, which is kept."""
    case = cases.by_reference(session, act.reference)
    return case is not None and not seen(session, case, doer.event, doer.settings)


def do(session: Session, case: StoredCase, act: Act, doer: Doer) -> StoredCase | Refusal:
    """Do an act on a case, keep it and tell of it: the case as it became, or all that it lacks."""
    change = _performed(session, act, doer.scene(case.file))
    if isinstance(change, Refusal):
        return keep_refusal(session, case, act.trigger, change, doer.event)
    _reading(session, case, act, doer)
    kept = _keep(session, case, change, doer)
    if change.file.destroyed_at is None:  # of what is gone nobody hears: the clock blanks its cards
        tell(session, kept, change, staffed(SECONDERS, doer.settings))
    return kept


def _performed(session: Session, act: Act, scene: Scene) -> Change | Refusal:
    """What the act makes of the case; one that merges gets the file of the other case in it."""
    if not isinstance(act, Merge):
        return perform(act, scene)
    other = cases.by_reference(session, act.reference)
    change = perform(replace(act, other=other.file) if other else act, scene)
    if other is None and not isinstance(change, Refusal):
        return Refusal((Lack("other-case", in_field="reference"),))
    return change


def _reading(session: Session, case: StoredCase, act: Act, doer: Doer) -> None:
    """Who gets the whole case before them by this act."""
    if doer.shows and not isinstance(act, Snooze | CorrectFacts):
        read_by(session, case, doer.event)
    if isinstance(act, HandOver):
        given_to(session, case, replace(doer.event, who=act.owner))


def _keep(session: Session, case: StoredCase, change: Change, doer: Doer) -> StoredCase:
    """Store the whole change, and let the history tell of it; gives the case as it is kept."""
    event, kept = doer.event, _kept(session, case, change)
    for told in change.act.told(change):
        events.tell(session, case.id, told, event)
    _link(session, kept, change, event)
    if change.file.state in ENDED and change.before.state not in ENDED:
        events.case_closed(session, kept, event)
    return kept


def _kept(session: Session, case: StoredCase, change: Change) -> StoredCase:
    """The case as it became: its document, or the proof that there was one."""
    if change.file.destroyed_at is not None:
        return retention.destroy(session, case, change.file.destroyed_at)
    return cases.save(session, case, change.file)


def _link(session: Session, case: StoredCase, change: Change, event: events.Provenance) -> None:
    """Let the case in which this one goes on, or went on until now, know of it."""
    left, into = change.before.merged_into, change.file.merged_into
    if left == into:
        return
    reference = case.file.reference
    if other := cases.by_reference(session, left):
        merged = tuple(one for one in other.file.merged if one != reference)
        cases.save(session, other, replace(other.file, merged=merged))
    if other := cases.by_reference(session, into):
        merged = (*other.file.merged, reference)
        cases.save(session, other, replace(other.file, merged=merged))
        events.case_joined(session, other, case, event)


def meanwhile(session: Session, case: StoredCase) -> dict[str, str]:
    """The last that was done with a case, for who was too late: who did what, and when."""
    history = events.of_case(session, case.id)
    acts = [event for event in history if event.who_id and event.kind not in HARMLESS]
    last = acts[-1] if acts else history[-1]
    return {"who": last.who_name, "what": term("event", last.kind), "when": short_moment(last.at)}
