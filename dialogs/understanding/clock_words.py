"""Words for the time of day: "half vier", "tien voor half vijf", "om 14:05", "'s avonds".

A time of day is minutes since midnight. Which half of the day "vier uur" means is not decided
here: it depends on the day and on what time it is now.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from dialogs.understanding.number_words import counting, spelled_number

HALF_DAY = 12 * 60
WHOLE_DAY = 24 * 60


@dataclass(frozen=True)
class Clock:
    """A time in minutes since midnight; `either`: as it was said it may be twelve hours later."""

    start: int
    either: bool
    end: int | None = None
    about: bool = False


@dataclass(frozen=True)
class Part:
    """A part of the day, in minutes since midnight; past 24 h it runs into the next day."""

    start: int
    end: int


MORNING, AFTERNOON = Part(6 * 60, 12 * 60), Part(12 * 60, 18 * 60)
EVENING, NIGHT = Part(18 * 60, WHOLE_DAY - 1), Part(0, 6 * 60)
LAST_NIGHT = Part(-2 * 60, 6 * 60)
NEXT_NIGHT = Part(22 * 60, 30 * 60)
LUNCH = Clock(12 * 60 - 15, either=False, end=13 * 60 + 30)

_INFLECTED = counting(
    "enen tweeen drieen vieren vijven zessen zevenen achten negenen tienen elven twaalven"
)
_HOUR_WORDS = (
    "een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
    "|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight"
)
_HOUR = rf"(?:[01]?\d|2[0-4]|{'|'.join(_INFLECTED)}|{_HOUR_WORDS})"
_MINUTES = r"(?:\d{1,2}|[a-z]+)"
_ENGLISH = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ]
)
_ABOUT_WORDS = (
    r"rond|omstreeks|ongeveer|circa|ca\.?|tegen|around|about|approximately|roughly|zo rond"
    r"|een uur of|iets (?:voor|na)|kort (?:voor|na)|zo'n|of zo"
)
_ABOUT = re.compile(rf"\b(?:{_ABOUT_WORDS})\b")
_AFTER_HOUR = (
    r"(?=$|\s*[,.;!?)]|\s(?:uur|'s|in|op|gister|van|vandaag|heb|is|was|werd|kwam|ben|of zo|ongeveer"
    r"|on|yesterday|today|last|this|o'clock|am\b|pm\b|\d|ma|di|wo|do|vr|za|zo|afgelopen|vorige))"
)

_DIGITAL = re.compile(
    r"(?<![\d.,:-])(?P<hour>[01]?\d|2[0-4])(?P<sep>[:.]|u|h| uur )(?P<minute>[0-5]\d)"
    r"(?::[0-5]\d(?:\.\d+)?)?(?![\d%]|[.,:-]\d)(?P<after>\s*uur|\s*hrs?\b)?"
    r"(?:\s*(?P<half>[ap])\.?m\b)?"
)
_DOT_BEFORE = re.compile(rf"(?:^|\b(?:om|at|vanaf|sinds|since|van|tot|{_ABOUT_WORDS}))\s*,?\s*$")
_TO_HALF = re.compile(
    rf"\b(?P<minutes>{_MINUTES}) (?:minuten |min\.? )?(?P<way>voor|over) half (?P<hour>{_HOUR})\b"
)
_HALF = re.compile(rf"\bhalf ?(?P<past>past )?(?P<hour>{_HOUR})\b(?! (?:uur|hour)\b)")
_QUARTER = re.compile(
    rf"\b(?P<minutes>kwart|(?:a )?quarter|{_MINUTES}) (?:minuten |minutes |min\.? )?"
    rf"(?P<way>voor|over|to|past|before|after) (?P<hour>{_HOUR})\b(?P<noun> (?!uur|'s)[a-z]{{4,}})?"
)
_FULL = re.compile(
    rf"\b(?P<hour>{_HOUR})(?:\s*(?:uur|u|o'?clock)\b|\s?(?P<half>[ap])\.?m\b)"
    r"(?! (?:geleden|lang|ago))"
)
_MARKED = re.compile(
    rf"\b(?:om|at|tegen|vanaf|since|sinds|{_ABOUT_WORDS}) (?:de klok van |about |ongeveer )?"
    rf"(?P<hour>{_HOUR})\b{_AFTER_HOUR}"
)
_AT_BEFORE = re.compile(r"\b(?:om|rond|tegen|omstreeks) $")
_LASTING = re.compile(
    r"\b(?:duur\w*|binnen|al|na|gedurende|ruim|bijna|elke|per|minstens|after|for|within) $"
)
_UUR_OF = re.compile(rf"\been uur of (?P<hour>{_HOUR})\b")
_NAMED = re.compile(
    r"\b(?P<noon>noon|midday|12 uur 's middags)\b|\b(?P<night>middernacht|midnight)\b"
)
_BETWEEN = re.compile(
    rf"\b(?:tussen|between|van|from) (?P<first>(?:half |kwart (?:voor|over) )?{_HOUR}(?:[:.]\d\d)?)"
    rf"(?: uur)? (?:en|and|tot|to|a|-) "
    rf"(?P<second>(?:half |kwart (?:voor|over) )?{_HOUR}(?:[:.]\d\d)?)\b"
    r"(?P<half>\s*(?:pm|p\.m))?"
)
_LUNCH = re.compile(r"\btussen de middag\b|\blunch(?:pauze|tijd|time| ?break| ?hour)?\b")
_PARTS: tuple[tuple[re.Pattern[str], Part], ...] = (
    (re.compile(r"\blast night\b"), LAST_NIGHT),
    (re.compile(r"gister(?:en)?[- ]?nacht\b|\byesterday night\b"), NEXT_NIGHT),
    (
        re.compile(
            r"(?<!goede)(?<!goeden)(?:ochtends?|morning|(?:'s |van|gister(?:en)?[ -]?|dag[ -]?)"
            r"morgens?)\b"
        ),
        MORNING,
    ),
    (re.compile(r"(?<!goede)(?<!goeden)(?:middags?|\bafternoon)\b"), AFTERNOON),
    (re.compile(r"(?<!goede)(?<!goeden)(?:avonds?|\bevening|\btonight)\b"), EVENING),
    (re.compile(r"(?:nachts?|\bnight)\b"), NIGHT),
)


def _hour(said: str) -> int:
    if said.isdigit():
        return int(said)
    if said in {"noon", "midnight"}:
        return 12 if said == "noon" else 0
    return _INFLECTED.get(said) or spelled_number(said) or 0


def _clock(said: str, minutes: int) -> Clock:
    """The clock for an hour as it was said, and minutes after (or before) that hour."""
    hour = _hour(said)
    exact = said.isdigit() and (hour > 12 or hour == 0 or said.startswith("0"))
    return Clock(
        (hour * 60 + minutes) % WHOLE_DAY, either=not exact and said not in {"noon", "midnight"}
    )


def _in_half(clock: Clock, half: str | None) -> Clock:
    """The clock with "am" or "pm" applied to it."""
    if half is None:
        return clock
    return Clock(clock.start % HALF_DAY + (HALF_DAY if half == "p" else 0), either=False)


def _digital(found: re.Match[str], said: str) -> Clock | None:
    bare_dot = found["sep"] == "." and not found["after"] and not found["half"]
    if bare_dot and not _DOT_BEFORE.search(said[: found.start()]):
        return None
    return _in_half(_clock(found["hour"], int(found["minute"])), found["half"])


def _minutes(said: str) -> int | None:
    if said.endswith(("kwart", "quarter")):
        return 15
    number = int(said) if said.isdigit() else spelled_number(said)
    return number if number is not None and 0 < number < 60 else None


def _to_half(found: re.Match[str], _: str) -> Clock | None:
    minutes = _minutes(found["minutes"])
    if minutes is None:
        return None
    return _clock(found["hour"], -30 + (minutes if found["way"] == "over" else -minutes))


def _half(found: re.Match[str], _: str) -> Clock:
    past = found["past"] or found["hour"] in _ENGLISH
    return _clock(found["hour"], 30 if past else -30)


def _quarter(found: re.Match[str], _: str) -> Clock | None:
    minutes = _minutes(found["minutes"])
    if minutes is None or found["noun"]:
        return None
    before = found["way"] in {"voor", "to", "before"}
    return _clock(found["hour"], -minutes if before else minutes)


def _full(found: re.Match[str], said: str) -> Clock | None:
    before = said[: found.start()]
    lone_one = found["hour"] == "een" and not _AT_BEFORE.search(before)
    if lone_one or _LASTING.search(before):
        return None
    return _in_half(_clock(found["hour"], 0), found["half"])


def _marked(found: re.Match[str], _: str) -> Clock | None:
    return None if found["hour"] == "een" else _clock(found["hour"], 0)


def _named(found: re.Match[str], _: str) -> Clock:
    return Clock(HALF_DAY if found["noon"] else 0, either=False)


def _between(found: re.Match[str], _: str) -> Clock | None:
    first, second = (find_clock(f"om {found[end]}") for end in ("first", "second"))
    if first is None or second is None:
        return None
    half = found["half"] and "p"
    first, second = _in_half(first, half), _in_half(second, half)
    length = (second.start - first.start) % (HALF_DAY if second.either else WHOLE_DAY)
    return Clock(first.start, first.either, end=first.start + length)


READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str], Clock | None]], ...] = (
    (_LUNCH, lambda _found, _said: LUNCH),
    (_BETWEEN, _between),
    (_DIGITAL, _digital),
    (_TO_HALF, _to_half),
    (_HALF, _half),
    (_QUARTER, _quarter),
    (_UUR_OF, _marked),
    (_FULL, _full),
    (_MARKED, _marked),
    (_NAMED, _named),
)


_HOURS_BUT_ONE = _HOUR_WORDS.replace("een|", "", 1)  # in Dutch "one" is mostly an article
PERHAPS = re.compile(
    r"\d|uur|half|kwart|quarter|o'?clock|[ap]\.?m\b|\bu\b|midday|middernacht|middag|lunch"
    rf"|\b(?:{_HOURS_BUT_ONE}|{'|'.join(_INFLECTED)})\b|\b(?:voor|over|to|past|before|after) een\b"
)
"""In every text of which a reader makes a time; one look tells that most sentences name none."""


def find_clock(said: str) -> Clock | None:
    """The time of day that the plain text names; None when it names none."""
    if not PERHAPS.search(said):
        return None
    for pattern, reader in READERS:
        for found in pattern.finditer(said):
            clock = reader(found, said)
            if clock is not None:
                about = bool(_ABOUT.search(said))
                return Clock(clock.start, clock.either, clock.end, about)
    return None


def find_part(said: str) -> Part | None:
    """The part of the day that the plain text names; None when it names none."""
    if _LUNCH.search(said):
        return None
    return next((part for pattern, part in _PARTS if pattern.search(said)), None)
