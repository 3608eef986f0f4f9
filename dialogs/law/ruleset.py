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


@dataclass(frozen=True, slots=True, eq=False)
class Ruleset:
    """Everything of the law that has a number and can change, as in force in a period.

    `valid_from` is included and `valid_to` is not; `proposal` is never in force by itself.
    """

    version: str
    valid_from: datetime
    valid_to: datetime | None
    proposal: bool
    notify_threshold: Value[Threshold]
    notify_hours: Value[int]
    wpg_notify_hours: Value[int]
    reminder_hours: Value[tuple[int, ...]]
    preliminary_hours: Value[int]
    verification_hours: Value[int]
    follow_up_days: Value[int]
    many_people: Value[int]
    some_people: Value[int]
    mass_of_people: Value[int]
    many_recipients: Value[int]
    answerable_recipients: Value[int]
    slight_people: Value[int]
    slight_kinds: Value[frozenset[DataKind]]
    mild_kinds: Value[frozenset[DataKind]]
    long_outage_hours: Value[int]
    short_outage_hours: Value[int]
    prompt_hours: Value[int]
    second_above_people: Value[int]
    second_for_data: Value[frozenset[DataKind]]
    severity_medium: Value[float]
    severity_high: Value[float]
    severity_very_high: Value[float]
    cbw_in_force: Value[bool]
    cbw_warning_hours: Value[int]
    cbw_notification_hours: Value[int]
    cbw_final_months: Value[int]

    def in_force(self, moment: datetime) -> bool:
        """Whether this rule set is law at an aware moment."""
        begun = self.valid_from <= moment
        return not self.proposal and begun and (self.valid_to is None or moment < self.valid_to)

    def values(self) -> dict[str, Value[object]]:
        """Every dated value by name, for the generated documentation."""
        named = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in named.items() if isinstance(value, Value)}


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


def _avg(
    version: str,
    valid_from: datetime,
    valid_to: datetime | None,
    *,
    cbw: bool,
    proposal: bool = False,
    omnibus: bool = False,
) -> Ruleset:
    """A rule set under the AVG; the periods differ in the Cbw and in the proposed Omnibus."""
    com = "COM(2025) 837 (Digital Omnibus), proposed art. 33(1) AVG"
    enisa = "ENISA 2013, Recommendations for a methodology of the assessment of severity"
    two = "House rule: not notifying, or not telling people, is then a decision of two people"
    house = "House value, no figure in the law; EDPB 9/2022 section IV gives only the factor"
    return Ruleset(
        version=version,
        valid_from=valid_from,
        valid_to=valid_to,
        proposal=proposal,
        notify_threshold=(
            Value(Threshold.HIGH_RISK, com) if omnibus else Value(Threshold.RISK, "AVG art. 33(1)")
        ),
        notify_hours=Value(96, com) if omnibus else Value(72, "AVG art. 33(1)"),
        wpg_notify_hours=Value(72, "Wpg art. 33a", verify=True),
        reminder_hours=Value((24, 48, 60, 68, 72), "House ladder of reminders"),
        preliminary_hours=Value(
            48, "AVG art. 33(4): what is known, in phases; hour is house value"
        ),
        verification_hours=Value(
            24, "EDPB 9/2022 par. 34: a short investigation; Annex B v: within 24 hours"
        ),
        follow_up_days=Value(28, "Practice of the AP: final within about four weeks", verify=True),
        many_people=Value(100, f"{enisa}, flag of more than 100 individuals"),
        some_people=Value(10, house),
        mass_of_people=Value(1000, house),
        many_recipients=Value(100, house),
        answerable_recipients=Value(10, f"{house}; so many can each be asked for their word"),
        slight_people=Value(1, f"{house}; for what was given back"),
        slight_kinds=Value(SLIGHT, f"{house}; for what was given back: no work for the officer"),
        mild_kinds=Value(
            SLIGHT | {DataKind.OPINION}, f"{house}; for what was given back: the officer judges"
        ),
        long_outage_hours=Value(24, f"{house}; case 03 (two days), Annex B viii (30 hours)"),
        short_outage_hours=Value(8, f"{house}: a working day; Annex B iii (several minutes)"),
        prompt_hours=Value(4, "House rule: to report, to take up and to second a case"),
        second_above_people=Value(100, two),
        second_for_data=Value(SECOND_FOR_DATA, two),
        severity_medium=Value(2.0, enisa),
        severity_high=Value(3.0, enisa),
        severity_very_high=Value(4.0, enisa),
        cbw_in_force=Value(cbw, "Cbw, Stb. 2026, 187: in force on 15 August 2026"),
        cbw_warning_hours=Value(24, "Cbw art. 25-29 (NIS2 art. 23(4)(a))"),
        cbw_notification_hours=Value(72, "Cbw art. 25-29 (NIS2 art. 23(4)(b))"),
        cbw_final_months=Value(1, "Cbw art. 25-29 (NIS2 art. 23(4)(d))"),
    )


RULESETS: Final = (
    _avg("avg-2018-05-25", AVG_IN_FORCE, CBW_IN_FORCE, cbw=False),
    _avg("avg-2026-08-15", CBW_IN_FORCE, None, cbw=True),
    _avg("omnibus-proposal", CBW_IN_FORCE, None, cbw=True, proposal=True, omnibus=True),
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
