"""A case comes back from its document as it was, whatever happened to it and whatever was typed."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.handling.acts.act import Act
from dialogs.handling.casefile import Actor, CaseFile, Note, Scene
from dialogs.handling.lacks import Refusal
from dialogs.handling.perform import perform
from store import documents
from store.documents import StoredCase, columns, from_document, to_document
from store.models import Case
from tests.handling.cases import NOW, OFFICER, case
from tests.handling.test_walks import FILED, STEPS


@given(FILED, STEPS)
def test_whatever_was_done_comes_back(file: CaseFile, steps: list[tuple[Act, Actor]]) -> None:
    for hours, (act, by) in enumerate(steps, 1):
        change = perform(act, Scene(file, by, NOW + timedelta(hours=hours)))
        file = file if isinstance(change, Refusal) else change.file
    kept = from_document(to_document(file))
    assert kept == file
    assert columns(kept) == columns(file)


@given(st.text(), st.text(alphabet=st.characters(categories=["Cs"])))
def test_whatever_was_typed_comes_back_where_it_can_be_kept(text: str, halves: str) -> None:
    file = replace(case(), description=text, notes=(Note(halves, OFFICER, NOW),))
    kept = from_document(to_document(file))
    assert kept.description == text
    assert kept.notes[0].text == "?" * len(halves)


OF_THE_ROW = {"id", "version", "form", "document", "reporter"}  # the last follows from the keys


def test_every_column_is_derived_but_those_of_the_row_itself() -> None:
    assert set(Case.model_fields) == {*columns(case()), *OF_THE_ROW}


def test_an_older_form_is_lifted_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was called `note` became `description`, and got a full stop after that."""
    old = json.loads(to_document(case()))
    old["note"] = "Mailtje"
    lifts = {
        1: lambda content: content | {"description": content["note"]},
        2: lambda content: content | {"description": f"{content['description']}."},
    }
    monkeypatch.setattr(documents, "FORM", 3)
    monkeypatch.setattr(documents, "LIFTS", lifts)
    assert from_document(json.dumps(old).encode(), form=1).description == "Mailtje."


def test_what_a_document_lacks_has_a_default() -> None:
    """So that a field can be added without touching the documents that are there."""
    bare = {"reference", "state", "situation", "registered_at", "acted_at", "weighings"}
    known = {name: value for name, value in json.loads(to_document(case())).items() if name in bare}
    kept = from_document(json.dumps(known).encode())
    assert StoredCase(1, 1, kept).file.weighings == case().weighings
    required = {one.name for one in fields(CaseFile) if one.default is one.default_factory}
    assert required == bare
