"""An officer reads and works a case on its page, as they do on its card."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from sqlmodel import Session, col, select

from bot.cards.alert import alert
from bot.cards.case import case_card
from bot.cards.letters import reminder
from bot.forms.acts import FORMS, OFFICERS_ACTS
from dialogs.handling.acts.act import Act
from dialogs.handling.casefile import CaseState, Role
from dialogs.handling.due import Plan
from store import cases
from store.history import events
from store.models import Event, Outbox
from tests.cards import samples
from tests.cards.schema import card_of, of_type
from tests.register.visitor import OFFICER, Browser, Served
from tests.store.given import filed, report

PLAN = Plan()


async def a_case(served: Served, facts: Mapping[str, Any] = {}, **changes: Any) -> str:
    """A case that somebody reported; gives its reference."""
    told = report(**facts)
    kept = await served.database.transact(
        lambda session: filed(session, served.now, told, **changes).file.reference
    )
    return str(kept)


async def signed_in(served: Served, role: str = "officer") -> Browser:
    browser = served.browser()
    await browser.sign_in(role)
    return browser


async def state_of(served: Served, reference: str) -> str:
    def read(session: Session) -> str:
        case = cases.by_reference(session, reference)
        assert case is not None
        return case.file.state.value

    return await served.database.read(read)


async def history(served: Served, reference: str) -> list[str]:
    def read(session: Session) -> list[str]:
        case = cases.by_reference(session, reference)
        assert case is not None
        return [event.kind for event in events.of_case(session, case.id)]

    return await served.database.read(read)


# --- reading -----------------------------------------------------------------------------------


async def test_the_page_tells_what_an_officer_asks_first(trial: Served) -> None:
    reference = await a_case(trial, description="Brief over de bijstand bij de buren bezorgd")
    page = await (await signed_in(trial)).get(f"/register/cases/{reference}")
    told = [
        "Brief verkeerd gestuurd",
        "Nu: neem de zaak in behandeling",
        "Brief over de bijstand bij de buren bezorgd",
        "Weging",
        "Melden bij de AP",
        "Wat nog ontbreekt",
        "Geschiedenis",
    ]
    assert [words for words in told if words not in page.words] == []
    assert page.status == 200


async def test_reading_is_an_event_once_for_what_there_was_to_read(trial: Served) -> None:
    reference = await a_case(trial)
    browser = await signed_in(trial)
    for _ in range(3):
        await browser.get(f"/register/cases/{reference}")
    assert (await history(trial, reference)).count("case_read") == 1
    await (await signed_in(trial, "dpo")).get(f"/register/cases/{reference}")
    assert (await history(trial, reference)).count("case_read") == 2


async def test_a_guessed_reference_is_not_there(trial: Served) -> None:
    await a_case(trial)
    browser = await signed_in(trial)
    for guess in ("DL-2026-9999", "1", "DL-2026-0001'--", "DL-9999999999999999999-1"):
        page = await browser.get(f"/register/cases/{guess}")
        assert page.status == 404, guess


async def test_a_reference_in_other_letters_leads_to_the_case(trial: Served) -> None:
    reference = await a_case(trial)
    short = reference.lower().replace("-0001", "-1")
    page = await (await signed_in(trial)).get(f"/register/cases/{short}")
    assert (page.status, page.goes_to) == (303, f"/register/cases/{reference}")


async def test_what_is_typed_in_a_report_is_shown_as_words(trial: Served) -> None:
    odd = '<script>alert(1)</script> & "quotes" {{ 7919 * 7907 }}'
    reference = await a_case(trial, description=odd)
    page = await (await signed_in(trial)).get(f"/register/cases/{reference}")
    assert "<script>alert" not in page.html
    assert odd in page.words or "{{ 7919 * 7907 }}" in page.words
    assert str(7919 * 7907) not in page.words  # a sum that no time, date or number of a page is


# --- acting ------------------------------------------------------------------------------------


async def test_a_case_is_worked_from_beginning_to_end(trial: Served) -> None:
    reference = await a_case(trial)
    browser = await signed_in(trial)
    taken = await browser.act(reference, "take")
    assert taken.goes_to == f"/register/cases/{reference}?done=take"
    assert "Je hebt de zaak in behandeling." in (await browser.get(taken.goes_to)).words
    known = {
        "fact-confidentiality": "yes",
        "fact-integrity": "no",
        "fact-availability": "no",
        "fact-personal_data": "yes",
        "reason": "nagevraagd",
    }
    made = await browser.act(reference, "correct", **known)
    assert made.status == 303, made.words
    steps = [
        ("weigh", {}),
        ("decide", {"duty": "notify", "outcome": "yes", "reason": "risico voor de ontvanger"}),
        ("note", {"text": "De afdeling weet ervan"}),
    ]
    for act, fields in steps:
        made = await browser.act(reference, act, **fields)
        assert made.status == 303, (act, made.words)
    page = await browser.get(f"/register/cases/{reference}")
    assert "risico voor de ontvanger" in page.words
    assert await state_of(trial, reference) == CaseState.DECIDED


async def test_what_is_missing_stands_beside_the_field_and_nothing_typed_is_lost(
    trial: Served,
) -> None:
    reference = await a_case(trial)
    browser = await signed_in(trial)
    await browser.act(reference, "take")
    await browser.act(reference, "weigh")
    refused = await browser.act(reference, "decide", duty="notify", reason="mijn <b>reden</b>")
    assert refused.status == 422
    assert 'aria-invalid="true"' in refused.html or "problem-outcome" in refused.html
    assert "mijn &lt;b&gt;reden&lt;/b&gt;" in refused.html


async def test_who_is_second_sees_both_and_chooses(trial: Served) -> None:
    reference = await a_case(trial)
    first, second = await signed_in(trial), await signed_in(trial, "deputy")
    await first.act(reference, "take")
    path = f"/register/cases/{reference}/acts/decide"
    form = await second.get(path)
    await first.act(reference, "weigh")
    fields = {"duty": "notify", "outcome": "yes", "reason": "van de tweede"}
    stale = {"csrf": form.csrf, "revision": form.revision, **fields}
    beaten = await second.post(path, stale)
    assert beaten.status == 409
    assert "Iemand was je voor" in beaten.words
    assert "van de tweede" in beaten.html
    again = {"csrf": beaten.csrf, "revision": beaten.revision, **fields}
    assert (await second.post(path, again)).status == 303


async def test_every_act_has_a_form_with_the_fields_it_declares(trial: Served) -> None:
    reference = await a_case(trial)
    browser = await signed_in(trial)
    for verb, act in OFFICERS_ACTS.items():
        word = verb.removeprefix("case.")
        page = await browser.get(f"/register/cases/{reference}/acts/{word}")
        assert page.status == 200, verb
        names = set(re.findall(r'(?:name|id)="(?:field-)?([\w-]+)"', page.html))
        wanted = set(act.form) if verb in FORMS else set()
        wanted = {"fact-people"} if verb == "case.correct" else wanted
        assert wanted <= names, verb


async def test_every_act_is_told_on_the_page_it_leads_back_to(trial: Served) -> None:
    reference = await a_case(trial)
    browser = await signed_in(trial)
    for verb in (*OFFICERS_ACTS, "case.nothing", "case.<b>"):
        word = verb.removeprefix("case.")
        page = await browser.get(f"/register/cases/{reference}?done={word}&cleaned=1")
        assert page.status == 200, verb
        assert ('role="status"' in page.html) == (verb in OFFICERS_ACTS), verb


async def test_no_act_is_done_by_who_may_not(trial: Served) -> None:
    """The DPO advises, and does not decide: whatever is sent, the case stays as it was."""
    reference = await a_case(trial)
    browser = await signed_in(trial, "dpo")
    for verb, act in OFFICERS_ACTS.items():
        if Role.DPO in act.who:
            continue
        page = await browser.act(
            reference, verb.removeprefix("case."), reason="x", **{"fact-people": "9"}
        )
        assert page.status == 422, verb
    assert await state_of(trial, reference) == CaseState.REPORTED


async def test_an_act_on_the_page_is_told_as_one_on_a_card(trial: Served) -> None:
    """The cards follow, and the reporter hears of it."""
    reference = await a_case(trial)
    await (await signed_in(trial)).act(reference, "take")

    def read(session: Session) -> tuple[set[str], str]:
        taken = session.exec(select(Event).where(col(Event.kind) == "case_taken")).one()
        return {row.kind for row in session.exec(select(Outbox))}, taken.source

    kinds, source = await trial.database.read(read)
    assert "status" in kinds
    assert source == "tab"


async def test_a_personal_number_is_taken_out_and_that_is_told(trial: Served) -> None:
    reference = await a_case(trial)
    browser = await signed_in(trial)
    done = await browser.act(reference, "note", text="Het BSN is 111222333")
    page = await browser.get(done.goes_to)
    assert "111222333" not in page.html
    assert "BSN" in page.words
    assert "cleaned=1" in done.goes_to


async def test_odd_words_in_every_field_are_words(trial: Served) -> None:
    reference = await a_case(trial)
    browser = await signed_in(trial)
    odd = "'; DROP TABLE cases; -- <img src=x onerror=alert(1)> \u202e ½ %00"
    for verb, act in OFFICERS_ACTS.items():
        word = verb.removeprefix("case.")
        page = await browser.act(reference, word, **given(act, odd))
        assert page.status in {303, 422}, (verb, page.words)
        assert "<img src=x" not in page.html
    assert OFFICER in await owners(trial)


def given(act: type[Act], odd: str) -> dict[str, str]:
    """The same in every field."""
    fields = dict.fromkeys(act.form, odd)
    return {**fields, "fact-people": odd} if "changes" in fields else fields


async def owners(served: Served) -> set[str]:
    read = partial(cases.by_reference, reference="DL-2026-0001")
    case = await served.database.read(read)
    assert case is not None
    return {case.file.officer.id if case.file.officer else ""}


def test_cards_mails_and_reminders_lead_to_the_page_of_the_case() -> None:
    page = "https://datalek.gemeente.example/register/cases/DL-2026-0001"
    whole = samples.case()
    for drawn_now in (
        alert(samples.glance(page=page)),
        reminder(whole.file, "term_48", samples.NOW, page=page),
        case_card(replace(whole, page=page)),
    ):
        assert [one["url"] for one in of_type(card_of(drawn_now), "Action.OpenUrl")] == [page]
        assert page in drawn_now.text
