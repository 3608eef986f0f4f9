"""The desk's own sentences as messages: refusals with their articles, and short notices."""

from __future__ import annotations

from bot.messages import Message
from bot.turn import Reaction
from dialogs.handling import Lack, Refusal
from dialogs.texts import text


def plain(words: str) -> Message:
    """A message of words alone."""
    return Message(text=words, summary=words.partition("\n")[0])


def say(language: str, key: str, **args: str | int) -> Reaction:
    """A reaction of one sentence; the tapped card stays as it is, with what was typed in it."""
    return Reaction((plain(text(language, key, **args)),))


def refused(refusal: Refusal, language: str) -> Reaction:
    """Everything that is missing, each with its article."""
    lines = [text(language, "desk-refused"), *(_line(lack, language) for lack in refusal.lacks)]
    return Reaction((plain("\n".join(lines)),))


def _line(lack: Lack, language: str) -> str:
    words = text(language, f"lack-{lack.key}", **lack.args)
    article = text(language, f"article-{lack.article}")
    return f"- {words} ({article})"
