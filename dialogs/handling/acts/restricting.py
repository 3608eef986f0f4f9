"""Who may see a case: those of the team who are named, or everybody with a role again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dialogs.handling.acts.act import Act, Change, Told
from dialogs.handling.acts.fields import FieldKind, asked
from dialogs.handling.casefile import DECIDING, Actor, CaseFile, Restriction, Scene
from dialogs.handling.lacks import Lack, unless
from dialogs.handling.standing import own_case, readers
from dialogs.handling.states import Trigger


class Restrict(Act):
    """Let only named people of the team see a case, such as one about somebody of the team."""

    trigger = Trigger.RESTRICT
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
