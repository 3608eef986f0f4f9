"""Short messages about a case: to its reporter, to the officers, and to all employees.

What the reporter hears is plain and friendly; what the officers hear holds number, kind and clock,
no names and no free text. A question and its reply go between the officer and the reporter only.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.cards import fields
from bot.cards.acts import act
from bot.cards.elements import (
    NOTHING,
    Action,
    Data,
    Part,
    aloud,
    box,
    button,
    heading,
    lines,
    message,
    paragraph,
    remark,
    subheading,
    unfold,
)
from bot.cards.standing import situation, urgency
from bot.cards.views import (
    AwarenessView,
    DeliveryView,
    QuestionView,
    ReminderView,
    StatusView,
    UnfinishedView,
)
from bot.cards.words import left, moment, short_moment, term
from bot.messages import Message
from dialogs.exchange import STAYS
from dialogs.handling.reminders import ReminderKind
from dialogs.texts import has, text

LONGEST_REPLY = 4000
AGAIN, SETTLED = "message.again", "message.settled"  # what is done about what did not arrive
# What wants the AP's form to be filled in.
_TO_NOTIFY = frozenset(
    {
        ReminderKind.LATE,
        ReminderKind.SUPPLEMENT,
        *(kind for kind in ReminderKind if kind.startswith("term_")),
    }
)

# --- to the reporter -------------------------------------------------------------------------


def question_card(view: QuestionView, language: str) -> Message:
    """A question of the officer, which the reporter answers in the card or by typing."""
    title = text(language, "asked-title", reference=view.reference)
    must = fields.required(text(language, "form-required"))
    label = text(language, "asked-label")
    field = fields.typed("text", label, isMultiline=True, maxLength=LONGEST_REPLY, **must)
    data: Data = {"verb": "reply", "revision": 0, "reference": view.reference}
    data["number"] = view.number
    parts = [
        heading(title),
        box(paragraph(view.text)),
        paragraph(view.error, color="Attention", weight="Bolder"),
        Part(field.elements),
        remark(text(language, "asked-help")),
    ]
    send = button(text(language, "button-reply"), data, style="positive", gathers=True)
    return message(parts, language=language, summary=title, actions=[send], urgent=True)


def answered_question(view: QuestionView, language: str) -> Message:
    """The question with its reply, when there is nothing more to fill in."""
    title = text(language, "asked-title", reference=view.reference)
    replied = "\n".join(filter(None, [view.reply, ", ".join(view.files)]))
    parts = [
        heading(title),
        box(paragraph(view.text)),
        remark(text(language, "asked-label")),
        paragraph(replied, spacing="None"),
    ]
    return message(parts, language=language, summary=title)


def status_message(view: StatusView, language: str) -> Message:
    """What changed in a case, for who reported it: in plain words, without anything sensitive."""
    title = text(language, f"state-{view.state}")
    about = f"{view.reference} · {situation(view.situation, language)}"
    parts = [
        heading(title),
        remark(about),
        *_decided(view, language),
        _thanks(view, language),
        _lesson(view, language),
        aloud(text(language, "sent-add")),
    ]
    add: Data = {"verb": "add", "revision": STAYS, "reference": view.reference}
    actions = [button(text(language, "button-add"), add)]
    summary = f"{view.reference} · {title}"
    return message(parts, language=language, summary=summary, actions=actions)


def _decided(view: StatusView, language: str) -> Iterator[Part]:
    """What was decided, each duty in a sentence."""
    for duty, answer in (("notify", view.notify), ("communicate", view.communicate)):
        key = f"told-{duty}-{answer}"
        done = f"{key}-{view.state}"  # at the end it is no longer a promise
        if answer and has(language, key):
            words = text(language, done if has(language, done) else key)
            yield paragraph(words, spacing="Small")


def _thanks(view: StatusView, language: str) -> Part:
    """A word of thanks at the end of a case."""
    key = f"told-{view.state}"
    return paragraph(text(language, key)) if has(language, key) else NOTHING


def _lesson(view: StatusView, language: str) -> Part:
    if not view.lesson:
        return NOTHING
    title = paragraph(text(language, "lesson"), weight="Bolder")
    return box(title, paragraph(view.lesson, spacing="Small"), style="accent")


# --- to the officers -------------------------------------------------------------------------


def reminder(view: ReminderView, language: str) -> Message:
    """What has to be done, and how much time is left for it."""
    said = term(language, "reminder", _kind(view))
    style = urgency(view.due, view.now) if view.due else "emphasis"
    parts = [
        paragraph(text(language, "drill"), weight="Bolder") if view.drill else NOTHING,
        heading(said),
        remark(f"{view.reference} · {situation(view.situation, language)}"),
        box(_clock(view, language), style=style, spacing="Small"),
        remark(text(language, "sent-late")) if view.sent_late else NOTHING,
        aloud(text(language, "alert-by-typing", reference=view.reference)),
    ]
    clock = f" · {left(view.due, view.now, language, view.latest)}" if view.due else ""
    summary = f"{view.reference} · {said}{clock}"
    actions = list(_reminder_buttons(view, language))
    return message(parts, language=language, summary=summary, actions=actions, urgent=True)


def _kind(view: ReminderView) -> str:
    """The kind; a term that counts from an estimate and may still run is not called over."""
    doubtful = view.latest is not None and view.now <= view.latest
    over = view.kind in {ReminderKind.LATE, ReminderKind.TERM_72}
    return "estimated" if doubtful and over else view.kind


def _clock(view: ReminderView, language: str) -> Part:
    if view.due is None:
        return NOTHING
    until = text(language, "due-at", moment=moment(view.due, language))
    return lines(f"{left(view.due, view.now, language, view.latest)}\n{until}", weight="Bolder")


def _reminder_buttons(view: ReminderView, language: str) -> Iterator[Action]:
    """Open the case, or the AP form where it is due; or put the reminder off with a reason."""
    yield act("case.open", view.reference, view.version, language)
    if view.kind in _TO_NOTIFY:
        yield act("case.ap_form", view.reference, view.version, language)
    if view.can_snooze:
        example = text(language, "form-until-example")
        must = fields.required(text(language, "form-required"))
        until = fields.typed("until", text(language, "form-until"), placeholder=example, **must)
        reason = fields.typed("reason", text(language, "form-reason"), **must)
        inside = Part((*until.elements, *reason.elements))
        submit = act("case.snooze", view.reference, view.version, language, gathers=True)
        yield unfold(text(language, "act-snooze"), inside, submit)


def delivery_notice(view: DeliveryView, language: str) -> Message:
    """A message did not surely arrive: which one, why, and what can be done about it."""
    kind = text(language, f"message-{view.message}")
    title = text(language, f"undelivered-{view.outcome}", message=kind)
    then = f"undelivered-{view.outcome}-then"
    parts = [
        heading(title),
        remark(_about(view, language)),
        box(paragraph(text(language, then)), style="warning"),
    ]
    row = [_deed(verb, view, language) for verb in (AGAIN, SETTLED)]
    return message(parts, language=language, summary=title, urgent=True, actions=row)


def mended_notice(view: DeliveryView, done: str, who: str, language: str) -> Message:
    """What somebody did about it: again, settled, or before where another was first."""
    said = text(language, f"mended-{done}", who=who)
    title = text(language, f"message-{view.message}")
    parts = [heading(title), remark(_about(view, language)), paragraph(said)]
    return message(parts, language=language, summary=said)


def _about(view: DeliveryView, language: str) -> str:
    return " · ".join(filter(None, [view.reference, short_moment(view.at, language)]))


def _deed(verb: str, view: DeliveryView, language: str) -> Action:
    title = text(language, f"act-{verb.replace('.', '-')}")
    return button(title, {"verb": verb, "message": view.number})


def unfinished(view: UnfinishedView, language: str) -> Message:
    """A report was begun and left: the term may be running."""
    title = text(language, "unfinished-title")
    ago = text(language, "unfinished-since", moment=moment(view.begun_at, language))
    kind = situation(view.situation, language) if view.situation else ""
    parts = [
        heading(title),
        remark(" · ".join(filter(None, [kind, ago]))),
        paragraph(text(language, "unfinished-then")),
    ]
    return message(parts, language=language, summary=title, urgent=True)


# --- to all employees ------------------------------------------------------------------------


def awareness(view: AwarenessView, language: str) -> Message:
    """What went wrong most often lately, and how to prevent it; nothing that can be traced."""
    title = text(language, "awareness-title")
    tips = [
        Part((*name.elements, *tip.elements), f"{name.text}\n{tip.text}")
        for name, tip in (_tip(value, language) for value in view.situations)
    ]
    parts = [
        heading(title),
        paragraph(text(language, "awareness-intro")),
        *tips,
        paragraph(text(language, "awareness-report"), spacing="Large"),
    ]
    return message(parts, language=language, summary=title)


def _tip(value: str, language: str) -> tuple[Part, Part]:
    name = subheading(situation(value, language), spacing="Medium")
    key = f"tip-{value}"
    return name, lines(text(language, key if has(language, key) else "tip-other"))
