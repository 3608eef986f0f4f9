"""The term for answering a request, and what each kind beside the cases lacks."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.beside import KINDS, Beside, NoticeKind
from dialogs.beside.beside import read_beside
from dialogs.beside.requests import SubjectRequest
from dialogs.handling.acts.reading import Form
from dialogs.handling.casefile import Role
from dialogs.handling.lacks import Refusal
from dialogs.law.terms import answer_due
from dialogs.texts import LANGUAGES, has

TODAY = date(2026, 11, 28)
NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
DAYS = st.dates(date(2000, 1, 1), date(2090, 1, 1))


@pytest.mark.parametrize(
    ("received", "due", "extended"),
    [
        (date(2026, 3, 5), date(2026, 4, 5), date(2026, 6, 5)),  # EDPB 01/2022, on the right
        (date(2026, 8, 31), date(2026, 9, 30), date(2026, 11, 30)),
        (date(2026, 1, 31), date(2026, 2, 28), date(2026, 4, 30)),
        (date(2027, 11, 30), date(2027, 12, 30), date(2028, 2, 29)),
        (date(2026, 12, 15), date(2027, 1, 15), date(2027, 3, 15)),
    ],
)
def test_a_month_ends_on_its_own_date(received: date, due: date, extended: date) -> None:
    assert answer_due(received) == due
    assert answer_due(received, extended=True) == extended


@given(DAYS, DAYS)
def test_a_term_is_a_month_and_who_came_first_is_due_first(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert timedelta(days=28) <= answer_due(first) - first <= timedelta(days=31)
    assert answer_due(first) <= answer_due(last)
    assert answer_due(first) < answer_due(first, extended=True)


def lacking(kind: NoticeKind, **values: str) -> set[str]:
    """The keys of what a form lacks."""
    read = read_beside(KINDS[kind], Form(values, NOW, "nl"), Role.OFFICER)
    return {one.key for one in read.lacks} if isinstance(read, Refusal) else set()


VULNERABILITY = {"title": "Lek in de VPN", "source": "ncsc"}
REQUEST = {"title": "Dossier jeugd", "right": "access", "source": "letter", "on": "2026-10-01"}


@pytest.mark.parametrize(
    ("kind", "values", "lacks"),
    [
        ("vulnerability", {"title": " "}, {"beside-title"}),
        ("vulnerability", {"on": "2026-11-29"}, {"beside-on"}),
        ("vulnerability", {"on": "0026-11-28"}, {"beside-on"}),
        ("vulnerability", {"on": "gisteren"}, {"field-on"}),
        ("vulnerability", {"source": "krant"}, {"field-source"}),
        ("vulnerability", {"severity": "heel erg"}, {"field-severity"}),
        ("vulnerability", {"concerns": "no"}, {"beside-because"}),
        ("vulnerability", {"concerns": "no", "because": "Die VPN hebben we niet."}, set()),
        ("vulnerability", {"done": "2026-11-28"}, {"beside-assess-first", "beside-measure"}),
        (
            "vulnerability",
            {"concerns": "yes", "measure": "Bijgewerkt.", "done": "2026-11-01", "on": "2026-11-02"},
            {"beside-day"},
        ),
        ("request", {"right": ""}, {"field-right"}),
        ("request", {"extended": "2026-11-01", "extended_because": "Veel werk."}, set()),
        ("request", {"extended": "2026-11-02", "extended_because": "Veel."}, {"beside-extended"}),
        ("request", {"extended": "2026-10-20"}, {"beside-extended-because"}),
        ("request", {"answered": "2026-10-20"}, {"beside-answer"}),
        ("request", {"answer": "granted"}, {"beside-answered"}),
        ("request", {"answer": "refused", "answered": "2026-10-20"}, {"beside-refused"}),
        ("request", {"answer": "elsewhere"}, set()),
        ("awareness", {"title": "Introductie", "what": "introduction", "reached": "40"}, set()),
        ("awareness", {"title": "Introductie", "what": "dans", "reached": "heel veel"}, None),
    ],
)
def test_what_it_lacks(kind: str, values: dict[str, str], lacks: set[str] | None) -> None:
    usual = {"vulnerability": VULNERABILITY, "request": REQUEST, "awareness": {}}[kind]
    found = lacking(NoticeKind(kind), **usual | values)
    assert found == ({"field-what", "field-reached"} if lacks is None else lacks)
    for key in found:
        assert all(has(language, f"lack-{key}") for language in LANGUAGES)


def test_a_request_is_due_until_it_is_answered() -> None:
    asked = SubjectRequest(title="Dossier", on=date(2026, 10, 1))
    assert (asked.open, asked.due) == (True, date(2026, 11, 1))
    assert replace(asked, extended=date(2026, 10, 20)).due == date(2027, 1, 1)
    answered = replace(asked, answered=date(2026, 10, 30))
    assert (answered.open, answered.due) == (False, None)


@pytest.mark.parametrize("kind", KINDS)
@given(st.data())
def test_whatever_is_typed_is_read_or_refused_and_comes_back(
    kind: NoticeKind, data: st.DataObject
) -> None:
    """What a form takes, a form gives back: going on with it loses nothing."""
    what = KINDS[kind]
    odd = st.sampled_from(["", "yes", "2026-11-01", "9" * 400, "\ud800", "ibd", "access", "-1"])
    values = {name: data.draw(odd | st.text(max_size=20)) for name in what.form}
    read = read_beside(what, Form(values, NOW, "nl"), Role.OFFICER)
    if isinstance(read, Beside):
        assert read_beside(what, Form(read.typed(), NOW, "nl"), Role.OFFICER) == read
