"""The AP's form as a document: each question in its order, with where its answer comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from bot.cards.ap_form import question_in_words, section_in_words, value_in_words
from bot.cards.standing import situation
from bot.cards.words import term
from bot.documents.document import (
    Answered,
    Block,
    Document,
    DocumentSection,
    Figures,
    Paragraph,
    Readiness,
    imprint,
)
from bot.language import has, spoken, text
from dialogs.ap_form import changed, filled_in, lacking
from dialogs.ap_form.edpb import edpb
from dialogs.ap_form.form import Filled, FormQuestion, Known, Origin, Purpose

READINESS: Final[Mapping[Origin, Readiness]] = {
    Origin.RECORDED: Readiness.READY,
    Origin.DERIVED: Readiness.CHECK,
    Origin.PARTLY: Readiness.OPEN,
    Origin.MISSING: Readiness.OPEN,
    Origin.OWN: Readiness.OWN,
}
_CAME = (Origin.RECORDED, Origin.DERIVED, Origin.PARTLY)


def ap_form_document(known: Known, organisation: str) -> Document:
    """The form, filled in as far as the case goes."""
    file = known.file
    purpose = text(f"ap-purpose-{known.purpose}")
    return Document(
        name=f"{file.reference}-ap",
        title=text("ap-document", reference=file.reference),
        subtitle=f"{situation(file.situation)} · {purpose}",
        language=spoken(),
        made_at=known.at,
        organisation=organisation,
        lead=tuple(_lead(known)),
        sections=tuple(_sections(known)),
        imprint=imprint("case", known.at, known.notifier.name, known.assessment.ruleset),
        content=edpb(known),
    )


def _lead(known: Known) -> Iterator[Block]:
    if known.file.drill:
        yield Paragraph(text("drill"), strong=True)
    yield Paragraph(text("ap-intro"))
    if known.purpose is Purpose.ADDITION:
        yield Paragraph(text("ap-addition"))
    if known.purpose is not Purpose.WITHDRAWAL:
        yield completeness(known)


def completeness(known: Known) -> Figures:
    """What the law wants in a notification, and what of that is still open."""
    rows = []
    for article, questions in lacking(known).items():
        left = ", ".join(one.number for one in questions)
        still = text("ap-still", questions=left) if left else text("ap-complete")
        rows.append((text(f"ap-article-{_slug(article)}"), article, still))
    head = (text("ap-wanted"), text("ap-article"), text("ap-standing"))
    return Figures(text("ap-completeness"), head, tuple(rows), note=text("ap-in-phases"))


def _slug(article: str) -> str:
    return "".join(one for one in article.lower() if one.isalnum()).removeprefix("avgart")


def _sections(known: Known) -> Iterator[DocumentSection]:
    anew = changed(known)
    for section, answers in filled_in(known):
        told = (_answered(question, filled, question.key in anew) for question, filled in answers)
        yield DocumentSection(section_in_words(section), tuple(told))


def _answered(question: FormQuestion, filled: Filled, anew: bool) -> Answered:
    notes = (text(f"ap-note-{note}") for note in filled.notes)
    return Answered(
        title=question_in_words(question),
        lines=tuple(map(value_in_words, filled.values)),
        number=question.number,
        readiness=READINESS[filled.origin],
        source=_source(question, filled),
        remarks=(text("ap-changed"), *notes) if anew else tuple(notes),
        key=question.key,
    )


def _source(question: FormQuestion, filled: Filled) -> str:
    """Recorded, derived or missing; and where it comes from, or should come from."""
    standing = text(f"ap-stands-{filled.origin}")
    where = ", ".join(map(_named, question.rests_on))
    if not where or filled.origin is Origin.OWN:
        return f"{standing}."
    return text(
        "ap-came" if filled.origin in _CAME else "ap-to-come", standing=standing, where=where
    )


def _named(name: str) -> str:
    key = f"ap-from-{name}"
    if has(key):
        return text(key)
    fact = term("law-fact", name)
    return fact[:1].lower() + fact[1:]
