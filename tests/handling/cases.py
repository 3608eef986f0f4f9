"""Case files for tests, at any point of the road, made by walking it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from dialogs.handling.acts.act import Act, Change
from dialogs.handling.acts.deciding import (
    Decide,
    NoBreach,
)
from dialogs.handling.acts.ending import Close, ClosingReason, Merge
from dialogs.handling.acts.following import AddMeasure
from dialogs.handling.acts.notifying import RecordCommunication, RecordNotification
from dialogs.handling.acts.taking import Take
from dialogs.handling.acts.weighing import Weigh
from dialogs.handling.casefile import (
    Actor,
    CaseFile,
    CaseState,
    Matter,
    Outcome,
    Reporter,
    Role,
    Scene,
    Stage,
    Weighing,
)
from dialogs.handling.lacks import Lack, Refusal
from dialogs.handling.perform import perform
from dialogs.law.assessment import assess
from dialogs.law.exceptions import Way
from dialogs.law.facts import Answer, Count, DataKind, Exfiltration, Facts, Regime
from dialogs.law.rules.grounds import NoBreachGround
from dialogs.law.verdict import Verdict
from dialogs.situations import Situation

AWARE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
NOW = AWARE + timedelta(hours=2)

OFFICER = Actor("o-1", "Olga", Role.OFFICER)
OTHER = Actor("o-2", "Otto", Role.OFFICER)
DEPUTY = Actor("d-1", "Dina", Role.DEPUTY)
DPO = Actor("f-1", "Frans", Role.DPO)
REPORTER = Actor("r-1", "Rik", Role.REPORTER)

PLAIN = Facts(
    regime=Regime.AVG,
    personal_data=Answer.YES,
    confidentiality=Answer.YES,
    integrity=Answer.NO,
    availability=Answer.NO,
    exfiltration=Exfiltration.NOT_APPLICABLE,
    data=frozenset({DataKind.NAME, DataKind.EMAIL}),
    people=Count.exactly(3),
    happened_from=AWARE - timedelta(hours=5),
    signalled_at=AWARE - timedelta(hours=1),
    aware_at=AWARE,
)


def weighing(
    notify: Verdict = Verdict.OFFICER,
    communicate: Verdict = Verdict.OFFICER,
    breach: Answer = Answer.YES,
    number: int = 1,
) -> Weighing:
    """A weighing with these verdicts, whatever the law says of the facts."""
    found = replace(
        assess(PLAIN, AWARE),
        breach=breach,
        duty_to_notify=notify,
        duty_to_communicate=communicate,
    )
    return Weighing(number, AWARE, PLAIN, found)


def case(facts: Facts = PLAIN, **changes: Any) -> CaseFile:
    """A case that was just filed."""
    filed = CaseFile(
        reference="DL-2026-0012",
        state=CaseState.REPORTED,
        situation=Situation.WRONG_MAIL,
        registered_at=AWARE + timedelta(hours=1),
        acted_at=AWARE + timedelta(hours=1),
        reporter=Reporter(REPORTER.id, REPORTER.name),
        weighings=(weighing(),),
    )
    return knowing(replace(filed, **changes), facts)


def knowing(file: CaseFile, facts: Facts) -> CaseFile:
    """The same case with other facts, though nobody corrected them and nothing is weighed anew."""
    return replace(file, weighings=tuple(replace(one, facts=facts) for one in file.weighings))


def dangerous(**changes: Any) -> CaseFile:
    """The same with a BSN in it."""
    facts = PLAIN.model_copy(update={"data": frozenset({DataKind.NAME, DataKind.BSN})})
    return case(facts, **changes)


def decide(duty: Matter, outcome: Outcome) -> Decide:
    """A decision with a reason."""
    return Decide(duty, outcome, "Naar de stand van de feiten.")


NOTIFY_YES = decide(Matter.NOTIFY, Outcome.YES)
NOTIFY_NO = decide(Matter.NOTIFY, Outcome.NO)
TELL_YES = decide(Matter.COMMUNICATE, Outcome.YES)
TELL_NO = decide(Matter.COMMUNICATE, Outcome.NO)


def notified(stage: Stage = Stage.FINAL, **changes: Any) -> RecordNotification:
    """A notification in time."""
    act = RecordNotification(stage, "AP-1", NOW)
    return replace(act, **changes)


def told(people: int = 3, **changes: Any) -> RecordCommunication:
    """People told by letter."""
    act = RecordCommunication((Way.LETTER,), NOW, people)
    return replace(act, **changes)


MEASURE = AddMeasure("Adresboek opschonen", "Teamleider KCC", date(2026, 12, 24))
CLOSE = Close(ClosingReason.NO_MEASURES_NEEDED)
NO_BREACH = NoBreach(NoBreachGround.FALSE_ALARM, "Er stonden geen gegevens in.")

ROADS: dict[CaseState, tuple[Act, ...]] = {
    CaseState.REPORTED: (),
    CaseState.TAKEN: (Take(),),
    CaseState.WEIGHED: (Take(), Weigh()),
    CaseState.DECIDED: (Take(), Weigh(), NOTIFY_YES),
    CaseState.NOTIFIED: (Take(), Weigh(), NOTIFY_YES, notified()),
    CaseState.COMMUNICATED: (Take(), Weigh(), NOTIFY_YES, notified(), TELL_NO),
    CaseState.MEASURES: (Take(), Weigh(), NOTIFY_YES, notified(), TELL_NO, MEASURE),
    CaseState.CLOSED: (Take(), Weigh(), NOTIFY_YES, notified(), TELL_NO, CLOSE),
    CaseState.NO_BREACH: (Take(), NO_BREACH),
    CaseState.DUPLICATE: (Take(), Merge("DL-2026-0007")),
}


def walk(file: CaseFile, *acts: Act, by: Actor = OFFICER, now: datetime = NOW) -> CaseFile:
    """The case after these acts, none of which may be refused."""
    for act in acts:
        outcome = perform(act, Scene(file, by, now))
        assert isinstance(outcome, Change), (act, outcome)
        file = outcome.file
    return file


def at(state: CaseState) -> CaseFile:
    """A plain case in a state."""
    return walk(case(), *ROADS[state])


def lacks(file: CaseFile, act: Act, by: Actor = OFFICER, now: datetime = NOW) -> set[str]:
    """The keys of everything an act lacks; empty when it is done."""
    outcome = perform(act, Scene(file, by, now))
    return {lack.key for lack in outcome.lacks} if isinstance(outcome, Refusal) else set()


def missing(file: CaseFile, act: Act, by: Actor = OFFICER, now: datetime = NOW) -> tuple[Lack, ...]:
    """Everything an act lacks."""
    outcome = perform(act, Scene(file, by, now))
    return outcome.lacks if isinstance(outcome, Refusal) else ()
