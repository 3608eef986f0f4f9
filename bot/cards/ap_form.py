"""The answers to the AP's form as a card beside the form itself, to be copied while filling it in.

For officers and the data protection officer, in their own chat. It holds no name and nothing that
a reporter typed; of what officers wrote only what the form asks for: measures, reasons for delay.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import partial

from bot.cards import elements as ui
from bot.cards.acts import act
from bot.cards.elements import NOTHING, Part, Room
from bot.cards.standing import situation
from bot.cards.words import full_date, full_moment, term
from bot.language import spoken, text
from bot.messages import Message
from dialogs import texts
from dialogs.ap_form import filled_in
from dialogs.ap_form.form import OPEN, Choice, Filled, FormQuestion, Known, Origin, Value, Why
from dialogs.handling.casefile import CaseFile
from dialogs.law.facts import Count
from dialogs.understanding.counts import count_in_words

ROOMS = (Room(600, 20), Room(200, 10), Room(80, 5), Room(20, 2))
FORM_LANGUAGE = "nl"  # the AP asks in Dutch alone
Answers = tuple[tuple[FormQuestion, Filled], ...]
_READY = (Origin.RECORDED, Origin.DERIVED)


def ap_form_card(file: CaseFile, now: datetime) -> Message:
    """Every question of the form in its order, with what the case answers.

    Only what officers wrote is ever cut, until the card is small enough for Teams.
    """
    return ui.fitting(partial(_draw, file, now), ROOMS)


def _draw(file: CaseFile, now: datetime, room: Room) -> Message:
    sections = tuple(filled_in(Known(file, now)))
    title = text("ap-title")
    parts = [
        ui.paragraph(text("drill"), weight="Bolder") if file.drill else NOTHING,
        ui.heading(title),
        ui.remark(f"{file.reference} · {situation(file.situation)}"),
        ui.paragraph(text("ap-intro")),
        ui.box(_tally(answers for _, answers in sections)),
        ui.remark(text("ap-legend")),
        *(_section(section, answers, room) for section, answers in sections),
        ui.paragraph(text("ap-after"), spacing="Large", separator=True),
        ui.remark(text("ap-edition")),
        ui.aloud(text("alert-by-typing", reference=file.reference)),
    ]
    actions = [act("case.open", file)]
    summary = f"{file.reference} · {title}"
    return ui.message(parts, summary=summary, actions=actions, wide=True)


def _tally(sections: Iterable[Answers]) -> Part:
    """How many answers are ready, and how many are still to be given."""
    origins = [filled.origin for answers in sections for _, filled in answers]
    ready, left = (sum(map(origins.count, some)) for some in (_READY, OPEN))
    own = origins.count(Origin.OWN)
    return ui.paragraph(text("ap-tally", ready=ready, open=left, own=own), weight="Bolder")


def _section(section: str, answers: Answers, room: Room) -> Part:
    asked = (_question(question, filled, room) for question, filled in answers)
    return ui.stack(ui.subheading(section_in_words(section), size="Medium", separator=True), *asked)


def _question(question: FormQuestion, filled: Filled, room: Room) -> Part:
    """A question with its answer, and what is still to be done with it."""
    title = f"{question.number} {question_in_words(question)}".strip()
    colour = "Attention" if filled.origin in OPEN else "Default"
    told = (
        ui.paragraph(one, weight="Bolder", spacing="None") for one in _told(filled.values, room)
    )
    still = ui.remark(" ".join(_still(filled)), spacing="None", color=colour)
    return ui.stack(ui.paragraph(title, spacing="Medium"), *told, still)


def _still(filled: Filled) -> Iterator[str]:
    """What is still to be done with an answer; nothing where it can be copied as it is."""
    if filled.origin is not Origin.RECORDED:
        yield text(f"ap-origin-{filled.origin}")
    yield from (text(f"ap-note-{note}") for note in filled.notes)


def _told(values: tuple[Value, ...], room: Room) -> Iterator[str]:
    """The values in words: what officers wrote as far as there is room; choices are never cut."""
    typed = [value for value in values if isinstance(value, str)]
    yield from (value_in_words(one) for one in values if not isinstance(one, str))
    yield from (ui.shorten(one, room.letters, text("more-in-file")) for one in typed[: room.lines])
    if more := len(typed[room.lines :]):
        yield text("more-lines", count=more)


def value_in_words(value: Value) -> str:
    """One value as the form wants it."""
    match value:
        case Choice():
            return _choice(value)
        case Why(rule):
            return text("ap-why", reason=term("law-rule", rule))
        case Count():
            return count_in_words(value, spoken())
        case datetime():
            return full_moment(value)
        case date():
            return full_date(value)
        case _:
            return value


def _choice(choice: Choice) -> str:
    """The form's own words, also beside a translation, with what comes behind "namelijk"."""
    words = text(choice.key)
    if spoken() != FORM_LANGUAGE:
        words = f"{words} [{texts.text(FORM_LANGUAGE, choice.key)}]"
    if not choice.namely:
        return words
    namely = ", ".join(text(key) for key in choice.namely)
    return text("ap-choice-namely", choice=words, namely=namely)


def question_in_words(question: FormQuestion) -> str:
    """What the form asks."""
    return text(f"ap-question-{question.key}")


def section_in_words(section: str) -> str:
    """The title of a section, with its number where it has one."""
    number = section if section.isdecimal() else ""
    return f"{number} {text(f'ap-section-{section}')}".strip()
