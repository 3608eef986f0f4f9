"""The same stories through the whole bot: real HTTP, real cards, a real database.

What the pure step promises must also be what a person sees in a card, can press, and finds kept.
Every button that is pressed stands on a card, and what is kept is read back from the store.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Coroutine
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path

import pytest
from pydantic import JsonValue
from sqlmodel import Session, col, select

from bot.demo.chats import Chat, Shown
from bot.demo.people import asked
from bot.demo.reading import buttons
from bot.reporter.filing import file
from dialogs.exchange import Report
from dialogs.handling.casefile import CaseFile, CaseState, Reporter
from dialogs.handling.filing import Filing
from dialogs.intake.questions import BY_KEY
from dialogs.law.facts import Facts
from dialogs.situations import Situation
from store import cases
from store.documents import to_document
from store.history.chain import Actor, Provenance
from store.models import Case, Source
from store.people import conversations
from tests.bot.running import EMPLOYEE, Running, running
from tests.fakes.thief import read_by_a_thief
from tests.stories.format import (
    At,
    Change,
    Kept,
    Line,
    Own,
    Stands,
    Story,
    Tap,
    Type,
    as_written,
    stories,
)
from tests.stories.format import Shown as Seen


@dataclass
class Player:
    """Plays one story against a running bot."""

    bot: Running
    tapped: Shown | None = None
    answered: str = ""
    asked: tuple[str, ...] = ()

    @property
    def chat(self) -> Chat:
        return self.bot.chat

    async def play(self, line: Line) -> None:
        """One line: something said or done, or something that must be so."""
        match line:
            case At(now):
                self.bot.now = now.astimezone(UTC)
            case Own():
                await self.bot.database.transact(lambda session: self._own(session, line))
            case Type() | Change():
                await self._watch(self._say(line))
            case Tap():
                await self._watch(self._tap(line))
            case Seen(words):
                self._expect_seen(words)
            case Stands(words):
                self._expect_standing(words)
            case Kept():
                await self.bot.database.read(lambda session: self._expect_kept(session, line))

    async def _say(self, line: Type | Change) -> None:
        if isinstance(line, Type):
            await self.bot.chats.say(self.chat, EMPLOYEE, line.text, line.files)
        else:
            await self.bot.chats.change(self.chat, EMPLOYEE, line.text, first=line.first)

    async def _tap(self, tap: Tap) -> None:
        """Press a button on the newest card that has it; `again` on the card as it was before."""
        if not tap.again or self.tapped is None:
            card = next(shown for shown in reversed(self._cards()) if _has(shown, tap.verb))
            self.tapped = Shown(card.id, deepcopy(card.body))
            pressed = card
        else:
            pressed = Shown(self.tapped.id, deepcopy(self.tapped.body))
        became = await self.bot.chats.tap(self.chat, EMPLOYEE, pressed, tap.verb, **tap.values)
        self.answered, self.asked = became.words, asked(became)

    async def _watch(self, doing: Coroutine[None, None, None]) -> None:
        """Keep what appears or changes in the chat because of one input."""
        before = {key: json.dumps(shown.body) for key, shown in self.chat.shown.items()}
        self.answered, self.asked = "", ()
        await doing
        changed = [
            shown
            for key, shown in self.chat.shown.items()
            if before.get(key) != json.dumps(shown.body)
        ]
        self.answered = "\n".join([self.answered, *(shown.words for shown in changed)])
        self.asked += tuple(key for shown in changed for key in asked(shown))

    def _cards(self) -> list[Shown]:
        return list(self.chat.shown.values())

    def _expect_seen(self, words: str) -> None:
        if words in BY_KEY:
            assert words in self.asked
        else:
            assert _said_in_order(words, self.answered)

    def _expect_standing(self, words: str) -> None:
        first, _, rest = words.partition(": ")
        if first == "once":
            assert sum(_has(shown, rest) for shown in self._cards()) == 1
        else:
            assert any(words in shown.words for shown in self._cards()), words

    def _expect_kept(self, session: Session, kept: Kept) -> None:
        match kept.about:
            case "nothing":
                assert not session.exec(select(Case)).all()
                assert not _conversation(session)["answers"]
            case "count":
                return  # how many inputs a report takes is the pure step's promise
            case "not":
                assert kept.value not in _everything(session)
            case "told":
                assert kept.value in _everything(session)
            case "situation" | "file" | "fact" | "duty":
                _expect_case(_last(session), kept)
            case "addition":
                assert any(kept.value in note.words for note in _last(session).notes)
            case _:
                assert as_written(_answers(session)[kept.name]) == kept.value

    def _own(self, session: Session, own: Own) -> None:
        """Give the employee a case that is there already."""
        who = Actor(EMPLOYEE.id, EMPLOYEE.name)
        report = Report(Situation(own.situation), "eerder gemeld", Facts(), {})
        act = Provenance(who, Source.CHAT, self.bot.now)
        case = file(session, report, Filing("nl", Reporter(who.id, who.name)), act)
        there = replace(case.file, reference=own.reference, state=CaseState(own.state))
        cases.save(session, case, there)


def _expect_case(case: CaseFile, kept: Kept) -> None:
    match kept.about:
        case "situation":
            assert case.situation == kept.value
        case "file":
            assert kept.value in case.files
        case "duty":
            assert getattr(case.assessment, f"duty_to_{kept.name}") == kept.value
        case _:
            assert as_written(case.facts.model_dump(mode="json")[kept.name]) == kept.value


def _last(session: Session) -> CaseFile:
    newest = select(Case.id).order_by(col(Case.id).desc())
    return cases.load(session, session.exec(newest).first() or pytest.fail("none")).file


CHAT = "a:personal"  # of `Running.chat`


def _conversation(session: Session) -> dict[str, JsonValue]:
    kept = conversations.load(session, CHAT)
    assert kept is not None
    return dict(kept.state)


def _answers(session: Session) -> dict[str, JsonValue]:
    filed = session.exec(select(Case.id)).first() is not None
    answers = _last(session).answers if filed else _conversation(session)["answers"]
    assert isinstance(answers, dict)
    return answers


def _everything(session: Session) -> str:
    """All that is kept of cases and the conversation; not the replies for repetitions."""
    whole = [cases.load(session, one) for one in session.exec(select(Case.id)).all()]
    documents = [to_document(case.file).decode() for case in whole]
    return "\n".join([*documents, json.dumps(_conversation(session))])


def _has(shown: Shown, verb: str) -> bool:
    return any(button.get("verb") == verb for button in buttons(shown.card))


def _said_in_order(words: str, answered: str) -> bool:
    """Whether the words occur in the answer in this order; cards part them by layout."""
    heard = iter(re.findall(r"\w+", answered))
    return all(word in heard for word in re.findall(r"\w+", words))


@pytest.mark.parametrize("story", stories(), ids=lambda story: story.name)
async def test_story(story: Story, tmp_path: Path, log: io.StringIO) -> None:
    async with running(tmp_path) as bot:
        player = Player(bot)
        for number, line in story.lines:
            try:
                await player.play(line)
            except AssertionError as error:
                error.add_note(f"{story.name}.story:{number}: {line}\n--- {player.answered}")
                raise
        assert read_by_a_thief(bot.database, _told(story)) == []
    assert "due.recounted" in log.getvalue()  # it was written to
    assert [one for one in _told(story) if one.casefold() in log.getvalue().casefold()] == []


def _told(story: Story) -> list[str]:
    """What nobody may read in database or log: sentences, and by whom and from where they came."""
    typed = (line.text for _, line in story.lines if isinstance(line, Type | Change))
    sentences = [one for one in typed if one and len(one) > 7 and " " in one]
    return [*sentences, EMPLOYEE.name, EMPLOYEE.id, CHAT, "serviceurl", "service_url"]
