"""The year 2022 of one municipality, played at the desk: its counts come out exactly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial

from bot.configuration.letterhead import Letterhead
from bot.documents.evidence import Norm, evidence_document
from bot.documents.formats import Format, drawn
from bot.documents.periods import period
from bot.documents.report import report_document
from bot.documents.writers import plain
from dialogs.handling.retention import Retention
from dialogs.situations import Situation
from store import retention
from store.counts import statistics
from tests.officer.desk import Desk
from tests.officer.telling import facts

JANUARY = datetime(2022, 1, 3, 9, 0, tzinfo=UTC)
WEEK = timedelta(weeks=1)
HOUR = timedelta(hours=1)
IBD_NOTICES = 185
SESSIONS = 6


@dataclass(frozen=True)
class Report:
    """One report of the year, and what became of it."""

    situation: Situation
    people: int = 1
    breach: bool = True
    notified_after: timedelta | None = None
    told: bool = False


YEAR = (
    Report(Situation.WRONG_MAIL, 3, notified_after=20 * HOUR, told=True),
    Report(Situation.WRONG_LETTER),
    Report(Situation.NEAR_MISS, breach=False),
    Report(Situation.TOO_MUCH, 12, notified_after=30 * HOUR, told=True),
    Report(Situation.WRONG_DOCUMENT),
    Report(Situation.PHISHING, breach=False),
    Report(Situation.WRONG_LETTER, 1, notified_after=100 * HOUR, told=True),
    Report(Situation.LOST_DEVICE, breach=False),
    Report(Situation.WRONG_MAIL),
    Report(Situation.SPOKEN, breach=False),
    Report(Situation.TOO_MUCH),
    Report(Situation.OTHER, breach=False),
    Report(Situation.RANSOMWARE, 80, notified_after=40 * HOUR),
    Report(Situation.PHISHING, breach=False),
    Report(Situation.WRONG_DOCUMENT),
    Report(Situation.NEAR_MISS, breach=False),
)


async def test_the_year_comes_out_exactly(desk: Desk) -> None:
    desk.now = JANUARY
    await desk.open()
    for number, report in enumerate(YEAR):
        desk.now = JANUARY + number * 3 * WEEK
        await _handle(desk, report)
    for notice in range(IBD_NOTICES):
        desk.now = JANUARY + notice * timedelta(days=1, hours=20)
        await _keep(desk, "vulnerability", source="ibd", severity="high")
    await _keep(desk, "request", right="access", source="letter")
    for _ in range(SESSIONS):
        await _keep(desk, "awareness", what="introduction", reached="25")

    year = await desk.work(partial(statistics.year, year=2022))
    assert (year.reports, year.breaches, year.no_breach) == (16, 9, 7)
    assert (year.duplicates, year.undecided) == (0, 0)
    assert (year.notified.in_time, year.notified.late, year.notified.withdrawn) == (3, 1, 0)
    assert (year.told.cases, year.told.people) == (3, 16)
    assert year.notices == {"vulnerability": 185, "request": 1, "awareness": SESSIONS}

    await _the_report_is_ready_for_the_council(desk)
    await _destroy_everything(desk)
    assert await desk.work(partial(statistics.year, year=2022)) == year
    await desk.say("Olga", "jaaroverzicht 2022")
    assert "185" in desk.said
    assert "16" in desk.said


async def _the_report_is_ready_for_the_council(desk: Desk) -> None:
    office = Letterhead(organisation="Gemeente Voorbeeld", inhabitants=50_000)
    about = period("2022")
    report = await desk.work(lambda session: report_document(session, about, office, desk.now))
    told = plain.words(report)
    for words in (
        "Datalekken: 2022",
        "Collega's deden 16 meldingen (2022).",
        "9 daarvan waren een datalek.",
        "4 datalekken zijn gemeld aan de Autoriteit Persoonsgegevens, 1 daarvan te laat.",
        "16 mensen zijn ingelicht van wie gegevens zijn gelekt, in 3 zaken.",
        "Mail of brief naar het verkeerde adres (4); Te veel gegevens gestuurd (2); "
        "Verkeerde papieren meegegeven (2).",
        "185 berichten over een kwetsbaarheid, 1 verzoek om inzage en "
        "6 activiteiten voor bewustwording",
        "In 2022 kreeg de Autoriteit Persoonsgegevens 21.151 meldingen van datalekken.",
    ):
        assert words in told, told
    assert report.imprint is not None
    assert not any(" door " in line for line in report.imprint.lines)  # it says it has no names
    assert told.splitlines().count("Weging en besluit") == 1
    assert report.figures[0].rows[0] == ("Meldingen", 16)
    assert ("Meldingen per 1.000 inwoners", "0,32") in report.figures[0].rows
    for norm in Norm:
        sheet = await desk.work(
            partial(evidence_document, norm=norm, period=about, office=office, now=desk.now)
        )
        assert drawn(sheet, Format.CSV)
        assert drawn(sheet, Format.PDF)
        told = plain.words(sheet)
        assert [told.count(f"\n{one.title}\n") for one in sheet.sections] == [1] * len(
            sheet.sections
        )
        assert all(
            cell not in {None, ""} for one in sheet.figures for row in one.rows for cell in row
        )
        assert ("Kwetsbaarheden vastgelegd" in told) is (norm is not Norm.WPG)
    kept = next(one for one in report.figures if one.head[-1] == "Bereikte mensen")
    assert [row[1:] for row in kept.rows] == [(185, None), (1, None), (SESSIONS, 25 * SESSIONS)]
    assert report.content is not None
    assert report.content["awareness_to_notification_hours"] == {"median": 35.0, "slowest": 100.0}
    for form in Format:
        assert drawn(report, form)


async def _destroy_everything(desk: Desk) -> None:
    """Ten years later nothing is left of the cases but their numbers."""
    desk.now += timedelta(days=3660)
    over = partial(retention.to_destroy, retention=Retention(), now=desk.now)
    for row in await desk.work(over):
        desk.reference = row.reference
        await desk.tap("Olga", "case.destroy", {"agrees": "yes"})
    assert len(await desk.work(retention.destroyed)) == len(YEAR)


async def _handle(desk: Desk, report: Report) -> None:
    """From report to closing, in the time it took."""
    aware = desk.now - HOUR
    data = {"people": str(report.people), "data": "name,email"}
    known = facts(data).model_copy(update={"aware_at": aware})
    await desk.report(report.situation, known)
    await desk.tap("Olga", "case.take")
    if not report.breach:
        await desk.tap("Olga", "case.no_breach", {"ground": "vulnerability", "reason": "Geen lek."})
        return
    await desk.tap("Olga", "case.weigh")
    await _authority(desk, report, aware)
    await _people(desk, report)
    desk.now += WEEK
    await desk.tick()
    await desk.tap("Olga", "case.close", {"reason": "no_measures_needed"})
    assert (await desk.file()).state == "closed", desk.said


async def _authority(desk: Desk, report: Report, aware: datetime) -> None:
    if report.notified_after is None:
        await _decide(desk, "notify", "no")
        return
    await _decide(desk, "notify", "yes")
    desk.now = aware + report.notified_after
    values = {"stage": "final", "number": "AP-22", "moment": "net", "late_reason": "Pas later."}
    await desk.tap("Olga", "case.notify", values)


async def _people(desk: Desk, report: Report) -> None:
    await _decide(desk, "communicate", "yes" if report.told else "no")
    if report.told:
        values = {"how": "letter", "people": str(report.people), "moment": "net"}
        await desk.tap("Olga", "case.communicate", values)


async def _decide(desk: Desk, duty: str, outcome: str) -> None:
    values = {"duty": duty, "outcome": outcome, "reason": "Zo besloten."}
    await desk.tap("Olga", "case.decide", values)


async def _keep(desk: Desk, kind: str, **values: str) -> None:
    await desk.tap_without_case("Olga", f"entry.{kind}", {"title": "Bericht.", **values})


async def test_a_drill_does_not_count(desk: Desk) -> None:
    desk.now = JANUARY
    await desk.open()
    await desk.report(Situation.PHISHING, facts({"people": "5"}), drill=True)
    year = await desk.work(partial(statistics.year, year=2022))
    assert year.reports == 0
