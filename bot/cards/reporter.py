"""Every reply of the conversation as a card with its text form, for the employee who reports.

One function for each kind of reply; which reply comes, the conversation decides. The question card
itself stands in `question.py`.
"""

from __future__ import annotations

from bot.cards import elements as ui
from bot.cards import fields
from bot.cards.elements import NOTHING, Action, Data, Element, Part
from bot.cards.question import aid, line, notices, numbered, problem, question_card, step, ways
from bot.cards.words import day, term
from bot.language import drawn_once, spoken, text
from bot.messages import Message
from dialogs import texts
from dialogs.exchange import (
    STAYS,
    Ask,
    AskDepartment,
    AskMore,
    Choose,
    Closed,
    MyReports,
    Notice,
    OwnCase,
    Propose,
    Reply,
    Row,
    Sent,
    Summary,
)
from dialogs.intake.phrasing import SITUATION, choice_in_words, in_words, label_of
from dialogs.situations import Cluster, Incident, Situation

LONGEST_ANSWER = 680  # letters of one answer on a card that only shows it
LONGEST_TOLD = 120  # of the words of one incident among several
LONGEST_NAME = 100  # letters of a department
LONGEST_ADDITION = 4000  # as many letters as are kept of one
MOST_REPORTS = 20  # of the reporter's own, the newest first

Values = tuple[Incident | Cluster, ...]


def render(reply: Reply) -> Message:  # noqa: C901 - one line for each reply
    """The message of a reply, in a language of the Fluent files."""
    match reply:
        case Ask():
            return question_card(reply)
        case AskDepartment():
            return _ask_department(reply)
        case AskMore():
            return _ask_more(reply)
        case Propose():
            return _propose(reply)
        case Choose():
            return _choose(reply)
        case Summary():
            return _summary(reply)
        case Sent():
            return _sent(reply)
        case MyReports():
            return _my_reports(reply)
        case Notice():
            return _notice(reply)
        case Closed():
            return _closed(reply)


# --- which kind of incident ------------------------------------------------------------------


def _pick(revision: int, value: Incident | Cluster) -> Action:
    data: Data = {"verb": "situation", "revision": revision, "situation": value.value}
    return ui.button(choice_in_words(SITUATION, value.value, spoken()), data)


def _picks(revision: int, values: Values) -> tuple[Element, ...]:
    """One line below the other: the words of a situation are too long for a row."""
    return ui.stack(*(ui.option(_pick(revision, value)) for value in values)).elements


def _numbered(values: Values, first: int = 1) -> str:
    return numbered((choice_in_words(SITUATION, one.value, spoken()) for one in values), first)


def _propose(reply: Propose) -> Message:
    understood = ui.facts(
        [
            (text("understood-data"), _data(reply)),
            (text("understood-happened"), _happened(reply)),
        ]
    )
    asked = _unsure if reply.situation is None else _put_forward
    parts = [
        *notices(reply.notices),
        *asked(reply, understood),
        ui.aloud(text("other-by-typing")),
    ]
    name = _proposed(reply)
    return _with_ways(parts, reply.revision, ("later", "stop"), name)


def _proposed(reply: Propose) -> str:
    if reply.told:
        return text("propose-several", count=len(reply.told))
    if reply.situation is None:
        return text("propose-unsure")
    return choice_in_words(SITUATION, reply.situation.value, spoken())


def _put_forward(reply: Propose, understood: Part) -> list[Part]:
    yes = step("confirm", reply.revision, style="positive")
    answers = [yes, step("other", reply.revision)]
    return [
        ui.remark(text("propose-intro")),
        ui.heading(_proposed(reply), spacing="Small"),
        understood,
        ui.buttons(answers, f"1. {yes['title']}", spacing="Medium"),
        _others(reply),
    ]


def _unsure(reply: Propose, understood: Part) -> list[Part]:
    """Nothing is put forward: what it may be stands as equals, with the whole list below."""
    rest = ui.buttons([step("other", reply.revision)], "", spacing="Medium")
    return [ui.heading(_proposed(reply)), understood, _others(reply), rest]


def _data(reply: Propose) -> str:
    return in_words("data", [kind.value for kind in reply.data], spoken()) if reply.data else ""


def _happened(reply: Propose) -> str:
    return in_words("happened", reply.happened, spoken()) if reply.happened else ""


def _others(reply: Propose) -> Part:
    """What else it may be; they count on where a proposal is the first."""
    if reply.told:
        return _told_lines(reply)
    if not reply.others:
        return NOTHING
    said = _numbered(reply.others, first=2 if reply.situation else 1)
    rows = Part(_picks(reply.revision, reply.others), said)
    intro = ui.remark(text("understood-others"), spacing="Medium")
    return ui.stack(intro, rows) if reply.situation else rows


def _told_lines(reply: Propose) -> Part:
    """A line for each of several incidents, with its own words: two may be of one kind."""
    rows = [
        ui.button(
            _told_of(kind, words),
            {"verb": "told", "revision": reply.revision, "number": str(number)},
        )
        for number, (kind, words) in enumerate(reply.told, 1)
    ]
    return Part(ui.stack(*map(ui.option, rows)).elements, numbered(row["title"] for row in rows))


def _told_of(kind: Situation, words: str) -> str:
    said = ui.shorten(words, LONGEST_TOLD, "…")
    return text("propose-told", kind=choice_in_words(SITUATION, kind, spoken()), words=said)


def _choose(reply: Choose) -> Message:
    title = text("choose-within" if reply.within else "choose-intro")
    parts = [
        *notices(reply.notices),
        problem(reply.error),
        ui.remark(choice_in_words(SITUATION, reply.within.value, spoken()) if reply.within else ""),
        ui.heading(title),
        Part(_picks(reply.revision, reply.first), _numbered(reply.first)),
        _rest(reply),
    ]
    return _with_ways(parts, reply.revision, ("back", "later", "stop"), title)


def _with_ways(parts: list[Part], revision: int, verbs: tuple[str, ...], summary: str) -> Message:
    """A card with the ways back and out below it."""
    row = ways(step(verb, revision) for verb in verbs)
    typing = ui.aloud(text("answer-by-typing"))
    return ui.message([*parts, row, typing], summary=summary)


def _rest(reply: Choose) -> Part:
    """The less frequent situations, as one list with a button."""
    if not reply.rest:
        return NOTHING
    choices = [(v.value, choice_in_words(SITUATION, v.value, spoken())) for v in reply.rest]
    label = text("choose-rest")
    drawn = fields.chosen(SITUATION, label, choices, compact=False, spacing="Medium")
    pick = ui.button(
        text("button-choose"),
        {"verb": "situation", "revision": reply.revision},
        gathers=True,
    )
    said = _numbered(reply.rest, len(reply.first) + 1)
    return Part((*drawn.elements, *ui.buttons([pick], spacing="Small").elements), said)


# --- the end of a report ---------------------------------------------------------------------


def _summary(reply: Summary) -> Message:
    title = text("summary-title")
    rows = [_answered(number, row, reply.revision) for number, row in enumerate(reply.rows, 1)]
    send = step("send", reply.revision, style="positive")
    others = [step(verb, reply.revision) for verb in ("later", "stop", "concerns")]
    parts = [
        *notices(reply.notices),
        ui.heading(title),
        ui.remark(text("summary-intro")),
        *rows,
        aid(reply.aid),
        ui.buttons([send], spacing="Medium"),
        ways(others),
        ui.aloud(text("summary-by-typing")),
    ]
    return ui.message(parts, summary=title)


def _answered(number: int, row: Row, revision: int) -> Part:
    """A question with its answer, and at the right a way to change it."""
    label, said = _told(row)
    change = ui.button(
        _to_change(row.question),
        {"verb": "change", "revision": revision, "question": row.question},
    )
    drawn = ui.stack(ui.remark(label), ui.paragraph(said, spacing="None"))
    words = Part(drawn.elements, f"{number}. {label}: {said}")
    link = ui.paragraph(text("button-change"), color="Accent")
    return ui.beside(words, link, tap=change, spacing="Small", separator=True)


@drawn_once
def _to_change(question: str) -> str:
    """The title of the way to change an answer, made once for each question."""
    return text("change", question=label_of(question, spoken()))


def _told(row: Row) -> tuple[str, str]:
    """A question and its answer; of a long story the beginning, for the whole is kept."""
    told = in_words(row.question, row.value, spoken())
    return label_of(row.question, spoken()), ui.shorten(told, LONGEST_ANSWER, "…")


def _sent(reply: Sent) -> Message:
    title = text("sent-title", reference=reply.reference)
    add: Data = {"verb": "add", "revision": STAYS, "reference": reply.reference}
    parts = [
        ui.box(ui.heading(text("sent-thanks")), ui.paragraph(title, spacing="Small"), style="good"),
        ui.subheading(text("sent-next-title"), spacing="Medium"),
        ui.paragraph(text("sent-next"), spacing="Small"),
        *(ui.paragraph(line(one)) for one in reply.notices),
        aid(reply.situation),
        ui.aloud(text("sent-add")),
    ]
    buttons_below = [ui.button(text("button-add"), add), step("reports", STAYS)]
    return ui.message(parts, summary=title, actions=buttons_below)


# --- the rest of the conversation ------------------------------------------------------------


def _my_reports(reply: MyReports) -> Message:
    title = text("my-reports-title")
    left = ui.paragraph(text("my-reports-unfinished")) if reply.unfinished else NOTHING
    parts = [
        ui.heading(title),
        ui.box(left),
        *(_own_case(case) for case in reply.cases[:MOST_REPORTS]),
        NOTHING if reply.cases else ui.paragraph(text("reports-none")),
        ui.aloud(text("my-reports-by-typing")),
    ]
    begin = [step("start", STAYS)]
    onward = [step("resume", STAYS, style="positive")] if reply.unfinished else []
    return ui.message(parts, summary=title, actions=[*onward, *begin])


def _own_case(case: OwnCase) -> Part:
    """One of the reporter's own cases: what it was, how far it is, and a way to add to it."""
    name = text(f"situation-{case.situation.value}-short")
    head = f"{case.reference} · {name}"
    filed = text("filed-on", day=day(case.filed_at))
    state = term("state", case.state)
    words = ui.stack(ui.paragraph(head, weight="Bolder"), ui.remark(f"{state} · {filed}"))
    add = ui.button(
        text("add-to", reference=case.reference),
        {"verb": "add", "reference": case.reference, "revision": STAYS},
    )
    return ui.beside(
        words, ui.paragraph(text("button-add"), color="Accent"), tap=add, separator=True
    )


def _ask_more(reply: AskMore) -> Message:
    """What to add to a case, with a field of its own."""
    title = text("add-ask", reference=reply.reference)
    look = {"isMultiline": True, "maxLength": LONGEST_ADDITION, **fields.required("add-empty")}
    field = fields.typed("text", text("add-label"), **look)
    data: Data = {"verb": "add_send", "revision": reply.revision, "reference": reply.reference}
    send = ui.button(text("button-add-send"), data, style="positive", gathers=True)
    parts = [
        *notices(reply.notices),
        ui.heading(title),
        problem(reply.error),
        Part(field.elements),
        ui.aloud(text("add-by-typing")),
    ]
    cancel = step("add_cancel", reply.revision)
    return ui.message(parts, summary=title, actions=[send, cancel])


def _ask_department(reply: AskDepartment) -> Message:
    """Where somebody works, with a field of its own; an empty one is skipped."""
    title = text("department-ask")
    field = fields.typed("department", text("department-label"), maxLength=LONGEST_NAME)
    data: Data = {"verb": "department", "revision": reply.revision}
    parts = [
        ui.subheading(title),
        ui.remark(text("department-why")),
        Part(field.elements),
        ui.aloud(text("department-by-typing")),
    ]
    save = ui.button(text("button-save"), data, gathers=True)
    return ui.message(parts, summary=title, actions=[save, ui.button(text("button-skip"), data)])


def _notice(reply: Notice) -> Message:
    said = [line(one) for one in reply.lines]
    actions = [_verb(verb, reply.revision) for verb in reply.verbs]
    titles = " · ".join(str(action["title"]) for action in actions)
    typing = ui.aloud(text("choose-by-typing", choices=titles)) if actions else NOTHING
    parts = [*map(ui.paragraph, said), typing]
    return ui.message(parts, summary=said[0], actions=actions)


def _verb(verb: str, revision: int) -> Action:
    """A button of a notice; the one of the language offers the other language."""
    if verb != "language":
        return step(verb, revision)
    other = texts.other_than(spoken())
    data: Data = {"verb": verb, "revision": revision, "language": other}
    return ui.button(texts.text(other, "button-language"), data)


def _closed(reply: Closed) -> Message:
    told = (_told(row) for row in reply.rows)
    rows = [ui.stack(ui.remark(label), ui.paragraph(said, spacing="None")) for label, said in told]
    said = ui.remark(line(reply.line)) if reply.line else NOTHING
    summary = line(reply.line) if reply.line else text("answered")
    return ui.message([*rows, said], summary=summary)
