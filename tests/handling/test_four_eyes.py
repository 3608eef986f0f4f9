"""Four eyes: nobody alone lets a dangerous case end as not notified, whatever they do and when.

The walk does every act there is, in any order, with one officer, on two cases that can be merged.
Case files are weighed by the real law; only a notification that stands, or a second name, ends a
dangerous case.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from dialogs.exchange import Report
from dialogs.handling.acts.act import Act, Change
from dialogs.handling.acts.conferring import AddNote, Advise, AskReporter, Reply
from dialogs.handling.acts.deciding import Decide, Second, StepBack
from dialogs.handling.acts.ending import Close, ClosingReason, MarkDrill, Merge, Reopen
from dialogs.handling.acts.following import MeasureDone, Snooze
from dialogs.handling.acts.keeping import Destroy, PlaceHold, ReleaseHold
from dialogs.handling.acts.notifying import RecordNotification
from dialogs.handling.acts.taking import HandOver, OpenUp, Restrict, Take
from dialogs.handling.acts.weighing import CorrectFacts, Weigh
from dialogs.handling.casefile import CaseFile, CaseState, Matter, Outcome, Reporter, Scene, Stage
from dialogs.handling.filing import Filing
from dialogs.handling.filing import filed as begun
from dialogs.handling.perform import allowed, perform
from dialogs.handling.standing import dangerous, in_force
from dialogs.handling.states import Trigger
from dialogs.law.facts import Count, DataKind, Facts
from dialogs.law.second import surely_takes_two, takes_two
from dialogs.situations import Situation
from tests.handling.cases import (
    DPO,
    MEASURE,
    NO_BREACH,
    NOTIFY_NO,
    NOTIFY_YES,
    NOW,
    OFFICER,
    OTHER,
    PLAIN,
    REPORTER,
    TELL_NO,
    TELL_YES,
    lacks,
    notified,
    told,
    walk,
)

WHY = "Bij nader inzien."
GRAVE = PLAIN.model_copy(
    update={
        "data": frozenset({DataKind.NAME, DataKind.BSN, DataKind.HEALTH}),
        "people": Count.exactly(5000),
    }
)
UNCLEAR = PLAIN.model_copy(update={"data": frozenset({DataKind.UNKNOWN}), "people": Count()})
SMALL: dict[str, Any] = {"data": ["name"], "people": {"least": 1, "most": 1}}
HARMLESS = CorrectFacts(SMALL, WHY)
TO_BREACH_NO = CorrectFacts({"confidentiality": "no", "exfiltration": "not_applicable"}, WHY)
AGREE = Second(Matter.NOTIFY, agrees=True)
WITHDRAWN = RecordNotification(Stage.WITHDRAWN, "AP-1", NOW, reason=WHY)


def filed(facts: Facts, number: int = 1) -> CaseFile:
    """A case as the program files it, weighed by the law."""
    filing = Filing("nl", Reporter(REPORTER.id, REPORTER.name))
    report = Report(Situation.WRONG_MAIL, "Iets misgegaan.", facts, {})
    return begun(f"DL-2026-{number:04}", report, filing, NOW)


def taken(facts: Facts) -> CaseFile:
    return walk(filed(facts), Take(), Weigh())


# --- by name ------------------------------------------------------------------------------------


CHANGES = [SMALL, {"data": ["name", "health"]}, {"people": {"least": 4, "most": 900}}]


@pytest.mark.parametrize("changes", CHANGES)
def test_what_was_known_to_be_dangerous_stays_so(changes: dict[str, Any]) -> None:
    file = walk(taken(GRAVE), CorrectFacts(changes, WHY), NOTIFY_NO)
    assert file.state is CaseState.WEIGHED
    assert walk(file, AGREE, by=OTHER).state is CaseState.DECIDED


@pytest.mark.parametrize("changes", CHANGES)
@pytest.mark.parametrize("seconded", [False, True])
def test_who_decided_no_does_not_ease_the_facts(changes: dict[str, Any], seconded: bool) -> None:
    file = walk(taken(GRAVE), NOTIFY_NO)
    file = walk(file, AGREE, by=OTHER) if seconded else file
    assert lacks(file, CorrectFacts(changes, WHY)) == {"second-eases"}
    assert lacks(file, CorrectFacts(changes, WHY), OTHER) == set()


def test_what_was_only_unclear_can_be_found_out_by_one() -> None:
    file = walk(taken(UNCLEAR), HARMLESS, NOTIFY_NO)
    assert file.state is CaseState.DECIDED


def test_but_not_by_who_decided_no_on_it() -> None:
    file = walk(taken(UNCLEAR), NOTIFY_NO)
    assert lacks(file, HARMLESS) == {"second-eases"}
    file = walk(file, NOTIFY_YES)
    assert lacks(file, HARMLESS) == {"second-eases"}
    assert lacks(file, HARMLESS, OTHER) == set()


def test_what_was_unclear_can_be_found_out_after_the_second_person_agreed() -> None:
    file = walk(walk(taken(UNCLEAR), NOTIFY_NO), AGREE, by=OTHER)
    assert lacks(file, HARMLESS) == set()


def test_facts_that_grow_worse_are_always_taken() -> None:
    file = walk(taken(GRAVE), NOTIFY_NO)
    assert lacks(file, CorrectFacts({"people": {"least": 9000, "most": 9000}}, WHY)) == set()


def test_no_breach_that_the_facts_were_corrected_into_takes_two() -> None:
    file = walk(taken(GRAVE), TO_BREACH_NO, NO_BREACH)
    assert file.state is not CaseState.NO_BREACH
    file = walk(file, Second(Matter.BREACH, agrees=True), by=OTHER)
    assert file.state is CaseState.NO_BREACH


def test_leaving_people_untold_is_not_made_easy_while_a_second_is_awaited() -> None:
    facts = GRAVE.model_copy(update={"people": Count.exactly(20)})
    file = walk(taken(facts), NOTIFY_YES, notified(), TELL_NO)
    assert file.state is CaseState.NOTIFIED
    eased = CorrectFacts({"recipient_trusted": "yes", "deletion_confirmed": "yes"}, WHY)
    assert walk(file, eased, TELL_NO).state is CaseState.NOTIFIED


def test_a_notification_that_was_withdrawn_leaves_something_to_decide() -> None:
    tell = Decide(Matter.COMMUNICATE, Outcome.YES, WHY)
    file = walk(taken(GRAVE), NOTIFY_YES, notified(), WITHDRAWN, tell, told(5000))
    close = Close(ClosingReason.NO_MEASURES_NEEDED)
    assert lacks(file, close) == {"decide-withdrawn"}
    file = walk(file, NOTIFY_NO)
    assert file.state is CaseState.WEIGHED
    assert walk(walk(file, AGREE, by=OTHER), close).state is CaseState.CLOSED


def test_a_dangerous_report_is_no_drill() -> None:
    assert lacks(walk(filed(GRAVE), Take()), MarkDrill(WHY)) == {"drill-danger"}
    eased = walk(filed(GRAVE), Take(), HARMLESS)
    assert lacks(eased, MarkDrill(WHY)) == {"drill-danger"}
    assert lacks(walk(filed(PLAIN), Take()), MarkDrill(WHY)) == set()


@pytest.mark.parametrize(
    ("other", "lack"),
    [
        (filed(PLAIN, 2), "merge-carries"),
        (filed(UNCLEAR, 2), "merge-carries"),
        (filed(GRAVE.model_copy(update={"people": Count.exactly(4000)}), 2), "merge-carries"),
        (replace(filed(GRAVE, 2), state=CaseState.CLOSED), "merge-ended"),
        (replace(filed(GRAVE, 2), state=CaseState.NO_BREACH), "merge-ended"),
        (replace(filed(GRAVE, 2), state=CaseState.DUPLICATE), "other-case"),
        (replace(filed(GRAVE, 2), drill=True), "merge-drill"),
        (None, "merge-carries"),
        (filed(GRAVE, 2), None),
    ],
)
def test_a_dangerous_case_goes_on_only_in_one_that_holds_it(
    other: CaseFile | None, lack: str | None
) -> None:
    merge = Merge("DL-2026-0002", other)
    assert lacks(walk(filed(GRAVE), Take()), merge) == ({lack} if lack else set())


def test_what_was_eased_before_is_not_merged_into_what_never_was_dangerous() -> None:
    file = walk(filed(GRAVE), Take(), HARMLESS)
    assert lacks(file, Merge("DL-2026-0002", filed(PLAIN, 2))) == {"merge-carries"}


def test_who_decided_no_does_not_merge_it_away() -> None:
    file, merge = walk(taken(GRAVE), NOTIFY_NO), Merge("DL-2026-0002", filed(GRAVE, 2))
    assert lacks(file, merge) == {"second-merges"}
    assert lacks(file, merge, OTHER) == set()


# --- one's own report ---------------------------------------------------------------------------


def own(facts: Facts = PLAIN) -> CaseFile:
    """A report by an officer."""
    return replace(filed(facts), reporter=Reporter(OFFICER.id.upper(), OFFICER.name))


@pytest.mark.parametrize("act", [Take(), MarkDrill(WHY), Merge("DL-2026-0002"), Snooze(NOW, WHY)])
def test_nobody_handles_a_report_of_their_own(act: Act) -> None:
    assert lacks(own(), act) == {"own-case"}


def test_nor_takes_it_over_nor_is_the_second_person() -> None:
    file = walk(own(GRAVE), Take(), Weigh(), NOTIFY_NO, by=OTHER)
    assert lacks(file, AGREE) == {"own-case"}
    assert lacks(file, HandOver(OFFICER)) == {"own-case"}
    assert lacks(file, HandOver(OFFICER), OTHER) == {"own-case"}
    assert lacks(file, AddNote("Ik was er zelf bij.")) == set()


def test_who_is_there_alone_handles_their_own_report() -> None:
    outcome = perform(Take(), Scene(own(), OFFICER, NOW, alone=True))
    assert isinstance(outcome, Change)
    assert lacks(outcome.file, HandOver(OTHER)) == set()


# --- every act in every order ---------------------------------------------------------------------

_kinds = st.sets(
    st.sampled_from([DataKind.NAME, DataKind.BSN, DataKind.HEALTH, DataKind.UNKNOWN]), min_size=1
)
_people = st.sampled_from([{}, {"least": 1, "most": 1}, {"least": 5000, "most": 5000}])
_answers = st.sampled_from(["yes", "no", "unknown"])
_changes: st.SearchStrategy[dict[str, Any]] = st.one_of(
    st.just(SMALL),
    st.fixed_dictionaries({"data": _kinds.map(sorted)}),
    st.fixed_dictionaries({"people": _people}),
    st.fixed_dictionaries({"confidentiality": _answers}),
    st.fixed_dictionaries({"personal_data": _answers}),
    st.fixed_dictionaries({"recipient_trusted": _answers, "deletion_confirmed": _answers}),
)
_which = st.sampled_from([1, 1, 1, 2])
_duties = st.sampled_from(Matter)
# How each act is done; a walk draws one of those that the state of the case knows.
_ACTS: dict[Trigger, st.SearchStrategy[Act]] = {
    Trigger.TAKE: st.just(Take()),
    Trigger.WEIGH: st.just(Weigh()),
    Trigger.ASK: st.just(AskReporter("Is het geopend?")),
    Trigger.NOTE: st.just(AddNote("Gebeld.", on_delay=True)),
    Trigger.RESTRICT: st.just(Restrict((OFFICER, OTHER), WHY)),
    Trigger.OPEN_UP: st.just(OpenUp(WHY)),
    Trigger.HOLD: st.just(PlaceHold(WHY)),
    Trigger.RELEASE: st.just(ReleaseHold(WHY)),
    Trigger.DESTROY: st.just(Destroy(agrees=True)),
    Trigger.MEASURE: st.just(MEASURE),
    Trigger.MEASURE_DONE: st.just(MeasureDone(1)),
    Trigger.BACK: st.just(StepBack(WHY)),
    Trigger.REOPEN: st.just(Reopen(WHY)),
    Trigger.HAND_OVER: st.sampled_from([HandOver(OTHER), HandOver(OFFICER)]),
    Trigger.DRILL: st.just(MarkDrill(WHY)),
    Trigger.SNOOZE: st.just(Snooze(NOW + timedelta(days=99), WHY)),
    Trigger.NO_BREACH: st.just(NO_BREACH),
    Trigger.DECIDE: st.sampled_from([NOTIFY_NO, NOTIFY_NO, NOTIFY_YES, TELL_NO, TELL_YES]),
    Trigger.SECOND: st.builds(Second, _duties, st.booleans(), st.just(WHY)),
    Trigger.NOTIFY: st.builds(
        notified, st.sampled_from([Stage.FINAL, Stage.WITHDRAWN]), reason=st.just(WHY)
    ),
    Trigger.COMMUNICATE: st.sampled_from([told(1), told(5000)]),
    Trigger.CLOSE: st.builds(Close, st.sampled_from(ClosingReason)),
    Trigger.CORRECT: st.builds(CorrectFacts, _changes, st.just(WHY)),
}


_CLOSE = Close(ClosingReason.NO_MEASURES_NEEDED)
# The shortest ways to an end, so that a walk of a few steps also tries those.
_HURRIES: tuple[tuple[Act, ...], ...] = (
    (Take(), Weigh(), NOTIFY_NO, TELL_NO, _CLOSE),
    (Take(), NO_BREACH),
    (Take(), Weigh(), NOTIFY_YES, notified(), WITHDRAWN, TELL_YES, told(5000), told(1), _CLOSE),
    (Take(), HARMLESS, Weigh(), NOTIFY_NO, TELL_NO, _CLOSE),
    (Take(), TO_BREACH_NO, NO_BREACH),
)
_FIRST = (Take(), Weigh(), NOTIFY_NO)


class Alone(RuleBasedStateMachine):
    """One officer, two cases, every act; `watched` are the cases that may not end unseen."""

    def __init__(self) -> None:
        super().__init__()
        self.files: dict[str, CaseFile] = {}
        self.watched: set[str] = set()
        self.now = NOW

    @initialize(
        first=st.sampled_from([GRAVE, UNCLEAR, PLAIN]), second=st.sampled_from([PLAIN, GRAVE])
    )
    def file_two(self, first: Facts, second: Facts) -> None:
        for number, facts in enumerate((first, second), 1):
            file = filed(facts, number)
            self._keep(file)

    def _keep(self, file: CaseFile) -> None:
        self.files[file.reference] = file
        doubted = takes_two(file.facts) and any(d.outcome is Outcome.NO for d in file.decisions)
        if surely_takes_two(file.facts) or doubted:
            self.watched.add(file.reference)

    def hurry(self, which: int, acts: tuple[Act, ...]) -> None:
        """Do these acts, whatever becomes of each."""
        for act in acts:
            self._do(which, act)

    def _do(self, which: int, act: Act, by: Any = OFFICER) -> None:
        self.now += timedelta(minutes=1)
        before = self.files[f"DL-2026-{which:04}"]
        outcome = perform(act, Scene(before, by, self.now))
        if isinstance(outcome, Change):
            assert not (
                outcome.file.drill and not before.drill and before.reference in self.watched
            )
            self._keep(outcome.file)

    @rule(which=_which, data=st.data())
    def act(self, which: int, data: st.DataObject) -> None:
        known = allowed(self.files[f"DL-2026-{which:04}"], OFFICER.role)
        trigger = data.draw(st.sampled_from([one for one in known if one in _ACTS]))
        self._do(which, data.draw(_ACTS[trigger]))

    @rule(which=_which, acts=st.sampled_from(_HURRIES))
    def hurry_on(self, which: int, acts: tuple[Act, ...]) -> None:
        self.hurry(which, acts)

    @rule(which=_which, acts=st.sampled_from(_HURRIES), first=st.sampled_from([(), _FIRST]))
    def merge(self, which: int, acts: tuple[Act, ...], first: tuple[Act, ...]) -> None:
        """Merge a case into the other, and bring that one to an end."""
        self.hurry(which, first)
        reference, other = f"DL-2026-{which:04}", f"DL-2026-{3 - which:04}"
        self._do(which, Merge(other, self.files[other]))
        merged = self.files[reference]
        if merged.state is CaseState.DUPLICATE and reference in self.watched:
            self.watched.add(other)
        self.hurry(3 - which, acts)

    @rule(which=_which)
    def advise_and_reply(self, which: int) -> None:
        self._do(which, Advise("Eens."), DPO)
        self._do(which, Reply(1, "Nee."), REPORTER)

    @invariant()
    def nothing_dangerous_ends_unseen(self) -> None:
        for reference in self.watched:
            file = self.files[reference]
            closed = file.state is CaseState.CLOSED and not in_force(file)
            assert not closed
            assert file.state is not CaseState.NO_BREACH
            assert dangerous(file) or file.state is CaseState.DUPLICATE or not _sure(file)


def _sure(file: CaseFile) -> bool:
    return any(surely_takes_two(one.facts) for one in file.weighings)


TestAlone = Alone.TestCase
TestAlone.settings = settings(max_examples=200, stateful_step_count=12, deadline=None)
