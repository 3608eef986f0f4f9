"""Who has a case, and who sees it: taken in hand, handed over, restricted to some, opened up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dialogs.handling.acts.act import Act, Change, Told, nothing
from dialogs.handling.acts.fields import FieldKind, asked
from dialogs.handling.casefile import DECIDING, READING, Actor, CaseFile, Restriction, Scene
from dialogs.handling.lacks import Lack, unless
from dialogs.handling.standing import may_read, own_case, readers
from dialogs.handling.states import ENDED, Trigger


class Take(Act):
    """Take a case in hand."""

    trigger = Trigger.TAKE
    lacks = nothing

    @classmethod
    def not_now(cls, file: CaseFile) -> Lack:
        if file.officer is None or file.state in ENDED:
            return super().not_now(file)
        return Lack("taken-already", args={"who": file.officer.name})

    def applied(self, scene: Scene) -> CaseFile:
        return replace(scene.file, officer=scene.by, taken_at=scene.now)

    def told(self, change: Change) -> Iterator[Told]:
        yield Told("case_taken")


class HandOver(Act):
    """Give a case to another officer, or take it over (`owner` is oneself)."""

    trigger = Trigger.HAND_OVER
    on_own_report = True  # it decides nothing

    owner: Actor = asked(FieldKind.PERSON)
    reason: str = asked(FieldKind.LINE, default="")

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        to, has = self.owner, scene.file.officer
        yield from unless(to.role in DECIDING, "officer-needed", in_field="owner")
        yield from unless(may_read(scene.file, to.id), "not-named", in_field="owner")
        free = scene.alone or not own_case(scene.file, to)
        yield from unless(free, "own-case", in_field="owner")
        yield from unless(has is None or to.id != has.id, "has-it-already", in_field="owner")

    def applied(self, scene: Scene) -> CaseFile:
        return replace(scene.file, officer=self.owner)

    def told(self, change: Change) -> Iterator[Told]:
        to = {"to_id": self.owner.id, "to_name": self.owner.name}
        yield Told("case_handed_over", {**to, "reason": self.reason})


class Restrict(Act):
    """Let only named people of the team see a case, such as one about somebody of the team."""

    trigger = Trigger.RESTRICT
    who = READING  # the DPO watches who sees what, and may be the only one left who sees a case
    hint = "restrict-hint"

    only: tuple[Actor, ...] = asked(FieldKind.PERSONS, blank=Lack("restrict-nobody"))
    reason: str = asked(FieldKind.LINE, blank=Lack("reason"))

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        named = {one.id for one in self.only}
        decide = [one for one in self.only if one.role in DECIDING]
        free = any(scene.alone or not own_case(scene.file, one) for one in decide)
        yield from unless(free or not self.only, "restrict-decider", in_field="only")
        has = scene.file.officer
        yield from unless(has is None or has.id in named, "restrict-handler", in_field="only")

    def applied(self, scene: Scene) -> CaseFile:
        made = Restriction(self.only, self.reason, scene.by, scene.now)
        return replace(scene.file, restrictions=(*scene.file.restrictions, made))

    def told(self, change: Change) -> Iterator[Told]:
        yield Told("case_restricted", {"people": len(self.only)})


class OpenUp(Act):
    """Let everybody with a role see a restricted case again."""

    trigger = Trigger.OPEN_UP

    reason: str = asked(FieldKind.LINE, blank=Lack("reason"))

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        yield from unless(readers(scene.file), "not-restricted")

    def applied(self, scene: Scene) -> CaseFile:
        opened = Restriction((), self.reason, scene.by, scene.now)
        return replace(scene.file, restrictions=(*scene.file.restrictions, opened))

    def told(self, change: Change) -> Iterator[Told]:
        yield Told("case_opened_up")

    @classmethod
    def of_use(cls, scene: Scene) -> bool:
        return bool(readers(scene.file))
