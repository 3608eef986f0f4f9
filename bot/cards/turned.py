"""What turned between two weighings: facts, verdicts, how grave it is, and the ends of terms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from bot.cards.words import STORY, fact_in_words, moment, term
from bot.language import text
from dialogs.law.assessment import Assessment
from dialogs.law.facts import Facts
from dialogs.law.terms import TermKind
from dialogs.law.verdict import Duty

_SUBJECTS: Final = {
    "breach": "duty-breach",
    Duty.NOTIFY: "duty-notify",
    Duty.COMMUNICATE: "duty-communicate",
}
_TERMS: Final = (TermKind.NOTIFY_AVG, TermKind.NOTIFY_WPG)


class Turned(NamedTuple):
    """Something that turned, in words: what, and how it was and is."""

    subject: str
    was: str
    now: str


def facts_turned(was: Facts, now: Facts) -> Iterator[Turned]:
    """The facts that differ, in the order of the story."""
    before, after = (one.model_dump(mode="json") for one in (was, now))
    for fact in STORY:
        if getattr(was, fact) != getattr(now, fact):  # as values: a set in JSON has any order
            said = (fact_in_words(one[fact]) for one in (before, after))
            yield Turned(term("law-fact", fact), *said)


def weighing_turned(was: Assessment, now: Assessment) -> Iterator[Turned]:
    """Whether it is a breach, both duties, how grave it is, and the terms for notifying."""
    for subject, key in _SUBJECTS.items():
        before, after = (_answer(one, subject) for one in (was, now))
        if before != after:
            yield Turned(text(key), before, after)
    before, after = (_level(one) for one in (was, now))
    if before != after:
        yield Turned(text("severity"), before, after)
    yield from _terms(was, now)


def _answer(found: Assessment, subject: str) -> str:
    answer = found.breach if subject == "breach" else found.on(Duty(subject))
    return text(f"verdict-{answer}")


def _level(found: Assessment) -> str:
    level = found.severity.level
    return text(f"law-level-{level}" if level else "severity-unknown")


def _terms(was: Assessment, now: Assessment) -> Iterator[Turned]:
    for kind in _TERMS:
        before, after = (one.terms.due(kind) if one.terms else None for one in (was, now))
        if before != after:
            said = (moment(at) if at else text("fact-no-term") for at in (before, after))
            yield Turned(text(f"fact-due-{kind}"), *said)
