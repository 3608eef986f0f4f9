"""How long a case is kept: held for a court or an authority, released, and in the end destroyed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from dialogs.handling import lacks as articles
from dialogs.handling.acts.act import Act, Change, Told, moment_told
from dialogs.handling.acts.fields import FieldKind, asked
from dialogs.handling.casefile import (
    Actor,
    Attachment,
    CaseFile,
    Hold,
    Note,
    Role,
    Scene,
)
from dialogs.handling.lacks import Lack, unless
from dialogs.handling.standing import hold
from dialogs.handling.states import Trigger
from dialogs.law.terms import AMSTERDAM

Signed = TypeVar("Signed", Note, Attachment)
_NOBODY = Actor("", "", Role.REPORTER)


class PlaceHold(Act):
    """Hold a case, open or ended: it is kept, whole, until somebody releases it."""

    trigger = Trigger.HOLD

    reason: str = asked(FieldKind.LINE, blank=Lack("reason"))

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        yield from unless(hold(scene.file) is None, "held-already")

    def applied(self, scene: Scene) -> CaseFile:
        placed = Hold(self.reason, scene.by, scene.now)
        return replace(scene.file, holds=(*scene.file.holds, placed))

    def told(self, change: Change) -> Iterator[Told]:
        yield Told("hold_placed")

    @classmethod
    def of_use(cls, scene: Scene) -> bool:
        return hold(scene.file) is None


class ReleaseHold(Act):
    """Release a case from its hold: its term counts again, from the end of the case."""

    trigger = Trigger.RELEASE

    reason: str = asked(FieldKind.LINE, blank=Lack("reason"))

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        yield from unless(hold(scene.file), "not-held")

    def applied(self, scene: Scene) -> CaseFile:
        *before, held = scene.file.holds
        over = replace(held, released_at=scene.now, released_by=scene.by, released=self.reason)
        return replace(scene.file, holds=(*before, over))

    def told(self, change: Change) -> Iterator[Told]:
        yield Told("hold_released")

    @classmethod
    def of_use(cls, scene: Scene) -> bool:
        return hold(scene.file) is not None


class Destroy(Act):
    """Destroy a case of which the term is over; a person says so, never the clock."""

    trigger = Trigger.DESTROY
    hint = "destroy-warning"

    agrees: bool = asked(
        FieldKind.TICK,
        label="agrees-destroy",
        words="form-destroy",
        blank=Lack("destroy-confirm"),
        default=False,
    )

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        yield from unless(hold(scene.file) is None, "held")
        due = _destroyed_from(scene)
        if due is not None and due > scene.now:
            yield Lack(
                "destroy-early", articles.HOUSE, {"day": f"{due.astimezone(AMSTERDAM):%d-%m-%Y}"}
            )

    def applied(self, scene: Scene) -> CaseFile:
        return replace(scene.file, destroyed_at=scene.now)

    def told(self, change: Change) -> Iterator[Told]:
        ended = change.before.closed_at
        yield Told("case_destroyed", {"ended_at": moment_told(ended) if ended else ""})

    @classmethod
    def of_use(cls, scene: Scene) -> bool:
        due = _destroyed_from(scene)
        return due is not None and due <= scene.now and hold(scene.file) is None

    @classmethod
    def not_now(cls, file: CaseFile) -> Lack:
        return Lack("destroy-open")


def _destroyed_from(scene: Scene) -> datetime | None:
    return scene.retention.destroyed_from(scene.file.closed_at, drill=scene.file.drill)


def nameless(file: CaseFile) -> CaseFile:
    """The case without who reported it; what they wrote stays."""
    notes = tuple(map(_unsigned, file.notes))
    sent = tuple(map(_unsigned, file.attachments))
    bare = replace(file, reporter=None, informant="", notes=notes, attachments=sent)
    return replace(bare, nameless=True)


def _unsigned(signed: Signed) -> Signed:
    return replace(signed, by=_NOBODY) if signed.by.role is Role.REPORTER else signed
