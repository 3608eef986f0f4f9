"""The web servers before the bot: both hand on the same, and log nothing that was typed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.fakes.entra import write_pem
from tests.house.files import HOME, read

CADDY, NGINX = read("deploy/Caddyfile"), read("deploy/nginx.conf")


def there(program: str) -> pytest.MarkDecorator:
    missing = shutil.which(program) is None
    return pytest.mark.skipif(missing, reason=f"not runnable here: {program} is missing")


def accepted(*command: str, **environment: str) -> None:
    done = subprocess.run(
        command, env=os.environ | environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@there("caddy")
def test_caddy_takes_its_file(tmp_path: Path) -> None:
    accepted(
        *("caddy", "validate", "--adapter", "caddyfile", "--config", f"{HOME}/deploy/Caddyfile"),
        DATALEK_PUBLIC_HOST="datalek.gemeente.example",
        HOME=str(tmp_path),
    )


@there("nginx")
def test_nginx_takes_its_file(tmp_path: Path) -> None:
    """With a certificate that is there, and ports that anybody may have."""
    pem = write_pem(tmp_path / "pem", "front")
    ours = re.sub(r"(ssl_certificate\w* )[^;]+", rf"\g<1>{pem}", NGINX)
    ours = re.sub(r"(access_log )\S+", rf"\g<1>{tmp_path}/access.log", ours)
    ours = re.sub(r"listen (80|443)", r"listen 127.0.0.1:2\g<1>", ours)
    (tmp_path / "nginx.conf").write_text(
        f"pid {tmp_path}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n{ours}\n}}\n"
    )
    accepted("nginx", "-t", "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf"))


@pytest.mark.parametrize("text", [CADDY, NGINX], ids=["caddy", "nginx"])
def test_only_what_the_bot_answers_is_handed_on(text: str) -> None:
    """And a check of the whole goes no further than the machine."""
    assert "/api/messages" in text
    assert {"register", "assets"} <= set(re.findall(r"\w+", text))
    assert "404" in text
    assert "/health" not in text
    assert "Strict-Transport-Security" in text


def test_no_log_tells_what_was_searched() -> None:
    assert 'request>uri regexp \\?.* ""' in CADDY
    [form] = re.findall(r"^log_format datalek '(.*)';", NGINX, re.MULTILINE)
    assert not re.search(r"\$(request\b|request_uri|args|query_string|http_)", form)
    assert re.search(r"access_log \S+ datalek;", NGINX)


def test_the_largest_file_of_a_case_comes_through() -> None:
    [most] = (
        one.le for one in Settings.model_fields["attachment_mb"].metadata if hasattr(one, "le")
    )
    for text, place in ((CADDY, "cases/*/attachments"), (NGINX, "cases/[^/]+/attachments")):
        [size] = re.findall(r"(?:max_size|body_size) (\d+)m", text.partition(place)[2], re.I)[:1]
        assert int(size) > most
    assert "proxy_request_buffering off" in NGINX  # else nginx writes it to a disk first
