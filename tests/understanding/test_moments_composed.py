"""Moments put together from parts: what is read holds the moment that was meant, or it is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dialogs.understanding.moments import InFuture, Moment, in_words, parse_moment

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 24, 10, 20, tzinfo=AMSTERDAM)
TODAY = NOW.date()
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december"
MONTHS_SHORT = "jan feb mrt apr mei jun jul aug sept okt nov dec"
WEEKDAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
WEEKDAYS_SHORT = "ma di wo do vr za zo"
HOURS = "twaalf een twee drie vier vijf zes zeven acht negen tien elf"


@dataclass(frozen=True)
class Part:
    """Words with what they mean: a day, minutes of the day, or a part of the day."""

    said: str
    day: date | None = None
    minute: int | None = None


def on(back: int, said: str) -> Part:
    return Part(said, day=TODAY - timedelta(days=back))


def _dates(back: int) -> list[str]:
    day = TODAY - timedelta(days=back)
    month, short = MONTHS.split()[day.month - 1], MONTHS_SHORT.split()[day.month - 1]
    weekday, abbreviated = WEEKDAYS.split()[day.weekday()], WEEKDAYS_SHORT.split()[day.weekday()]
    return [
        f"{day.day} {month} {day.year}",
        f"{weekday} {day.day} {short}. {day.year}",
        f"{abbreviated} {day:%d-%m-%Y}",
        f"{day.day}/{day.month}/{day:%y}",
        f"{day:%d.%m.%Y}",
        f"{day:%Y-%m-%d}",
        f"{day:%Y%m%d}",
    ]


DATES = st.integers(2, 900).flatmap(lambda n: st.sampled_from([on(n, said) for said in _dates(n)]))
NEAR = st.sampled_from(
    [
        on(1, "gisteren"),
        on(1, "gister"),
        on(1, "yesterday"),
        on(2, "eergisteren"),
        on(3, "3 dgn geleden"),
        on(4, "vier dagen terug"),
        on(1, "maandag"),
        on(4, "afgelopen vrijdag"),
        on(4, "vrijdag jl."),
        on(4, "vr"),
        on(6, "vorige week woensdag"),
        on(11, "de 13e"),
        on(11, "vrijdag de 13e"),
        on(7, "vandaag een week geleden"),
        on(1, "1 werkdag geleden"),
    ]
)
DAYS = st.one_of(NEAR, DATES)


def _times(hour: int, minute: int) -> list[Part]:
    at = hour * 60 + minute
    digital = [f"{hour:02}:{minute:02}", f"{hour:02}.{minute:02} uur", f"{hour}u{minute:02}"]
    digital += [
        f"om {hour:02}:{minute:02}",
        f"rond {hour:02}.{minute:02}",
        f"{hour:02}{minute:02} uur",
    ]
    parts = [Part(said, minute=at) for said in digital if hour > 12 or said[0] != str(hour)[0]]
    if minute == 0 and hour > 12:
        parts += [Part(f"{hour} uur", minute=at), Part(f"om {hour}u", minute=at)]
    return parts or [Part(f"om {hour:02}:{minute:02}", minute=at)]


CLEAR_TIMES = st.tuples(st.integers(0, 23), st.integers(0, 59)).flatmap(
    lambda time: st.sampled_from(_times(*time))
)


def _spoken(hour: int, way: str) -> Part:
    """A time in words, in the office hours in which it is meant."""
    word, shift = (
        HOURS.split()[hour % 12],
        {"": 0, "half": -30, "kwart voor": -15, "kwart over": 15},
    )
    said = f"{way} {word}" if way else f"{word} uur"
    return Part(f"om {said}", minute=hour * 60 + shift[way])


SPOKEN_TIMES = st.builds(
    _spoken, st.integers(8, 18), st.sampled_from(["", "half", "kwart voor", "kwart over"])
)
TIMES = st.one_of(CLEAR_TIMES, SPOKEN_TIMES)
CHATTER = st.sampled_from(["", "volgens mij ", "ik denk ", "het was ", "dat was "])
UNKNOWN = st.sampled_from(["glurp", "receptie", "flurkdag", "borrelavond", "overleg", "xyz", "θα"])
LEFT_OVER = st.sampled_from(["12", "3", "99", "week", "weken", "maandag en dinsdag", "2019", "uur"])


def meant(day: Part, time: Part) -> datetime:
    assert day.day
    assert time.minute is not None
    midnight = datetime(day.day.year, day.day.month, day.day.day, tzinfo=AMSTERDAM)
    return midnight + timedelta(minutes=time.minute)


def holds(found: Moment | InFuture | None, moment: datetime) -> bool:
    return not isinstance(found, Moment) or found.from_ <= moment <= found.to


@settings(max_examples=400, deadline=None)
@given(CHATTER, DAYS, TIMES, st.booleans())
def test_a_day_and_a_time_are_read_as_they_were_meant(
    before: str, day: Part, time: Part, day_last: bool
) -> None:
    assume(not (day_last and day.said in {"vr", "zo"}))
    words = (time.said, day.said) if day_last else (day.said, time.said)
    found = parse_moment(before + " ".join(words), NOW)
    assert holds(found, meant(day, time))


@settings(max_examples=200, deadline=None)
@given(DAYS, CLEAR_TIMES)
def test_a_plain_day_and_time_are_not_asked_again(day: Part, time: Part) -> None:
    found = parse_moment(f"{day.said} {time.said}", NOW)
    assert isinstance(found, Moment), (day.said, time.said)
    assert found.from_ == meant(day, time)


@settings(max_examples=300, deadline=None)
@given(DAYS, TIMES, st.one_of(UNKNOWN, LEFT_OVER), st.integers(0, 2))
def test_a_word_or_number_left_over_makes_that_it_is_asked(
    day: Part, time: Part, over: str, place: int
) -> None:
    words = [day.said, time.said]
    words.insert(place, over)
    assert holds(parse_moment(" ".join(words), NOW), meant(day, time))
    if over not in {"12", "3", "2019", "uur", "week", "weken"}:
        assert not isinstance(parse_moment(" ".join(words), NOW), Moment), words


@settings(max_examples=150, deadline=None)
@given(UNKNOWN, TIMES, st.sampled_from(["", "op ", "de dag van de ", "na de ", "tweede "]))
def test_a_time_beside_a_day_that_is_not_known_is_never_today(
    unknown: str, time: Part, before: str
) -> None:
    assert parse_moment(f"{before}{unknown} {time.said}", NOW) is None
    assert parse_moment(f"{time.said} {before}{unknown}", NOW) is None


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 60), st.sampled_from(["min", "uur", "dagen", "weken", "maanden", "jaar"]))
def test_so_long_ago_holds_that_moment(many: int, unit: str) -> None:
    days = {
        "min": 1 / 1440,
        "uur": 1 / 24,
        "dagen": 1,
        "weken": 7,
        "maanden": 30.44,
        "jaar": 365.25,
    }
    moment = NOW - timedelta(days=many * days[unit])
    found = parse_moment(f"{many} {unit} geleden", NOW)
    assert found is None or (isinstance(found, Moment) and _near(found, moment))


def _near(found: Moment, moment: datetime) -> bool:
    slack = timedelta(hours=1) if moment > NOW - timedelta(days=2) else timedelta(days=1)
    return found.from_ - slack <= moment <= found.to + slack


@settings(max_examples=200, deadline=None)
@given(DAYS, TIMES)
def test_what_is_read_back_is_read_again_as_the_same(day: Part, time: Part) -> None:
    found = parse_moment(f"{day.said} {time.said}", NOW)
    if isinstance(found, Moment):
        again = parse_moment(in_words(found, "nl"), NOW)
        assert isinstance(again, Moment)
        assert again.from_ <= found.from_
        assert again.to >= found.to
