"""The question card: one question, or one with a companion, and every way to answer it.

Few choices are buttons, so that one tap answers; the rest are fields with a button below. Whatever
can be tapped can be typed: the text form numbers the choices in the order of the question. This
module decides nothing about which question comes or whether an answer is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from bot.cards import elements as ui
from bot.cards import fields
from bot.cards.elements import NOTHING, Action, Data, Element, Part
from bot.language import drawn_once, has, spoken, text
from bot.messages import Message
from dialogs.exchange import Ask, Field, Kind, Line
from dialogs.intake.phrasing import choice_in_words, help_for, in_words, label_of, question_in_words
from dialogs.situations import Situation

FEW = 5  # choices that are shown as buttons
LONG = 12  # choices above which a list is shown in groups
LONGEST_ANSWER = 4000  # characters of free text, as many as are kept

UNKNOWN = "unknown"
_CHIPS = {
    Kind.COUNT: ("1", "2-10", "11-100", "101-1000", UNKNOWN),
    Kind.MOMENT: ("now", "today", "yesterday", UNKNOWN),
}
_CHOSEN = frozenset({Kind.CHOICE, Kind.CHOICES})

# A long list is shown in groups that somebody at a counter recognises.
_GROUPS = {
    "person": "name address birth_date bsn phone email family gender secret_address",
    "money": "bank_account credit_card benefits debts other_financial tax",
    "proof": "id_copy photo signature credentials",
    "sensitive": "health social_support youth_care absence criminal police professional_secret"
    " ethnicity religion politics union sexuality biometric genetic",
    "life": "work performance opinion communications location vehicle",
}
_GROUP_OF = {value: group for group, values in _GROUPS.items() for value in values.split()}


def question_card(ask: Ask) -> Message:
    """The card of a question, with its place in the report and the ways on, back and out."""
    first = ask.fields[0]
    answers = _alone(ask, first) if len(ask.fields) == 1 else _together(ask)
    parts = [
        ui.remark(text("step", step=ask.step, steps=ask.steps)),
        *notices(ask.notices),
        aid(ask.aid),
        problem(ask.error),
        answers,
        _onward(ask),
        _back_and_out(ask),
        ui.aloud(text("answer-by-typing")),
    ]
    return ui.message(
        parts,
        summary=question_in_words(first.question, spoken()),
    )


def _onward(ask: Ask) -> Part:
    """How the fields are handed in; a card with nothing but buttons needs it not."""
    actions = []
    if not _tappable(ask):
        actions.append(_answer(ask, text("button-next"), {}, "positive", gathers=True))
    if not any(field.required for field in ask.fields):
        actions.append(step("skip", ask.revision))
    return ui.buttons(actions, spacing="Medium")


def _back_and_out(ask: Ask) -> Part:
    return ways(step(verb, ask.revision) for verb in ("back", "later", "stop"))


def _answer(
    ask: Ask, title: str, value: dict[str, str], style: str = "default", *, gathers: bool = False
) -> Action:
    data: Data = {"verb": "answer", "revision": ask.revision, **value}
    return ui.button(title, data, style=style, gathers=gathers)


def _tappable(ask: Ask) -> bool:
    """Whether the card needs no field: one question with few choices."""
    first = ask.fields[0]
    return len(ask.fields) == 1 and first.kind is Kind.CHOICE and len(first.choices) <= FEW


# --- one question ----------------------------------------------------------------------------


def _alone(ask: Ask, field: Field) -> Part:
    """A question that has the card to itself: it is the title."""
    if _tappable(ask):
        return ui.stack(_title(field), _choice_buttons(ask, field))
    usual = _CHIPS.get(field.kind, ())
    return ui.stack(one_question(field), _often(ask, field, usual))


def _title(field: Field) -> Part:
    """The question; the line that helps stands below it, or else in the label of the field."""
    title = ui.heading(question_in_words(field.question, spoken()), spacing="Medium")
    if field.kind not in _CHOSEN:
        return title
    hint = ui.paragraph(help_for(field.question, spoken()), isSubtle=True, spacing="Small")
    return ui.stack(title, hint)


def _choice_buttons(ask: Ask, field: Field) -> Part:
    """A button for each choice: in one row when they are short, else one below the other."""
    titles = [choice_in_words(field.question, choice, spoken()) for choice in field.choices]
    actions = [
        _answer(ask, title, {field.question: choice}, _style(field, choice))
        for choice, title in zip(field.choices, titles, strict=True)
    ]
    said = numbered(titles)
    if ui.fits_a_row(actions):
        return ui.buttons(actions, said, spacing="Medium")
    return Part(ui.stack(*map(ui.option, actions)).elements, said)


def _style(field: Field, choice: str) -> str:
    return "positive" if field.value == choice else "default"


def numbered(titles: Iterable[str], first: int = 1) -> str:
    """Choices in words, each by the number with which it is typed."""
    return "\n".join(f"{number}. {ui.clean(title)}" for number, title in enumerate(titles, first))


def _often(ask: Ask, field: Field, values: tuple[str, ...]) -> Part:
    """Answers that are often given, as buttons: each hands in what could be typed as well."""
    if not values:
        return NOTHING
    family = "chip-people" if field.kind is Kind.COUNT else "chip-day"
    titles = [text(f"{family}-{value}") for value in values]
    actions = [
        _answer(ask, title, {field.question: _typed(field, value, title)})
        for value, title in zip(values, titles, strict=True)
    ]
    said = text("for-instance", examples=" · ".join(titles))
    return ui.chips(actions, said)


def _typed(field: Field, value: str, title: str) -> str:
    """What a chip stands for: a day is said in the words of the language, as if it were typed."""
    return value if field.kind is Kind.COUNT or value == UNKNOWN else title.lower()


# --- two questions ---------------------------------------------------------------------------


def _together(ask: Ask) -> Part:
    """Two questions on one card: both are fields, the first one's question is the title."""
    both = ui.aloud(text("both-by-typing"))
    return ui.stack(*(_section(field) for field in ask.fields), both)


def _section(field: Field) -> Part:
    hint = f"typing-{field.kind.value}"
    return ui.stack(
        one_question(field),
        ui.remark(text(hint) if has(hint) else ""),
    )


# --- fields ----------------------------------------------------------------------------------


def one_question(field: Field) -> Part:
    """A question with its field below it, and in that an earlier answer."""
    if field.value is None:
        return _empty(field)
    empty = _empty(replace(field, value=None))
    return Part(tuple([_filled(one, field) for one in empty.elements]), empty.text)


@drawn_once
def _empty(field: Field) -> Part:
    """Drawn once, for an empty field is the same for everybody; what was answered is never kept."""
    return ui.stack(_title(field), _input(field))


def _filled(element: Element, field: Field) -> Element:
    """An element of the question; a copy with the earlier answer where it is a field."""
    value = _shown(element, field) if element["type"].startswith("Input.") else ""
    return {**element, "value": value} if value else element


def _shown(element: Element, field: Field) -> str:
    """An earlier answer as its field has it: of a group of choices those that were chosen."""
    match field.kind:
        case Kind.CHOICE:
            return str(field.value) if field.value in field.choices else ""
        case Kind.CHOICES:
            given = field.value if isinstance(field.value, list) else [field.value]
            members = [choice["value"] for choice in element["choices"]]
            return ",".join([value for value in members if value in given])
        case _:
            return in_words(field.question, field.value, spoken())


def _input(field: Field) -> Part:
    """The field of a question, still empty; its text form adds the choices."""
    match field.kind:
        case Kind.CHOICE:
            return _list(field)
        case Kind.CHOICES:
            return _lists(field)
        case _:
            return _line(field)


def _line(field: Field) -> Part:
    hint = f"placeholder-{field.kind.value}"
    drawn = fields.typed(
        field.question,
        _label(field),
        isMultiline=field.kind is Kind.TEXT,
        placeholder=text(hint) if has(hint) else "",
        maxLength=LONGEST_ANSWER,
        **_must(field),
    )
    return Part(drawn.elements)


def _label(field: Field) -> str:
    """What a field is for, with the line that helps unless that stands above it."""
    helping = "" if field.kind in _CHOSEN else help_for(field.question, spoken())
    return " – ".join(filter(None, [label_of(field.question, spoken()), helping]))


def _must(field: Field) -> dict[str, Any]:
    return fields.required("field-required", must=field.required)


def _list(field: Field) -> Part:
    titles = [choice_in_words(field.question, choice, spoken()) for choice in field.choices]
    drawn = fields.chosen(
        field.question,
        _label(field),
        zip(field.choices, titles, strict=True),
        compact=len(titles) > FEW,
        placeholder=text("placeholder-choice"),
        **_must(field),
    )
    return Part(drawn.elements, numbered(titles))


def _lists(field: Field) -> Part:
    """A list with several choices, a long one in groups; in words it is numbered as one list."""
    parts = [
        fields.chosen(
            fields.named(field.question, group) if group else field.question,
            text(f"group-{group}") if group else label_of(field.question, spoken()),
            [(value, choice_in_words(field.question, value, spoken())) for value in members],
            several=True,
        )
        for group, members in _grouped(field).items()
    ]
    titles = [choice_in_words(field.question, choice, spoken()) for choice in field.choices]
    several = text("several-by-typing")
    return Part(ui.stack(*parts).elements, f"{numbered(titles)}\n{several}")


def _grouped(field: Field) -> dict[str, list[str]]:
    """The choices by group, each in its order; one group without a name for a short list."""
    if len(field.choices) <= LONG:
        return {"": list(field.choices)}
    groups: dict[str, list[str]] = {group: [] for group in (*_GROUPS, "other")}
    for choice in field.choices:
        groups[_GROUP_OF.get(choice, "other")].append(choice)
    return {group: members for group, members in groups.items() if members}


# --- what all cards of an employee share -------------------------------------------------------


def line(said: Line) -> str:
    """The words of one line of the conversation."""
    return text(said.key, **said.args)


@drawn_once
def aid(value: Situation | None) -> Part:
    """What to do now, before any further question; drawn once for each situation."""
    key = f"aid-{value.value}" if value else ""
    if not key or not has(key):
        return NOTHING
    title = ui.paragraph(text("aid-intro"), weight="Bolder")
    return ui.box(title, ui.lines(text(key)), style="accent", spacing="Medium")


def notices(lines: Iterable[Line]) -> Iterator[Part]:
    """What the reporter must know beside the question, each in a frame of its own."""
    for said in lines:
        yield ui.box(ui.paragraph(line(said)), style="emphasis", spacing="Medium")


def problem(said: Line | None) -> Part:
    """Why the answer was not accepted, and what to do."""
    if said is None:
        return NOTHING
    words = ui.paragraph(line(said), weight="Bolder")
    return ui.box(words, style="attention", spacing="Medium")


def step(verb: str, revision: int, style: str = "default") -> Action:
    """A button of the conversation that carries nothing but its verb."""
    data: Data = {"verb": verb, "revision": revision}
    return ui.button(text(f"button-{verb}".replace("_", "-")), data, style=style)


def ways(actions: Iterable[Action]) -> Part:
    """The way on, back, and out: below a line, apart from the answers."""
    return ui.buttons(actions, separator=True, spacing="Medium")
