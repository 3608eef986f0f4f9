"""An officer tries what another fact would do, and corrects several with one reason."""

from __future__ import annotations

from functools import partial
from html.parser import HTMLParser

from sqlmodel import Session

from bot.cards.words import STORY
from dialogs.handling.acts.reading import FACT_FIELD
from dialogs.handling.casefile import CaseFile
from dialogs.law.facts import DataKind, Facts
from store import cases
from store.history import events
from tests.cards import samples
from tests.register.test_case import a_case, signed_in
from tests.register.visitor import Page, Served

Fields = dict[str, list[str]]


class _Form(HTMLParser):
    """The fields of the form of facts, as a browser sends them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.sent: Fields = {}
        self._form = False
        self._list = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        got = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._form = "sides" in got.get("class", "")
        elif not self._form:
            return
        elif tag == "input" and (got.get("type") not in {"radio", "checkbox"} or "checked" in got):
            self.sent.setdefault(got["name"], []).append(got["value"])
        elif tag == "select":
            self._list = got["name"]
        elif tag == "option" and "selected" in got:
            self.sent.setdefault(self._list, []).append(got["value"])


def drawn(page: Page) -> Fields:
    """What would be sent if nothing were changed."""
    return _Form(page.html).sent


async def file_of(served: Served, reference: str) -> CaseFile:
    case = await served.database.read(partial(cases.by_reference, reference=reference))
    assert case is not None
    return case.file


async def told(served: Served, reference: str) -> list[tuple[str, object]]:
    def read(session: Session) -> list[tuple[str, object]]:
        case = cases.by_reference(session, reference)
        assert case is not None
        return [(event.kind, event.data) for event in events.of_case(session, case.id)]

    return await served.database.read(read)


async def opened(served: Served, role: str = "officer", **facts: object) -> tuple[str, Page]:
    """A case that somebody took, and its form."""
    reference = await a_case(served, facts)
    await (await signed_in(served)).act(reference, "take")
    browser = await signed_in(served, role)
    return reference, await browser.get(f"/register/cases/{reference}/acts/correct")


async def test_what_if_turns_the_verdict_with_its_reasons_and_keeps_nothing(trial: Served) -> None:
    reference, page = await opened(trial)
    before = await file_of(trial, reference)
    sent = drawn(page) | {"fact-data": ["health", "bsn"], "fact-confidentiality": ["yes"]}
    sent |= {"fact-recipient": ["unknown_person"], "fact-personal_data": ["yes"]}
    browser = await signed_in(trial)
    hidden = {"csrf": [(await browser.get(f"/register/cases/{reference}")).csrf]}
    shown = await browser.post(f"/register/cases/{reference}/what-if", sent | hidden)
    assert shown.status == 200
    for words in ("De weging als dit zo was", "Er is nog niets bewaard", "Melden bij de AP"):
        assert words in shown.words
    assert "Ja" in shown.words.partition("De weging als dit zo was")[2]
    assert drawn(shown)["fact-recipient"] == ["unknown_person"]
    assert await file_of(trial, reference) == before
    assert "facts_corrected" not in [kind for kind, _ in await told(trial, reference)]


async def test_several_facts_are_one_act_with_one_reason(trial: Served) -> None:
    reference, _ = await opened(trial)
    before = await file_of(trial, reference)
    known = {"fact-people": "12", "fact-opened": "no", "reason": "Gebeld met de ontvanger"}
    done = await (await signed_in(trial)).act(reference, "correct", **known)
    assert done.status == 303, done.words
    after = await file_of(trial, reference)
    assert (after.facts.people.least, after.facts.opened) == (12, "no")
    assert len(after.weighings) == len(before.weighings) + 1
    changes = [data for kind, data in await told(trial, reference) if kind == "facts_corrected"]
    assert len(changes) == 1
    assert "people" in str(changes[0])
    assert "opened" in str(changes[0])


async def test_a_form_that_is_sent_as_it_was_drawn_changes_nothing(trial: Served) -> None:
    """Every fact at once: no field loses or turns what it holds."""
    known = samples.every_fact()
    reference, page = await opened(trial, **{fact: getattr(known, fact) for fact in STORY})
    as_it_was = await file_of(trial, reference)
    sent = drawn(page)
    assert {f"{FACT_FIELD}{fact}" for fact in STORY} <= {*sent}
    browser = await signed_in(trial)
    form = await browser.get(f"/register/cases/{reference}/acts/correct")
    path = f"/register/cases/{reference}/acts/correct"
    same = await browser.post(path, drawn(form) | {"reason": ["niets"]})
    assert same.status == 422
    assert (await file_of(trial, reference)).facts == as_it_was.facts


async def test_what_is_emptied_is_not_known(trial: Served) -> None:
    reference, _ = await opened(trial, data=frozenset({DataKind.BSN}))
    known = {"fact-people": "", "fact-data": "", "reason": "Was geraden"}
    done = await (await signed_in(trial)).act(reference, "correct", **known)
    assert done.status == 303, done.words
    facts = (await file_of(trial, reference)).facts
    assert (facts.people, facts.data) == (Facts().people, Facts().data)


async def test_who_is_second_sees_what_the_first_made_of_it_and_chooses(trial: Served) -> None:
    reference, _ = await opened(trial)
    path = f"/register/cases/{reference}/acts/correct"
    second = await signed_in(trial, "deputy")
    form = await second.get(path)
    mine = drawn(form) | {"fact-people": ["30"], "reason": ["Lijst geteld"]}
    first = {"fact-people": "40", "fact-opened": "yes", "reason": "Gebeld"}
    await (await signed_in(trial)).act(reference, "correct", **first)
    beaten = await second.post(path, mine)
    assert beaten.status == 409
    assert "Iemand was je voor" in beaten.words
    assert "Intussen veranderd door een ander. Nu staat er: 40" in beaten.words
    offered = drawn(beaten)
    assert (offered["fact-people"], offered["fact-opened"]) == (["30"], ["yes"])
    assert offered["reason"] == ["Lijst geteld"]
    assert (await second.post(path, offered)).status == 303
    facts = (await file_of(trial, reference)).facts
    assert (facts.people.least, facts.opened) == (30, "yes")


async def test_the_dpo_tries_and_does_not_correct(trial: Served) -> None:
    reference, _ = await opened(trial)
    browser = await signed_in(trial, "dpo")
    path = f"/register/cases/{reference}"
    sent = drawn(await browser.get(f"{path}/acts/correct")) | {"fact-data": ["health"]}
    assert "als dit zo was" in (await browser.post(f"{path}/what-if", sent)).words
    assert (await browser.post(f"{path}/acts/correct", sent)).status == 422


async def test_what_cannot_be_read_stands_beside_its_field(trial: Served) -> None:
    reference, _ = await opened(trial)
    browser = await signed_in(trial)
    odd = "<img src=x onerror=alert(1)> \u202e ½ '; DROP"
    for fact in STORY:
        sent = {f"{FACT_FIELD}{fact}": odd, "reason": "x"}
        refused = await browser.act(reference, "correct", **sent)
        assert refused.status == 422, fact
        assert f'href="#field-{FACT_FIELD}{fact}"' in refused.html, fact
        assert "<img src=x" not in refused.html


async def test_what_is_missing_leads_to_its_field_and_says_what_it_could_do(trial: Served) -> None:
    reference, _ = await opened(trial)
    browser = await signed_in(trial)
    page = await browser.get(f"/register/cases/{reference}")
    form = await browser.get(f"/register/cases/{reference}/acts/correct")
    assert "Melden bij de AP: kan nog" in page.words
    facts = [one.fact for one in (await file_of(trial, reference)).assessment.missing]
    assert facts
    for fact in facts:
        assert f'/acts/correct#field-fact-{fact}"' in page.html
        assert f'id="field-fact-{fact}"' in form.html
