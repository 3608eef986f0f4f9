"""What is told outside: the notification to the authority, and telling the people themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

from pydantic import JsonValue

from dialogs.handling import lacks as articles
from dialogs.handling.acts.act import Act, Change, Told, moment_told
from dialogs.handling.acts.fields import FieldKind, asked
from dialogs.handling.casefile import (
    CaseFile,
    Communication,
    Matter,
    Notification,
    Outcome,
    Scene,
    Stage,
)
from dialogs.handling.lacks import Lack, unless
from dialogs.handling.moments import late, perhaps_late
from dialogs.handling.standing import (
    decided,
    first_notification,
    in_force,
    latest_decision,
    latest_notification,
    told,
)
from dialogs.handling.states import Trigger
from dialogs.law.exceptions import EXCEPTION, PUBLIC_WAYS, CommunicationException, Exemption, Way
from dialogs.law.facts import Regime


def _withdrawal(act: RecordNotification) -> Lack | None:
    lack = Lack("withdrawal-reason", articles.REGISTER)
    return lack if act.stage is Stage.WITHDRAWN else None


class RecordNotification(Act):
    """Record what was filed with the authority."""

    trigger = Trigger.NOTIFY

    stage: Stage = asked(FieldKind.CHOICE, words="form-stage")
    number: str = asked(FieldKind.LINE, blank=Lack("notification-number", articles.REGISTER))
    moment: datetime = asked(FieldKind.MOMENT)
    late_reason: str = asked(FieldKind.STORY, default="")
    reason: str = asked(FieldKind.STORY, label="withdrawal", blank=_withdrawal, default="")

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        file = scene.file
        decided_so = decided(file, Matter.NOTIFY, Outcome.YES)
        yield from unless(decided_so, "decide-to-notify", articles.NOTIFY)
        yield from self._when(file, scene.now)
        more = self.stage in {Stage.SUPPLEMENT, Stage.WITHDRAWN}
        notified = not more or in_force(file)
        yield from unless(notified, "nothing-notified", articles.PHASES, "stage")
        if first_notification(file) is None and perhaps_late(file.facts, self.moment):
            told_why = self.late_reason.strip()
            yield from unless(told_why, "late-reason", articles.NOTIFY, "late_reason")

    def _when(self, file: CaseFile, now: datetime) -> Iterator[Lack]:
        at, aware, last = self.moment, file.facts.aware_at, latest_notification(file)
        yield from unless(at <= now, "moment-in-future", in_field="moment")
        known = aware is None or at >= aware
        yield from unless(known, "notified-before-aware", articles.NOTIFY, "moment")
        after = last is None or at >= last.at
        yield from unless(after, "notified-before-last", articles.PHASES, "moment")

    def applied(self, scene: Scene) -> CaseFile:
        file, at = scene.file, self.moment
        again = self.stage is Stage.PRELIMINARY and in_force(file)
        stage = Stage.SUPPLEMENT if again else self.stage
        first = first_notification(file) is None
        why = self.late_reason if first and perhaps_late(file.facts, at) else ""
        is_late = first and late(file.facts, at)
        made = Notification(stage, self.number.strip(), at, scene.by, is_late, why, self.reason)
        return replace(file, notifications=(*file.notifications, made))

    def told(self, change: Change) -> Iterator[Told]:
        made = change.file.notifications[-1]
        known = {"stage": made.stage.value, "number": made.number, "late": made.late}
        yield Told("notification_recorded", {**known, "notified_at": moment_told(made.at)})


def _told(key: str) -> Callable[[RecordCommunication], Lack | None]:
    """What is missing when people were told, rather than not on a ground."""
    return lambda act: Lack(key, articles.COMMUNICATE) if act.ground is None else None


def _excused(act: RecordCommunication) -> Lack | None:
    return Lack("ground-reason", articles.EXCEPTIONS) if act.ground is not None else None


class RecordCommunication(Act):
    """Record that people were told, or on which ground they are not."""

    trigger = Trigger.COMMUNICATE

    how: tuple[Way, ...] = asked(
        FieldKind.SEVERAL, words="form-way", must=False, blank=_told("how-told")
    )
    moment: datetime = asked(FieldKind.MOMENT, must=False, unless="ground")
    people: int = asked(FieldKind.PEOPLE, blank=_told("how-many-told"), default=0)
    remaining: int = asked(FieldKind.PEOPLE, default=0)
    ground: Exemption | None = asked(FieldKind.CHOICE, words="form-ground", default=None)
    reason: str = asked(FieldKind.STORY, label="ground-reason", blank=_excused, default="")
    until: datetime | None = asked(FieldKind.LATER, default=None)
    text: str = asked(FieldKind.STORY, label="letter-text", default="")

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        if self.ground is not None:
            yield from self._excuse(EXCEPTION[self.ground], scene.file, scene.now)
            return
        at, began = self.moment, scene.file.facts.happened_from
        yield from unless(at <= scene.now, "moment-in-future", in_field="moment")
        after = began is None or at >= began
        yield from unless(after, "told-before-event", in_field="moment")
        yield from unless(_judged(scene.file), "decide-communicate", articles.COMMUNICATE)
        yield from self._headcount(scene.file)

    def _headcount(self, file: CaseFile) -> Iterator[Lack]:
        """Nobody is forgotten, and no more told than there are; the same can be told twice."""
        known, said = file.facts.people, self.people + self.remaining
        total = sum(c.people for c in told(file)) + said
        enough = total >= (known.least or 0)
        yield from unless(enough, "told-count", articles.COMMUNICATE, "remaining")
        if known.most is not None and said > known.most:
            args = {"people": known.most}
            yield Lack("told-too-many", articles.COMMUNICATE, args, "people")

    def _excuse(
        self, rule: CommunicationException, file: CaseFile, now: datetime
    ) -> Iterator[Lack]:
        """A ground sets aside a duty that is there; "no high risk" is a decision, no ground."""
        decided_so = decided(file, Matter.COMMUNICATE, Outcome.YES)
        yield from unless(decided_so, "decide-to-communicate", articles.COMMUNICATE)
        if not rule.applies_to(file.facts.regime):
            yield _other_law(rule)
        kept = rule.may_postpone or self.until is None
        yield from unless(kept, "ground-cannot-postpone", articles.EXCEPTIONS, "ground")
        ahead = self.until is None or self.until > now
        yield from unless(ahead, "postponed-until", in_field="until")
        if rule.needs_public_notice:
            ways = set(self.how).union(*(one.how for one in file.communications))
            yield from unless(PUBLIC_WAYS & ways, "public-notice", articles.EXCEPTIONS, "how")

    def applied(self, scene: Scene) -> CaseFile:
        made = Communication(
            by=scene.by,
            at=self.moment,
            how=self.how,
            people=self.people,
            remaining=self.remaining,
            ground=self.ground,
            reason=self.reason,
            until=self.until,
            text=self.text,
        )
        return replace(scene.file, communications=(*scene.file.communications, made))

    def told(self, change: Change) -> Iterator[Told]:
        ground = self.ground.value if self.ground else ""
        ways: list[JsonValue] = [way.value for way in self.how]
        yield Told("communication_recorded", {"how": ways, "people": self.people, "ground": ground})


def _judged(file: CaseFile) -> bool:
    """Whether somebody decided on telling people, and did not take that back.

    Who was told before is recorded afterwards, as of then; a "no" never forbids being open.
    """
    decision = latest_decision(file, Matter.COMMUNICATE)
    return decision is not None and decision.outcome is not Outcome.OPEN


def _other_law(rule: CommunicationException) -> Lack:
    """The ground is one of a law that does not apply to the case."""
    if Regime.AVG in rule.regimes:
        return Lack("ground-avg-only", articles.UAVG, in_field="ground")
    return Lack("ground-wpg-only", articles.WPG, in_field="ground")
