"""How long a case is kept: from its end, never while it is open or held, only by a person."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.handling.acts.act import Change
from dialogs.handling.acts.ending import Reopen
from dialogs.handling.acts.keeping import Destroy, PlaceHold, ReleaseHold, nameless
from dialogs.handling.casefile import Attachment, CaseFile, CaseState, Evidence, Note, Scene
from dialogs.handling.lacks import Refusal
from dialogs.handling.perform import offered, perform
from dialogs.handling.retention import Retention, years_later
from dialogs.handling.states import ENDED, Trigger
from tests.handling.cases import NOW, OFFICER, REPORTER, at, case, lacks, missing, walk

DAY = timedelta(days=1)
DESTROY = Destroy(agrees=True)
OVER = years_later(NOW, 5)
ended = pytest.mark.parametrize("state", ENDED)


def destroyed(file: CaseFile, now: datetime, years: int = 5) -> Change | Refusal:
    return perform(DESTROY, Scene(file, OFFICER, now, retention=Retention(years)))


@ended
def test_a_case_is_destroyed_from_its_day_on_and_not_before(state: CaseState) -> None:
    file = at(state)
    assert lacks(file, DESTROY, now=OVER - DAY) == {"destroy-early"}
    assert missing(file, DESTROY, now=OVER - DAY)[0].args == {"day": "23-11-2031"}
    assert isinstance(destroyed(file, OVER), Change)
    assert isinstance(destroyed(file, OVER, years=6), Refusal)


@ended
def test_only_after_somebody_said_so(state: CaseState) -> None:
    assert lacks(at(state), Destroy(), now=OVER) == {"destroy-confirm"}


@ended
def test_a_held_case_stays_whatever_its_age(state: CaseState) -> None:
    held = walk(at(state), PlaceHold("Er loopt een klacht."))
    assert lacks(held, DESTROY, now=years_later(NOW, 80)) == {"held"}
    assert lacks(held, PlaceHold("Nog een.")) == {"held-already"}
    free = walk(held, ReleaseHold("Afgehandeld."), now=OVER)
    assert free.holds[0].released == "Afgehandeld."
    assert lacks(free, DESTROY, now=OVER) == set()
    assert lacks(free, ReleaseHold("Nog eens.")) == {"not-held"}


def test_an_open_case_never_and_a_reopened_one_begins_anew() -> None:
    assert lacks(case(), DESTROY, now=years_later(NOW, 80)) == {"destroy-open"}
    again = walk(at(CaseState.CLOSED), Reopen("Er kwam een klacht."), now=OVER)
    assert lacks(again, DESTROY, now=years_later(NOW, 80)) == {"destroy-open"}


def test_a_drill_is_destroyed_as_soon_as_it_ended() -> None:
    drill = replace(at(CaseState.CLOSED), drill=True)
    assert lacks(drill, DESTROY) == set()


def test_destroying_is_offered_only_when_it_can_be_done() -> None:
    file = at(CaseState.CLOSED)
    assert Trigger.DESTROY not in offered(Scene(file, OFFICER, OVER - DAY))
    assert Trigger.DESTROY in offered(Scene(file, OFFICER, OVER))
    held = walk(file, PlaceHold("Er loopt een klacht."))
    assert {Trigger.DESTROY, Trigger.HOLD} & {*offered(Scene(held, OFFICER, OVER))} == set()
    assert Trigger.RELEASE in offered(Scene(held, OFFICER, OVER))


def test_without_a_reporter_what_they_wrote_stays() -> None:
    file = replace(case(), notes=(Note("Ik belde zelf.", REPORTER, NOW), Note("Ok.", OFFICER, NOW)))
    sent = Attachment(1, "brief.pdf", "application/pdf", 9, "", Evidence.OTHER, REPORTER, NOW)
    after = nameless(replace(file, attachments=(sent,)))
    assert [one.name for one in after.attachments] == ["brief.pdf"]
    assert [note.text for note in after.notes] == ["Ik belde zelf.", "Ok."]
    assert REPORTER.name not in repr(after)
    assert REPORTER.id not in repr(after)
    assert after.notes[1].by == OFFICER


@given(st.datetimes(timezones=st.just(UTC)), st.integers(0, 100))
def test_a_year_later_is_the_same_day_or_the_first_of_march(moment: datetime, years: int) -> None:
    moment = moment.replace(year=min(moment.year, 9000))
    later = years_later(moment, years)
    assert later.year == moment.year + years
    same = (later.month, later.day) == (moment.month, moment.day)
    assert same or ((moment.month, moment.day, later.month, later.day) == (2, 29, 3, 1))
