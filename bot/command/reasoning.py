"""A weighing as a person wants to read it: outcome, why, what lowers it, what is missing, terms.

Every word stands in the Fluent files; this module only puts them in order. It weighs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from babel.dates import format_datetime
from babel.lists import format_list
from babel.numbers import format_decimal

from bot.language import spoken, text
from dialogs.law.assessment import Assessment
from dialogs.law.facts import Count, Facts
from dialogs.law.terms import AMSTERDAM, Terms
from dialogs.law.verdict import DUTIES, Duty, Missing, Reason, Verdict

WhatIf = tuple[str, Assessment]
"""What was tried, as it was typed, and the weighing of it."""


def explained(facts: Facts, found: Assessment, others: Sequence[WhatIf]) -> str:
    """The whole weighing as running text in a language."""
    told = _WeighingTeller(facts)
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
        [text("law-explained-advice")],
    )
    return "\n\n".join("\n".join(block) for block in blocks if block)


class _WeighingTeller:
    """Tells the parts of a weighing; every part is a list of lines."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts

    def outcome(self, found: Assessment) -> list[str]:
        answer = text(f"law-breach-{found.breach}")
        lines = [
            text("law-explained-title", ruleset=found.ruleset),
            text("law-explained-breach", answer=answer),
        ]
        if found.settling:
            facts = format_list([self._fact(one) for one in found.settling], locale=spoken())
            lines.append(text("law-explained-settling", facts=facts))
        if found.nature:
            natures = ", ".join(text(f"law-nature-{one}") for one in found.nature)
            lines.append(text("law-explained-nature", natures=natures))
        return lines

    def duty(self, found: Assessment, duty: Duty) -> list[str]:
        verdict = text(f"law-verdict-{found.on(duty)}")
        subject = text(f"law-duty-{duty}")
        outcome = text("law-explained-duty", duty=subject, verdict=verdict)
        if duty is not DUTIES[0] and found.deciding_notify == found.deciding_communicate:
            return [outcome, "  " + text("law-explained-same-reason")]
        decisive = found.deciding(duty)
        return [
            outcome,
            "  " + text("law-explained-because", reason=self._reason(decisive)),
            "  " + text("law-explained-source", source=self._source(decisive)),
            *(f"  {line}" for line in self._used(decisive)),
        ]

    def _reason(self, reason: Reason) -> str:
        return text(f"law-rule-{reason.rule}")

    def _source(self, reason: Reason) -> str:
        return text(f"law-source-{reason.rule}")

    def _used(self, reason: Reason) -> Iterable[str]:
        if reason.facts:
            told = "; ".join(f"{self._fact(one)}: {self._value(one)}" for one in reason.facts)
            yield text("law-explained-facts", facts=told)

    def _fact(self, fact: str) -> str:
        return text(f"law-fact-{fact}")

    def _value(self, fact: str) -> str:
        value = getattr(self.facts, fact)
        if isinstance(value, frozenset):
            return ", ".join(sorted((self._word(one) for one in value), key=str.casefold))
        if isinstance(value, Count):
            return _count(value)
        return _moment(value) if isinstance(value, datetime) else self._word(value)

    def _word(self, value: Any) -> str:  # noqa: ANN401 - a word of any enumeration, or a number
        if isinstance(value, float):
            return self._number(value)
        return text(f"law-value-{value}".replace("+", "-"))

    def _number(self, value: float) -> str:
        return format_decimal(value, locale=spoken())

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
        return [text(title), *items] if items else []

    def missing(self, found: Assessment) -> list[str]:
        """The missing facts, one a line, under what they could still bring."""
        by_outcome: dict[str, list[str]] = {}
        for one in found.missing:
            by_outcome.setdefault(self._could(one), []).append(f"- {self._fact(one.fact)}")
        lines = (line for outcome, facts in by_outcome.items() for line in (outcome, *facts))
        return [text("law-explained-missing"), *lines] if by_outcome else []

    def _could(self, missing: Missing) -> str:
        """Where a missing fact could still bring each duty."""
        outcomes = [self._either(verdicts) for verdicts in missing.could.values()]
        same = len(outcomes) > len(set(outcomes))
        key = "same" if same else "-".join(missing.could)
        return text(f"law-could-{key}", **dict(zip(missing.could, outcomes, strict=True)))

    def _either(self, verdicts: Sequence[Verdict]) -> str:
        words = [text(f"law-outcome-{one}") for one in verdicts]
        return format_list(words, style="or", locale=spoken())

    def severity(self, found: Assessment) -> list[str]:
        severity = found.severity
        if severity.score is None or severity.level is None:
            return [text("law-explained-severity-unknown")]
        level = text(f"law-level-{severity.level}")
        lines = [text("law-explained-severity", score=self._number(severity.score), level=level)]
        for step in severity.steps:
            part, why = text(f"law-part-{step.part}"), text(f"law-step-{step.key}")
            lines.append(f"- {part}: {self._number(step.points)} ({why})")
        lines += [f"- {text(f'law-flag-{flag}')}" for flag in severity.flags]
        if severity.most > severity.score:
            lines.append(text("law-explained-severity-most", most=self._number(severity.most)))
        return lines

    def terms(self, terms: Terms | None) -> list[str]:
        if terms is None:
            return [text("law-explained-no-terms")]
        basis = text(f"law-basis-{terms.basis}")
        aware = _moment(terms.aware_at)
        lines = [text("law-explained-terms", aware=aware, basis=basis)]
        for term in terms.terms:
            due = _moment(term.due)
            lines.append(f"- {text(f'law-term-{term.kind}')}: {due}")
        lines += [text(f"law-remark-{one}") for one in terms.remarks]
        return lines + list(self._left(terms))

    def _left(self, terms: Terms) -> Iterable[str]:
        if terms.hours_left is not None and terms.hours_left < 0 and terms.aware_latest:
            yield text("law-explained-estimated")
        elif terms.hours_left is not None:
            key = "law-explained-late" if terms.late else "law-explained-left"
            yield text(key, hours=int(abs(terms.hours_left)))

    def signals(self, found: Assessment) -> list[str]:
        lines = (text(f"law-signal-{one}") for one in found.signals)
        return self._listed("law-explained-signals", lines)

    def what_if(self, found: Assessment, one: WhatIf) -> list[str]:
        change, other = one
        lines = [f"- {line}" for line in self._turns(found, other)]
        same = [f"- {text('law-explained-same')}"]
        return [text("law-explained-what-if", change=change), *(lines or same)]

    def _turns(self, found: Assessment, other: Assessment) -> Iterable[str]:
        if found.breach != other.breach:
            was, now = (text(f"law-breach-{one.breach}") for one in (found, other))
            subject = text("law-explained-breach-subject")
            yield text("law-explained-turns", subject=subject, was=was, now=now)
        for duty in Duty:
            if found.on(duty) is not other.on(duty):
                was, now = (text(f"law-verdict-{one.on(duty)}") for one in (found, other))
                subject = text(f"law-duty-{duty}")
                yield text("law-explained-turns", subject=subject, was=was, now=now)


def _lowers(reason: Reason) -> bool:
    return reason.communicate is Verdict.NO


def _count(count: Count) -> str:
    ends = ["?" if one is None else str(one) for one in (count.least, count.most)]
    return ends[0] if ends[0] == ends[1] else " - ".join(ends)


def _moment(moment: datetime) -> str:
    return format_datetime(moment, "EEEE d MMMM y HH:mm", tzinfo=AMSTERDAM, locale=spoken())
