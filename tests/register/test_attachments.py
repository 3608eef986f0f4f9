"""Files are put with a case on its page, and taken from there by who may see it."""

from __future__ import annotations

import asyncio
import io
import re
from pathlib import Path
from zipfile import ZipFile

import aiohttp
from sqlmodel import Session, select

from bot.app import PARTS
from bot.watching.metrics import written
from dialogs.handling.casefile import Evidence
from store import attachments, cases, retention
from store.history.auditing import audit
from store.models import AttachmentPiece
from tests.attachments import files
from tests.attachments.clamd import EICAR, Clamd, listening
from tests.register.test_case import a_case, history, signed_in
from tests.register.test_facts import file_of
from tests.register.visitor import TRIAL, Served, served


async def test_a_file_is_put_with_a_case_and_taken_from_it(trial: Served) -> None:
    reference = await a_case(trial)
    browser = await signed_in(trial)
    page = await browser.upload(
        reference, "C:\\Gewist 123456782.pdf", files.PDF, evidence="deleted"
    )
    assert "De bijlage staat bij de zaak." in page.words
    assert "Gewist [BSN weggehaald].pdf Bewijs dat het is gewist" in page.words
    [kept] = (await file_of(trial, reference)).attachments
    assert (kept.number, kept.size, kept.evidence) == (1, len(files.PDF), Evidence.DELETED)
    path = re.search(r'href="(/register/cases/[^"]+/attachments/1)"', page.html)
    assert path
    taken = await (await signed_in(trial, "dpo")).get(path[1])
    assert taken.body == files.PDF
    assert taken.headers["Content-Type"] == "application/pdf"
    assert taken.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''Gewist")
    assert taken.headers["X-Content-Type-Options"] == "nosniff"
    told = await history(trial, reference)
    assert [kind for kind in told if kind.startswith("attachment")] == [
        "attachment_added",
        "attachment_opened",
    ]
    assert "Gewist" in (await browser.get(f"/register/cases/{reference}/file")).words


async def test_a_case_is_taken_along_with_what_is_in_its_files(trial: Served) -> None:
    """Each file is told of in the history; for publication no file is offered."""
    reference = await a_case(trial)
    browser = await signed_in(trial)
    here = f"/register/cases/{reference}/file"
    assert "(ZIP)" not in (await browser.get(here)).words
    large = files.PDF + b"%" * (2 * attachments.PIECE)
    for name, content in (("Brief à Élise.pdf", files.PDF), ("a.pdf", large), ("a.pdf", files.PDF)):
        await browser.upload(reference, name, content)
    assert "Volledig, met de 3 bijlagen (ZIP)" in (await browser.get(here)).words
    assert "(ZIP)" not in (await browser.get(f"{here}?woo=1")).words
    taken = await (await signed_in(trial, "dpo")).get(f"{here}/zip?woo=1")
    assert taken.headers["Content-Type"] == "application/zip"
    assert taken.headers["Cache-Control"] == "no-store"
    assert f'filename="{reference}.zip"' in taken.headers["Content-Disposition"]
    with ZipFile(io.BytesIO(taken.body)) as archive:
        assert archive.testzip() is None
        told, *names = archive.namelist()
        assert (told, archive.read(told)[:5]) == (f"{reference}.pdf", b"%PDF-")
        assert names == ["1 Brief à Élise.pdf", "2 a.pdf", "3 a.pdf"]
        assert [archive.read(one) for one in names] == [files.PDF, large, files.PDF]
    kinds = await history(trial, reference)
    assert kinds.count("case_exported") == 1
    assert kinds.count("attachment_opened") == 3
    assert (await (await signed_in(trial, "employee")).get(f"{here}/zip")).status == 403


DECLINED = [
    ("brief.pdf", files.PROGRAM, "Dit bestand is een programma"),
    ("lijst.xlsx", files.XLSM, "In dit document zitten macro’s"),
    ("foto.jpg", b"\x00\x01\x02", "Dit soort bestand bewaar ik niet"),
    ("leeg.pdf", b"", "Dit bestand is leeg"),
    ("groot.pdf", files.PDF + bytes(1024 * 1024), "te groot: het mag tot 1 MB zijn"),
    ("", b"", "Je koos nog geen bestand"),
]


async def test_what_cannot_be_kept_is_told(tmp_path: Path) -> None:
    async with served(tmp_path, TRIAL.model_copy(update={"attachment_mb": 1})) as running:
        reference = await a_case(running)
        browser = await signed_in(running)
        for name, content, said in DECLINED:
            assert said in (await browser.upload(reference, name, content)).words
        assert (await file_of(running, reference)).attachments == ()


async def test_what_the_scanner_did_not_find_clean_is_not_kept(tmp_path: Path) -> None:
    daemon = Clamd()
    async with listening(daemon, tmp_path / "clamd") as address:
        settings = TRIAL.model_copy(update={"scanner": address, "metrics_port": 0})
        async with served(tmp_path, settings) as running:
            reference = await a_case(running)
            browser = await signed_in(running)
            harmful = await browser.upload(reference, "a.txt", b"Let op: " + EICAR)
            assert "iets schadelijks, zegt de virusscanner" in harmful.words
            assert (
                "De bijlage staat bij de zaak"
                in (await browser.upload(reference, "a.pdf", files.PDF)).words
            )
            daemon.limit = 0
            unseen = await browser.upload(reference, "b.pdf", files.PDF)
            assert "nu niet op virussen controleren" in unseen.words
            assert len((await file_of(running, reference)).attachments) == 1
            parts = running.app[PARTS]
            counted = written({"": parts.metrics.read(await parts.health.report())})
            for outcome in ("kept", "harmful", "not-scanned"):
                told = f'datalek_attachments_total{{outcome="{outcome}"}} 1.0'
                assert told in counted.decode()


async def test_nobody_puts_or_takes_a_file_without_a_right_to_the_case(trial: Served) -> None:
    reference = await a_case(trial)
    await (await signed_in(trial)).upload(reference, "a.pdf", files.PDF)
    path = f"/register/cases/{reference}/attachments"
    for other in ("/2", "/0", "/x", "/1%20"):
        page = await (await signed_in(trial)).get(path + other)
        assert page.status == 404
        assert "Deze bijlage is er niet" in page.words
    employee = await signed_in(trial, "employee")
    assert (await employee.get(f"{path}/1")).status == 403
    csrf = (await employee.get("/register/tab")).csrf
    form = aiohttp.FormData({"csrf": csrf})
    form.add_field("file", files.PDF, filename="a.pdf")
    refused = await employee.send(path, form)
    assert refused.status == 403
    assert "FileField" not in refused.words
    forged = aiohttp.FormData({"csrf": "x" * 32})
    forged.add_field("file", files.PDF, filename="a.pdf")
    assert (await (await signed_in(trial)).send(path, forged)).status == 403
    stranger = await trial.browser().send(path, forged)
    assert stranger.status == 401
    assert len((await file_of(trial, reference)).attachments) == 1


async def test_a_form_that_is_none_is_told(trial: Served) -> None:
    reference = await a_case(trial)
    browser = await signed_in(trial)
    page = await browser.send(
        f"/register/cases/{reference}/attachments",
        b"no form at all",
        Content_Type="multipart/form-data; boundary=x",
    )
    assert (page.status, "begrijpt het register niet" in page.words) == (400, True)


async def test_two_who_put_a_file_at_once_both_keep_it(trial: Served) -> None:
    reference = await a_case(trial)
    first, second = await signed_in(trial), await signed_in(trial, "deputy")
    await asyncio.gather(
        first.upload(reference, "a.pdf", files.PDF), second.upload(reference, "b.png", files.PNG)
    )
    kept = (await file_of(trial, reference)).attachments
    assert [one.number for one in kept] == [1, 2]
    assert {one.name for one in kept} == {"a.pdf", "b.png"}


async def test_what_was_changed_behind_its_back_is_not_handed_out(trial: Served) -> None:
    """Each piece opens in its own case, file and order alone; and the whole has its digest."""
    reference, other = await a_case(trial), await a_case(trial)
    browser = await signed_in(trial)
    large = files.PDF + b"%" * (2 * attachments.PIECE)
    await browser.upload(reference, "a.pdf", large)
    await browser.upload(other, "a.pdf", files.PDF)
    path = f"/register/cases/{reference}/attachments/1"
    assert (await browser.get(path)).body == large
    assert not (await trial.database.read(audit)).faults

    def drop_the_last(session: Session) -> None:
        session.delete(
            session.exec(select(AttachmentPiece).where(AttachmentPiece.piece == 3)).one()
        )

    def exchange(session: Session) -> None:
        pieces = session.exec(select(AttachmentPiece).where(AttachmentPiece.piece == 1)).all()
        pieces[0].sealed, pieces[1].sealed = pieces[1].sealed, pieces[0].sealed

    for deed in (drop_the_last, exchange):
        await trial.database.transact(deed)
        page = await browser.get(path)
        assert page.status == 503
        assert files.PDF not in page.body
    whole = await browser.get(f"/register/cases/{reference}/file/zip")
    with ZipFile(io.BytesIO(whole.body)) as archive:  # the rest is not kept back by it
        assert "Geef dit door aan de beheerder" in archive.read("1 a.pdf.txt").decode()
        assert archive.namelist() == [f"{reference}.pdf", "1 a.pdf.txt"]
    faults = (await trial.database.read(audit)).faults
    assert [fault.where for fault in faults] == [
        f"{reference}, attachment 1",
        f"{other}, attachment 1",
    ]


async def test_an_attachment_goes_with_its_case(trial: Served) -> None:
    reference, other = await a_case(trial), await a_case(trial)
    browser = await signed_in(trial)
    for one in (reference, other):
        await browser.upload(one, "a.pdf", files.PDF)

    def destroy(session: Session) -> None:
        case = cases.by_reference(session, reference)
        assert case is not None
        retention.destroy(session, case, trial.now)

    await trial.database.transact(destroy)
    left = await trial.database.read(lambda session: session.exec(select(AttachmentPiece)).all())
    assert len(left) == 1
    assert (await browser.get(f"/register/cases/{reference}/attachments/1")).status == 404
    assert (await browser.get(f"/register/cases/{other}/attachments/1")).body == files.PDF
