"""The papers say what is there: commands, settings, decisions, versions, links."""

from __future__ import annotations

import re
import tomllib
from urllib.parse import urlsplit

import pytest
import yaml

from bot.checking.outside import ROLES
from bot.outgoing.mail import GRAPH
from bot.settings import PREFIX, SERVICE_URL, Settings
from bot.teams.credentials import LOGIN
from bot.teams.keys import METADATA_URL
from tests.house.files import HOME, read, tracked

PAPERS = tracked(".md")
ADRS = [path for path in PAPERS if path.startswith("docs/adr/0")]
# For people who test, not settings of the bot; CONTRIBUTING.md explains it.
FOR_TESTS = {"DATALEK_WITHOUT_BROWSER"}


def test_each_make_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    command = re.compile(r"(?:`|^)make ([a-z]+)", re.MULTILINE)
    named = {name for path in PAPERS for name in command.findall(read(path))}
    assert {"demo", "test", "run", "install"} <= named
    assert named <= targets


def test_the_readme_opens_with_the_commands_that_start_it() -> None:
    readme = read("README.md")
    places = [readme.find(f"make {name}") for name in ("demo", "test", "run")]
    assert -1 not in places
    assert places == sorted(places)


def test_each_setting_is_documented_and_each_documented_setting_exists() -> None:
    settings = {PREFIX + name.upper() for name in Settings.model_fields}
    named = set(re.findall(rf"\b{PREFIX}[A-Z_]+\b", read("docs/configuration.md")))
    assert named - FOR_TESTS == settings


@pytest.mark.parametrize("path", ADRS)
def test_a_decision_has_status_date_and_reason(path: str) -> None:
    text = read(path)
    assert re.search(r"^- Status: (accepted|superseded by \d{4})$", text, re.MULTILINE)
    assert re.search(r"^- Date: \d{4}-\d{2}-\d{2}$", text, re.MULTILINE)
    for heading in ("Context", "Decision", "Consequences"):
        assert re.search(rf"^## {heading}\n\n\S", text, re.MULTILINE)


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(path.removeprefix("docs/adr/")[:4]) for path in ADRS]
    assert numbers == list(range(1, len(numbers) + 1))


def test_version_and_changelog_agree() -> None:
    version = tomllib.loads(read("pyproject.toml"))["project"]["version"]
    assert re.search(rf"^## \[?{re.escape(version)}\b", read("CHANGELOG.md"), re.MULTILINE)
    assert re.search(
        rf"^softwareVersion: [\"']?{re.escape(version)}\b", read("publiccode.yml"), re.M
    )


def test_each_link_within_the_project_leads_somewhere() -> None:
    broken = [
        (path, target)
        for path in PAPERS
        for target in re.findall(r"\]\((?!\w+:|#)([^)#]+)", read(path))
        if not (HOME / path).parent.joinpath(target).exists()
    ]
    assert broken == []


def test_each_file_that_is_named_exists() -> None:
    path = re.compile(r"`((?:bot|dialogs|store|manifest|tests|bench|requirements|docs)/[\w./-]*)`")
    gone = [
        (paper, name)
        for paper in PAPERS
        for name in path.findall(read(paper))
        if not (HOME / name).exists()
    ]
    assert gone == []


def threats() -> list[list[str]]:
    """The rows of the table in the threat model, cell by cell."""
    rows = [line for line in read("docs/threat-model.md").splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[1:]]


@pytest.mark.parametrize("row", threats(), ids=lambda row: row[0][:40])
def test_each_threat_names_a_test_that_shows_what_stands_against_it(row: list[str]) -> None:
    shown = re.findall(r"`(tests/[\w./]+)(?:::(\w+))?`", row[3] if len(row) == 4 else "")
    assert shown
    for path, name in shown:
        assert (HOME / path).is_file()
        assert not name or re.search(rf"^(?:async )?def {name}\(", read(path), re.MULTILINE)


def test_the_hosting_page_names_every_address_that_the_bot_reaches() -> None:
    """A firewall is opened by that page."""
    hosts = {urlsplit(one).hostname for one in (LOGIN, METADATA_URL, GRAPH, SERVICE_URL)}
    page = read("docs/beheer/hosting.md")
    assert [host for host in hosts if f"`{host}`" not in page] == []


def test_the_page_of_entra_names_every_permission_that_is_checked() -> None:
    page = read("docs/beheer/entra.md")
    assert [role for role in ROLES if f"`{role}`" not in page] == []
    needed = [f"`{PREFIX}{name.upper()}`" for names in ROLES.values() for name in names]
    assert [name for name in needed if name not in page] == []


def test_the_catalogue_entry_says_what_the_standard_asks() -> None:
    """Version 0.4; all but `url`, which who publishes the project fills in."""
    entry = yaml.safe_load(read("publiccode.yml"))
    for key in ("name", "releaseDate", "developmentStatus", "softwareType", "platforms"):
        assert entry[key], key
    assert entry["legal"]["license"]
    assert entry["maintenance"]["contacts"][0]["name"]
    assert set(entry["localisation"]["availableLanguages"]) == set(entry["description"])
    for told in entry["description"].values():
        assert len(told["shortDescription"]) <= 150 <= len(told["longDescription"]) <= 10_000
        assert told["features"]
