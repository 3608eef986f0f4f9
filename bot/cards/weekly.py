"""The weekly summary and the yearly report in the chat: counts, clocks and causes.

It may stand in a channel: it holds numbers, case references and kinds, no names and no free text,
and there small groups are counted together only.
A week in which nothing happened says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta

from babel.numbers import format_decimal

from bot.cards import elements as ui
from bot.cards.elements import NOTHING, Element, Part
from bot.cards.lists import case_rows
from bot.cards.standing import situation
from bot.cards.views import WeeklyView, YearlyView
from bot.cards.words import full_date, moment
from bot.language import spoken, text
from bot.messages import Message
from dialogs.handling.due import WaitsFor
from dialogs.law.terms import AMSTERDAM
from dialogs.law.verdict import DUTIES, Duty
from store.counts.counted import BANDS, LARGEST, UNKNOWN
from store.counts.counting import Judged
from store.counts.durations import Took
from store.counts.statistics import Period, Week

HOUR = timedelta(hours=1)
SMALLEST_GROUP = 3  # fewer reports of one sort might be traced to somebody
Measure = tuple[str, Callable[[Week], float | None]]  # what is counted, by its key

_COUNTED: tuple[Measure, ...] = (
    ("new", lambda week: week.new),
    ("notified", lambda week: week.notified.total),
    ("notified-late", lambda week: week.notified.late),
    ("told", lambda week: week.told.cases),
    ("no-breach", lambda week: week.no_breach),
    ("closed", lambda week: week.closed),
    ("to-report", lambda week: _in_hours(week.discovery_to_report)),
    ("to-decision", lambda week: _in_hours(week.report_to_decision)),
)


def weekly(view: WeeklyView) -> Message:
    """The summary of one week beside the four weeks before it."""
    week = view.week
    title = _title(week)
    period = text(
        "weekly-period",
        first=moment(week.start),
        last=moment(week.end),
    )
    parts = [
        ui.heading(title),
        ui.remark(period),
        ui.paragraph(_opening(view)),
        _attention(view),
        _numbers(week, view.before),
        _waiting(view),
        _requests(view),
        _open(view),
        _kinds(week.by_situation, hidden=view.channel),
        _notices(week.notices),
    ]
    summary = text("weekly-summary", week=title, new=week.new, open=week.open)
    return ui.message(parts, summary=summary, wide=True)


def _title(week: Week) -> str:
    """The number of a week that begins on a Monday; seven other days have none."""
    first = week.start.astimezone(AMSTERDAM)
    if first.weekday():
        return text("weekly-title-seven-days")
    return text("weekly-title", week=str(first.isocalendar().week))


def _opening(view: WeeklyView) -> str:
    """One sentence on the week, also when nothing happened."""
    if view.week.new:
        return text("weekly-new", new=view.week.new, open=view.week.open)
    return text("weekly-quiet", open=view.week.open)


def _attention(view: WeeklyView) -> Part:
    """What cannot wait until the next summary; on an estimate nothing is called late."""
    counts = {
        "overdue": view.pending.overdue,
        "perhaps-overdue": view.pending.perhaps_overdue,
        "untaken": view.pending.untaken,
        "measures-overdue": view.measures_overdue,
        "unfinished": view.unfinished,
        "undelivered": view.undelivered,
    }
    said = [
        ui.paragraph(text(f"weekly-{key}", count=count), spacing="Small")
        for key, count in counts.items()
        if count
    ]
    if not said:
        return NOTHING
    title = ui.paragraph(text("weekly-attention"), weight="Bolder")
    return ui.box(title, *said, style="attention" if counts["overdue"] else "warning")


def _numbers(week: Week, before: Sequence[Week]) -> Part:
    """What was counted, beside the average of the weeks before; of nothing no table is made."""
    rows = []
    if not any(count(one) for one in (week, *before) for _, count in _COUNTED):
        return NOTHING
    for key, count in _COUNTED:
        usual = [value for value in map(count, before) if value is not None]
        average = sum(usual) / len(usual) if usual else None
        name = text(f"count-{key}")
        rows.append((name, number(count(week)), number(average)))
    head = (text("counted"), text("this-week"), text("usual"))
    note = ui.remark(text("usual-is"))
    return ui.stack(ui.subheading(text("numbers")), ui.table(head, rows, (3, 1, 1)), note)


def number(value: float | None) -> str:
    """A number with at most one decimal, or a dash where nothing was counted."""
    return "–" if value is None else format_decimal(value, "#,##0.#", locale=spoken())


def _middle(took: Took | None) -> float | None:
    return took and _in_hours(took.median)


def _in_hours(span: timedelta | None) -> float | None:
    return None if span is None else span / HOUR


def _waiting(view: WeeklyView) -> Part:
    """Whom the open cases wait for."""
    counts = ((who, view.pending.turns.get(who)) for who in WaitsFor)
    said = (text(f"waiting-for-{who}", count=count) for who, count in counts if count)
    return ui.remark(" · ".join(said))


def _open(view: WeeklyView) -> Part:
    if not view.open.cases:
        return NOTHING
    title = ui.subheading(text("weekly-open"))
    return ui.stack(title, case_rows(view.open, view.now, view.handler))


def _kinds(by_situation: Mapping[str, int], hidden: bool) -> Part:
    """What went wrong, and how often: the most frequent first."""
    counted = Counter({situation(value): n for value, n in by_situation.items() if n})
    rows = grouped(counted.most_common(), hidden=hidden)
    if not rows:
        return NOTHING
    head = (text("sort"), text("reports"))
    return ui.stack(ui.subheading(text("sorts")), bars(head, rows))


def grouped(rows: Sequence[Bar], hidden: bool) -> list[Bar]:
    """The counts; where others look on, small ones only together, for they might be traced.

    One small group beside the others could still be told from the total, so then the smallest of
    the others joins it; and where all together are few, nothing is counted out at all.
    """
    small = [row for row in rows if 0 < row[1] < SMALLEST_GROUP]
    if not hidden or not small:
        return [row for row in rows if row[1]]
    large = [row for row in rows if row[1] >= SMALLEST_GROUP]
    together = sum(count for _, count in small)
    if together < SMALLEST_GROUP and large:
        smallest = min(large, key=lambda row: row[1])
        large.remove(smallest)
        together += smallest[1]
    return [*large, (text("small-groups"), together)] if together >= SMALLEST_GROUP else []


def _requests(view: WeeklyView) -> Part:
    """What data subjects wait for, by when the first must have its answer (AVG art. 12(3))."""
    if view.requests is None:
        return NOTHING
    count, due_at = view.requests
    last = full_date((due_at - timedelta(days=1)).astimezone(AMSTERDAM))
    key = "weekly-requests-late" if due_at <= view.now else "weekly-requests"
    return ui.paragraph(text(key, count=count, day=last))


def _notices(notices: Mapping[str, int]) -> Part:
    said = [text(f"notices-{kind}", count=count) for kind, count in notices.items() if count]
    return ui.remark(" · ".join(said), spacing="Medium")


# --- the year --------------------------------------------------------------------------------

YEARLY: tuple[tuple[str, Callable[[Period], float | None]], ...] = (
    ("new", lambda year: year.reports),
    ("breaches", lambda year: year.breaches),
    ("no-breach", lambda year: year.no_breach),
    ("duplicates", lambda year: year.duplicates),
    ("undecided", lambda year: year.undecided),
    ("notified", lambda year: year.notified.total),
    ("notified-late", lambda year: year.notified.late),
    ("withdrawn", lambda year: year.notified.withdrawn),
    ("told", lambda year: year.told.cases),
    ("told-people", lambda year: year.told.people),
    ("measures", lambda year: year.measures),
    ("measures-done", lambda year: year.measures_done),
    ("to-report", lambda year: _middle(year.discovery_to_report)),
    ("to-decision", lambda year: _middle(year.report_to_decision)),
    ("to-notification", lambda year: _middle(year.awareness_to_notification)),
)


def yearly(view: YearlyView) -> Message:
    """The counts of one year, beside the year before where there was one."""
    year = view.year
    title = text("yearly-title", year=str(year.year))
    parts = [
        ui.heading(title),
        ui.remark(text("yearly-so-far")) if view.so_far else NOTHING,
        _year_table(view),
        _kinds(year.by_situation, hidden=view.channel),
        _people(year.by_people, hidden=view.channel),
        NOTHING if view.channel else _judged(year.judged),
        _notices(year.notices),
    ]
    summary = text("yearly-summary", title=title, reports=year.reports)
    return ui.message(parts, summary=summary, wide=True)


JUDGED: tuple[tuple[str, frozenset[tuple[str, str]]], ...] = (
    ("followed", frozenset({("yes", "yes"), ("no", "no")})),
    ("stricter", frozenset({("no", "yes")})),
    ("milder", frozenset({("yes", "no")})),
    ("own", frozenset({("officer", "yes"), ("officer", "no")})),
)
"""How a decision stands to its weighing: what was weighed, and what was decided."""


def _judged(judged: Mapping[Judged, int]) -> Part:
    """How often a decision followed the weighing, per duty."""
    if not judged:
        return NOTHING
    rows = [(text(f"law-duty-{duty}"), *beside_weighing(judged, duty)) for duty in DUTIES]
    head = (text("duty"), *(text(f"judged-{key}") for key, _ in JUDGED))
    note = ui.remark(text("judged-is"))
    return ui.stack(ui.subheading(text("judged")), ui.table(head, rows, (3, 1, 1, 1, 1)), note)


def beside_weighing(judged: Mapping[Judged, int], duty: Duty) -> Iterator[str]:
    """How many decisions on one duty stand in each way to their weighing."""
    for _, ways in JUDGED:
        yield str(sum(judged.get(Judged(duty, *way), 0) for way in ways))


def _year_table(view: YearlyView) -> Part:
    years = [view.year, view.before] if view.before else [view.year]
    rows = [
        (text(f"count-{key}"), *(number(count(year)) for year in years)) for key, count in YEARLY
    ]
    head = (text("counted"), *(str(year.year) for year in years))
    return ui.table(head, rows, (3, *(1 for _ in years)))


def _people(by_people: Mapping[str, int], hidden: bool) -> Part:
    rows = grouped(list(in_bands(by_people)), hidden=hidden)
    if not rows:
        return NOTHING
    head = (text("band"), text("reports"))
    drawn = ui.table(head, [(band, str(count)) for band, count in rows], (2, 1))
    return ui.stack(ui.subheading(text("people-concerned")), drawn)


def in_bands(by_people: Mapping[str, int]) -> Iterator[Bar]:
    """Reports by how many people were concerned, from few to many; what is unknown comes last."""
    for band in (*(name for _, name in BANDS), LARGEST, UNKNOWN):
        yield text("band-unknown") if band == UNKNOWN else band, by_people.get(band, 0)


# --- bars -------------------------------------------------------------------------------------

Bar = tuple[str, int]

MOST_BARS = 10


def bars(head: tuple[str, str], rows: Sequence[Bar]) -> Part:
    """The largest of the named counts as horizontal bars; `head` names both axes."""
    largest = sorted(rows, key=lambda row: row[1], reverse=True)[:MOST_BARS]
    instead = ui.table(head, [(name, str(count)) for name, count in largest], (2, 1))
    chart: Element = {
        "type": "Chart.HorizontalBar",
        "xAxisTitle": ui.clean(head[1]),
        "yAxisTitle": ui.clean(head[0]),
        "colorSet": "categorical",
        "displayMode": "AbsoluteNoAxis",  # the axis would count in halves
        "data": [{"x": ui.clean(name), "y": count} for name, count in largest],
        "fallback": instead.elements[0],
    }
    return Part((chart,), instead.text)
