"""The words on cards that are made of values: moments, hours, names of things by their key.

Texts stand in the Fluent files; this module only finds them and fills them in. It holds no card.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Final

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal
from pydantic import JsonValue

from bot.cards.elements import shorten
from bot.language import has, spoken, text
from dialogs.exchange import Row
from dialogs.handling.casefile import CaseFile
from dialogs.intake.phrasing import in_words, label_of
from dialogs.intake.questions import BY_KEY
from dialogs.law.assessment import Assessment
from dialogs.law.facts import Count, Facts, Group
from dialogs.law.terms import AMSTERDAM
from dialogs.texts import MissingTextError
from dialogs.understanding.counts import count_in_words
from dialogs.understanding.moments import Moment
from store.history.events import CLOCK, PastEvent

_HOUR = timedelta(hours=1)


def term(family: str, key: str) -> str:
    """The text `family-key`, or the bare key in words where the files hold none.

    A key that nobody worded yet must not cost an officer a card with a running term; the tests
    walk every known key, so this only ever shows what a newer version stored.
    """
    name = f"{family}-{key}".replace("+", "-")
    return text(name) if has(name) else key.replace("_", " ").replace("-", " ")


def moment(at: datetime) -> str:
    """A moment as people in the Netherlands read it: "maandag 23 november 2026 16:40".

    A card outlives its year, so the year always stands there.
    """
    return format_datetime(at, "EEEE d MMMM y HH:mm", tzinfo=AMSTERDAM, locale=spoken())


def full_moment(at: datetime) -> str:
    """A moment for a form, with its year: "23 november 2026 16:40"."""
    return format_datetime(at, "d MMMM y HH:mm", tzinfo=AMSTERDAM, locale=spoken())


def short_moment(at: datetime) -> str:
    """A moment in little room: "ma 23 nov 2026 16:40"."""
    return format_datetime(at, "EEE d MMM y HH:mm", tzinfo=AMSTERDAM, locale=spoken())


def day(at: datetime) -> str:
    """The day of a moment, in Amsterdam: "23 november 2026"."""
    return full_date(at.astimezone(AMSTERDAM))


def full_date(at: date) -> str:
    """A day: "23 november 2026"."""
    return format_date(at, "d MMMM y", locale=spoken())


def hours(span: timedelta) -> int:
    """Whole hours of a span, rounded down, so that nobody counts on time that is not there."""
    return int(span // _HOUR)


def left(due: datetime, now: datetime, latest: datetime | None = None) -> str:
    """How long until a moment, or how long ago it passed: in minutes, hours, or days.

    `latest`: the term counts from an estimate, and may end as late as then. So long as that is not
    settled nothing is called late to the hour.
    """
    if latest is None:
        return _left(due, now)
    if now <= due:
        return text("time-estimated", left=_left(due, now))
    return text("time-late-estimated" if now > latest else "time-perhaps-late")


def _left(due: datetime, now: datetime) -> str:
    passed = now > due
    span = abs(due - now)
    which = "late" if passed else "left"
    if span < _HOUR:
        return text(f"time-{which}-minutes", count=int(span.total_seconds() // 60))
    if span < 96 * _HOUR:
        return text(f"time-{which}-hours", count=hours(span))
    return text(f"time-{which}-days", count=span.days)


def short_date(at: date) -> str:
    """A day in little room: "23 nov 2026"."""
    return format_date(at, "d MMM y", locale=spoken())


def fact_in_words(value: JsonValue) -> str:
    """The value of a fact of the weighing, as `Facts.model_dump(mode="json")` gives it."""
    match value:
        case None:
            return term("law-value", "unknown")
        case bool():
            return str(value)
        case int() | float():
            return format_decimal(value, locale=spoken())
        case list():
            return ", ".join(sorted(fact_in_words(one) for one in value))
        case Mapping():
            return count_in_words(Count.model_validate(value), spoken())
        case str() if _is_moment(value):
            return moment(datetime.fromisoformat(value))
        case _:
            return term("law-value", str(value))


def answer_in_words(row: Row) -> tuple[str, str]:
    """The label of a question and its answer, also of one that the catalogue no longer has."""
    if row.question not in BY_KEY:
        return term("label", row.question), fact_in_words(row.value)
    try:
        return label_of(row.question, spoken()), in_words(row.question, row.value, spoken())
    except MissingTextError:  # a choice that the question no longer has
        return label_of(row.question, spoken()), fact_in_words(row.value)


def _is_moment(value: str) -> bool:
    """Whether a value is a moment as JSON has it; no other value of a fact begins with a digit."""
    return value[:1].isdigit()


def doer(event: PastEvent) -> str:
    """Who did it; what nobody did was the bot's own work."""
    by_itself = (event.who_id, event.who_name) == (CLOCK.id, CLOCK.name)
    return text("the-bot") if by_itself else event.who_name


def answers_in_words(file: CaseFile) -> list[tuple[str, str]]:
    """What the reporter answered, question by question."""
    return [answer_in_words(Row(question, value)) for question, value in file.answers.items()]


# --- facts in sentences ------------------------------------------------------------------------

_NOW = (
    "deletion_confirmed",
    "deletion_refused",
    "opened",
    "access_excluded",
    "unintelligible",
    "under_control",
    "ongoing",
    "loss",
)


def data_in_words(facts: Facts) -> str:
    """The kinds of data, and that there may be more."""
    kinds = facts.known_data
    if not kinds:
        return term("law-value", "unknown")
    named = ", ".join(sorted(term("law-value", kind) for kind in kinds))
    return text("gist-more", data=named) if kinds != facts.data else named


def people_in_words(facts: Facts) -> str:
    """How many people, and who they are."""
    groups = sorted(facts.groups - {Group.UNKNOWN})
    who = ", ".join(term("law-value", group) for group in groups)
    return " · ".join(filter(None, [count_in_words(facts.people, spoken()), who]))


def holder_in_words(facts: Facts) -> str:
    """Who got the data, and how many of them where that says more."""
    who = term("law-value", facts.recipient)
    several = facts.recipients.known and facts.recipients != Count.exactly(1)
    return f"{who} ({count_in_words(facts.recipients, spoken())})" if several else who


def now_in_words(facts: Facts) -> str:
    """How things stand with the data, as far as it is known."""
    keys = (f"now-{fact}-{getattr(facts, fact)}".replace("_", "-") for fact in _NOW)
    known = [text(key) for key in keys if has(key)]
    return ", ".join(known) or term("law-value", "unknown")


# --- facts in the order of the story -----------------------------------------------------------

_TOLD: Final[Mapping[str, tuple[str, ...]]] = {
    "when": (
        *("happened_from", "happened_to", "ongoing", "signalled_at", "processor_informed_at"),
        *("aware_at", "aware_latest"),
    ),
    "what": ("kind", "cause", "channel", "processor", "regime"),
    "data": (
        *("personal_data", "data", "special_excluded", "pseudonymised", "little_insight"),
        "already_public",
    ),
    "people": ("people", "groups", "records"),
    "holder": (
        *("recipient", "recipients", "recipient_trusted", "targeted", "opened"),
        *("deletion_confirmed", "deletion_refused", "access_excluded", "exfiltration"),
        *("unintelligible", "key_safe", "under_control"),
    ),
    "came": (
        *("confidentiality", "integrity", "availability", "data_intact", "loss", "outage_hours"),
        *("backup", "wrong_data_used", "affects_people", "effect", "physical_danger"),
        *("essential_service", "cross_border"),
    ),
}
_NAMED: Final = {fact for part in _TOLD.values() for fact in part}
_REST: Final = tuple(fact for fact in Facts.model_fields if fact not in _NAMED)
PARTS: Final[Mapping[str, tuple[str, ...]]] = {**_TOLD, "came": (*_TOLD["came"], *_REST)}
"""The facts of each part: when, what, which data, whose, who has them, and what came of it."""

STORY: Final = tuple(fact for part in PARTS.values() for fact in part)


def known_in_words(facts: Facts) -> list[tuple[str, str]]:
    """Every fact of which something is known, by its name, with its value."""
    known = facts.model_dump(mode="json", exclude_defaults=True)
    return [(term("law-fact", fact), fact_in_words(known[fact])) for fact in STORY if fact in known]


# --- facts to choose from ----------------------------------------------------------------------

LONGEST_VALUE = 40  # letters of a present value in a list; the form of the fact has it whole

Values = Mapping[str, JsonValue]
"""Every fact by its name, with its value as JSON has it."""


def fact_choices(values: Values, assessment: Assessment) -> list[tuple[str, str]]:
    """Every fact once, by its name, with its present value."""
    wanted = (*assessment.settling, *(one.fact for one in assessment.missing))
    order = dict.fromkeys([*(fact for fact in wanted if fact in values), *values])
    return [(fact, _title(fact, values[fact])) for fact in order]


def _title(fact: str, value: JsonValue) -> str:
    said = shorten(fact_in_words(value), LONGEST_VALUE, "…")
    return text("fact-choice", fact=term("law-fact", fact), value=said)


def happened_in_words(file: CaseFile) -> str:
    """When it happened, as it was told, or as it was corrected; empty where nobody knows."""
    known = file.facts
    if known.happened_from is None:
        return ""
    end = known.happened_to or known.happened_from
    span: JsonValue = Moment(known.happened_from, end, exact=end == known.happened_from).to_json()
    told = file.answers.get("happened")
    if isinstance(told, dict) and "from" in told:
        as_told = Moment.from_json(told)
        span = told if (as_told.from_, as_told.to) == (known.happened_from, end) else span
    return in_words("happened", span, spoken())


def size_in_words(size: int) -> str:
    """How large a file is, rounded up."""
    thousands = -(-size // 1000)
    return f"{thousands} kB" if thousands < 1000 else f"{-(-thousands // 1000)} MB"
