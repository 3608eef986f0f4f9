"""What is said about a case: a question to the reporter and the reply, advice, and notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dialogs.handling.acts.act import Act, Change, Told, nothing
from dialogs.handling.acts.fields import FieldKind, asked, given
from dialogs.handling.casefile import READING, Advice, CaseFile, Inquiry, Note, Role, Scene
from dialogs.handling.lacks import Lack, unless
from dialogs.handling.states import Trigger


class AskReporter(Act):
    """Ask the reporter one question."""

    trigger = Trigger.ASK
    adds_only = True

    text: str = asked(FieldKind.STORY, blank=Lack("question"), label="question")

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        yield from unless(scene.file.reporter, "no-reporter")

    def applied(self, scene: Scene) -> CaseFile:
        asked = Inquiry(len(scene.file.questions) + 1, self.text, scene.by, scene.now)
        return replace(scene.file, questions=(*scene.file.questions, asked))

    def told(self, change: Change) -> Iterator[Told]:
        yield Told("question_asked")

    @classmethod
    def of_use(cls, scene: Scene) -> bool:
        return scene.file.reporter is not None


class Reply(Act):
    """The reporter's reply to a question: no handling, so officers' cards stay as they are."""

    trigger = Trigger.REPLY
    who = frozenset({Role.REPORTER})
    handles = False

    question: int = given()
    text: str = given()
    files: tuple[str, ...] = given(default=())

    def lacks(self, scene: Scene) -> Iterator[Lack]:
        waits = any(q.number == self.question and q.open for q in scene.file.questions)
        yield from unless(waits, "question-answered")
        yield from unless(self.text.strip() or self.files, "reply")

    def applied(self, scene: Scene) -> CaseFile:
        questions = list(scene.file.questions)
        asked = questions[self.question - 1]  # they are numbered from 1
        replied = replace(asked, reply=self.text, files=self.files, replied_at=scene.now)
        questions[self.question - 1] = replied
        return replace(scene.file, questions=tuple(questions))

    def told(self, change: Change) -> Iterator[Told]:
        yield Told("question_answered", {"files": len(self.files)})


class Advise(Act):
    """The data protection officer's advice."""

    trigger = Trigger.ADVISE
    who = frozenset({Role.DPO})
    adds_only = True
    lacks = nothing

    text: str = asked(FieldKind.STORY, blank=Lack("text"), label="advice")

    def applied(self, scene: Scene) -> CaseFile:
        advice = Advice(self.text, scene.by, scene.now)
        return replace(scene.file, advices=(*scene.file.advices, advice))

    def told(self, change: Change) -> Iterator[Told]:
        yield Told("advice_given")


class AddNote(Act):
    """Write an internal note."""

    trigger = Trigger.NOTE
    who = READING  # advising and supervising takes notes as well
    on_own_report = True  # it decides nothing
    adds_only = True
    lacks = nothing

    text: str = asked(FieldKind.STORY, blank=Lack("text"), label="note")
    on_delay: bool = asked(FieldKind.TICK, words="form-on-delay", default=False)

    def applied(self, scene: Scene) -> CaseFile:
        note = Note(self.text, scene.by, scene.now, self.on_delay)
        return replace(scene.file, notes=(*scene.file.notes, note))

    def told(self, change: Change) -> Iterator[Told]:
        yield Told("note_added", {"note": "delay" if self.on_delay else "note"})
