"""A notification in the fields of the EDPB's template: a draft, for whoever reads it by machine.

The template (version 1.0, 2026) is not final, and no authority takes it as a file yet. Fields go by
its numbers, or by the range in which they stand; `name` is ours, as only the gist of its words was
at hand. What a case does not know is left out. `EVERY` is the whole of what is mapped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple

from pydantic import JsonValue

from dialogs.ap_form.form import Known, Purpose
from dialogs.handling.casefile import Matter, Outcome, Stage
from dialogs.handling.moments import perhaps_late
from dialogs.handling.standing import (
    first_notification,
    in_force,
    latest_notification,
    standing,
    told,
)
from dialogs.law.facts import Answer, Cause, Count, Loss
from dialogs.law.severity import Level
from dialogs.law.verdict import Verdict

TEMPLATE: Final = "EDPB common notification template, version 1.0 (2026), draft"


class EdpbField(NamedTuple):
    """A field of the template by its number, what it is called here, and what a case says of it."""

    number: str
    name: str
    value: Callable[[Known], JsonValue]


def edpb(known: Known) -> dict[str, JsonValue]:
    """The fields of which the case knows something."""
    fields: list[JsonValue] = []
    for one in EVERY:
        value = one.value(known)
        if value not in (None, "", [], {}):
            fields.append({"field": one.number, "name": one.name, "value": value})
    return {"template": TEMPLATE, "draft": True, "fields": fields}


# --- 1 and 2: the notification, the organisation -----------------------------------------------


def _type(known: Known) -> JsonValue:
    return "new" if known.purpose is Purpose.NEW else "follow-up"


def _completeness(known: Known) -> JsonValue:
    if known.purpose is Purpose.WITHDRAWAL:
        return "withdraw"
    last = latest_notification(known.file)
    final = in_force(known.file) and last is not None and last.stage is Stage.FINAL
    return "complete" if final else "incomplete"


def _number(known: Known) -> JsonValue:
    last = latest_notification(known.file)
    return last.number if last and in_force(known.file) else None


# --- 3: the breach -----------------------------------------------------------------------------


def _moment(at: datetime | None) -> JsonValue:
    return at.isoformat() if at else None


def _when(known: Known) -> JsonValue:
    facts = known.facts
    if facts.ongoing is Answer.YES:
        return "ongoing"
    if facts.happened_from is None:
        return "to_be_determined"
    return "from_to" if facts.happened_to else "day"


def _late_reason(known: Known) -> JsonValue:
    first = first_notification(known.file)
    if first:
        return first.late_reason or None
    if not perhaps_late(known.facts, known.at):
        return None
    return [note.words for note in known.file.notes if note.on_delay]


def _unintelligible(known: Known) -> JsonValue:
    facts = known.facts
    if facts.unintelligible is not Answer.YES:
        return _word(facts.unintelligible)
    return "intact" if facts.key_safe is Answer.YES else "can_be_circumvented"


def _unavailable(known: Known) -> JsonValue:
    return _word(known.facts.loss) if known.facts.loss is not Loss.NONE else None


def _side(known: Known) -> JsonValue:
    cause = known.facts.cause
    return None if cause is Cause.UNKNOWN else cause.value.partition("_")[0]


def _malice(known: Known) -> JsonValue:
    cause = known.facts.cause
    if cause is Cause.UNKNOWN:
        return None
    return "malicious" if cause.value.endswith("malicious") else "non_malicious"


def _count(count: Count) -> JsonValue:
    if not count.known:
        return {"certainty": "unknown"}
    certainty = "exact" if count.least == count.most else "approximate"
    return {"certainty": certainty, "least": count.least, "most": count.most}


# --- 4 and 5: the risk, the people -------------------------------------------------------------

_SEVERITY: Final[Mapping[Level, str]] = {
    Level.NEGLIGIBLE: "low",
    Level.LIMITED: "low",
    Level.CONSIDERABLE: "moderate",
    Level.VERY_GREAT: "severe",
}
"""Four words of the AP to three of the template."""


def _severity(known: Known) -> JsonValue:
    level = known.assessment.severity.level
    return _SEVERITY[level] if level else None


def _risk(known: Known) -> JsonValue:
    found = known.assessment
    if found.duty_to_communicate is Verdict.YES:
        return "high"
    if found.duty_to_notify is Verdict.NO:
        return "unlikely"
    undecided = Verdict.OFFICER in (found.duty_to_notify, found.duty_to_communicate)
    return "more_information_needed" if undecided else "not_high"


def _informed(known: Known) -> JsonValue:
    if told(known.file):
        return "yes"
    grounds = [one.ground for one in known.file.communications if one.ground]
    if grounds:
        return f"no_{grounds[-1]}"
    decision = standing(known.file, Matter.COMMUNICATE)
    if decision is None:
        return "under_investigation"
    return "will_be" if decision.outcome is Outcome.YES else "no_not_high_risk"


def _word(value: StrEnum) -> JsonValue:
    """A word of ours; none for what is not known."""
    return None if value.value == "unknown" else value.value


def _words(values: Iterable[StrEnum]) -> JsonValue:
    return [one.value for one in dict.fromkeys(values) if one.value != "unknown"]


EVERY: Final = (
    # the notification and the organisation
    EdpbField("3", "notification_type", _type),
    EdpbField("4", "notification_completeness", _completeness),
    EdpbField("6", "authority_reference", _number),
    EdpbField("7", "own_reference", lambda known: known.file.reference),
    EdpbField("10-36", "controller_name", lambda known: known.controller.name),
    EdpbField("10-36", "controller_body", lambda known: known.controller.body),
    EdpbField("10-36", "controller_address", lambda known: known.controller.address),
    EdpbField("10-36", "reporter_name", lambda known: known.notifier.name),
    EdpbField("10-36", "reporter_role", lambda known: known.notifier.role),
    EdpbField("10-36", "reporter_email", lambda known: known.notifier.mail),
    EdpbField("10-36", "reporter_phone", lambda known: known.notifier.phone),
    EdpbField("10-36", "dpo_registration", lambda known: known.controller.dpo_number),
    EdpbField("38-41", "processor_involved", lambda known: _word(known.facts.processor)),
    # the breach
    EdpbField("44", "breach_timing", _when),
    EdpbField("46", "breach_began", lambda known: _moment(known.facts.happened_from)),
    EdpbField("47", "breach_ended", lambda known: _moment(known.facts.happened_to)),
    EdpbField("48", "awareness", lambda known: _moment(known.facts.aware_at)),
    EdpbField("49", "reason_for_delay", _late_reason),
    EdpbField(
        "52", "informed_by_processor", lambda known: _moment(known.facts.processor_informed_at)
    ),
    EdpbField("55", "nature", lambda known: _words(known.assessment.nature)),
    EdpbField("56", "exfiltration", lambda known: _word(known.facts.exfiltration)),
    EdpbField("57", "unintelligible", _unintelligible),
    EdpbField("59", "unavailability", _unavailable),
    EdpbField("60", "incident_kind", lambda known: known.facts.kind.value),
    EdpbField("61", "cause_side", _side),
    EdpbField("61", "cause_intent", _malice),
    EdpbField("65", "groups", lambda known: _words(sorted(known.facts.groups))),
    EdpbField("67", "people", lambda known: _count(known.facts.people)),
    EdpbField("70", "data", lambda known: _words(sorted(known.facts.data))),
    EdpbField("72", "records", lambda known: _count(known.facts.records)),
    # the consequences, and what is done about them
    EdpbField("87", "severity", _severity),
    EdpbField("89", "risk", _risk),
    EdpbField("90", "risk_method", lambda known: f"ENISA; {known.assessment.ruleset}"),
    EdpbField("92-95", "measures", lambda known: [*known.measures]),
    EdpbField("97", "people_informed", _informed),
    EdpbField(
        "98-106",
        "people_informed_count",
        lambda known: sum(one.people for one in told(known.file)) or None,
    ),
    EdpbField(
        "98-106",
        "people_informed_how",
        lambda known: _words(way for one in told(known.file) for way in one.how),
    ),
    EdpbField("113-118", "cross_border", lambda known: _word(known.facts.cross_border)),
)
"""Every field of the template that a case says something of."""
