"""A weighing as a person wants to read it: outcome, why, what lowers it, what is missing, terms.

Every word stands in the Fluent files; this module only puts them in order. It weighs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from babel.dates import format_datetime
from babel.lists import format_list
from babel.numbers import format_decimal

from dialogs.law.assessment import Assessment
from dialogs.law.facts import Count, Facts
from dialogs.law.terms import Terms
from dialogs.law.verdict import DUTIES, Duty, Missing, Reason, Verdict
from dialogs.texts import text

_AMSTERDAM: Final = ZoneInfo("Europe/Amsterdam")

WhatIf = tuple[str, Assessment]
"""What was tried, as it was typed, and the weighing of it."""


def explained(facts: Facts, found: Assessment, others: Sequence[WhatIf], language: str) -> str:
    """The whole weighing as running text in a language."""
    told = _Teller(facts, language)
    blocks = (
        told.outcome(found),
        *(told.duty(found, duty) for duty in Duty),
        told.rest(found),
        told.lowering(found),
        told.missing(found),
        told.severity(found),
        told.terms(found.terms),
        told.signals(found),
        *(told.what_if(found, one) for one in others),
        [told.words("law-explained-advice")],
    )
    return "\n\n".join("\n".join(block) for block in blocks if block)


class _Teller:
    """Tells the parts of a weighing in one language; every part is a list of lines."""

    def __init__(self, facts: Facts, language: str) -> None:
        self.facts = facts
        self.language = language

    def words(self, key: str, **args: str | int | float) -> str:
        return text(self.language, key, **args)

    def outcome(self, found: Assessment) -> list[str]:
        answer = self.words(f"law-breach-{found.breach}")
        lines = [
            self.words("law-explained-title", ruleset=found.ruleset),
            self.words("law-explained-breach", answer=answer),
        ]
        if found.settling:
            facts = format_list([self._fact(one) for one in found.settling], locale=self.language)
            lines.append(self.words("law-explained-settling", facts=facts))
        if found.nature:
            natures = ", ".join(self.words(f"law-nature-{one}") for one in found.nature)
            lines.append(self.words("law-explained-nature", natures=natures))
        return lines

    def duty(self, found: Assessment, duty: Duty) -> list[str]:
        verdict = self.words(f"law-verdict-{found.on(duty)}")
        subject = self.words(f"law-duty-{duty}")
        outcome = self.words("law-explained-duty", duty=subject, verdict=verdict)
        if duty is not DUTIES[0] and found.deciding_notify == found.deciding_communicate:
            return [outcome, "  " + self.words("law-explained-same-reason")]
        decisive = found.deciding(duty)
        return [
            outcome,
            "  " + self.words("law-explained-because", reason=self._reason(decisive)),
            "  " + self.words("law-explained-source", source=self._source(decisive)),
            *(f"  {line}" for line in self._used(decisive)),
        ]

    def _reason(self, reason: Reason) -> str:
        return self.words(f"law-rule-{reason.rule}")

    def _source(self, reason: Reason) -> str:
        return self.words(f"law-source-{reason.rule}")

    def _used(self, reason: Reason) -> Iterable[str]:
        if reason.facts:
            told = "; ".join(f"{self._fact(one)}: {self._value(one)}" for one in reason.facts)
            yield self.words("law-explained-facts", facts=told)

    def _fact(self, fact: str) -> str:
        return self.words(f"law-fact-{fact}")

    def _value(self, fact: str) -> str:
        value = getattr(self.facts, fact)
        if isinstance(value, frozenset):
            return ", ".join(sorted((self._word(one) for one in value), key=str.casefold))
        if isinstance(value, Count):
            return _count(value)
        return _moment(value, self.language) if isinstance(value, datetime) else self._word(value)

    def _word(self, value: Any) -> str:  # noqa: ANN401 - a word of any enumeration, or a number
        if isinstance(value, float):
            return self._number(value)
        return self.words(f"law-value-{value}".replace("+", "-"))

    def _number(self, value: float) -> str:
        return format_decimal(value, locale=self.language)

    def rest(self, found: Assessment) -> list[str]:
        decisive = {found.deciding_notify, found.deciding_communicate}
        spoke = [one for one in found.reasons if one.rule not in decisive and not _lowers(one)]
        return self._listed("law-explained-others", (self._with_source(one) for one in spoke))

    def lowering(self, found: Assessment) -> list[str]:
        decisive = {found.deciding_notify, found.deciding_communicate}
        grounds = [one for one in found.reasons if one.rule not in decisive and _lowers(one)]
        return self._listed("law-explained-lowering", (self._with_source(one) for one in grounds))

    def _with_source(self, reason: Reason) -> str:
        return f"{self._reason(reason)} ({self._source(reason)})"

    def _listed(self, title: str, lines: Iterable[str]) -> list[str]:
        items = [f"- {line}" for line in lines]
        return [self.words(title), *items] if items else []

    def missing(self, found: Assessment) -> list[str]:
        """The missing facts, one a line, under what they could still bring."""
        by_outcome: dict[str, list[str]] = {}
        for one in found.missing:
            by_outcome.setdefault(self._could(one), []).append(f"- {self._fact(one.fact)}")
        lines = (line for outcome, facts in by_outcome.items() for line in (outcome, *facts))
        return [self.words("law-explained-missing"), *lines] if by_outcome else []

    def _could(self, missing: Missing) -> str:
        """Where a missing fact could still bring each duty."""
        outcomes = [self._either(verdicts) for verdicts in missing.could.values()]
        same = len(outcomes) > len(set(outcomes))
        key = "same" if same else "-".join(missing.could)
        return self.words(f"law-could-{key}", **dict(zip(missing.could, outcomes, strict=True)))

    def _either(self, verdicts: Sequence[Verdict]) -> str:
        words = [self.words(f"law-outcome-{one}") for one in verdicts]
        return format_list(words, style="or", locale=self.language)

    def severity(self, found: Assessment) -> list[str]:
        severity = found.severity
        if severity.score is None or severity.level is None:
            return [self.words("law-explained-severity-unknown")]
        level = self.words(f"law-level-{severity.level}")
        lines = [
            self.words("law-explained-severity", score=self._number(severity.score), level=level)
        ]
        for step in severity.steps:
            part, why = self.words(f"law-part-{step.part}"), self.words(f"law-step-{step.key}")
            lines.append(f"- {part}: {self._number(step.points)} ({why})")
        lines += [f"- {self.words(f'law-flag-{flag}')}" for flag in severity.flags]
        if severity.most > severity.score:
            lines.append(
                self.words("law-explained-severity-most", most=self._number(severity.most))
            )
        return lines

    def terms(self, terms: Terms | None) -> list[str]:
        if terms is None:
            return [self.words("law-explained-no-terms")]
        basis = self.words(f"law-basis-{terms.basis}")
        aware = _moment(terms.aware_at, self.language)
        lines = [self.words("law-explained-terms", aware=aware, basis=basis)]
        for term in terms.terms:
            due = _moment(term.due, self.language)
            lines.append(f"- {self.words(f'law-term-{term.kind}')}: {due}")
        lines += [self.words(f"law-remark-{one}") for one in terms.remarks]
        return lines + list(self._left(terms))

    def _left(self, terms: Terms) -> Iterable[str]:
        if terms.hours_left is not None and terms.hours_left < 0 and terms.aware_latest:
            yield self.words("law-explained-estimated")
        elif terms.hours_left is not None:
            key = "law-explained-late" if terms.late else "law-explained-left"
            yield self.words(key, hours=int(abs(terms.hours_left)))

    def signals(self, found: Assessment) -> list[str]:
        lines = (self.words(f"law-signal-{one}") for one in found.signals)
        return self._listed("law-explained-signals", lines)

    def what_if(self, found: Assessment, one: WhatIf) -> list[str]:
        change, other = one
        lines = [f"- {line}" for line in self._turns(found, other)]
        same = [f"- {self.words('law-explained-same')}"]
        return [self.words("law-explained-what-if", change=change), *(lines or same)]

    def _turns(self, found: Assessment, other: Assessment) -> Iterable[str]:
        if found.breach != other.breach:
            was, now = (self.words(f"law-breach-{one.breach}") for one in (found, other))
            subject = self.words("law-explained-breach-subject")
            yield self.words("law-explained-turns", subject=subject, was=was, now=now)
        for duty in Duty:
            if found.on(duty) is not other.on(duty):
                was, now = (self.words(f"law-verdict-{one.on(duty)}") for one in (found, other))
                subject = self.words(f"law-duty-{duty}")
                yield self.words("law-explained-turns", subject=subject, was=was, now=now)


def _lowers(reason: Reason) -> bool:
    return reason.communicate is Verdict.NO


def _count(count: Count) -> str:
    ends = ["?" if one is None else str(one) for one in (count.least, count.most)]
    return ends[0] if ends[0] == ends[1] else " - ".join(ends)


def _moment(moment: datetime, language: str) -> str:
    return format_datetime(moment, "EEEE d MMMM y HH:mm", tzinfo=_AMSTERDAM, locale=language)
