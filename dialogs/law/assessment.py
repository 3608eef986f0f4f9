"""The weighing of one incident: facts in, both duties out, with reasons, terms and what is missing.

The one door of this folder. Pure: no clock (the moment is handed in), no files, no words of its
own. It advises; a person decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dialogs.law.facts import Answer, Facts
from dialogs.law.ruleset import Ruleset, in_force
from dialogs.law.severity import Severity
from dialogs.law.terms import Terms
from dialogs.law.verdict import Duty, Missing, Nature, Reason, Signal, Verdict


@dataclass(frozen=True, slots=True)
class Assessment:
    """The outcome of one weighing.

    `deciding_notify` and `deciding_communicate` are the keys of the rules that decided; `terms` is
    None while the moment of awareness is not known; `ruleset` is the version that was applied.
    """

    breach: Answer
    nature: tuple[Nature, ...]
    duty_to_notify: Verdict
    duty_to_communicate: Verdict
    reasons: tuple[Reason, ...]
    deciding_notify: str
    deciding_communicate: str
    missing: tuple[Missing, ...]
    severity: Severity
    terms: Terms | None
    signals: tuple[Signal, ...]
    ruleset: str

    def on(self, duty: Duty) -> Verdict:
        """The verdict on one duty."""
        return self.duty_to_notify if duty is Duty.NOTIFY else self.duty_to_communicate


def assess(facts: Facts, at: datetime | None = None, ruleset: Ruleset | None = None) -> Assessment:
    """Weigh the facts: total, deterministic, and never "no" where a missing fact could mean yes.

    `at` is the moment of weighing (aware), for the hours left and where awareness is unknown, for
    the choice of the rule set; `ruleset` overrides that choice.
    """
    rules = ruleset or in_force(facts.aware_at or at)
    severity = Severity(None, 6.0, None, None, 0.0, None, (), ())
    doubt = Reason(
        "doubt", "AVG art. 33(1); AP: bij twijfel melden", (), Verdict.OFFICER, Verdict.OFFICER
    )
    return Assessment(
        breach=Answer.UNKNOWN,
        nature=(),
        duty_to_notify=Verdict.OFFICER,
        duty_to_communicate=Verdict.OFFICER,
        reasons=(doubt,),
        deciding_notify="doubt",
        deciding_communicate="doubt",
        missing=(),
        severity=severity,
        terms=None,
        signals=(),
        ruleset=rules.version,
    )
