"""What people did with a case, told in words: for the card and for the page of a case alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.cards.standing import name
from bot.cards.words import moment, short_date, short_moment, size_in_words
from bot.language import text
from dialogs.handling.casefile import (
    Advice,
    Attachment,
    CaseFile,
    CaseState,
    Communication,
    Decision,
    Hold,
    Inquiry,
    Measure,
    Note,
    Notification,
    Restriction,
)


@dataclass(frozen=True)
class Entry:
    """One thing that was done: what, in which words, by whom; and what was said of it after.

    `typed` tells that the title is somebody's own words, which may be long.
    """

    title: str
    told: str
    signed: str
    typed: bool = False
    after: Entry | None = None


def signed(who: str, at: datetime) -> str:
    """Who did it, and when."""
    return " · ".join(filter(None, [name(who), short_moment(at)]))


def entries(file: CaseFile) -> Iterator[tuple[str, list[Entry]]]:
    """Everything people did with the case, in the order of the road, under the key of its title."""
    yield "decisions", [_decision(one) for one in file.decisions]
    yield "notifications", [_notification(one) for one in file.notifications]
    yield "communications", [_communication(one) for one in file.communications]
    yield "measures", [_measure(one) for one in file.measures]
    yield "questions", [_question(one) for one in file.questions]
    yield "advices", [_advice(one) for one in file.advices]
    yield "notes", [_note(one) for one in file.notes]
    yield "files", [_attachment(one) for one in file.attachments]
    yield "restrictions", [_restriction(one) for one in file.restrictions]
    yield "holds", [_hold(one) for one in file.holds]


def names_only(file: CaseFile) -> str:
    """The names of the files that the reporter sent, and of which nothing more is kept."""
    kept = {one.name for one in file.attachments}
    return ", ".join(name for name in file.files if name not in kept)


def ending(file: CaseFile, state: str) -> str:
    """Why the case ended in this state; empty while it did not, and where no reason was chosen."""
    if not file.closing_reason:
        return ""
    family = "no-breach" if state == CaseState.NO_BREACH else "closing"
    return text(f"form-{family}-{file.closing_reason}")


def lesson(file: CaseFile) -> Entry | None:
    """The lesson that the reporter got."""
    return Entry(text("lesson"), file.lesson, "") if file.lesson else None


def _decision(one: Decision) -> Entry:
    """A decision, and what the second person said of it."""
    duty = text(f"duty-{one.duty.value}")
    title = f"{duty}: {text(f'form-outcome-{one.outcome.value}')}"
    second = None
    if one.second is not None:
        agrees = text("seconded" if one.second.agrees else "not-seconded")
        said = f"{agrees} {one.second.reason}"
        second = Entry("", said, signed(one.second.by.name, one.second.at))
    return Entry(title, one.reason, signed(one.by.name, one.at), after=second)


def _notification(one: Notification) -> Entry:
    """A notification to the authority, and why it was late."""
    title = f"{text(f'form-stage-{one.stage.value}')} · {one.number}"
    late = f"{text('notified-late')} {one.late_reason}" if one.late else ""
    return Entry(
        title, " ".join(filter(None, [moment(one.at), late, one.reason])), name(one.by.name)
    )


def _communication(one: Communication) -> Entry:
    """People told on one occasion, or the ground on which they are not."""
    by = signed(one.by.name, one.at)
    if one.ground is not None:
        title = text(f"form-ground-{one.ground.value}")
        until = text("until", moment=moment(one.until)) if one.until else ""
        return Entry(title, f"{one.reason} {until}", by)
    how = ", ".join(text(f"form-way-{way.value}") for way in one.how)
    told = "\n".join(filter(None, [how, one.text]))
    return Entry(text("people-told", people=one.people, remaining=one.remaining), told, by)


def _measure(one: Measure) -> Entry:
    """A measure with its owner, its day, and whether it is done."""
    due = text("measure-due", day=short_date(one.due))
    if one.done_at is None:
        done = ""
    elif one.dropped_because:
        done = f"{text('measure-dropped')} {one.dropped_because}"
    else:
        done = text("measure-done", day=short_moment(one.done_at))
    return Entry(f"{one.number}. {one.text}", done, f"{name(one.owner)} · {due}", typed=True)


def _question(one: Inquiry) -> Entry:
    """A question to the reporter with the reply, or that it is still waited for."""
    reply = one.reply or text("no-reply-yet" if one.open else "replied-with-files")
    files = f" ({', '.join(one.files)})" if one.files else ""
    return Entry(one.text, f"{reply}{files}", signed(one.by.name, one.at), typed=True)


def _advice(one: Advice) -> Entry:
    return Entry(text("advice"), one.text, signed(one.by.name, one.at))


def _note(one: Note) -> Entry:
    title = text("note-on-delay" if one.on_delay else "note")
    return Entry(title, one.words, signed(one.by.name, one.at))


def _attachment(one: Attachment) -> Entry:
    told = f"{text(f'evidence-{one.evidence}')} · {size_in_words(one.size)}"
    return Entry(one.name, told, signed(one.by.name, one.at), typed=True)


def _restriction(one: Restriction) -> Entry:
    """Who alone may see the case from then on, or that everybody with a role may again."""
    names = ", ".join(name(who.name) for who in one.only)
    title = text("restricted-to", names=names) if names else text("restricted-no-more")
    return Entry(title, one.reason, signed(one.by.name, one.at))


def _hold(one: Hold) -> Entry:
    """A legal hold, and that it was released."""
    over = None
    if one.released_at is not None and one.released_by is not None:
        said = f"{text('hold-released')} {one.released}"
        over = Entry("", said, signed(one.released_by.name, one.released_at))
    return Entry(text("hold-placed"), one.reason, signed(one.by.name, one.at), after=over)
