"""Random walks through the handling: whatever people try, the law's guards hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from dialogs.handling.acts.act import Act, Change
from dialogs.handling.acts.conferring import AddNote, AskReporter
from dialogs.handling.acts.deciding import (
    Decide,
    NoBreach,
    Second,
    StepBack,
)
from dialogs.handling.acts.ending import Close, ClosingReason, Reopen
from dialogs.handling.acts.following import AddMeasure, MeasureDone
from dialogs.handling.acts.notifying import RecordCommunication
from dialogs.handling.acts.taking import HandOver, Take
from dialogs.handling.acts.weighing import CorrectFacts, Weigh
from dialogs.handling.casefile import Actor, CaseFile, CaseState, Matter, Outcome, Scene, Stage
from dialogs.handling.lacks import Refusal
from dialogs.handling.perform import perform
from dialogs.handling.standing import dangerous, people_served, standing, still_to_tell
from dialogs.law.exceptions import Exemption
from dialogs.law.facts import DataKind, Regime
from dialogs.law.rules.grounds import NoBreachGround
from tests.handling.cases import (
    DEPUTY,
    DPO,
    MEASURE,
    NOW,
    OFFICER,
    OTHER,
    PLAIN,
    REPORTER,
    case,
    notified,
    told,
)

HOUR = timedelta(hours=1)
REASON = "Daarom."
OF_A_GROUND = {
    "ground-avg-only",
    "ground-wpg-only",
}  # these name the law of the ground that was chosen
_duties, _outcomes = st.sampled_from(Matter), st.sampled_from([Outcome.YES, Outcome.NO])
_acts: st.SearchStrategy[Act] = st.one_of(
    st.sampled_from(
        [
            Take(),
            Weigh(),
            AskReporter("Is het geopend?"),
            AddNote("Gebeld.", on_delay=True),
            StepBack(REASON),
            Reopen(REASON),
            NoBreach(NoBreachGround.FALSE_ALARM, REASON),
            MEASURE,
            MeasureDone(1),
            HandOver(DEPUTY),
            told(3),
            told(1, remaining=2),
        ]
    ),
    st.builds(Decide, _duties, _outcomes, st.sampled_from([REASON, ""])),
    st.builds(Second, _duties, st.booleans(), st.sampled_from([REASON, ""])),
    st.builds(notified, st.sampled_from(Stage), reason=st.sampled_from([REASON, ""])),
    st.builds(Close, st.sampled_from(ClosingReason)),
    st.builds(
        RecordCommunication,
        st.just(()),
        st.just(NOW),
        ground=st.sampled_from(Exemption),
        reason=st.just(REASON),
        until=st.sampled_from([None, NOW + 99 * HOUR]),
    ),
    st.builds(
        CorrectFacts,
        st.sampled_from(
            [{"data": ["name", "bsn"]}, {"data": ["name"]}, {"people": {"least": 300}}]
        ),
        st.just(REASON),
    ),
)
_people = st.sampled_from([OFFICER, OTHER, DEPUTY, DPO, REPORTER])
STEPS = st.lists(st.tuples(_acts, _people), max_size=40)
_with_bsn = PLAIN.model_copy(update={"data": frozenset({DataKind.BSN})})
FILED = st.sampled_from([case(), case(_with_bsn)])


def walked(file: CaseFile, steps: Iterable[tuple[Act, Actor]]) -> CaseFile:
    """The case after these acts, an hour apart; what is refused changes nothing."""
    for hours, (act, by) in enumerate(steps, 1):
        outcome = perform(act, Scene(file, by, NOW + hours * HOUR))
        file = outcome.file if isinstance(outcome, Change) else file
    return file


@given(FILED, STEPS)
def test_no_walk_gets_past_the_guards(file: CaseFile, steps: list[tuple[Act, Actor]]) -> None:
    now = NOW
    for act, by in steps:
        now += HOUR
        outcome = perform(act, Scene(file, by, now))
        if isinstance(outcome, Refusal):
            assert outcome.lacks
            continue
        assert isinstance(outcome, Change)
        assert outcome == perform(act, Scene(file, by, now))
        file = outcome.file
        _holds(file)


def _holds(file: CaseFile) -> None:
    notify = standing(file, Matter.NOTIFY)
    if file.state in {CaseState.COMMUNICATED, CaseState.MEASURES, CaseState.CLOSED}:
        assert notify is not None
        assert notify.outcome is Outcome.NO or file.notifications
        assert people_served(file)
    if file.state is CaseState.CLOSED:
        assert not any(measure.open for measure in file.measures)
    if notify is not None and notify.outcome is Outcome.NO and dangerous(file):
        assert notify.second is not None
        assert notify.second.agrees
        assert notify.second.by.id != notify.by.id
    assert still_to_tell(file) >= 0


def test_measures_can_be_added_all_along() -> None:
    file = replace(case(), state=CaseState.TAKEN)
    outcome = perform(AddMeasure("Cursus", "HR", NOW.date()), Scene(file, OFFICER, NOW))
    assert isinstance(outcome, Change)
    assert outcome.file.measures[0].number == 1


@given(st.sampled_from([Regime.AVG, Regime.WPG]), STEPS)
def test_what_is_refused_on_the_road_names_the_law_of_the_case(
    regime: Regime, steps: list[tuple[Act, Actor]]
) -> None:
    file = case(PLAIN.model_copy(update={"regime": regime}))
    for hours, (act, by) in enumerate(steps, 1):
        outcome = perform(act, Scene(file, by, NOW + hours * HOUR))
        if isinstance(outcome, Change):
            file = outcome.file
            continue
        told = {lack.article for lack in outcome.lacks if lack.key not in OF_A_GROUND}
        other = "wpg" if regime is Regime.AVG else "avg"
        assert not [article for article in told if article.startswith(other)]
