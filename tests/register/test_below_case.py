"""What stands below a case: its messages and what became of them, and its earlier weighings."""

from __future__ import annotations

import re

from sqlmodel import Session, col, select

from bot.outgoing.patience import UNDELIVERED
from store import cases, outbox
from store.models import Outbox, OutboxState
from store.outbox import OutboxMessage
from tests.register.test_case import a_case, history, signed_in
from tests.register.visitor import Served

KNOWN = {
    "fact-confidentiality": "yes",
    "fact-integrity": "no",
    "fact-availability": "no",
    "fact-personal_data": "yes",
}


async def lost(served: Served, reference: str) -> int:
    """A message to the officers about a case that did not arrive, as they heard; its number."""

    def put(session: Session) -> int:
        case = cases.by_reference(session, reference)
        assert case is not None
        audience = {"role": "officers"}
        message = OutboxMessage("lost", "alert", audience, case_id=case.id)
        outbox.put(session, message, served.now)
        about = OutboxMessage("about", UNDELIVERED, audience, {"of": "lost"}, case.id)
        outbox.put(session, about, served.now)
        row = session.exec(select(Outbox).where(col(Outbox.key) == "lost")).one()
        row.state, row.settled_at = OutboxState.UNREACHABLE, served.now
        return row.id

    return await served.database.transact(put)


async def outcome(served: Served, number: int) -> str:
    return await served.database.read(lambda session: session.get_one(Outbox, number).state)


async def test_a_lost_message_is_sent_again_from_the_page_once(trial: Served) -> None:
    reference = await a_case(trial)
    number = await lost(trial, reference)
    browser = await signed_in(trial)
    page = await browser.get(f"/register/cases/{reference}")
    assert "een nieuwe melding · privacy officers · niet te bereiken" in page.words
    assert "1 bericht over deze zaak kwam niet zeker aan" in page.words
    path = f"/register/cases/{reference}/messages/{number}"
    done = await browser.post(path, {"csrf": page.csrf, "deed": "again"})
    assert done.goes_to == f"/register/cases/{reference}?message=mended-again#messages"
    assert "laat dit bericht opnieuw versturen" in (await browser.get(done.goes_to)).words
    assert "message_again" in await history(trial, reference)
    again = await browser.post(path, {"csrf": page.csrf, "deed": "again"})
    assert "mended-" in again.goes_to
    assert (await history(trial, reference)).count("message_again") == 1


async def test_a_message_is_settled_by_who_decides_and_only_of_this_case(trial: Served) -> None:
    reference, other = await a_case(trial), await a_case(trial)
    number = await lost(trial, reference)
    settled = {"deed": "settled"}
    dpo = await signed_in(trial, "dpo")
    page = await dpo.get(f"/register/cases/{reference}")
    assert "Al geregeld" not in page.words
    sent = settled | {"csrf": page.csrf}
    refused = await dpo.post(f"/register/cases/{reference}/messages/{number}", sent)
    assert "message=lack-role" in refused.goes_to
    officer = await signed_in(trial)
    sent = settled | {"csrf": (await officer.get(f"/register/cases/{reference}")).csrf}
    for path in (f"{other}/messages/{number}", f"{reference}/messages/99999999999999999999"):
        assert (await officer.post(f"/register/cases/{path}", sent)).status == 404
    assert await outcome(trial, number) == OutboxState.UNREACHABLE
    await officer.post(f"/register/cases/{reference}/messages/{number}", sent)
    assert await outcome(trial, number) == OutboxState.CANCELLED


async def test_weighings_stand_side_by_side_with_why_the_verdict_turned(trial: Served) -> None:
    reference = await a_case(trial)
    browser = await signed_in(trial)
    assert "Wegingen naast elkaar" not in (await browser.get(f"/register/cases/{reference}")).words
    await browser.act(reference, "take")
    known = {"fact-data": "health,bsn", "fact-confidentiality": "yes", "fact-opened": "yes"}
    known |= {"fact-personal_data": "yes", "fact-recipient": "unknown_person"}
    done = await browser.act(reference, "correct", **known, reason="nagevraagd")
    page = await browser.get(done.goes_to)
    table = page.html.partition('id="weighings"')[2].partition("</section>")[0]
    rows = [re.findall(r"<td>(.*?)</td>", row) for row in table.split("<tr>")]
    assert ["onbekend", "<ins>ja</ins>"] in rows
    assert "‘Melden bij de AP’ ging van Jij beslist naar Ja, omdat:" in page.words
    assert "Toch niet?" in page.words


async def test_what_was_done_is_taken_back_where_that_can_be(trial: Served) -> None:
    reference = await a_case(trial)
    browser = await signed_in(trial)
    said = {"text": "x", "reason": "nagevraagd", "duty": "notify", "outcome": "yes"}
    steps = {"take": "hand_over", "note": "", "correct": "correct", "weigh": "back"}
    for act, way in {**steps, "decide": "back"}.items():
        done = await browser.act(reference, act, **said, **KNOWN if act == "correct" else {})
        assert done.status == 303, (act, done.words)
        page = await browser.get(done.goes_to)
        offered = re.findall(r'acts/(\w+)">Toch niet', page.html)
        assert offered == ([way] if way else []), act


async def test_a_merged_case_leads_to_the_one_it_goes_on_in_and_back(trial: Served) -> None:
    first, second, officer = await a_case(trial), await a_case(trial), await signed_in(trial)
    assert "Wat nog ontbreekt" in (await officer.get(f"/register/cases/{first}")).words
    assert (await officer.act(first, "merge", reference=second)).status == 303
    ended = (await officer.get(f"/register/cases/{first}")).words
    assert "Wat nog ontbreekt" not in ended  # nothing can be filled in any more
    told = (await officer.get(f"/register/cases/{first}/file/txt")).html
    assert f"Gaat verder in {second}" in told
    for here, said, there in ((first, "Gaat verder in", second), (second, "opgegaan:", first)):
        page = await officer.get(f"/register/cases/{here}")
        assert f'{said} <a href="/register/cases/{there}">{there}</a>' in page.html
