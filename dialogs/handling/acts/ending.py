"""How a case ends, goes on in another, does not count, or is taken up again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from dialogs.handling import lacks as articles
from dialogs.handling.acts.act import Act, Change, Told, nothing
from dialogs.handling.acts.deciding import deciding, nature_lacks
from dialogs.handling.acts.fields import FieldKind, asked, given
from dialogs.handling.casefile import CaseFile, CaseState, Matter, Outcome, Scene, Stage
from dialogs.handling.lacks import Lack, unless
from dialogs.handling.moments import slow
from dialogs.handling.standing import (
    authority_notified,
    bound,
    danger_known,
    dangerous,
    decided,
    has_measures,
    in_force,
    latest_decision,
    latest_notification,
    people_served,
    readers,
    standing,
    still_to_tell,
    stricter,
    verdict_of,
)
from dialogs.handling.states import ENDED, Trigger
from dialogs.law.second import loses
from dialogs.law.verdict import Verdict

# --- closing ----------------------------------------------------------------------------------


class ClosingReason(StrEnum):
    """Why a case can be closed."""

    MEASURES_DONE = "measures_done"
    NO_MEASURES_NEEDED = "no_measures_needed"


class Close(Act):
    """Close a case; `lesson` is for the reporter, in plain words, and may be left empty."""

    trigger = Trigger.CLOSE

    reason: ClosingReason = asked(FieldKind.CHOICE, words="form-closing")
    lesson: str = asked(FieldKind.STORY, default="")

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        """Every missing thing, in the order of the road."""
        file = scene.file
        yield from _authority(file)
        yield from _people(file)
        unneeded = self.reason is ClosingReason.NO_MEASURES_NEEDED
        yield from unless(unneeded or has_measures(file), "measures", articles.REGISTER)
        still_open = any(measure.open for measure in file.measures)
        yield from unless(not still_open, "measures-open", articles.REGISTER)
        yield from unless(file.facts.people.known, "people", articles.CONTENT)
        explained = not slow(file) or any(note.on_delay for note in file.notes)
        yield from unless(explained, "delay-note", articles.NOTIFY)
        yield from nature_lacks(file.facts)

    def applied(self, scene: Scene) -> CaseFile:
        return replace(scene.file, closing_reason=self.reason.value, lesson=self.lesson)

    def told(self, change: Change) -> Iterator[Told]:
        yield from ()


def _authority(file: CaseFile) -> Iterator[Lack]:
    """Notified for good, or decided that it need not be."""
    if not decided(file, Matter.NOTIFY, Outcome.YES):
        yield from unless(standing(file, Matter.NOTIFY), "decide-notify", articles.NOTIFY)
        return
    yield from unless(authority_notified(file), "notification", articles.NOTIFY)
    latest = latest_notification(file)
    gone = latest is not None and latest.stage is Stage.WITHDRAWN
    yield from unless(not gone, "decide-withdrawn", articles.NOTIFY)
    half = latest is not None and latest.stage in {Stage.PRELIMINARY, Stage.SUPPLEMENT}
    yield from unless(not half, "final-notification", articles.PHASES)


def _people(file: CaseFile) -> Iterator[Lack]:
    """Art. 34 is another duty, with other addressees, and must not be forgotten."""
    if standing(file, Matter.COMMUNICATE) is None:
        yield Lack("decide-communicate", articles.COMMUNICATE)
    elif not people_served(file):
        yield Lack("communication", articles.COMMUNICATE, {"people": still_to_tell(file)})


class Reopen(Act):
    """Take up an ended case again: a breach, until somebody decides otherwise anew."""

    trigger = Trigger.REOPEN
    lacks = nothing

    reason: str = asked(FieldKind.LINE, blank=Lack("reason", articles.REGISTER))

    def applied(self, scene: Scene) -> CaseFile:
        cleared = replace(scene.file, merged_into="", closing_reason="", lesson="")
        if latest_decision(cleared, Matter.BREACH) is None:
            return cleared
        return deciding(replace(scene, file=cleared), Matter.BREACH, Outcome.OPEN, self.reason)

    def told(self, change: Change) -> Iterator[Told]:
        yield Told("case_reopened", {"to": change.file.state.value, "reason": self.reason})

    @classmethod
    def not_now(cls, file: CaseFile) -> Lack:
        return Lack("not-ended")


# --- what no longer counts --------------------------------------------------------------------


class Merge(Act):
    """This is the same as another case, which goes on; `other` is the file of that case.

    Without it only what nobody could lose by merging is merged.
    """

    trigger = Trigger.MERGE
    too_late = Lack("merge-too-late")

    reference: str = asked(FieldKind.LINE, blank=Lack("other-case"))
    other: CaseFile | None = given(default=None)

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        file, another = scene.file, self.reference.strip() != scene.file.reference
        yield from unless(another, "other-case", in_field="reference")
        yield from unless(not in_force(file), "withdraw-first", articles.NOTIFY)
        if another and self.reference.strip():
            yield from unless(not bound(file, scene.by), "second-merges")
            yield from self._unfit(file)

    def _unfit(self, file: CaseFile) -> Iterator[Lack]:
        """Why a case cannot go on in the other: something of it would be lost."""
        other = self.other
        if other is not None and other.state is CaseState.DUPLICATE:
            yield Lack("other-case", in_field="reference")
        elif other is not None and other.drill is not file.drill:  # a drill never counts
            yield Lack("merge-drill", in_field="reference")
        elif other is not None and other.state in ENDED:
            yield Lack("merge-ended", in_field="reference")
        elif other is not None and {*readers(other)} != {*readers(file)}:
            yield Lack("merge-restricted", in_field="reference")
        else:
            kept = _carries(other, file) if other is not None else not dangerous(file)
            yield from unless(kept, "merge-carries", in_field="reference")

    def applied(self, scene: Scene) -> CaseFile:
        into = self.other.reference if self.other else self.reference.strip()
        return replace(scene.file, merged_into=into)

    def told(self, change: Change) -> Iterator[Told]:
        yield Told("case_merged", {"into": change.file.merged_into})


def _carries(other: CaseFile, file: CaseFile) -> bool:
    """Whether the other case is as dangerous, and its weighing says yes wherever this one does."""
    ours, theirs = file.weighing, other.weighing
    weaker = any(
        stricter(ours, theirs, duty) and verdict_of(ours, duty) is Verdict.YES for duty in Matter
    )
    kept = not danger_known(file) or danger_known(other)
    return kept and not weaker and not loses(file.facts, other.facts)


class MarkDrill(Act):
    """Mark a case as a drill: it never counts, so a dangerous report cannot become one."""

    trigger = Trigger.DRILL
    too_late = Lack("drill-too-late")

    reason: str = asked(FieldKind.LINE, blank=Lack("reason", articles.REGISTER))

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        yield from unless(not dangerous(scene.file), "drill-danger")

    def applied(self, scene: Scene) -> CaseFile:
        return replace(scene.file, drill=True)

    def told(self, change: Change) -> Iterator[Told]:
        yield Told("drill_marked", {"drill": True})
