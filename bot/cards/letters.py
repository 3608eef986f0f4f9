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
    buttons,
    heading,
    lines,
    message,
    paragraph,
    remark,
    stack,
    subheading,
    unfold,
)
from bot.cards.forms import DrawnForm
from bot.cards.standing import situation, urgency
from bot.cards.views import (
    AwarenessView,
    DeliveryView,
    OpenForm,
    QuestionView,
    ReminderView,
    StatusView,
    UnfinishedView,
)
from bot.cards.words import left, moment, short_moment, term
from bot.language import has, text
from bot.messages import Message
from dialogs.exchange import STAYS
from dialogs.handling.acts.following import Snooze
from dialogs.handling.due import DueKind

LONGEST_REPLY = 4000
DEEDS = AGAIN, SETTLED = "message.again", "message.settled"  # about what did not arrive
# What wants the AP's form to be filled in.
_TO_NOTIFY = frozenset(
    {
        DueKind.LATE,
        DueKind.SUPPLEMENT,
        *(kind for kind in DueKind if kind.startswith("term_")),
    }
)

# --- to the reporter -------------------------------------------------------------------------


def question_card(view: QuestionView) -> Message:
    """A question of the officer, which the reporter answers in the card or by typing."""
    title = text("asked-title", reference=view.reference)
    must = fields.required(text("form-required"))
    label = text("asked-label")
    field = fields.typed("text", label, isMultiline=True, maxLength=LONGEST_REPLY, **must)
    data: Data = {"verb": "reply", "revision": 0, "reference": view.reference}
    data["number"] = view.number
    parts = [
        heading(title),
        box(paragraph(view.text)),
        paragraph(view.error, color="Attention", weight="Bolder"),
        Part(field.elements),
        remark(text("asked-help")),
    ]
    send = button(text("button-reply"), data, style="positive", gathers=True)
    return message(parts, summary=title, actions=[send], urgent=True)


def answered_question(view: QuestionView) -> Message:
    """The question with its reply, when there is nothing more to fill in."""
    title = text("asked-title", reference=view.reference)
    replied = "\n".join(filter(None, [view.reply, ", ".join(view.files)]))
    parts = [
        heading(title),
        box(paragraph(view.text)),
        remark(text("asked-label")),
        paragraph(replied, spacing="None"),
    ]
    return message(parts, summary=title)


def status_message(view: StatusView) -> Message:
    """What changed in a case, for who reported it: in plain words, without anything sensitive."""
    title = text(f"state-{view.state}")
    about = f"{view.reference} · {situation(view.situation)}"
    parts = [
        heading(title),
        remark(about),
        *_decided(view),
        _thanks(view),
        _lesson(view),
        aloud(text("sent-add")),
    ]
    add: Data = {"verb": "add", "revision": STAYS, "reference": view.reference}
    actions = [button(text("button-add"), add)]
    summary = f"{view.reference} · {title}"
    return message(parts, summary=summary, actions=actions)


def _decided(view: StatusView) -> Iterator[Part]:
    """What was decided, each duty in a sentence."""
    for duty, answer in (("notify", view.notify), ("communicate", view.communicate)):
        key = f"told-{duty}-{answer}"
        done = f"{key}-{view.state}"  # at the end it is no longer a promise
        if answer and has(key):
            words = text(done if has(done) else key)
            yield paragraph(words, spacing="Small")


def _thanks(view: StatusView) -> Part:
    """A word of thanks at the end of a case."""
    key = f"told-{view.state}"
    return paragraph(text(key)) if has(key) else NOTHING


def _lesson(view: StatusView) -> Part:
    if not view.lesson:
        return NOTHING
    title = paragraph(text("lesson"), weight="Bolder")
    return box(title, paragraph(view.lesson, spacing="Small"), style="accent")


# --- to the officers -------------------------------------------------------------------------


def reminder(view: ReminderView) -> Message:
    """What has to be done, and how much time is left for it."""
    said = term("reminder", _kind(view))
    style = urgency(view.due, view.now) if view.due else "emphasis"
    parts = [
        paragraph(text("drill"), weight="Bolder") if view.drill else NOTHING,
        heading(said),
        remark(f"{view.reference} · {situation(view.situation)}"),
        box(_clock(view), style=style, spacing="Small"),
        remark(text("sent-late")) if view.sent_late else NOTHING,
        aloud(text("alert-by-typing", reference=view.reference)),
    ]
    clock = f" · {left(view.due, view.now, view.latest)}" if view.due else ""
    summary = f"{view.reference} · {said}{clock}"
    actions = list(_reminder_buttons(view))
    return message(parts, summary=summary, actions=actions, urgent=True)


def _kind(view: ReminderView) -> str:
    """The kind; a term that counts from an estimate and may still run is not called over."""
    doubtful = view.latest is not None and view.now <= view.latest
    over = view.kind in {DueKind.LATE, DueKind.TERM_72}
    return "estimated" if doubtful and over else view.kind


def _clock(view: ReminderView) -> Part:
    if view.due is None:
        return NOTHING
    until = text("due-at", moment=moment(view.due))
    return lines(f"{left(view.due, view.now, view.latest)}\n{until}", weight="Bolder")


def _reminder_buttons(view: ReminderView) -> Iterator[Action]:
    """Open the case, or the AP form where it is due; or put the reminder off with a reason."""
    yield act("case.open", view.reference, view.version)
    if view.kind in _TO_NOTIFY:
        yield act("case.ap_form", view.reference, view.version)
    if view.can_snooze:
        inside = DrawnForm(Snooze.form, OpenForm("case.snooze"), listed=lambda _: ()).inside
        submit = act("case.snooze", view.reference, view.version, gathers=True)
        yield unfold(text("act-snooze"), inside, submit)


def delivery_notice(view: DeliveryView) -> Message:
    """A message did not surely arrive: which one, why, and what can be done about it."""
    title, then = _undelivered(view)
    parts = [heading(title), remark(_about(view)), box(paragraph(then), style="warning")]
    row = [_deed(verb, view) for verb in DEEDS]
    return message(parts, summary=title, urgent=True, actions=row)


def mended_notice(view: DeliveryView, done: str, who: str) -> Message:
    """What somebody did about it, or that another was first: by the key of that sentence."""
    said = text(done, who=who)
    title = text(f"message-{view.message}")
    parts = [heading(title), remark(_about(view)), paragraph(said)]
    return message(parts, summary=said)


def undelivered(view: DeliveryView, version: int, *, mends: bool) -> Part:
    """A message that did not surely arrive, on the card of its case: the same, in short."""
    title, then = _undelivered(view)
    at = remark(short_moment(view.at), spacing="None")
    told = box(paragraph(title, weight="Bolder"), at, paragraph(then), style="warning")
    card: Data = {"case": view.reference, "version": version}
    return stack(told, buttons(_deed(verb, view, card) for verb in DEEDS if mends))


def _undelivered(view: DeliveryView) -> tuple[str, str]:
    """What became of which message, and what there is to do."""
    key = f"undelivered-{view.outcome}"
    return text(key, message=text(f"message-{view.message}")), text(f"{key}-then")


def _about(view: DeliveryView) -> str:
    return " · ".join(filter(None, [view.reference, short_moment(view.at)]))


def _deed(verb: str, view: DeliveryView, card: Data | None = None) -> Action:
    title = text(f"act-{verb.replace('.', '-')}")
    return button(title, {"verb": verb, "message": view.number, **(card or {})})


def unfinished(view: UnfinishedView) -> Message:
    """A report was begun and left: the term may be running."""
    title = text("unfinished-title")
    ago = text("unfinished-since", moment=moment(view.begun_at))
    kind = situation(view.situation) if view.situation else ""
    parts = [
        heading(title),
        remark(" · ".join(filter(None, [kind, ago]))),
        paragraph(text("unfinished-then")),
    ]
    return message(parts, summary=title, urgent=True)


# --- to all employees ------------------------------------------------------------------------


def awareness(view: AwarenessView) -> Message:
    """What went wrong most often lately, and how to prevent it; nothing that can be traced."""
    title = text("awareness-title")
    tips = [
        Part((*name.elements, *tip.elements), f"{name.text}\n{tip.text}")
        for name, tip in (_tip(value) for value in view.situations)
    ]
    parts = [
        heading(title),
        paragraph(text("awareness-intro")),
        *tips,
        paragraph(text("awareness-report"), spacing="Large"),
    ]
    return message(parts, summary=title)


def _tip(value: str) -> tuple[Part, Part]:
    name = subheading(situation(value), spacing="Medium")
    key = f"tip-{value}"
    return name, lines(text(key if has(key) else "tip-other"))
