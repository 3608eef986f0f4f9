"""What is about to end, as the administrator hears of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from bot.clock.expiry import warn
from tests.fakes.entra import write_pem
from tests.officer.desk import Desk

A_DAY = timedelta(days=1)


async def days_until_the_end(desk: Desk, ends: datetime) -> list[int]:
    """Look each hour that matters until the end is over; on which days before it something came."""
    told: list[int] = []
    while desk.now < ends:
        for _ in range(2):  # two bots, or one that was started again
            if await desk.work(partial(warn, now=desk.now, settings=desk.settings)):
                told.append((ends - desk.now).days)
        await desk.deliver()
        desk.now += A_DAY / 2
    return told


async def test_the_administrator_hears_of_it_thrice_and_nobody_else_does(desk: Desk) -> None:
    await desk.open()
    ends = {"administrators": ("anna-id",), "app_secret_ends": date(2027, 1, 15)}
    desk.settings = desk.settings.model_copy(update=ends)
    end = datetime(2027, 1, 15, tzinfo=UTC)
    assert await days_until_the_end(desk, end) == [29, 13, 2]  # and some hours
    got = [one.message.text for one in desk.inbox.pop("Anna")]
    for said, days in zip(got, (29, 13, 2), strict=True):
        assert f"over {days} dagen" in said
    assert all("Het client secret van de bot verloopt op 15-01-2027" in one for one in got)
    assert not any(desk.inbox.values())


async def test_of_what_was_renewed_nothing_comes_and_then_its_own_end(
    desk: Desk, tmp_path: Path
) -> None:
    await desk.open()
    file = write_pem(tmp_path / "tls.pem", "entra")  # good for 90 days from today
    known = {"administrators": ("anna-id",), "tls_certificate": file}
    desk.settings = desk.settings.model_copy(update=known)
    desk.now = datetime.now(UTC) + 80 * A_DAY
    assert await desk.work(partial(warn, now=desk.now, settings=desk.settings)) == 1
    desk.settings = desk.settings.model_copy(update={"tls_certificate": None})
    await desk.deliver()
    assert not desk.inbox["Anna"]
    file.write_text("half a file")  # while it is being replaced
    desk.settings = desk.settings.model_copy(update={"tls_certificate": file})
    assert await desk.work(partial(warn, now=desk.now, settings=desk.settings)) == 0
