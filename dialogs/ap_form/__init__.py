"""The form of the authority (AP), as far as a case answers it: a table, and its answers.

The questionnaire is that of August 2022; the officer fills in the form itself, on the website of
the AP, which takes no files. Pure: a case goes in, and every question comes out with the answer
that follows, where it comes from, and what is still to be done. The words, official where they are
the AP's, stand in `ap.ftl`. This is the one door of the package.
"""

from __future__ import annotations

from collections.abc import Iterator

from dialogs.ap_form import consequences, data, incident
from dialogs.ap_form.choices import Given, choice
from dialogs.ap_form.form import (
    Choice,
    Filled,
    Known,
    Origin,
    Question,
    Section,
    Value,
    Why,
    derived,
)

__all__ = [
    "EDITION",
    "SECTIONS",
    "Choice",
    "Filled",
    "Known",
    "Origin",
    "Question",
    "Section",
    "Value",
    "Why",
    "filled_in",
]

EDITION = "2022"  # of the questionnaire


def _whole_or_not(known: Known) -> Filled:
    """The end: complete only when the case leaves no question open."""
    open_ones = (Origin.PARTLY, Origin.MISSING)
    answers = (one.answer(known) for section in SECTIONS[:-1] for one in section.questions)
    if any(answer.origin in open_ones for answer in answers):
        return derived(choice(Given.PRELIMINARY), notes=("follow-up",))
    return derived(choice(Given.COMPLETE))


SECTIONS: tuple[Section, ...] = (
    Section(
        "1",
        (
            Question("1.1", incident.sort_of_notification),
            Question("1.2", incident.law),
            Question("1.3", incident.other_supervisors),
        ),
    ),
    Section(
        "2",
        (
            Question("2.1.1", incident.countries),
            Question("2.2.1", incident.foreign_supervisors),
        ),
    ),
    Section(
        "3",
        (
            Question("3.1.1", incident.organisation),
            Question("3.1.2", incident.sector),
            Question("3.2.1", incident.notifier),
            Question("3.2.2", incident.contact),
            Question("3.3", incident.other_parties),
        ),
    ),
    Section(
        "4",
        (
            Question("4.1.1", incident.began),
            Question("4.1.2", incident.ended),
            Question("4.2", incident.discovered),
            Question("4.3", incident.how_discovered),
            Question("4.4", incident.too_late),
            Question("4.5", incident.why_late),
        ),
    ),
    Section(
        "5",
        (
            Question("5.1", incident.nature),
            Question("5.2", incident.kind),
            Question("5.3", incident.description),
            Question("5.4", incident.attachments),
        ),
    ),
    Section(
        "6",
        (
            Question("6.1", data.ordinary_data),
            Question("6.2", data.special_data),
            Question("6.3.1", data.records),
        ),
    ),
    Section(
        "7",
        (
            Question("7.1", data.groups),
            Question("7.2", data.group_described),
            Question("7.3", data.people),
        ),
    ),
    Section("8", (Question("8.1", data.unreadable),)),
    Section(
        "9",
        (
            Question("9.1", consequences.for_the_data),
            Question("9.2", consequences.for_the_people),
            Question("9.3", consequences.severity),
        ),
    ),
    Section(
        "10",
        (
            Question("10.1.1", consequences.people_told),
            Question("10.1", consequences.why_not_told, part="why-not"),
            Question("10.1.3", consequences.how_many_told),
            Question("10.1.7", consequences.how_told),
            Question("10.2", consequences.measures),
        ),
    ),
    Section("end", (Question("", _whole_or_not, part="end"),)),
)


def filled_in(known: Known) -> Iterator[tuple[Section, tuple[tuple[Question, Filled], ...]]]:
    """Every section with each of its questions and the answer of the case."""
    for section in SECTIONS:
        yield section, tuple((one, one.answer(known)) for one in section.questions)
