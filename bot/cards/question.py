"""The question card: one question, or one with a companion, and every way to answer it.

Few choices are buttons, so that one tap answers; the rest are fields with a button below. Whatever
can be tapped can be typed: the text form numbers the choices in the order of the question. This
module decides nothing about which question comes or whether an answer is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any

from bot.cards import fields
from bot.cards.elements import (
    NOTHING,
    Action,
    Data,
    Element,
    Part,
    aloud,
    box,
    button,
    buttons,
    chips,
    clean,
    fits_a_row,
    heading,
    lines,
    message,
    option,
    paragraph,
    remark,
    stack,
)
from bot.messages import Message
from dialogs.exchange import Ask, Field, Kind, Line
from dialogs.intake.phrasing import choice_in_words, help_for, in_words, label_of, question_in_words
from dialogs.situations import Situation
from dialogs.texts import has, text

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


def question_card(ask: Ask, language: str) -> Message:
    """The card of a question, with its place in the report and the ways on, back and out."""
    first = ask.fields[0]
    answers = _alone(ask, first, language) if len(ask.fields) == 1 else _together(ask, language)
    parts = [
        remark(text(language, "step", step=ask.step, steps=ask.steps)),
        *notices(ask.notices, language),
        aid(ask.aid, language),
        problem(ask.error, language),
        answers,
        _onward(ask, language),
        _back_and_out(ask, language),
        aloud(text(language, "answer-by-typing")),
    ]
    return message(
        parts,
        language=language,
        summary=question_in_words(first.question, language),
    )


def _onward(ask: Ask, language: str) -> Part:
    """How the fields are handed in; a card with nothing but buttons needs it not."""
    actions = []
    if not _tappable(ask):
        actions.append(_answer(ask, text(language, "button-next"), {}, "positive", gathers=True))
    if not any(field.required for field in ask.fields):
        actions.append(step("skip", ask.revision, language))
    return buttons(actions, spacing="Medium")


def _back_and_out(ask: Ask, language: str) -> Part:
    verbs = ("back", "later", "stop") if ask.can_go_back else ("later", "stop")
    return ways(step(verb, ask.revision, language) for verb in verbs)


def _answer(
    ask: Ask, title: str, value: dict[str, str], style: str = "default", *, gathers: bool = False
) -> Action:
    data: Data = {"verb": "answer", "revision": ask.revision, **value}
    return button(title, data, style=style, gathers=gathers)


def _tappable(ask: Ask) -> bool:
    """Whether the card needs no field: one question with few choices."""
    first = ask.fields[0]
    return len(ask.fields) == 1 and first.kind is Kind.CHOICE and len(first.choices) <= FEW


# --- one question ----------------------------------------------------------------------------


def _alone(ask: Ask, field: Field, language: str) -> Part:
    """A question that has the card to itself: it is the title."""
    if _tappable(ask):
        return stack(_title(field, language), _choice_buttons(ask, field, language))
    usual = _CHIPS.get(field.kind, ())
    return stack(one_question(field, language), _often(ask, field, usual, language))


def _title(field: Field, language: str) -> Part:
    """The question; the line that helps stands below it, or else in the label of the field."""
    title = heading(question_in_words(field.question, language), spacing="Medium")
    if field.kind not in _CHOSEN:
        return title
    hint = paragraph(help_for(field.question, language), isSubtle=True, spacing="Small")
    return stack(title, hint)


def _choice_buttons(ask: Ask, field: Field, language: str) -> Part:
    """A button for each choice: in one row when they are short, else one below the other."""
    titles = [choice_in_words(field.question, choice, language) for choice in field.choices]
    actions = [
        _answer(ask, title, {field.question: choice}, _style(field, choice))
        for choice, title in zip(field.choices, titles, strict=True)
    ]
    said = _numbered(titles)
    if fits_a_row(actions):
        return buttons(actions, said, spacing="Medium")
    return Part(stack(*map(option, actions)).elements, said)


def _style(field: Field, choice: str) -> str:
    return "positive" if field.value == choice else "default"


def _numbered(titles: list[str]) -> str:
    return "\n".join(f"{number}. {clean(title)}" for number, title in enumerate(titles, 1))


def _often(ask: Ask, field: Field, values: tuple[str, ...], language: str) -> Part:
    """Answers that are often given, as buttons: each hands in what could be typed as well."""
    if not values:
        return NOTHING
    family = "chip-people" if field.kind is Kind.COUNT else "chip-day"
    titles = [text(language, f"{family}-{value}") for value in values]
    actions = [
        _answer(ask, title, {field.question: _typed(field, value, title)})
        for value, title in zip(values, titles, strict=True)
    ]
    said = text(language, "for-instance", examples=" · ".join(titles))
    return chips(actions, said)


def _typed(field: Field, value: str, title: str) -> str:
    """What a chip stands for: a day is said in the words of the language, as if it were typed."""
    return value if field.kind is Kind.COUNT or value == UNKNOWN else title.lower()


# --- two questions ---------------------------------------------------------------------------


def _together(ask: Ask, language: str) -> Part:
    """Two questions on one card: both are fields, the first one's question is the title."""
    both = aloud(text(language, "both-by-typing"))
    return stack(*(_section(field, language) for field in ask.fields), both)


def _section(field: Field, language: str) -> Part:
    hint = f"typing-{field.kind.value}"
    return stack(
        one_question(field, language),
        remark(text(language, hint) if has(language, hint) else ""),
    )


# --- fields ----------------------------------------------------------------------------------


def one_question(field: Field, language: str) -> Part:
    """A question with its field below it, and in that an earlier answer."""
    if field.value is None:
        return _empty(field, language)
    empty = _empty(replace(field, value=None), language)
    return Part(tuple([_filled(one, field, language) for one in empty.elements]), empty.text)


@lru_cache(maxsize=256)
def _empty(field: Field, language: str) -> Part:
    """Drawn once, for an empty field is the same for everybody; what was answered is never kept."""
    return stack(_title(field, language), _input(field, language))


def _filled(element: Element, field: Field, language: str) -> Element:
    """An element of the question; a copy with the earlier answer where it is a field."""
    value = _shown(element, field, language) if element["type"].startswith("Input.") else ""
    return {**element, "value": value} if value else element


def _shown(element: Element, field: Field, language: str) -> str:
    """An earlier answer as its field has it: of a group of choices those that were chosen."""
    match field.kind:
        case Kind.CHOICE:
            return str(field.value) if field.value in field.choices else ""
        case Kind.CHOICES:
            given = field.value if isinstance(field.value, list) else [field.value]
            members = [choice["value"] for choice in element["choices"]]
            return ",".join([value for value in members if value in given])
        case _:
            return in_words(field.question, field.value, language)


def _input(field: Field, language: str) -> Part:
    """The field of a question, still empty; its text form adds the choices."""
    match field.kind:
        case Kind.CHOICE:
            return _list(field, language)
        case Kind.CHOICES:
            return _lists(field, language)
        case _:
            return _line(field, language)


def _line(field: Field, language: str) -> Part:
    hint = f"placeholder-{field.kind.value}"
    drawn = fields.typed(
        field.question,
        _label(field, language),
        isMultiline=field.kind is Kind.TEXT,
        placeholder=text(language, hint) if has(language, hint) else "",
        maxLength=LONGEST_ANSWER,
        **_must(field, language),
    )
    return Part(drawn.elements)


def _label(field: Field, language: str) -> str:
    """What a field is for, with the line that helps unless that stands above it."""
    helping = "" if field.kind in _CHOSEN else help_for(field.question, language)
    return " – ".join(filter(None, [label_of(field.question, language), helping]))


def _must(field: Field, language: str) -> dict[str, Any]:
    return fields.required(text(language, "field-required")) if field.required else {}


def _list(field: Field, language: str) -> Part:
    titles = [choice_in_words(field.question, choice, language) for choice in field.choices]
    drawn = fields.chosen(
        field.question,
        _label(field, language),
        zip(field.choices, titles, strict=True),
        compact=len(titles) > FEW,
        placeholder=text(language, "placeholder-choice"),
        **_must(field, language),
    )
    return Part(drawn.elements, _numbered(titles))


def _lists(field: Field, language: str) -> Part:
    """A list with several choices, a long one in groups; in words it is numbered as one list."""
    parts = [
        fields.chosen(
            fields.named(field.question, group) if group else field.question,
            text(language, f"group-{group}") if group else label_of(field.question, language),
            [(value, choice_in_words(field.question, value, language)) for value in members],
            several=True,
        )
        for group, members in _grouped(field).items()
    ]
    titles = [choice_in_words(field.question, choice, language) for choice in field.choices]
    several = text(language, "several-by-typing")
    return Part(stack(*parts).elements, f"{_numbered(titles)}\n{several}")


def _grouped(field: Field) -> dict[str, list[str]]:
    """The choices by group, each in its order; one group without a name for a short list."""
    if len(field.choices) <= LONG:
        return {"": list(field.choices)}
    groups: dict[str, list[str]] = {group: [] for group in (*_GROUPS, "other")}
    for choice in field.choices:
        groups[_GROUP_OF.get(choice, "other")].append(choice)
    return {group: members for group, members in groups.items() if members}


# --- what all cards of an employee share -------------------------------------------------------


def line(said: Line, language: str) -> str:
    """The words of one line of the conversation."""
    return text(language, said.key, **said.args)


@cache
def aid(value: Situation | None, language: str) -> Part:
    """What to do now, before any further question; drawn once for each situation."""
    key = f"aid-{value.value}" if value else ""
    if not key or not has(language, key):
        return NOTHING
    title = paragraph(text(language, "aid-intro"), weight="Bolder")
    return box(title, lines(text(language, key)), style="accent", spacing="Medium")


def notices(lines: Iterable[Line], language: str) -> Iterator[Part]:
    """What the reporter must know beside the question, each in a frame of its own."""
    for said in lines:
        yield box(paragraph(line(said, language)), style="emphasis", spacing="Medium")


def problem(said: Line | None, language: str) -> Part:
    """Why the answer was not accepted, and what to do."""
    if said is None:
        return NOTHING
    words = paragraph(line(said, language), weight="Bolder")
    return box(words, style="attention", spacing="Medium")


def step(verb: str, revision: int, language: str, *, style: str = "default") -> Action:
    """A button of the conversation that carries nothing but its verb."""
    data: Data = {"verb": verb, "revision": revision}
    return button(text(language, f"button-{verb}".replace("_", "-")), data, style=style)


def ways(actions: Iterable[Action]) -> Part:
    """The way on, back, and out: below a line, apart from the answers."""
    return buttons(actions, separator=True, spacing="Medium")
