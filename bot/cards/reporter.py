"""Every reply of the conversation as a card with its text form, for the employee who reports.

One function for each kind of reply; which reply comes, the conversation decides. The question card
itself stands in `question.py`.
"""

from __future__ import annotations

from functools import cache

from bot.cards import fields
from bot.cards.elements import (
    NOTHING,
    Action,
    Data,
    Element,
    Part,
    aloud,
    beside,
    box,
    button,
    buttons,
    clean,
    facts,
    heading,
    message,
    option,
    paragraph,
    remark,
    shorten,
    stack,
    subheading,
)
from bot.cards.question import aid, line, notices, problem, question_card, step, ways
from bot.cards.words import day, term
from bot.messages import Message
from dialogs.exchange import (
    STAYS,
    Ask,
    AskMore,
    Choose,
    Closed,
    Glance,
    MyReports,
    Notice,
    Propose,
    Reply,
    Row,
    Sent,
    Summary,
)
from dialogs.intake.phrasing import SITUATION, choice_in_words, in_words, label_of
from dialogs.situations import Cluster, Incident
from dialogs.texts import text

LONGEST_ANSWER = 700  # letters of one answer on a card that only shows it
LONGEST_ADDITION = 4000  # as many letters as are kept of one
MOST_REPORTS = 20  # of the reporter's own, the newest first

Values = tuple[Incident | Cluster, ...]


def render(reply: Reply, language: str) -> Message:  # noqa: C901 - one line for each reply
    """The message of a reply, in a language of the Fluent files."""
    match reply:
        case Ask():
            return question_card(reply, language)
        case AskMore():
            return _ask_more(reply, language)
        case Propose():
            return _propose(reply, language)
        case Choose():
            return _choose(reply, language)
        case Summary():
            return _summary(reply, language)
        case Sent():
            return _sent(reply, language)
        case MyReports():
            return _my_reports(reply, language)
        case Notice():
            return _notice(reply, language)
        case Closed():
            return _closed(reply, language)


# --- which kind of incident ------------------------------------------------------------------


def _pick(revision: int, value: Incident | Cluster, language: str) -> Action:
    data: Data = {"verb": "situation", "revision": revision, "situation": value.value}
    return button(choice_in_words(SITUATION, value.value, language), data)


def _picks(revision: int, values: Values, language: str) -> tuple[Element, ...]:
    """One line below the other: the words of a situation are too long for a row."""
    return stack(*(option(_pick(revision, value, language)) for value in values)).elements


def _numbered(values: Values, language: str, first: int = 1) -> str:
    titles = (clean(choice_in_words(SITUATION, value.value, language)) for value in values)
    return "\n".join(f"{number}. {title}" for number, title in enumerate(titles, first))


def _propose(reply: Propose, language: str) -> Message:
    understood = facts(
        [
            (text(language, "understood-data"), _data(reply, language)),
            (text(language, "understood-happened"), _happened(reply, language)),
        ]
    )
    asked = _unsure if reply.situation is None else _put_forward
    parts = [
        *notices(reply.notices, language),
        *asked(reply, understood, language),
        aloud(text(language, "other-by-typing")),
    ]
    name = _proposed(reply, language)
    return _with_ways(parts, reply.revision, ("later", "stop"), language, name)


def _proposed(reply: Propose, language: str) -> str:
    if reply.several:
        return text(language, "propose-several", count=len(reply.others))
    if reply.situation is None:
        return text(language, "propose-unsure")
    return choice_in_words(SITUATION, reply.situation.value, language)


def _put_forward(reply: Propose, understood: Part, language: str) -> list[Part]:
    yes = step("confirm", reply.revision, language, style="positive")
    answers = [yes, step("other", reply.revision, language)]
    return [
        remark(text(language, "propose-intro")),
        heading(_proposed(reply, language), spacing="Small"),
        understood,
        buttons(answers, f"1. {yes['title']}", spacing="Medium"),
        _others(reply, language),
    ]


def _unsure(reply: Propose, understood: Part, language: str) -> list[Part]:
    """Nothing is put forward: what it may be stands as equals, with the whole list below."""
    rest = buttons([step("other", reply.revision, language)], "", spacing="Medium")
    return [heading(_proposed(reply, language)), understood, _others(reply, language), rest]


def _data(reply: Propose, language: str) -> str:
    return in_words("data", [kind.value for kind in reply.data], language) if reply.data else ""


def _happened(reply: Propose, language: str) -> str:
    return in_words("happened", reply.happened, language) if reply.happened else ""


def _others(reply: Propose, language: str) -> Part:
    """What else it may be; they count on where a proposal is the first."""
    if not reply.others:
        return NOTHING
    said = _numbered(reply.others, language, first=2 if reply.situation else 1)
    rows = Part(_picks(reply.revision, reply.others, language), said)
    intro = remark(text(language, "understood-others"), spacing="Medium")
    return stack(intro, rows) if reply.situation else rows


def _choose(reply: Choose, language: str) -> Message:
    title = text(language, "choose-within" if reply.within else "choose-intro")
    parts = [
        *notices(reply.notices, language),
        problem(reply.error, language),
        remark(choice_in_words(SITUATION, reply.within.value, language) if reply.within else ""),
        heading(title),
        Part(_picks(reply.revision, reply.first, language), _numbered(reply.first, language)),
        _rest(reply, language),
    ]
    return _with_ways(parts, reply.revision, ("back", "later", "stop"), language, title)


def _with_ways(
    parts: list[Part], revision: int, verbs: tuple[str, ...], language: str, summary: str
) -> Message:
    """A card with the ways back and out below it."""
    row = ways(step(verb, revision, language) for verb in verbs)
    typing = aloud(text(language, "answer-by-typing"))
    return message([*parts, row, typing], language=language, summary=summary)


def _rest(reply: Choose, language: str) -> Part:
    """The less frequent situations, as one list with a button."""
    if not reply.rest:
        return NOTHING
    choices = [(v.value, choice_in_words(SITUATION, v.value, language)) for v in reply.rest]
    label = text(language, "choose-rest")
    drawn = fields.chosen(SITUATION, label, choices, compact=False, spacing="Medium")
    pick = button(
        text(language, "button-choose"),
        {"verb": "situation", "revision": reply.revision},
        gathers=True,
    )
    said = _numbered(reply.rest, language, len(reply.first) + 1)
    return Part((*drawn.elements, *buttons([pick], spacing="Small").elements), said)


# --- the end of a report ---------------------------------------------------------------------


def _summary(reply: Summary, language: str) -> Message:
    title = text(language, "summary-title")
    rows = [
        _answered(number, row, reply.revision, language) for number, row in enumerate(reply.rows, 1)
    ]
    send = step("send", reply.revision, language, style="positive")
    others = [step("later", reply.revision, language), step("stop", reply.revision, language)]
    parts = [
        *notices(reply.notices, language),
        heading(title),
        remark(text(language, "summary-intro")),
        *rows,
        aid(reply.aid, language),
        buttons([send], spacing="Medium"),
        ways(others),
        aloud(text(language, "summary-by-typing")),
    ]
    return message(parts, language=language, summary=title)


def _answered(number: int, row: Row, revision: int, language: str) -> Part:
    """A question with its answer, and at the right a way to change it."""
    label, said = _told(row, language)
    change = button(
        _to_change(row.question, language),
        {"verb": "change", "revision": revision, "question": row.question},
    )
    drawn = stack(remark(label), paragraph(said, spacing="None"))
    words = Part(drawn.elements, f"{number}. {label}: {said}")
    link = paragraph(text(language, "button-change"), color="Accent")
    return beside(words, link, tap=change, spacing="Small", separator=True)


@cache
def _to_change(question: str, language: str) -> str:
    """The title of the way to change an answer, made once for each question."""
    return text(language, "change", question=label_of(question, language))


def _told(row: Row, language: str) -> tuple[str, str]:
    """A question and its answer; of a long story the beginning, for the whole is kept."""
    told = in_words(row.question, row.value, language)
    return label_of(row.question, language), shorten(told, LONGEST_ANSWER, "…")


def _sent(reply: Sent, language: str) -> Message:
    title = text(language, "sent-title", reference=reply.reference)
    add: Data = {"verb": "add", "revision": STAYS, "reference": reply.reference}
    parts = [
        box(
            heading(text(language, "sent-thanks")), paragraph(title, spacing="Small"), style="good"
        ),
        subheading(text(language, "sent-next-title"), spacing="Medium"),
        paragraph(text(language, "sent-next"), spacing="Small"),
        *(paragraph(line(one, language)) for one in reply.notices),
        aid(reply.situation, language),
        aloud(text(language, "sent-add")),
    ]
    buttons_below = [button(text(language, "button-add"), add), step("reports", STAYS, language)]
    return message(parts, language=language, summary=title, actions=buttons_below)


# --- the rest of the conversation ------------------------------------------------------------


def _my_reports(reply: MyReports, language: str) -> Message:
    title = text(language, "my-reports-title")
    left = paragraph(text(language, "my-reports-unfinished")) if reply.unfinished else NOTHING
    parts = [
        heading(title),
        box(left),
        *(_glance(case, language) for case in reply.cases[:MOST_REPORTS]),
        NOTHING if reply.cases else paragraph(text(language, "reports-none")),
        aloud(text(language, "my-reports-by-typing")),
    ]
    begin = [step("start", STAYS, language)]
    onward = [step("resume", STAYS, language, style="positive")] if reply.unfinished else []
    return message(parts, language=language, summary=title, actions=[*onward, *begin])


def _glance(case: Glance, language: str) -> Part:
    """One of the reporter's own cases: what it was, how far it is, and a way to add to it."""
    name = text(language, f"situation-{case.situation.value}-short")
    head = f"{case.reference} · {name}"
    filed = text(language, "filed-on", day=day(case.filed_at, language))
    state = term(language, "state", case.state)
    words = stack(paragraph(head, weight="Bolder"), remark(f"{state} · {filed}"))
    add = button(
        text(language, "add-to", reference=case.reference),
        {"verb": "add", "reference": case.reference, "revision": STAYS},
    )
    return beside(
        words, paragraph(text(language, "button-add"), color="Accent"), tap=add, separator=True
    )


def _ask_more(reply: AskMore, language: str) -> Message:
    """What to add to a case, with a field of its own."""
    title = text(language, "add-ask", reference=reply.reference)
    must = fields.required(text(language, "add-empty"))
    label = text(language, "add-label")
    field = fields.typed("text", label, isMultiline=True, maxLength=LONGEST_ADDITION, **must)
    data: Data = {"verb": "add_send", "revision": reply.revision, "reference": reply.reference}
    send = button(text(language, "button-add-send"), data, style="positive", gathers=True)
    parts = [
        *notices(reply.notices, language),
        heading(title),
        problem(reply.error, language),
        Part(field.elements),
        aloud(text(language, "add-by-typing")),
    ]
    cancel = step("add_cancel", reply.revision, language)
    return message(parts, language=language, summary=title, actions=[send, cancel])


def _notice(reply: Notice, language: str) -> Message:
    said = [line(one, language) for one in reply.lines]
    actions = [_verb(verb, reply.revision, language) for verb in reply.verbs]
    titles = " · ".join(str(action["title"]) for action in actions)
    typing = aloud(text(language, "choose-by-typing", choices=titles)) if actions else NOTHING
    parts = [*map(paragraph, said), typing]
    return message(parts, language=language, summary=said[0], actions=actions)


def _verb(verb: str, revision: int, language: str) -> Action:
    """A button of a notice; the one of the language offers the other language."""
    if verb != "language":
        return step(verb, revision, language)
    other = "en" if language == "nl" else "nl"
    data: Data = {"verb": verb, "revision": revision, "language": other}
    return button(text(other, "button-language"), data)


def _closed(reply: Closed, language: str) -> Message:
    told = (_told(row, language) for row in reply.rows)
    rows = [stack(remark(label), paragraph(said, spacing="None")) for label, said in told]
    said = remark(line(reply.line, language)) if reply.line else NOTHING
    summary = line(reply.line, language) if reply.line else text(language, "answered")
    return message([*rows, said], language=language, summary=summary)
