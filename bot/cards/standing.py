"""How a case stands, as parts that the alert, the reminder and the case card share.

The verdicts with their reasons, the terms with the time left, the state and who has it: all of it
fit for a passer-by, so no name but the officer's and no free text. Colour only repeats words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from babel.numbers import format_decimal

from bot.cards import elements as ui
from bot.cards.elements import NOTHING, Action, Part
from bot.cards.views import AlertView, CaseView
from bot.cards.words import (
    data_in_words,
    holder_in_words,
    left,
    moment,
    now_in_words,
    people_in_words,
    term,
)
from bot.forms.acts import slug
from bot.language import has, spoken, text
from dialogs.handling.casefile import CaseFile, Matter
from dialogs.handling.moments import CaseTerm, case_terms
from dialogs.handling.standing import replied_at, waits_for_second
from dialogs.law.assessment import Assessment
from dialogs.law.facts import Facts, Group
from dialogs.law.terms import TermKind
from dialogs.law.verdict import DUTIES, Duty, Reason

SOON = timedelta(hours=24)  # from here on a term is shown as a warning
URGENT = timedelta(hours=12)  # and from here on as an alarm


LONGEST_NAME = 60  # letters; a longer one was made to break something


def situation(value: str) -> str:
    """A situation in two or three words."""
    return term("situation", f"{value}-short")


def name(who: str) -> str:
    """A name that fits on a card."""
    return ui.shorten(" ".join(who.split()), LONGEST_NAME, "…")


def asks_to_restrict(file: CaseFile, actions: Collection[str]) -> str:
    """Of a case about colleagues: whether everybody should see it; empty once that was said."""
    staff = Group.EMPLOYEES in file.facts.groups and "case.restrict" in actions
    return text("restrict-asks") if staff and not file.restrictions else ""


def page_buttons(page: str) -> list[Action]:
    """The button to the page of a case in the register, where it has one."""
    return [ui.link(text("open-in-register"), page)] if page else []


def to_page(page: str) -> Part:
    """The same for who reads a message as text, or by mail."""
    return ui.aloud(f"{text('open-in-register')}: {page}") if page else NOTHING


def head(view: AlertView) -> Part:
    """What the case is about, its number, how far it is and who has it."""
    return ui.stack(
        ui.paragraph(text("drill"), weight="Bolder") if view.file.drill else NOTHING,
        ui.heading(situation(view.file.situation)),
        ui.remark(f"{view.file.reference} · {state(view.file.state, view.officer)}"),
        ui.remark(_second(view.file)),
        ui.paragraph(_replied(view.file), spacing="Small"),
    )


def gist(known: Facts, whole: bool = False) -> Part:
    """Which data, and of how many people: what an alert may say of the facts.

    `whole` adds who has the data and how things stand with them, for the case card.
    """
    rows = gist_in_words(known)
    return ui.facts(rows if whole else rows[:2])


def gist_in_words(known: Facts) -> list[tuple[str, str]]:
    """Which data, of whom, who has them, and how things stand with them."""
    return [
        (text("gist-data"), data_in_words(known)),
        (text("gist-people"), people_in_words(known)),
        (text("gist-holder"), holder_in_words(known)),
        (text("gist-now"), now_in_words(known)),
    ]


def next_step(view: CaseView) -> str:
    """What the case waits for: who may second is told so, everybody else that it is waited for."""
    if not view.next:
        return ""
    key = "second-you" if "case.second" in view.actions else slug(view.next)
    return text("next-step", step=text(f"next-{key}"))


def joined(file: CaseFile) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The case in which this one goes on, and those that go on in it: by the key of the words."""
    if file.merged_into:
        yield "merged-into", (file.merged_into,)
    if file.merged:
        yield "merged-here", file.merged


def merging(file: CaseFile) -> str:
    """The same in words."""
    return " · ".join(text(key, cases=", ".join(cases)) for key, cases in joined(file))


def state(value: str, officer: str) -> str:
    """How far a case is, with the name of the officer who has it."""
    said = text(f"case-state-{value}")
    return f"{said} · {name(officer)}" if officer else said


def _replied(file: CaseFile) -> str:
    at = replied_at(file)
    return text("replied", moment=moment(at)) if at else ""


def _second(file: CaseFile) -> str:
    waits = (duty for duty in Matter if waits_for_second(file, duty))
    duties = ", ".join(text(f"duty-{duty}") for duty in waits)
    return text("waits-for-second", duties=duties) if duties else ""


# --- terms -----------------------------------------------------------------------------------


class TermLine(NamedTuple):
    """A term in words, and as the style of its frame how pressing it is."""

    title: str
    left: str
    until: str
    frame: str


def term_lines(view: AlertView) -> Iterator[TermLine]:
    """Every term with the time left; one that passed says so for good."""
    rest = view.rest_due
    follow_up = [CaseTerm(TermKind.FOLLOW_UP, rest)] if rest else []
    for one in (*case_terms(view.file), *follow_up):
        title, until = text(f"law-term-{one.kind}"), text("due-at", moment=moment(one.due))
        said, style = _standing(one, view.now)
        yield TermLine(title, said, until, style)


def terms(view: AlertView) -> Part:
    """The terms, each in a frame of its own."""
    return ui.stack(*map(_term, term_lines(view)))


def _term(one: TermLine) -> Part:
    return ui.box(
        ui.paragraph(f"{one.title}: {one.left}", weight="Bolder"),
        ui.paragraph(one.until, spacing="None"),
        style=one.frame,
        spacing="Small",
    )


def _standing(one: CaseTerm, now: datetime) -> tuple[str, str]:
    if one.met_at is not None:
        key, style = _met(one.met_at, one)
        return text(key, moment=moment(one.met_at)), style
    return left(one.due, now, one.latest), urgency(one.due, now)


def _met(at: datetime, one: CaseTerm) -> tuple[str, str]:
    """Whether it was in time: not sure where the term counts from an estimate."""
    if not one.met_late:
        return "term-met", "good"
    if one.latest is not None and at <= one.latest:
        return "term-met-perhaps-late", "warning"
    return "term-met-late", "attention"


def urgency(due: datetime, now: datetime) -> str:
    """The style of what is due: calm, then a warning, then an alarm."""
    if due - now <= URGENT:
        return "attention"
    return "warning" if due - now <= SOON else "emphasis"


# --- verdicts --------------------------------------------------------------------------------


class VerdictLine(NamedTuple):
    """One verdict with every reason for it."""

    title: str
    answer: str
    why: Sequence[str]


def verdict_lines(assessment: Assessment) -> Iterator[VerdictLine]:
    """Whether it is a breach and of what nature, and each duty, with why."""
    natures = ", ".join(text(f"law-nature-{one.value}") for one in assessment.nature)
    breach = text(f"verdict-{assessment.breach.value}")
    yield VerdictLine(text("duty-breach"), breach, [natures] if natures else [])
    for duty in DUTIES:
        answer = text(f"verdict-{assessment.on(duty).value}")
        yield VerdictLine(text(f"duty-{duty}"), answer, reasons(assessment, duty))


def verdicts(assessment: Assessment, most: int) -> Part:
    """The three verdicts, each with at most so many of its reasons, and how grave it is."""
    rows = [_verdict(one.title, one.answer, one.why[:most]) for one in verdict_lines(assessment)]
    return ui.stack(*rows, _severity(assessment))


def reasons(assessment: Assessment, duty: Duty) -> list[str]:
    """Why the duty is judged so, in words with their source: the rule that decided comes first."""
    decided = {assessment.deciding_notify, assessment.deciding_communicate}
    spoke = [one for one in assessment.reasons if one.on(duty) is assessment.on(duty)]
    spoke.sort(key=lambda one: one.rule not in decided)
    return [f"{term('law-rule', one.rule)} ({_source(one)})" for one in spoke]


def _source(reason: Reason) -> str:
    """The source of a rule in words; of a rule that only an older version had, as it was kept."""
    key = f"law-source-{reason.rule}"
    return text(key) if has(key) else reason.source


def _verdict(name: str, said: str, why: Sequence[str]) -> Part:
    titles = ui.paragraph(name, weight="Bolder"), ui.paragraph(said, weight="Bolder")
    reasons = ui.stack(*(ui.remark(reason, spacing="None") for reason in why))
    drawn = ui.beside(*titles, separator=True, spacing="Medium")
    listed = "\n".join(f"- {ui.clean(reason)}" for reason in why if reason)
    return Part(
        (*drawn.elements, *reasons.elements), "\n".join([f"{name}: {said}", listed]).strip()
    )


def _severity(assessment: Assessment) -> Part:
    """How grave the breach is for the people, in the authority's word, and what else to look at."""
    said = severity(assessment)
    title = text("severity")
    drawn = ui.beside(
        ui.paragraph(title, weight="Bolder"), ui.paragraph(said), separator=True, spacing="Medium"
    )
    also = ui.remark(signals(assessment), spacing="Medium")
    return ui.stack(Part(drawn.elements, f"{title}: {said}"), also)


def severity(assessment: Assessment) -> str:
    """How grave the breach is for the people, in the authority's word."""
    level = assessment.severity.level
    return text(f"law-level-{level.value}" if level else "severity-unknown")


def signals(assessment: Assessment) -> str:
    """What else than the two duties to look at; empty where there is nothing."""
    named = "; ".join(text(f"law-signal-{one.value}") for one in assessment.signals)
    return f"{text('signals')} {named}" if named else ""


def score(assessment: Assessment) -> str:
    """The parts of the severity, as ENISA adds them up; empty while the data are unknown."""
    parts = assessment.severity
    if parts.score is None or parts.dpc is None or parts.ei is None:
        return ""
    numbers = (
        format_decimal(n, locale=spoken()) for n in (parts.score, parts.dpc, parts.ei, parts.cb)
    )
    return "SE {} = DPC {} × EI {} + CB {}".format(*numbers)
