"""Short ways to talk to the step in a test: a conversation, what is said and tapped, what came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from dialogs.exchange import Ask, Input, OwnCase, Reply, Tapped, Typed
from dialogs.intake import Context, Conversation, StepOutcome, step
from dialogs.intake.questions import CATALOGUE
from tests.intake.in_words import reply_in_words

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)  # Tuesday 10:00 in Amsterdam
LETTER = "Ik heb een brief over de bijstand naar het verkeerde adres gestuurd"


@dataclass
class Talk:
    """A conversation that remembers its last outcome."""

    conversation: Conversation = field(default_factory=Conversation)
    now: datetime = NOW
    own: tuple[OwnCase, ...] = ()
    last: StepOutcome = field(default_factory=lambda: StepOutcome(Conversation()))

    def put(self, came_in: Input) -> StepOutcome:
        """One step; the conversation goes through JSON, as it does through the store."""
        self.last = step(self.conversation, came_in, Context(self.now, lambda: self.own))
        written = self.last.conversation.model_dump_json()
        self.conversation = Conversation.model_validate_json(written)
        assert self.conversation == self.last.conversation
        return self.last

    def say(self, text: str, *files: str) -> StepOutcome:
        return self.put(Typed(text, files))

    def tap(
        self, verb: str, values: Mapping[str, str] | None = None, *, revision: int | None = None
    ) -> StepOutcome:
        shown = self.conversation.revision if revision is None else revision
        return self.put(Tapped(verb, shown, values or {}))

    def answer(self, **values: str) -> StepOutcome:
        return self.tap("answer", {key.replace("__", "."): said for key, said in values.items()})

    def asked(self) -> str:
        """The key of the question on the last card; empty when there is none."""
        cards = [reply for reply in self.last.replies if isinstance(reply, Ask)]
        return cards[-1].fields[0].question if cards else ""

    def card(self) -> Ask:
        """The last question card."""
        return next(reply for reply in reversed(self.last.replies) if isinstance(reply, Ask))

    def shown(self) -> str:
        """Everything a person reads after the last step."""
        closes = (self.last.closes,) if self.last.closes else ()
        replies: tuple[Reply, ...] = (*closes, *self.last.replies)
        return "\n".join(reply_in_words(reply, self.conversation.language) for reply in replies)


def at_question(key: str, situation: str = "wrong_letter") -> Talk:
    """A conversation that has come to a question, everything before it unknown."""
    talk = Talk()
    talk.say(LETTER)
    talk.tap("situation", {"situation": situation})
    for _ in CATALOGUE:  # no report asks more than there are questions
        if talk.asked() != key:
            talk.say("weet ik niet")
    assert talk.asked() == key, f"{key} is not asked for {situation}"
    return talk


def at_summary() -> Talk:
    """A conversation of which every question is answered."""
    talk = Talk()
    talk.say(LETTER)
    talk.tap("situation", {"situation": "wrong_letter"})
    for _ in CATALOGUE:
        if talk.asked():
            talk.say("weet ik niet")
    assert talk.conversation.screen == "summary"
    return talk


def keys(talk: Talk) -> list[str]:
    """The keys of the lines of all notices of the last step."""
    parts = ("lines", "notices")
    return [
        line.key
        for reply in talk.last.replies
        for part in parts
        for line in getattr(reply, part, ())
    ]
