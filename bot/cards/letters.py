"""Short messages about a case: to its reporter, to the officers, and to all employees.

What the reporter hears is plain and friendly; what the officers hear holds number, kind and clock,
no names and no free text. A question and its reply go between the officer and the reporter only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.cards import elements as ui
from bot.cards import fields
from bot.cards.acts import act
from bot.cards.elements import NOTHING, Action, Data, Part
from bot.cards.forms import drawn
from bot.cards.standing import page_buttons, situation, to_page, urgency
from bot.cards.views import DeliveryView
from bot.cards.words import full_date, left, moment, short_moment, term
from bot.forms.fields import OpenForm, drawn_fields
from bot.language import has, text
from bot.messages import Message
from dialogs.exchange import STAYS
from dialogs.handling.acts.following import Snooze
from dialogs.handling.casefile import CaseFile, Inquiry, Matter
from dialogs.handling.due import DueKind, last_of_term
from dialogs.handling.moments import due_at, due_latest_at
from dialogs.handling.standing import standing
from dialogs.law.terms import local_day
from store.beside import Unanswered

LONGEST_REPLY = 4000
_FEW_DAYS = 2  # in which nothing may come in between any more
DEEDS = AGAIN, SETTLED = "message.again", "message.settled"  # about what did not arrive
# What wants the AP's form to be filled in.
_TO_NOTIFY = frozenset(
    {
        DueKind.LATE,
        DueKind.SUPPLEMENT,
        *(kind for kind in DueKind if kind.startswith("term_")),
    }
)
# Beside the ladder of the term: what is reminded of because that term runs, or ran out.
_TOWARDS_TERM = frozenset({DueKind.LATE, DueKind.SECOND, DueKind.UNASSESSED})

# --- to the reporter -------------------------------------------------------------------------


def question_card(reference: str, asked: Inquiry) -> Message:
    """A question of the officer, which the reporter answers in the card or by typing."""
    title = text("asked-title", reference=reference)
    look = {"isMultiline": True, "maxLength": LONGEST_REPLY, **fields.required()}
    field = fields.typed("text", text("asked-label"), **look)
    data: Data = {"verb": "reply", "revision": 0, "reference": reference}
    data["number"] = asked.number
    parts = [
        ui.heading(title),
        ui.box(ui.paragraph(asked.text)),
        Part(field.elements),
        ui.remark(text("asked-help")),
    ]
    send = ui.button(text("button-reply"), data, style="positive", gathers=True)
    return ui.message(parts, summary=title, actions=[send], urgent=True)


def answered_question(reference: str, asked: Inquiry) -> Message:
    """The question with its reply, when there is nothing more to fill in."""
    title = text("asked-title", reference=reference)
    replied = "\n".join(filter(None, [asked.reply, ", ".join(asked.files)]))
    parts = [
        ui.heading(title),
        ui.box(ui.paragraph(asked.text)),
        ui.remark(text("asked-label")),
        ui.paragraph(replied, spacing="None"),
    ]
    return ui.message(parts, summary=title)


def status_message(file: CaseFile, state: str) -> Message:
    """That a case came to a state, for who reported it: in plain words, no reasons, no names."""
    title = text(f"state-{state}")
    parts = [
        ui.heading(title),
        ui.remark(f"{file.reference} · {situation(file.situation)}"),
        *_decided(file, state),
        _thanks(state),
        _lesson(file.lesson),
        ui.aloud(text("sent-add")),
    ]
    add: Data = {"verb": "add", "revision": STAYS, "reference": file.reference}
    actions = [ui.button(text("button-add"), add)]
    return ui.message(parts, summary=f"{file.reference} · {title}", actions=actions)


def _decided(file: CaseFile, state: str) -> Iterator[Part]:
    """What was decided, each duty in a sentence."""
    for duty in (Matter.NOTIFY, Matter.COMMUNICATE):
        decision = standing(file, duty)
        key = f"told-{duty}-{decision.outcome}" if decision else ""
        done = f"{key}-{state}"  # at the end it is no longer a promise
        if key and has(key):
            yield ui.paragraph(text(done if has(done) else key), spacing="Small")


def _thanks(state: str) -> Part:
    key = f"told-{state}"
    return ui.paragraph(text(key)) if has(key) else NOTHING


def _lesson(lesson: str) -> Part:
    if not lesson:
        return NOTHING
    title = ui.paragraph(text("lesson"), weight="Bolder")
    return ui.box(title, ui.paragraph(lesson, spacing="Small"), style="accent")


# --- to the officers -------------------------------------------------------------------------


def reminder(
    file: CaseFile,
    kind: str,
    now: datetime,
    *,
    late: bool = False,
    page: str = "",
    rest: datetime | None = None,
) -> Message:
    """What has to be done, and how much time is left for it; `late` tells that this comes late.

    `page` is the address of the case in the register, where there is one; `rest` when the rest of
    a preliminary notification is due.
    """
    due, latest = (rest, None) if kind == DueKind.SUPPLEMENT else _term(file, kind)
    said = term("reminder", _kind(kind, latest, now))
    clock = left(due, now, latest) if due else ""
    until = text("due-at", moment=moment(due)) if due else ""
    parts = [
        ui.paragraph(text("drill"), weight="Bolder") if file.drill else NOTHING,
        ui.heading(said),
        ui.remark(f"{file.reference} · {situation(file.situation)}"),
        ui.box(
            ui.lines(f"{clock}\n{until}".strip(), weight="Bolder"),
            style=urgency(due, now) if due else "emphasis",
            spacing="Small",
        ),
        ui.remark(text("sent-late")) if late else NOTHING,
        ui.aloud(text("alert-by-typing", reference=file.reference)),
        to_page(page),
    ]
    summary = " · ".join(filter(None, [file.reference, said, clock]))
    actions = [*_reminder_buttons(file, kind), *page_buttons(page)]
    return ui.message(parts, summary=summary, actions=actions, urgent=True)


def _term(file: CaseFile, kind: str) -> tuple[datetime | None, datetime | None]:
    """The term of the law that counts, for its ladder, and when it ends at the latest."""
    of_term = kind.startswith("term") or kind in _TOWARDS_TERM
    return due_at(file) if of_term else None, due_latest_at(file)


def _kind(kind: str, latest: datetime | None, now: datetime) -> str:
    """The kind; a term that counts from an estimate and may still run is not called over."""
    doubtful = latest is not None and now <= latest
    over = kind in {DueKind.LATE, DueKind.TERM_72}
    return "estimated" if doubtful and over else kind


def _reminder_buttons(file: CaseFile, kind: str) -> Iterator[Action]:
    """Open the case, or the AP form where it is due; or put the reminder off with a reason."""
    yield act("case.open", file)
    if kind in _TO_NOTIFY:
        yield act("case.ap_form", file)
    if kind in set(DueKind) and not last_of_term(kind):
        form = drawn_fields(Snooze.form, OpenForm("case.snooze"), lambda _: ())
        yield ui.unfold(text("act-snooze"), drawn(form), act("case.snooze", file, gathers=True))


def delivery_notice(view: DeliveryView) -> Message:
    """A message did not surely arrive: which one, why, and what can be done about it."""
    title, then = _undelivered(view)
    parts = [
        ui.heading(title),
        ui.remark(_about(view)),
        ui.box(ui.paragraph(then), style="warning"),
    ]
    row = [_deed(verb, view) for verb in DEEDS]
    return ui.message(parts, summary=title, urgent=True, actions=row)


def mended_notice(view: DeliveryView, done: str, who: str) -> Message:
    """What somebody did about it, or that another was first: by the key of that sentence."""
    said = text(done, who=who)
    title = text(f"message-{view.message}")
    parts = [ui.heading(title), ui.remark(_about(view)), ui.paragraph(said)]
    return ui.message(parts, summary=said)


def undelivered(view: DeliveryView, version: int, *, mends: bool) -> Part:
    """A message that did not surely arrive, on the card of its case: the same, in short."""
    title, then = _undelivered(view)
    at = ui.remark(short_moment(view.at), spacing="None")
    told = ui.box(ui.paragraph(title, weight="Bolder"), at, ui.paragraph(then), style="warning")
    card: Data = {"case": view.reference, "version": version}
    return ui.stack(told, ui.buttons(_deed(verb, view, card) for verb in DEEDS if mends))


def _undelivered(view: DeliveryView) -> tuple[str, str]:
    """What became of which message, and what there is to do."""
    key = f"undelivered-{view.outcome}"
    return text(key, message=text(f"message-{view.message}")), text(f"{key}-then")


def _about(view: DeliveryView) -> str:
    return " · ".join(filter(None, [view.reference, short_moment(view.at)]))


def _deed(verb: str, view: DeliveryView, card: Data | None = None) -> Action:
    title = text(f"act-{verb.replace('.', '-')}")
    return ui.button(title, {"verb": verb, "message": view.number, **(card or {})})


def unfinished(begun_at: datetime, what: str = "") -> Message:
    """A report was begun and left: the term may be running. `what` is its situation, if known."""
    title = text("unfinished-title")
    ago = text("unfinished-since", moment=moment(begun_at))
    parts = [
        ui.heading(title),
        ui.remark(" · ".join(filter(None, [situation(what) if what else "", ago]))),
        ui.paragraph(text("unfinished-then")),
    ]
    return ui.message(parts, summary=title, urgent=True)


def expiry_notice(what: str, ends: datetime, now: datetime) -> Message:
    """For the administrators: what the bot is trusted by ends, and what to do."""
    day, days = f"{ends:%d-%m-%Y}", max((ends - now).days, 0)
    title = text(f"expiring-{what}", day=day)
    over = ends <= now
    then = text("expired-then" if over else "expiring-then", days=days)
    parts = [ui.heading(title), ui.paragraph(then), ui.paragraph(text(f"expiring-{what}-do"))]
    return ui.message(parts, summary=title, urgent=True)


def request_reminder(waits: Unanswered, now: datetime, page: str) -> Message:
    """For the officers: a request of a data subject waits, and how many days are left for it."""
    days = (waits.last_day - local_day(now)).days
    late, title, right = days < 0, text("request-waits"), text(f"sort-request-{waits.sort}")
    until = "request-late" if late else "request-last-day"
    parts = [
        ui.heading(title),
        ui.remark(text("request-number", number=str(waits.number), right=right)),
        ui.paragraph(text(until, day=full_date(waits.last_day), left=days), weight="Bolder"),
        ui.paragraph(text("request-late-do" if late else "request-do")),
        to_page(page),
    ]
    return ui.message(parts, summary=title, actions=page_buttons(page), urgent=days <= _FEW_DAYS)


def blanked(reference: str) -> Message:
    """What is left of a card about a case that is over: its number; of a report that was left: that
    it was not finished."""
    title = reference or text("blank-unfinished")
    then = text("blank-case" if reference else "blank-unfinished-then")
    return ui.message([ui.heading(title), ui.paragraph(then)], summary=title)


# --- to all employees ------------------------------------------------------------------------


def awareness(situations: Iterable[str]) -> Message:
    """What went wrong most often lately, and how to prevent it; nothing that can be traced."""
    title = text("awareness-title")
    tips = [
        Part((*name.elements, *tip.elements), f"{name.text}\n{tip.text}")
        for name, tip in map(_tip, situations)
    ]
    parts = [
        ui.heading(title),
        ui.paragraph(text("awareness-intro")),
        *tips,
        ui.paragraph(text("awareness-report"), spacing="Large"),
    ]
    return ui.message(parts, summary=title)


def _tip(value: str) -> tuple[Part, Part]:
    name = ui.subheading(situation(value), spacing="Medium")
    key = f"tip-{value}"
    return name, ui.lines(text(key if has(key) else "tip-other"))
