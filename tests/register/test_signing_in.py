"""Signing in: through Entra in a browser, through Teams in a tab, by choice on loopback."""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.settings import Settings, SettingsError
from tests.fakes.activities import APP_ID, TENANT
from tests.fakes.entra import SECRET, FakeEntra
from tests.register.visitor import OFFICER, ROLES, Browser, Page, Served, served

Form = dict[str, str]
SESSION = "__Host-datalek"
ROLE_NAMES = {
    "officer": "privacy officer",
    "deputy": "plaatsvervanger",
    "dpo": "FG",
    "employee": "medewerker",
}
STRANGE = "0d4b4b9e-51f0-4b8a-9d2c-6f4f0c0f2a99"


async def before_entra(office: Served, entra: FakeEntra, leaving: Page) -> tuple[str, Form]:
    """Sign in at Entra, whose page then posts a form: where to, and what."""
    async with office.session.get(leaving.goes_to, ssl=tls(entra)) as answered:
        form = await answered.json()
    back = urlsplit(form["action"])
    assert f"{back.scheme}://{back.netloc}" == "https://datalek.gemeente.example"
    return back.path, form["fields"]


async def through_entra(office: Served, entra: FakeEntra, browser: Browser, to: str = "") -> Page:
    """Leave for Entra, and come back with its answer."""
    leaving = await browser.get(f"/register/sign-in/start{to}")
    path, fields = await before_entra(office, entra, leaving)
    return await browser.post(path, fields, Sec_Fetch_Site="cross-site")


def tls(entra: FakeEntra) -> ssl.SSLContext:
    """Who trusts this fake alone."""
    return ssl.create_default_context(cafile=str(entra.certificate))


# --- in a browser ------------------------------------------------------------------------------


async def test_a_stranger_is_sent_to_the_door_and_comes_back_where_they_went(
    office: Served, entra: FakeEntra
) -> None:
    browser = office.browser()
    refused = await browser.get("/register?state=closed")
    assert (refused.status, refused.goes_to) == (
        303,
        "/register/sign-in?to=/register?state%3Dclosed",
    )
    door = await browser.get(refused.goes_to)
    assert "Aanmelden met je werkaccount" in door.words
    came = await through_entra(office, entra, browser, "?to=/register?state%3Dclosed")
    assert (came.status, came.goes_to) == (303, "/register?state=closed")
    inside = await browser.get(came.goes_to)
    assert inside.status == 200
    assert "Omar El Idrissi privacy officer" in inside.words


async def test_leaving_for_entra_takes_a_proof_along(office: Served) -> None:
    started = await office.browser().get("/register/sign-in/start")
    asked = parse_qs(urlsplit(started.goes_to).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["response_mode"] == ["form_post"]
    assert asked["response_type"] == ["code"]
    assert asked["redirect_uri"] == ["https://datalek.gemeente.example/register/sign-in/back"]
    assert len(asked["state"][0]) >= 16
    assert asked["nonce"]


async def test_the_page_leads_back_to_the_chat_in_teams(office: Served, entra: FakeEntra) -> None:
    browser = office.browser()
    await through_entra(office, entra, browser)
    chat = f"https://teams.microsoft.com/l/chat/0/0?users=28:{APP_ID}"
    assert f'href="{chat}"' in (await browser.get("/register")).html


async def test_the_cookie_is_bound_to_this_host_and_sealed(
    office: Served, entra: FakeEntra
) -> None:
    came = await through_entra(office, entra, office.browser())
    cookie = came.cookies[SESSION]
    assert cookie["secure"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert (cookie["path"], cookie["domain"]) == ("/", "")
    assert OFFICER not in cookie.value
    assert "Omar" not in cookie.value


async def test_only_the_browser_that_left_comes_in(office: Served, entra: FakeEntra) -> None:
    """Who is sent the address with somebody else's code gets nothing."""
    left = office.browser()
    back = await before_entra(office, entra, await left.get("/register/sign-in/start"))
    other = office.browser()
    refused = await other.post(*back)
    assert refused.status == 400
    assert "Aanmelden duurde te lang" in refused.words
    assert SESSION not in other.jar


SPOILED: dict[str, dict[str, Any]] = {
    "a foreign tenant": {"tid": STRANGE},
    "another issuer": {"iss": f"https://login.microsoftonline.com/{STRANGE}/v2.0"},
    "another bot": {"aud": STRANGE},
    "long over": {"exp": 1_600_000_000},
    "not yet": {"nbf": 4_000_000_000, "exp": 4_000_009_000},
    "without an end": {"exp": None},
    "nobody": {"oid": None},
    "nobody at all": {"oid": ""},
}


async def test_a_token_that_proves_nothing_lets_nobody_in(
    office: Served, entra: FakeEntra, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest, browser = entra.token_of, office.browser()
    for why, changed in {**SPOILED, "of another time": {"nonce": "another"}}.items():
        monkeypatch.setattr(entra, "token_of", lambda of, _=changed, **said: honest(of, **said | _))
        refused = await through_entra(office, entra, browser)
        assert (refused.status, SESSION in browser.jar) == (502, False), why
        assert "Aanmelden is niet gelukt" in refused.words


async def test_who_comes_back_too_late_begins_again(office: Served, entra: FakeEntra) -> None:
    browser = office.browser()
    back = await before_entra(office, entra, await browser.get("/register/sign-in/start"))
    office.later(minutes=11)
    assert (await browser.post(*back)).status == 400


async def test_when_entra_fails_it_is_said_in_words(office: Served, entra: FakeEntra) -> None:
    entra.failures.append((400, "invalid_grant"))
    refused = await through_entra(office, entra, office.browser())
    assert refused.status == 502
    assert "Probeer het over een minuut opnieuw" in refused.words
    await entra.stop()
    refused = await office.browser().get("/register/sign-in/start")
    assert refused.status == 502
    await entra.start()


# --- as long as it lasts -----------------------------------------------------------------------


async def test_a_session_ends_after_an_hour_without_a_click(
    office: Served, entra: FakeEntra
) -> None:
    browser = office.browser()
    await through_entra(office, entra, browser)
    for _ in range(3):
        office.later(minutes=50)
        assert (await browser.get("/register")).status == 200
    office.later(minutes=61)
    assert (await browser.get("/register")).status == 303


async def test_a_session_ends_after_a_working_day(office: Served, entra: FakeEntra) -> None:
    browser = office.browser()
    await through_entra(office, entra, browser)
    for _ in range(16):
        office.later(minutes=29)
        assert (await browser.get("/register")).status == 200
    office.later(minutes=29)
    assert (await browser.get("/register")).status == 303


async def test_who_leaves_is_out(office: Served, entra: FakeEntra) -> None:
    browser = office.browser()
    await through_entra(office, entra, browser)
    inside = await browser.get("/register")
    gone = await browser.post("/register/sign-out", {"csrf": inside.csrf})
    assert gone.goes_to == "/register/sign-in"
    assert (await browser.get("/register")).status == 303


async def test_a_made_up_cookie_is_nobody(office: Served) -> None:
    browser = office.browser()
    for forged in ("", "x", "gAAAAABnothing", "=;=", "A" * 4000):
        browser.jar[SESSION] = forged
        assert (await browser.get("/register")).status == 303


async def test_a_cookie_of_another_installation_is_nobody(
    office: Served, entra: FakeEntra, tmp_path: Path
) -> None:
    browser = office.browser()
    await through_entra(office, entra, browser)
    other = tmp_path / "other"
    other.mkdir()
    async with served(other) as elsewhere:
        visitor = elsewhere.browser()
        visitor.jar = {"datalek": browser.jar[SESSION]}
        assert (await visitor.get("/register")).status == 303


# --- in a tab ----------------------------------------------------------------------------------


def tab_token(entra: FakeEntra, **claims: Any) -> str:
    """What Teams gives to the tab."""
    audience = f"api://datalek.gemeente.example/botid-{APP_ID}"
    return entra.token_of(audience, **{"scp": "access_as_user", **claims})


async def test_teams_signs_somebody_in(office: Served, entra: FakeEntra) -> None:
    browser = office.browser()
    page = await browser.get("/register/tab")
    assert "teams.min.js" in page.html
    came = await browser.post("/register/tab", Authorization=f"Bearer {tab_token(entra)}")
    assert came.status == 200
    cookie = came.cookies[SESSION]
    assert (cookie["samesite"], cookie["secure"]) == ("None", True)
    assert "Partitioned" in came.headers["Set-Cookie"]
    inside = await browser.get("/register")
    assert "Omar El Idrissi" in inside.words
    assert "tab.js" in inside.html


async def test_both_versions_of_a_token_are_known(office: Served, entra: FakeEntra) -> None:
    for claims in ({}, {"iss": f"https://sts.windows.net/{TENANT}/"}):
        sent = f"Bearer {tab_token(entra, **claims)}"
        assert (await office.browser().post("/register/tab", Authorization=sent)).status == 200


async def test_a_tab_token_that_proves_nothing_lets_nobody_in(
    office: Served, entra: FakeEntra
) -> None:
    browser = office.browser()
    others: dict[str, dict[str, Any]] = {
        "another scope": {"scp": "User.Read"},
        "without a scope": {"scp": None},
    }
    for why, claims in {**SPOILED, **others}.items():
        sent = f"Bearer {tab_token(entra, **claims)}"
        refused = await browser.post("/register/tab", Authorization=sent)
        assert (refused.status, browser.jar) == (401, {}), why
    for sent in ("", "Bearer", "Bearer x", "Basic x", "Bearer a.b.c"):
        refused = await browser.post("/register/tab", Authorization=sent)
        assert (refused.status, browser.jar) == (401, {}), sent


async def test_a_token_of_another_signer_lets_nobody_in(office: Served, entra: FakeEntra) -> None:
    head, said, _ = tab_token(entra).split(".")
    forged = f"Bearer {head}.{said}.{'A' * 342}"
    assert (await office.browser().post("/register/tab", Authorization=forged)).status == 401


# --- in development ----------------------------------------------------------------------------


async def test_on_loopback_one_click_is_enough(trial: Served) -> None:
    browser = trial.browser()
    door = await browser.get("/register/sign-in")
    assert "Dit is een proefopstelling" in door.words
    seen = {}
    for role in ROLES:
        await browser.sign_in(role)
        page = await browser.get("/register")
        seen[role] = (page.status, ROLE_NAMES[role] in page.words)
    inside = dict.fromkeys(("officer", "deputy", "dpo"), (200, True))
    assert seen == {**inside, "employee": (403, True)}


async def test_nobody_chooses_who_to_be_in_production(office: Served) -> None:
    browser = office.browser()
    refused = await browser.sign_in("officer")
    assert refused.status == 404
    assert browser.jar == {}
    door = await browser.get("/register/sign-in")
    assert OFFICER not in door.html


async def test_a_page_under_another_name_gets_nothing(trial: Served) -> None:
    """A site that points its own name at this machine would else read what is here."""
    refused = await trial.browser().get("/register/sign-in", Host="evil.example")
    assert refused.status == 421


# --- whether it is there -----------------------------------------------------------------------


async def test_without_a_secret_there_is_no_register(tmp_path: Path) -> None:
    settings = Settings(app_id=APP_ID, tenant_id=TENANT, app_secret=SECRET, officers=(OFFICER,))
    async with served(tmp_path, settings) as running:
        assert (await running.browser().get("/register")).status == 404


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"register_secret": "a long secret that nobody can guess"}, "DATALEK_PUBLIC_HOST"),
        ({"register_secret": "short", "public_host": "d.example"}, "ten minste 32 tekens"),
    ],
)
def test_half_a_register_is_named(given: dict[str, Any], fault: str) -> None:
    with pytest.raises(SettingsError, match=fault):
        Settings(no_auth=True, **given)


def test_the_secret_may_come_out_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_text("a long secret that nobody can guess\n")
    read = Settings(no_auth=True, register_secret_file=path, public_host="d.example")
    assert read.register_secret is not None
    assert read.register_secret.get_secret_value() == "a long secret that nobody can guess"
