"""The Bicep of Azure: read by a parser of Bicep, and compared with what the bot needs.

Not shown here: what Azure itself says of it; its compiler is no package of Python or Debian.
"""

from __future__ import annotations

import re
from typing import Any, cast

import pycep
import pytest
import yaml

from tests.house.files import read

TEXT = read("deploy/azure/main.bicep")


@pytest.fixture(scope="module")
def parsed() -> dict[str, Any]:
    """The file as the parser reads it."""
    return cast(dict[str, Any], pycep.BicepParser().parse(text=TEXT))


def test_everything_that_is_promised_is_in_it(parsed: dict[str, Any]) -> None:
    kinds = set(re.findall(r"^resource \w+ '([\w./]+)@", TEXT, re.MULTILINE))
    assert len(parsed["resources"]) == len(re.findall(r"^resource ", TEXT, re.MULTILINE))
    assert {
        "Microsoft.App/containerApps",
        "Microsoft.DBforPostgreSQL/flexibleServers",
        "Microsoft.KeyVault/vaults",
        "Microsoft.ManagedIdentity/userAssignedIdentities",
        "Microsoft.BotService/botServices",
        "Microsoft.BotService/botServices/channels",
    } <= kinds


def test_each_name_that_is_used_is_declared(parsed: dict[str, Any]) -> None:
    declared = {*parsed["parameters"], *parsed["variables"], *parsed["resources"]}
    used = set(re.findall(r"\b(\w+)\.(?:id|properties)\b", TEXT))
    assert used <= declared
    depends = re.search(r"dependsOn: \[([^\]]+)\]", TEXT)
    assert depends
    assert set(depends.group(1).split()) <= declared


def test_the_bot_has_no_secret_and_the_database_a_hidden_one(parsed: dict[str, Any]) -> None:
    assert "DATALEK_MANAGED_IDENTITY" in TEXT
    assert "DATALEK_APP_SECRET" not in TEXT
    assert "@secure()\n@minLength(24)\nparam databasePassword" in TEXT
    assert "@secure()\n@minLength(32)\nparam keys string" in TEXT
    [keys] = re.findall(r"'DATALEK_KEYS_FILE'\s+value: '([^']+)'", TEXT)
    folder, _, name = keys.rpartition("/")
    assert f"mountPath: '{folder}'" in TEXT
    assert f"path: '{name}'" in TEXT
    assert "disableLocalAuth: true" in TEXT
    assert set(parsed["outputs"]) == {"publicHost", "identityPrincipalId"}


def test_the_toolkit_publishes_what_the_command_builds() -> None:
    steps = yaml.safe_load(read("deploy/azure/m365agents.yml"))["publish"]
    assert "datalek-teams.zip" in steps[0]["with"]["run"]
    packages = {step["with"]["appPackagePath"] for step in steps[1:]}
    assert packages == {"./datalek-teams.zip"}
