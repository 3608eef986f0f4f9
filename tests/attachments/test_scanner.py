"""The scanner is asked over its socket; what it did not look at does not count as clean."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.attachments.scanner import Scanner, ScannerError
from bot.checking.findings import State
from bot.checking.outside import scanned
from bot.settings import Settings, SettingsError
from tests.attachments.clamd import EICAR, Clamd, listening


@pytest.mark.parametrize("by_path", [True, False])
async def test_what_does_harm_is_found_in_whatever_is_sent_whole(
    tmp_path: Path, by_path: bool
) -> None:
    daemon = Clamd()
    async with listening(daemon, tmp_path / "clamd" if by_path else None) as address:
        scanner = Scanner(address)
        await scanner.answers()
        large = bytes(300_000)
        assert await scanner.harmful(large + EICAR)
        assert not await scanner.harmful(large)
        assert not await scanner.harmful(b"")
    assert daemon.saw == [large + EICAR, large, b""]


async def test_one_that_does_not_look_is_an_error(tmp_path: Path) -> None:
    nobody = Scanner(str(tmp_path / "nobody"))
    for asked in (nobody.answers(), nobody.harmful(b"x")):
        with pytest.raises(ScannerError, match="FileNotFoundError"):
            await asked
    async with listening(Clamd(limit=100_000)) as address:
        with pytest.raises(ScannerError, match=r"size limit|Reset|Incomplete|BrokenPipe"):
            await Scanner(address).harmful(bytes(5_000_000))


async def test_one_that_says_nothing_is_not_waited_for() -> None:
    class Silent(Clamd):
        async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.read()
            writer.close()
            await writer.wait_closed()

    async with listening(Silent()) as address:
        with pytest.raises(ScannerError, match="TimeoutError"):
            await Scanner(address, patience=0.05).answers()


async def test_the_check_of_an_installation_asks_it(tmp_path: Path) -> None:
    async with listening(Clamd(), tmp_path / "clamd") as address:
        [found] = await scanned(address)
    assert (found.name, found.state) == ("scanner", State.OK)
    [gone] = await scanned(str(tmp_path / "nobody"))
    assert (gone.state, "Start clamd" in gone.do) == (State.FAULT, True)
    assert await scanned("") == []


def test_its_place_is_a_path_or_a_host_with_a_port() -> None:
    for place in ("/run/clamav/clamd.ctl", "clamav:3310", "127.0.0.1:3310", "[::1]:3310"):
        assert Settings(no_auth=True, scanner=place).scanner == place
    for place in ("clamav", "http://clamav:3310/x", "clamav:port"):
        with pytest.raises(SettingsError, match="host:poort"):
            Settings(no_auth=True, scanner=place)
