"""The AP's form as a document: every question, where each answer comes from, and what is left."""

from __future__ import annotations

from dataclasses import astuple, replace
from datetime import timedelta
from typing import Any

import pytest

from bot.documents.ap_form import ap_form_document
from bot.documents.document import Readiness
from bot.language import speaking
from dialogs.ap_form import QUESTIONS, changed, lacking
from dialogs.ap_form.edpb import edpb
from dialogs.ap_form.form import Controller, Known, Notifier, Purpose
from dialogs.handling.casefile import CaseFile, Notification, Stage, Weighing
from dialogs.law.assessment import assess
from dialogs.law.facts import Count, Facts, Loss
from dialogs.texts import LANGUAGES
from tests.ap_form.asked import HANDLED, known, with_facts
from tests.handling.cases import NOW, OFFICER

TOWN = Controller("Gemeente Voorbeeld", "het college", "Plein 1, Voorbeeld", "FG001", "12345678")
OLGA = Notifier("Olga", "Privacy officer", "privacy@voorbeeld.example", "0123 456")
LATER = NOW + timedelta(days=2)


def notified(stage: Stage = Stage.PRELIMINARY) -> CaseFile:
    """A case of which the authority was notified."""
    made = Notification(stage, "AP-7", NOW, OFFICER)
    return replace(HANDLED, notifications=(made,))


def corrected(file: CaseFile, **facts: Any) -> CaseFile:
    """The same case when more is known."""
    known_now = Facts.model_validate({**file.facts.model_dump(), **facts})
    anew = Weighing(len(file.weighings) + 1, LATER, known_now, assess(known_now, LATER))
    return replace(file, weighings=(*file.weighings, anew))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_stands_in_the_document_with_where_its_answer_comes_from(
    language: str,
) -> None:
    with speaking(language):
        document = ap_form_document(with_facts(), "Gemeente Voorbeeld")
    numbers = [one.number for one in QUESTIONS]
    assert [one.number for one in document.answers] == numbers
    assert all(one.source for one in document.answers)
    assert all(one.lines for one in document.answers if one.readiness is Readiness.READY)
    assert document.language == language


def test_an_answer_names_the_facts_that_it_rests_on() -> None:
    document = ap_form_document(with_facts(kind="sent_by_mistake", channel="email"), "Gemeente")
    told = {one.number: one for one in document.answers}
    assert told["5.2"].source == (
        "Afgeleid, kijk het na. Komt uit: soort incident, hoe de gegevens gingen."
    )
    assert told["8.1"].readiness is Readiness.OPEN
    assert told["8.1"].source.startswith("Ontbreekt. Nodig: ")


def test_the_organisation_comes_out_of_the_settings() -> None:
    filled = replace(with_facts(), controller=TOWN, notifier=OLGA)
    told = {one.number: one for one in ap_form_document(filled, "Gemeente").answers}
    assert told["3.1.1"].lines == astuple(TOWN)
    assert told["3.2.1"].lines == astuple(OLGA)
    assert told["3.1.1"].readiness is told["3.2.1"].readiness is Readiness.READY
    half = replace(filled, controller=replace(TOWN, kvk_number=""))
    told = {one.number: one for one in ap_form_document(half, "Gemeente").answers}
    assert told["3.1.1"].readiness is Readiness.OPEN


def test_what_the_law_wants_is_told_by_article_with_what_is_open() -> None:
    left = lacking(with_facts())
    assert [one.number for one in left["AVG art. 33(3)(a)"]] == ["5.2", "7.1"]
    (table,) = ap_form_document(with_facts(), "Gemeente").figures
    assert ("Nog open: 5.2, 7.1") in [row[2] for row in table.rows]
    assert len(table.rows) == 5


def test_an_addition_marks_what_changed_since() -> None:
    file = corrected(notified(), people=Count.exactly(40), loss=Loss.NONE, data={"bsn"})
    about = Known(file, LATER)
    assert about.purpose is Purpose.ADDITION
    assert {"6-1", "7-3"} <= changed(about)
    assert "5-1" not in changed(about)
    told = {one.number: one.remarks for one in ap_form_document(about, "Gemeente").answers}
    assert "Anders dan toen je meldde." in told["7.3"]
    assert changed(known(HANDLED)) == frozenset()


def test_a_withdrawal_asks_the_number_and_the_reason_alone() -> None:
    document = ap_form_document(Known(notified(), LATER, withdrawing=True), "Gemeente")
    assert [one.number for one in document.answers] == ["1.1", "1.1"]
    assert document.answers[0].lines == ("Eerdere melding intrekken", "AP-7")
    nothing_there = Known(HANDLED, LATER, withdrawing=True)
    assert nothing_there.purpose is Purpose.NEW  # there is nothing to withdraw


def test_the_fields_of_the_edpb_hold_what_is_known_and_no_more() -> None:
    told = edpb(replace(with_facts(cause="internal_accident"), controller=TOWN))
    assert told["draft"] is True
    fields = {(one["field"], one["name"]): one["value"] for one in told["fields"]}  # type: ignore[union-attr,index,call-overload]
    assert fields["48", "awareness"] == "2026-11-23T09:00:00+00:00"
    assert fields["55", "nature"] == ["confidentiality"]
    assert fields["61", "cause_side"] == "internal"
    assert fields["61", "cause_intent"] == "non_malicious"
    assert fields["67", "people"] == {"certainty": "exact", "least": 3, "most": 3}
    assert fields["3", "notification_type"] == "new"
    assert ("57", "unintelligible") not in fields
    after = edpb(Known(notified(Stage.FINAL), LATER))
    fields = {(one["field"], one["name"]): one["value"] for one in after["fields"]}  # type: ignore[union-attr,index,call-overload]
    assert fields["4", "notification_completeness"] == "complete"
    assert fields["6", "authority_reference"] == "AP-7"
