"""The case card: everything an officer may see of one case, and every act that is possible now.

It begins with what matters: what happened, which data, whose, who has them and how it is now; then
the verdicts, what could still change them, and what can be done. For officers only. What is long is
cut with a pointer to the file, until the card is small enough for Teams; verdicts, terms, facts and
buttons are never cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import TypeVar

from bot.cards import elements as ui
from bot.cards.acts import acts
from bot.cards.elements import NOTHING, Part, Room
from bot.cards.entries import Entry, ending, entries, lesson, names_only, signed
from bot.cards.letters import undelivered
from bot.cards.standing import (
    asks_to_restrict,
    gist,
    head,
    merging,
    next_step,
    score,
    situation,
    terms,
    verdicts,
)
from bot.cards.views import CaseView
from bot.cards.words import (
    STORY,
    answers_in_words,
    doer,
    happened_in_words,
    known_in_words,
    moment,
    term,
)
from bot.forms.acts import slug
from bot.language import spoken, text
from bot.messages import Message
from dialogs.intake.phrasing import in_words
from dialogs.law.terms import latest_awareness
from dialogs.understanding.moments import Moment
from store.history.events import PastEvent

Line = TypeVar("Line")

EVERY = 100  # reasons of one verdict: all of them
REASONS = 2  # of one verdict in sight; the rest is behind "Waarom?"
FAILED = 2  # messages that did not arrive, with their buttons
TELLING = 5  # facts that could still change something; the list of unknown ones has them all

ROOMS = (Room(2400, 20), Room(800, 10), Room(300, 6), Room(120, 4), Room(60, 2), Room(20, 1))


def case_card(view: CaseView) -> Message:
    """The card of a case, with as much of it as a card in Teams can hold."""
    return ui.fitting(partial(_draw, view), ROOMS)


def _draw(view: CaseView, room: Room) -> Message:
    teller = _CaseTeller(view, room)
    parts = [
        head(view),
        teller.outcome(),
        teller.undelivered(),
        terms(view),
        *teller.story(),
        ui.subheading(text("weighing")),
        verdicts(view.file.assessment, REASONS),
        teller.why(),
        *teller.still_to_know(),
        acts(view),
        *teller.handling(),
        *teller.dossier(),
    ]
    summary = f"{view.file.reference} · {situation(view.file.situation)}"
    return ui.message(parts, summary=summary, wide=True)


class _CaseTeller:
    """Tells the parts of one case within the room there is."""

    def __init__(self, view: CaseView, room: Room) -> None:
        self.view = view
        self.room = room

    # --- small things ---

    def cut(self, words: str) -> str:
        """A text within its room; the file has the rest."""
        return ui.shorten(words, self.room.letters, text("more-in-file"))

    def few(self, rows: Sequence[Line]) -> tuple[Sequence[Line], Part]:
        """The last lines of a list, and a remark when there are more."""
        shown = rows[-self.room.lines :]
        more = len(rows) - len(shown)
        return shown, ui.remark(text("more-lines", count=more)) if more else NOTHING

    def section(self, title: str, rows: Sequence[Part]) -> Part:
        """A list under its title; nothing at all when it is empty."""
        shown, more = self.few(rows)
        return ui.stack(ui.subheading(text(title)), *shown, more) if rows else NOTHING

    def entry(self, one: Entry) -> Part:
        """One thing that was done: what, in which words, by whom."""
        title = self.cut(one.title) if one.typed else one.title
        return ui.stack(
            ui.paragraph(title, weight="Bolder", spacing="Small"),
            ui.paragraph(self.cut(one.told), spacing="None"),
            ui.remark(one.signed, spacing="None"),
            *self.afterwards(one.after),
        )

    def afterwards(self, one: Entry | None) -> Iterator[Part]:
        """What was said of it by another."""
        if one is not None:
            yield ui.paragraph(self.cut(one.told), spacing="None")
            yield ui.remark(one.signed, spacing="None")

    # --- what matters ---

    def outcome(self) -> Part:
        """What was just done, and what the case waits for."""
        done = text(f"done-{slug(self.view.done)}") if self.view.done else ""
        said = [
            ui.paragraph(done, weight="Bolder"),
            ui.paragraph(next_step(self.view), spacing="Small"),
        ]
        return ui.box(*said, style="good" if done else "emphasis", spacing="Small")

    def undelivered(self) -> Part:
        """What did not surely arrive, with what can be done about it; the newest in sight."""
        every, more = self.view.undelivered, len(self.view.undelivered) - FAILED
        version, mends = self.view.file.revision, self.view.mends
        newest = [undelivered(one, version, mends=mends) for one in every[-FAILED:]]
        return ui.stack(
            *newest, ui.remark(text("undelivered-more", count=more)) if more > 0 else NOTHING
        )

    def story(self) -> Iterator[Part]:
        """What the reporter told, and what is known of the data, the people and who has them."""
        yield ui.subheading(text("what-happened"))
        yield ui.box(ui.paragraph(self.cut(self.view.file.description) or text("no-description")))
        yield gist(self.view.file.facts, whole=True)
        yield ui.remark(merging(self.view.file))
        yield ui.remark(asks_to_restrict(self.view.file, self.view.actions))

    def why(self) -> Part:
        """Every reason with its source, and the score: at one tap."""
        assessment = self.view.file.assessment
        inside = ui.stack(verdicts(assessment, EVERY), ui.remark(score(assessment)))
        said = f"{text('why')}\n{inside.text}"
        return ui.buttons([ui.unfold(text("why"), inside)], said, spacing="Small")

    def still_to_know(self) -> Iterator[Part]:
        """What could still change something, the most telling first, and what is odd."""
        assessment = self.view.file.assessment
        settling = assessment.settling
        others = [one.fact for one in assessment.missing if one.fact not in settling]
        yield ui.paragraph(self.unknown("settling", settling), spacing="Medium")
        yield ui.paragraph(self.unknown("missing", others[:TELLING]), spacing="Medium")
        for odd in assessment.terms.remarks if assessment.terms else ():
            yield ui.remark(text(f"law-remark-{odd.value}"), color="Attention")

    def unknown(self, title: str, known_as: Sequence[str]) -> str:
        """What is not known yet, by the names of the facts, after what it could still do."""
        names = ", ".join(term("law-fact", fact) for fact in known_as)
        return f"{text(title)} {names}" if names else ""

    # --- the file ---

    def dossier(self) -> Iterator[Part]:
        """Who reported it, when everything took place, and all the rest at one tap."""
        file, known = self.view.file, self.view.file.facts
        yield ui.subheading(text("file-of-case"))
        yield ui.facts(
            [
                (text("reporter"), " · ".join(filter(None, [file.told_by, file.department]))),
                (text("happened-at"), happened_in_words(file)),
                (text("signalled-at"), self._at(known.signalled_at)),
                (text("aware-at"), self._aware()),
                (text("registered-at"), self._at(file.registered_at)),
                (text("file-names"), self.cut(names_only(file))),
            ]
        )
        if page := self.view.page:
            title = text("open-in-register")
            yield ui.buttons([ui.link(title, page)], f"{title}: {page}")
        yield self.folds()

    def _aware(self) -> str:
        """When we knew: a span where it was told vaguely."""
        known = self.view.file.facts
        first, last = known.aware_at, latest_awareness(known)
        if first is None or last is None:
            return self._at(first)
        span = Moment(first, last, exact=False, estimated=True)
        return in_words("discovered", span.to_json(), spoken())

    def _at(self, at: datetime | None) -> str:
        return moment(at) if at is not None else ""

    # --- what was done with it ---

    def handling(self) -> Iterator[Part]:
        """Everything people did with the case, in the order of the road."""
        for title, told in entries(self.view.file):
            yield self.section(title, [self.entry(one) for one in told])
        yield self.ending()

    def ending(self) -> Part:
        """Why the case ended, and the lesson that the reporter got."""
        file = self.view.file
        why, learned = ending(file, self.view.file.state), lesson(file)
        if not why:
            return NOTHING
        return ui.stack(
            ui.subheading(text(f"case-state-{self.view.file.state}")),
            ui.paragraph(why, spacing="Small"),
            self.entry(learned) if learned else NOTHING,
        )

    # --- what is folded away ---

    def folds(self) -> Part:
        """Facts, answers and history: there at one tap, out of the way until then."""
        kept = [
            (text("facts"), ui.facts(known_in_words(self.view.file.facts))),
            (text("unknown-facts"), ui.paragraph(self._unknown())),
            (text("answers"), self._pairs(self._answers())),
            (text("history"), self._history()),
        ]
        actions = [ui.unfold(title, part) for title, part in kept if part.elements]
        said = "\n".join(f"{title}\n{part.text}" for title, part in kept if part.elements)
        return ui.wrapped(actions, said)

    def _pairs(self, pairs: Sequence[tuple[str, str]]) -> Part:
        shown, more = self.few(pairs)
        return ui.stack(ui.facts(shown), more)

    def _answers(self) -> list[tuple[str, str]]:
        told = answers_in_words(self.view.file)
        return [(label, self.cut(answer)) for label, answer in told]

    def _unknown(self) -> str:
        known = self.view.file.facts.model_dump(exclude_defaults=True)
        return ", ".join(term("law-fact", fact) for fact in STORY if fact not in known)

    def _history(self) -> Part:
        shown, more = self.few(self.view.events)
        return ui.stack(*(ui.remark(self._event(one)) for one in shown), more)

    def _event(self, one: PastEvent) -> str:
        signature = signed(doer(one), one.at)
        return f"{signature} · {term('event', one.kind)}"
