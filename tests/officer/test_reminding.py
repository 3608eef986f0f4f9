"""The tick: every reminder once, whatever happens to the bot in between."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlmodel import Session, col, select

from bot.clock.recounting import Recounted, recount, recount_all
from bot.clock.reminding import Counts, remind
from bot.clock.summary import last_monday, often, weekly_view
from bot.clock.tick import Clock
from dialogs.situations import Situation
from store.history.auditing import follows
from store.models import Case, DueRow, Outbox
from store.people import conversations
from store.people.conversations import Kept
from tests.officer.desk import SETTINGS, Desk, address_of, one_truth
from tests.officer.telling import facts, local

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
AWARE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class KilledError(Exception):
    """The bot died in the middle of a transaction."""


async def reported(desk: Desk, situation: Situation = Situation.WRONG_MAIL) -> str:
    """A case of which the municipality became aware now."""
    known = facts({"people": "2", "data": "name"}).model_copy(update={"aware_at": desk.now})
    return await desk.report(situation, known)


def reminders_sent(session: Session) -> Counter[tuple[int, str]]:
    """The reminders put in the outbox: case and kind, each role's copy apart."""
    rows = session.exec(select(Outbox).where(col(Outbox.kind) == "reminder")).all()
    return Counter(
        (row.case_id or 0, f"{row.payload['kind']}:{row.audience.get('role')}")
        for row in rows
        if "role" in row.audience
    )


async def test_nothing_is_lost_or_doubled_when_the_bot_is_killed_a_hundred_times(
    desk: Desk,
) -> None:
    await desk.open()
    for _ in range(3):
        await reported(desk)
    chance, kills = random.Random(7), 0  # noqa: S311 - the same nights in every run
    while desk.now < AWARE + 5 * DAY:
        desk.now += timedelta(minutes=chance.choice((20, 60, 300)))
        if kills < 100 and chance.random() < 0.8:
            kills += 1
            with pytest.raises(KilledError):
                await desk.work(partial(_killed, now=desk.now))
        else:
            await desk.work(partial(remind, now=desk.now, settings=SETTINGS))
    desk.now = AWARE + 5 * DAY
    await desk.work(partial(remind, now=desk.now, settings=SETTINGS))
    await desk.work(partial(remind, now=desk.now, settings=SETTINGS))
    await each_went_once(desk, 3)


async def each_went_once(desk: Desk, cases: int) -> None:
    """Every reminder of the term of each case, to everybody it is for."""
    sent = await desk.work(reminders_sent)
    once = ["unassessed:officers", "escalated:officers", "escalated:deputies"]
    once += ["term_24:officers", "term_48:officers", "term_60:officers", "term_60:deputies"]
    once += [f"term_{h}:{r}" for h in (68, 72) for r in ("officers", "deputies", "management")]
    for case_id in range(1, cases + 1):
        assert {kind: sent[case_id, kind] for kind in once} == dict.fromkeys(once, 1)


async def test_a_clock_that_jumps_loses_and_doubles_nothing(desk: Desk) -> None:
    """Set right by a minute, wrong by days, and back: what is due goes by the moment it is for."""
    await desk.open()
    await reported(desk)
    for hours in (5, -3, 2, 30, -24, 1, 60, -50, 40, -100, 130):
        desk.now += hours * HOUR
        for _ in range(2):
            await desk.work(partial(remind, now=desk.now, settings=SETTINGS))
    await each_went_once(desk, 1)


def _killed(session: Session, now: datetime) -> None:
    remind(session, now, SETTINGS)
    raise KilledError


async def test_a_reminder_that_fails_stops_no_other(desk: Desk) -> None:
    await desk.open()
    await reported(desk)
    await desk.work(_break_reminder)
    await reported(desk)
    desk.now += 5 * HOUR
    for _ in range(2):  # it is tried again at every tick, and said each time
        counts = await desk.work(partial(remind, now=desk.now, settings=SETTINGS))
        assert counts.failed == 1
    assert sum((await desk.work(reminders_sent)).values()) == 1


def _break_reminder(session: Session) -> None:
    """What falls due is of a kind that nobody knows."""
    session.exec(select(DueRow).where(col(DueRow.kind) == "unassessed")).one().kind = "unheard_of"


async def test_what_another_setting_says_is_derived_anew_and_nothing_is_sent_twice(
    desk: Desk,
) -> None:
    await desk.open()
    for _ in range(3):
        await reported(desk)
    await desk.wait(25 * HOUR)
    sent = await desk.work(reminders_sent)
    desk.settings = SETTINGS.model_copy(update={"follow_up_days": 14})
    desk.database.follow(desk.settings.plan)
    assert await recount(desk.database) == Recounted(done=3)
    assert await recount(desk.database) == Recounted()
    await desk.work(partial(one_truth, now=desk.now, plan=desk.settings.plan))
    await desk.tick()
    assert await desk.work(reminders_sent) == sent
    assert await recount_all(desk.database) == Recounted(done=3)


async def test_a_case_that_cannot_be_read_is_counted_and_stops_no_other(desk: Desk) -> None:
    await desk.open()
    for _ in range(3):
        await reported(desk)
    await desk.work(_break_case)
    assert await recount_all(desk.database) == Recounted(done=2, failed=1)
    clock = Clock(desk.database, lambda: desk.settings, lambda: desk.now, "one", lambda: None)
    await clock.prepare()
    assert not await clock.tick()
    assert clock.failures == 1


def _break_case(session: Session) -> None:
    case = session.get_one(Case, 2)
    case.document = b"{}"


async def test_a_late_reminder_says_so(desk: Desk) -> None:
    await desk.open()
    await reported(desk)
    desk.now += 30 * HOUR
    await desk.tick()
    late = [one.message.text for one in desk.inbox["channel"] if one.about == "term_24"]
    assert len(late) == 1
    assert "later" in late[0].casefold()


async def test_a_role_that_nobody_has_gets_no_copy(desk: Desk) -> None:
    desk.settings = SETTINGS.model_copy(update={"deputies": (), "management": ()})
    await desk.open()
    await reported(desk)
    desk.now += 72 * HOUR
    await desk.tick()
    assert [one.about for one in desk.inbox["channel"]].count("term_72") == 1


async def test_a_second_tick_at_the_same_moment_adds_nothing(desk: Desk) -> None:
    await desk.open()
    await reported(desk)
    desk.now += 26 * HOUR
    first, second = await desk.tick(), await desk.tick()
    assert first.reminded == 3
    assert second == Counts()


# --- every week -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("now", "monday"),
    [
        ("2026-11-23 08:59", "2026-11-16 09:00"),
        ("2026-11-23 09:00", "2026-11-23 09:00"),
        ("2026-10-26 08:59", "2026-10-19 09:00"),  # the clock went back on the 25th
        ("2026-10-26 09:00", "2026-10-26 09:00"),
        ("2027-03-29 09:00", "2027-03-29 09:00"),  # and forward on the 28th
    ],
)
def test_the_week_ends_on_monday_at_nine_in_amsterdam(now: str, monday: str) -> None:
    assert last_monday(local(now)) == local(monday)


async def test_the_summary_comes_once_a_week_also_when_nothing_happened(desk: Desk) -> None:
    desk.now = local("2026-10-23 12:00")
    await desk.open()
    await desk.tick()
    assert desk.inbox["channel"] == []  # the bot was not there yet last Monday
    await desk.wait(10 * DAY)
    await desk.tick()
    assert [one.kind for one in desk.inbox["channel"]] == ["weekly"] * 2
    await desk.wait(7 * DAY)
    await desk.tick()
    assert [one.kind for one in desk.inbox["channel"]] == ["weekly"] * 3


async def test_the_summary_can_be_switched_off(desk: Desk) -> None:
    desk.settings = SETTINGS.model_copy(update={"weekly_summary": False})
    await desk.open()
    await desk.wait(8 * DAY)
    assert desk.inbox["channel"] == []


async def test_the_head_of_the_history_goes_by_mail_each_week_to_who_keeps_it(desk: Desk) -> None:
    keeper = "archief@gemeente.example"
    mailed = {"mail_from": "datalek@gemeente.example", "heads_mail": (keeper,)}
    desk.settings = SETTINGS.model_copy(update=mailed)
    await desk.open()
    await desk.tick()
    await reported(desk)
    await desk.wait(8 * DAY)
    [mail] = desk.inbox[keeper]
    [head, again] = re.findall(r"\d+:[0-9a-f]{64}", mail.message.text)
    assert head == again
    assert await desk.work(partial(follows, noted=head))
    assert not re.search(r"DL-\d|Sanne", f"{mail.message.text} {mail.message.summary}")


async def test_the_week_is_put_beside_the_four_before(desk: Desk) -> None:
    await desk.open()
    await reported(desk)
    desk.now += 7 * DAY
    monday = local("2026-11-30 09:00")
    view = await desk.work(partial(weekly_view, now=desk.now, end=monday))
    assert (view.week.new, len(view.before), view.week.end) == (1, 4, monday)
    assert [row.reference for row in view.open.cases] == ["DL-2026-0001"]


async def test_who_asks_gets_the_seven_days_up_to_now(desk: Desk) -> None:
    await desk.open()
    await reported(desk)
    desk.now += DAY
    await desk.say("Olga", "weekoverzicht")
    assert "1 melding" in desk.said


async def test_tips_for_all_name_only_what_happened_at_least_three_times(desk: Desk) -> None:
    await desk.open()
    for situation in (Situation.WRONG_MAIL,) * 3 + (Situation.SNOOPING,) * 2:
        await reported(desk, situation)
    monday = local("2026-11-30 09:00")
    assert await desk.work(partial(often, end=monday)) == ("wrong_mail",)


async def test_without_enough_reports_there_is_no_tip(desk: Desk) -> None:
    await desk.open()
    await reported(desk)
    assert await desk.work(partial(often, end=local("2026-11-30 09:00"))) == ()


# --- reports that were left -----------------------------------------------------------------------


def _conversation(desk: Desk) -> Callable[[Session], Any]:
    kept = Kept(
        key="Rik",
        person_id="rik-id",
        address=address_of("Rik").__dict__,
        started_at=desk.now,
        state={"situation": "wrong_mail"},
        updated_at=desk.now,
    )
    return partial(conversations.save, kept=kept, now=desk.now)


async def test_an_unfinished_report_is_shown_once_after_four_hours(desk: Desk) -> None:
    await desk.open()
    await desk.tick()
    desk.inbox.clear()
    await desk.work(_conversation(desk))
    await desk.wait(4 * HOUR - timedelta(minutes=1))
    assert desk.inbox["channel"] == []
    await desk.wait(2 * HOUR)
    assert [one.kind for one in desk.inbox["channel"]] == ["unfinished"]
