"""Documents on their pages: the AP's form is copied, asked on, recorded, and taken as a file."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from urllib.parse import unquote

import pytest
from sqlmodel import Session

from bot.documents.case import case_document
from bot.documents.formats import WRITERS, Format
from bot.documents.writers import plain
from dialogs.handling.casefile import CaseState
from store.history.events import everything
from tests.cards import samples
from tests.register.some_cases import WORKED, a_full_register
from tests.register.test_case import a_case, history, signed_in
from tests.register.visitor import OFFICER, Served

FORM = ("pdf", "docx", "odt", "txt", "json")


async def test_the_form_shows_each_answer_and_leads_on_where_it_is_not_ready(trial: Served) -> None:
    reference = await a_case(trial, description="Brief met de naam Jan Jansen")
    officer = await signed_in(trial)
    await officer.act(reference, "take")
    assert (
        f"/register/cases/{reference}/ap-form"
        in (await officer.get(f"/register/cases/{reference}")).html
    )
    page = await officer.get(f"/register/cases/{reference}/ap-form")
    assert page.status == 200
    assert "5.2 Aard van het incident" in page.words
    assert "Jan Jansen" not in page.words  # what a reporter typed may hold names
    assert f"/register/cases/{reference}/acts/correct#field-fact-kind" in page.html
    assert page.html.count("data-copy=") > 20
    mail = re.search(r'href="(mailto:[^"]+)"', page.html)
    assert mail is not None
    assert unquote(mail[1]).startswith(
        f"mailto:?subject=Een vraag over {reference}&amp;body=De Auto"
    )
    asked = re.search(r'href="([^"]+acts/ask\?text=[^"]+)"', page.html)
    assert asked
    form = await officer.get(asked[1].replace("&amp;", "&"))
    assert "wil dit van ons weten" in form.html


async def test_who_filed_it_records_the_number_and_may_then_supplement_or_withdraw(
    trial: Served,
) -> None:
    reference = await a_case(trial)
    officer = await signed_in(trial)
    for act, fields in WORKED[:5]:
        await officer.act(reference, act, **fields)
    here = f"/register/cases/{reference}"
    assert f"{here}/acts/notify" in (await officer.get(f"{here}/ap-form")).html
    values = {"stage": "preliminary", "number": "AP-9", "moment": "net"}
    await officer.act(reference, "notify", **values)
    page = await officer.get(f"{here}/ap-form")
    assert "aanvulling of wijziging" in page.words
    page = await officer.get(f"{here}/ap-form?withdraw=1")
    assert "Eerdere melding intrekken" in page.words
    assert "5.2" not in page.words


@pytest.mark.parametrize("form", FORM)
async def test_each_file_of_the_form_is_an_event(trial: Served, form: str) -> None:
    reference = await a_case(trial)
    dpo = await signed_in(trial, "dpo")
    page = await dpo.get(f"/register/cases/{reference}/ap-form/{form}")
    assert page.status == 200
    assert page.headers["Content-Type"].startswith(WRITERS[Format(form)].media)
    assert f'filename="{reference}-ap.{form}"' in page.headers["Content-Disposition"]
    assert page.headers["Cache-Control"] == "no-store"
    assert (await history(trial, reference))[-1] == "case_exported"
    if form == "json":
        assert json.loads(page.html)["content"]["draft"] is True


async def test_what_is_no_format_or_no_case_is_not_there(trial: Served) -> None:
    reference = await a_case(trial)
    officer = await signed_in(trial)
    for path in (f"{reference}/ap-form/exe", f"{reference}/ap-form/xlsx", "DL-2026-9999/ap-form"):
        assert (await officer.get(f"/register/cases/{path}")).status == 404
    assert "case_exported" not in await history(trial, reference)


# --- reports -----------------------------------------------------------------------------------


async def test_a_report_of_any_period_is_a_page_with_charts_and_tables(trial: Served) -> None:
    reference = await a_case(trial)
    dpo = await signed_in(trial, "dpo")
    year = reference[3:7]
    assert (await dpo.get("/register/reports")).goes_to == f"/register/reports/{year}"
    page = await dpo.get(f"/register/reports/{year}")
    assert "Collega's deden 1 melding" in page.words
    assert page.html.count("<svg") >= 3
    assert page.html.count("<table") >= 5
    led = await dpo.get("/register/reports?first=2022-01-01&last=2022-03-01")
    assert led.goes_to == "/register/reports/2022-01-01..2022-03-01"
    page = await dpo.get(led.goes_to)
    assert "is er niets gemeld" in page.words
    for odd in ("?first=2022-02-01&last=2022-01-01", "/2022-99", "/2022/exe"):
        assert (await dpo.get(f"/register/reports{odd}")).status == 404


async def test_a_report_is_taken_along_as_a_file_which_is_an_event(trial: Served) -> None:
    officer = await signed_in(trial)
    page = await officer.get("/register/reports/2022-q1/csv")
    assert 'filename="datalekken-2022-q1.csv"' in page.headers["Content-Disposition"]
    assert "Meldingen;kwartaal 1 van 2022;0" in page.html

    assert "/reports/2022/evidence/bio2/pdf" in (await officer.get("/register/reports/2022")).html
    sheet = await officer.get("/register/reports/2022/evidence/bio2/csv")
    assert 'filename="bio2-2022.csv"' in sheet.headers["Content-Disposition"]
    assert "8.8 Technische kwetsbaarheden" in sheet.html
    for odd in ("iso/csv", "bio2/exe", "wpg/csv/x"):
        assert (await officer.get(f"/register/reports/2022/evidence/{odd}")).status == 404

    def told(session: Session) -> list[object]:
        found = (one for one in everything(session) if one.kind == "counts_exported")
        return [(one.data, one.who_id) for one in found]

    expected = ({"period": "2022-q1", "form": "csv"}, OFFICER)
    sheets = ({"period": "bio2 2022", "form": "csv"}, OFFICER)
    assert await trial.database.read(told) == [expected, sheets]


# --- letters -----------------------------------------------------------------------------------


async def test_a_letter_is_drafted_taken_along_and_its_text_kept_with_the_case(
    trial: Served,
) -> None:
    reference = await a_case(trial)
    officer = await signed_in(trial)
    for act, fields in WORKED[:5]:
        await officer.act(reference, act, **fields)
    decided = {"duty": "communicate", "outcome": "yes", "reason": "Hoog risico."}
    await officer.act(reference, "decide", **decided)
    here = f"/register/cases/{reference}/letters"
    assert here in (await officer.get(f"/register/cases/{reference}")).html
    assert "people concerned" not in (await officer.get(f"{here}?kind=call&in=nl")).words
    page = await officer.get(f"{here}?in=en")
    assert "Something went wrong with your data" in page.words
    draft = await officer.get(f"{here}/docx?kind=notice&in=en")
    assert f'filename="{reference}-notice.docx"' in draft.headers["Content-Disposition"]
    assert (await history(trial, reference))[-1] == "case_exported"
    form = await officer.post(here, {"csrf": page.csrf, "kind": "letter", "text": "Zo schreef ik."})
    assert "Zo schreef ik." in form.html
    told = {"how": "letter", "moment": "net", "people": "1", "text": "Zo schreef ik."}
    hidden = {"csrf": form.csrf, "revision": form.revision}
    done = await officer.post(f"/register/cases/{reference}/acts/communicate", {**hidden, **told})
    assert done.status == 303, done.words
    assert "Zo schreef ik." in (await officer.get(f"/register/cases/{reference}")).words


async def test_each_group_gets_a_letter_about_its_own_data(trial: Served) -> None:
    officer = await signed_in(trial)
    reference, *_ = await a_full_register(trial, officer)
    here = f"/register/cases/{reference}/letters"
    assert "BSN" in (await officer.get(f"{here}/txt")).html
    page = await officer.get(f"{here}?data=address&in=nl")
    assert "data=address" in page.html[page.html.index("/letters/docx") :]
    taken = await officer.get(f"{here}/txt?kind=letter&in=nl&data=address")
    assert "adres" in taken.html.lower()
    assert "BSN" not in taken.html
    assert "doen alsof hij u is" not in taken.html  # what may come of a BSN
    odd = await officer.get(f"{here}/txt?data=nothing&data=health")
    assert "BSN" in odd.html  # nothing of the case is asked: all of it


# --- exports -----------------------------------------------------------------------------------


async def test_the_list_is_taken_along_exactly_as_the_screen_has_it(trial: Served) -> None:
    officer = await signed_in(trial)
    references = await a_full_register(trial, officer)
    asks = "kind=snooping&column=situation&column=people"
    screen = await officer.get(f"/register?{asks}")
    assert f"/register/export/csv?{asks}" in screen.html.replace("&amp;", "&")
    taken = await officer.get(f"/register/export/csv?{asks}")
    lines = taken.html.lstrip("\ufeff").splitlines()
    assert [line.partition(";")[0] for line in lines[1:]] == [references[5]]
    assert lines[0].count(";") == 3  # reference, two columns, drill
    whole = await officer.get("/register/export/csv")
    assert len(whole.html.splitlines()) == 1 + len(references)


async def test_a_list_to_be_made_public_names_nobody(trial: Served) -> None:
    officer = await signed_in(trial)
    references = await a_full_register(trial, officer)
    asks = "state=all&column=situation&column=owner"
    screen = await officer.get(f"/register?{asks}")
    assert f"/register/export?{asks}&woo=1" in screen.html.replace("&amp;", "&")
    preview = await officer.get(f"/register/export?{asks}&woo=1")
    taken = await officer.get(f"/register/export/csv?{asks}&woo=1")
    assert f"/register/export/csv?{asks}&woo=1" in preview.html.replace("&amp;", "&")
    for reference in references:
        assert reference in preview.html
        assert reference in taken.html
    assert "Privacy officer 1" not in preview.html[preview.html.index("<h1>") :]
    assert "Privacy officer 1" not in taken.html
    assert "Privacy officer 1" in (await officer.get(f"/register/export/csv?{asks}")).html
    told = await trial.database.read(lambda session: [*everything(session)])
    assert [one.data for one in told if one.data.get("list") == "export"] == [
        {"list": "export", "cases": len(references)}
    ]


async def test_a_case_is_taken_along_whole_or_with_nothing_that_leads_to_people(
    trial: Served,
) -> None:
    officer = await signed_in(trial)
    reference, *_ = await a_full_register(trial, officer)
    here = f"/register/cases/{reference}/file"
    whole = await officer.get(f"{here}/txt")
    assert "bij de buren bezorgd" in whole.html
    assert "Risico op misbruik van het BSN." in whole.html
    assert "Privacy officer 1" in whole.html
    preview, public = await officer.get(f"{here}?woo=1"), await officer.get(f"{here}/txt?woo=1")
    shown = preview.html[preview.html.index("<h1>") :]  # above it stands who is signed in
    for typed in ("bij de buren", "Risico op misbruik", "Privacy officer 1", "teamleider", "Rik"):
        assert typed not in public.html
        assert typed not in shown
    assert "Geschikt om openbaar te maken" in public.html
    assert "opdrachtregel" not in public.html
    assert (await history(trial, reference)).count("case_exported") == 2


def test_a_case_that_ended_tells_why_and_what_was_learned_from_it() -> None:
    file = replace(
        samples.case_file(),
        state=CaseState.CLOSED,
        closing_reason="measures_done",
        lesson="Kijk twee keer naar het adres.",
    )
    whole, public = (
        plain.words(case_document(samples.case(file=file), "Gemeente", "Olga", public=public))
        for public in (False, True)
    )
    assert "Maatregelen klaar" in whole
    assert "Kijk twee keer naar het adres." in whole
    assert "Kijk twee keer" not in public
