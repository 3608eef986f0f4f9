"""The image and the compose file: no root, nothing to write to, nothing but what is locked.

`make image` builds the image and runs it; what can be seen without that is seen here.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from importlib.resources import files
from pathlib import Path
from shutil import copytree, which
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from bot.settings import PREFIX, Settings
from tests.house.files import HOME, read

SETTINGS = {PREFIX + name.upper() for name in Settings.model_fields}
COMPOSE: dict[str, Any] = yaml.safe_load(read("deploy/compose.yaml"))


def instructions() -> list[tuple[str, str]]:
    """Each instruction of the Containerfile with what it says."""
    lines = [line for line in read("deploy/Containerfile").splitlines() if line[:1] not in "#"]
    whole = re.sub(r"\\\n\s*", "", "\n".join(filter(None, lines)))
    return [(name, rest) for name, _, rest in (line.partition(" ") for line in whole.splitlines())]


def said(name: str) -> list[str]:
    return [rest for instruction, rest in instructions() if instruction == name]


def test_who_runs_it_is_nobody_in_particular() -> None:
    assert said("USER") == ["65532:65532"]  # a number, so that a cluster sees that it is not root


def test_no_shell_stands_between_the_bot_and_who_stops_it() -> None:
    assert said("STOPSIGNAL") == ["SIGTERM"]
    started = [*said("ENTRYPOINT"), *said("CMD"), said("HEALTHCHECK")[0].partition("CMD ")[2]]
    assert all(isinstance(json.loads(one), list) for one in started)


def test_only_what_is_locked_is_installed_and_no_installer_is_left() -> None:
    assert "--require-hashes" in said("RUN")[0]
    assert "--no-deps" in said("RUN")[1]
    assert "pip uninstall --yes setuptools pip" in said("RUN")[1]


def test_it_is_built_in_two_steps_from_a_base_that_can_be_named() -> None:
    assert [one.split()[0] for one in said("FROM")] == ["${PYTHON}", "${PYTHON}"]
    assert "ADD" not in dict(instructions())


def test_the_whole_program_is_in_it_and_nothing_beside() -> None:
    packages = tomllib.loads(read("pyproject.toml"))["tool"]["setuptools"]["packages"]["find"]
    wanted = {one.rstrip("*") for one in packages["include"]}
    lines = [one.split() for one in said("COPY") if not one.startswith("--from")]
    copied = {name for *names, _ in lines for name in names}
    assert wanted <= copied
    assert all((HOME / one).exists() for one in copied)
    allowed = {line[1:] for line in read(".containerignore").splitlines() if line.startswith("!")}
    assert allowed == copied


def test_the_compose_file_is_one() -> None:
    schema = files("check_jsonschema") / "builtin_schemas" / "vendor" / "compose-spec.json"
    validator = Draft7Validator(json.loads(schema.read_text("utf-8")))
    assert [one.message for one in validator.iter_errors(COMPOSE)] == []


@pytest.mark.skipif(which("podman") is None, reason="not runnable here: podman is missing")
def test_a_compose_program_makes_containers_of_it(tmp_path: Path) -> None:
    """As far as it goes without the images of others: what it would ask podman to make."""
    copytree(HOME / "deploy", tmp_path / "deploy")
    (tmp_path / "secrets").mkdir()
    for name in ("datalek.env", *COMPOSE["secrets"]):
        (tmp_path / "secrets" / name).write_text("DATALEK_OFFICERS='a b'\n")
    refused = composed(tmp_path)
    assert "DATALEK_PUBLIC_HOST is missing a value" in refused.stderr
    told = composed(tmp_path, DATALEK_PUBLIC_HOST="datalek.gemeente.example").stderr
    made = re.findall(r"podman create --name=datalek_(\w+)_1 .*", told)
    assert made == ["database", "bot", "web", "backup"]
    [bot] = re.findall(r"podman create --name=datalek_bot_1 .*", told)
    assert "--read-only" in bot
    assert "--cap-drop ALL" in bot
    assert "DATALEK_OFFICERS=a b" in bot
    for name in COMPOSE["services"]["bot"]["secrets"]:
        assert f"{tmp_path}/secrets/{name}:/run/secrets/{name}" in bot


def composed(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """What podman-compose says that it would do."""
    return subprocess.run(
        [
            *(sys.executable, "-m", "podman_compose", "--verbose", "--dry-run"),
            *("--file", str(folder / "deploy" / "compose.yaml"), "up", "--detach", "--no-build"),
        ],
        env={"PATH": os.environ["PATH"], "HOME": str(folder), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_each_service_can_write_only_where_it_must() -> None:
    for service in COMPOSE["services"].values():
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]


def test_only_the_web_server_is_reached_from_outside() -> None:
    services = COMPOSE["services"]
    assert [name for name, one in services.items() if "ports" in one] == ["web"]
    assert services["database"]["networks"] == services["backup"]["networks"] == ["inside"]
    assert COMPOSE["networks"]["inside"]["internal"] is True


def test_every_setting_that_the_files_name_exists() -> None:
    for path in (
        "compose.yaml",
        "Caddyfile",
        "Containerfile",
        "chart/values.yaml",
        "chart/templates/configmap.yaml",
        "azure/main.bicep",
        "systemd/datalek.service",
    ):
        named = set(re.findall(rf"\b{PREFIX}[A-Z_]+\b", read(f"deploy/{path}")))
        assert named <= SETTINGS, path


def test_the_bot_gets_its_keys_as_a_file() -> None:
    bot = COMPOSE["services"]["bot"]
    given = {f"/run/secrets/{one}" for one in bot["secrets"]}
    files = {v for name, v in bot["environment"].items() if name.endswith("_FILE")}
    assert "DATALEK_KEYS_FILE" in bot["environment"]
    assert files <= given
    assert {*bot["secrets"]} <= {*COMPOSE["secrets"]}


def test_the_backup_is_the_programs_own_and_is_found_by_the_check() -> None:
    """Sealed, of the same database, with the same keys, in the folder that the bot looks into."""
    bot, job = COMPOSE["services"]["bot"], COMPOSE["services"]["backup"]
    verb, folder, *_ = job["command"]
    assert (verb, folder) == ("backup", bot["environment"]["DATALEK_BACKUPS"])
    assert job["image"] == bot["image"]
    for name in ("DATALEK_DATABASE_URL_FILE", "DATALEK_KEYS_FILE"):
        assert job["environment"][name] == bot["environment"][name]
    assert set(job["secrets"]) < set(bot["secrets"])  # nothing that proves the bot
    assert f"backups:{folder}" in job["volumes"]
    made = next(one for one in said("RUN") if "mkdir" in one)
    assert re.search(rf"chown 65532:65532 .*{folder}\b", made)


def test_no_password_stands_in_the_compose_file() -> None:
    for service in COMPOSE["services"].values():
        for name, value in service.get("environment", {}).items():
            assert not value or "PASSWORD" not in name or name.endswith("_FILE")
    assert all(one["file"].startswith("../secrets/") for one in COMPOSE["secrets"].values())
