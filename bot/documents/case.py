"""A case whole, as a document: what AVG art. 33(5) wants to be kept, and what can be published.

For publication (Woo) only what leads to nobody goes along: no story, no name, no word that anybody
typed; the kinds of data, the weighing, the decisions and the moments stay.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.cards.entries import Entry, ending, entries, lesson
from bot.cards.standing import (
    gist_in_words,
    merging,
    reasons,
    severity,
    situation,
    verdict_lines,
)
from bot.cards.views import CaseView
from bot.cards.words import (
    day,
    doer,
    fact_in_words,
    moment,
    term,
)
from bot.documents.document import (
    PUBLIC,
    Block,
    Bullets,
    Document,
    DocumentSection,
    Figures,
    Paragraph,
    imprint,
)
from bot.language import spoken, text
from dialogs.law.verdict import DUTIES


def case_document(view: CaseView, organisation: str, who: str, *, public: bool) -> Document:
    """The file of a case."""
    teller = _CaseDocumentTeller(view, public=public)
    mark = imprint(
        PUBLIC if public else "case",
        view.now,
        who,
        view.file.assessment.ruleset,
    )
    return Document(
        name=f"{view.file.reference}{'-woo' if public else ''}",
        title=text("case-document", reference=view.file.reference),
        subtitle=f"{situation(view.file.situation)} · {term('case-state', view.file.state)}",
        language=spoken(),
        made_at=view.now,
        organisation=organisation,
        lead=(Paragraph(text("drill"), strong=True),) if view.file.drill else (),
        sections=tuple(teller.sections()),
        imprint=mark,
    )


class _CaseDocumentTeller:
    """Tells the parts of the file."""

    def __init__(self, view: CaseView, *, public: bool) -> None:
        self.view, self.file, self.public = view, view.file, public

    def sections(self) -> Iterator[DocumentSection]:
        """In the order of the page."""
        yield DocumentSection(text("what-happened"), tuple(self._happened()))
        yield DocumentSection(text("weighing"), tuple(self._weighing()))
        if self.public:
            yield DocumentSection(text("case-decided"), (self._decided(),))
            return
        for title, done in entries(self.file):
            if done:
                yield DocumentSection(text(title), (Bullets(tuple(map(_entry, done))),))
        yield from self._ended()
        yield DocumentSection(text("facts"), (self._facts(),))
        yield DocumentSection(text("history"), (self._history(),))

    def _ended(self) -> Iterator[DocumentSection]:
        """Why the case ended, and what the reporter was told of it."""
        why, learned = ending(self.file, self.file.state), lesson(self.file)
        if why:
            said = (why, _entry(learned)) if learned else (why,)
            blocks = tuple(Paragraph(one) for one in said)
            yield DocumentSection(term("case-state", self.file.state), blocks)

    def _happened(self) -> Iterator[Block]:
        file, known = self.file, self.file.facts
        if not self.public:
            yield Paragraph(file.description or text("no-description"))
        rows = [
            *gist_in_words(known),
            (text("signalled-at"), self._moment(known.signalled_at)),
            (text("aware-at"), self._moment(known.aware_at)),
            (text("registered-at"), self._moment(file.registered_at)),
        ]
        if not self.public:
            told = " · ".join(filter(None, [file.told_by, file.department]))
            rows.append((text("reporter"), told))
        yield _pairs(rows)
        if others := merging(file):
            yield Paragraph(others)

    def _moment(self, at: object) -> str:
        """A moment; for publication its day is enough."""
        return (day if self.public else moment)(at) if at else ""  # type: ignore[arg-type]

    def _weighing(self) -> Iterator[Block]:
        found = self.file.assessment
        rows = [(one.title, one.answer) for one in verdict_lines(found)]
        yield _pairs([*rows, (text("severity"), severity(found))])
        why = [said for duty in DUTIES for said in reasons(found, duty)]
        yield Bullets(tuple(dict.fromkeys(why)))

    def _decided(self) -> Figures:
        """What was decided and done, without a word that anybody typed."""
        decided = [
            (text(f"duty-{one.duty}"), f"{text(f'form-outcome-{one.outcome}')} · {day(one.at)}")
            for one in self.file.decisions
        ]
        told = [
            (text("case-notified"), f"{text(f'form-stage-{one.stage}')} · {day(one.at)}")
            for one in self.file.notifications
        ]
        people = [
            (text("case-people-told"), f"{one.people} · {day(one.at)}")
            for one in self.file.communications
            if one.ground is None
        ]
        return _pairs([*decided, *told, *people])

    def _facts(self) -> Figures:
        known = self.file.facts.model_dump(mode="json", exclude_defaults=True)
        return _pairs([(term("law-fact", name), fact_in_words(known[name])) for name in known])

    def _history(self) -> Figures:
        rows = tuple(
            (moment(one.at), term("event", one.kind), doer(one)) for one in self.view.events
        )
        return Figures("", (text("case-when"), text("case-what"), text("case-who")), rows)


def _pairs(rows: list[tuple[str, str]]) -> Figures:
    kept = tuple((name, said) for name, said in rows if said)
    return Figures("", (text("case-what"), text("document-value")), kept)


def _entry(one: Entry) -> str:
    said = "\n".join(filter(None, (one.title, one.told, one.signed)))
    return f"{said}\n{_entry(one.after)}" if one.after else said
