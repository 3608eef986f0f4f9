"""Whole conversations, played on the pure step: no store, no cards, no clock."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from pydantic import JsonValue

from dialogs.exchange import STAYS, Addition, Ask, Changed, Input, OwnCase, Report, Tapped, Typed
from dialogs.intake import Context, Conversation, StepOutcome, step
from dialogs.intake.questions import BY_KEY
from dialogs.intake.route import MACHINE
from dialogs.law.assessment import assess
from dialogs.law.verdict import Duty
from dialogs.situations import Situation
from tests.intake.in_words import reply_in_words
from tests.stories.format import (
    At,
    Change,
    Kept,
    Line,
    Own,
    Shown,
    Story,
    Tap,
    Type,
    as_written,
    read,
    stories,
)

ANSWERING = frozenset({"answer", "confirm", "situation", "send", "skip", "start"})


class Player:
    """Plays one story and remembers what was kept."""

    def __init__(self) -> None:
        self.conversation = Conversation()
        self.now = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
        self.own: tuple[OwnCase, ...] = ()
        self.outcome = StepOutcome(self.conversation)
        self.tapped_revision = 0
        self.report: Report | None = None
        self.addition: Addition | None = None
        self.answers = 0
        self.typed = 0

    def play(self, line: Line) -> None:
        """One line: something said or done, or something that must be so."""
        match line:
            case At(now):
                self.now = now.astimezone(UTC)
            case Own(reference, situation, state):
                case = OwnCase(reference, Situation(situation), state, self.now)
                self.own = (case, *self.own)
            case Type() | Change():
                self.say(line)
            case Tap(verb, values, again):
                if not again:
                    self.tapped_revision = self.revision_of(verb)
                counts = verb in ANSWERING and not again
                self.put(Tapped(verb, self.tapped_revision, values), counts=counts)
            case Shown(words):
                self.expect_shown(words)
            case Kept():
                self.expect_kept(line)

    def say(self, line: Type | Change) -> None:
        """Words, or other words for what was said before."""
        if isinstance(line, Type):
            self.typed += 1
            self.put(Typed(line.text, line.files, str(self.typed)), counts=True)
        else:
            self.put(Changed("1" if line.first else str(self.typed), line.text), counts=False)

    def put(self, came_in: Input, *, counts: bool) -> None:
        """One step; the conversation goes through JSON, as it does through the store."""
        context = Context(self.now, lambda: self.own)
        self.outcome = step(self.conversation, came_in, context)
        written = self.outcome.conversation.model_dump_json()
        self.conversation = Conversation.model_validate_json(written)
        assert self.conversation == self.outcome.conversation
        self.answers += counts
        if self.outcome.report:
            self.file(self.outcome.report)
        self.report = self.outcome.report or self.report
        self.addition = self.outcome.addition or self.addition

    def file(self, report: Report) -> None:
        """The report becomes a case of their own."""
        reference = f"DL-{self.now.year}-{len(self.own) + 1:04}"
        self.own = (OwnCase(reference, report.situation, "reported", self.now), *self.own)

    def revision_of(self, verb: str) -> int:
        """Of the card that has the button: what adds to a case stands on one that stays."""
        return STAYS if verb == "add" else self.conversation.revision

    def expect_shown(self, words: str) -> None:
        if words in BY_KEY:
            asked = [r.fields[0].question for r in self.outcome.replies if isinstance(r, Ask)]
            assert asked == [words]
            return
        assert words in self.shown()

    def shown(self) -> str:
        closes = self.outcome.closes
        replies = (*((closes,) if closes else ()), *self.outcome.replies)
        language = self.outcome.conversation.language
        return "\n".join(reply_in_words(reply, language) for reply in replies)

    def expect_kept(self, kept: Kept) -> None:
        match kept.about:
            case "nothing":
                assert self.report is None
                assert not self.conversation.answers
                assert not self.conversation.description
            case "count":
                assert self.answers <= int(kept.value)
            case "not":
                assert kept.value not in self.everything()
            case "told":
                assert kept.value in self.everything()
            case "addition":
                assert self.addition
                assert kept.value in self.addition.text
            case "answer":
                assert as_written(self.kept_answers()[kept.name]) == kept.value
            case _:
                assert self.report
                self.expect_reported(self.report, kept)

    def expect_reported(self, report: Report, kept: Kept) -> None:
        match kept.about:
            case "situation":
                assert report.situation == kept.value
            case "file":
                assert kept.value in report.files
            case "fact":
                assert as_written(report.facts.model_dump(mode="json")[kept.name]) == kept.value
            case "duty":
                assert assess(report.facts, self.now).on(Duty(kept.name)) == kept.value

    def kept_answers(self) -> Mapping[str, JsonValue]:
        return self.report.answers if self.report else self.conversation.answers

    def everything(self) -> str:
        return f"{self.conversation.model_dump_json()} {self.report} {self.addition}"


@pytest.mark.parametrize("story", stories(), ids=lambda story: story.name)
def test_story(story: Story) -> None:
    player = Player()
    for number, line in story.lines:
        try:
            player.play(line)
        except AssertionError as error:
            shown = player.shown()
            error.add_note(f"{story.name}.story:{number}: {line}\n--- shown:\n{shown}")
            raise
    assert not MACHINE.models


def test_there_are_enough_stories() -> None:
    assert len(stories()) >= 16


def test_an_unreadable_line_is_named() -> None:
    with pytest.raises(ValueError, match="x:2: a line begins with"):
        read("x", "# Title\n? what")
