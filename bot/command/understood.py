"""What the bot reads in a sentence, and by which words: for who writes examples."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from pydantic import JsonValue

from bot.language import spoken, text
from dialogs.intake.phrasing import SITUATION, choice_in_words, in_words, label_of
from dialogs.understanding import Guess, Understanding, understand
from dialogs.understanding.weights import telling_words
from dialogs.understanding.wording import words

SHOWN = 4  # the proposal and three others, as on the card
TELLING = 5  # words named for each


def understood(said: str, now: datetime) -> str:
    """The proposal, the alternatives with their share, the words that led there, and what else."""
    heard = understand(said, now)
    return "\n".join((*_incidents(said, heard), *_details(heard)))


def _incidents(said: str, heard: Understanding) -> Iterator[str]:
    if heard.proposal is None:
        yield text("understood-none")
    for guess in heard.situations[:SHOWN]:
        yield f"{guess.certainty:4.0%}  {_named(said, guess)}"


def _named(said: str, guess: Guess) -> str:
    name = choice_in_words(SITUATION, guess.situation.value, spoken())
    led = ", ".join(telling_words(words(said), guess.situation, TELLING))
    return f"{name} ({guess.situation}: {led})"


def _details(heard: Understanding) -> Iterator[str]:
    found: dict[str, JsonValue] = {
        "data": [*sorted(kind.value for kind in heard.data)],
        "groups": [*sorted(group.value for group in heard.groups)],
        "people": heard.people.model_dump() if heard.people else None,
        "happened": heard.happened.to_json() if heard.happened else None,
        "discovered": heard.signalled.to_json() if heard.signalled else None,
    }
    for key, value in found.items():
        if value:
            yield f"{label_of(key, spoken())}: {in_words(key, value, spoken())}"
