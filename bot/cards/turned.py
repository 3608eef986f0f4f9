"""What turned between two weighings: facts, verdicts, how grave it is, and the ends of terms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from bot.cards.standing import severity
from bot.cards.words import STORY, fact_in_words, moment, term
from bot.language import text
from dialogs.law.assessment import Assessment
from dialogs.law.facts import Facts
from dialogs.law.terms import TermKind
from dialogs.law.verdict import DUTIES

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


def verdicts_in_words(found: Assessment) -> dict[str, str]:
    """What a weighing says of each subject: a breach or not, both duties, how grave it is."""
    duties = {text(f"duty-{duty}"): text(f"verdict-{found.on(duty)}") for duty in DUTIES}
    breach = text(f"verdict-{found.breach}")
    return {text("duty-breach"): breach, **duties, text("severity"): severity(found)}


def weighing_turned(was: Assessment, now: Assessment) -> Iterator[Turned]:
    """The verdicts that differ, and the terms for notifying."""
    before = verdicts_in_words(was)
    for subject, said in verdicts_in_words(now).items():
        if said != before[subject]:
            yield Turned(subject, before[subject], said)
    yield from _terms(was, now)


def _terms(was: Assessment, now: Assessment) -> Iterator[Turned]:
    for kind in _TERMS:
        before, after = (one.terms.due(kind) if one.terms else None for one in (was, now))
        if before != after:
            said = (moment(at) if at else text("fact-no-term") for at in (before, after))
            yield Turned(text(f"fact-due-{kind}"), *said)
