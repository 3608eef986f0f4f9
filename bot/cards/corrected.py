"""What came of correcting a fact: how it was and is, and everything that turned with it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.cards.acts import act
from bot.cards.elements import Part, box, heading, message, paragraph, unfold
from bot.cards.fact import about, onward, picking, short
from bot.cards.standing import state
from bot.cards.views import CorrectedView
from bot.cards.words import fact_in_words, moment, term
from bot.messages import Message
from dialogs.law.assessment import Assessment
from dialogs.law.terms import TermKind
from dialogs.law.verdict import Duty
from dialogs.texts import text

_SUBJECTS = {
    "breach": "duty-breach",
    Duty.NOTIFY: "duty-notify",
    Duty.COMMUNICATE: "duty-communicate",
}
_TERMS = (TermKind.NOTIFY_AVG, TermKind.NOTIFY_WPG)


def corrected(view: CorrectedView, language: str) -> Message:
    """The fact as it was and as it is, and everything in the weighing that turned with it."""
    title, name = text(language, "fact-corrected"), term(language, "law-fact", view.fact)
    was, now = (fact_in_words(one.values[view.fact], language) for one in (view.was, view.now))
    parts = [
        heading(title),
        about(view.now, language),
        paragraph(_turned(name, was, now, language), weight="Bolder", spacing="Medium"),
        box(*_turns(view, language)),
    ]
    another = unfold(
        text(language, "fact-another"), picking(view.now, language), onward(view.now, language)
    )
    opening = act("case.open", view.now.reference, view.now.version, language)
    summary = short(view.now, title)
    return message(parts, language=language, summary=summary, actions=[another, opening])


def _turned(subject: str, was: str, now: str, language: str) -> str:
    return text(language, "fact-turned", subject=subject, was=was, now=now)


def _turns(view: CorrectedView, language: str) -> Iterator[Part]:
    """A line for each thing that turned; where nothing did, that is said."""
    lines = [
        *_verdicts(view.was.assessment, view.now.assessment, language),
        *_terms(view.was.assessment, view.now.assessment, language),
    ]
    yield from (paragraph(line, spacing="Small") for line in lines)
    if not lines:
        yield paragraph(text(language, "fact-same"))
    if view.was.state != view.now.state:
        was, now = (state(one.state, "", language) for one in (view.was, view.now))
        yield paragraph(_turned(text(language, "fact-state"), was, now, language))
        yield paragraph(text(language, "fact-again"), weight="Bolder", spacing="Small")


def _verdicts(was: Assessment, now: Assessment, language: str) -> Iterator[str]:
    """Whether it is a breach, both duties, and how grave it is."""
    for subject, key in _SUBJECTS.items():
        before, after = (_answer(one, subject, language) for one in (was, now))
        if before != after:
            yield _turned(text(language, key), before, after, language)
    before, after = (_level(one, language) for one in (was, now))
    if before != after:
        yield _turned(text(language, "severity"), before, after, language)


def _answer(found: Assessment, subject: str, language: str) -> str:
    answer = found.breach if subject == "breach" else found.on(Duty(subject))
    return text(language, f"verdict-{answer}")


def _level(found: Assessment, language: str) -> str:
    level = found.severity.level
    return text(language, f"law-level-{level}" if level else "severity-unknown")


def _terms(was: Assessment, now: Assessment, language: str) -> Iterator[str]:
    """The ends of the terms for notifying that moved."""
    for kind in _TERMS:
        before, after = (one.terms.due(kind) if one.terms else None for one in (was, now))
        if before != after:
            said = [
                moment(at, language) if at else text(language, "fact-no-term")
                for at in (before, after)
            ]
            yield _turned(text(language, f"fact-due-{kind}"), said[0], said[1], language)
