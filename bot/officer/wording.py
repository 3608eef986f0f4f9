"""The desk's own sentences as messages: refusals with their articles, and short notices."""

from __future__ import annotations

from collections.abc import Mapping

from bot.language import text
from bot.messages import Message
from bot.turn import Reaction
from dialogs.handling import Lack, Refusal
from dialogs.handling.lacks import HOUSE
from store.events import CLOCK
from store.models import Event


def doer(event: Event) -> str:
    """Who did it; what nobody did was the bot's own work."""
    by_itself = (event.who_id, event.who_name) == (CLOCK.id, CLOCK.name)
    return text("the-bot") if by_itself else event.who_name


def plain(words: str) -> Message:
    """A message of words alone."""
    return Message(text=words, summary=words.partition("\n")[0])


def say(key: str, **args: str | int) -> Reaction:
    """A reaction of one sentence; the tapped card stays as it is, with what was typed in it."""
    return Reaction((plain(text(key, **args)),))


def refused(refusal: Refusal) -> Reaction:
    """Everything that is missing, each with the article it rests on."""
    missing = (_sentence(lack) for lack in refusal.lacks)
    return Reaction((plain(sentences(text("desk-refused"), *missing)),))


def by_field(refusal: Refusal) -> Mapping[str, str]:
    """What is missing, by the field of the form it belongs to; by none of them under ""."""
    told: dict[str, list[str]] = {}
    for lack in refusal.lacks:
        told.setdefault(_field(lack), []).append(_sentence(lack))
    return {field: "\n".join(said) for field, said in told.items()}


def _field(lack: Lack) -> str:
    if lack.key.startswith("field-"):
        return lack.key.removeprefix("field-").removesuffix("-future").replace("-", "_")
    return _FIELDS.get(lack.key, "")


_FIELDS: Mapping[str, str] = {
    lack: field
    for field, lacks in {
        "reason": "reason withdrawal-reason ground-reason",
        "text": "text question measure reply",
        "outcome": "outcome use-no-breach decide-to-notify decide-to-communicate",
        "duty": "nothing-to-second",
        "number": "notification-number measure-open",
        "late_reason": "late-reason",
        "moment": "moment-in-future notified-before-aware notified-before-last told-before-event",
        "how": "how-told public-notice",
        "people": "how-many-told told-too-many",
        "remaining": "told-count",
        "ground": "ground-wpg-only ground-avg-only ground-cannot-postpone",
        "until": "postponed-until snooze-until",
        "owner": "officer-needed has-it-already own-case measure-owner",
        "due": "measure-due",
        "reference": "other-case merge-drill merge-ended merge-carries",
        "value": "fact-unchanged facts-invalid aware-in-future aware-before-event"
        " aware-before-signal aware-after-processor aware-at processor-informed-at",
        "stage": "nothing-notified",
    }.items()
    for lack in lacks.split()
}


def sentences(*said: str) -> str:
    """Whole sentences, in paragraphs where a client shows them: many run plain lines together."""
    return "\n\n".join(said)


def _sentence(lack: Lack) -> str:
    """What to do, and the law behind it; a rule of the house needs no source."""
    words = text(f"lack-{lack.key}", **lack.args)
    if lack.article == HOUSE:
        return words
    article = text(f"article-{lack.article}")
    return f"{words} {text('desk-source', article=article)}"
