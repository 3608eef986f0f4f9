"""Facts for hypothesis: any facts at all, more of the kind that stories have, and what is worse.

Kept apart so that the tests of the intake, the store and the cards can use them too.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from hypothesis import strategies as st

from dialogs.law.facts import (
    Answer,
    Cause,
    Channel,
    Count,
    DataKind,
    Effect,
    Exfiltration,
    Facts,
    Group,
    IncidentKind,
    Loss,
    Recipient,
    Regime,
)

ANSWER: Final = st.sampled_from(Answer)
NUMBERS: Final = (0, 1, 10, 11, 60, 100, 101, 999, 1000, 1001, 60000)
MOMENT: Final = st.integers(0, 12 * 365 * 24 * 60).map(
    lambda minutes: datetime(2018, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@st.composite
def counts(draw: st.DrawFn) -> Count:
    """Exact, a range, open at an end, or unknown."""
    ends = draw(st.lists(st.sampled_from(NUMBERS), max_size=2).map(sorted))
    if not ends:
        return Count()
    return draw(
        st.sampled_from(
            (
                Count.exactly(ends[0]),
                Count(least=ends[0], most=ends[-1]),
                Count(least=ends[0]),
                Count(most=ends[0]),
            )
        )
    )


def _words(kind: Any) -> st.SearchStrategy[frozenset[Any]]:
    few = st.frozensets(st.sampled_from([one for one in kind if one != "unknown"]), max_size=4)
    return st.one_of(few, few.map(lambda found: found | {kind.UNKNOWN}))


FIELDS: Final[dict[str, st.SearchStrategy[Any]]] = {
    **dict.fromkeys(
        [name for name, field in Facts.model_fields.items() if field.default is Answer.UNKNOWN],
        ANSWER,
    ),
    "regime": st.sampled_from(Regime),
    "kind": st.sampled_from(IncidentKind),
    "channel": st.sampled_from(Channel),
    "cause": st.sampled_from(Cause),
    "exfiltration": st.sampled_from(Exfiltration),
    "data": _words(DataKind),
    "groups": _words(Group),
    "people": counts(),
    "records": counts(),
    "recipient": st.sampled_from(Recipient),
    "recipients": counts(),
    "loss": st.sampled_from(Loss),
    "effect": st.sampled_from(Effect),
    "outage_hours": st.none() | st.sampled_from((0.0, 0.5, 24.0, 25.0, 120.0)),
    "happened_from": st.none() | MOMENT,
    "happened_to": st.none() | MOMENT,
    "signalled_at": st.none() | MOMENT,
    "aware_at": st.none() | MOMENT,
    "aware_latest": st.none() | MOMENT,
    "processor_informed_at": st.none() | MOMENT,
}
UNKNOWN: Final = Facts()


@st.composite
def facts(draw: st.DrawFn) -> Facts:
    """Any facts; about half of them know most things, as at the end of an intake."""
    forgotten = draw(st.frozensets(st.sampled_from(sorted(FIELDS)), max_size=len(FIELDS)))
    known = {name: draw(values) for name, values in FIELDS.items() if name not in forgotten}
    return Facts(**known)


def known_values(name: str) -> st.SearchStrategy[Any]:
    """Values with which a fact is wholly known; lists are added to, counts are drawn apart."""
    default = getattr(UNKNOWN, name)
    if name in ("data", "groups"):
        return st.frozensets(_named(type(next(iter(default)))), min_size=1, max_size=4)
    if name == "outage_hours":
        return st.sampled_from((0.0, 0.5, 24.0, 25.0, 120.0))
    return MOMENT if default is None else _named(type(default))


def _named(kind: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from([one for one in kind if one not in ("unknown", "to_be_determined")])


def is_unknown(value: Any) -> bool:
    """Whether a value leaves anything open."""
    if isinstance(value, frozenset):
        return not value or "unknown" in value
    if isinstance(value, Count):
        return value.least is None or value.least != value.most
    return value in (None, "unknown", "to_be_determined")


def unknown_names(given: Facts) -> list[str]:
    """The facts that are not wholly known."""
    return [name for name in FIELDS if is_unknown(getattr(given, name))]


@st.composite
def completions(draw: st.DrawFn, given: Facts, names: list[str]) -> Facts:
    """The same facts with the named ones known; what was known of a list or range still holds."""
    found = {name: _completed(draw, getattr(given, name), name) for name in names}
    return given.model_copy(update=found)


def _completed(draw: st.DrawFn, value: Any, name: str) -> Any:
    if isinstance(value, frozenset):
        more = draw(known_values(name))
        return frozenset(one for one in value | more if one != "unknown")
    if isinstance(value, Count):
        least, most = value.least or 0, 10**6 if value.most is None else value.most
        return Count.exactly(
            draw(st.sampled_from([one for one in (least, most, *NUMBERS) if least <= one <= most]))
        )
    return draw(known_values(name))


ORDERS: Final[dict[str, tuple[tuple[Any, ...], ...]]] = {
    **dict.fromkeys(
        (
            "personal_data",
            "confidentiality",
            "integrity",
            "availability",
            "opened",
            "physical_danger",
            "ongoing",
            "targeted",
            "wrong_data_used",
            "affects_people",
            "deletion_refused",
        ),
        ((Answer.NO, Answer.YES),),
    ),
    **dict.fromkeys(
        (
            "recipient_trusted",
            "deletion_confirmed",
            "access_excluded",
            "already_public",
            "little_insight",
            "special_excluded",
            "pseudonymised",
            "unintelligible",
            "key_safe",
            "data_intact",
            "under_control",
            "backup",
        ),
        ((Answer.YES, Answer.NO),),
    ),
    "exfiltration": ((Exfiltration.EXCLUDED, Exfiltration.NOT_EXCLUDED, Exfiltration.YES),),
    "loss": ((Loss.NONE, Loss.TEMPORARY, Loss.PERMANENT),),
    "effect": ((Effect.NONE, Effect.MINOR, Effect.SERIOUS),),
    "cause": (
        (Cause.INTERNAL_ACCIDENT, Cause.INTERNAL_MALICIOUS, Cause.EXTERNAL_MALICIOUS),
        (Cause.EXTERNAL_ACCIDENT, Cause.EXTERNAL_MALICIOUS),
    ),
    "recipient": (
        (Recipient.NOBODY, Recipient.COLLEAGUE),
        (
            Recipient.PARTNER,
            Recipient.KNOWN_PERSON,
            Recipient.KNOWN_GROUP,
            Recipient.PUBLIC,
        ),
        (Recipient.PROCESSOR, Recipient.COMPANY, Recipient.UNKNOWN_PERSON),
        (Recipient.NOBODY, Recipient.ATTACKER),
    ),
    "outage_hours": ((0.0, 24.0, 25.0, 120.0),),
    **dict.fromkeys(
        ("people", "recipients"), (tuple(Count.exactly(number) for number in NUMBERS[1:]),)
    ),
}
"""For each fact, chains of values from harmless to grave.

An attacker stands apart: that one was there says by itself nothing about confidentiality, while a
named recipient contradicts that it was kept.
"""


@st.composite
def worsenings(draw: st.DrawFn) -> tuple[Facts, Facts, str]:
    """Facts, the same with one fact made worse, and the name of that fact."""
    given = draw(facts())
    name = draw(st.sampled_from(sorted([*ORDERS, "data", "groups"])))
    if name in ("data", "groups"):
        listed = frozenset(one for one in getattr(given, name) if one != "unknown")
        added = draw(known_values(name))
        pair = (listed, listed | added) if listed else (added, added)
    else:
        chain = draw(st.sampled_from(ORDERS[name]))
        pair = tuple(chain[place] for place in sorted(draw(_two(len(chain)))))
    better, worse = (given.model_copy(update={name: value}) for value in pair)
    return better, worse, name


def _two(length: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(0, length - 1), min_size=2, max_size=2)


Rank: Final[Callable[[str], int]] = ("no", "officer", "yes").index
