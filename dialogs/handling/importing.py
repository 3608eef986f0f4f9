"""A line of an old register, and the case that it becomes: one that has ended.

What was done is put into the case by the acts themselves, each at the day that the line tells, so
that it counts in its own year. What an act would ask today is not asked: the law was applied then,
by others. Nothing of such a case is open, so nobody is reminded of a term that is long over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from dialogs.exchange import Report
from dialogs.handling.acts.act import Act, Change
from dialogs.handling.acts.deciding import Decide, NoBreach
from dialogs.handling.acts.ending import Close, ClosingReason
from dialogs.handling.acts.fields import FieldKind, FilledIn, asked
from dialogs.handling.acts.following import AddMeasure, MeasureDone
from dialogs.handling.acts.notifying import RecordCommunication, RecordNotification
from dialogs.handling.acts.taking import Take
from dialogs.handling.acts.weighing import Weigh
from dialogs.handling.casefile import Actor, CaseFile, CaseState, Matter, Outcome, Scene, Stage
from dialogs.handling.filing import Filing, facts_entered, filed
from dialogs.handling.lacks import Lack, unless
from dialogs.intake.questions import Answers
from dialogs.law.facts import Facts
from dialogs.law.rules.grounds import NoBreachGround
from dialogs.law.ruleset import AVG_IN_FORCE
from dialogs.law.terms import local_day
from dialogs.situations import Situation
from dialogs.understanding.moments import Moment

SOURCE: Final = "import"  # of a case: how it came in


class YesOrNo(StrEnum):
    """What a line says of a question; nothing where it is left empty."""

    YES = "yes"
    NO = "no"


class RegisterLine(FilledIn):
    """A line of an old register, as far as it is taken over."""

    registered: Moment | None = asked(FieldKind.TOLD)
    situation: Situation = asked(FieldKind.CHOICE, words="situation")
    description: str = asked(FieldKind.STORY, blank=Lack("text"))
    number: str = asked(FieldKind.LINE, default="")
    aware: Moment | None = asked(FieldKind.TOLD, default=None)
    department: str = asked(FieldKind.LINE, default="")
    breach: YesOrNo | None = asked(FieldKind.CHOICE, default=None)
    ground: NoBreachGround | None = asked(FieldKind.CHOICE, default=None, words="form-no-breach")
    reason: str = asked(FieldKind.STORY, default="")
    notified: YesOrNo | None = asked(FieldKind.CHOICE, default=None)
    notified_on: Moment | None = asked(FieldKind.TOLD, default=None)
    notification: str = asked(FieldKind.LINE, default="")
    told: YesOrNo | None = asked(FieldKind.CHOICE, default=None)
    told_on: Moment | None = asked(FieldKind.TOLD, default=None)
    told_people: int = asked(FieldKind.PEOPLE, default=0)
    measure: str = asked(FieldKind.LINE, default="")
    closed: Moment | None = asked(FieldKind.TOLD, default=None)

    @property
    def notifies(self) -> bool:
        """Whether the authority was notified."""
        return self.notified is YesOrNo.YES or self.notified_on is not None

    @property
    def tells(self) -> bool:
        """Whether the people were told."""
        return self.told is YesOrNo.YES or self.told_on is not None or self.told_people > 0

    @property
    def no_breach(self) -> bool:
        """Whether it was found to be none."""
        return self.breach is YesOrNo.NO

    def lacks(self) -> Iterator[Lack]:
        """What is missing, or cannot be; what lies ahead was not read in the first place."""
        yield from self.blanks()
        yield from self._days()
        yield from unless(not self.no_breach or self.ground, "field-ground", in_field="ground")
        done = self.notifies or self.tells
        yield from unless(not (self.no_breach and done), "import-no-breach", in_field="breach")
        for name, refuted in (("notified", self.notifies), ("told", self.tells)):
            agrees = not (getattr(self, name) is YesOrNo.NO and refuted)
            yield from unless(agrees, "import-contradicts", in_field=name)

    def _days(self) -> Iterator[Lack]:
        if self.registered is None:
            return
        begun = self.registered.from_
        yield from unless(not self.registered.estimated, "import-day", in_field="registered")
        yield from unless(begun >= AVG_IN_FORCE, "import-too-old", in_field="registered")
        before = self.aware is None or self.aware.from_ <= self.registered.to
        yield from unless(before, "import-aware", in_field="aware")
        known = self.aware.from_ if self.aware else begun
        for name in ("notified_on", "told_on", "closed"):
            day: Moment | None = getattr(self, name)
            after = day is None or day.to >= known
            yield from unless(after, "import-before", in_field=name)
            yield from unless(day is None or not day.estimated, "import-day", in_field=name)

    def facts(self, answers: Answers) -> Facts:
        """What is known by it; a day is a span, for nothing is called late on a guess."""
        assert self.registered is not None  # noqa: S101 - a line without it is not taken over
        aware = self.aware or self.registered
        known = {
            "aware_at": min(aware.from_, self.registered.from_),
            "aware_latest": aware.to if aware.to > aware.from_ else None,
        }
        return facts_entered(self.situation, answers, self.registered.from_, known)


def ended_case(
    line: RegisterLine, reference: str, answers: Answers, by: Actor
) -> tuple[Change, ...]:
    """What was done in the case that a line becomes, by who takes it over, until it had ended."""
    assert line.registered is not None  # noqa: S101 - a line without it is not taken over
    at = line.registered.from_
    report = Report(line.situation, line.description, line.facts(answers), answers)
    file = filed(reference, report, Filing("nl", source=SOURCE, department=line.department), at)
    changes: list[Change] = []
    for act, moment in _acts(line):
        after = replace(act.applied(Scene(file, by, moment)), acted_at=moment)
        changes.append(Change(act, by, moment, file, after))
        file = after
    return (*changes[:-1], replace(changes[-1], file=_ended(file, line)))


def _ended(file: CaseFile, line: RegisterLine) -> CaseFile:
    state = CaseState.NO_BREACH if line.no_breach else CaseState.CLOSED
    reason = file.decisions[-1].ground if line.no_breach else file.closing_reason
    at = _last(line)
    return replace(
        file, state=state, closed_at=at, acted_at=at, closing_reason=reason, officer=None
    )


def _acts(line: RegisterLine) -> Iterator[tuple[Act, datetime]]:
    """What was done, each with its day; that it was decided, the line tells by what followed."""
    assert line.registered is not None  # noqa: S101 - a line without it is not taken over
    begun, last = line.registered.from_, _last(line)
    yield Take(), begun
    yield Weigh(), begun
    if line.no_breach:
        yield NoBreach(line.ground or NoBreachGround.NO_SECURITY_BREACH, line.reason), last
        return
    notified = _on(line.notified_on, begun, last)
    yield Decide(Matter.NOTIFY, _outcome(yes=line.notifies), line.reason), notified
    if line.notifies:
        yield RecordNotification(Stage.FINAL, line.notification, notified), notified
    told = _on(line.told_on, begun, last)
    yield Decide(Matter.COMMUNICATE, _outcome(yes=line.tells), line.reason), told
    if line.tells:
        yield RecordCommunication((), told, line.told_people), told
    yield from _measures(line, last)


def _measures(line: RegisterLine, last: datetime) -> Iterator[tuple[Act, datetime]]:
    if line.measure:
        yield AddMeasure(line.measure, "", local_day(last)), last
        yield MeasureDone(1), last
    done = ClosingReason.MEASURES_DONE if line.measure else ClosingReason.NO_MEASURES_NEEDED
    yield Close(done), last


def _outcome(*, yes: bool) -> Outcome:
    return Outcome.YES if yes else Outcome.NO


def _on(day: Moment | None, begun: datetime, last: datetime) -> datetime:
    """When something was done; the last that is known of the case where the line does not say."""
    return max(day.from_, begun) if day else last


def _last(line: RegisterLine) -> datetime:
    """When the case ended: when the last thing was done, where the line does not say."""
    days = (line.registered, line.notified_on, line.told_on, line.closed)
    return max(day.from_ for day in days if day)
