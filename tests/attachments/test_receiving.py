"""What a reporter sends along in Teams is fetched, looked at, and kept with their report."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientResponseError, web
from aiohttp.test_utils import TestServer
from sqlmodel import Session, select

from bot.attachments import receiving
from bot.attachments.found import Declined
from bot.clock.sweeping import Sweeper
from bot.demo.people import Employee
from bot.messages import FileLink
from bot.network.outbound import open_session
from bot.settings import FILE_HOSTS, Settings
from bot.teams.credentials import Credentials
from bot.teams.files import SentFiles
from bot.teams.hosts import ServiceHosts
from dialogs.handling.casefile import Actor, Inquiry, Role
from store import attachments, cases
from store.documents import StoredCase
from store.models import AttachmentPiece
from tests.attachments import files
from tests.attachments.clamd import EICAR, Clamd, listening
from tests.attachments.drive import Drive
from tests.bot.running import EMPLOYEE, SETTINGS, Running, running
from tests.bot.running import OFFICER as CLERK
from tests.bot.test_bad_input import FIRST, report
from tests.fakes.activities import APP_ID, OFFICER, TENANT
from tests.fakes.entra import SECRET, FakeEntra


@pytest.fixture
async def drive() -> AsyncIterator[Drive]:
    made = Drive()
    app = web.Application()
    app.router.add_get("/{name}", made.answer)
    async with TestServer(app) as server:
        made.url = str(server.make_url("")).rstrip("/")
        yield made


async def say(bot: Running, sanne: Employee, text: str, *attached: dict[str, Any]) -> str:
    """What the bot says to a message with these attachments."""
    return (await bot.chats.say(sanne.chat, EMPLOYEE, text, attached)).words


async def the_case(bot: Running) -> StoredCase:
    found = await bot.database.read(lambda session: cases.by_reference(session, "DL-2026-1"))
    assert found is not None
    return found


async def pieces(bot: Running) -> int:
    """How many pieces of files are kept at all."""
    return len(await bot.database.read(lambda session: session.exec(select(AttachmentPiece)).all()))


async def test_files_and_pictures_are_kept_with_the_report_and_what_follows(
    tmp_path: Path, drive: Drive
) -> None:
    async with listening(Clamd(), tmp_path / "clamd") as scanner:
        settings = SETTINGS.model_copy(update={"scanner": scanner, "attachment_mb": 1})
        async with running(tmp_path, settings) as bot:
            sanne = Employee(bot.chats, EMPLOYEE)
            said = await say(bot, sanne, "", drive.file("Van de heer Jan de Vries.exe", files.MAIL))
            assert "Ik heb je bijlage veilig bewaard." in said
            await report(sanne)
            said = await say(
                bot,
                sanne,
                "",
                drive.picture(files.PNG),
                drive.file("virus.txt", EICAR),
                drive.file("groot.pdf", files.PDF + bytes(1024 * 1024)),
                drive.file("weg.pdf", None),
            )
            for told in ("Ik heb je bijlage veilig", "schadelijks", "tot 1 MB", "niet ophalen"):
                assert told in said
            await sanne.tap("send")
            case = await the_case(bot)
            named = [one.name for one in case.file.attachments]
            assert named == ["Van de heer [naam weggehaald].exe.eml", "bijlage.png"]
            assert case.file.files == (*named, "virus.txt", "groot.pdf", "weg.pdf")
            assert {one.by.role for one in case.file.attachments} == {Role.REPORTER}
            assert await bot.database.read(partial(_contents, case=case)) == [files.MAIL, files.PNG]
            assert await pieces(bot) == 2  # nothing is left in the chat

            await say(bot, sanne, "aanvullen")
            said = await say(bot, sanne, "Hier is het bewijs", drive.file("bewijs.pdf", files.PDF))
            assert "Ik heb je bijlage veilig bewaard." in said
            await bot.database.transact(_ask)
            said = await say(bot, sanne, "Alsjeblieft", drive.file("antwoord.pdf", files.PDF))
            assert "Ik heb je bijlage veilig bewaard." in said
            file = (await the_case(bot)).file
            assert [one.name for one in file.attachments[2:]] == ["bewijs.pdf", "antwoord.pdf"]
            assert file.questions[0].files == ("antwoord.pdf",)


def _contents(session: Session, case: StoredCase) -> list[bytes]:
    return [attachments.content(session, case.id, one) for one in case.file.attachments]


def _ask(session: Session) -> None:
    case = cases.by_reference(session, "DL-2026-1")
    assert case is not None
    by = Actor("omar", "Omar", Role.OFFICER)
    asked = Inquiry(1, "Heb je bewijs?", by, case.file.registered_at)
    cases.save(session, case, replace(case.file, questions=(asked,)))


async def test_a_report_that_is_stopped_or_forgotten_leaves_nothing(
    tmp_path: Path, drive: Drive
) -> None:
    async with running(tmp_path) as bot:
        sanne = Employee(bot.chats, EMPLOYEE)
        await say(bot, sanne, FIRST, drive.file("brief.pdf", files.PDF))
        assert await pieces(bot) == 2
        await say(bot, sanne, "stop")
        await say(bot, sanne, "ja")
        assert await pieces(bot) == 0
        await say(bot, sanne, FIRST, drive.file("brief.pdf", files.PDF))
        bot.now += timedelta(days=31)
        await Sweeper(bot.database, lambda: SETTINGS, lambda: bot.now, lambda: None).sweep()
        assert await pieces(bot) == 0


async def test_what_is_not_there_in_time_is_not_waited_for(
    tmp_path: Path, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiving, "PATIENCE", 0.2)
    async with running(tmp_path) as bot:
        sanne = Employee(bot.chats, EMPLOYEE)
        drive.hold = asyncio.Event()
        said = await say(bot, sanne, FIRST, drive.file("brief.pdf", files.PDF))
        assert "Ik kon dit bestand niet ophalen." in said
        drive.hold.set()
    assert drive.asked == [("brief.pdf", "")]


async def test_an_officer_who_commands_hears_where_a_file_belongs(
    tmp_path: Path, drive: Drive
) -> None:
    async with running(tmp_path) as bot:
        omar = Employee(bot.chats, CLERK)
        await bot.chats.say(omar.chat, CLERK, "open zaken", [drive.file("a.pdf", files.PDF)])
        said = "\n".join(shown.words for shown in omar.chat.shown.values())
        assert "onder Bijlagen" in said
        assert await pieces(bot) == 0


async def test_in_a_channel_nothing_is_fetched_nor_of_who_sends_too_much(
    tmp_path: Path, drive: Drive
) -> None:
    async with running(tmp_path, SETTINGS.model_copy(update={"turns_a_minute": 2})) as bot:
        channel = bot.chats.chat("19:kanaal@thread.tacv2", "channel")
        await bot.chats.say(channel, EMPLOYEE, FIRST, [drive.file("brief.pdf", files.PDF)])
        sanne = Employee(bot.chats, EMPLOYEE)
        await say(bot, sanne, "hallo")
        with pytest.raises(ClientResponseError, match="429"):
            await say(bot, sanne, FIRST, drive.file("brief.pdf", files.PDF))
    assert drive.asked == []


@pytest.fixture
async def entra(tmp_path: Path) -> AsyncIterator[FakeEntra]:
    fake = await FakeEntra(tmp_path).start()
    yield fake
    await fake.stop()


async def test_the_token_of_the_bot_opens_pictures_and_goes_nowhere_else(
    drive: Drive, entra: FakeEntra
) -> None:
    settings = Settings(app_id=APP_ID, tenant_id=TENANT, app_secret=SECRET, officers=(OFFICER,))
    credentials = Credentials(settings, authority=entra.authority, http_client=entra.session)
    drive.files |= {"original": files.PNG, "brief.pdf": files.PDF}
    drive.refused = {"Bearer token-1"}
    picture = FileLink("", f"{drive.url}/original", ours=True)
    brief = FileLink("brief.pdf", f"{drive.url}/brief.pdf", ours=False)
    here = ServiceHosts.loopback()
    async with open_session() as session:
        sent = SentFiles(session, credentials, here, here)
        assert await sent.fetch(picture, 100) == files.PNG
        assert await sent.fetch(brief, 100) == files.PDF
        assert await sent.fetch(brief, 10) is Declined.TOO_LARGE
        elsewhere = replace(brief, url=f"{drive.url}/elsewhere")
        assert await sent.fetch(elsewhere, 100) is Declined.NOT_FETCHED
        assert drive.asked == [
            ("original", "Bearer token-1"),
            ("original", "Bearer token-2"),
            ("brief.pdf", ""),
            ("brief.pdf", ""),
            ("elsewhere", ""),
        ]
        strict = SentFiles(
            session, credentials, ServiceHosts.of(settings), ServiceHosts.of(settings, FILE_HOSTS)
        )
        for link in (picture, brief, replace(brief, url="file:///etc/passwd")):
            assert await strict.fetch(link, 100) is Declined.NOT_FETCHED
        assert len(drive.asked) == 5


def test_onedrive_is_reached_and_nothing_that_only_looks_like_it() -> None:
    drives = ServiceHosts.teams(FILE_HOSTS)
    assert drives.allow("https://gemeente-my.sharepoint.com/personal/x?tempauth=y")
    for address in (
        "http://gemeente-my.sharepoint.com/x",
        "https://sharepoint.com.example/x",
        "https://evilsharepoint.com/x",
        "https://a.sharepoint.com@evil.example/x",
    ):
        assert not drives.allow(address)
