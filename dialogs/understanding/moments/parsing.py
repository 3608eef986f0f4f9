"""The doors of this folder: an answer that is a moment, or one to come, and a sentence with one.

Every rule is a pattern over tokens: which of them together are a day, a time, a part of the day or
a span; at each place the rule that takes most tokens wins. A token that no rule takes stays a
`Word`, so that what was not understood can still be seen.

An answer is used wholly or asked again. In a sentence other words may stand around the moment, but
what tells the time is used wholly or not at all, and a time without a day says nothing there: the
day may lie in a word that is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, time

from dialogs.law.terms import AMSTERDAM
from dialogs.understanding.moments import days, durations
from dialogs.understanding.moments.calendar import FIRST_YEAR
from dialogs.understanding.moments.clock import Clock, Part
from dialogs.understanding.moments.items import Fixed, Item, Ordinal, Weekday, When, Word
from dialogs.understanding.moments.moment import InFuture, Moment
from dialogs.understanding.moments.placing import Read
from dialogs.understanding.moments.reading import read_items
from dialogs.understanding.moments.tokens import REFUSED, UNKNOWN, tokens
from dialogs.understanding.vocabulary import pattern, stems, within
from dialogs.understanding.wording import ANSWER, plain, words

_PERHAPS = within("perhaps_time")
"""In every text that names a day; one look tells that most sentences name none."""
_LEADING = {*words("sinds rond om tussen begin mid eind net vroeg laat voor na")}
_HOUR_AFTER = {"om", "rond"}
_HOUR = re.compile(r"(?:1?\d|2[0-4])(?:[.:][0-5]\d)?")
_QUALIFYING = {"voor", "na", "van", "tijdens"}
_JOINTS = {"", *words("en of tm tot in op van een al over net hele nu zojuist")}
_LAST_YEAR = 9000
_TIME = (When, Weekday, Ordinal, Clock, Part, Fixed)
_OLD = 10 * 365  # days: a date further back in a story is somebody's birthday
_MORNING = 9  # o'clock
_RULES = tuple(
    (re.compile(f"{said}(?= |$)"), rule) for said, rule in (*days.RULES, *durations.RULES)
)
_WEEKDAY, _MIDNIGHT = pattern("weekday"), pattern("midnight")
_TELLING = re.compile(rf"{stems('tells_story')}\b")


def parse_moment(text: str, now: datetime) -> Read:
    """The moment an answer names, never later than `now` (aware); None when it must be asked.

    None is given for whatever was not wholly understood, and InFuture for what is yet to come. An
    answer that tells a story around the moment must name its day.
    """
    now, bare = now.astimezone(UTC), text[:ANSWER].strip()
    iso = _iso(bare, now)
    if iso is not None:
        return iso
    said = tokens(bare, whole=True)
    if UNKNOWN in said and _TELLING.search(bare.casefold()):
        return _mentioned(bare, now)
    return read_items(list(_scan(said, now)), now)


def find_moment(text: str, now: datetime) -> Moment | None:
    """A past moment that a sentence mentions; "nu" and "net" are only words there."""
    found = _mentioned(text, now.astimezone(UTC)) if _PERHAPS.search(text.casefold()) else None
    return found if isinstance(found, Moment) else None


def of_time(word: str) -> bool:
    """Whether a word is a number, tells a time or only fills a sentence about one."""
    return UNKNOWN not in tokens(word, whole=True)


def parse_ahead(text: str, now: datetime) -> datetime | None:
    """The moment to come that an answer names, in UTC; None when it names none, or one in the past.

    It is read as by who looks ahead: a bare weekday is the next one, and a whole day begins in the
    morning, so that nobody is woken at midnight.
    """
    said = text[:ANSWER]
    found = parse_moment(said, now)
    if not isinstance(found, InFuture) and _WEEKDAY.match(plain(said)):
        found = parse_moment(f"komende {said}", now)
    return _begin(found.from_, plain(said)) if isinstance(found, InFuture) else None


def _begin(moment: datetime, said: str) -> datetime:
    """The moment itself; of a day of which no time was said, its morning."""
    local = moment.astimezone(AMSTERDAM)
    bare = local.time() == time() and not _MIDNIGHT.search(said)
    return local.replace(hour=_MORNING).astimezone(UTC) if bare else moment


def _scan(tokens: list[str], now: datetime) -> Iterator[Item]:
    """The items that the tokens make, in their order."""
    said, place = " ".join(tokens), 0
    while place < len(said):
        item, end = _longest(said, place, now)
        yield item
        place = end + 1


def _longest(said: str, place: int, now: datetime) -> tuple[Item, int]:
    """The item of the rule that takes most; what fits a rule and cannot be is refused."""
    fits = [(found, rule) for pattern, rule in _RULES if (found := pattern.match(said, place))]
    if fits:
        found, rule = max(fits, key=lambda fit: fit[0].end())
        return rule(found, now) or Word(REFUSED), found.end()
    end = said.find(" ", place)
    end = len(said) if end < 0 else end
    return Word(said[place:end]), end


def _iso(text: str, now: datetime) -> Moment | InFuture | None:
    """A machine's date and time, such as a date picker gives; local where no offset stands."""
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        return None
    if "T" not in text.upper() or not FIRST_YEAR <= read.year <= _LAST_YEAR:
        return None
    instant = (read if read.tzinfo else read.replace(tzinfo=AMSTERDAM)).astimezone(UTC)
    return InFuture(instant) if instant > now else Moment(instant, instant, exact=True)


def _mentioned(text: str, now: datetime) -> Read:
    said = [run for run in _runs(list(_scan(tokens(text, whole=False), now))) if _tells(run)]
    if not any(_dated(run) for run in said) or any(_unread(run) for run in said):
        return None
    found = read_items([item for run in said for item in run], now)
    old = isinstance(found, Moment) and (now - found.from_).days > _OLD
    return None if old else found


def _runs(items: list[Item]) -> Iterator[list[Item]]:
    """The stretches of the sentence without an unknown word, less what only leads to the next."""
    run: list[Item] = []
    for item in items:
        if item == Word(UNKNOWN):
            yield _trimmed(run, counts=True)
            run = []
        else:
            run.append(item)
    yield _trimmed(run, counts=False)


def _trimmed(run: list[Item], *, counts: bool) -> list[Item]:
    """Without the words at its ends that belong to the story: "in (de trein)", "12 (mensen)"."""
    while run and isinstance(run[0], Word) and run[0].said not in _LEADING | {REFUSED}:
        run = run[1:]
    while run and isinstance(run[-1], Word) and _of_the_story(run, counts=counts):
        run = run[:-1]
    return run


def _of_the_story(run: list[Item], *, counts: bool) -> bool:
    """Whether the last word is no part of the moment: "vrijdag na (de borrel)" is another day."""
    said = run[-1].said if isinstance(run[-1], Word) else ""
    if said in _QUALIFYING:
        day = next((item for item in reversed(run) if isinstance(item, When | Weekday)), None)
        return day is None or (isinstance(day, When) and not day.guess)
    return said in _JOINTS | _LEADING or (counts and re.fullmatch(r"\d+", said) is not None)


def _tells(run: list[Item]) -> bool:
    """Whether the stretch is about a moment, not about "de aanslag van 2024" or "de 2e brief"."""
    if run and run[0] == Word(REFUSED):
        return len(run) > 1 and isinstance(run[1], _TIME)
    return any(isinstance(item, _TIME) and (_led(run) or not _bare(item)) for item in run)


def _bare(item: Item) -> bool:
    return isinstance(item, Ordinal) or (isinstance(item, When) and item.bare)


def _led(run: list[Item]) -> bool:
    return isinstance(run[0], Word) and run[0].said in _LEADING


def _dated(run: list[Item]) -> bool:
    return any(
        isinstance(i, When | Weekday | Ordinal | Fixed) or (isinstance(i, Part) and i.today)
        for i in run
    )


def _unread(run: list[Item]) -> bool:
    """Whether something was denied, or a word is left that could have told more."""
    return run[0] == Word(REFUSED) or (isinstance(run[-1], Word) and not _at_an_hour(run))


def _at_an_hour(run: list[Item]) -> bool:
    """Whether a stretch ends in a bare hour: "this morning at 8"."""
    leads, hour = (item.said if isinstance(item, Word) else "" for item in (Word(""), *run)[-2:])
    return leads in _HOUR_AFTER and _HOUR.fullmatch(hour) is not None
