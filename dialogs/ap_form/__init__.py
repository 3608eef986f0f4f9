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
    FormQuestion,
    Known,
    Origin,
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
    "FormQuestion",
    "Known",
    "Origin",
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
            FormQuestion("1.1", incident.sort_of_notification),
            FormQuestion("1.2", incident.law),
            FormQuestion("1.3", incident.other_supervisors),
        ),
    ),
    Section(
        "2",
        (
            FormQuestion("2.1.1", incident.countries),
            FormQuestion("2.2.1", incident.foreign_supervisors),
        ),
    ),
    Section(
        "3",
        (
            FormQuestion("3.1.1", incident.organisation),
            FormQuestion("3.1.2", incident.sector),
            FormQuestion("3.2.1", incident.notifier),
            FormQuestion("3.2.2", incident.contact),
            FormQuestion("3.3", incident.other_parties),
        ),
    ),
    Section(
        "4",
        (
            FormQuestion("4.1.1", incident.began),
            FormQuestion("4.1.2", incident.ended),
            FormQuestion("4.2", incident.discovered),
            FormQuestion("4.3", incident.how_discovered),
            FormQuestion("4.4", incident.too_late),
            FormQuestion("4.5", incident.why_late),
        ),
    ),
    Section(
        "5",
        (
            FormQuestion("5.1", incident.nature),
            FormQuestion("5.2", incident.kind),
            FormQuestion("5.3", incident.description),
            FormQuestion("5.4", incident.attachments),
        ),
    ),
    Section(
        "6",
        (
            FormQuestion("6.1", data.ordinary_data),
            FormQuestion("6.2", data.special_data),
            FormQuestion("6.3.1", data.records),
        ),
    ),
    Section(
        "7",
        (
            FormQuestion("7.1", data.groups),
            FormQuestion("7.2", data.group_described),
            FormQuestion("7.3", data.people),
        ),
    ),
    Section("8", (FormQuestion("8.1", data.unreadable),)),
    Section(
        "9",
        (
            FormQuestion("9.1", consequences.for_the_data),
            FormQuestion("9.2", consequences.for_the_people),
            FormQuestion("9.3", consequences.severity),
        ),
    ),
    Section(
        "10",
        (
            FormQuestion("10.1.1", consequences.people_told),
            FormQuestion("10.1", consequences.why_not_told, part="why-not"),
            FormQuestion("10.1.3", consequences.how_many_told),
            FormQuestion("10.1.7", consequences.how_told),
            FormQuestion("10.2", consequences.measures),
        ),
    ),
    Section("end", (FormQuestion("", _whole_or_not, part="end"),)),
)


def filled_in(known: Known) -> Iterator[tuple[Section, tuple[tuple[FormQuestion, Filled], ...]]]:
    """Every section with each of its questions and the answer of the case."""
    for section in SECTIONS:
        yield section, tuple((one, one.answer(known)) for one in section.questions)
