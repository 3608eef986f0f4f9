"""The form of the authority (AP), as far as a case answers it: a table, and its answers.

The questionnaire is that of August 2022; the officer fills in the form itself, on the website of
the AP, which takes no files. Pure: a case goes in, and every question comes out with the answer
that follows, where it comes from, and what is still to be done. The words, official where they are
the AP's, stand in `ap.ftl`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Final, TypeVar

from dialogs.ap_form import consequences, data, incident
from dialogs.ap_form.choices import Given, choice
from dialogs.ap_form.form import OPEN, Filled, FormQuestion, Known, Purpose, derived
from dialogs.handling.casefile import (
    CaseFile,
    Communication,
    Decision,
    Note,
    Notification,
    Weighing,
)
from dialogs.handling.standing import latest_notification

EDITION = "2022"  # of the questionnaire

Dated = TypeVar("Dated", Weighing, Decision, Notification, Communication, Note)


def _whole_or_not(known: Known) -> Filled:
    """The end: complete only when the case leaves no question open."""
    if any(one.answer(known).origin in OPEN for one in QUESTIONS[:-1]):
        return derived(choice(Given.PRELIMINARY), notes=("follow-up",))
    return derived(choice(Given.COMPLETE))


IN_TIME: Final = "AVG art. 33(1)"
CONTENT_A: Final = "AVG art. 33(3)(a)"
CONTENT_B: Final = "AVG art. 33(3)(b)"
CONTENT_C: Final = "AVG art. 33(3)(c)"
CONTENT_D: Final = "AVG art. 33(3)(d)"

QUESTIONS: Final[tuple[FormQuestion, ...]] = (
    FormQuestion("1.1", incident.sort_of_notification, ("notifications",)),
    FormQuestion("1.2", incident.law, ("regime",)),
    FormQuestion("1.3", incident.other_supervisors),
    FormQuestion("2.1.1", incident.countries, ("cross_border",)),
    FormQuestion("2.2.1", incident.foreign_supervisors, ("cross_border",)),
    FormQuestion("3.1.1", incident.organisation, ("settings",), article=CONTENT_B),
    FormQuestion("3.1.2", incident.sector, ("municipality",)),
    FormQuestion("3.2.1", incident.notifier, ("settings", "visitor"), article=CONTENT_B),
    FormQuestion("3.2.2", incident.contact),
    FormQuestion("3.3", incident.other_parties, ("processor",)),
    FormQuestion("4.1.1", incident.began, ("happened_from",)),
    FormQuestion("4.1.2", incident.ended, ("happened_to", "ongoing")),
    FormQuestion("4.2", incident.discovered, ("aware_at", "signalled_at"), article=IN_TIME),
    FormQuestion("4.3", incident.how_discovered, ("report", "processor_informed_at")),
    FormQuestion("4.4", incident.too_late, ("notifications", "aware_at"), article=IN_TIME),
    FormQuestion("4.5", incident.why_late, ("notifications", "notes"), article=IN_TIME),
    FormQuestion(
        "5.1",
        incident.nature,
        ("confidentiality", "integrity", "availability", "loss"),
        article=CONTENT_A,
    ),
    FormQuestion("5.2", incident.kind, ("kind", "channel"), article=CONTENT_A),
    FormQuestion("5.3", incident.description, article=CONTENT_A),
    FormQuestion("5.4", incident.attachments),
    FormQuestion("6.1", data.ordinary_data, ("data",), article=CONTENT_A),
    FormQuestion("6.2", data.special_data, ("data",), article=CONTENT_A),
    FormQuestion("6.3.1", data.records, ("records",), article=CONTENT_A),
    FormQuestion("7.1", data.groups, ("groups",), article=CONTENT_A),
    FormQuestion("7.2", data.group_described, article=CONTENT_A),
    FormQuestion("7.3", data.people, ("people",), article=CONTENT_A),
    FormQuestion("8.1", data.unreadable, ("unintelligible", "pseudonymised", "report")),
    FormQuestion(
        "9.1",
        consequences.for_the_data,
        ("confidentiality", "recipient", "wrong_data_used", "essential_service"),
        article=CONTENT_C,
    ),
    FormQuestion(
        "9.2",
        consequences.for_the_people,
        ("data", "recipient", "physical_danger"),
        article=CONTENT_C,
    ),
    FormQuestion("9.3", consequences.severity, ("weighing",), article=CONTENT_C),
    FormQuestion("10.1.1", consequences.people_told, ("decision", "communications")),
    FormQuestion("10.1", consequences.why_not_told, ("decision", "communications"), part="why-not"),
    FormQuestion("10.1.3", consequences.how_many_told, ("communications", "people")),
    FormQuestion("10.1.7", consequences.how_told, ("communications",)),
    FormQuestion(
        "10.2", consequences.measures, ("measures", "deletion_confirmed"), article=CONTENT_D
    ),
    FormQuestion("", _whole_or_not, part="end"),
)
"""Every question, in the order of the form."""

WITHDRAWAL: Final[tuple[FormQuestion, ...]] = (
    FormQuestion("1.1", incident.sort_of_notification, ("notifications",)),
    FormQuestion("1.1", incident.why_withdrawn, ("notifications", "decision"), part="why"),
)
"""What the form asks of who withdraws a notification."""


def filled_in(known: Known) -> Iterator[tuple[str, tuple[tuple[FormQuestion, Filled], ...]]]:
    """Every section by its number, with each of its questions and the answer of the case."""
    asked = WITHDRAWAL if known.purpose is Purpose.WITHDRAWAL else QUESTIONS
    for section, questions in groupby(asked, attrgetter("section")):
        yield section, tuple((one, one.answer(known)) for one in questions)


def lacking(known: Known) -> Mapping[str, tuple[FormQuestion, ...]]:
    """What the law wants in a notification, by article: the questions that are still open."""
    found: dict[str, tuple[FormQuestion, ...]] = {}
    for _, answers in filled_in(known):
        for question, filled in answers:
            if question.article:
                left = (question,) if filled.origin in OPEN else ()
                found[question.article] = found.get(question.article, ()) + left
    return dict(sorted(found.items()))


def changed(known: Known) -> frozenset[str]:
    """The keys of the questions whose answer became another since the authority was notified.

    The first and the last section are about the notification itself.
    """
    last = latest_notification(known.file)
    if last is None or known.purpose is not Purpose.ADDITION:
        return frozenset()
    before = replace(known, file=as_of(known.file, last.at), at=last.at)
    return frozenset(
        question.key
        for question in QUESTIONS
        if question.section not in {"1", "end"}
        and question.answer(known).values != question.answer(before).values
    )


def as_of(file: CaseFile, at: datetime) -> CaseFile:
    """The case without what came after a moment.

    Its lists grow at their end only, and each thing in them has its moment. Only a measure has
    none: one that was added later is not told apart.
    """
    return replace(
        file,
        weighings=_until(file.weighings, at) or file.weighings[:1],
        decisions=_until(file.decisions, at),
        notifications=_until(file.notifications, at),
        communications=_until(file.communications, at),
        notes=_until(file.notes, at),
    )


def _until(found: tuple[Dated, ...], at: datetime) -> tuple[Dated, ...]:
    return tuple(one for one in found if one.at <= at)
