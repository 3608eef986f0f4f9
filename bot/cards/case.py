"""The case card: everything an officer may see of one case, and every act that is possible now.

For officers only. What is long is cut with a pointer to the file, until the card is small enough
for Teams; verdicts, terms and buttons are never cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from bot.cards.acts import acts
from bot.cards.elements import (
    MOST_BYTES,
    NOTHING,
    Part,
    box,
    buttons,
    facts,
    message,
    paragraph,
    remark,
    shorten,
    size,
    stack,
    subheading,
    unfold,
)
from bot.cards.standing import head, name, score, situation, terms, verdicts
from bot.cards.views import CaseView, EventRow
from bot.cards.words import answer_in_words, fact_in_words, moment, short_date, short_moment, term
from bot.messages import Message
from dialogs.handling import CaseState
from dialogs.handling.casefile import (
    Advice,
    Communication,
    Decision,
    Measure,
    Note,
    Notification,
    Question,
)
from dialogs.intake.phrasing import in_words
from dialogs.texts import text

Line = TypeVar("Line")

EVERY = 100  # reasons of one verdict: all of them


@dataclass(frozen=True)
class Room:
    """How much of a case fits: characters of one text, and lines of one list."""

    letters: int
    lines: int


ROOMS = (Room(2400, 20), Room(800, 10), Room(300, 6), Room(120, 4), Room(60, 2), Room(20, 1))


def case_card(view: CaseView, language: str) -> Message:
    """The card of a case, with as much of it as a card in Teams can hold."""
    for room in ROOMS:
        drawn = _draw(view, room, language)
        if drawn.card is None or size(drawn.card) < MOST_BYTES:
            break
    return drawn


def _draw(view: CaseView, room: Room, language: str) -> Message:
    teller = _Teller(view, room, language)
    glance = view.glance
    parts = [
        head(glance, language),
        terms(glance, language),
        subheading(text(language, "weighing")),
        verdicts(glance.assessment, language, EVERY),
        *teller.weighing(),
        *teller.story(),
        *teller.handling(),
        teller.folds(),
        subheading(text(language, "acts")),
        acts(view, language),
    ]
    summary = f"{glance.reference} · {situation(glance.situation, language)}"
    return message(parts, language=language, summary=summary, wide=True)


class _Teller:
    """Tells the parts of one case in one language, within the room there is."""

    def __init__(self, view: CaseView, room: Room, language: str) -> None:
        self.view = view
        self.room = room
        self.language = language

    # --- small things ---

    def words(self, key: str, **args: str | int) -> str:
        return text(self.language, key, **args)

    def cut(self, words: str) -> str:
        """A text within its room; the file has the rest."""
        return shorten(words, self.room.letters, self.words("more-in-file"))

    def few(self, rows: Sequence[Line]) -> tuple[Sequence[Line], Part]:
        """The last lines of a list, and a remark when there are more."""
        shown = rows[-self.room.lines :]
        more = len(rows) - len(shown)
        return shown, remark(self.words("more-lines", count=more)) if more else NOTHING

    def section(self, title: str, rows: Sequence[Part]) -> Part:
        """A list under its title; nothing at all when it is empty."""
        shown, more = self.few(rows)
        return stack(subheading(self.words(title)), *shown, more) if rows else NOTHING

    def signed(self, who: str, at: datetime) -> str:
        """Who did it, and when."""
        return " · ".join(filter(None, [name(who), short_moment(at, self.language)]))

    def entry(self, title: str, told: str, signature: str) -> Part:
        """One thing that was done: what, in which words, by whom."""
        return stack(
            paragraph(title, weight="Bolder", spacing="Small"),
            paragraph(self.cut(told), spacing="None"),
            remark(signature, spacing="None"),
        )

    # --- what happened ---

    def weighing(self) -> Iterator[Part]:
        """The score, what is still to be known, and what is odd about the moments."""
        assessment = self.view.glance.assessment
        yield remark(score(assessment, self.language))
        settling = assessment.settling
        others = [one.fact for one in assessment.missing if one.fact not in settling]
        yield paragraph(self.unknown("settling", settling), spacing="Medium")
        yield remark(self.unknown("missing", others), spacing="Medium")
        for odd in assessment.terms.remarks if assessment.terms else ():
            yield remark(self.words(f"law-remark-{odd.value}"), color="Attention")

    def unknown(self, title: str, known_as: Sequence[str]) -> str:
        """What is not known yet, by the names of the facts, after what it could still do."""
        names = ", ".join(term(self.language, "law-fact", fact) for fact in known_as)
        return f"{self.words(title)} {names}" if names else ""

    def story(self) -> Iterator[Part]:
        """What the reporter told, and when everything took place."""
        view = self.view
        yield subheading(self.words("what-happened"))
        yield box(paragraph(self.cut(view.description) or self.words("no-description")))
        yield facts(
            [
                (
                    self.words("reporter"),
                    " · ".join(filter(None, [view.reporter, view.department])),
                ),
                (self.words("happened-at"), self._happened()),
                (self.words("signalled-at"), self._at(view.signalled_at)),
                (self.words("aware-at"), self._at(view.aware_at)),
                (self.words("registered-at"), self._at(view.file.registered_at)),
                (self.words("files"), self.cut(", ".join(view.files))),
            ]
        )

    def _happened(self) -> str:
        happened = self.view.happened
        return in_words("happened", happened, self.language) if happened is not None else ""

    def _at(self, at: datetime | None) -> str:
        return moment(at, self.language) if at is not None else ""

    # --- what was done with it ---

    def handling(self) -> Iterator[Part]:
        """Everything people did with the case, in the order of the road."""
        file = self.view.file
        yield self.section("decisions", [self.decision(one) for one in file.decisions])
        yield self.section("notifications", [self.notification(one) for one in file.notifications])
        yield self.section(
            "communications", [self.communication(one) for one in file.communications]
        )
        yield self.section("measures", [self.measure(one) for one in file.measures])
        yield self.section("questions", [self.question(one) for one in file.questions])
        yield self.section("advices", [self.advice(one) for one in file.advices])
        yield self.section("notes", [self.note(one) for one in file.notes])
        yield self.ending()

    def decision(self, one: Decision) -> Part:
        """A decision, and what the second person said of it."""
        duty = self.words(f"duty-{one.duty.value}")
        title = f"{duty}: {self.words(f'form-outcome-{one.outcome.value}')}"
        told = self.entry(title, one.reason, self.signed(one.by.name, one.at))
        if one.second is None:
            return told
        agrees = self.words("seconded" if one.second.agrees else "not-seconded")
        return stack(
            told,
            paragraph(self.cut(f"{agrees} {one.second.reason}"), spacing="None"),
            remark(self.signed(one.second.by.name, one.second.at), spacing="None"),
        )

    def notification(self, one: Notification) -> Part:
        """A notification to the authority, and why it was late."""
        title = f"{self.words(f'form-stage-{one.stage.value}')} · {one.number}"
        late = f"{self.words('notified-late')} {one.late_reason}" if one.late else ""
        told = " ".join(filter(None, [moment(one.at, self.language), late, one.reason]))
        return self.entry(title, told, name(one.by.name))

    def communication(self, one: Communication) -> Part:
        """People told on one occasion, or the ground on which they are not."""
        if one.ground is not None:
            title = self.words(f"form-ground-{one.ground.value}")
            until = self.words("until", moment=self._at(one.until)) if one.until else ""
            return self.entry(title, f"{one.reason} {until}", self.signed(one.by.name, one.at))
        how = ", ".join(self.words(f"form-way-{way.value}") for way in one.how)
        title = self.words("people-told", people=one.people, remaining=one.remaining)
        return self.entry(title, how, self.signed(one.by.name, one.at))

    def measure(self, one: Measure) -> Part:
        """A measure with its owner, its day, and whether it is done."""
        due = self.words("measure-due", day=short_date(one.due, self.language))
        if one.done_at is None:
            done = ""
        elif one.dropped_because:
            done = f"{self.words('measure-dropped')} {one.dropped_because}"
        else:
            done = self.words("measure-done", day=short_moment(one.done_at, self.language))
        return self.entry(f"{one.number}. {self.cut(one.text)}", done, f"{name(one.owner)} · {due}")

    def question(self, one: Question) -> Part:
        """A question to the reporter with the reply, or that it is still waited for."""
        reply = one.reply or self.words("no-reply-yet" if one.open else "replied-with-files")
        files = f" ({', '.join(one.files)})" if one.files else ""
        asked = self.signed(one.by.name, one.at)
        return self.entry(self.cut(one.text), f"{reply}{files}", asked)

    def advice(self, one: Advice) -> Part:
        """What the data protection officer advised."""
        return self.entry(self.words("advice"), one.text, self.signed(one.by.name, one.at))

    def note(self, one: Note) -> Part:
        """An internal note."""
        title = self.words("note-on-delay" if one.on_delay else "note")
        return self.entry(title, one.text, self.signed(one.by.name, one.at))

    def ending(self) -> Part:
        """Why the case ended, and the lesson that the reporter got."""
        file, glance = self.view.file, self.view.glance
        if not file.closing_reason:
            return NOTHING
        family = "no-breach" if glance.state == CaseState.NO_BREACH else "closing"
        return stack(
            subheading(self.words(f"case-state-{glance.state}")),
            paragraph(self.words(f"form-{family}-{file.closing_reason}"), spacing="Small"),
            self.entry(self.words("lesson"), file.lesson, "") if file.lesson else NOTHING,
        )

    # --- what is folded away ---

    def folds(self) -> Part:
        """Answers, facts and history: there at one tap, out of the way until then."""
        kept = [
            (self.words("answers"), self._pairs(self._answers())),
            (self.words("facts"), self._pairs(self._facts())),
            (self.words("history"), self._history()),
        ]
        actions = [unfold(title, part) for title, part in kept if part.elements]
        said = "\n".join(f"{title}\n{part.text}" for title, part in kept if part.elements)
        return buttons(actions, said, separator=True, spacing="Large")

    def _pairs(self, pairs: Sequence[tuple[str, str]]) -> Part:
        shown, more = self.few(pairs)
        return stack(facts(shown), more)

    def _answers(self) -> list[tuple[str, str]]:
        told = (answer_in_words(row, self.language) for row in self.view.answers)
        return [(label, self.cut(answer)) for label, answer in told]

    def _facts(self) -> list[tuple[str, str]]:
        return [
            (term(self.language, "law-fact", row.fact), fact_in_words(row.value, self.language))
            for row in self.view.facts
        ]

    def _history(self) -> Part:
        shown, more = self.few(self.view.events)
        return stack(*(remark(self._event(one)) for one in shown), more)

    def _event(self, one: EventRow) -> str:
        signature = self.signed(one.who, one.at)
        return f"{signature} · {term(self.language, 'event', one.kind)}"
