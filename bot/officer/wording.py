"""The desk's own sentences as messages: refusals with their articles, and short notices."""

from __future__ import annotations

from bot.messages import Message
from bot.turn import Reaction
from dialogs.handling import Lack, Refusal
from dialogs.handling.lacks import HOUSE
from dialogs.texts import text


def plain(words: str) -> Message:
    """A message of words alone."""
    return Message(text=words, summary=words.partition("\n")[0])


def say(language: str, key: str, **args: str | int) -> Reaction:
    """A reaction of one sentence; the tapped card stays as it is, with what was typed in it."""
    return Reaction((plain(text(language, key, **args)),))


def refused(refusal: Refusal, language: str) -> Reaction:
    """Everything that is missing, each with the article it rests on."""
    missing = (_sentence(lack, language) for lack in refusal.lacks)
    return Reaction((plain(sentences(text(language, "desk-refused"), *missing)),))


def sentences(*said: str) -> str:
    """Whole sentences, in paragraphs where a client shows them: many run plain lines together."""
    return "\n\n".join(said)


def _sentence(lack: Lack, language: str) -> str:
    """What to do, and the law behind it; a rule of the house needs no source."""
    words = text(language, f"lack-{lack.key}", **lack.args)
    if lack.article == HOUSE:
        return words
    article = text(language, f"article-{lack.article}")
    return f"{words} {text(language, 'desk-source', article=article)}"
