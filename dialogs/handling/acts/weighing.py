"""What is known of a case, and what it weighs: facts are corrected, a weighing is stood for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from pydantic import JsonValue

from dialogs.handling import lacks as articles
from dialogs.handling.acts.act import Act, Change, Told
from dialogs.handling.acts.fields import FieldKind, asked
from dialogs.handling.casefile import CaseFile, Scene, Weighing
from dialogs.handling.lacks import Lack, unless
from dialogs.handling.moments import corrected, moment_lacks
from dialogs.handling.standing import bound
from dialogs.handling.states import Trigger
from dialogs.law.assessment import assess
from dialogs.law.facts import Answer, Facts
from dialogs.law.second import eases, loses


def weighing(facts: Facts, at: datetime, before: tuple[Weighing, ...] = ()) -> Weighing:
    """The facts weighed at this moment, after the weighings that were made before."""
    return Weighing(len(before) + 1, at, facts, assess(facts, at))


class CorrectFacts(Act):
    """Correct or complete the facts; `changes` holds only the fields that change."""

    trigger = Trigger.CORRECT

    changes: Mapping[str, Any] = asked(FieldKind.FACT)
    reason: str = asked(FieldKind.LINE, blank=Lack("reason", articles.REGISTER))

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        facts = corrected(scene.file.facts, self.changes)
        typed = "registered_at" in self.changes
        yield from unless(not typed, "registered-typed", articles.REGISTER)
        if facts is None:
            yield Lack("facts-invalid", articles.REGISTER, in_field="value")
            return
        yield from unless(facts != scene.file.facts, "fact-unchanged", in_field="value")
        yield from unless(not _eased(scene, facts), "second-eases")
        yield from moment_lacks(facts, scene.now)

    def applied(self, scene: Scene) -> CaseFile:
        file = scene.file
        facts = corrected(file.facts, self.changes) or file.facts
        anew = weighing(facts, scene.now, file.weighings)
        return replace(file, weighings=(*file.weighings, anew))

    def told(self, change: Change) -> Iterator[Told]:
        old, new = (one.facts.model_dump(mode="json") for one in (change.before, change.file))
        changes: dict[str, JsonValue] = {
            name: {"from": old[name], "to": new[name]}
            for name in self.changes
            if old[name] != new[name]
        }
        yield weighed(change.file)
        yield Told("facts_corrected", {"changes": changes, "reason": self.reason})


def _eased(scene: Scene, facts: Facts) -> bool:
    """Whether who said a "no" that takes two people would ease the facts that made it so.

    What was unclear may be found out once the second person agreed.
    """
    file, by = scene.file, scene.by
    before_agreed = bound(file, by, agreed=False) and eases(file.facts, facts)
    return before_agreed or (bound(file, by) and loses(file.facts, facts))


class Weigh(Act):
    """Stand for the weighing as it is: from here on one can decide."""

    trigger = Trigger.WEIGH
    too_late = Lack("weighed-already")

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        facts = scene.file.facts
        yield from moment_lacks(facts, scene.now)
        told = facts.processor is not Answer.YES or facts.processor_informed_at
        yield from unless(told, "processor-informed-at", articles.AWARENESS)

    def applied(self, scene: Scene) -> CaseFile:
        return scene.file

    def told(self, change: Change) -> Iterator[Told]:
        yield weighed(change.file)


def weighed(file: CaseFile) -> Told:
    """How the history tells of the last weighing."""
    made = file.assessment
    verdicts = {
        "ruleset": made.ruleset,
        "breach": made.breach.value,
        "duty_to_notify": made.duty_to_notify.value,
        "duty_to_communicate": made.duty_to_communicate.value,
        "severity": made.severity.level or "unknown",
    }
    return Told("case_weighed", verdicts)
