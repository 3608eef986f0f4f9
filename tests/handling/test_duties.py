"""The guards of both duties and of closing: authority, people, measures."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from dialogs.handling.acts.conferring import AddNote
from dialogs.handling.acts.deciding import Second
from dialogs.handling.acts.ending import Close, ClosingReason
from dialogs.handling.acts.following import MeasureDone
from dialogs.handling.acts.notifying import RecordCommunication
from dialogs.handling.acts.taking import Take
from dialogs.handling.acts.weighing import Weigh
from dialogs.handling.casefile import (
    CaseFile,
    CaseState,
    Matter,
    Stage,
)
from dialogs.handling.moments import late
from dialogs.law.exceptions import EXCEPTION, Exemption, Way
from dialogs.law.facts import Answer, Count, Facts, Regime
from tests.handling.cases import (
    AWARE,
    CLOSE,
    NO_BREACH,
    NOTIFY_NO,
    NOTIFY_YES,
    NOW,
    PLAIN,
    TELL_NO,
    TELL_YES,
    at,
    case,
    knowing,
    lacks,
    missing,
    notified,
    told,
    walk,
)

BSN = "111222333"
AGREE = Second(Matter.NOTIFY, agrees=True)


def weighed(file: CaseFile) -> CaseFile:
    return walk(file, Take(), Weigh())


def facts(**changes: Any) -> Facts:
    return PLAIN.model_copy(update=changes)


# --- the authority ----------------------------------------------------------------------------


def decided(file: CaseFile | None = None) -> CaseFile:
    return walk(weighed(file or case()), NOTIFY_YES)


def test_a_notification_needs_its_number_and_a_possible_moment() -> None:
    assert lacks(decided(), notified(number=" ")) == {"notification-number"}
    assert lacks(decided(), notified(moment=NOW + timedelta(hours=1))) == {"moment-in-future"}
    before = notified(moment=AWARE - timedelta(hours=1))
    assert lacks(decided(), before) == {"notified-before-aware"}


def test_notifying_against_ones_own_decision_is_refused() -> None:
    assert lacks(walk(weighed(case()), NOTIFY_NO), notified()) == {"decide-to-notify"}


@pytest.mark.parametrize("stage", [Stage.SUPPLEMENT, Stage.WITHDRAWN])
def test_there_is_nothing_to_supplement_or_withdraw(stage: Stage) -> None:
    assert "nothing-notified" in lacks(decided(), notified(stage, reason="Toch niet."))


def test_a_second_notification_is_a_supplement() -> None:
    file = walk(decided(), notified(Stage.PRELIMINARY), notified(Stage.PRELIMINARY))
    assert [n.stage for n in file.notifications] == [Stage.PRELIMINARY, Stage.SUPPLEMENT]


def test_a_withdrawal_needs_a_reason() -> None:
    file = walk(decided(), notified())
    assert lacks(file, notified(Stage.WITHDRAWN)) == {"withdrawal-reason"}
    file = walk(file, notified(Stage.WITHDRAWN, reason="Geen datalek gebleken."))
    assert walk(file, NO_BREACH).state is CaseState.NO_BREACH


def test_what_the_authority_holds_must_be_withdrawn_first() -> None:
    file = walk(decided(), notified())
    assert lacks(file, NO_BREACH) == {"withdraw-first"}
    assert lacks(file, NOTIFY_NO) == {"withdraw-first"}


LAST = AWARE + timedelta(hours=73)  # aware on the hour: that hour is not counted


@pytest.mark.parametrize(
    ("at_", "is_late"),
    [(AWARE + timedelta(hours=72), False), (LAST, False), (LAST + timedelta(seconds=1), True)],
)
def test_late_is_judged_by_the_formal_end_of_the_term(at_: Any, is_late: bool) -> None:
    now = AWARE + timedelta(hours=80)
    assert lacks(decided(), notified(moment=at_), now=now) == (
        {"late-reason"} if is_late else set()
    )
    file = walk(
        decided(), notified(moment=at_, late_reason="Onderzoek bij 40 afdelingen."), now=now
    )
    assert file.notifications[0].late is is_late
    assert bool(file.notifications[0].late_reason) is is_late


def test_on_a_guess_the_delay_is_explained_and_nothing_is_called_late() -> None:
    now = LAST + timedelta(minutes=1)
    vague = PLAIN.model_copy(update={"aware_latest": AWARE + timedelta(days=2)})
    file = knowing(decided(), vague)
    assert lacks(file, notified(moment=now), now=now) == {"late-reason"}
    file = walk(file, notified(moment=now, late_reason="Het moment is niet zeker."), now=now)
    assert not file.notifications[0].late
    assert file.notifications[0].late_reason
    assert late(vague, AWARE + timedelta(days=6))


def test_a_late_supplement_needs_no_excuse() -> None:
    file = walk(decided(), notified(Stage.PRELIMINARY))
    later = AWARE + timedelta(days=20)
    assert lacks(file, notified(moment=later), now=later) == set()


# --- the people ---------------------------------------------------------------------------------


def test_the_notification_opens_the_decision_about_the_people() -> None:
    file = walk(decided(), notified())
    assert file.state is CaseState.NOTIFIED
    assert lacks(file, CLOSE) == {"decide-communicate"}


def test_people_who_must_be_told_keep_the_case_open() -> None:
    file = walk(decided(), notified(), TELL_YES)
    assert file.state is CaseState.NOTIFIED
    assert [(lack.key, lack.args) for lack in missing(file, CLOSE)] == [
        ("communication", {"people": 3})
    ]
    file = walk(file, told(2, remaining=1))
    assert file.state is CaseState.NOTIFIED
    assert walk(file, told(1)).state is CaseState.COMMUNICATED


def test_telling_needs_how_and_how_many() -> None:
    file = walk(decided(), notified(), TELL_YES)
    assert lacks(file, told(0, how=())) == {"how-told", "how-many-told", "told-count"}
    assert lacks(file, told(2)) == {"told-count"}
    assert lacks(file, told(moment=AWARE - timedelta(days=2))) == {"told-before-event"}


@pytest.mark.parametrize(("people", "remaining"), [(4, 0), (2, 2), (1, 300)])
def test_nobody_tells_more_people_than_there_are(people: int, remaining: int) -> None:
    file = walk(decided(), notified(), TELL_YES)
    assert lacks(file, told(people, remaining=remaining)) == {"told-too-many"}


@pytest.mark.parametrize("people", [Count(), Count(least=2)])
def test_as_long_as_nobody_knows_how_many_there_are_any_number_can_be_told(people: Count) -> None:
    file = walk(decided(case(facts(people=people))), TELL_YES)
    assert lacks(file, told(50)) == set()


def test_the_same_people_can_be_told_again() -> None:
    file = walk(decided(), notified(), TELL_YES, told(3))
    assert lacks(file, told(3, how=(Way.PHONE,))) == set()


def test_informing_is_decided_before_it_is_recorded() -> None:
    """Who was told too early is recorded afterwards, with the moment at which it was."""
    assert lacks(decided(), told()) == {"decide-communicate"}
    assert lacks(walk(decided(), TELL_YES), told()) == set()


def test_people_may_be_told_where_no_law_asks_for_it() -> None:
    assert lacks(walk(decided(), TELL_NO), told()) == set()


def excuse(ground: Exemption, **changes: Any) -> RecordCommunication:
    return replace(RecordCommunication((), NOW, ground=ground, reason="Omdat."), **changes)


@pytest.mark.parametrize("ground", [Exemption.PROTECTED, Exemption.RISK_REMOVED, Exemption.UAVG_41])
def test_a_ground_of_the_closed_list_excuses_with_a_reason(ground: Exemption) -> None:
    file = walk(decided(), notified(), TELL_YES)
    assert lacks(file, excuse(ground, reason="")) == {"ground-reason"}
    assert walk(file, excuse(ground)).state is CaseState.COMMUNICATED


def test_reputation_is_not_a_ground() -> None:
    assert {ground.value for ground in Exemption} == {
        "protected", "risk_removed", "disproportionate", "uavg_41", "wpg_27",
    }  # fmt: skip


def test_a_ground_needs_a_duty_to_set_aside() -> None:
    assert lacks(walk(decided(), notified()), excuse(Exemption.PROTECTED)) == {
        "decide-to-communicate"
    }


def test_a_disproportionate_effort_asks_for_a_public_notice() -> None:
    file = walk(decided(), notified(), TELL_YES)
    assert lacks(file, excuse(Exemption.DISPROPORTIONATE)) == {"public-notice"}
    noticed = excuse(Exemption.DISPROPORTIONATE, how=(Way.WEBSITE,))
    assert walk(file, noticed).state is CaseState.COMMUNICATED


def test_only_the_police_data_act_and_uavg_41_can_postpone() -> None:
    file = walk(decided(), notified(), TELL_YES)
    later = NOW + timedelta(days=14)
    assert lacks(file, excuse(Exemption.PROTECTED, until=later)) == {"ground-cannot-postpone"}
    assert lacks(file, excuse(Exemption.WPG_27, until=later)) == {"ground-wpg-only"}
    assert lacks(file, excuse(Exemption.UAVG_41, until=NOW)) == {"postponed-until"}


@pytest.mark.parametrize("regime", Regime)
@pytest.mark.parametrize("ground", Exemption)
def test_what_may_be_chosen_follows_from_the_list_of_the_law(
    ground: Exemption, regime: Regime
) -> None:
    rule = EXCEPTION[ground]
    file = walk(decided(case(facts(regime=regime))), notified(), TELL_YES)
    later = excuse(ground, until=NOW + timedelta(days=14), how=(Way.WEBSITE,))
    found = lacks(file, later)
    assert bool(found & {"ground-avg-only", "ground-wpg-only"}) is not rule.applies_to(regime)
    assert ("ground-cannot-postpone" in found) is not rule.may_postpone
    assert ("public-notice" in lacks(file, excuse(ground))) is rule.needs_public_notice


def test_every_ground_is_one_of_the_list_of_the_law() -> None:
    assert set(EXCEPTION) == set(Exemption)
    assert EXCEPTION[Exemption.UAVG_41].applies_to(Regime.UNKNOWN)
    assert not EXCEPTION[Exemption.WPG_27].applies_to(Regime.UNKNOWN)


def test_a_postponed_communication_is_still_to_be_done() -> None:
    file = walk(decided(case(facts(regime=Regime.WPG))), notified(), TELL_YES)
    assert lacks(file, excuse(Exemption.UAVG_41)) == {"ground-avg-only"}
    file = walk(file, excuse(Exemption.WPG_27, until=NOW + timedelta(days=14)))
    assert file.state is CaseState.NOTIFIED
    assert lacks(file, CLOSE) == {"communication"}
    assert walk(file, told()).state is CaseState.COMMUNICATED


# --- closing --------------------------------------------------------------------------------------


def test_closing_names_everything_at_once_with_its_article() -> None:
    file = decided(case(facts(people=Count(), integrity=Answer.UNKNOWN)))
    said = {(lack.key, lack.article) for lack in missing(file, Close(ClosingReason.MEASURES_DONE))}
    assert said == {
        ("notification", "avg-33-1"),
        ("decide-communicate", "avg-34-1"),
        ("measures", "avg-33-5"),
        ("people", "avg-33-3"),
        ("integrity", "avg-33-3"),
    }


def test_a_preliminary_notification_must_become_final() -> None:
    file = walk(decided(), notified(Stage.PRELIMINARY), TELL_NO)
    assert lacks(file, CLOSE) == {"final-notification"}
    assert lacks(walk(file, notified()), CLOSE) == set()


def test_measures_must_be_done_or_dropped() -> None:
    file = at(CaseState.MEASURES)
    close = Close(ClosingReason.MEASURES_DONE, "Controleer de ontvanger.")
    assert lacks(file, close) == {"measures-open"}
    assert lacks(file, MeasureDone(2)) == {"measure-open"}
    file = walk(file, MeasureDone(1, "Overgenomen door het project."), close)
    assert (file.state, file.lesson) == (CaseState.CLOSED, "Controleer de ontvanger.")


def test_a_slow_report_is_explained_before_closing() -> None:
    slow = replace(at(CaseState.COMMUNICATED), registered_at=AWARE + timedelta(hours=4, minutes=1))
    assert lacks(slow, CLOSE) == {"delay-note"}
    explained = walk(slow, AddNote("De afdeling was dicht.", on_delay=True))
    assert lacks(explained, CLOSE) == set()


def test_the_authoritys_number_may_look_like_a_bsn() -> None:
    assert lacks(decided(), notified(number=BSN)) == set()
