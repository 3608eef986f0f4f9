"""The numbers of the law: thresholds and durations, dated, versioned, each with its source.

What applies to a breach is the rule set in force when the controller became aware of it. A
proposal can be chosen to see what it would change; it is never in force by itself. Nothing here
weighs anything: that is `rules/duty.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final, Generic, TypeVar

from dialogs.law.kinds import DataKind

Number = TypeVar("Number")


class UnknownRulesetError(ValueError):
    """A rule set was asked for that does not exist; the message names those that do."""


class Threshold(StrEnum):
    """From which risk the authority must be notified."""

    RISK = "risk"
    HIGH_RISK = "high_risk"


@dataclass(frozen=True, slots=True)
class Value(Generic[Number]):
    """A number or choice of the law with the place it comes from.

    `verify` marks a value whose source could not be read in the original: a setting, not a fact.
    """

    value: Number
    source: str
    verify: bool = False


SECOND_FOR_DATA: Final = frozenset(
    {
        DataKind.BSN,
        DataKind.ID_COPY,
        DataKind.SECRET_ADDRESS,
        DataKind.BANK_ACCOUNT,
        DataKind.CREDIT_CARD,
        DataKind.DEBTS,
        DataKind.BENEFITS,
        DataKind.OTHER_FINANCIAL,
        DataKind.CRIMINAL,
        DataKind.POLICE,
        DataKind.ETHNICITY,
        DataKind.POLITICS,
        DataKind.RELIGION,
        DataKind.UNION,
        DataKind.SEXUALITY,
        DataKind.HEALTH,
        DataKind.GENETIC,
        DataKind.BIOMETRIC,
        DataKind.YOUTH_CARE,
        DataKind.SOCIAL_SUPPORT,
        DataKind.ABSENCE,
        DataKind.UNKNOWN,
    }
)
"""BSN, special, financial and criminal data, and what is as good as one of them; or not known."""

SLIGHT: Final = frozenset({DataKind.BANK_ACCOUNT, DataKind.SIGNATURE})
"""By themselves, and given back, of as little weight as an address."""

CBW_IN_FORCE: Final = datetime(2026, 8, 14, 22, 0, tzinfo=UTC)
"""15 August 2026, 00:00 in Amsterdam (Stb. 2026, 187)."""

AVG_IN_FORCE: Final = datetime(2018, 5, 24, 22, 0, tzinfo=UTC)
"""25 May 2018, 00:00 in Amsterdam (AVG art. 99)."""

_CBW: Final = "Cbw, Stb. 2026, 187: in force on 15 August 2026"
_OMNIBUS: Final = "COM(2025) 837 (Digital Omnibus), proposed art. 33(1) AVG"
_ENISA: Final = "ENISA 2013, Recommendations for a methodology of the assessment of severity"
_TWO: Final = "House rule: not notifying, or not telling people, is then a decision of two people"
_HOUSE: Final = "House value, no figure in the law; EDPB 9/2022 section IV gives only the factor"


@dataclass(frozen=True, slots=True, eq=False)
class Ruleset:
    """Everything of the law that has a number and can change, as in force in a period.

    `valid_from` is included and `valid_to` is not; `proposal` is never in force by itself. The
    values are those of the AVG as it stands; `RULESETS` has what is otherwise in a period.
    """

    version: str
    valid_from: datetime
    valid_to: datetime | None = None
    proposal: bool = False
    notify_threshold: Value[Threshold] = Value(Threshold.RISK, "AVG art. 33(1)")
    notify_hours: Value[int] = Value(72, "AVG art. 33(1)")
    wpg_notify_hours: Value[int] = Value(72, "Wpg art. 33a", verify=True)
    reminder_hours: Value[tuple[int, ...]] = Value(
        (24, 48, 60, 68, 72), "House ladder of reminders"
    )
    preliminary_hours: Value[int] = Value(
        48, "AVG art. 33(4): what is known, in phases; hour is house value"
    )
    verification_hours: Value[int] = Value(
        24, "EDPB 9/2022 par. 34: a short investigation; Annex B v: within 24 hours"
    )
    follow_up_days: Value[int] = Value(
        28, "Practice of the AP: final within about four weeks", verify=True
    )
    many_people: Value[int] = Value(100, f"{_ENISA}, flag of more than 100 individuals")
    some_people: Value[int] = Value(10, _HOUSE)
    mass_of_people: Value[int] = Value(1000, _HOUSE)
    many_recipients: Value[int] = Value(100, _HOUSE)
    answerable_recipients: Value[int] = Value(
        10, f"{_HOUSE}; so many can each be asked for their word"
    )
    slight_people: Value[int] = Value(1, f"{_HOUSE}; for what was given back")
    slight_kinds: Value[frozenset[DataKind]] = Value(
        SLIGHT, f"{_HOUSE}; for what was given back: no work for the officer"
    )
    mild_kinds: Value[frozenset[DataKind]] = Value(
        SLIGHT | {DataKind.OPINION}, f"{_HOUSE}; for what was given back: the officer judges"
    )
    long_outage_hours: Value[int] = Value(
        24, f"{_HOUSE}; case 03 (two days), Annex B viii (30 hours)"
    )
    short_outage_hours: Value[int] = Value(
        8, f"{_HOUSE}: a working day; Annex B iii (several minutes)"
    )
    prompt_hours: Value[int] = Value(4, "House rule: to report, to take up and to second a case")
    second_above_people: Value[int] = Value(100, _TWO)
    second_for_data: Value[frozenset[DataKind]] = Value(SECOND_FOR_DATA, _TWO)
    severity_medium: Value[float] = Value(2.0, _ENISA)
    severity_high: Value[float] = Value(3.0, _ENISA)
    severity_very_high: Value[float] = Value(4.0, _ENISA)
    cbw_in_force: Value[bool] = Value(True, _CBW)
    cbw_warning_hours: Value[int] = Value(24, "Cbw art. 25-29 (NIS2 art. 23(4)(a))")
    cbw_notification_hours: Value[int] = Value(72, "Cbw art. 25-29 (NIS2 art. 23(4)(b))")
    cbw_final_months: Value[int] = Value(1, "Cbw art. 25-29 (NIS2 art. 23(4)(d))")

    def in_force(self, moment: datetime) -> bool:
        """Whether this rule set is law at an aware moment."""
        begun = self.valid_from <= moment
        return not self.proposal and begun and (self.valid_to is None or moment < self.valid_to)

    def values(self) -> dict[str, Value[object]]:
        """Every dated value by name, for the generated documentation."""
        named = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in named.items() if isinstance(value, Value)}


RULESETS: Final = (
    Ruleset("avg-2018-05-25", AVG_IN_FORCE, CBW_IN_FORCE, cbw_in_force=Value(False, _CBW)),
    Ruleset("avg-2026-08-15", CBW_IN_FORCE),
    Ruleset(
        "omnibus-proposal",
        CBW_IN_FORCE,
        proposal=True,
        notify_threshold=Value(Threshold.HIGH_RISK, _OMNIBUS),
        notify_hours=Value(96, _OMNIBUS),
    ),
)
_LAW: Final = tuple(one for one in RULESETS if not one.proposal)


def in_force(moment: datetime | None) -> Ruleset:
    """The rule set in force at an aware moment; the newest law where the moment is not known.

    A moment before the AVG gets the oldest rule set: an older breach that is found now falls
    under the law that is found first.
    """
    if moment is None:
        return _LAW[-1]
    return next((one for one in _LAW if one.in_force(moment)), _LAW[0])


def by_version(version: str) -> Ruleset:
    """The rule set of a version, proposals too; raises UnknownRulesetError."""
    for one in RULESETS:
        if one.version == version:
            return one
    known = ", ".join(one.version for one in RULESETS)
    raise UnknownRulesetError(f"There is no rule set {version!r}: choose one of {known}.")
