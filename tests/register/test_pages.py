"""Every page as every role, and what a browser is told. The routes say which pages there are."""

from __future__ import annotations

import io
import re
from urllib.parse import urlencode

import pytest

from bot.register.site import ROUTES, Wants
from tests.browser.look import pages
from tests.register.visitor import ROLES, Browser, Page, Served

HOSTILE = (
    "<script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "'; DROP TABLE cases; --",
    "{{ 7 * 7 }}{% raw %}",
    "../../../etc/passwd",
    "%00\x00\ud800",
    "%",
    "_" * 300,
    "=cmd|' /C calc'!A0",
    "\u202egnp.exe",
)


def path_of(pattern: str) -> str:
    """An address that fits a route."""
    return "/register" + re.sub(r"\{(\w+)\}", "DL-2026-0999", pattern)


async def signed_in(served: Served, role: str) -> Browser:
    browser = served.browser()
    await browser.sign_in(role)
    return browser


async def csrf_of(browser: Browser) -> str:
    return (await browser.get("/register/tab")).csrf


NO_PAGES = {
    *("/", "/sign-in/start", "/tab", "/reports"),
    *("/cases/{reference}/attachments/{number}", "/cases/{reference}/file/zip"),
}
"""What leads elsewhere, or gives a file."""


def test_each_page_is_looked_at() -> None:
    """`make look` draws and judges every page there is; a file in some format is no page."""
    seen = {
        address.partition("?")[0] for address in pages([f"DL-2026-{n}" for n in range(6)]).values()
    }
    for route in ROUTES:
        if route.method == "GET" and route.path not in NO_PAGES and "{format}" not in route.path:
            fits = re.compile("/register" + re.sub(r"\{\w+\}", "[^/]+", route.path))
            assert any(map(fits.fullmatch, seen)), route.path


# --- who may what ------------------------------------------------------------------------------


async def test_no_page_but_the_door_is_for_strangers(trial: Served) -> None:
    inside = [route for route in ROUTES if route.wants is not Wants.NOTHING]
    assert inside
    for route in inside:
        stranger = trial.browser()
        if route.method == "GET":
            page = await stranger.get(path_of(route.path))
            assert (page.status, page.goes_to[:17]) == (303, "/register/sign-in"), route
        else:
            page = await stranger.post(path_of(route.path), {"text": "wat ik typte"})
            assert page.status == 401, route
            assert "wat ik typte" in page.html


async def test_no_page_of_the_register_is_for_an_employee(trial: Served) -> None:
    browser = await signed_in(trial, "employee")
    csrf = await csrf_of(browser)
    for route in ROUTES:
        if route.wants is not Wants.ROLE:
            continue
        if route.method == "GET":
            page = await browser.get(path_of(route.path))
        else:
            page = await browser.post(path_of(route.path), {"csrf": csrf})
        assert page.status == 403, route
        assert "Het register is niet voor jou" in page.words


@pytest.mark.parametrize("role", ["officer", "deputy", "dpo"])
async def test_every_page_answers_who_has_a_role(trial: Served, role: str) -> None:
    browser = await signed_in(trial, role)
    for route in ROUTES:
        if route.method == "GET" and route.wants is Wants.ROLE:
            page = await browser.get(path_of(route.path))
            if page.goes_to:  # the reports begin with that of this year
                page = await browser.get(page.goes_to)
            assert page.status in {200, 404}, route
            assert "<h1" in page.html


async def test_a_form_of_another_page_does_nothing(trial: Served) -> None:
    browser = await signed_in(trial, "officer")
    csrf = await csrf_of(browser)
    forms = [one for one in ROUTES if one.method == "POST" and one.wants is not Wants.NOTHING]
    for route in forms:
        for word, site in (("", "same-origin"), ("x" * 32, "same-origin"), (csrf, "cross-site")):
            fields = {"csrf": word, "text": "wat ik typte"}
            page = await browser.post(path_of(route.path), fields, Sec_Fetch_Site=site)
            assert page.status == 403, (route, word, site)
            assert "wat ik typte" in page.html


async def test_the_role_is_asked_at_each_request(trial: Served) -> None:
    """The cookie of an employee says who they are: a role is not in it."""
    browser = await signed_in(trial, "employee")
    other = await signed_in(trial, "officer")
    assert (await browser.get("/register")).status == 403
    assert (await other.get("/register")).status == 200


# --- what a browser is told --------------------------------------------------------------------


def told(page: Page) -> dict[str, str]:
    policy = page.headers["Content-Security-Policy"]
    return dict(part.strip().partition(" ")[::2] for part in policy.split(";"))


async def test_only_our_files_and_teams_frame(office: Served) -> None:
    for path in ("/register/sign-in", "/register/nothing", "/register/tab", "/register"):
        page = await office.browser().get(path)
        policy = told(page)
        assert policy["default-src"] == "'none'"
        assert policy["script-src"] == policy["style-src"] == "'self'"
        assert policy["form-action"] == "'self'"
        assert policy["frame-ancestors"].split() == [
            "https://teams.microsoft.com",
            "https://*.teams.microsoft.com",
            "https://*.cloud.microsoft",
        ]
        assert page.headers["Cache-Control"] == "no-store"
        assert page.headers["X-Content-Type-Options"] == "nosniff"
        assert page.headers["Strict-Transport-Security"].startswith("max-age=31536000")


async def test_no_page_holds_a_script_or_style_of_its_own(trial: Served) -> None:
    browser = await signed_in(trial, "officer")
    for path in ("/register", "/register/sign-in", "/register/tab", "/register/nothing"):
        html = (await browser.get(path)).html
        assert re.findall(r"<script(?![^>]*\bsrc=)", html) == []
        assert re.findall(r"<style|\sstyle=|\son\w+=|javascript:", html) == []


async def test_files_are_kept_as_long_as_they_do_not_change(trial: Served) -> None:
    browser = trial.browser()
    page = await browser.get("/register/sign-in")
    files = re.findall(r'(?:src|href)="(/register/assets/[^"]+)"', page.html)
    assert len(files) >= 4
    for path in files:
        file = await browser.get(path)
        assert file.status == 200
        assert file.headers["Cache-Control"] == "public, max-age=31536000, immutable"


async def test_no_other_file_can_be_had(trial: Served) -> None:
    for name in ("..%2Fsite.py", "%2Fetc%2Fpasswd", "nothing.js", "..", "%00"):
        assert (await trial.browser().get(f"/register/assets/x/{name}")).status == 404


# --- odd input ---------------------------------------------------------------------------------


async def test_nothing_that_is_typed_becomes_a_page(trial: Served) -> None:
    browser = await signed_in(trial, "officer")
    for odd in HOSTILE:
        clean = odd.encode("utf-8", "replace").decode()
        for name in ("q", "state", "owner", "from", "sort", "after", "column", "waits", "overdue"):
            page = await browser.get(f"/register?{query(name, clean)}")
            if page.status == 303:  # a page that was not given out
                page = await browser.get(page.goes_to)
            assert page.status == 200, (name, odd)
            assert "<script>alert" not in page.html
            assert "<img src=x" not in page.html


def query(name: str, value: str) -> str:
    return urlencode({name: value})


async def test_nobody_is_sent_to_another_site(trial: Served) -> None:
    browser = trial.browser()
    for to in (
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "/register//evil.example",
        "/registered",
        "javascript:alert(1)",
        "/register\r\nSet-Cookie: x=y",
    ):
        came = await browser.post("/register/sign-in/as", {"person": ROLES["dpo"], "to": to})
        assert came.goes_to == "/register", to
        door = await browser.get(f"/register/sign-in?{query('to', to)}")
        assert 'class="people">\n<input type="hidden" name="to" value="/register">' in door.html


async def test_a_form_that_is_too_large_is_refused_in_words(trial: Served) -> None:
    browser = await signed_in(trial, "officer")
    csrf = await csrf_of(browser)
    body = io.BytesIO(f"csrf={csrf}&to={'x' * 10_000_000}".encode())
    cookie = "; ".join(f"{name}={value}" for name, value in browser.jar.items())
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie}
    url = f"{trial.url}/register/language"
    async with trial.session.post(url, data=body, headers=headers) as page:
        assert page.status == 413
        assert "Een formulier mag een megabyte groot zijn" in await page.text()


NO_FORMS = (
    (b"text=x", "application/x-www-form-urlencoded; charset=utf-99"),
    (b"x", "multipart/form-data"),
    (b"--a\r\n\r\n", "multipart/form-data; boundary=a"),
    (
        b"--a\r\nContent-Disposition: form-data; name=text\r\n"
        b"Content-Type: text/plain; charset=utf-99\r\n\r\nx\r\n--a--\r\n",
        "multipart/form-data; boundary=a",
    ),
    (
        b"--a\r\nContent-Disposition: form-data; name=text\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\n!!!\r\n--a--\r\n",
        "multipart/form-data; boundary=a",
    ),
    (
        b"--a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n--a--",
        "multipart/form-data; boundary=a",
    ),
    (b"{}", "application/json"),
    (b"text=%ED%A0%BD%00", "application/x-www-form-urlencoded"),
)


@pytest.mark.parametrize("role", ["officer", ""])
async def test_what_is_no_form_is_refused_and_no_fault_of_ours(
    trial: Served, log: io.StringIO, role: str
) -> None:
    browser = await signed_in(trial, role) if role else trial.browser()
    for path in ("attachments", "acts/note"):
        for body, kind in NO_FORMS:
            page = await browser.send(
                f"/register/cases/DL-2026-0001/{path}", body, Content_Type=kind
            )
            assert 400 <= page.status < 500, (path, body)
    assert "register.failed" not in log.getvalue()


async def test_the_other_language_lasts_as_long_as_the_session(trial: Served) -> None:
    browser = await signed_in(trial, "officer")
    fields = {"csrf": await csrf_of(browser), "language": "en", "to": "/register?state=all"}
    assert (await browser.post("/register/language", fields)).goes_to == "/register?state=all"
    page = await browser.get("/register")
    assert "Breach register" in page.words
    assert '<html lang="en"' in page.html
