"""The report of a period: what was counted, beside the same before, ready for a council.

It names no person and no case, and small groups of a department are counted together only. The
counts come from `store/counts/statistics.py`; nothing is counted here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final

from babel.lists import format_list
from babel.numbers import format_decimal
from pydantic import JsonValue
from sqlmodel import Session

from bot.cards.standing import situation
from bot.cards.weekly import JUDGED, YEARLY, beside_weighing, grouped, in_bands
from bot.cards.words import term
from bot.configuration.letterhead import Letterhead
from bot.documents.document import (
    COUNTS_MARK,
    Block,
    Bullets,
    Cell,
    Document,
    DocumentSection,
    Figures,
    Paragraph,
    imprint,
)
from bot.documents.national import national
from bot.documents.periods import Reported
from bot.language import spoken, text
from dialogs.beside import NoticeKind
from dialogs.law.verdict import DUTIES
from dialogs.situations import Situation
from store.counts import statistics
from store.counts.durations import Took
from store.counts.statistics import Period

_HOUR: Final = timedelta(hours=1)
MOST_FREQUENT: Final = 3
SUPPLIERS: Final = frozenset({Situation.SUPPLIER, Situation.OTHER_BODY})
_TOOK: Final = ("median", "slowest")
WRONG_ADDRESS: Final = "cause-wrong_address"
_ONE_CAUSE: Final = frozenset({Situation.WRONG_MAIL, Situation.WRONG_LETTER})
"""Situations that one cause brings about; every other is a cause of its own."""


def report_document(
    session: Session, period: Reported, office: Letterhead, now: datetime
) -> Document:
    """The report of a period as it is counted now."""
    counted = statistics.period(session, period.span)
    before = statistics.period(session, period.span_before)
    teller = _ReportTeller(period, counted, before if _any(before) else None, office, now)
    return Document(
        name=f"{text('file-of-report')}-{period.key.replace('..', '-')}",
        title=text("report-title", period=period.words),
        language=spoken(),
        made_at=now,
        organisation=office.organisation,
        lead=tuple(teller.lead()),
        sections=tuple(teller.sections()),
        imprint=imprint(COUNTS_MARK, now),
        content=as_json(period, counted),
    )


def _any(counted: Period) -> bool:
    return bool(counted.reports or counted.notices)


def causes(by_situation: Mapping[str, int]) -> list[tuple[str, int]]:
    """What went wrong, the most frequent first: a letter and an e-mail gone astray are one."""
    sums: Counter[str] = Counter()
    for name, times in by_situation.items():
        sums[text(WRONG_ADDRESS) if name in _ONE_CAUSE else situation(name)] += times
    return sorted(((name, n) for name, n in sums.items() if n), key=lambda one: (-one[1], one[0]))


class _ReportTeller:
    """Tells the parts of a report."""

    def __init__(
        self,
        period: Reported,
        counted: Period,
        before: Period | None,
        office: Letterhead,
        now: datetime,
    ) -> None:
        self.period, self.counted, self.before = period, counted, before
        self.office, self.now = office, now

    def lead(self) -> Iterator[Block]:
        """In short: what a council wants to hear."""
        if self.period.span.end > self.now:
            yield Paragraph(text("report-so-far"), strong=True)
        counted = self.counted
        if not counted.reports:
            yield Paragraph(text("report-nothing", period=self.period.words))
        else:
            yield Bullets(tuple(self._short()))
        beside = list(self._beside_the_cases())
        if beside:
            told = format_list(beside, locale=spoken())
            yield Paragraph(text("report-beside", told=told))

    def _beside_the_cases(self) -> Iterator[str]:
        """How often each kind was kept; requests by what was asked for."""
        for kind, times in self.counted.notices.items():
            if kind == NoticeKind.REQUEST:
                yield from self._requests()
            else:
                yield text(f"report-beside-{kind}", count=times)

    def _requests(self) -> Iterator[str]:
        for (kind, sort), found in self.counted.beside.items():
            if kind == NoticeKind.REQUEST:
                right = text(f"report-right-{sort}")
                yield text("report-beside-request", right=right, count=found.times)

    def _short(self) -> Iterator[str]:
        counted = self.counted
        yield text("report-reports", period=self.period.words, count=counted.reports)
        yield text("report-breaches", count=counted.breaches)
        if counted.undecided:
            yield text("report-undecided", count=counted.undecided)
        yield text("report-notified", count=counted.notified.total, late=counted.notified.late)
        yield text("report-told", count=counted.told.people, cases=counted.told.cases)
        if often := causes(counted.breaches_by_situation)[:MOST_FREQUENT]:
            named = [text("report-cause", cause=name, count=count) for name, count in often]
            yield text("report-causes", causes="; ".join(named))

    def sections(self) -> Iterator[DocumentSection]:
        """The figures, each beside the same before."""
        yield DocumentSection(text("report-figures"), (self._numbers(),))
        yield DocumentSection(text("report-what"), tuple(self._what()))
        yield DocumentSection(text("report-how-fast"), (self._durations(),))
        if self.counted.judged:
            yield DocumentSection(text("judged"), (self._judged(),))
        yield DocumentSection(text("report-where"), tuple(self._where()))
        if self.counted.beside:
            yield DocumentSection(text("report-beside-title"), (self._kept_beside(),))
        yield DocumentSection(text("report-national"), tuple(self._national()))

    def _numbers(self) -> Figures:
        rows: list[tuple[Cell, ...]] = [
            (text(f"count-{key}"), *map(count, self._both))
            for key, count in YEARLY
            if not key.startswith("to-")
        ]
        rows.append((text("report-suppliers"), *map(_suppliers, self._both)))
        if self.office.inhabitants:
            rows.append((text("report-a-thousand"), *map(self._a_thousand, self._both)))
        return self._beside(text("report-counted"), rows)

    def _a_thousand(self, one: Period) -> str:
        assert self.office.inhabitants  # noqa: S101 - asked before
        return format_decimal(1000 * one.reports / self.office.inhabitants, "0.00", locale=spoken())

    @property
    def _both(self) -> tuple[Period, ...]:
        return (self.counted, self.before) if self.before else (self.counted,)

    def _beside(self, title: str, rows: list[tuple[Cell, ...]], note: str = "") -> Figures:
        """A table with the period, and the one before where there was one."""
        names = (self.period.words, self.period.words_before)[: len(self._both)]
        return Figures(title, (text("counted"), *names), tuple(rows), note=note)

    def _what(self) -> Iterator[Block]:
        counted = self.counted
        found = causes(counted.by_situation)
        yield _bars(text("report-causes-all"), text("report-cause-name"), found)
        yield _bars(text("report-kinds"), text("sort"), _named(counted.by_kind, "law-value"))
        people = [one for one in in_bands(counted.by_people) if one[1]]
        yield _bars(text("people-concerned"), text("band"), people)
        regimes = _named(counted.by_regime, "law-value")
        yield _bars(text("report-regimes"), text("report-regime"), regimes)

    def _where(self) -> Iterator[Block]:
        doors = _named(self.counted.by_source, "report-door")
        yield _bars(text("report-doors"), text("report-door"), doors)
        departments = departments_of(self.counted)
        note = text("report-small-hidden")
        if not departments:
            yield Paragraph(note)
            return
        yield _bars(text("report-departments"), text("report-department"), departments, note)

    def _durations(self) -> Figures:
        spans: tuple[tuple[str, Callable[[Period], Took | None]], ...] = (
            ("report", lambda one: one.discovery_to_report),
            ("decision", lambda one: one.report_to_decision),
            ("notification", lambda one: one.awareness_to_notification),
        )
        rows: list[tuple[Cell, ...]] = []
        for name, took in spans:
            found = [took(one) for one in self._both]
            median, slowest = ([_hours(one and getattr(one, n)) for one in found] for n in _TOOK)
            what = text(f"report-took-{name}")
            rows.append((text("report-median", what=what), *median))
            rows.append((text("report-longest", what=what), *slowest))
        measured = [row for row in rows if any(cell is not None for cell in row[1:])]
        return self._beside(text("report-in-hours"), measured, text("report-term"))

    def _judged(self) -> Figures:
        rows: list[tuple[Cell, ...]] = [
            (text(f"law-duty-{duty}"), *map(int, beside_weighing(self.counted.judged, duty)))
            for duty in DUTIES
        ]
        head = (text("duty"), *(text(f"judged-{key}") for key, _ in JUDGED))
        return Figures(text("judged"), head, tuple(rows), note=text("judged-is"))

    def _kept_beside(self) -> Figures:
        keys = ("report-beside-what", "report-beside-count", "report-beside-people")
        rows = tuple(
            (beside_in_words(kind, sort), found.times, found.people or None)
            for (kind, sort), found in self.counted.beside.items()
        )
        return Figures("", tuple(map(text, keys)), rows)

    def _national(self) -> Iterator[Block]:
        year, told = national(self.period.last.year)
        about = text("report-about") if told.about else ""
        number = format_decimal(told.notifications, locale=spoken())
        yield Paragraph(text("report-nation", year=str(year), about=about, count=number))
        if told.government:
            number = format_decimal(told.government, locale=spoken())
            yield Paragraph(text("report-government", count=number))
        yield Paragraph(text("report-national-source"))


def beside_in_words(kind: str, sort: str) -> str:
    """A kind of what stands beside the cases, and its sort where that is known."""
    named = text(f"beside-{kind}")
    return f"{named}: {text(f'sort-{kind}-{sort}')}" if sort else named


def _suppliers(counted: Period) -> int:
    return sum(counted.by_situation.get(name, 0) for name in SUPPLIERS)


def departments_of(counted: Period) -> list[tuple[str, int]]:
    """The reports of each department; small groups only together, for they might be traced."""
    known = Counter(counted.by_department)
    unknown = text("report-no-department")
    named = [(name or unknown, times) for name, times in known.most_common()]
    return grouped(named, hidden=True)


def _named(counted: Mapping[str, int], family: str) -> list[tuple[str, int]]:
    """Counts with their words, the largest first."""
    named = [(term(family, name), times) for name, times in counted.items() if times]
    return sorted(named, key=lambda one: (-one[1], one[0]))


def _bars(title: str, name: str, rows: list[tuple[str, int]], note: str = "") -> Figures:
    return Figures(title, (name, text("reports")), tuple(rows), charted=True, note=note)


def _hours(span: timedelta | None) -> Cell:
    return None if span is None else round(span / _HOUR, 1)


def as_json(period: Reported, counted: Period) -> dict[str, JsonValue]:
    """The counts for machines, by the names that the code has for them."""
    whole: dict[str, JsonValue] = {
        name: value
        for name, value in vars(counted).items()
        if isinstance(value, int) and not isinstance(value, bool)
    }
    for name, value in vars(counted).items():
        if name.startswith(("by_", "breaches_by")):
            whole[name] = {key or "unknown": times for key, times in value.items()}
    whole["by_department"] = dict(
        grouped(Counter(counted.by_department).most_common(), hidden=True)
    )
    whole["notices"] = dict(counted.notices)
    whole["beside"] = [
        {"kind": kind, "sort": sort or "unknown", **found._asdict()}
        for (kind, sort), found in counted.beside.items()
    ]
    whole["notified"] = {**vars(counted.notified), "total": counted.notified.total}
    whole["told"] = dict(vars(counted.told))
    whole["judged"] = [{**one._asdict(), "times": times} for one, times in counted.judged.items()]
    for name in ("discovery_to_report", "report_to_decision", "awareness_to_notification"):
        took: Took | None = getattr(counted, name)
        whole[f"{name}_hours"] = took and {
            "median": round(took.median / _HOUR, 2),
            "slowest": round(took.slowest / _HOUR, 2),
        }
    days = {"first": period.first.isoformat(), "last": period.last.isoformat()}
    return {"period": {"key": period.key, **days}, **whole}
