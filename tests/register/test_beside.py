"""Beside the cases on pages: kept, gone on with, listed; nobody writes over another."""

from __future__ import annotations

import json
import re
from functools import partial

import aiohttp
from sqlmodel import select

from bot.clock.summary import week_in_words
from bot.importing.register import import_register, read_mapping
from dialogs.law.terms import AMSTERDAM
from store.counts import statistics
from store.history import events
from store.models import Notice
from tests.beside.test_csaf import advisory
from tests.beside.test_register import BY, LINES, MAPPING, list_of
from tests.register.test_case import signed_in
from tests.register.visitor import Browser, Page, Served

NASTY = "<script>alert(1)</script>"


async def go_on(browser: Browser, path: str, **fields: str) -> Page:
    """Fill in more on the page of one, with what stands there already."""
    page = await browser.get(path)
    there = dict(
        re.findall(r'<input type="(?:text|date)"[^>]* name="(\w+)" value="([^"]*)"', page.html)
    )
    there |= dict(re.findall(r'type="radio" name="(\w+)" value="(\w+)" checked', page.html))
    for name, options in re.findall(r'<select[^>]* name="(\w+)".*?>(.*?)</select>', page.html):
        there[name] = "".join(re.findall(r'value="(\w+)" selected', options))
    return await browser.post(
        path, {"csrf": page.csrf, "revision": page.revision, **there, **fields}
    )


async def test_a_vulnerability_is_kept_assessed_and_done(trial: Served) -> None:
    olga = await signed_in(trial)
    kept = await olga.enter(
        "vulnerability",
        {"title": f"Lek {NASTY}", "number": "NCSC-2026-1", "severity": "high", "source": "ncsc"},
    )
    assert kept.status == 303, kept.words
    here = kept.goes_to.partition("?")[0]
    page = await olga.get(kept.goes_to)
    assert "Dit staat nog open." in page.words
    assert NASTY not in page.html
    assert "Nog open (1)" in (listed := (await olga.get("/register/beside")).words)
    assert "hoog" in listed

    refused = await go_on(olga, here, concerns="no")
    assert refused.status == 422
    assert "Schrijf erbij waarom het ons niet aangaat" in refused.words
    saved = await go_on(olga, here, concerns="yes", measure="Bijgewerkt.", done=_day(trial))
    assert saved.status == 303, saved.words
    assert "Hier is niets meer te doen." in (await olga.get(here)).words
    assert "Er staat niets open." in (await olga.get("/register/beside")).words
    assert "Lek" in (await olga.get("/register/beside?all=1")).words

    again = await olga.enter(
        "vulnerability", {"title": "Weer", "source": "ibd", "number": "ncsc-2026-1"}
    )
    assert "staat er al" in again.words


async def test_a_request_shows_its_term_and_who_reads_it_is_kept(trial: Served) -> None:
    trial.now = trial.now.replace(year=2026, month=11, day=28, hour=12)
    olga = await signed_in(trial)
    fields = {"title": "Dossier jeugd", "right": "access", "source": "letter", "on": "2026-10-01"}
    here = (await olga.enter("request", fields)).goes_to.partition("?")[0]
    assert (
        "te laat sinds 1 november 2026" in (await olga.get("/register/beside?kind=request")).words
    )
    assert "uiterlijk op 1 november 2026 (art. 12 lid 3 AVG)" in (await olga.get(here)).words
    summary = await trial.database.read(lambda session: week_in_words(session, trial.now))
    assert "1 verzoek van een betrokkene wacht op antwoord. De laatste dag was 1 nov" in summary
    late = await go_on(olga, here, extended="2026-11-20", extended_because="Veel werk.")
    assert "binnen een maand na ontvangst" in late.words
    told = await go_on(olga, here, extended="2026-10-30", extended_because="Veel werk.")
    assert told.status == 303
    assert "1 januari 2027" in (await olga.get(here)).words
    summary = await trial.database.read(lambda session: week_in_words(session, trial.now))
    assert "wacht op antwoord, uiterlijk op 1 januari 2027." in summary
    dpo = await signed_in(trial, "dpo")
    assert "Dossier jeugd" in (await dpo.get(here)).words
    assert (await go_on(dpo, here, title="Anders")).status == 422
    kinds = await trial.database.read(lambda session: [e.kind for e in events.everything(session)])
    assert kinds.count("notice_read") >= 3


async def test_of_two_on_one_form_the_second_sees_both(trial: Served) -> None:
    olga, omar = await signed_in(trial), await signed_in(trial)
    here = (await olga.enter("awareness", {"title": "Introductie", "what": "session"})).goes_to
    here = here.partition("?")[0]
    form = await omar.get(here)
    assert (await go_on(olga, here, reached="40")).status == 303
    hers = {"csrf": form.csrf, "revision": form.revision, "title": "Kennismaken", "what": "session"}
    second = await omar.post(here, hers)
    assert second.status == 409
    assert "was je voor" in second.words
    assert 'value="Kennismaken"' in second.html
    assert "Introductie" in second.words
    assert "40" in second.words
    chosen = {**hers, "revision": second.revision, "on": _day(trial), "reached": "40"}
    assert (await omar.post(here, chosen)).status == 303


async def test_what_was_typed_is_sealed_and_without_personal_numbers(trial: Served) -> None:
    olga = await signed_in(trial)
    await olga.enter("awareness", {"title": "Over 123456782", "what": "session"})
    row = (await trial.database.read(lambda session: session.exec(select(Notice)).all()))[0]
    assert "123456782" not in str(row.document)


async def test_no_odd_number_or_page_breaks_the_list(trial: Served) -> None:
    olga = await signed_in(trial)
    for odd in ("0", "-1", "9" * 40, "x", "1e9"):
        assert (await olga.get(f"/register/beside/{odd}")).status == 404
        assert (await olga.get(f"/register/beside?page={odd}&kind={odd}")).status == 200


def _day(trial: Served) -> str:
    return f"{trial.now.astimezone(AMSTERDAM):%Y-%m-%d}"


# --- taken over from a file ----------------------------------------------------------------------

LIST = """Titel;Nummer;Ernst;Bron;Datum;Gaat ons aan;Reden
Lek in de VPN;NCSC-2022-1;hoog;NCSC;3-1-2022;ja;
Lek in de printer;;laag;IBD;4-1-2022;nee;Die printer hebben we niet.
Geen reden;IBD-7;laag;IBD;5-1-2022;nee;
;IBD-8;laag;IBD;6-1-2022;;
Over <b>123456782</b>;IBD-9;reusachtig;IBD;morgen;;
"""


async def sent(browser: Browser, content: bytes, **fields: str) -> Page:
    """A file handed in on the page of the list."""
    form = await browser.get("/register/beside")
    data = aiohttp.FormData({"csrf": form.csrf, "kind": "vulnerability", **fields})
    data.add_field("file", content, filename="lijst.csv")
    return await browser.send("/register/beside/import", data)


async def test_a_list_is_looked_at_then_taken_over_once(trial: Served) -> None:
    olga, content = await signed_in(trial), LIST.encode()
    looked = await sent(olga, content, dry="1")
    assert "Er is niets bewaard" in looked.words
    assert "2 nieuw, 0 staan er al, 3 niet goed." in looked.words
    assert "Regel 4: Schrijf erbij waarom het ons niet aangaat." in looked.words
    assert "Regel 5: Schrijf in een paar woorden waar het over gaat." in looked.words
    assert "Regel 6: Kies hoe ernstig het is." in looked.words
    assert await counted(trial) == {}
    assert await trial.database.read(lambda session: [*events.everything(session)]) == []

    taken = await sent(olga, content)
    assert "Klaar. 2 nieuw" in taken.words
    assert "Nog open (1)" in taken.words
    assert await counted(trial) == {("vulnerability", "high"): 1, ("vulnerability", "low"): 1}
    assert "0 nieuw, 2 staan er al" in (await sent(olga, content)).words
    assert await counted(trial) == {("vulnerability", "high"): 1, ("vulnerability", "low"): 1}


async def test_an_advisory_is_taken_over_and_a_broken_file_is_told(trial: Served) -> None:
    olga = await signed_in(trial)
    assert "1 nieuw" in (await sent(olga, json.dumps(advisory()).encode())).words
    assert "Kwetsbaarheden verholpen in VPN" in (await olga.get("/register/beside")).words
    told = await sent(olga, json.dumps(advisory(title="")).encode())
    assert (told.status, "document.title ontbreekt of klopt niet" in told.words) == (422, True)
    for content in (b"", b"{", b"Naam;Adres\nSanne;Kerkstraat 1\n", b"PK\x03\x04broken"):
        told = await sent(olga, content)
        assert told.status == 422, content
        assert "Sanne" not in told.words
    assert "is geen" in (await sent(olga, b"{}")).words
    dpo = await signed_in(trial, "dpo")
    assert "0 nieuw, 0 staan er al, 5 niet goed" in (await sent(dpo, LIST.encode())).words


async def counted(trial: Served) -> dict[tuple[str, str], int]:
    """What counts in 2022."""
    year = await trial.database.read(lambda session: statistics.year(session, 2022))
    return {what: found.times for what, found in year.beside.items()}


async def test_a_case_of_an_old_register_says_so_on_its_page(trial: Served) -> None:
    mapping = read_mapping(MAPPING.encode())
    take = partial(import_register, content=list_of(LINES[1]), mapping=mapping, by=BY)
    await trial.database.transact(partial(take, dry=False))
    page = await (await signed_in(trial)).get("/register/cases/DL-2022-0001")
    assert "Afgesloten · Overgenomen uit een ouder register" in page.words
