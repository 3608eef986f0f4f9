"""The desk's own sentences as messages: refusals with their articles, and short notices."""

from __future__ import annotations

from collections.abc import Mapping

from bot.language import text
from bot.messages import Message
from bot.turns.turn import Reaction
from dialogs.handling.lacks import HOUSE, Lack, Refusal


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
        told.setdefault(lack.in_field, []).append(_sentence(lack))
    return {field: "\n".join(said) for field, said in told.items()}


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
