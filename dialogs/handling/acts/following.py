"""What must still be done for a case: measures, and when one wants to be reminded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from pydantic import JsonValue

from dialogs.handling import lacks as articles
from dialogs.handling.acts.act import Act, Change, Told, moment_told
from dialogs.handling.acts.fields import FieldKind, Option, asked
from dialogs.handling.casefile import CaseFile, Measure, Scene, Snoozing
from dialogs.handling.lacks import Lack, unless
from dialogs.handling.states import Trigger
from dialogs.law.terms import local_day

_OWNER = Lack("measure-owner", articles.REGISTER)


class AddMeasure(Act):
    """Add a measure with its owner and due date."""

    trigger = Trigger.MEASURE

    text: str = asked(FieldKind.LINE, label="measure", blank=Lack("measure", articles.REGISTER))
    owner: str = asked(FieldKind.LINE, label="measure-owner", blank=_OWNER)
    due: date = asked(FieldKind.DAY)

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        yield from unless(self.due >= local_day(scene.now), "measure-due", in_field="due")

    def applied(self, scene: Scene) -> CaseFile:
        made = Measure(len(scene.file.measures) + 1, self.text, self.owner, self.due)
        return replace(scene.file, measures=(*scene.file.measures, made))

    def told(self, change: Change) -> Iterator[Told]:
        yield Told("measure_added", _which(change.file.measures[-1]))


def _which(measure: Measure) -> dict[str, JsonValue]:
    return {"number": measure.number, "due_on": measure.due.isoformat()}


def _still_open(file: CaseFile) -> Iterator[Option]:
    yield from (Option(str(one.number), one.text) for one in file.measures if one.open)


class MeasureDone(Act):
    """A measure is done, or dropped with a reason."""

    trigger = Trigger.MEASURE_DONE

    number: int = asked(FieldKind.NUMBERED, among=_still_open)
    reason: str = asked(FieldKind.LINE, label="dropped", default="")

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        known = str(self.number) in {one.value for one in _still_open(scene.file)}
        yield from unless(known, "measure-open", in_field="number")

    def applied(self, scene: Scene) -> CaseFile:
        measures = list(scene.file.measures)
        here = self.number - 1  # they are numbered from 1
        measures[here] = replace(measures[here], done_at=scene.now, dropped_because=self.reason)
        return replace(scene.file, measures=tuple(measures))

    def told(self, change: Change) -> Iterator[Told]:
        which = _which(change.file.measures[self.number - 1])
        yield Told("measure_done", {**which, "dropped": bool(self.reason)})

    @classmethod
    def of_use(cls, scene: Scene) -> bool:
        return any(_still_open(scene.file))


class Snooze(Act):
    """Put reminders off; the last two before the end of the term come all the same."""

    trigger = Trigger.SNOOZE
    adds_only = True

    until: datetime = asked(FieldKind.LATER, blank=Lack("snooze-until"))
    reason: str = asked(FieldKind.LINE, blank=Lack("reason"))

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        yield from unless(self.until > scene.now, "snooze-until", in_field="until")

    def applied(self, scene: Scene) -> CaseFile:
        made = Snoozing(self.until, self.reason, scene.by, scene.now)
        return replace(scene.file, snoozes=(*scene.file.snoozes, made))

    def told(self, change: Change) -> Iterator[Told]:
        yield Told("snoozed", {"until": moment_told(self.until)})
