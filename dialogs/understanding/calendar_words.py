"""Words for days: "gisteren", "vorige week vrijdag", "12 november", "begin van de week".

It gives whole days by the calendar of the place; the clock is read elsewhere. A day that is yet to
come is given as it was said: whether that can be is for the caller.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dialogs.understanding.number_words import counting, spelled_number


@dataclass(frozen=True)
class Day:
    """The first and last day that were meant, and the words that said so.

    `weekly`: a bare weekday, which is the one of last week when today's would be too early.
    """

    first: date
    last: date
    said: tuple[int, int] = (0, 0)
    weekly: bool = False


Reader = Callable[[re.Match[str], date], Day | None]

_MONTH_STARTS = (
    counting("jan feb mrt apr mei jun jul aug sep okt nov dec")
    | counting("jan feb mar apr may jun jul aug sep oct nov dec")
    | {"maa": 3}
)
_MONTH = (
    r"(?P<month>jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|mar(?:ch)?|apr(?:il)?|mei|may"
    r"|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY_STARTS = (
    counting("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag", 0)
    | counting("monday tuesday wednesday thursday friday saturday sunday", 0)
    | counting("ma di wo do vr za zo", 0)
)
_WEEKDAY = (
    r"(?P<weekday>maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|^(?:ma|di|wo|do|vr|za|zo)\b\.?(?=$|,? (?:\d|om |rond |half |kwart |'s )))"
)
_LAST = r"vorige|vorig|verleden|afgelopen|last|previous|past"
_NEXT = r"komende|volgende|aanstaande|aankomende|next|coming"
_THIS = r"deze|dit|this"
_EARLY = r"begin|start|beginning|early|earlier"
_LATE = r"eind|einde|end|late"
_PHASE = rf"(?P<phase>{_EARLY}|half|midden|medio|mid|middle|{_LATE})"
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_SOON = timedelta(days=60)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _one(day: date | None) -> Day | None:
    return Day(day, day) if day else None


def _in_year(said: str | None, month: int, day: int, today: date) -> date | None:
    """The day in the year said, or else in the year that makes it the last one, or soon."""
    if said:
        year = int(said) + (2000 if len(said) == 2 else 0)
        return _date(year, month, day) if _FIRST_YEAR <= year <= _LAST_YEAR else None
    found = _date(today.year, month, day)
    if found and found <= today + _SOON:
        return found
    return _date(today.year - 1, month, day)


def _numeric(found: re.Match[str], today: date) -> Day | None:
    return _one(_in_year(found["year"], int(found["month"]), int(found["day"]), today))


def _named_month(found: re.Match[str], today: date) -> Day | None:
    month = _MONTH_STARTS[found["month"][:3]]
    return _one(_in_year(found["year"], month, int(found["day"]), today))


def _month_end(first: date) -> date:
    following = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    return following - timedelta(days=1)


def _months_back(day: date, months: int) -> date:
    """The same day some months earlier, or the last day of that month when it is shorter."""
    index = day.year * 12 + day.month - 1 - months
    first = date(index // 12, index % 12 + 1, 1)
    return first.replace(day=min(day.day, _month_end(first).day))


def _phase_of_month(first: date, phase: str | None) -> Day:
    """Begin, middle or end of a month; all of it when none is said."""
    if phase is None:
        return Day(first, _month_end(first))
    if re.fullmatch(_EARLY, phase):
        return Day(first, first.replace(day=10))
    if re.fullmatch(_LATE, phase):
        return Day(first.replace(day=20), _month_end(first))
    return Day(first.replace(day=10), first.replace(day=20))


def _whole_month(found: re.Match[str], today: date) -> Day | None:
    month = _MONTH_STARTS[found["month"][:3]]
    first = _in_year(found["year"], month, 1, today)
    return _phase_of_month(first, found["phase"]) if first else None


def _relative_month(found: re.Match[str], today: date) -> Day:
    back = 1 if re.fullmatch(_LAST, found["which"]) else 0
    return _phase_of_month(_months_back(today, back).replace(day=1), found["phase"])


def _relative_year(found: re.Match[str], today: date) -> Day:
    year = today.year - (1 if re.fullmatch(_LAST, found["which"]) else 0)
    return Day(date(year, 1, 1), date(year, 12, 31))


def _shift(days: int) -> Reader:
    return lambda _, today: _one(today + timedelta(days=days))


def _monday(today: date) -> date:
    return today - timedelta(days=today.weekday())


def _weekday_of_week(found: re.Match[str], today: date) -> Day | None:
    """ "Vorige week vrijdag": that weekday in the week that is said."""
    which = found["which"]
    weeks = -1 if re.fullmatch(_LAST, which) else 1 if re.fullmatch(_NEXT, which) else 0
    offset = _WEEKDAY_STARTS[found["weekday"].rstrip(".")]
    return _one(_monday(today) + timedelta(weeks=weeks, days=offset))


def _weekday(found: re.Match[str], today: date) -> Day | None:
    """The last such weekday; with "afgelopen" never today, with "komende" the next."""
    offset = (today.weekday() - _WEEKDAY_STARTS[found["weekday"].rstrip(".")]) % 7
    which = found["which"] or ""
    if re.fullmatch(_NEXT, which):
        return _one(today + timedelta(days=7 - offset))
    if re.fullmatch(_LAST, which) and offset == 0:
        offset = 7
    day = today - timedelta(days=offset)
    return Day(day, day, weekly=offset == 0)


def _weekend(found: re.Match[str], today: date) -> Day | None:
    """The last weekend; a weekend that is going on only when "dit weekend" or nothing is said."""
    saturday = _monday(today) + timedelta(days=5)
    last = bool(re.fullmatch(_LAST, found["which"] or ""))
    if re.fullmatch(_NEXT, found["which"] or ""):
        return Day(saturday, saturday + timedelta(days=1))
    if today < saturday or last:
        saturday -= timedelta(weeks=1)
    return Day(saturday, saturday + timedelta(days=1))


def _week(found: re.Match[str], today: date) -> Day | None:
    which = found["which"] or ""
    if which in {"afgelopen", "past"}:
        return Day(today - timedelta(days=7), today)
    weeks = -1 if re.fullmatch(_LAST, which) else 1 if re.fullmatch(_NEXT, which) else 0
    monday = _monday(today) + timedelta(weeks=weeks)
    return Day(monday, monday + timedelta(days=6))


def _phase_of_week(found: re.Match[str], today: date) -> Day | None:
    """Begin, middle or end of the week; without "deze", the last one that has begun."""
    phase = found["phase"]
    start = 0 if re.fullmatch(_EARLY, phase) else 3 if re.fullmatch(_LATE, phase) else 1
    first = _monday(today) + timedelta(days=start)
    if re.fullmatch(_LAST, found["which"] or "") or first > today:
        first -= timedelta(weeks=1)
    return Day(first, first + timedelta(days=1 if start == 0 else 2))


def _days_ago(found: re.Match[str], today: date) -> Day | None:
    """ "Drie dagen geleden", "een week geleden", "twee maanden geleden"."""
    many = found["many"]
    number = int(many) if many.isdigit() else spelled_number(many)
    few = many in {"paar", "enkele", "few", "couple"}
    if number is None and not few:
        return None
    most, least = (5, 2) if few else (number or 0, number or 0)
    return _back(today, most, least, found["unit"])


def _back(today: date, most: int, least: int, unit: str) -> Day | None:
    if unit.startswith(("dag", "day")):
        return Day(today - timedelta(days=most), today - timedelta(days=least))
    if unit.startswith("w"):
        return Day(today - timedelta(weeks=most), today - timedelta(weeks=least))
    months = 12 if unit.startswith(("j", "y")) else 1
    if most * months > 12 * (today.year - _FIRST_YEAR):
        return None
    return Day(_months_back(today, most * months), _months_back(today, least * months))


_YEAR = r"(?:,? (?P<year>\d{4})(?!\d))?"
READERS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)", _numeric),
        (
            r"(?<![\d.])(?P<day>\d{1,2})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)"
            r"(?P<year>\d{4}|\d{2})(?![\d:])",
            _numeric,
        ),
        (
            r"(?<![\d.:])(?P<day>\d{1,2})[-/](?P<month>\d{1,2})(?P<year>(?!))?(?![\d:]|-\d| ?uur)",
            _numeric,
        ),
        (
            rf"(?<!\d)(?P<day>\d{{1,2}})(?:e|ste|de|st|nd|rd|th)?(?: of)? {_MONTH}{_YEAR}",
            _named_month,
        ),
        (rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]){_YEAR}", _named_month),
        (rf"\b{_PHASE} (?:(?:of|van) )?{_MONTH}{_YEAR}", _whole_month),
        (rf"\bin (?P<phase>(?!))?{_MONTH}{_YEAR}(?! i\b)", _whole_month),
        (
            r"\b(?P<many>\d{1,3}|[a-z]+) (?P<unit>dag(?:en)?|we+ke?n?|maand(?:en)?|jaar"
            r"|days?|weeks?|months?|years?) (?:geleden|terug|ago|back)\b",
            _days_ago,
        ),
        (r"\b(?:eergister(?:en)?|(?:the )?day before yesterday)", _shift(-2)),
        (r"\b(?:gister(?:en)?|yesterday)", _shift(-1)),
        (r"\bovermorgen\b|\bday after tomorrow\b", _shift(2)),
        (
            r"\b(?:vandaag|today|vanochtend|vanmorgen|vanmiddag|vanavond|vannacht"
            r"|this (?:morning|afternoon|evening)|tonight|last night)\b",
            _shift(0),
        ),
        (
            rf"\b(?P<which>{_LAST}|{_NEXT}|{_THIS}) week,?(?: op| on)? {_WEEKDAY}",
            _weekday_of_week,
        ),
        (
            rf"{_WEEKDAY}[a-z]*(?: van| of)? (?P<which>{_LAST}|{_NEXT}|{_THIS}) week\b",
            _weekday_of_week,
        ),
        (rf"(?:\b(?P<which>{_LAST}|{_NEXT}|{_THIS}) )?(?:\bop )?\b{_WEEKDAY}", _weekday),
        (rf"\b(?:(?P<which>{_LAST}|{_NEXT}|{_THIS}|het|the|over the) )?weekend\b", _weekend),
        (
            rf"\b{_PHASE} (?:(?:van|of) )?(?:(?P<which>de|the|{_LAST}|{_THIS}) )?week\b",
            _phase_of_week,
        ),
        (
            rf"\b(?:{_PHASE} (?:(?:van|of) )?)?(?P<which>{_LAST}|{_THIS}) (?:maand|month)\b",
            _relative_month,
        ),
        (rf"\b(?P<which>{_LAST}|{_NEXT}|{_THIS}) week\b", _week),
        (rf"\b(?P<which>{_LAST}|{_THIS}) (?:jaar|year)\b", _relative_year),
        (r"\b(?:morgen|tomorrow)\b", _shift(1)),
    )
)


PERHAPS = re.compile(
    r"\d|da[agy]|we+k|maand|month|jaar|year|gister|morgen|morrow|ochtend|morning|noon|avond|evening"
    r"|nacht|night|\b(?:jan|feb|maa|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)"
    r"|^(?:ma|di|wo|do|vr|za|zo)\b"
)
"""In every text that a reader fits; most sentences name no day, which one look can tell."""


def find_day(said: str, today: date) -> Day | None:
    """The first kind of day that the plain text names; None when it names none."""
    if not PERHAPS.search(said):
        return None
    for pattern, reader in READERS:
        for found in pattern.finditer(said):
            day = reader(found, today)
            if day is not None:
                return Day(day.first, day.last, found.span(), day.weekly)
    return None
